import {
  type Cited,
  children,
  type Edtf,
  inferred,
  isUnder,
  type Reading,
  relation,
  type Syntax,
  stated,
  type TimeMention,
  type TokenRange,
} from '../../model/index.ts';
import { mentionsIn } from '../lookup.ts';

/** When the act at a token was: a dated time that hangs on it, else the only one of the sentence. */
export function timeOf({ syntax, mentions }: Reading, sentence: TokenRange, token: number): DatedTime | undefined {
  const here = mentionsIn(mentions.times, sentence.first, sentence.end).filter(
    (t) => t.value !== undefined && t.type === 'point' && !t.deadline && !isBound(syntax, t.head),
  );
  const free = here.filter((t) => !isOfNoun(syntax, t, token));
  const own = free.find((t) => syntax.head[t.head] === token) ?? free.find((t) => isInClauseOf(syntax, t.head, token));
  const only = own ?? (here.length === 1 && free.length === 1 && !isAside(syntax, here[0]!.head, token) ? here[0] : undefined);
  if (!only?.value) return undefined;
  return { date: only.basis === 'stated' ? stated(only.value, only) : inferred(only.value, only), own: own !== undefined };
}

/** A date, and whether it hangs on the act itself. */
export interface DatedTime {
  readonly date: Cited<Edtf>;
  readonly own: boolean;
}

const bounds = new Set(['since', 'until', 'till']);

/** `since 2002`: a bound, not the time of the act. */
const isBound = (syntax: Syntax, head: number): boolean =>
  children(syntax, head).some((c) => bounds.has(syntax.lower[c]!)) || bounds.has(syntax.lower[head - 1] ?? '');

/** Under the act, with no other clause between. */
function isInClauseOf(syntax: Syntax, head: number, token: number): boolean {
  for (let k = head, step = 0; k >= 0 && step < 12; k = syntax.head[k]!, step++) {
    if (k === token) return true;
    const label = relation(syntax, k);
    // "the 1925 exhibition": a time that tells which one.
    if (label === 'compound' || label === 'amod' || label === 'nummod') return false;
    if (label === 'advcl' || label === 'acl' || label === 'ccomp' || label === 'parataxis') return false;
  }
  return false;
}

/** `welcomed the release on 1 April of the crew`: a time inside the phrase of a noun is that noun's. */
function isOfNoun(syntax: Syntax, { first, last }: TimeMention, token: number): boolean {
  const noun = syntax.upos[first - 1] === 'ADP' ? first - 2 : first - 1;
  return noun !== token && syntax.upos[noun] === 'NOUN' && syntax.lower[last + 1] === 'of';
}

/** `Mali, whose capital hosts talks on Friday, offered`, `Mali offered talks; Niger's envoy left on Friday`: a time in a clause of somebody else's. */
function isAside(syntax: Syntax, head: number, token: number): boolean {
  for (let k = head, step = 0; k >= 0 && step < 12; k = syntax.head[k]!, step++)
    if ((relation(syntax, k) === 'acl' || isJoinedClause(syntax, k)) && !isUnder(syntax, token, k)) return true;
  return false;
}

/** A second main clause with a subject of its own. */
const isJoinedClause = (syntax: Syntax, verb: number): boolean =>
  (relation(syntax, verb) === 'parataxis' || relation(syntax, verb) === 'conj') &&
  children(syntax, verb).some((c) => relation(syntax, c) === 'nsubj');

/** Where it was: the nearest place that hangs on the act. */
export function placeOf({ syntax, mentions }: Reading, sentence: TokenRange, token: number): Cited<string> | undefined {
  const here = mentionsIn(mentions.places, sentence.first, sentence.end);
  const own = here.find((p) => !isInName(syntax, p.head, p.last) && isUnder(syntax, p.head, token));
  return own ? stated(own.name, own) : undefined;
}

/** `the Lima Declaration`, `the Pacific Rail Corridor`: part of the name of something else. */
const isInName = (syntax: Syntax, head: number, last: number): boolean =>
  syntax.upos[last + 1] === 'PROPN' &&
  (relation(syntax, head) === 'compound' || relation(syntax, head) === 'amod') &&
  syntax.head[head]! > last;
