import type { TokenRange } from '../model/index.ts';
import { afterClock, leading, sentenceStarters } from './english.ts';
import { paragraphEnds } from './paragraphs.ts';
import type { Tokens } from './tokens.ts';

/** A longer sentence is cut at a semicolon or comma: lists and tables, and text without full stops. */
export const longestSentence = 240;

/** ".", "?!", "…", "..." and the full stops of other scripts. */
const stop = /^(?:[.!?]+|…+|[。！？।॥؟۔])$/u;
/** Full stops after which no blank is needed. */
const ownSpace = /^[。！？।॥؟۔]$/u;
/** What may stand between a full stop and the blank after it. */
const closer = /^(?:["'”’»›」』）)\]}]|'')$/u;
/** What can begin a sentence: a capital, a digit, an opening mark, a letter of a script without case. */
const beginning = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}"'“‘«‹「『（([{$€£¥@#•*–—-]/u;
const capital = /^[\p{Lu}\p{Lt}]/u;
const initial = /^\p{Lu}\.$/u;
/** "A.M.", "p.m.", "etc." */
const clock = /^(?:[ap]\.m|etc)$/;
/** "1", "12", "a", "IV": what numbers a paragraph. */
const enumerator = /^(?:\d{1,3}|\p{L}|[IVX]{1,5})$/u;
const number = /^\d{1,3}$/;
/** "OSLO" */
const capitals = /^\p{Lu}{3,}$/u;
const small = /^\p{Ll}/u;
const dash = /^(?:[—–]|--)$/;
const digits = /^\d/;
const longestDateline = 18;
const upperWord = /^\p{Lu}[\p{Lu}.'’-]*$/u;

/** Takes a text and its tokens and gives its sentences, none across the end of a paragraph, none longer than `longestSentence`. */
export function splitSentences(text: string, tokens: Tokens): TokenRange[] {
  const out: TokenRange[] = [];
  let first = 0;
  for (const end of paragraphsOf(text, tokens)) {
    splitParagraph(tokens, first, end, out);
    first = end;
  }
  return out;
}

/** Token numbers at which paragraphs end. */
function paragraphsOf(text: string, { start, form }: Tokens): number[] {
  const out: number[] = [];
  let i = 0;
  for (const offset of paragraphEnds(text)) {
    while (i < form.length && start[i]! < offset) i++;
    if (i > (out.at(-1) ?? 0)) out.push(i);
  }
  if (form.length > (out.at(-1) ?? 0)) out.push(form.length);
  return out;
}

function splitParagraph(tokens: Tokens, first: number, limit: number, out: TokenRange[]): void {
  let from = first;
  const label = Math.max(speakerLabelEnd(tokens, first, limit), datelineEnd(tokens, first, limit));
  for (
    let end = label > first ? label : sentenceEnd(tokens, first, limit);
    from < limit;
    end = sentenceEnd(tokens, from, limit)
  ) {
    out.push({ first: from, end });
    from = end;
  }
}

/** End of the sentence that begins with token `from`. */
function sentenceEnd(tokens: Tokens, from: number, limit: number): number {
  for (let i = from; i < limit; i++) {
    if (endsSentence(tokens, i, from, limit)) {
      let end = i + 1;
      while (end < limit && closes(tokens, end)) end++;
      return end + noteMark(tokens, end, limit);
    }
    if (i - from >= longestSentence - 1) return cutPoint(tokens, from, i) + 1;
  }
  return limit;
}

/** "MR. PRICE:" at the head of a paragraph is a sentence of its own; gives the token after the colon, or first where there is none. */
function speakerLabelEnd({ form }: Tokens, first: number, end: number): number {
  for (let i = first; i < Math.min(end, first + 7); i++) {
    if (form[i] === ':' && i > first) return i + 1;
    if (!upperWord.test(form[i]!)) return first;
  }
  return first;
}

/**
 * "OSLO, March 3 (Agency) —" at the head of a paragraph is a sentence of its own, lest the place be taken for a subject: a place in
 * capitals, or one with an agency in brackets, and nothing in small letters before the dash. A hyphen with blanks is one behind an agency or a day.
 * Gives the token after the dash, or first.
 */
function datelineEnd({ form, start, end: ends }: Tokens, first: number, end: number): number {
  let told = capitals.test(form[first]!);
  let dated = false;
  const isDash = (i: number): boolean =>
    dash.test(form[i]!) || (dated && form[i] === '-' && start[i]! > ends[i - 1]! && i + 1 < end && start[i + 1]! > ends[i]!);
  for (let i = first; i < Math.min(end, first + longestDateline); i++) {
    const word = form[i]!;
    if (isDash(i)) return told && i > first && i + 1 < end && beginning.test(form[i + 1]!) ? i + 1 : first;
    if (word === ')') {
      told = true;
      dated = true;
    } else if (digits.test(word)) dated = true;
    else if (small.test(word) || stop.test(word)) return first;
  }
  return first;
}

/** Where to cut a sentence that grew too long: after the last semicolon, else comma, of its later half. */
function cutPoint({ form }: Tokens, from: number, i: number): number {
  for (const mark of [';', ',']) for (let k = i; k > from + longestSentence / 2; k--) if (form[k] === mark) return k;
  return i;
}

/** A closing mark that belongs to the sentence before it: it follows without a blank. */
function closes({ start, end, form }: Tokens, i: number): boolean {
  return start[i] === end[i - 1] && closer.test(form[i]!);
}

/** A reference after the full stop, "[12]", belongs to the sentence: how many tokens it has. */
function noteMark({ start, end, form }: Tokens, i: number, limit: number): number {
  const is = i + 2 < limit && form[i] === '[' && form[i + 2] === ']' && start[i + 2] === end[i + 1] && number.test(form[i + 1]!);
  return is ? 3 : 0;
}

/** Whether the sentence ends with token i (closing marks after it not counted). */
function endsSentence(tokens: Tokens, i: number, from: number, limit: number): boolean {
  const { start, end, form } = tokens;
  const mark = form[i]!;
  const isStop = stop.test(mark);
  const abbreviated = !isStop && mark.length > 1 && mark.endsWith('.');
  if (!isStop && !abbreviated) return false;
  if (isStop && i - from === 1 && mark === '.' && enumerator.test(form[from]!)) return false;
  let next = i + 1;
  while (next < limit && closes(tokens, next)) next++;
  next += noteMark(tokens, next, limit);
  if (next >= limit) return true;
  if (ownSpace.test(mark)) return true;
  const follower = form[next]!;
  const apart = start[next]! > end[next - 1]!;
  if (abbreviated) return apart && capital.test(follower) && (next > i + 1 || endsWithAbbreviation(mark, follower));
  if (!apart) return mark === '.' && next === i + 1 && capital.test(follower) && i > from && end[i - 1] === start[i];
  return beginning.test(follower);
}

/** Whether "U.S." or "p.m." also ends its sentence, by the word after it. */
function endsWithAbbreviation(mark: string, follower: string): boolean {
  const word = mark.slice(0, -1).toLowerCase();
  const next = follower.toLowerCase();
  if (leading.has(word) || initial.test(mark)) return false;
  if (clock.test(word)) return !afterClock.has(next);
  return (sentenceStarters.has(next) && follower.length > 1) || follower === 'A' || follower === 'I';
}
