import { childBy, childrenBy, type TokenRange } from '../../model/index.ts';
import { add } from './add.ts';
import { clauseLimit } from './limits.ts';
import { agentsOf, issuersOf, partiesOf } from './parties.ts';
import { amountsIn } from './terms.ts';
import { verbAfter } from './verbs.ts';
import type { Work } from './work.ts';

/** How far behind its noun what is promised may begin: `an agreement between both navies on Monday to …`. */
const REACH = 12;

/**
 * `reached an agreement to open the border`, `made a pledge of $5 million`, `agreement was reached to …`: a verb that says nothing by itself, and a noun of
 * promising. Takes the verb; says whether it tells one so.
 */
export function byLightVerb(work: Work, sentence: TokenRange, v: number): boolean {
  const { reading, words } = work;
  const { syntax } = reading;
  const nouns = words.light.get(syntax.lower[v]!);
  if (!nouns) return false;
  const passive = childBy(syntax, v, 'nsubj:pass');
  const noun = passive ?? childBy(syntax, v, 'obj');
  if (noun === undefined || !nouns.has(syntax.lemma[noun]!)) return false;
  const limit = clauseLimit(work, v, sentence);
  const first = promisedBehind(work, passive === undefined ? noun : v, limit, noun);
  if (first < 0) return false;
  const parties = passive === undefined ? partiesOf(work, v) : agentsOf(work, v, sentence);
  add(work, {
    rule: 'commitment.light@1',
    cue: noun,
    range: { first, end: limit },
    parties: parties.length > 0 ? parties : issuersOf(work, v),
    status: words.papers.has(syntax.lower[noun]!) || syntax.lemma[noun] === 'decision' ? 'agreed' : 'announced',
    confidence: 0.6,
  });
  return true;
}

/** First token of what is promised: behind `to` with a verb, or the sum behind `of`; -1 where neither stands. */
function promisedBehind(work: Work, from: number, limit: number, noun: number): number {
  const { reading } = work;
  const { syntax } = reading;
  for (let i = from + 1; i < limit && i < from + REACH; i++) {
    if (syntax.lower[i] === 'to' && syntax.upos[i] === 'PART') return verbAfter(reading, i, limit) < 0 ? -1 : i + 1;
    if (syntax.lower[i] === 'of' && i === noun + 1 && amountsIn(reading, { first: i, end: limit }).some((a) => a.money))
      return i + 1;
    if (syntax.upos[i] === 'VERB' || syntax.upos[i] === 'AUX') return -1;
  }
  return -1;
}

/** `it was agreed to open the border`, `it was decided that a committee would be set up`: nobody is named; in a joint text it is its sides. */
export function itWasAgreed(work: Work, sentence: TokenRange, v: number): boolean {
  const { reading, words } = work;
  const { syntax } = reading;
  const subject = childBy(syntax, v, 'nsubj:pass', 'nsubj', 'expl');
  if (syntax.xpos[v] !== 'VBN' || subject === undefined || syntax.lower[subject] !== 'it') return false;
  if (
    words.cues.get(syntax.lower[v]!)?.status !== 'agreed' ||
    !childrenBy(syntax, v, 'aux').some((a) => syntax.lemma[a] === 'be')
  )
    return false;
  const limit = clauseLimit(work, v, sentence);
  const that = syntax.lower[v + 1] === 'that';
  const verb =
    syntax.lower[v + 1] === 'to' ? verbAfter(reading, v + 1, limit) : that ? (childBy(syntax, v, 'ccomp', 'csubj') ?? -1) : -1;
  if (verb < 0) return false;
  const own = that ? partiesOf(work, verb) : [];
  add(work, {
    rule: 'commitment.agreed@1',
    cue: v,
    range: { first: v + 2, end: limit },
    parties: own.length > 0 ? own : issuersOf(work, v),
    status: 'agreed',
    confidence: 0.6,
  });
  return true;
}
