import type { NameChunk, TitledName, TokenRange } from '../model/index.ts';
import { calendar, notOfTitles, offices, ofWhat, titleModifiers, titles } from './english.ts';

/** What is looked at: the words and their tags. */
interface Words {
  readonly form: readonly string[];
  readonly lower: readonly string[];
  readonly upos: readonly string[];
  readonly sentences: readonly TokenRange[];
  readonly sentenceOf: Int32Array;
}

const capital = /^\p{Lu}/u;
const abbreviation = /^\p{Lu}[\p{Lu}\d.&-]*$/u;
const nameLast = /^(?:Jr|Sr|I{1,3}|IV|VI{0,3})\.?$/;
/** Titles that stand after another's field: "Envoy for Yemen General A". */
const ranks: ReadonlySet<string> = new Set(
  'ambassador general admiral colonel major judge professor dr mr mrs ms gen adm amb'.split(' '),
);
const style = /^(?:his|her|your|their)$/;
const joint = /^(?:of|for|to|on|from|at|in|against)$/;
/** A title's field is never longer than this: "Minister of Economy, Trade and Industry". */
const longestField = 14;

/**
 * Persons with all their titles as one run of tokens: "Deputy Prime Minister and Foreign Minister Ana Ruiz". Begins with the office's owner
 * ("Peruvian", "UN Children's Fund"), without an article, and ends with the name. Names without a title are left out. Takes the names in text order.
 */
export function titledNames(names: readonly NameChunk[], words: Words): TitledName[] {
  const out: TitledName[] = [];
  let from = 0;
  for (const name of names) {
    if (name.type === 'PER') {
      const { first: sentenceFirst, end: limit } = words.sentences[words.sentenceOf[name.first]!]!;
      const first = titleStart(words, name.first, Math.max(from, sentenceFirst));
      const whole = { first, name: name.first, end: nameEnd(words, name.end, limit) };
      if (first < name.first || (name.end - name.first > 1 && isTitle(words, name.first))) out.push(whole);
    }
    if (name.type === 'PER') from = name.end;
  }
  return out;
}

const plain = (w: Words, i: number): string => {
  const word = w.lower[i]!;
  return word.endsWith('.') ? word.slice(0, -1) : word;
};
const isCapital = (w: Words, i: number): boolean => capital.test(w.form[i]!);
/** A head of titles, or an address. */
const isTitle = (w: Words, i: number): boolean => offices.has(plain(w, i)) || titles.has(plain(w, i));
/** A word that a title may hold: "United" may be taken for a verb. */
const isNominal = (w: Words, i: number): boolean =>
  /^(?:PROPN|NOUN|ADJ|NUM)$/.test(w.upos[i]!) || (isCapital(w, i) && w.upos[i] === 'VERB' && i > 0 && !isCapital(w, i - 1));

/** End of ", Jr." behind a name. */
function nameEnd(w: Words, end: number, limit: number): number {
  const at = end < limit && w.form[end] === ',' ? end + 1 : end;
  return at < limit && nameLast.test(w.form[at]!) ? at + 1 : end;
}

/** Where the titles before token `name` begin; `name` itself where there are none. Not before `from`. */
function titleStart(w: Words, name: number, from: number): number {
  let start = name;
  for (;;) {
    const head = headBefore(w, start, from);
    if (head < 0) break;
    start = outerStart(w, head, ownerStart(w, head, from), from);
    // "Crown Prince and Prime Minister A": what is before the "and" is another title of the same person.
    const before = start - 1;
    if (before <= from || !/^(?:and|&|\/)$/.test(w.form[before]!)) continue;
    const other = headBefore(w, before, from);
    if (other < 0) break;
    const otherStart = outerStart(w, other, ownerStart(w, other, from), from);
    if (otherStart > from && w.lower[otherStart - 1] === 'the') break;
    start = otherStart;
  }
  return start;
}

/** The same where the title that begins at `start` is the field of another: "Assistant to the President", "Envoy for Climate Ambassador". */
function outerStart(w: Words, head: number, start: number, from: number): number {
  const ranked = ranks.has(plain(w, head)) && head > start && w.upos[head - 1] !== 'ADJ';
  const at = ranked ? start - 1 : start - 2;
  if (at <= from || !joint.test(w.lower[at]!) || (!ranked && w.lower[start - 1] !== 'the')) return start;
  const outer = headBefore(w, start, from, true);
  return outer < 0 ? start : ownerStart(w, outer, from);
}

/** The head of the title that ends right before token `end`, -1 where none does: "Minister" of "Minister of State for Trade". */
function headBefore(w: Words, end: number, from: number, open = false): number {
  let i = end - 1;
  if (i >= from && w.form[i] === ')' && i - 2 >= from && w.form[i - 2] === '(' && abbreviation.test(w.form[i - 1]!)) i -= 3;
  if (i < from) return -1;
  if (isTitle(w, i)) return i;
  const small = !open && !isCapital(w, i);
  for (let k = i; k > from && k > i - longestField; k--) {
    if (joint.test(w.lower[k]!) && (open || k < i) && isTitle(w, k - 1) && isCapital(w, k - 1) !== small) return k - 1;
    const inField =
      (isNominal(w, k) && (small || isCapital(w, k))) ||
      /^(?:of|for|to|on|the|and|&|-|,)$/.test(w.lower[k]!) ||
      joint.test(w.lower[k]!);
    if (!inField || (k === i && !open && !isNominal(w, k))) return -1;
  }
  return -1;
}

/** Where the words before a title's head begin that belong to it: "Croatian Deputy Foreign" of "Croatian Deputy Foreign Minister". */
function ownerStart(w: Words, head: number, from: number): number {
  let start = head;
  while (start > from) {
    const i = start - 1;
    const word = plain(w, i);
    if (style.test(word) && /^(?:majesty|excellency|highness|holiness|eminence|royal|imperial|serene)$/.test(plain(w, start))) {
      start = i;
      continue;
    }
    if (notOfTitles.has(word) || calendar.has(word)) break;
    if (
      titleModifiers.has(word) ||
      (isCapital(w, i) && offices.has(word)) ||
      (isNominal(w, i) && (isCapital(w, i) || (!isCapital(w, start) && w.upos[i] !== 'NUM')))
    ) {
      start = i;
      continue;
    }
    if (w.form[i] === '-' && i > from && (isNominal(w, i - 1) || titleModifiers.has(plain(w, i - 1)))) {
      start = i - 1;
      continue;
    }
    if (w.form[i] === ')' && i - 2 > from && w.form[i - 2] === '(' && abbreviation.test(w.form[i - 1]!)) {
      start = i - 2;
      continue;
    }
    const body = bodyStart(w, i, from);
    if (body < 0) break;
    start = body;
  }
  return start;
}

const isBody = (word: string): boolean => ofWhat.has(word) || word === 'states';

/** "Ministry" of "Ministry of Foreign and European Affairs" where token i is inside such a name's field, else -1. */
function bodyStart(w: Words, i: number, from: number): number {
  if (!isCapital(w, i) && w.lower[i] !== 'of') return -1;
  for (let k = i; k > from && k > i - longestField; k--) {
    if (w.lower[k] === 'of' && isCapital(w, k - 1) && isBody(w.lower[k - 1]!)) return k - 1;
    if (!isCapital(w, k) && !/^(?:of|for|and|&|,|the)$/.test(w.lower[k]!)) return -1;
  }
  return -1;
}
