import type { AmountWords, NumberWords, Syntax, TimeWord, TimeWords } from '../../model/index.ts';
import type { Feasts } from './feasts.ts';

/**
 * A doc's text cut finer than tokens: runs of letters, runs of digits, single signs (`9:30am` has four pieces, `mid-2011` three), so
 * that a date reads the same however the engine cuts it. Parallel arrays, like Syntax.
 */
export interface Pieces {
  readonly length: number;
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** The token it lies in. */
  readonly token: readonly number[];
  /** Lower case; letters lose their points (`p.m.` is `pm`), all dashes are `-`, all apostrophes `'`. */
  readonly text: readonly string[];
  /** The value of a run of digits, else -1. */
  readonly digits: readonly number[];
  /** 1 when nothing stands between it and the piece before. */
  readonly glued: readonly number[];
  /** 1 when it begins with a capital. */
  readonly capital: readonly number[];
  /** What the word does in expressions of time. */
  readonly word: readonly (TimeWord | undefined)[];
  /** Value of a cardinal or ordinal word, else -1. */
  readonly cardinal: readonly number[];
  readonly ordinal: readonly number[];
}

/** What recognising needs beside the pieces. */
export interface Scene {
  readonly pieces: Pieces;
  readonly syntax: Syntax;
  readonly times: TimeWords;
  readonly amounts: AmountWords;
  readonly feasts: Feasts;
}

const MAX_DIGITS = 9; // a longer run is no part of a date; its value would not be exact either
const POINTED = /^[a-z]{1,6}(?:\.[a-z]{1,4}){0,3}\.?$/; // aug. p.m. u.s.

interface Draft {
  start: number[];
  end: number[];
  token: number[];
  text: string[];
  digits: number[];
  glued: number[];
  capital: number[];
  word: (TimeWord | undefined)[];
  cardinal: number[];
  ordinal: number[];
}

/** All that is known of a word: most are in none of the tables, and one look tells. */
interface Entry {
  readonly word: TimeWord | undefined;
  readonly cardinal: number;
  readonly ordinal: number;
}

const compiled = new WeakMap<TimeWords, ReadonlyMap<string, Entry>>();

function entriesOf(times: TimeWords, { cardinals, ordinals }: NumberWords): ReadonlyMap<string, Entry> {
  const known = compiled.get(times);
  if (known) return known;
  const made = new Map<string, Entry>();
  for (const lower of [...times.words.keys(), ...cardinals.keys(), ...ordinals.keys()])
    made.set(lower, { word: times.words.get(lower), cardinal: cardinals.get(lower) ?? -1, ordinal: ordinals.get(lower) ?? -1 });
  compiled.set(times, made);
  return made;
}

/** Cuts all tokens of a doc into pieces and looks each word up once. */
export function cutPieces(text: string, syntax: Syntax, times: TimeWords, numbers: NumberWords): Pieces {
  const draft: Draft = {
    start: [],
    end: [],
    token: [],
    text: [],
    digits: [],
    glued: [],
    capital: [],
    word: [],
    cardinal: [],
    ordinal: [],
  };
  const entries = entriesOf(times, numbers);
  let before = -1;
  const push = (token: number, start: number, end: number, lower: string, digits: number): void => {
    draft.start.push(start);
    draft.end.push(end);
    draft.token.push(token);
    draft.text.push(lower);
    draft.digits.push(digits);
    draft.glued.push(start === before ? 1 : 0);
    const c = text.charCodeAt(start);
    draft.capital.push(c >= 65 && c <= 90 ? 1 : 0);
    const entry = digits < 0 ? entries.get(lower) : undefined;
    draft.word.push(entry?.word);
    draft.cardinal.push(entry?.cardinal ?? -1);
    draft.ordinal.push(entry?.ordinal ?? -1);
    before = end;
  };
  for (let t = 0; t < syntax.length; t++) cutToken(text, t, syntax.start[t]!, syntax.end[t]!, syntax.lower[t]!, push);
  return { length: draft.start.length, ...draft };
}

type Push = (token: number, start: number, end: number, lower: string, digits: number) => void;

function cutToken(text: string, token: number, start: number, end: number, lower: string, push: Push): void {
  if (allLetters(lower)) {
    push(token, start, end, lower, -1);
    return;
  }
  if (lower.length <= 12 && lower.includes('.') && POINTED.test(lower)) {
    push(token, start, end, lower.replaceAll('.', ''), -1);
    return;
  }
  for (let i = start; i < end; ) {
    const kind = kindOf(text.charCodeAt(i));
    let j = i + 1;
    if (kind !== 'sign') while (j < end && kindOf(text.charCodeAt(j)) === kind) j++;
    const part = text.slice(i, j);
    if (kind === 'digit') push(token, i, j, part, j - i <= MAX_DIGITS ? Number(part) : -1);
    else if (kind === 'letter') push(token, i, j, part.toLowerCase(), -1);
    else push(token, i, j, plainSign(part), -1);
    i = j;
  }
}

function allLetters(lower: string): boolean {
  for (let i = 0; i < lower.length; i++) if (kindOf(lower.charCodeAt(i)) !== 'letter') return false;
  return true;
}

function kindOf(c: number): 'letter' | 'digit' | 'sign' {
  if (c >= 48 && c <= 57) return 'digit';
  if ((c >= 97 && c <= 122) || (c >= 65 && c <= 90)) return 'letter';
  if (c < 0xc0 || (c >= 0x2000 && c <= 0x206f) || (c >= 0x20a0 && c <= 0x20cf)) return 'sign';
  return 'letter';
}

function plainSign(sign: string): string {
  switch (sign) {
    case '–':
    case '—':
    case '‐':
    case '‑':
    case '−':
      return '-';
    case '’':
    case '‘':
    case '`':
      return "'";
    default:
      return sign;
  }
}
