import { type ActorCode, type Cited, childBy, childrenBy, type TokenRange } from '../../model/index.ts';
import { standingOf } from '../clause.ts';
import { add } from './add.ts';
import { ownerOf } from './by-noun.ts';
import { clauseLimit } from './limits.ts';
import { actorsAt } from './parties.ts';
import { verbAfter } from './verbs.ts';
import type { Work } from './work.ts';

/**
 * `It is our commitment, and Peru's commitment, to open a port`, `our plan is to open a port`: a noun of promising that a sentence says is this or that.
 * Takes the noun; says whether it is such a predicate or subject.
 */
export function byPredicate(work: Work, sentence: TokenRange, noun: number): boolean {
  const { reading, context } = work;
  const { syntax } = reading;
  const to = behindEquals(work, noun, sentence);
  const verb = to < 0 ? -1 : verbAfter(reading, to, sentence.end);
  if (verb < 0 || work.words.idleVerbs.has(syntax.lower[verb]!)) return false;
  const root = syntax.lower[to - 1] !== undefined && isBe(work, to - 1) ? verb : noun;
  if (standingOf(syntax, root, context.language.clauses) === 'denied') return false;
  const nouns = [noun, ...childrenBy(syntax, noun, 'conj').filter((c) => c < to)];
  const parties: Cited<ActorCode>[] = [];
  for (const one of nouns) {
    const owner = childBy(syntax, one, 'nmod:poss') ?? ownerOf(reading, one);
    for (const party of owner === undefined ? [] : actorsAt(work, owner))
      if (!parties.some(({ value }) => value === party.value)) parties.push(party);
  }
  add(work, {
    rule: 'commitment.predicate@1',
    cue: noun,
    range: { first: to + 1, end: clauseLimit(work, verb, sentence) },
    parties,
    status: 'announced',
    confidence: 0.6,
  });
  return true;
}

/** The `to` of what a promise is: behind `it is our promise`, or behind `our promise is`; -1 where the noun stands in neither. */
function behindEquals(work: Work, noun: number, { first, end }: TokenRange): number {
  const { syntax } = work.reading;
  // "our plan is to"
  let p = noun + 1;
  if (isBe(work, p) && syntax.xpos[p] !== 'VBD') {
    p++;
    while (p < end && syntax.upos[p] === 'ADV') p++;
    return syntax.lower[p] === 'to' ? p : -1;
  }
  const be = childrenBy(syntax, noun, 'cop').find((c) => c < noun && syntax.xpos[c] !== 'VBD');
  if (be === undefined || be === first || syntax.lower[be - 1] !== 'it') return -1;
  for (let i = noun + 1; i < end && i < noun + 10; i++) {
    if (syntax.lower[i] === 'to' && syntax.upos[i] === 'PART') return i;
    if (syntax.upos[i] === 'VERB' || syntax.upos[i] === 'ADP') return -1;
  }
  return -1;
}

const isBe = ({ reading: { syntax } }: Work, i: number): boolean => syntax.lemma[i] === 'be';
