import {
  type ActorCode,
  type Cited,
  type Context,
  type Edtf,
  type Finding,
  inferred,
  type ProgressFields,
  type Reading,
  relation,
  type Span,
  spanOfTokens,
  stated,
  type TimeMention,
  type TokenRange,
  type WhoMention,
  whoAtToken,
} from '../../model/index.ts';
import { isFirm } from '../commitment/parties.ts';
import { dayBounds } from '../days.ts';
import { mentionsIn, whoIn } from '../lookup.ts';
import { behindDateline } from '../statement/cues.ts';
import { byNoun } from './by-noun.ts';
import { byPhrase } from './by-phrase.ts';
import { byVerb } from './by-verb.ts';
import type { Told } from './told.ts';

type Progress = Finding<'progress'>;

/** What is surely progress of something; below, a deed that only a promise it keeps makes worth telling. */
export const SURE = 0.5;

/**
 * Finds how far undertakings have got: `the bridge was completed`, `investment has reached 3.2 trillion yen`, `the treaty entered into force`,
 * `the line remains on track`, `progress on the corridor`. Deeds that may keep a promise (`delivered two of the five ships`) are found with less
 * than `SURE` confidence.
 */
export function findProgress(reading: Reading, context: Context): Progress[] {
  const { syntax } = reading;
  const words = context.language.promises;
  const out: Progress[] = [];
  for (const sentence of syntax.sentences) {
    let told: Told | undefined;
    for (let i = sentence.first; i < sentence.end; i++) {
      const here = byVerb(reading, context, i) ?? byPhrase(reading, words, sentence, i) ?? byNoun(reading, words, sentence, i);
      if (here && (!told || (told.confidence < SURE && here.confidence > told.confidence))) told = here;
    }
    if (!told) continue;
    const found = fill(reading, sentence, told);
    // An unnamed project of nobody's is no progress one could follow.
    if (found.confidence >= SURE || (found.fields.parties?.length ?? 0) > 0) out.push(found);
  }
  return out;
}

function fill(reading: Reading, sentence: TokenRange, told: Told): Progress {
  const { syntax, doc, mentions, date } = reading;
  const ofSpan = spanOfTokens(syntax, told.of);
  const cueSpan = spanOfTokens(syntax, told.cue);
  let end = sentence.end;
  while (end > sentence.first + 1 && syntax.upos[end - 1] === 'PUNCT') end--;
  const span = spanOfTokens(syntax, { first: Math.min(behindDateline(syntax, sentence), told.cue.first, told.of.first), end });
  // A sum in the name of the thing is what was aimed at, not how far it got.
  const [aimed] = mentionsIn(mentions.amounts, told.of.first, told.of.end);
  const [got] = mentionsIn(mentions.amounts, told.cue.first, Math.min(sentence.end, told.cue.end + 6));
  const sum = got ?? aimed;
  const parties = partiesOf(reading, sentence, told, span);
  const when = whenTold(reading, sentence, told) ?? (date ? inferred(date.value) : undefined);
  const due = dueAgain(reading, sentence, told);
  return {
    kind: 'progress',
    rule: told.rule,
    confidence: told.confidence,
    fields: {
      of: stated(doc.text.slice(ofSpan.start, ofSpan.end), ofSpan),
      status: stated(told.status, cueSpan),
      content: stated(doc.text.slice(span.start, span.end), span),
      ...(sum && {
        ...(sum !== aimed && { measure: stated(doc.text.slice(sum.start, sum.end), sum) }),
        amount: stated(sum.value, sum),
        unit: stated(sum.unit, sum),
      }),
      ...(parties.length > 0 && { parties }),
      ...(due && { deadline: due }),
      ...(when && { date: when }),
    },
  };
}

/** Who did it for their own part, else whom the sentence names, else the sentence before it in its paragraph. */
function partiesOf({ syntax, mentions, doc }: Reading, sentence: TokenRange, told: Told, span: Span): Cited<ActorCode>[] {
  const out: Cited<ActorCode>[] = [];
  const take = (who: ReturnType<typeof whoAtToken>, make: (actor: ActorCode, at: Span) => Cited<ActorCode>): void => {
    for (const { actor } of who?.parties ?? []) if (actor && !out.some((p) => p.value === actor)) out.push(make(actor, who!));
  };
  if (told.own !== undefined) take(whoAtToken(mentions, told.own), stated);
  if (out.length > 0) return out;
  for (const who of whoIn(mentions, span.start, span.end)) if (!isTown(syntax, who)) take(who, isFirm(who) ? inferred : stated);
  if (out.length > 0) return out;
  const before = syntax.sentences[syntax.sentenceOf[sentence.first]! - 1];
  if (!before || before.end <= before.first) return out;
  const { start, end } = spanOfTokens(syntax, before);
  if (!doc.text.slice(end, syntax.start[sentence.first]!).includes('\n\n'))
    for (const who of whoIn(mentions, start, end)) take(who, inferred);
  return out;
}

/** `the meeting in Rome`: where it was, and nobody's part in it. */
const isTown = ({ lower }: Reading['syntax'], { form, first }: WhoMention): boolean =>
  form === 'capital' && PLACED.has(lower[first - 1] ?? '');
const PLACED = new Set(['in', 'at', 'near', 'outside']);

const cited = (time: TimeMention): Cited<Edtf> =>
  time.basis === 'stated' ? stated(time.value!, time) : inferred(time.value!, time);

/** The day a sentence names for what it tells, not after the story. */
function whenTold({ syntax, mentions, date }: Reading, sentence: TokenRange, told: Told): ProgressFields['date'] {
  const today = dayBounds(date?.value)?.last;
  const time = mentionsIn(mentions.times, sentence.first, sentence.end).find((t) => {
    const bounds = t.type === 'point' && !t.deadline ? dayBounds(t.value) : undefined;
    return bounds && (!today || bounds.first <= today) && !isOfNoun(syntax, t.head, told.cue.first);
  });
  return time && cited(time);
}

/** The day to which something was put off: `extended the deadline to 2027`, `delayed until next spring`. */
function dueAgain({ syntax, mentions, date }: Reading, sentence: TokenRange, told: Told): ProgressFields['deadline'] {
  if (told.status !== 'extended' && told.status !== 'delayed') return undefined;
  const today = dayBounds(date?.value)?.last;
  const time = mentionsIn(mentions.times, told.cue.end, sentence.end).find(
    (t) => TO_A_DAY.has(syntax.lower[t.first - 1]!) && t.value && today !== undefined && (dayBounds(t.value)?.last ?? '') > today,
  );
  return time && cited(time);
}

const TO_A_DAY = new Set(['to', 'until', 'till', 'by', 'through']);

/** The time stands in a clause about a noun: `delayed by the survey, which ended in May`. */
function isOfNoun(syntax: Reading['syntax'], i: number, cue: number): boolean {
  for (let k = i, steps = 0; k >= 0 && k !== cue && steps < 10; k = syntax.head[k]!, steps++)
    if (relation(syntax, k) === 'acl') return true;
  return false;
}
