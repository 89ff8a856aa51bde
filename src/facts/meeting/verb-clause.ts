import {
  childrenBy,
  type MeetingWords,
  type Reading,
  relation,
  type Span,
  type Syntax,
  spanOfTokens,
  stated,
} from '../../model/index.ts';
import { isVerb } from '../clause.ts';
import { sentenceEnd } from '../sides.ts';
import { timesIn } from '../when.ts';
import type { Nucleus } from './nucleus.ts';

/** "meets regularly", "met every year". */
export function isHabit(reading: Reading, words: MeetingWords, v: number): boolean {
  const { syntax } = reading;
  const { first, end } = syntax.sentences[syntax.sentenceOf[v]!]!;
  for (let p = first; p < end && p < first + 80; p++) {
    const up = syntax.head[p]!;
    if (words.habits.has(syntax.lower[p]!) && (up === v || (up >= 0 && syntax.head[up] === v))) return true;
  }
  return timesIn(reading, v).some((t) => t.type === 'set' && syntax.head[t.head] === v);
}

/** The verbs above that plan this one: "is scheduled to meet on Friday". */
export function plannersOf(syntax: Syntax, v: number): number[] {
  const out: number[] = [];
  for (let k = v; out.length < 4; ) {
    const rel = relation(syntax, k);
    const up = syntax.head[k]!;
    if (up < 0 || (rel !== 'xcomp' && rel !== 'conj' && rel !== 'advcl' && rel !== 'acl')) break;
    if (rel === 'conj' && childrenBy(syntax, k, 'nsubj').length > 0) break;
    out.push(up);
    k = up;
  }
  return out;
}

/** "virtually", "by phone", "in person" near the verb. */
export function mannerOf(reading: Reading, words: MeetingWords, v: number): Nucleus['mode'] {
  const { syntax } = reading;
  const limit = Math.min(sentenceEnd(syntax, v), v + 30);
  for (let p = v + 1; p < limit; p++) {
    const one = words.manners.get(syntax.lower[p]!);
    if (one) return stated(one, spanOfTokens(syntax, { first: p, end: p + 1 }));
    for (let n = 2; n <= 3; n++) {
      if (p + n > limit) break;
      const phrase = syntax.lower.slice(p, p + n).join(' ');
      const found = words.manners.get(phrase);
      if (found) return stated(found, spanOfTokens(syntax, { first: p, end: p + n }));
    }
    if (isVerb(syntax, p) && syntax.xpos[p] === 'VBD') break;
  }
  return undefined;
}

/** What they met for: the clause behind the verb, from "to discuss" or "on" to its end. */
export function aboutOf(reading: Reading, words: MeetingWords, v: number): { about?: Span } {
  const { syntax } = reading;
  const end = sentenceEnd(syntax, v);
  for (let p = v + 1; p < end; p++) {
    if (words.purposes.has(syntax.lower[p]!)) return p + 1 < end ? { about: spanOfTokens(syntax, { first: p, end }) } : {};
  }
  return {};
}
