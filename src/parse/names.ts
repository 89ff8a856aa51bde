import type { NameChunk, TokenRange } from '../model/index.ts';

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
