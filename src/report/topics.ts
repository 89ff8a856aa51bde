import type { ActorCode, Knowledge, Line, Wording } from '../model/index.ts';
import { capital } from '../text/capital.ts';
import type { BriefLine } from './brief.ts';
import { firstDay } from './dates.ts';
import { inCommon } from './in-common.ts';
import { isTalk } from './telling.ts';

/** Matters told side by side. */
const MOST_MATTERS = 4;
/** Characters between two claims of one story that answer each other: next to each other where one disputes; farther where they have a word in common. */
const NEXT = 60;
const BESIDE = 400;
/** Days between words that still stand against each other: those with nothing but the topic in common, and others. */
const SAME_DAYS = 21;
const SEASON = 200;

/** Two lines on the same thing, and how surely. */
export interface Twins {
  readonly one: Line;
  readonly other: Line;
  readonly topic: string | undefined;
  readonly weight: number;
}

/**
 * What two of the sides say on the same thing, heaviest first, and the statements that are left. The same thing: claims that stand beside each other in one
 * story, or words of one season on a topic that both, as told, speak of, with more in common than its name.
 */
export function onTheSame(
  statements: readonly Line[],
  actors: readonly ActorCode[],
  words: Pick<Wording, 'actor'>,
  topics: Knowledge['topics'],
): { readonly twins: readonly Twins[]; readonly rest: readonly Line[] } {
  const sides = actors.map((actor) =>
    statements.filter((l) => l.actors.length === 1 && l.actors[0] === actor && !isTalk(l) && l.citations.length > 0),
  );
  const names = actors.map((a) => words.actor(a)).join(' ');
  const wordsOf = new Map(topics.map((t) => [t.code, [t.name, ...t.words].map((w) => w.toLowerCase())]));
  const speaksOf = (topic: string, text: string): boolean => wordsOf.get(topic)?.some((w) => text.includes(w)) ?? false;
  const found: Twins[] = [];
  for (const [i, side] of sides.entries())
    for (const one of side)
      for (const other of sides.slice(i + 1).flat()) {
        const shared = inCommon(one.text, other.text, names).filter((w) => w.length > 4);
        const topic = (one.topics ?? []).find(
          (t) => other.topics?.includes(t) && speaksOf(t, one.text.toLowerCase()) && speaksOf(t, other.text.toLowerCase()),
        );
        const apart = distance(one, other);
        const disputed = DISPUTE.test(one.text) || DISPUTE.test(other.text);
        const answers = (apart <= NEXT && disputed) || (apart <= BESIDE && shared.length > 0);
        const beyond = shared.filter((w) => !wordsOf.get(topic ?? '')?.some((of) => of.includes(w)));
        const days = daysBetween(one, other);
        const alike =
          topic !== undefined &&
          ((shared.length > 0 && days <= SAME_DAYS) || (shared.length > 1 && beyond.length > 0 && days <= SEASON));
        if (answers || alike)
          found.push({ one, other, topic, weight: (answers ? 4 : 0) + Math.min(4, shared.length) + (topic ? 1 : 0) });
      }
  found.sort((a, b) => b.weight - a.weight || b.one.weight + b.other.weight - a.one.weight - a.other.weight);
  const told = new Set<Line>();
  const twins = found.filter(({ one, other }) => {
    if (told.size >= 2 * MOST_MATTERS || told.has(one) || told.has(other)) return false;
    told.add(one).add(other);
    return true;
  });
  return { twins, rest: statements.filter((l) => !told.has(l)) };
}

/** Two lines as one, so that differences meet the eye: `Water, 3 May 2031: Chile: … – Peru: …`. */
export function sideBySide({ one, other, topic }: Twins, words: Pick<Wording, 'topic'>): BriefLine {
  const day = DAY.exec(one.lead)?.[1];
  const once = day !== undefined && day === DAY.exec(other.lead)?.[1];
  return {
    id: `topic:${one.id}`,
    lead: capital([topic === undefined ? '' : words.topic(topic), once ? day : ''].filter(Boolean).join(', ')),
    text: [one, other].map((l) => `${once ? l.lead.replace(DAY, '') : l.lead}: ${l.text}`).join(' – '),
    citations: [...one.citations, ...other.citations],
  };
}

/** Words of a quarrel, in which what stands next is the other side of it. */
const DISPUTE = /\b(?:claim|den(?:y|ied)|accus|alleg|reject|retaliat|respond|blam|refus|disput|deni)/i;

/** When somebody spoke, at the end of a lead: `Chile (3 May 2031)`. */
const DAY = / \(([^()]*)\)$/;

/** Characters between the nearest words of two lines that rest on one story. */
const distance = (one: Line, other: Line): number =>
  Math.min(
    ...one.citations.flatMap((a) =>
      other.citations.map((b) =>
        a.doc === b.doc ? Math.max(0, Math.max(a.start, b.start) - Math.min(a.end, b.end)) : Number.POSITIVE_INFINITY,
      ),
    ),
  );

const daysBetween = ({ date: one }: Line, { date: other }: Line): number =>
  one === other ? 0 : Math.abs(Date.parse(firstDay(one)) - Date.parse(firstDay(other))) / 86_400_000;
