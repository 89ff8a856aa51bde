import type { NameChunk, TokenRange } from '../model/index.ts';
import { calendar, landscape, offices, ofWhat, titleModifiers, titles } from './english.ts';

const never = -1e9;

/** Best sequence of name tags (IOB2) by Viterbi: "I-PER" only after "B-PER" or "I-PER". */
export class NameDecoder {
  private readonly count: number;
  private readonly allowed: Float64Array;
  private readonly opens: Float64Array;
  private score: Float64Array;
  private next: Float64Array;
  private back = new Uint8Array(0);

  constructor(tags: readonly string[]) {
    this.count = tags.length;
    const isInside = (t: string) => t.startsWith('I-');
    this.allowed = Float64Array.from(
      tags.flatMap((a) => tags.map((b) => (isInside(b) && a.slice(2) !== b.slice(2) ? never : 0))),
    );
    this.opens = Float64Array.from(tags.map((t) => (isInside(t) ? never : 0)));
    this.score = new Float64Array(this.count);
    this.next = new Float64Array(this.count);
  }

  /** Scores of token first + k stand at `scores[at + k * step]`; the number of each token's tag goes to `out`. */
  decode(scores: Float32Array, at: number, step: number, out: Int32Array, first: number, end: number): void {
    const { count, allowed } = this;
    const n = end - first;
    if (this.back.length < n * count) this.back = new Uint8Array(n * count);
    for (let b = 0; b < count; b++) this.score[b] = scores[at + b]! + this.opens[b]!;
    for (let k = 1; k < n; k++) {
      for (let b = 0; b < count; b++) {
        let best = 0;
        let most = this.score[0]! + allowed[b]!;
        for (let a = 1; a < count; a++) {
          const s = this.score[a]! + allowed[a * count + b]!;
          if (s > most) [most, best] = [s, a];
        }
        this.next[b] = most + scores[at + k * step + b]!;
        this.back[k * count + b] = best;
      }
      [this.score, this.next] = [this.next, this.score];
    }
    let tag = 0;
    for (let b = 1; b < count; b++) if (this.score[b]! > this.score[tag]!) tag = b;
    for (let k = n - 1; k >= 0; k--) {
      out[first + k] = tag;
      tag = this.back[k * count + tag]!;
    }
  }
}

/** Takes each token's tag (`O`, `B-PER`, `I-PER` …) and gives the names they spell, none across the end of a sentence. */
export function namesOf(tagOf: (i: number) => string, sentences: readonly TokenRange[]): NameChunk[] {
  const out: NameChunk[] = [];
  for (const { first, end } of sentences) {
    for (let i = first; i < end; i++) {
      if (!tagOf(i).startsWith('B-')) continue;
      let last = i + 1;
      while (last < end && tagOf(last).startsWith('I-')) last++;
      out.push({ first: i, end: last, type: tagOf(i).slice(2) as NameChunk['type'] });
      i = last - 1;
    }
  }
  return out;
}

/** What settling a name looks at. */
interface Words {
  readonly form: readonly string[];
  readonly upos: readonly string[];
  readonly deprel: readonly string[];
  readonly head: Int32Array;
}

const capital = /^[^\p{Ll}]*[\p{Lu}\p{Lo}]/u;
const roman = /^[IVX]+$/;
const linking = new Set(['ADP', 'CCONJ', 'DET', 'PUNCT']);

/** Names with their edges put right by the grammar round them; what is no name is dropped. */
export function settleNames(
  names: readonly NameChunk[],
  words: Words,
  sentences: readonly TokenRange[],
  sentenceOf: (i: number) => number,
): NameChunk[] {
  const out: NameChunk[] = [];
  for (const name of names) {
    const { end: limit } = sentences[sentenceOf(name.first)]!;
    const settled = settle(name, words, limit, out.at(-1)?.end ?? 0);
    if (settled) out.push(settled);
  }
  return out;
}

function settle({ first, end, type }: NameChunk, words: Words, limit: number, from: number): NameChunk | undefined {
  const { form, upos, deprel } = words;
  let a = Math.max(first, from);
  let b = end;
  // "University of" | "North Bay": the net stopped at the joint.
  if (b < limit && b > a && linking.has(upos[b - 1]!) && form[b - 1] !== ',' && upos[b] === 'PROPN') {
    while (b < limit && upos[b] === 'PROPN') b++;
  }
  while (b > a && linking.has(upos[b - 1]!) && form[b - 1] !== ')') b--;
  if (type === 'PER') {
    if (b < limit && roman.test(form[b]!) && deprel[b] === 'flat') b++;
    while (a + 1 < b && titles.has(plainWord(form[a]!))) a++;
    while (b < limit && deprel[b] === 'flat' && upos[b] === 'PROPN' && words.head[b]! >= a && words.head[b]! < b) b++;
  }
  if (type !== 'PER' && b > a) b = jointEnd(a, furtherEnd(b, words, limit), words, limit);
  if (b <= a) return undefined;
  let capitals = 0;
  let dated = 0;
  for (let i = a; i < b; i++) {
    if (upos[i] === 'PROPN' || capital.test(form[i]!)) capitals++;
    if (calendar.has(plainWord(form[i]!))) dated++;
  }
  return capitals === 0 || dated === b - a || (b - a === 1 && type === 'PER' && isOfTitle(form[a]!))
    ? undefined
    : { first: a, end: b, type };
}

