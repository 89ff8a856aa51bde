import type { Context, MeetingWords } from '../../model/index.ts';
import { actorsOf, countSides, distinct, type Side, statesOf } from '../sides.ts';
import type { Gathering } from './gathering.ts';
import type { Told } from './merge.ts';
import { ofTwo } from './names.ts';
import type { Nucleus } from './nucleus.ts';

/**
 * "The Third Session was held in Lima", "the next session": a round that is called by its kind alone is one of the chain that the doc names,
 * the one named last before it or else first behind it.
 */
export function roundsOfChains(nuclei: readonly Nucleus[], words: MeetingWords): Nucleus[] {
  const chains: Nucleus[] = nuclei.filter(
    (n) => n.gathering?.stem && (n.gathering.round || countSides(n.sides) > 1) && !isBare(n.gathering, words),
  );
  if (chains.length === 0) return [...nuclei];
  let last = 0;
  return nuclei.map((n) => {
    while (last + 1 < chains.length && chains[last + 1]!.token <= n.token) last++;
    if (!speaksOfRound(n, words)) return n;
    const lender = chains[last]!;
    // "the upcoming summit" is no round of meetings of ministers
    if (!n.gathering?.round && n.form !== lender.form && !words.rounds.has(n.form)) return n;
    const { name: _, round: __, ...chain } = lender.gathering!;
    const round = n.gathering?.round;
    return {
      ...n,
      form: lender.form,
      gathering: { ...chain, end: n.gathering?.end ?? chain.end, ...(round ? { round } : {}) },
      whole: true,
    };
  });
}

/** A number or "next" before a plain word for a round, with nothing that tells of which chain. */
function speaksOfRound(n: Nucleus, words: MeetingWords): boolean {
  if (n.sides.length > 0 || n.counts || !n.gathering) return false;
  if (n.gathering.round) return isBare(n.gathering, words);
  const coming = n.again === true && n.definite && n.status.value === 'planned' && (n.time !== undefined || n.places.length > 0);
  return coming && (!n.gathering.stem || isBare(n.gathering, words));
}

const isBare = ({ stem, dialogue }: Gathering, words: MeetingWords): boolean =>
  !dialogue &&
  stem !== undefined &&
  stem.value
    .toLowerCase()
    .split(/\s/)
    .every((w) => words.rounds.has(w) || words.nouns.has(w));

/**
 * Gives a round without sides the states of the other rounds of its chain in the doc; a joint commission and its like, which has two sides
 * always, those of the only pair that the doc tells of as meeting.
 */
export function withSidesOfChain(told: readonly Told[], { language }: Context): void {
  const sides = new Map<string, readonly Side[]>();
  for (const one of told) {
    const stem = stemIn(one);
    if (stem !== undefined && !sides.has(stem) && actorsOf(one.sides).length > 1) sides.set(stem, one.sides);
  }
  const pair = onlyPair(told);
  for (const one of told) {
    const chain = one.nuclei.find((n) => n.gathering?.stem)?.gathering;
    if (!chain || isOfMany(chain, language.meetings) || actorsOf(one.sides).length > 1) continue;
    const states = distinct(statesOf(sides.get(stemIn(one)!) ?? (isJoint(chain, language.meetings) ? pair : [])));
    const own = actorsOf(one.sides);
    if (!own.every((a) => states.some((s) => s.party.actor === a))) continue;
    one.sides = distinct([...one.sides, ...states.map((s): Side => ({ ...s, part: 'participant' }))]);
  }
}

/** Of fixed members, or open to many, of whom others may come each time. */
const isOfMany = ({ dialogue }: Gathering, words: MeetingWords): boolean => dialogue !== undefined && !ofTwo(dialogue, words);

const stemIn = ({ nuclei }: Told): string | undefined =>
  nuclei.find((n) => n.gathering?.stem)?.gathering?.stem?.value.toLowerCase();

/** Of a kind that two states have with each other: "Joint Commission on Fisheries", "Binational Commission". */
const isJoint = ({ stem, dialogue }: Gathering, words: MeetingWords): boolean =>
  (dialogue !== undefined && ofTwo(dialogue, words)) || words.jointly.has(stem!.value.toLowerCase().split(/\s/)[0]!);

/** The two states of every meeting told of that has two. */
function onlyPair(told: readonly Told[]): readonly Side[] {
  let pair: readonly Side[] = [];
  for (const { sides } of told) {
    const states = distinct(statesOf(sides));
    if (states.length < 2) continue;
    if (states.length > 2) return [];
    if (pair.length > 0 && !states.every((s) => pair.some((p) => p.party.actor === s.party.actor))) return [];
    pair = states;
  }
  return pair;
}
