import { childBy, type Reading, relation, type TokenRange } from '../../model/index.ts';
import { mentionsIn } from '../lookup.ts';

/** Fewer words tell no undertaking of their own. */
const LEAST = 3;

/**
 * The undertakings in one: `open a port, and to train 40 pilots` are two, each with its `to`; so are `buy $2 million of tea and lend $5 million`, each
 * with its sum. All else stays one: `build and run a port`, `open a port and train pilots`. Takes the words undertaken, gives their parts in order of text.
 */
export function partsOf(reading: Reading, range: TokenRange): TokenRange[] {
  const { syntax } = reading;
  const verb = range.first;
  if (!isDeed(syntax.xpos[verb]!)) return [range];
  for (let i = verb + LEAST; i < range.end - LEAST; i++) {
    const behind = syntax.lower[i] === 'and' ? i + 1 : isAsWellAs(reading, i) ? i + 3 : -1;
    if (behind < 0) continue;
    const to = syntax.lower[behind] === 'to' ? behind : -1;
    const next = to < 0 ? behind : to + 1;
    if (!isDeed(syntax.xpos[next] ?? '') || !isBeside(reading, next, verb)) continue;
    // "its power to deter its enemies and to defend itself": two of that, unless a comma parts them
    if (to >= 0 && syntax.lower[i - 1] !== ',' && hasPurpose(reading, verb + 2, i)) continue;
    if (to < 0 && !(hasSum(reading, verb, i) && hasSum(reading, next, range.end))) continue;
    if (range.end - next < LEAST || childBy(syntax, next, 'obj', 'obl') === undefined) continue;
    let end = i;
    while (end > verb + 1 && syntax.upos[end - 1] === 'PUNCT') end--;
    return [{ first: verb, end }, ...partsOf(reading, { first: next, end: range.end })];
  }
  return [range];
}

const isDeed = (tag: string): boolean => tag === 'VB' || tag === 'VBG';

const isAsWellAs = ({ syntax: { lower } }: Reading, i: number): boolean =>
  lower[i] === 'as' && lower[i + 1] === 'well' && lower[i + 2] === 'as';

/** The verb is joined to the first, or to one that is: not to that of a purpose (`use its seat to build peace and to end wars`). */
function isBeside({ syntax }: Reading, verb: number, first: number): boolean {
  let k = verb;
  for (let steps = 0; steps < 6 && k > first && relation(syntax, k) === 'conj'; steps++) k = syntax.head[k]!;
  return k === first;
}

function hasPurpose({ syntax }: Reading, first: number, end: number): boolean {
  for (let i = first; i + 1 < end; i++) if (syntax.lower[i] === 'to' && isDeed(syntax.xpos[i + 1]!)) return true;
  return false;
}

const hasSum = ({ mentions }: Reading, first: number, end: number): boolean =>
  mentionsIn(mentions.amounts, first, end).some((amount) => amount.money);

/** `…, all by 2028`: the time of all parts stands in the last. */
export function timeOfAll({ syntax }: Reading, { first, end }: TokenRange): TokenRange | undefined {
  for (let i = end - 2; i > first; i--)
    if (syntax.lower[i] === 'all' && (syntax.lower[i + 1] === 'by' || syntax.lower[i + 1] === 'before')) return { first: i, end };
  return undefined;
}
