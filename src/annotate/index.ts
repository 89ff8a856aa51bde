import type { Context, Doc, DocDate, Mentions, Syntax } from '../model/index.ts';
import { findAmounts } from './amounts.ts';
import { dateFromMetadata, dateFromText } from './doc-date.ts';
import { findOrdinals } from './ordinals.ts';
import { findQuotes } from './quotes.ts';
import { findTimes, resolveTimes } from './time/find.ts';
import { cutPieces } from './time/pieces.ts';
import { findWho } from './who/index.ts';

/** Finds and resolves everything a doc mentions, and the day it was written. Pure. */
export function annotate(doc: Doc, syntax: Syntax, context: Context): { mentions: Mentions; date?: DocDate } {
  const { language } = context;
  const pieces = cutPieces(doc.text, syntax, language.times, language.numbers);
  const times = findTimes(syntax, pieces, language);
  const story = dateFromMetadata(doc.metadata.published) ?? dateFromText(doc, syntax, times);
  const taken = new Uint8Array(syntax.length);
  for (const { first, last } of times) taken.fill(1, first, last + 1);
  const mentions: Mentions = {
    ...findWho(doc, syntax, context, story?.date),
    times: resolveTimes(times, syntax, pieces, story ?? {}),
    amounts: findAmounts(syntax, pieces, language, taken),
    ordinals: findOrdinals(syntax, pieces, language, taken),
    quotes: findQuotes(doc, syntax),
  };
  return { mentions, ...(story && { date: story.date }) };
}
