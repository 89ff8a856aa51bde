import type { ActorCode, Cited, Entry, Fact, FactKind } from '../model/index.ts';

/** Fields that list sides, and the kinds that have them. */
const SIDES = ['participants', 'visitors', 'parties'] as const;
const LISTING: ReadonlySet<FactKind> = new Set(['meeting', 'visit', 'commitment', 'progress', 'initiative']);

type Listing = Partial<Record<(typeof SIDES)[number], readonly Cited<unknown>[]>>;

/** An entry whose sides stand in the order in which they were asked for, all others behind them as before: a line that names only the first of many names ours. */
export function theirsFirst<E extends Entry>(entry: E, asked: readonly ActorCode[]): E {
  const place = (side: unknown): number => {
    const code = typeof side === 'string' ? side : (side as { readonly actor?: ActorCode }).actor;
    const k = asked.indexOf(code as ActorCode);
    return k < 0 ? asked.length : k;
  };
  const inOrder = (sides: readonly Cited<unknown>[] | undefined): boolean => {
    for (let k = 1; k < (sides?.length ?? 0); k++) if (place(sides![k]!.value) < place(sides![k - 1]!.value)) return false;
    return true;
  };
  // Most entries list no sides, or rest on one fact that names one.
  const [only] = entry.facts;
  if (!LISTING.has(entry.kind)) return entry;
  if (entry.facts.length === 1 && SIDES.every((name) => inOrder((only!.fields as Listing)[name]))) return entry;
  const facts = entry.facts.map((fact) => {
    let [fields, first] = [fact.fields as object, asked.length];
    for (const name of SIDES) {
      const sides = (fact.fields as Listing)[name];
      if (!sides) continue;
      const inOrder = [...sides].sort((a, b) => place(a.value) - place(b.value));
      fields = { ...fields, [name]: inOrder };
      if (inOrder[0]) first = Math.min(first, place(inOrder[0].value));
    }
    return { fact: { ...fact, fields } as Fact, first };
  });
  return { ...entry, facts: facts.sort((a, b) => a.first - b.first).map(({ fact }) => fact) };
}
