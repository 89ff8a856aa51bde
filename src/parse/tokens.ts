import { abbreviations, clitics, fused, negatable, prefixes, sentenceStarters, units, wordLike } from './english.ts';

/** Tokens of a text: UTF-16 offsets, and the form that the net reads (the text without soft hyphens and zero-width marks). */
export interface Tokens {
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly form: readonly string[];
}

/** A run of word characters longer than this is cut: no language writes such words, and no net should read them. */
const longestWord = 80;
/** A web address longer than this is cut. */
const longestAddress = 2000;

enum Kind {
  Unknown,
  Space,
  Upper,
  Letter,
  Digit,
  Invisible,
  Other,
}

const isUpper = /^\p{Lu}$/u;
/** Letters, and marks that go on with them (vowel signs, accents). */
const isLetter = /^[\p{L}\p{M}\p{Nl}]$/u;
const isDigit = /^\p{Nd}$/u;
const isSpace = /^[\s\p{Zs}\p{Zl}\p{Zp}\p{Cc}]$/u;
/** Soft hyphen, zero-width space, joiners, byte order mark, directional marks: part of the word they stand in. */
const isInvisible = /^[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]$/u;
/** Taken out of the form; joiners carry meaning in some scripts and stay. */
const unread = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** Kind of every UTF-16 unit, found when first met. */
const kinds = new Uint8Array(65536);

function kindOf(text: string, i: number): Kind {
  const unit = text.charCodeAt(i);
  if (Number.isNaN(unit)) return Kind.Space;
  const known: Kind = kinds[unit]!;
  return known !== Kind.Unknown ? known : classify(text, i, unit);
}

function classify(text: string, i: number, unit: number): Kind {
  // Halves of a pair: letters of the rarer scripts are letters, all else stands alone.
  if (unit >= 0xd800 && unit <= 0xdbff)
    return isLetter.test(String.fromCodePoint(text.codePointAt(i)!)) ? Kind.Letter : Kind.Other;
  if (unit >= 0xdc00 && unit <= 0xdfff) return i > 0 && isPair(text, i - 1) ? kindOf(text, i - 1) : Kind.Other;
  const c = String.fromCharCode(unit);
  const kind = isInvisible.test(c)
    ? Kind.Invisible
    : isSpace.test(c)
      ? Kind.Space
      : isUpper.test(c)
        ? Kind.Upper
        : isLetter.test(c) || c === '_'
          ? Kind.Letter
          : isDigit.test(c)
            ? Kind.Digit
            : Kind.Other;
  kinds[unit] = kind;
  return kind;
}

const isPair = (text: string, i: number): boolean => (text.codePointAt(i) ?? 0) > 0xffff;
const isWordKind = (kind: Kind): boolean => kind >= Kind.Upper && kind <= Kind.Invisible;
const isAlpha = (kind: Kind): boolean => kind === Kind.Upper || kind === Kind.Letter;
const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019 || unit === 0x02bc;

/** Marks that come in runs and make one token: "...", "--", "?!", "***". */
const runs = ['.', '-', '!?', '*', '=', '~', '`', '#'];
const runOf = new Map([...runs.join('')].map((c) => [c.charCodeAt(0), runs.find((r) => r.includes(c))!]));

/** Takes any text and gives its tokens by the conventions of the English UD treebanks: hyphens and clitics part, abbreviations keep their stop. */
export function tokenize(text: string): Tokens {
  const scanner = new Scanner(text);
  return scanner.run();
}

class Scanner {
  private readonly text: string;
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly forms: string[] = [];

  constructor(text: string) {
    this.text = text;
  }

  run(): Tokens {
    const { text } = this;
    const length = text.length;
    let i = 0;
    while (i < length) {
      const kind = kindOf(text, i);
      if (kind === Kind.Space || kind === Kind.Invisible) i++;
      else if (kind === Kind.Digit) i = this.number(i);
      else if (kind === Kind.Other) i = this.mark(i);
      else i = this.word(i);
    }
    return { start: Int32Array.from(this.starts), end: Int32Array.from(this.ends), form: this.forms };
  }

  private push(start: number, end: number): number {
    const raw = this.text.slice(start, end);
    this.starts.push(start);
    this.ends.push(end);
    this.forms.push(unread.test(raw) ? raw.replace(unread, '') || raw : raw);
    unread.lastIndex = 0;
    return end;
  }

  /** End of the run of word characters from i. */
  private wordEnd(i: number): number {
    const { text } = this;
    const limit = Math.min(text.length, i + longestWord);
    let p = i;
    while (p < limit && isWordKind(kindOf(text, p))) p++;
    return p > i && p < text.length && isPair(text, p - 1) ? p - 1 || p : p;
  }

  private lettersEnd(i: number, most: number): number {
    let p = i;
    while (p < i + most && isAlpha(kindOf(this.text, p))) p++;
    return p;
  }

