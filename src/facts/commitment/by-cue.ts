import {
  type ActorCode,
  type Cited,
  childBy,
  childrenBy,
  inferred,
  type Reading,
  relation,
  stated,
  type TokenRange,
  whoAtToken,
} from '../../model/index.ts';
import { actorsInTitle } from '../document.ts';
import { mentionsIn } from '../lookup.ts';
import { leftEdge } from '../statement/cues.ts';
import { add } from './add.ts';
import { restated } from './by-noun.ts';
import { beforeOccasion, behindAsides, clauseLimit } from './limits.ts';
import { isPact, isPaper, isSignable, papersIn, promisesThing, withOthers } from './papers.ts';
import { actorsAt, partiesOf } from './parties.ts';
import { deedOf, verbAfter } from './verbs.ts';
import type { Work } from './work.ts';

/** `agreed to hold`, `committed $2 billion`, `signed a treaty`, `agreed that they would share …`. */
export function byCue(work: Work, sentence: TokenRange, v: number): void {
  const { reading, words, context } = work;
  const { syntax } = reading;
  const cue = words.cues.get(syntax.lower[v]!)!;
  const limit = clauseLimit(work, v, sentence);
  const p = behindAsides(reading, v + 1, limit);
  if (p >= limit) {
    passiveCue(work, sentence, v);
    return;
  }
  if (bindsOthers(work, sentence, v, limit)) return;
  const parties = cue.lemma === 'agree' ? withPartners(work, partiesOf(work, v)) : partiesOf(work, v);
  if (syntax.lemma[v] === 'look') {
    lookForward(work, v, p, limit);
    return;
  }
  const lower = syntax.lower[p]!;
  const verb = lower === 'to' ? verbAfter(reading, p, limit) : -1;
  // "pledged turning the fort into a museum"
  const gerund = cue.takes === 'both' && syntax.xpos[p] === 'VBG' && p === v + 1 && relation(syntax, p) !== 'amod';
  if (gerund && context.language.speech.cues.has(lower)) return;
  if ((verb >= 0 || gerund) && cue.takes !== 'thing') {
    if (!undertakes(work, gerund ? p : verb, limit, words.leanings.has(cue.lemma))) return;
    add(work, {
      rule: 'commitment.to@1',
      cue: v,
      range: { first: gerund ? p : p + 1, end: limit },
      parties,
      status: cue.status,
      confidence: 0.75,
    });
    return;
  }
  if (lower === 'that' || hasClause(reading, v, p)) {
    if (cue.takes === 'thing') return;
    const inner = childBy(syntax, v, 'ccomp');
    if (inner === undefined || !isUndertaking(work, inner)) return;
    if (work.document.kind === 'news' && cue.status === 'announced' && !words.deeds.has(syntax.lower[deedOf(reading, inner)]!))
      return;
    const own = partiesOf(work, inner);
    const first = lower === 'that' ? p + 1 : p;
    add(work, {
      rule: 'commitment.that@1',
      cue: v,
      range: { first, end: limit },
      parties: own.length > 0 ? own : parties,
      status: cue.status,
      confidence: 0.65,
    });
    return;
  }
  if (cue.takes === 'to') return;
  // "announced its intention to open two consulates"
  if (words.restate.has(syntax.lower[v]!) && nounOfPromise(work, p, limit) && restated(work, sentence, v)) return;
  const from = lower === 'to' || lower === 'on' || lower === 'upon' ? p + 1 : p;
  const noun = nounOf(reading, v, from, limit);
  if (noun < 0) {
    passiveCue(work, sentence, v);
    return;
  }
  const engaged = lower === 'to' && cue.lemma === 'commit' && engagesIn(work, from, noun);
  if (
    cue.status === 'signed'
      ? !isPaper(work, noun) && !papersIn(work, from, noun) && !isSignable(work, v, noun)
      : !engaged && !promisesThing(work, from, noun, limit)
  )
    return;
  // "launched the inaugural meeting": it was held
  if (cue.takes === 'thing' && TALKS.has(syntax.lower[noun]!)) return;
  add(work, {
    rule: 'commitment.thing@1',
    cue: v,
    range: { first: from, end: cue.status === 'signed' ? beforeOccasion(reading, noun + 1, limit) : limit },
    parties: cue.status === 'signed' || isPact(work, noun) ? withOthers(reading, parties, { first: noun, end: limit }) : parties,
    status: cue.status,
    confidence: cue.status === 'signed' ? 0.6 : engaged ? 0.5 : 0.65,
  });
}

/** `We agreed to …` in one side's text on its talks with another: nobody agrees alone. */
function withPartners({ document, reading, context }: Work, parties: readonly Cited<ActorCode>[]): readonly Cited<ActorCode>[] {
  const [only, more] = parties;
  if (!only || more || document.kind === 'news' || document.kind === 'transcript') return parties;
  const others = actorsInTitle(reading.doc.metadata.title ?? '', context).filter((actor) => actor !== only.value);
  return others.length > 0 && others.length < 4 ? [only, ...others.map((actor) => inferred(actor, ...only.at))] : parties;
}

/** `The deal commits both countries to sharing data`: those whom a paper binds; says whether it is told so. */
function bindsOthers(work: Work, sentence: TokenRange, v: number, limit: number): boolean {
  const { reading } = work;
  const { syntax } = reading;
  const object = syntax.lemma[v] === 'commit' ? childBy(syntax, v, 'obj') : undefined;
  if (object === undefined || object < v || syntax.upos[object] === 'PRON') return false;
  let to = object + 1;
  while (to < limit && to < object + 4 && syntax.lower[to] !== 'to') to++;
  const verb = syntax.lower[to] === 'to' ? verbAfter(reading, to, limit) : -1;
  const bound = verb < 0 ? [] : actorsAt(work, object, v);
  if (bound.length === 0) return false;
  add(work, {
    rule: 'commitment.binds@1',
    cue: v,
    range: { first: to + 1, end: clauseLimit(work, v, sentence) },
    parties: bound,
    status: 'agreed',
    confidence: 0.6,
  });
  return true;
}

