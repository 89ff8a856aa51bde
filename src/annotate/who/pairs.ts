import type { ActorCode, Office, Party } from '../../model/index.ts';
import type { Anchor } from './anchors.ts';
import type { Draft } from './draft.ts';
import { hasLed, heldBefore } from './holders.ts';
import { type OfficeRun, officeAt } from './offices.ts';
import { coordinated } from './pronouns.ts';
import { type Discourse, memory, recent } from './references.ts';
import { keyAt, uposAt } from './scene.ts';
import { calling } from './titles.ts';

const numbers: Readonly<Record<string, number>> = { both: 2, two: 2, three: 3, four: 4, five: 5 };
const openers: ReadonlySet<string> = new Set(['both', 'two', 'the', 'each', 'neither', 'either']);
const farthest = 12;

/** "both leaders", "the two sides", "the three ministers", "the foreign ministers": those last named together. */
export function pairAt(d: Discourse, i: number): Draft | undefined {
  const { scene } = d;
  let p = i;
  let count: number | undefined;
  const opener = keyAt(scene, p);
  if (!openers.has(opener)) return undefined;
  const single = singles.get(keyAt(scene, p + 1));
  if (single !== undefined && /^(?:each|neither|either)$/.test(opener))
    return single === 'sides' || opener !== 'each' ? oneOf(d, i, single) : undefined;
  if (opener === 'both' || (opener === 'two' && keyAt(scene, p - 1) !== 'the')) {
    if (opener === 'two') return undefined;
    count = 2;
    p++;
    // "Both praised the fleet."
    if (/^(?:VERB|AUX|ADV)$/.test(uposAt(scene, p)) && (scene.syntax.deprel[scene.firstToken[i]!] ?? '').startsWith('nsubj'))
      return bareNumber(d, i, p, count);
    if (keyAt(scene, p) === 'the') p++;
  } else if (opener === 'the') {
    p++;
    count = numbers[keyAt(scene, p)] ?? groups[keyAt(scene, p)];
    if (numbers[keyAt(scene, p)] !== undefined) p++;
    if (count !== undefined && p > i + 1 && /^(?:VERB|AUX|ADV)$/.test(uposAt(scene, p))) return bareNumber(d, i, p, count);
  } else return undefined;
  while (p < i + 5 && isDescribing(scene, p) && !officeAt(scene, p)?.plural) p++;
  const office = officeAt(scene, p);
  const word = keyAt(scene, office?.plural ? office.end - 1 : p);
  const end = office?.plural ? office.end : p + 1;
  const kind = scene.lexicon.words.pairNouns.get(word);
  if (kind === undefined && !office?.plural) return undefined;
  // "the countries of the region", "the parties to the treaty", "the leaders of Peru" are others.
  if (
    /^(?:of|to|in|from|that|which|who)$/.test(keyAt(scene, end)) &&
    !(count !== undefined && /^(?:of|in|to|that|which|who)$/.test(keyAt(scene, end)) === false)
  ) {
    if (count === undefined || keyAt(scene, end) === 'of') return undefined;
  }
  const states = kind === 'states';
  const apart = besideOf(d, end - 1);
  // Without a number only offices are definite enough: "the ministers", not "the countries".
  if (
    count === undefined &&
    ((states && !/^(?:sides|parties|delegations|participants)$/.test(word)) ||
      word === 'officials' ||
      word === 'men' ||
      word === 'women')
  )
    return undefined;
  const found = states
    ? statePair(d, i, count, apart)
    : (peopleTogether(d, i, count, word, office?.plural ? office : undefined, 2) ??
      (office?.plural ? peopleTogether(d, i, count, word, office, 1) : undefined) ??
      (word === 'leaders' && count === 2 ? peopleTogether(d, i, count, 'both', undefined, 2) : undefined));
  if (!found) return undefined;
  const parties = ofState(d, i, end, found.parties);
  if (parties.length === 0) return undefined;
  return {
    first: i,
    end,
    form: 'group',
    parties,
    confidence: found.confidence,
    rule: states ? 'both-sides' : 'both-people',
    antecedent: found.at.first,
  };
}

/** "the Peruvian ministers": of those meant only the ones of that state. */
function ofState(d: Discourse, first: number, end: number, parties: readonly Party[]): readonly Party[] {
  for (let k = Math.max(0, d.next - 2); k < d.next + 3 && k < d.all.length; k++) {
    const near = d.all[k]!;
    const inside = near.first > first && near.end <= end && (near.form === 'demonym' || near.form === 'office');
    const actor = inside ? near.parties[0]?.actor : undefined;
    if (actor) return parties.filter((party) => party.actor === actor);
  }
  return parties;
}

const groups: Readonly<Record<string, number>> = { pair: 2, duo: 2, trio: 3 };
const singles: ReadonlyMap<string, 'sides' | 'leaders'> = new Map([
  ['side', 'sides'],
  ['country', 'sides'],
  ['government', 'sides'],
  ['party', 'sides'],
  ['leader', 'leaders'],
]);

/** "Asian", "neighbouring" in "the two Asian powers"; the other powers are others. */
const isDescribing = (scene: Discourse['scene'], p: number): boolean =>
  /^(?:asian|european|south|neighbouring|neighboring|respective|top|senior)$/.test(keyAt(scene, p)) ||
  (uposAt(scene, p) === 'ADJ' && !/^(?:other|former|same|new|first|second|last|more|many|most|latter)$/.test(keyAt(scene, p)));

