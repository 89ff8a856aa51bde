import { bagOf } from './choose.ts';

/** Words that any two lines of a relation may share. */
const COMMON: ReadonlySet<string> = bagOf(
  'united states kingdom announced agreed leaders ministers cooperation partnership joint support welcomed signing memorandum understanding agreement progress launched between government including international national institutions universities research development million billion trillion countries bilateral further together continue working continued efforts towards minister president secretary importance relations relationship commitment region would could should their there which these those about other both today years people',
);
const MONTH_OR_YEAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d|\d{1,2})$/;

/** What two texts tell in common: words, and figures of three digits and more, beside the names of the sides, dates, and what any line says. */
export function inCommon(one: string, other: string, sides: string): string[] {
  const [names, others] = [bagOf(sides), bagOf(other)];
  return [...bagOf(one)].filter((w) => others.has(w) && !names.has(w) && !COMMON.has(w) && !MONTH_OR_YEAR.test(w));
}
