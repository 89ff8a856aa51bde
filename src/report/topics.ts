import type { ActorCode, Line, Wording } from '../model/index.ts';
import type { BriefLine } from './brief.ts';

/** Topics told side by side, and lines of one side on one topic. */
const MOST_TOPICS = 3;
const MOST_OF_A_SIDE = 2;

/**
 * What each of two sides says on the topics that both speak on, on one line a topic, so that differences meet the eye; the lines that are told so are
 * taken out of the rest. Takes the chosen statements in the order in which they are to be told.
 */
export function sideBySide(
  statements: readonly Line[],
  actors: readonly ActorCode[],
  words: Wording,
): { readonly topics: readonly BriefLine[]; readonly rest: readonly Line[] } {
  if (actors.length < 2) return { topics: [], rest: statements };
  const own = (line: Line): ActorCode | undefined =>
    line.actors.length === 1 && actors.includes(line.actors[0]!) ? line.actors[0] : undefined;
  const told = new Set<Line>();
  const topics: BriefLine[] = [];
  for (const topic of byWeight(statements.filter(own))) {
    const sides = actors.map((actor) =>
      statements.filter((l) => own(l) === actor && !told.has(l) && l.topics?.includes(topic)).slice(0, MOST_OF_A_SIDE),
    );
    if (topics.length >= MOST_TOPICS || sides.some((lines) => lines.length === 0)) continue;
    const lines = sides.flat();
    for (const line of lines) told.add(line);
    topics.push({
      id: `topic:${lines[0]!.id}`,
      lead: words.topic(topic),
      text: lines.map((l) => `${l.lead}: ${l.text}`).join(' – '),
      citations: lines.flatMap((l) => l.citations),
    });
  }
  return { topics, rest: statements.filter((l) => !told.has(l)) };
}

/** Topics by the weight of what is said on them, narrow ones (that stand for fewer lines) first where equal. */
function byWeight(lines: readonly Line[]): string[] {
  const weights = new Map<string, number>();
  for (const line of lines) for (const topic of line.topics ?? []) weights.set(topic, (weights.get(topic) ?? 0) + line.weight);
  return [...weights].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([topic]) => topic);
}
