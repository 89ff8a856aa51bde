import { type ActorCode, type Cited, childrenBy, type Reading, stated, type TokenRange, whoAtToken } from '../../model/index.ts';
import { standingOf } from '../clause.ts';
import { leftEdge } from '../statement/cues.ts';
import { add } from './add.ts';
import { ownerOf } from './by-noun.ts';
import { actorsAt } from './parties.ts';
import { amountsIn } from './terms.ts';
import type { Work } from './work.ts';

/** How far behind its noun the giver may be named: `a loan of $5 million for the bridge from Japan`. */
const REACH = 14;

/** `welcomed a Kenyan grant of $5 million`, `a loan of $5 million from Japan`: a sum that somebody gives, told by a noun. */
export function byGift(work: Work, sentence: TokenRange, noun: number): void {
  const { reading, context, words, document } = work;
  const { syntax } = reading;
  if (!words.gifts.has(syntax.lower[noun]!) || document.kind === 'transcript') return;
  const joint = syntax.lower[noun + 1];
  if (joint !== 'of' && joint !== 'worth') return;
  const [sum] = amountsIn(reading, { first: noun + 2, end: Math.min(sentence.end, noun + 10) });
  if (!sum?.money || sum.first > noun + 5) return;
  let above = syntax.head[noun]!;
  for (let steps = 0; above >= 0 && syntax.upos[above] !== 'VERB' && steps < 6; steps++) above = syntax.head[above]!;
  // only what is told as given: not what is asked for, discussed or supposed
  if (above < 0 || !welcomes(work, above) || standingOf(syntax, above, context.language.clauses) !== 'done') return;
  const owner = ownerOf(reading, noun);
  const parties = owner === undefined ? giverBehind(reading, sum.last + 1, sentence) : actorsAt(work, owner);
  const first = Math.max(sentence.first, leftEdge(syntax, noun));
  add(work, {
    rule: 'commitment.gift@1',
    cue: noun,
    range: { first, end: Math.max(sum.last + 1, endOfPhrase(work, noun, sentence)) },
    parties,
    status: 'announced',
    confidence: 0.45,
  });
}

/** Verbs of thanks and praise take what they speak of for given. */
const welcomes = ({ reading: { syntax }, context }: Work, verb: number): boolean =>
  context.language.speech.cues
    .get(syntax.lower[verb]!)
    ?.some(({ stance }) => stance === 'welcome' || stance === 'praise' || stance === 'thank') ?? false;

/** `from Japan`, `by the Japanese government`: whoever stands behind the sum so. */
function giverBehind({ syntax, mentions }: Reading, from: number, { end }: TokenRange): Cited<ActorCode>[] {
  for (let i = from; i < end && i < from + REACH; i++) {
    if (syntax.upos[i] === 'VERB') return [];
    if (syntax.lower[i] !== 'from' && syntax.lower[i] !== 'by') continue;
    for (let k = i + 1; k < end && k < i + 4; k++) {
      const who = whoAtToken(mentions, k);
      if (who) return who.parties.flatMap(({ actor }) => (actor ? [stated(actor, who)] : []));
    }
  }
  return [];
}

/** Past the phrases that hang on a noun. */
function endOfPhrase({ reading: { syntax } }: Work, noun: number, { end }: TokenRange): number {
  let last = noun;
  for (const c of childrenBy(syntax, noun, 'nmod'))
    for (let i = c; i < end && i < c + REACH; i++) {
      if (syntax.upos[i] === 'PUNCT' || syntax.upos[i] === 'VERB') break;
      last = Math.max(last, i);
    }
  return last + 1;
}
