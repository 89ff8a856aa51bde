import type { Context, Doc, DocDate, Mentions, Syntax } from '../model/index.ts';
import { findAmounts } from './amounts.ts';
import { boundStory } from './bounds.ts';
import { dated, dateFromMetadata, dateFromText, knownDay } from './doc-date.ts';
import { findOrdinals } from './ordinals.ts';
import { findQuotes } from './quotes.ts';
import { feastsOf } from './time/feasts.ts';
import { findTimes, resolveTimes } from './time/find.ts';
import { cutPieces } from './time/pieces.ts';
import { findWho } from './who/index.ts';

/** Finds and resolves everything a doc mentions, and the day it was written. Pure. */
export function annotate(doc: Doc, syntax: Syntax, context: Context): { mentions: Mentions; date?: DocDate } {
  const { language } = context;
  const pieces = cutPieces(doc.text, syntax, language.times, language.numbers);
  const times = findTimes(syntax, pieces, language, feastsOf(context.knowledge));
  const known = knownDay(dateFromMetadata(doc.metadata.published), dateFromText(doc, syntax, times));
  let people = findWho(doc, syntax, context, known?.date);
  const bounds = known ? undefined : boundStory({ text: doc.text, syntax, pieces, times, who: people.who }, context);
  if (bounds) people = findWho(doc, syntax, context, bounds); // who held an office depends on when
  const story = known ?? (bounds && dated(bounds));
  const taken = new Uint8Array(syntax.length);
  for (const { first, last } of times) taken.fill(1, first, last + 1);
  const mentions: Mentions = {
    ...people,
    // What the engine takes for a place may be a day: "at Thanksgiving".
    places: people.places.filter((p) => p.rule !== 'place-name' || taken[p.first] === 0 || taken[p.last] === 0),
    times: resolveTimes(times, syntax, pieces, story ?? {}),
    amounts: findAmounts(syntax, pieces, language, taken),
    ordinals: findOrdinals(syntax, pieces, language, taken),
    quotes: findQuotes(doc, syntax),
  };
  return { mentions, ...(story && { date: story.date }) };
}
