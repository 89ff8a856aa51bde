import type { AmountMention, Mentions, PlaceMention, QuoteMention, Reading, TimeMention, WhoMention } from '../model/index.ts';
import { lowerBound } from '../text/lower-bound.ts';

/** For each token the time and the outermost quotation it lies in, as indices into the mentions, or -1. */
interface Lookup {
  readonly timeAt: Int32Array;
  readonly quoteAt: Int32Array;
}

const lookups = new WeakMap<Mentions, Lookup>();

function lookupOf({ syntax, mentions }: Pick<Reading, 'syntax' | 'mentions'>): Lookup {
  const known = lookups.get(mentions);
  if (known) return known;
  const timeAt = new Int32Array(syntax.length).fill(-1);
  const quoteAt = new Int32Array(syntax.length).fill(-1);
  mentions.times.forEach((time, k) => {
    for (let i = time.first; i <= time.last; i++) if (timeAt[i] === -1) timeAt[i] = k;
  });
  mentions.quotes.forEach((quote, k) => {
    if (quote.depth === 0) for (let i = quote.first; i <= quote.last; i++) quoteAt[i] = k;
  });
  const made = { timeAt, quoteAt };
  lookups.set(mentions, made);
  return made;
}

type Read = Pick<Reading, 'syntax' | 'mentions'>;

/** The time that holds token i. */
export const timeAt = (reading: Read, i: number): TimeMention | undefined =>
  reading.mentions.times[lookupOf(reading).timeAt[i] ?? -1];

/** The outermost quotation that holds token i. */
export const quoteAt = (reading: Read, i: number): QuoteMention | undefined =>
  reading.mentions.quotes[lookupOf(reading).quoteAt[i] ?? -1];

/** Of mentions in text order, those that lie in a range of tokens. */
export function mentionsIn<M extends AmountMention | PlaceMention | TimeMention>(
  mentions: readonly M[],
  first: number,
  end: number,
): M[] {
  const out: M[] = [];
  for (
    let k = lowerBound(mentions.length, (i) => mentions[i]!.first < first);
    k < mentions.length && mentions[k]!.first < end;
    k++
  ) {
    if (mentions[k]!.last < end) out.push(mentions[k]!);
  }
  return out;
}

/** The who-mentions that begin in a span of characters, in text order. */
export function whoIn({ who }: Mentions, start: number, end: number): WhoMention[] {
  const out: WhoMention[] = [];
  for (let k = lowerBound(who.length, (i) => who[i]!.start < start); k < who.length && who[k]!.start < end; k++)
    out.push(who[k]!);
  return out;
}
