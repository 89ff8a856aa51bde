import {
  type ActorCode,
  best,
  type Citation,
  citationsOf,
  docDay,
  type Edtf,
  type Entry,
  type Fact,
  type FactKind,
  type Line,
  type Party,
  type Span,
  spansOf,
  type Wording,
} from '../model/index.ts';

/** What a kind's `say` fills in; the rest of the line follows from the entry. */
export type Told = Pick<Line, 'group' | 'actors' | 'lead' | 'names' | 'text' | 'topics' | 'weight'> & {
  readonly date?: Edtf | undefined;
};

/** Puts a line together from what was told and the entry's citations: the anchors of each fact first, at most `most` docs. */
export function lineOf<K extends FactKind>(
  entry: Entry<K>,
  told: Told,
  words: Wording,
  anchor: (fact: Fact<K>) => readonly Span[],
): Line {
  const { date, ...rest } = told;
  return {
    id: entry.id,
    kind: entry.kind,
    ...rest,
    ...(date ? { date } : {}),
    citations: citations(entry, words, anchor),
    facts: entry.facts.map((f) => f.id),
  };
}

function citations<K extends FactKind>(entry: Entry<K>, words: Wording, anchor: (fact: Fact<K>) => readonly Span[]): Citation[] {
  const [only] = entry.facts;
  const spans = entry.facts.length === 1 ? anchor(only as Fact<K>) : [];
  if (spans.length === 1) return [{ doc: only!.doc, start: spans[0]!.start, end: spans[0]!.end }];
  return citationsOf(
    entry.facts.flatMap((fact) => {
      const spans = anchor(fact as Fact<K>);
      return (spans.length > 0 ? spans : spansOf(fact)).map((span) => ({ doc: fact.doc, span }));
    }),
    (doc) => docDay(words.doc(doc)),
  );
}

/** Offices that tell nothing beside a name: `the ministers`. */
const GENERAL = new Set(['minister', 'deputy-minister', 'official', 'leader', 'ministers']);

/** People and actors from many reports as one list: each person once, a bare country only where nobody of it is named. */
export function mergeParties(parties: readonly Party[]): Party[] {
  const people = new Map<string, Party>();
  const bodies = new Map<string, Party>();
  for (const p of parties) {
    if (p.person || p.name) {
      const key = p.person ?? p.name!;
      const old = people.get(key);
      people.set(key, old ? { ...p, ...old, ...better(old, p) } : p);
    } else if (p.actor || p.office) {
      const key = `${p.actor ?? ''}:${p.office ?? ''}`;
      if (!bodies.has(key)) bodies.set(key, p);
    }
  }
  const named = new Set([...people.values()].map((p) => p.actor));
  const offices = new Set([...people.values()].map((p) => `${p.actor ?? ''}:${p.office ?? ''}`));
  const kept = [...bodies.values()].filter((p) =>
    p.office && !GENERAL.has(p.office) ? !offices.has(`${p.actor ?? ''}:${p.office}`) : !named.has(p.actor),
  );
  return [...people.values(), ...kept.filter((p) => p.office || !kept.some((q) => q !== p && q.actor === p.actor && q.office))];
}

const better = (a: Party, b: Party): Partial<Party> => {
  const office = a.office ? a : b;
  const longer = (b.name?.length ?? 0) > (a.name?.length ?? 0) ? b : a;
  return {
    ...(longer.name ? { name: longer.name } : {}),
    ...(office.office ? { office: office.office } : {}),
    ...(office.officeText ? { officeText: office.officeText } : {}),
    ...((a.actor ?? b.actor) ? { actor: (a.actor ?? b.actor)! } : {}),
  };
};

/** How people are worded at first and after that; the name of a body (`Border Command`) has no surname. */
export const namesOf = (parties: readonly Party[], words: Wording): { full: string; short: string }[] =>
  parties.filter((p) => p.name && p.person).map((p) => ({ full: words.party(p), short: words.surname(p) }));

