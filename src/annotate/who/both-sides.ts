import type { ActorCode, Party } from '../../model/index.ts';
import type { Anchor } from './anchors.ts';
import { coordinated } from './pronouns.ts';
import { type Discourse, memory, recent } from './references.ts';

/** How many sentences back two sides are looked for. */
const farthest = 12;

/** The two actors of the latest sentence that has just two, or that the doc is mostly about. */
export function statePair(
  d: Discourse,
  i: number,
  wanted: number | undefined,
  apart: Anchor | undefined,
): { parties: Party[]; at: Anchor; confidence: number } | undefined {
  const { scene } = d;
  // Who urges both sides is neither of them.
  const other = apart?.parties[0]?.actor;
  const past = other ? d.past.filter((a) => !a.parties.some((p) => p.actor === other)) : d.past;
  const sentence = scene.syntax.sentenceOf[scene.firstToken[i]!]!;
  const main = other ? undefined : (mainActors(d, wanted ?? 2) ?? (wanted === undefined ? mainActors(d, 3) : undefined));
  if (wanted === undefined) {
    const sides = main ?? openingSides(d);
    // Whom a government calls "the parties" are others, unless it is one of two.
    if (sides && sides.length > 2 && d.home && sides.includes(d.home)) return undefined;
    return sides && { parties: sides.map((actor) => ({ actor })), at: past[0] ?? d.all[0]!, confidence: 0.65 };
  }
  const count = wanted;
  const oldest = Math.max(0, past.length - memory);
  let k = past.length - 1;
  const nearer = new Set<ActorCode>();
  let aside: ReturnType<typeof pair> | undefined;
  for (let back = 0; k >= oldest && back <= farthest; back++) {
    const inSentence: Anchor[] = [];
    while (k >= oldest && past[k]!.sentence > sentence - back - 1) inSentence.unshift(past[k--]!);
    const group = inSentence.find(
      (a) => a.parties.length === count && a.parties.every((p) => p.actor) && actorsOf([a]).length === count,
    );
    const actors = actorsOf(inSentence);
    // A state named since is a side too: "a Spanish ship was let go in Malta. But Panama waits. The two sides …"
    const holds = [...nearer].every((a) => actors.includes(a));
    if (actors.length === count && holds) return pair(actors, inSentence, 0.8);
    if (group) return pair(actorsOf([group]), [group], 0.8);
    if (actors.length > count && main && main.every((m) => actors.includes(m))) return pair(main, inSentence, 0.7);
    if (actors.length === count) aside ??= pair(actors, inSentence, 0.6);
    for (const a of actors) if (scene.lexicon.knowledge.actor(a)?.kind === 'country') nearer.add(a);
  }
  const passing = aside?.parties.some((p) => isPassing(d, p.actor));
  const sides = main ?? (passing ? mainActors(d, count, 1.01) : undefined);
  return sides ? { parties: sides.map((actor) => ({ actor })), at: past[0] ?? d.all[0]!, confidence: 0.6 } : aside;
}

/** A state that two neighbouring sentences name and the rest of the doc does not. */
function isPassing(d: Discourse, actor: ActorCode): boolean {
  const named = d.all.filter((a) => a.parties.some((p) => p.actor === actor));
  return named.length > 0 && named[named.length - 1]!.sentence - named[0]!.sentence <= 1;
}

/** Who does something to the pair at atom i and so is no part of it: the one subject of the verb whose object it is. */
export function besideOf(d: Discourse, i: number): Anchor | undefined {
  const { syntax, firstToken } = d.scene;
  const token = firstToken[i]!;
  const label = syntax.deprel[token] ?? '';
  let verb = syntax.head[token]!;
  if (label.startsWith('nsubj') && verb >= 0 && syntax.deprel[verb] === 'xcomp') verb = syntax.head[verb]!;
  else if (!/^(?:i?obj|obl)/.test(label)) return undefined;
  for (let steps = 0; steps < 5 && verb >= 0; steps++) {
    const subjects = recent(d).filter((a) => syntax.head[a.head] === verb && (syntax.deprel[a.head] ?? '').startsWith('nsubj'));
    const [one, two] = subjects;
    if (one) return two || one.parties.length > 1 || coordinated(d, d.past.lastIndexOf(one)).length > 1 ? undefined : one;
    if (syntax.deprel[verb] !== 'conj') return undefined;
    verb = syntax.head[verb]!;
  }
  return undefined;
}

/** The states that a doc opens with as one subject: "Australia, the United Kingdom and the United States held the first meeting". */
function openingSides(d: Discourse): ActorCode[] | undefined {
  let best: ActorCode[] | undefined;
  for (let k = 0; k < Math.min(d.past.length, memory) && d.past[k]!.sentence < 3; k++) {
    const together = coordinated(d, k);
    const actors = actorsOf(together);
    if (actors.length > (best?.length ?? 1) && together[0]!.place === 'subject') best = actors;
  }
  return best;
}

const pair = (actors: readonly ActorCode[], anchors: readonly Anchor[], confidence: number) => ({
  parties: actors.map((actor) => ({ actor })),
  at: anchors.find((a) => a.parties.some((p) => p.actor === actors[0]))!,
  confidence,
});

/** Distinct actors of anchors in text order; places and passing modifiers do not count. */
function actorsOf(anchors: readonly Anchor[]): ActorCode[] {
  const out: ActorCode[] = [];
  for (const a of anchors) {
    if (a.rule === 'capital-place' || a.rule === 'about') continue;
    for (const { actor } of a.parties) if (actor && !out.includes(actor)) out.push(actor);
  }
  return out;
}

/** The actors a doc is mostly about, when they stand out from the rest: named so many times as often. */
export function mainActors(d: Pick<Discourse, 'all'>, count: number, ratio = 2): ActorCode[] | undefined {
  const counts = new Map<ActorCode, number>();
  for (const a of d.all) {
    if (a.rule === 'capital-place' || a.rule === 'about') continue;
    for (const { actor } of a.parties) if (actor) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  if (ranked.length < count) return undefined;
  const next = ranked[count]?.[1] ?? 0;
  return ranked[count - 1]![1] >= 2 && ranked[count - 1]![1] >= ratio * next
    ? ranked.slice(0, count).map(([actor]) => actor)
    : undefined;
}