  private at(i: number): number {
    return this.text.charCodeAt(i);
  }

  /** A token that begins with a letter. */
  private word(i: number): number {
    const { text } = this;
    let end = this.wordEnd(i);
    if (end === i) return this.push(i, i + 1);
    const next = this.at(end);
    if (kindOf(text, end) === Kind.Space) return this.plain(i, end);
    if (this.beginsAddress(i, end)) return this.address(i);
    if (next === 0x2e /* . */) return this.dotted(i, end);
    if (next === 0x40 /* @ */ && isAlpha(kindOf(text, end + 1))) return this.mail(i, end);
    if (next === 0x26 /* & */ && kindOf(text, end - 1) === Kind.Upper && kindOf(text, end + 1) === Kind.Upper)
      return this.push(i, this.wordEnd(end + 1));
    if (next === 0x24 /* $ */ && end - i <= 3 && kindOf(text, end - 1) === Kind.Upper) return this.push(i, end + 1);
    if (next === 0x2d /* - */ && isAlpha(kindOf(text, end + 1)) && prefixes.has(text.slice(i, end).toLowerCase())) {
      end = this.wordEnd(end + 1);
      return isApostrophe(this.at(end)) ? this.apostrophe(i, end) : this.push(i, end);
    }
    if (isApostrophe(next)) return this.apostrophe(i, end);
    return this.plain(i, end);
  }

  /** A word with nothing about it, except that some are read as two. */
  private plain(i: number, end: number): number {
    const length = end - i;
    const cut = length === 5 || length === 6 ? fused.get(this.text.slice(i, end).toLowerCase()) : undefined;
    if (cut === undefined) return this.push(i, end);
    this.push(i, i + cut);
    return this.push(i + cut, end);
  }

  /** Word and apostrophe: a clitic parts ("India's", "didn't"), other letters go on with the word ("N'Djamena"). */
  private apostrophe(i: number, end: number): number {
    const { text } = this;
    const tail = this.lettersEnd(end + 1, 4);
    const letters = text.slice(end + 1, tail).toLowerCase();
    const whole = !isWordKind(kindOf(text, tail));
    if (whole && clitics.has(letters)) {
      this.push(i, end);
      return this.push(end, tail);
    }
    if (whole && letters === 't' && /[nN]/.test(text[end - 1]!) && negatable.has(text.slice(i, end - 1).toLowerCase())) {
      this.push(i, end - 1);
      return this.push(end - 1, tail);
    }
    if (letters === '' || end - i > longestWord) return this.push(i, end);
    const more = this.wordEnd(end + 1);
    return isApostrophe(this.at(more)) && more > end + 1 && more - i < longestWord
      ? this.apostrophe(i, more)
      : this.push(i, more);
  }

  /** Word and full stop: initials, abbreviations, names of sites, or the end of a sentence. */
  private dotted(i: number, end: number): number {
    const { text } = this;
    if (end - i === 1 || this.at(i + 1) === 0x2e) {
      const acronym = this.acronymEnd(i);
      if (acronym > 0) return this.push(i, acronym);
    }
    const after = kindOf(text, end + 1);
    const word = text.slice(i, end).toLowerCase();
    // "state.gov", "e.g", "Ph.D."
    if (after === Kind.Letter && isSite(text, end + 1, this.wordEnd(end + 1))) return this.site(i, end);
    if (word === 'ph' && after === Kind.Upper && this.at(end + 2) === 0x2e) return this.push(i, end + 3);
    const capital = kindOf(text, i) === Kind.Upper;
    if (word === 'c' && this.digitFollows(end + 1)) return this.push(i, end + 1);
    if (abbreviations.has(word) && (capital || !wordLike.has(word))) {
      if (word !== 'no' && word !== 'nos') return this.push(i, end + 1);
      if (this.digitFollows(end + 1)) return this.push(i, end + 1);
    }
    return this.plain(i, end);
  }

  private digitFollows(i: number): boolean {
    let p = i;
    while (p < i + 3 && kindOf(this.text, p) === Kind.Space) p++;
    return kindOf(this.text, p) === Kind.Digit;
  }

  /** "U.S.", "a.m.", "J." from i: its end, or 0 where the stop ends a sentence ("than I. They"). */
  private acronymEnd(i: number): number {
    const { text } = this;
    let p = i;
    let count = 0;
    while (count < 12 && isAlpha(kindOf(text, p)) && this.at(p + 1) === 0x2e) {
      p += 2;
      count++;
    }
    const last = kindOf(text, p);
    if (count > 1) return isAlpha(last) && !isAlpha(kindOf(text, p + 1)) && !isApostrophe(this.at(p + 1)) ? p + 1 : p;
    if (kindOf(text, i) !== Kind.Upper) return 0;
    if (isAlpha(last)) return last === Kind.Upper ? p : 0;
    let next = p;
    while (next < p + 3 && kindOf(text, next) === Kind.Space) next++;
    if (next === p || kindOf(text, next) !== Kind.Upper) return 0;
    return sentenceStarters.has(text.slice(next, this.wordEnd(next)).toLowerCase()) &&
      next - p >= 1 &&
      this.wordEnd(next) - next > 1
      ? 0
      : p;
  }