/** The codes of a list of parties, each once, in order. */
export const actorsOf = (parties: readonly Party[]): ActorCode[] => [
  ...new Set(parties.flatMap((p) => (p.actor ? [p.actor] : []))),
];

/** The day of an entry: what its facts give, else the first day one of its docs was published. */
export function dayOf(
  entry: Entry,
  read: (fact: Fact) => { readonly value: Edtf } | undefined,
  words: Wording,
): Edtf | undefined {
  const given = best(entry, (fact) => read(fact) as never) as Edtf | undefined;
  return given ?? firstPublished(entry, words);
}

export function firstPublished(entry: Entry, words: Wording): Edtf | undefined {
  const days = entry.facts.flatMap((f) => words.doc(f.doc)?.date?.value ?? []).sort();
  return days[0];
}

/** Place, day and agency before the first sentence: `TOKYO, Sept. 1 (Wire) — `, also with a hyphen behind an agency or a day. */
const DATELINE = /^\p{Lu}[\p{L} .,'-]{1,40}(?:,[^—–\n]{0,30})?(?:\([^)\n]{1,30}\)\s*)?\s(?:[—–]|--|(?<=[)\d]\s)-)\s+/u;
export const withoutDateline = (text: string): string => text.replace(DATELINE, '');

/** White space that is more than one space between words. */
const UNEVEN = /^\s|\s$|\s\s|[^\S ]/;
/** Emphasis of a Markdown text: `**75 billion dollars**`. */
const EMPHASIS = /\*\*|__/g;
/** The mark of a list item or dash before it: `- `, `• `, `— `, `12. `, `(b) `, `iv) `. */
const BULLET = /^(?:[-*•–—·▪◦]+\s*|\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]\s+)/;
/** What an item of a list ends in: `; and`, a point. */
const CLOSING = /(?:; (?:and|or)|(?<!\b(?:Jr|Sr|[A-Z]\.[A-Z]))[.;,:]+)$/;

/** Trims a clause for a line: no bullet, white space to single spaces, no closing point, at most `limit` characters, cut between clauses where it can be, else at a word. */
export function clip(text: string, limit = 260, quoted = false): string {
  const one = (UNEVEN.test(text) ? text.replace(/\s+/g, ' ').trim() : text)
    .replace(EMPHASIS, '')
    .replace(BULLET, '')
    .replace(CLOSING, '');
  if (one.length <= limit * NEARLY) return one;
  const cut = one.slice(0, limit);
  const border = Math.max(cut.lastIndexOf(', '), cut.lastIndexOf('; '), cut.lastIndexOf(' – '), cut.lastIndexOf(' — '));
  const rest = one.slice(Math.max(0, border));
  if (!quoted && border > limit * 0.55 && ASIDE.test(rest)) return cut.slice(0, border);
  return `${cut.slice(0, border > limit * 0.55 ? border : Math.max(cut.lastIndexOf(' '), 40)).replace(LOOSE, '')} …`;
}

/** So little more than the limit that the whole is better. */
const NEARLY = 1.1;
/** What may go without a trace: the clause before it stands by itself. */
const ASIDE = /^[,;] (?:including|which|who|whose|as well as|such as|particularly|especially|in particular)\b/;

/** Marks and small words that must not stand last: `, including the`. */
const LOOSE = /(?:[\s.;,:—–-]|\s(?:and|or|the|a|an|of|to|in|on|for|with|by|including|as|that|which))+$/;

/** A day in words; nothing for bounds wider than a month, which a reader can do nothing with. */
export function dayWords(date: Edtf | undefined, words: Wording): string {
  if (!date) return '';
  const [from, to] = date.split('/');
  const wide = from?.length === 10 && to?.length === 10 && Date.parse(to) - Date.parse(from) > 31 * 86_400_000;
  return wide ? '' : words.date(date);
}