/** "neither side", "each side": the two that are meant, as with "both sides". */
function oneOf(d: Discourse, i: number, word: 'sides' | 'leaders'): Draft | undefined {
  if (/^(?:of|to|in|effect)$/.test(keyAt(d.scene, i + 2))) return undefined;
  const found = word === 'sides' ? statePair(d, i, 2, besideOf(d, i + 1)) : peopleTogether(d, i, 2, 'leaders', undefined, 2);
  return (
    found && {
      first: i,
      end: i + 2,
      form: 'group',
      parties: found.parties,
      confidence: found.confidence - 0.05,
      rule: word === 'sides' ? 'both-sides' : 'both-people',
      antecedent: found.at.first,
    }
  );
}

/** "The two also discussed rail": the people last named together. */
function bareNumber(d: Discourse, i: number, end: number, count: number): Draft | undefined {
  const found = peopleTogether(d, i, count, keyAt(d.scene, i) === 'both' ? 'both' : 'pair', undefined, 2);
  return (
    found && {
      first: i,
      end,
      form: 'group',
      parties: found.parties,
      confidence: 0.7,
      rule: 'both-people',
      antecedent: found.at.first,
    }
  );
}

interface Together {
  readonly parties: Party[];
  readonly at: Anchor;
  readonly confidence: number;
}

/**
 * The people of the latest sentence that names as many as are wanted, one for each side. Who has only come up since, as owner of something ("discussed
 * Soto's plan"), has not joined them; where nobody else was named, "Soto's meeting with Lund", these are meant.
 */
function peopleTogether(
  d: Discourse,
  i: number,
  count: number | undefined,
  word: string,
  office: OfficeRun | undefined,
  rank: number,
): Together | undefined {
  const all = peopleNamed(d, i, count, word, office, rank, false);
  const acting = peopleNamed(d, i, count, word, office, rank, true);
  if (!acting || !all) return acting ?? all;
  return acting.parties.some((p) => all.parties.some((q) => q.actor === p.actor && q.person === p.person)) ? acting : all;
}

function peopleNamed(
  d: Discourse,
  i: number,
  count: number | undefined,
  word: string,
  office: OfficeRun | undefined,
  rank: number,
  acting: boolean,
): Together | undefined {
  const { scene, past } = d;
  const sentence = scene.syntax.sentenceOf[scene.firstToken[i]!]!;
  const fits = fitting(d, word, office, rank);
  const seen = new Map<string, { party: Party; at: Anchor }>();
  let reach = sentence + 1;
  for (let k = past.length - 1; k >= Math.max(0, past.length - memory) && sentence - past[k]!.sentence <= farthest; k--) {
    const a = past[k]!;
    // A sentence is done: did it, with those after it, name enough?
    if (a.sentence < reach) {
      const full = enough(seen, count);
      if (full) return full;
      if (seen.size > (count ?? 2)) return undefined;
      reach = a.sentence;
    }
    if (acting && isOwner(d, k)) continue;
    for (const party of a.parties) {
      if (!party.person && !(party.office && party.actor)) continue;
      if (!fits(party) || heldBefore(scene, party)) continue;
      const key = party.person ?? `${party.actor} ${party.office}`;
      seen.set(key, { party, at: a });
    }
  }
  return enough(seen, count);
}

/** "Soto's plan", "the death of Soto": one who has something, and is named with nobody. */
function isOwner(d: Discourse, k: number): boolean {
  const a = d.past[k]!;
  return a.place === 'modifier' && a.parties.length === 1 && coordinated(d, k).length === 1;
}

function enough(seen: ReadonlyMap<string, { party: Party; at: Anchor }>, count: number | undefined): Together | undefined {
  if (seen.size < 2 || (count !== undefined && seen.size !== count)) return undefined;
  const list = [...seen.values()].sort((a, b) => a.at.first - b.at.first);
  const actors = new Set(list.map((x) => x.party.actor));
  if (count === 2 && actors.size === 1 && list[0]!.party.actor !== undefined) return undefined;
  return {
    parties: list.map(({ party: { officeText: _, ...rest } }) => rest),
    at: list[0]!.at,
    confidence: count === undefined ? 0.7 : 0.8,
  };
}

/** Whether somebody may be one of "the leaders", "the vice foreign ministers". */
function fitting(d: Discourse, word: string, run: OfficeRun | undefined, rank: number): (party: Party) => boolean {
  const { scene, titles } = d;
  const office = (party: Party): Office | undefined => party.office && scene.lexicon.knowledge.office(party.office);
  // A leader of nothing said in more words ("the rebel leader") is none of "the leaders".
  if (word === 'leaders')
    return (party) =>
      party.office
        ? office(party)?.level === 'leader' && (party.office !== 'leader' || party.person !== undefined)
        : party.person !== undefined && party.actor !== undefined && !hasLed(scene, party.person);
  if (word === 'ministers' && run && run.end - run.first === 1) return (party) => office(party)?.level === 'minister';
  if (groups[word] !== undefined) return (party) => party.person !== undefined;
  // A text's author is nobody's side.
  if (word === 'both') return (party) => party.person !== undefined && party.actor !== undefined;
  if (!run || word === 'officials' || word === 'diplomats') return () => true;
  const codes = new Set<string>(run.named.flat().map((f) => f.office.code));
  // Several portfolios, "the foreign and defence ministers", go by the offices alone.
  const words =
    run.named.length > 1 ? [] : Array.from({ length: run.end - run.first }, (_, k) => singular(keyAt(scene, run.first + k)));
  return (party) =>
    words.length > 0
      ? calling(scene, titles, party, words, codes) >= rank
      : party.office !== undefined && codes.has(party.office);
}

const singular = (word: string): string =>
  word
    .replace(/ies$/, 'y')
    .replace(/men$/, 'man')
    .replace(/([^s])s$/, '$1');

/** The two actors of the latest sentence that has just two, or that the doc is mostly about. */
function statePair(
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
function besideOf(d: Discourse, i: number): Anchor | undefined {
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
