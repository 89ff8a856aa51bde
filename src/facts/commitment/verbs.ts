import { childBy, childrenBy, type Reading } from '../../model/index.ts';

/** What is done when one `continues to build`, `will begin to build`: the last of a row of such verbs. */
export function deedOf({ syntax }: Reading, v: number): number {
  let act = v;
  for (let guard = 0; guard < 3 && CARRIERS.has(syntax.lemma[act]!); guard++) {
    const next = childBy(syntax, act, 'xcomp');
    if (next === undefined) break;
    act = next;
  }
  return act;
}

const CARRIERS = new Set(['continue', 'begin', 'start', 'seek']);

export const isPassiveLike = ({ syntax }: Reading, v: number): boolean =>
  syntax.xpos[v] === 'VBN' && childrenBy(syntax, v, 'aux', 'cop').some((a) => syntax.lemma[a] === 'be');

/** The verb after `to`, past adverbs: `to further strengthen`, `to deepening`; -1 for `to peace`. */
export function verbAfter({ syntax }: Reading, to: number, limit: number): number {
  for (let i = to + 1; i < limit && i < to + 5; i++) {
    if (syntax.xpos[i] === 'VB' || syntax.xpos[i] === 'VBG') return i;
    if (syntax.upos[i] !== 'ADV' && syntax.lower[i] !== ',') return -1;
  }
  return -1;
}
