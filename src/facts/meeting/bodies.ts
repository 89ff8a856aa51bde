import {
  type Cited,
  type Context,
  childrenBy,
  type MeetingWords,
  type Reading,
  spanOfTokens,
  stated,
  type WhoMention,
  whoAtToken,
} from '../../model/index.ts';
import { inRange } from '../range.ts';
import { isOrganisation, phraseStart, type Side, sentenceEnd, subjectOf } from '../sides.ts';
import { type Gathering, gatheringOf } from './gathering.ts';
import { dialogueIn } from './names.ts';
import type { Nucleus } from './nucleus.ts';

/** "the leaders of A, B and C met": the rank by the plain noun. */
export function rankBefore(reading: Reading, words: MeetingWords, v: number): { level?: NonNullable<Nucleus['level']> } {
  const { syntax } = reading;
  const subject = subjectOf(syntax, v, words.controls);
  if (subject < 0 || subject > v) return {};
  for (let p = subject; p < v && p < subject + 4; p++) {
    const level = words.ranks.get(syntax.lower[p]!);
    if (level) return { level: stated(level, spanOfTokens(syntax, { first: p, end: p + 1 })) };
  }
  return {};
}

/** A standing body as subject, with the states in its name: "the Chile-Peru Joint Commission met". */
export function bodyOf(
  reading: Reading,
  { knowledge, language }: Context,
  v: number,
): { gathering: Gathering; sides: Side[] } | undefined {
  const { syntax } = reading;
  const head = subjectOf(syntax, v, language.meetings.controls);
  if (head < 0 || head > v || whoAtToken(reading.mentions, head) || !language.meetings.bodies.has(syntax.lower[head]!))
    return undefined;
  const gathering = gatheringOf(reading, knowledge, language.meetings, phraseStart(reading, head), head);
  if (!gathering.name) return undefined;
  const at = gathering.name.at[0]!;
  return { gathering, sides: gathering.actors.map((actor) => ({ party: { actor }, at, part: 'participant' })) };
}

/** "the leaders of the Quad will meet for the fourth time": a meeting of the chain that the members' leaders have. */
export function chainOfLeaders(reading: Reading, context: Context, v: number): Gathering | undefined {
  const { syntax, mentions, doc } = reading;
  const { knowledge, language } = context;
  const subject = subjectOf(syntax, v, language.meetings.controls);
  if (subject < 0 || subject > v || v - subject > 40) return undefined;
  const first = phraseStart(reading, subject);
  const offices: string[] = [];
  let group: WhoMention | undefined;
  for (let p = first; p < v; p++) {
    if (language.meetings.people.has(syntax.lower[p]!)) offices.push(syntax.lower[p]!);
    const who = whoAtToken(mentions, p);
    if (who && !group && who.parties.some((q) => q.actor && knowledge.actor(q.actor)?.kind !== 'country')) group = who;
  }
  if (!group || offices.length === 0) return undefined;
  const dialogue =
    dialogueIn(`${doc.text.slice(group.start, group.end)} ${offices[0]}`, knowledge) ??
    dialogueIn(doc.text.slice(group.start, group.end), knowledge);
  if (!dialogue?.members) return undefined;
  const stem = stated(dialogue.name, group);
  const round = timesMet(reading, v);
  return { dialogue, stem, actors: [], end: v, ...(round ? { round } : {}) };
}

/** "for the fourth time"; "for the second time in person" counts something else. */
function timesMet(reading: Reading, v: number): Cited<number> | undefined {
  const { syntax, mentions } = reading;
  for (const ordinal of inRange(mentions.ordinals, v + 1, sentenceEnd(syntax, v))) {
    const after = ordinal.last + 1;
    if (syntax.lower[after] !== 'time' || syntax.lower[after + 1] === 'in' || syntax.lower[after + 1] === 'this') continue;
    return stated(ordinal.value, ordinal);
  }
  return undefined;
}

/** "the parties", "they", "both ministers" as subject of a verb that has none of its own named. */
export function borrowsSubject(reading: Reading, words: MeetingWords, v: number): boolean {
  const { syntax } = reading;
  const subject = subjectOf(syntax, v, words.controls);
  if (subject < 0 || whoAtToken(reading.mentions, subject)) return false;
  const lower = syntax.lower[subject]!;
  return (
    lower === 'they' ||
    lower === 'both' ||
    ((syntax.xpos[subject] === 'NNS' || syntax.xpos[subject] === 'NNPS') &&
      words.people.has(lower) &&
      childrenBy(syntax, subject, 'det', 'nummod').length > 0)
  );
}

/** An organisation alone as subject: its members meet. */
export function isBody({ knowledge }: Context, subject: readonly Side[]): boolean {
  return subject.length > 0 && subject.every((s) => isOrganisation(s, knowledge));
}
