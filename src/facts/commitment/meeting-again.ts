import {
  type ActorCode,
  type Cited,
  childBy,
  childrenBy,
  inferred,
  type Reading,
  spanOfTokens,
  type TokenRange,
} from '../../model/index.ts';
import { mentionsIn, whoIn } from '../lookup.ts';
import { leftEdge } from '../statement/cues.ts';
import { speakerToken } from '../statement/speaker-token.ts';
import { add } from './add.ts';
import { clauseLimit } from './limits.ts';
import { issuersFor, partiesOf } from './parties.ts';
import type { Work } from './work.ts';

/**
 * `The next round will take place in Lima in 2025`, `the ministers will meet again in May`, `we will hold a summit by the end of the year`: to meet once
 * more is a promise, to meet on a day of this week only a plan. Takes a verb with `will`, of meeting or not.
 */
export function meetAgain(work: Work, sentence: TokenRange, v: number): void {
  const { reading, words, context } = work;
  const { syntax } = reading;
  if (work.document.kind === 'transcript' || !words.convenes.has(syntax.lower[v]!)) return;
  const news = work.document.kind === 'news';
  const { occasions } = context.language.speech;
  const isTalk = (i: number): boolean =>
    occasions.has(syntax.lower[i]!) || occasions.has(syntax.lemma[i]!) || SITTINGS.has(syntax.lower[i]!);
  const limit = clauseLimit(work, v, sentence);
  const subject = childBy(syntax, v, 'nsubj', 'nsubj:pass') ?? speakerToken(reading, v);
  if (subject < 0 || subject > v) return;
  const told = { rule: 'commitment.meet@1', cue: v, status: 'announced', confidence: 0.5 } as const;
  if (isTalk(subject)) {
    const first = leftEdge(syntax, subject);
    if (isNext(reading, news, first, subject) || (!news && mentionsAgain(reading, v, limit)))
      add(work, { ...told, range: { first, end: limit }, parties: sidesOf(work, sentence, subject) });
    return;
  }
  const object = childBy(syntax, v, 'obj');
  const again =
    mentionsAgain(reading, v, limit) || (object !== undefined && isTalk(object) && isNext(reading, news, v + 1, object));
  const due = object !== undefined && isTalk(object) && mentionsIn(reading.mentions.times, v, limit).some((t) => t.deadline);
  if (again || due) add(work, { ...told, range: { first: v, end: limit }, parties: partiesOf(work, v) });
}

/** `the next meeting`, `its annual session`; `the third round` in official texts, where news tell of what is on today. */
function isNext({ syntax, mentions }: Reading, news: boolean, first: number, noun: number): boolean {
  for (let i = first; i < noun; i++) if (NEXT.has(syntax.lower[i]!)) return true;
  return !news && mentions.ordinals.some((ordinal) => ordinal.first >= first && ordinal.last < noun);
}

const SITTINGS = new Set(['round', 'session', 'edition']);
const NEXT = new Set(['next', 'annual', 'following']);

const AGAIN = new Set(['again', 'annually', 'regularly', 'quarterly', 'biannually', 'monthly']);

/** `meet again`, `convene annually`, `meet every six months`. */
function mentionsAgain({ syntax }: Reading, v: number, limit: number): boolean {
  for (let i = v + 1; i < limit && i < v + 6; i++)
    if (AGAIN.has(syntax.lower[i]!) || (syntax.lower[i] === 'every' && syntax.upos[i + 1] === 'NUM')) return true;
  return false;
}

/** Who will meet: those named as its sides, else whose text it is, else those of the sentence before; not the place where it will be. */
function sidesOf(work: Work, sentence: TokenRange, subject: number): Cited<ActorCode>[] {
  const { reading } = work;
  const { syntax } = reading;
  const inside =
    childrenBy(syntax, subject, 'nmod', 'amod', 'compound').length > 0
      ? actorsOf(reading, { first: leftEdge(syntax, subject), end: subject + 8 }, sentence)
      : [];
  if (inside.length > 1) return inside;
  const issuers = issuersFor(work, subject);
  if (issuers.length > 1) return issuers;
  const before = syntax.sentences[syntax.sentenceOf[subject]! - 1];
  const named = before ? actorsOf(reading, before, before) : [];
  return named.length > 1 ? named : [];
}

function actorsOf({ mentions, syntax }: Reading, range: TokenRange, within: TokenRange): Cited<ActorCode>[] {
  const { start, end } = spanOfTokens(syntax, { first: range.first, end: Math.min(range.end, within.end) });
  const out: Cited<ActorCode>[] = [];
  for (const who of whoIn(mentions, start, end))
    for (const { actor } of who.parties) if (actor && !out.some((o) => o.value === actor)) out.push(inferred(actor, who));
  return out;
}
