import { type ClauseWords, children, type EventStatus, relation, type Syntax } from '../../model/index.ts';
import type { Scene } from './sides.ts';

/** How a predicate is put forward, by the words around it. */
export interface Modality {
  readonly negated: boolean;
  readonly future: boolean;
  /** The future is told as somebody's word: `would`. */
  readonly would: boolean;
  readonly possible: boolean;
  readonly obliged: boolean;
  readonly conditional: boolean;
}

/** Reads auxiliaries, negations and markers of the predicate; those of the verb it is joined to hold for it too. */
export function modalityOf({ syntax, words }: Scene, clauses: ClauseWords, verb: number): Modality {
  let negated = false;
  let future = false;
  let would = false;
  let possible = false;
  let obliged = false;
  let conditional = false;
  let perfect = false;
  for (let v = verb, step = 0; step < 3; step++) {
    let ownAuxiliary = false;
    for (const c of children(syntax, v)) {
      const word = syntax.lower[c]!;
      const label = relation(syntax, c);
      if (label === 'aux') {
        ownAuxiliary = true;
        perfect ||= syntax.lemma[c] === 'have';
        if (words.obligation.has(word)) obliged = true;
        else if (clauses.future.has(word)) future = true;
        else if (clauses.possible.has(word)) {
          if (word === 'would') {
            future = true;
            would = true;
          } else possible = true;
        }
      } else if (label === 'mark' && c < v && clauses.conditional.has(word)) conditional = true;
      else if ((label === 'advmod' || label === 'aux' || label === 'cc') && clauses.negation.has(word)) negated = true;
      if (label === 'aux' && clauses.negation.has(word)) negated = true;
    }
    const object = children(syntax, v).find((c) => relation(syntax, c) === 'obj' || relation(syntax, c) === 'nsubj');
    if (
      step === 0 &&
      object !== undefined &&
      children(syntax, object).some((c) => relation(syntax, c) === 'det' && syntax.lower[c] === 'no')
    )
      negated = true;
    if (isCopular(syntax, v, 'to')) future = true;
    if (relation(syntax, v) !== 'conj' || ownAuxiliary || syntax.head[v]! < 0 || syntax.xpos[v] !== syntax.xpos[syntax.head[v]!])
      break;
    v = syntax.head[v]!;
  }
  // "would have attacked" did not.
  const unreal = would && perfect;
  return { negated, future: future && !unreal, would: would && !unreal, possible: possible || unreal, obliged, conditional };
}

/** `is to visit`, `are to meet`. */
function isCopular(syntax: Syntax, verb: number, word: string): boolean {
  return verb > 1 && syntax.lower[verb - 1] === word && syntax.lemma[verb - 2] === 'be';
}

/** Statuses that count as an event; the others are kept apart. */
export const counts = (status: EventStatus): boolean => status === 'happened' || status === 'claimed' || status === 'planned';
