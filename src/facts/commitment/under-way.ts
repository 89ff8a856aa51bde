import { childBy, childrenBy, type Reading, type TokenRange } from '../../model/index.ts';
import { leftEdge } from '../statement/cues.ts';
import { add } from './add.ts';
import { clauseLimit } from './limits.ts';
import { agentsOf, partiesOf } from './parties.ts';
import type { Work } from './work.ts';

/** `are to build`, `is to be completed`: the verb stands behind `is to` or `are to`. */
export function standsTo({ syntax }: Reading, sentence: TokenRange, v: number): boolean {
  let p = v - 1;
  while (p > sentence.first && (syntax.upos[p] === 'ADV' || syntax.lower[p] === 'be')) p--;
  if (syntax.lower[p] !== 'to' || p - 1 <= sentence.first) return false;
  const be = syntax.lower[p - 1]!;
  return be === 'is' || be === 'are';
}

/** `is to be completed by 2026`, `are to build`. */
export function isTo(work: Work, sentence: TokenRange, v: number): void {
  const { reading, words } = work;
  const { syntax } = reading;
  const limit = clauseLimit(work, v, sentence);
  const passive = syntax.xpos[v] === 'VBN';
  if (words.encounters.has(syntax.lower[v]!) || words.weak.has(syntax.lower[v]!)) return;
  if (work.document.kind === 'news' && !words.deeds.has(syntax.lower[v]!)) return;
  // "what they want is to build": what is said to be is no order
  if (childBy(syntax, v, 'csubj') !== undefined || asksBefore(reading, sentence, v)) return;
  const subject = childBy(syntax, v, 'nsubj', 'nsubj:pass');
  const parties = passive ? agentsOf(work, v, sentence) : partiesOf(work, v);
  const first = passive && subject !== undefined ? leftEdge(syntax, subject) : v;
  add(work, {
    rule: 'commitment.is-to@1',
    cue: v,
    range: { first, end: limit },
    parties,
    status: 'in-progress',
    confidence: 0.6,
  });
}

/** A clause with `what` or `all` stands in front of `is to`. */
function asksBefore({ syntax }: Reading, sentence: TokenRange, v: number): boolean {
  for (let i = v - 1; i >= sentence.first && i > v - 16; i--) {
    if (syntax.lower[i] === 'what' || (syntax.lower[i] === 'all' && syntax.upos[i + 1] === 'PRON')) return true;
    if (syntax.lower[i] === ',' || syntax.lower[i] === ';') return false;
  }
  return false;
}

/** `is funding an expansion`, `are deploying a team`, `am authorizing a drawdown`. */
export function underWay(work: Work, sentence: TokenRange, v: number): void {
  const { reading, words } = work;
  const { syntax } = reading;
  if (!words.deeds.has(syntax.lower[v]!)) return;
  const be = childrenBy(syntax, v, 'aux').find((a) => a < v && (syntax.xpos[a] === 'VBZ' || syntax.xpos[a] === 'VBP'));
  if (be === undefined || syntax.lemma[be] !== 'be') return;
  if (syntax.deprel[v]!.startsWith('acl')) return;
  const { document } = work;
  const object = childBy(syntax, v, 'obj', 'xcomp');
  if (object === undefined) return;
  const strong =
    syntax.lemma[v] !== 'work' && syntax.lemma[v] !== 'support' && syntax.lemma[v] !== 'strengthen' && syntax.lemma[v] !== 'help';
  const official = document.kind !== 'news';
  add(work, {
    rule: 'commitment.under-way@1',
    cue: v,
    range: { first: v, end: clauseLimit(work, v, sentence) },
    parties: partiesOf(work, v),
    status: syntax.lemma[v] === 'authorize' || syntax.lemma[v] === 'announce' ? 'announced' : 'in-progress',
    confidence: strong && official ? 0.6 : 0.42,
  });
}
