import type { TimeWord } from '../../model/index.ts';
import type { Pieces } from './pieces.ts';

export const is = (p: Pieces, i: number, text: string): boolean => p.text[i] === text;
export const isOneOf = (p: Pieces, i: number, ...texts: readonly string[]): boolean => texts.includes(p.text[i] ?? '');
/** Whether nothing stands between piece i-1 and piece i. */
export const glued = (p: Pieces, i: number): boolean => p.glued[i] === 1;
export const isDigits = (p: Pieces, i: number): boolean => (p.digits[i] ?? -1) >= 0;
/** Number of digits written. */
export const width = (p: Pieces, i: number): number => p.text[i]!.length;
/** Whether piece i is a word. */
export const isLetters = (p: Pieces, i: number): boolean => (p.text[i]?.charCodeAt(0) ?? 0) >= 97 && !isDigits(p, i);

const NO_WORD: TimeWord = {};
/** What piece i does in expressions of time. */
export const wordAt = (p: Pieces, i: number): TimeWord => p.word[i] ?? NO_WORD;
/** The piece after an article or dash at i, or i. */
export const the = (p: Pieces, i: number): number => (is(p, i, 'the') ? i + 1 : i);
export const dash = (p: Pieces, i: number): number => (is(p, i, '-') ? i + 1 : i);