/** `committed to closer consultation with partners`, said once in an official text: more than the bare word of `committed to peace`. */
function engagesIn({ reading: { syntax }, document }: Work, from: number, noun: number): boolean {
  return document.kind !== 'news' && document.kind !== 'transcript' && noun > from && syntax.upos[noun] === 'NOUN';
}

/**
 * Whether to do what a verb says is to undertake something: not `to be a symbol`, `to know`. In talk and news a mere plan must also be a deed, or have a
 * sum or a day: not `planned to stay at home`.
 */
function undertakes(work: Work, verb: number, limit: number, leaning: boolean): boolean {
  const { reading, words, document } = work;
  const { syntax, mentions } = reading;
  const lower = syntax.lower[verb]!;
  if (words.idleVerbs.has(lower)) return false;
  // "which we intend to do soon"
  if (lower === 'do' && childBy(syntax, verb, 'obj') === undefined) return false;
  if (!leaning || (document.kind !== 'news' && document.kind !== 'transcript')) return true;
  const dated = mentionsIn(mentions.times, verb, limit).some((t) => t.deadline || t.type === 'period');
  return words.deeds.has(lower) || dated || syntax.upos.slice(verb, Math.min(limit, verb + 10)).includes('NUM');
}

/** `its intention to`, `plans by 2030 to`, right behind a verb of telling. */
function nounOfPromise({ reading: { syntax }, words }: Work, from: number, limit: number): boolean {
  for (let i = from; i + 2 < limit && i < from + 4; i++)
    if (words.nouns.has(syntax.lower[i]!)) return syntax.lower[i + 1] === 'to' && syntax.xpos[i + 2] === 'VB';
  return false;
}

/** `looks forward to opening two consulates`: only what is done by oneself, not `to seeing you`. */
function lookForward(work: Work, v: number, from: number, limit: number): void {
  const { reading, words } = work;
  const { syntax } = reading;
  const to = syntax.lower[from] === 'forward' ? from + 1 : from;
  const verb = syntax.lower[to] === 'to' ? verbAfter(reading, to, limit) : -1;
  if (verb < 0 || !words.deeds.has(syntax.lower[verb]!)) return;
  add(work, {
    rule: 'commitment.forward@1',
    cue: v,
    range: { first: to + 1, end: limit },
    parties: partiesOf(work, v),
    status: 'announced',
    confidence: 0.45,
  });
}

/** `a memorandum was signed between X and Y`, `the deal was concluded by …`. */
function passiveCue(work: Work, sentence: TokenRange, v: number): void {
  const { reading, words } = work;
  const { syntax } = reading;
  const cue = words.cues.get(syntax.lower[v]!)!;
  if (cue.status !== 'signed' || syntax.xpos[v] !== 'VBN') return;
  const subject = childBy(syntax, v, 'nsubj:pass', 'nsubj');
  if (subject === undefined || subject > v || !words.papers.has(syntax.lower[subject]!)) return;
  const parties: Cited<ActorCode>[] = [];
  for (let i = v + 1; i < sentence.end && i < v + 25; i++) {
    const who = whoAtToken(reading.mentions, i);
    if (!who) continue;
    for (const { actor } of who.parties) if (actor && !parties.some((p) => p.value === actor)) parties.push(stated(actor, who));
    i = who.last;
  }
  add(work, {
    rule: 'commitment.signed@1',
    cue: v,
    range: { first: leftEdge(syntax, subject), end: v },
    parties,
    status: 'signed',
    confidence: 0.5,
  });
}

/** Whether a clause under `agreed that` undertakes something: `will`, `would`, `shall` with a verb, or a deed that goes on (`announced it was sending tents`). */
function isUndertaking({ reading: { syntax }, words }: Work, verb: number): boolean {
  const helpers = childrenBy(syntax, verb, 'aux').map((a) => syntax.lower[a]!);
  if (helpers.some((a) => a === 'will' || a === 'would' || a === 'shall')) return true;
  return (
    syntax.xpos[verb] === 'VBG' &&
    words.deeds.has(syntax.lower[verb]!) &&
    helpers.some((a) => a === 'is' || a === 'was' || a === 'are' || a === 'were') &&
    childBy(syntax, verb, 'obj') !== undefined
  );
}

const TALKS = new Set(['meeting', 'meetings', 'summit', 'round', 'meet']);

const hasClause = ({ syntax }: Reading, v: number, p: number): boolean => {
  const inner = childBy(syntax, v, 'ccomp');
  return inner !== undefined && inner > p && childBy(syntax, inner, 'nsubj') !== undefined;
};

/** The noun that is undertaken: the object, or what follows `to` and `on`. */
function nounOf({ syntax }: Reading, v: number, from: number, limit: number): number {
  const object = childrenBy(syntax, v, 'obj', 'obl').find((o) => o >= from && o < limit);
  if (object !== undefined) return object;
  for (let i = from; i < limit && i < from + 8; i++) {
    if (syntax.upos[i] === 'VERB' && relation(syntax, i) !== 'amod') return -1;
    if (
      (syntax.upos[i] === 'NOUN' || syntax.upos[i] === 'PROPN') &&
      syntax.upos[i + 1] !== 'NOUN' &&
      syntax.upos[i + 1] !== 'PROPN'
    )
      return i;
  }
  return -1;
}
