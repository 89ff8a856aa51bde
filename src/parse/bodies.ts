import type { NameChunk, TokenRange } from '../model/index.ts';
import { bodies, calendar, sureBodies } from './english.ts';

interface Words {
  readonly form: readonly string[];
  readonly upos: readonly string[];
}

const capital = /^\p{Lu}/u;
/** Suffixes of companies that may stand behind a comma. */
const company = /^(?:Inc|Ltd|LLC|Corp|Plc|PLC|GmbH|S\.A|Co)\.?$/;
const acronym = /^\p{Lu}{3,5}$/u;
const shouted = /^\p{Lu}{4,}$/u;
/** Places that are written so. */
const placesByLetters: ReadonlySet<string> = new Set(
  'USA UAE USSR DRC ROK PRC DPRK GDR NYC FRG BVI CAR PNG KSA NSW ISS'.split(' '),
);
const plain = (form: string): string => (form.endsWith('.') ? form.slice(0, -1) : form).toLowerCase();

/**
 * Names of bodies by their last noun: a run of capitalised words that ends with "Commission", "Motors" … is one ORG where the net saw a name in it, and with
 * "University", "Ministry" … also where it saw none. Takes names in text order, gives them in text order; names inside such a run give way to it.
 */
export function withBodies(names: readonly NameChunk[], words: Words, sentences: readonly TokenRange[]): NameChunk[] {
  let next = 0;
  const runs = sentences.flatMap((sentence) => {
    const from = next;
    while (next < names.length && names[next]!.first < sentence.end) next++;
    return bodiesOf(sentence, names.slice(from, next), words);
  });
  const taken = new Uint8Array(words.form.length);
  for (const { first, end } of runs) taken.fill(1, first, end);
  const others = names.filter(({ first, end }) => !taken.subarray(first, end).includes(1));
  const all = [...others.map((name) => (isAbbreviated(name, words.form) ? { ...name, type: 'ORG' as const } : name)), ...runs];
  const out: NameChunk[] = [];
  let sentence = 0;
  for (const name of all.sort((x, y) => x.first - y.first)) {
    if (name.first < (out.at(-1)?.end ?? 0)) continue; // "Inc." by itself
    while (sentences[sentence]!.end <= name.first) sentence++;
    const end = suffixEnd(words, name.end, sentences[sentence]!.end);
    out.push(end > name.end ? { ...name, end, type: 'ORG' } : name);
  }
  return out;
}

/** The bodies of a sentence by their last noun; `names` are the sentence's. */
function bodiesOf({ first, end }: TokenRange, names: readonly NameChunk[], words: Words): NameChunk[] {
  const out: NameChunk[] = [];
  let from = 0;
  let to = 0;
  for (let i = first; i < end; ) {
    let last = i;
    while (last < end && isPart(words, last)) last++;
    if (last - i > 1) {
      while (from < names.length && names[from]!.end <= i) from++;
      while (to < names.length && names[to]!.first < last) to++;
      const body = bodyIn(words, i, last, names.slice(from, to));
      if (body) out.push(body);
    }
    i = last + 1;
  }
  return out;
}

/** "GATT", but not in a dateline ("ROME (AP)") or a headline. */
function isAbbreviated({ first, end, type }: NameChunk, form: readonly string[]): boolean {
  const word = form[first]!;
  if (type !== 'LOC' || end - first > 1 || !acronym.test(word) || placesByLetters.has(word)) return false;
  const [before, after] = [form[first - 1] ?? '.', form[end] ?? '.'];
  return (before === '(' || /\p{Ll}|,/u.test(before)) && !shouted.test(after) && !/^[–—(-]$/.test(after);
}

const isPart = ({ form, upos }: Words, i: number): boolean =>
  capital.test(form[i]!) && /^(?:PROPN|ADJ|NOUN|NUM)$/.test(upos[i]!) && !calendar.has(plain(form[i]!));

/** The body that the run first..end of capitalised words gives, if it has a noun of bodies behind another word; `names` are those in it. */
function bodyIn(words: Words, first: number, end: number, names: readonly NameChunk[]): NameChunk | undefined {
  const { form, upos } = words;
  let last = end - 1;
  while (last > first && !bodies.has(plain(form[last]!))) last--;
  if (last === first || upos[last] === 'ADJ') return undefined;
  const seen = names.filter((name) => name.end > first && name.first <= last);
  let start = first;
  // "Rosa Vega" | "Lake Chad Commission"
  for (const name of seen) if (name.type === 'PER' && name.end - name.first > 1 && name.end <= last) start = name.end;
  // "the Ghanaian Army": an adjective of a country is no part of a name of two words.
  if (last - start === 1 && upos[start] === 'ADJ') start++;
  if (start >= last) return undefined;
  const overlapping = seen.filter((name) => name.end > start);
  // What the net saw further is the whole: "Department of Trade".
  if (overlapping.some((name) => name.end > last + 1 || name.first < start)) return undefined;
  const isSure = sureBodies.has(plain(form[last]!));
  const isPlace = overlapping.some((name) => name.type === 'LOC' && name.first === start && name.end === last + 1);
  return isSure || (overlapping.length > 0 && !isPlace) ? { first: start, end: last + 1, type: 'ORG' } : undefined;
}

/** End of ", Inc." behind a name. */
function suffixEnd({ form }: Words, end: number, limit: number): number {
  const at = end < limit && form[end] === ',' ? end + 1 : end;
  return at < limit && company.test(form[at]!) ? at + 1 : end;
}
