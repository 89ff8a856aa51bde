import { childBy, childrenBy, type Reading, relation, type TokenRange, whoAtToken } from '../../model/index.ts';
import { dayBounds } from '../days.ts';
import { quoteAt, timeAt } from '../lookup.ts';
import { leftEdge } from '../statement/cues.ts';
import type { Work } from './work.ts';

/** A paper that is signed ends before the day and the occasion of its signing: `a treaty on Monday, during a visit …`. */
export function beforeOccasion(reading: Reading, from: number, limit: number): number {
  const { syntax, date } = reading;
  const today = dayBounds(date?.value)?.last ?? '';
  for (let i = from; i < limit; i++) {
    const time = syntax.upos[i] === 'ADP' ? timeAt(reading, i + 1) : timeAt(reading, i);
    const ends = time !== undefined && (time.last + 1 >= limit || syntax.upos[time.last + 1] === 'PUNCT');
    if (time?.value && ends && time.first >= i && (dayBounds(time.value)?.last ?? '9999') <= today) return i;
    if (syntax.lower[i] === 'during') return i;
  }
  return limit;
}

/** Past what stands between a verb of promising and what it promises: `agreed on Monday in principle to`, `committed itself to`. */
export function behindAsides(reading: Reading, from: number, limit: number): number {
  const { syntax } = reading;
  let p = from;
  while (p < limit) {
    const time = syntax.upos[p] === 'ADP' ? timeAt(reading, p + 1) : undefined;
    if (time && time.first === p + 1) p = time.last + 1;
    else if (syntax.upos[p] === 'ADV' || isTimeAt(reading, p) || REFLEXIVE.has(syntax.lower[p]!)) p++;
    else break;
  }
  return p;
}

const REFLEXIVE = new Set(['itself', 'themselves']);

/** A sum that is aimed at ends before `, as the leaders met`. */
export function beforeAside({ reading, context }: Work, from: number, limit: number): number {
  const { syntax } = reading;
  for (let i = from; i + 1 < limit; i++)
    if (syntax.lower[i] === ',' && context.language.speech.asides.has(syntax.lower[i + 1]!)) return i;
  return limit;
}

const BESIDE = new Set(['while', 'whereas']);

const isTimeAt = (reading: Reading, p: number): boolean => timeAt(reading, p) !== undefined && reading.syntax.upos[p] !== 'ADP';

/** Where the clause of a verb ends: before the next verb in row with it, at a semicolon or the end of the sentence. */
export function clauseLimit({ reading, context }: Work, v: number, sentence: TokenRange): number {
  const { syntax } = reading;
  const { speech, clauses } = context.language;
  const quote = quoteAt(reading, v);
  let limit = Math.min(sentence.end, quote ? quote.last + 1 : sentence.end);
  for (let i = v + 1; i < limit; i++) {
    if (syntax.lower[i] === ';') return i;
    if (syntax.head[i] !== v || i < v) continue;
    const rel = relation(syntax, i);
    const finite =
      syntax.xpos[i] === 'VBD' ||
      childrenBy(syntax, i, 'aux').some((a) => a > v && clauses.future.has(syntax.lower[a]!)) ||
      (syntax.xpos[i] === syntax.xpos[v] && syntax.xpos[i] !== 'VB' && syntax.xpos[i] !== 'VBG');
    if ((rel === 'conj' && (childBy(syntax, i, 'nsubj') !== undefined || finite)) || rel === 'parataxis') {
      let edge = rel === 'parataxis' ? ownEdge(reading, i) : leftEdge(syntax, i);
      // "… and Uganda agreed": somebody behind the conjunction, whom the tree has lost
      const who = whoAtToken(reading.mentions, edge - 1);
      if (who && who.first > v + 1 && syntax.upos[who.first - 1] === 'CCONJ') edge = who.first;
      while (edge > v + 1 && (syntax.upos[edge - 1] === 'CCONJ' || syntax.lower[edge - 1] === ',')) edge--;
      if (edge > v + 1) {
        limit = edge;
        break;
      }
    }
  }
  // "…, the ministry said": who reports it
  const over = syntax.head[v]!;
  if (over > v && over < limit && speech.cues.has(syntax.lower[over]!)) {
    const edge = ownEdge(reading, over);
    if (edge > v + 1 && syntax.lower[edge - 1] === ',') limit = edge - 1;
  }
  // "…, while Peru will lend a ship": another's deed beside it
  for (let i = v + 3; i + 2 < limit; i++) {
    if (syntax.lower[i] !== ',' || !BESIDE.has(syntax.lower[i + 1]!)) continue;
    const verb = syntax.head[i + 1]!;
    if (verb > i && verb < limit + 1 && childBy(syntax, verb, 'nsubj') !== undefined) {
      limit = i;
      break;
    }
  }
  // "…, noting that …": the speaker goes on
  for (let i = v + 2; i + 1 < limit; i++) {
    if (syntax.lower[i] !== ',' || syntax.xpos[i + 1] !== 'VBG') continue;
    if (speech.cues.get(syntax.lower[i + 1]!)?.some((c) => c.shapes.has('clause'))) return i;
  }
  // A conjunction, then a past verb without a subject beside a past cue: the next act of the same people.
  if (syntax.xpos[v] === 'VBD') {
    for (let i = v + 2; i < limit; i++) {
      if (syntax.xpos[i] !== 'VBD' || childBy(syntax, i, 'nsubj') !== undefined) continue;
      let p = i;
      while (p > v + 1 && (syntax.upos[p - 1] === 'ADV' || syntax.upos[p - 1] === 'CCONJ' || syntax.lower[p - 1] === ',')) p--;
      if (syntax.upos[p] === 'CCONJ' || syntax.lower[p] === ',') return p;
    }
  }
  // "…, and the Minister thanked": a comma, a conjunction and a clause with its own subject
  for (let i = v + 2; i + 2 < limit; i++) {
    if (syntax.lower[i] !== ',' || syntax.upos[i + 1] !== 'CCONJ') continue;
    for (let k = i + 2; k < limit && k < i + 12; k++) {
      const tag = syntax.xpos[k];
      if (tag === 'VBD' && childBy(syntax, k, 'nsubj') !== undefined && (childBy(syntax, k, 'nsubj') ?? 0) > i) return i;
      if (tag === 'VB' || tag === 'VBG' || tag === 'WDT') break;
    }
  }
  return limit;
}

/** Where the clause of a verb begins: with its subject's phrase, when a comma stands before it, whatever else the tree hangs on the verb. */
function ownEdge({ syntax }: Reading, verb: number): number {
  // Trees take the place of a dateline for a first subject.
  const subject = childrenBy(syntax, verb, 'nsubj')
    .filter((s) => s < verb)
    .pop();
  let edge = subject === undefined ? -1 : leftEdge(syntax, subject);
  if (edge >= 0 && syntax.lower[edge] === ',') edge++;
  return edge > 0 && syntax.lower[edge - 1] === ',' ? edge : leftEdge(syntax, verb);
}
