import { fold } from './fold.ts';

/** How an atom stands to the one before it. */
export const glue = { space: 0, hyphen: 1, slash: 2, apostrophe: 3, none: 4, paragraph: 5 } as const;

/** How an atom is written. */
export const caseOf = { lower: 0, title: 1, upper: 2, other: 3 } as const;

/**
 * The words and marks of a text as names are compared: `U.S.` is one atom `us`, `India-Japan` two joined by a hyphen, `'s` one of its own.
 * Independent of any tokeniser, so names in tables and names in texts are cut alike.
 */
export interface Atoms {
  readonly length: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Folded word without dots; `'s` for a possessive mark; the character itself for other marks; `@name` for a handle. */
  readonly key: readonly string[];
  readonly glue: Uint8Array;
  readonly case: Uint8Array;
}

const letterOrDigit = /[\p{L}\p{M}\p{N}]/u;
const upperLetter = /\p{Lu}/u;
const lowerLetter = /\p{Ll}/u;

const SPACE = 1;
const WORD = 2;
const HYPHEN = 3;
const APOSTROPHE = 4;
const SLASH = 5;
const MARK = 6;

const asciiClass = Uint8Array.from({ length: 128 }, (_, c) => classOf(String.fromCharCode(c)));

function classOf(c: string): number {
  if (/\s/.test(c)) return SPACE;
  if (letterOrDigit.test(c)) return WORD;
  if (/[-‐‑–]/.test(c)) return HYPHEN;
  if (/['’‘ʼ`]/.test(c)) return APOSTROPHE;
  if (c === '/') return SLASH;
  return MARK;
}

/** Cuts a text into atoms in one pass. Takes any string and never throws. */
export function atomsOf(text: string): Atoms {
  const start: number[] = [];
  const end: number[] = [];
  const key: string[] = [];
  const joins: number[] = [];
  const cases: number[] = [];
  const n = text.length;
  const at = (i: number): number => {
    if (i < 0 || i >= n) return SPACE;
    const c = text.charCodeAt(i);
    if (c < 128) return asciiClass[c]!;
    // Halves of a surrogate pair count as letters, so that names in rarer scripts stay whole.
    return c >= 0xd800 && c <= 0xdfff ? WORD : classOf(text[i]!);
  };
  let join: number = glue.paragraph;
  const push = (a: number, b: number, k: string, kind: number): void => {
    start.push(a);
    end.push(b);
    key.push(k);
    joins.push(join);
    cases.push(kind);
    join = glue.none;
  };
  for (let i = 0; i < n; ) {
    const kind = at(i);
    if (kind === SPACE) {
      let lines = 0;
      for (; i < n && at(i) === SPACE; i++) if (text.charCodeAt(i) === 10) lines++;
      join = join === glue.paragraph || lines > 1 ? glue.paragraph : glue.space;
      continue;
    }
    if (kind === WORD) {
      const b = wordEnd(text, i, at);
      const word = wordOf(text.slice(i, b));
      push(i, b, word.key, word.case);
      i = b;
      continue;
    }
    const inside = at(i - 1) === WORD && at(i + 1) === WORD;
    const afterWord = start.length > 0 && end[end.length - 1] === i && at(start[start.length - 1]!) === WORD;
    if (kind === APOSTROPHE && afterWord) {
      const s = text[i + 1] === 's' || text[i + 1] === 'S';
      if (s && at(i + 2) !== WORD) {
        push(i, i + 2, "'s", caseOf.other);
        i += 2;
        continue;
      }
      if (inside) {
        join = glue.apostrophe;
        i++;
        continue;
      }
      if (/[sSzZxX]/.test(text[i - 1]!)) {
        push(i, i + 1, "'s", caseOf.other);
        i++;
        continue;
      }
    }
    // The dot of "U.S.-led" stands before the hyphen.
    if ((kind === HYPHEN || kind === SLASH) && at(i + 1) === WORD && afterWord) {
      join = kind === HYPHEN ? glue.hyphen : glue.slash;
      i++;
      continue;
    }
    if (text[i] === '@' && at(i - 1) !== WORD && at(i + 1) === WORD) {
      let b = i + 1;
      while (b < n && (at(b) === WORD || text[b] === '_')) b++;
      push(i, b, fold(text.slice(i, b)), caseOf.other);
      i = b;
      continue;
    }
    push(i, i + 1, text[i]!, caseOf.other);
    i++;
  }
  return {
    length: start.length,
    start: new Int32Array(start),
    end: new Int32Array(end),
    key,
    glue: new Uint8Array(joins),
    case: new Uint8Array(cases),
  };
}

/** End of the word that starts at i; single letters with dots between them are one word (`U.S.`, `J.D.`). */
function wordEnd(text: string, i: number, at: (i: number) => number): number {
  let b = i + 1;
  while (at(b) === WORD) b++;
  if (b !== i + 1) return b;
  let letters = 1;
  while (text[b] === '.' && at(b + 1) === WORD && at(b + 2) !== WORD) {
    b += 2;
    letters++;
  }
  return letters > 1 && text[b] === '.' ? b + 1 : b;
}

/** A word as it is compared, and how it is written. */
interface Word {
  readonly key: string;
  readonly case: number;
}

/** Texts use the same words again and again: each is folded once. */
const words = new Map<string, Word>();
const MOST_WORDS = 20_000;
const LONGEST_KEPT = 24;

function wordOf(raw: string): Word {
  const known = words.get(raw);
  if (known) return known;
  const word = { key: keyOf(raw), case: writing(raw) };
  if (raw.length > LONGEST_KEPT) return word;
  if (words.size >= MOST_WORDS) words.clear();
  words.set(raw, word);
  return word;
}

const keyOf = (raw: string): string => fold(raw.includes('.') ? raw.replaceAll('.', '') : raw);

function writing(raw: string): number {
  const first = raw.charCodeAt(0);
  if (first >= 97 && first <= 122) return caseOf.lower;
  let upper = 0;
  let lower = 0;
  for (let i = 0; i < raw.length; i++) {
    const c = raw.charCodeAt(i);
    if (c >= 65 && c <= 90) upper++;
    else if (c >= 97 && c <= 122) lower++;
    else if (c > 127) {
      if (upperLetter.test(raw[i]!)) upper++;
      else if (lowerLetter.test(raw[i]!)) lower++;
    }
  }
  if (upper === 0) return lower > 0 ? caseOf.lower : caseOf.other;
  const capital = (first >= 65 && first <= 90) || (first > 127 && upperLetter.test(raw[0]!));
  if (lower === 0) return caseOf.upper;
  return capital ? caseOf.title : caseOf.other;
}