  private site(i: number, end: number): number {
    const { text } = this;
    let p = end;
    let parts = 0;
    while (parts++ < 8 && this.at(p) === 0x2e && isWordKind(kindOf(text, p + 1)) && kindOf(text, p + 1) !== Kind.Upper)
      p = this.wordEnd(p + 1);
    if (this.at(p) === 0x2f) return this.address(i);
    if (this.at(p) === 0x40 && isAlpha(kindOf(text, p + 1))) return this.mail(i, p);
    return this.push(i, p);
  }

  private beginsAddress(i: number, end: number): boolean {
    const { text } = this;
    if (this.at(end) === 0x3a) return text.startsWith('://', end) && end - i <= 8;
    return end - i === 3 && this.at(end) === 0x2e && text.slice(i, end).toLowerCase() === 'www';
  }

  /** A web address up to a space or a quotation mark, without the punctuation of the sentence round it. */
  private address(i: number): number {
    const { text } = this;
    let p = i;
    const limit = Math.min(text.length, i + longestAddress);
    while (p < limit && kindOf(text, p) !== Kind.Space && !'<>"“”«»'.includes(text[p]!)) p++;
    while (p > i + 1 && ".,;:!?)]}'’".includes(text[p - 1]!)) p--;
    return this.push(i, p);
  }

  private mail(i: number, at: number): number {
    const { text } = this;
    let p = this.wordEnd(at + 1);
    for (let parts = 0; parts < 8 && (this.at(p) === 0x2e || this.at(p) === 0x2d) && isWordKind(kindOf(text, p + 1)); parts++)
      p = this.wordEnd(p + 1);
    return this.push(i, p);
  }

  /** A token that begins with a digit: "1,500", "14:30", "9/11", "3rd", "1990s", "2+2", "5G"; a glued unit parts: "2" "bn". */
  private number(i: number, from = i): number {
    const { text } = this;
    const limit = i + longestWord;
    let p = i;
    for (; p < limit; p++) {
      if (kindOf(text, p) === Kind.Digit) continue;
      const c = text[p]!;
      if ((c === '.' || c === ',' || c === ':' || c === '/' || c === '+') && kindOf(text, p + 1) === Kind.Digit) continue;
      break;
    }
    if (!isAlpha(kindOf(text, p))) return this.push(from, p);
    const end = this.wordEnd(p);
    if (units.has(text.slice(p, end).toLowerCase())) {
      this.push(from, p);
      return this.push(p, end);
    }
    return this.push(from, Math.min(end, limit));
  }

  /** A token that begins with neither letter nor digit. */
  private mark(i: number): number {
    const { text } = this;
    const unit = this.at(i);
    const last = this.ends.length - 1;
    const glued = last >= 0 && this.ends[last] === i;
    if (unit === 0x40 /* @ */ && isWordKind(kindOf(text, i + 1))) return this.push(i, this.wordEnd(i + 1));
    if (unit === 0x23 /* # */ && isAlpha(kindOf(text, i + 1))) return this.push(i, this.wordEnd(i + 1));
    if ((unit === 0x2d || unit === 0x2212 || unit === 0x2b) && !glued && kindOf(text, i + 1) === Kind.Digit)
      return this.number(i + 1, i);
    if (unit === 0x2e && !glued && kindOf(text, i + 1) === Kind.Digit) return this.number(i + 1, i);
    if (isApostrophe(unit)) return this.loneApostrophe(i);
    const run = runOf.get(unit);
    if (run) {
      let p = i + 1;
      while (p < text.length && run.includes(text[p]!)) p++;
      return this.push(i, p);
    }
    return this.push(i, isPair(text, i) ? i + 2 : i + 1);
  }

  /** An apostrophe with no word before it: a quotation mark, except for a clitic set apart ("the ministers 's"). */
  private loneApostrophe(i: number): number {
    if (isApostrophe(this.at(i + 1))) return this.push(i, i + 2);
    const end = this.lettersEnd(i + 1, 3);
    const clitic = end > i + 1 && !isWordKind(kindOf(this.text, end)) && clitics.has(this.text.slice(i + 1, end).toLowerCase());
    return this.push(i, clitic ? end : i + 1);
  }
}

/** Whether what follows "word." is the next part of an address or file name rather than the next sentence. */
function isSite(text: string, start: number, end: number): boolean {
  return end - start >= 2 || /[\p{L}]/u.test(text[start] ?? '');
}
