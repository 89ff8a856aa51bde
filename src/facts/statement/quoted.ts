import type { Mentions, QuoteMention, Syntax } from '../../model/index.ts';

/** A quotation as one utterance: the marked pieces that follow on from paragraph to paragraph, and its tokens with their marks. */
export interface Quoted {
  readonly parts: readonly QuoteMention[];
  /** Token of the opening mark, and past the closing one. */
  readonly first: number;
  readonly end: number;
}

/** An unclosed quotation longer than this is no quotation but a lost mark. */
const LONGEST_UNCLOSED = 2500;

/** The outermost quotations of a doc in text order, pieces of one utterance joined; and for each token the one it lies in, or -1. */
export function quotedOf(text: string, syntax: Syntax, mentions: Mentions): { quoted: Quoted[]; at: Int32Array } {
  const quoted: Quoted[] = [];
  const at = new Int32Array(syntax.length).fill(-1);
  let parts: QuoteMention[] = [];
  const outer = mentions.quotes.filter((q) => q.depth === 0 && (q.closed || q.end - q.start <= LONGEST_UNCLOSED));
  for (let k = 0; k < outer.length; k++) {
    const quote = outer[k]!;
    parts.push(quote);
    const next = outer[k + 1];
    if (!quote.closed && next && onlySpace(text, quote.outer.end, next.outer.start)) continue;
    let first = parts[0]!.first;
    while (first > 0 && syntax.start[first - 1]! >= parts[0]!.outer.start) first--;
    let end = quote.last + 1;
    while (end < syntax.length && syntax.end[end]! <= quote.outer.end) end++;
    for (let i = first; i < end; i++) at[i] = quoted.length;
    quoted.push({ parts, first, end });
    parts = [];
  }
  return { quoted, at };
}

function onlySpace(text: string, from: number, to: number): boolean {
  if (to - from > 12) return false;
  for (let i = from; i < to; i++) if (text[i]!.trim() !== '') return false;
  return true;
}