/** The end of a place or body that goes on: "Adriatic" | "Sea", "Bank" | "of Ghana". */
function furtherEnd(end: number, { form, upos }: Words, limit: number): number {
  let b = end;
  if (b < limit && upos[b] === 'PROPN' && landscape.has(form[b]!.toLowerCase())) b++;
  if (b + 1 >= limit || form[b] !== 'of' || !ofWhat.has(form[b - 1]!.toLowerCase())) return b;
  let last = b + 1;
  while (last < limit && (upos[last] === 'PROPN' || (upos[last] === 'ADJ' && capital.test(form[last]!)))) last++;
  return last > b + 1 && upos[last - 1] === 'PROPN' ? last : b;
}

const departments = /^(?:ministry|department|office|bureau|secretariat|directorate)$/;

/** The end of a department whose field goes on: "Ministry of Trade" | "and Industry". */
function jointEnd(first: number, end: number, { form, upos }: Words, limit: number): number {
  if (end + 1 >= limit || form[end] !== 'and' || isOfTitle(form[end + 1]!)) return end;
  let isDepartment = false;
  for (let i = first; i < end; i++) isDepartment ||= departments.test(form[i]!.toLowerCase());
  let last = end + 1;
  const goesOn = (i: number) => capital.test(form[i]!) && /^(?:PROPN|ADJ|NOUN)$/.test(upos[i]!) && !isOfTitle(form[i]!);
  while (last < limit && goesOn(last)) last++;
  return isDepartment && last > end + 1 && upos[last - 1] !== 'ADJ' ? last : end;
}

const plainWord = (form: string): string => (form.endsWith('.') ? form.slice(0, -1) : form).toLowerCase();

/** "Vice", "Minister": no name by itself. */
const isOfTitle = (form: string): boolean => {
  const word = plainWord(form);
  return titles.has(word) || offices.has(word) || titleModifiers.has(word);
};

type NameType = NameChunk['type'];

/**
 * Makes the names of one story agree: what is called by one name is of one type, the one it has most often, and a person met in full is found
 * again by either part of the name. Takes names in text order, gives them in text order.
 */
export function agreeingNames(names: readonly NameChunk[], { form, upos }: Pick<Words, 'form' | 'upos'>): NameChunk[] {
  const votes = new Map<string, Map<NameType, number>>();
  const people = new Set<string>();
  const vote = (text: string, type: NameType) => {
    const of = votes.get(text) ?? new Map<NameType, number>();
    of.set(type, (of.get(type) ?? 0) + 1);
    votes.set(text, of);
  };
  const textOf = ({ first, end }: TokenRange) => (end - first === 1 ? form[first]! : form.slice(first, end).join(' '));
  for (const name of names) {
    vote(textOf(name), name.type);
    if (name.type !== 'PER' || name.end - name.first < 2) continue;
    for (const part of [form[name.first]!, form[name.end - 1]!]) {
      if (part.length < 3 || isOfTitle(part)) continue;
      // A name in full is worth two guesses at one word.
      vote(part, 'PER');
      vote(part, 'PER');
      people.add(part);
    }
  }
  const agreed = (name: NameChunk): NameChunk => ({ ...name, type: mostOften(votes.get(textOf(name))!, name.type) });
  const out: NameChunk[] = [];
  let from = 0;
  const fill = (to: number) => {
    for (let i = from; i < to; i++) {
      const part = form[i]!;
      if (upos[i] === 'PROPN' && people.has(part) && mostOften(votes.get(part)!, 'PER') === 'PER')
        out.push({ first: i, end: i + 1, type: 'PER' });
    }
  };
  for (const name of names) {
    fill(name.first);
    out.push(agreed(name));
    from = name.end;
  }
  fill(form.length);
  return out;
}

/** The type with most votes; the name's own where it has as many. */
function mostOften(votes: ReadonlyMap<NameType, number>, own: NameType): NameType {
  let best = own;
  for (const type of ['PER', 'ORG', 'LOC'] as const) if ((votes.get(type) ?? 0) > (votes.get(best) ?? 0)) best = type;
  return best;
}
