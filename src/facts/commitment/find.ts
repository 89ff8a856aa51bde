import { type Context, childrenBy, type Reading, relation, type TokenRange } from '../../model/index.ts';
import { standingOf } from '../clause.ts';
import { documentOf } from '../document.ts';
import { deniedBefore } from '../statement/denied.ts';
import { byCue } from './by-cue.ts';
import { byGift } from './by-gift.ts';
import { byLightVerb, itWasAgreed } from './by-light-verb.ts';
import { readNoun, restated } from './by-noun.ts';
import { future, saysOwnWould } from './future.ts';
import { inForce } from './in-force.ts';
import { readList } from './lists.ts';
import { planned } from './planned.ts';
import { readBullets } from './points.ts';
import { readAdjective, resolvedTo } from './resolved.ts';
import { readTargets } from './targets.ts';
import { fill } from './terms.ts';
import { isTo, standsTo, underWay } from './under-way.ts';
import { isPassiveLike } from './verbs.ts';
import type { Commitment, Promised, Work } from './work.ts';

/** Below this an undertaking is too vague to be kept. */
const LEAST = 0.4;

/**
 * Finds what somebody undertakes: `committed to`, `will provide`, `agreed to hold`, `signed a deal to`, `is funding`, `reaffirmed its pledge to`,
 * projects under way in a list. Negated, refused and supposed ones are none; nor is one without a party.
 */
export function findCommitment(reading: Reading, context: Context): Commitment[] {
  const { syntax } = reading;
  const work: Work = {
    reading,
    context,
    document: documentOf(reading, context),
    words: context.language.promises,
    memory: { last: [] },
    found: [],
  };
  for (const sentence of syntax.sentences) {
    for (let i = sentence.first; i < sentence.end; i++) {
      const tag = syntax.xpos[i]!;
      if (tag.startsWith('VB')) readVerb(work, sentence, i);
      else if (tag.startsWith('JJ') || tag === 'RB') readAdjective(work, sentence, i);
      else if (tag.startsWith('NN')) {
        readNoun(work, sentence, i);
        byGift(work, sentence, i);
      }
    }
    readList(work, sentence);
    readTargets(work, sentence);
  }
  readBullets(work);
  return settled(work);
}

function readVerb(work: Work, sentence: TokenRange, v: number): void {
  const { reading, context, words } = work;
  const { syntax } = reading;
  const rel = relation(syntax, v);
  if (rel === 'aux' || rel === 'cop') return;
  if (rel === 'amod' || rel === 'compound') return;
  if (deniedBefore(syntax, context.language.clauses, v)) return;
  const standing = standingOf(syntax, v, context.language.clauses);
  if (standing !== 'denied' && standsTo(reading, sentence, v)) {
    isTo(work, sentence, v);
    return;
  }
  if (standing === 'done' && syntax.xpos[v] === 'VBN' && (planned(work, sentence, v) || itWasAgreed(work, sentence, v))) return;
  if (standing === 'done' && syntax.xpos[v] !== 'VB' && (byLightVerb(work, sentence, v) || inForce(work, sentence, v))) return;
  const cue = words.cues.get(syntax.lower[v]!);
  if (cue && standing === 'done' && (syntax.xpos[v] !== 'VB' || (cue.status === 'signed' && rel === 'advcl'))) {
    if (words.resolved.has(syntax.lower[v]!) && isPassiveLike(reading, v)) {
      resolvedTo(work, sentence, v);
      return;
    }
    byCue(work, sentence, v);
    return;
  }
  if (words.resolved.has(syntax.lower[v]!) && standing === 'done') {
    resolvedTo(work, sentence, v);
    return;
  }
  if (words.restate.has(syntax.lower[v]!) && standing === 'done') {
    restated(work, sentence, v);
    return;
  }
  if (standing === 'planned') {
    const will = childrenBy(syntax, v, 'aux').find((a) => context.language.clauses.future.has(syntax.lower[a]!));
    if (will !== undefined || saysOwnWould(work, v)) future(work, sentence, v);
    return;
  }
  if (standing === 'done' && syntax.xpos[v] === 'VBG') {
    underWay(work, sentence, v);
    return;
  }
  if (standing === 'open' && saysOwnWould(work, v)) future(work, sentence, v);
}

/** Each undertaking with its sum, its time, its condition; one for each piece of text, the surest. */
function settled(work: Work): Commitment[] {
  const { sentenceOf } = work.reading.syntax;
  const kept: Promised[] = [];
  const bySentence = new Map<number, Promised[]>();
  const order = [...work.found].sort((a, b) => b.confidence - a.confidence || a.range.first - b.range.first);
  for (const promised of order) {
    const sentence = sentenceOf[promised.range.first]!;
    const beside = bySentence.get(sentence) ?? [];
    if (beside.some(({ range }) => overlapShare(range, promised.range) > 0.5)) continue;
    kept.push(promised);
    bySentence.set(sentence, [...beside, promised]);
  }
  kept.sort((a, b) => a.range.first - b.range.first);
  const out: Commitment[] = [];
  for (const promised of kept) {
    const finding = fill(work, promised);
    if (finding.confidence >= LEAST) out.push(finding);
  }
  return out;
}

function overlapShare(a: TokenRange, b: TokenRange): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.first, b.first);
  return shared / Math.max(1, Math.min(a.end - a.first, b.end - b.first));
}
