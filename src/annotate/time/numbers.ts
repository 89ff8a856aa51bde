import { glued, is, isDigits, isOneOf, width } from './cursor.ts';
import type { Pieces } from './pieces.ts';

/** A number read from pieces, and the piece after it. */
export interface ReadNumber {
  readonly n: number;
  readonly to: number;
}

/** Endings of ordinals in digits. */
export const ENDINGS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

/** A count before a unit: `3`, `1,500`, `2.5`, `three`, `twenty-four`, `two and a half`, `a hundred`. NaN for `several`, `a few`. */
export function readCount(p: Pieces, i: number): ReadNumber | undefined {
  if (isDigits(p, i)) return readDigits(p, i);
  const word = p.cardinal[i] ?? -1;
  if (word >= 0) return readWords(p, i, word);
  switch (p.text[i]) {
    case 'several':
    case 'few':
    case 'many':
      return { n: Number.NaN, to: i + 1 };
    case 'couple':
      return { n: 2, to: is(p, i + 1, 'of') ? i + 2 : i + 1 };
    case 'half':
      if (is(p, i + 1, '-')) return readHalf(i + 2, p);
      return readHalf(i + 1, p);
    case 'a':
    case 'an':
      if (isOneOf(p, i + 1, 'few', 'couple', 'dozen', 'half')) return readCount(p, i + 1);
      return undefined;
    case 'one':
      return { n: 1, to: i + 1 };
    default:
      return undefined;
  }
}

const readHalf = (i: number, p: Pieces): ReadNumber => ({ n: 0.5, to: isOneOf(p, i, 'a', 'an') ? i + 1 : i });

function readDigits(p: Pieces, i: number): ReadNumber | undefined {
  let n = p.digits[i]!;
  let to = i + 1;
  while (is(p, to, ',') && glued(p, to) && isDigits(p, to + 1) && glued(p, to + 1) && width(p, to + 1) === 3) {
    n = n * 1000 + p.digits[to + 1]!;
    to += 2;
  }
  if (is(p, to, '.') && glued(p, to) && isDigits(p, to + 1) && glued(p, to + 1)) {
    n += Number(`0.${p.text[to + 1]}`);
    to += 2;
  }
  return withHalf(p, n, to);
}

function readWords(p: Pieces, i: number, word: number): ReadNumber {
  let n = word;
  let to = i + 1;
  if (word >= 20 && word % 10 === 0) {
    const skip = is(p, to, '-') ? 1 : 0;
    const unit = p.cardinal[to + skip] ?? -1;
    if (unit > 0 && unit < 10) {
      n += unit;
      to += skip + 1;
    }
  }
  return withHalf(p, n, to);
}

/** `two and a half`, `two-and-a-half`. */
function withHalf(p: Pieces, n: number, to: number): ReadNumber {
  const words: string[] = [];
  let k = to;
  for (; k < to + 6 && words.length < 3; k++) if (!is(p, k, '-')) words.push(p.text[k] ?? '');
  return words[0] === 'and' && words[1] === 'a' && words[2] === 'half' ? { n: n + 0.5, to: k } : { n, to };
}

/** `3rd`, `third`, `twenty-first`. */
export function readOrdinal(p: Pieces, i: number, endings: ReadonlySet<string>): ReadNumber | undefined {
  if (isDigits(p, i)) {
    return glued(p, i + 1) && endings.has(p.text[i + 1] ?? '') ? { n: p.digits[i]!, to: i + 2 } : undefined;
  }
  const word = p.ordinal[i] ?? -1;
  if (word > 0) return { n: word, to: i + 1 };
  const tens = p.cardinal[i] ?? -1;
  if (tens >= 20 && tens % 10 === 0) {
    const skip = is(p, i + 1, '-') ? 1 : 0;
    const unit = p.ordinal[i + 1 + skip] ?? -1;
    if (unit > 0 && unit < 10) return { n: tens + unit, to: i + 2 + skip };
  }
  return undefined;
}
