import type { ActorCode, Office, Party } from '../../model/index.ts';
import type { Anchor } from './anchors.ts';
import type { Draft } from './draft.ts';
import { type OfficeRun, officeAt } from './offices.ts';
import { coordinated } from './pronouns.ts';
import { type Discourse, memory } from './references.ts';
import { keyAt } from './scene.ts';
import { calling } from './titles.ts';

const numbers: Readonly<Record<string, number>> = { both: 2, two: 2, three: 3, four: 4, five: 5 };
const farthest = 12;

/** "both leaders", "the two sides", "the three ministers", "the foreign ministers": those last named together. */
export function pairAt(d: Discourse, i: number): Draft | undefined {
  const { scene } = d;
  let p = i;
  let count: number | undefined;
  const opener = keyAt(scene, p);
  if (opener === 'both' || (opener === 'two' && keyAt(scene, p - 1) !== 'the')) {
    if (opener === 'two') return undefined;
    count = 2;
    p++;
    if (keyAt(scene, p) === 'the') p++;
  } else if (opener === 'the') {
    p++;
    count = numbers[keyAt(scene, p)];
    if (count !== undefined) p++;
  } else return undefined;
  while (
    /^(?:asian|european|south|neighbouring|neighboring|respective|top|senior)$/.test(keyAt(scene, p)) &&
    scene.atoms.case[p] !== undefined
  )
    p++;
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
    ? statePair(d, i, count)
    : (peopleTogether(d, i, count, word, office?.plural ? office : undefined, 2) ??
      (office?.plural ? peopleTogether(d, i, count, word, office, 1) : undefined));
  if (!found) return undefined;
  return {
    first: i,
    end,
    form: 'group',
    parties: found.parties,
    confidence: found.confidence,
    rule: states ? 'both-sides' : 'both-people',
    antecedent: found.at.first,
  };
}

/** The people of the latest sentence that names as many as are wanted, one for each side. */
function peopleTogether(
  d: Discourse,
  i: number,
  count: number | undefined,
  word: string,
  office: OfficeRun | undefined,
  rank: number,
): { parties: Party[]; at: Anchor; confidence: number } | undefined {
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
    for (const party of a.parties) {
      if (!party.person && !(party.office && party.actor)) continue;
      if (!fits(party)) continue;
      const key = party.person ?? `${party.actor} ${party.office}`;
      seen.set(key, { party, at: a });
    }
  }
  return enough(seen, count);
}

function enough(
  seen: ReadonlyMap<string, { party: Party; at: Anchor }>,
  count: number | undefined,
): { parties: Party[]; at: Anchor; confidence: number } | undefined {
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
  if (word === 'leaders') return (party) => (party.office ? office(party)?.level === 'leader' : party.person !== undefined);
  if (word === 'ministers' && run && run.end - run.first === 1) return (party) => office(party)?.level === 'minister';
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
): { parties: Party[]; at: Anchor; confidence: number } | undefined {
  const { scene, past } = d;
  const sentence = scene.syntax.sentenceOf[scene.firstToken[i]!]!;
  const main = mainActors(d, wanted ?? 2) ?? (wanted === undefined ? mainActors(d, 3) : undefined);
  if (wanted === undefined) {
    const sides = main ?? openingSides(d);
    return sides && { parties: sides.map((actor) => ({ actor })), at: past[0] ?? d.all[0]!, confidence: 0.65 };
  }
  const count = wanted;
  const oldest = Math.max(0, past.length - memory);
  let k = past.length - 1;
  for (let back = 0; k >= oldest && back <= farthest; back++) {
    const inSentence: Anchor[] = [];
    while (k >= oldest && past[k]!.sentence > sentence - back - 1) inSentence.unshift(past[k--]!);
    const group = inSentence.find(
      (a) => a.parties.length === count && a.parties.every((p) => p.actor) && actorsOf([a]).length === count,
    );
    const actors = actorsOf(inSentence);
    if (actors.length === count) return pair(actors, inSentence, 0.8);
    if (group) return pair(actorsOf([group]), [group], 0.8);
    if (actors.length > count && main && main.every((m) => actors.includes(m))) return pair(main, inSentence, 0.7);
  }
  return main ? { parties: main.map((actor) => ({ actor })), at: past[0] ?? d.all[0]!, confidence: 0.6 } : undefined;
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

/** The actors a doc is mostly about, when they stand out from the rest. */
export function mainActors(d: Pick<Discourse, 'all'>, count: number): ActorCode[] | undefined {
  const counts = new Map<ActorCode, number>();
  for (const a of d.all) {
    if (a.rule === 'capital-place' || a.rule === 'about') continue;
    for (const { actor } of a.parties) if (actor) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  if (ranked.length < count) return undefined;
  const next = ranked[count]?.[1] ?? 0;
  return ranked[count - 1]![1] >= 2 && ranked[count - 1]![1] >= 2 * next
    ? ranked.slice(0, count).map(([actor]) => actor)
    : undefined;
}
