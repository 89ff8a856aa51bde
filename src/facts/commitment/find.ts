import {
  type ActorCode,
  type AmountMention,
  type Cited,
  type CommitmentFields,
  type Context,
  childBy,
  childrenBy,
  type Edtf,
  type Finding,
  inferred,
  type Party,
  type PromiseLanguage,
  type Reading,
  relation,
  type Span,
  stated,
  type TimeMention,
  type TokenRange,
  type WhoMention,
  whoAtToken,
} from '../../model/index.ts';
import { standingOf } from '../clause.ts';
import { dayBounds } from '../days.ts';
import { actorsInTitle, type Document, documentOf, voiceAt } from '../document.ts';
import { mentionsIn, quoteAt, timeAt, whoIn } from '../lookup.ts';
import { leftEdge } from '../statement/cues.ts';
import { deniedBefore } from '../statement/denied.ts';
import { findStatement } from '../statement/find.ts';
import { type Memory, speakersAt, speakerToken } from '../statement/speakers.ts';
import { topicsIn } from '../topics.ts';

type Commitment = Finding<'commitment'>;
type Status = CommitmentFields['status']['value'];

/** An undertaking before its fields are filled in. */
interface Promised {
  readonly rule: string;
  /** Token of the verb or noun that undertakes. */
  readonly cue: number;
  readonly range: TokenRange;
  readonly parties: readonly Cited<ActorCode>[];
  readonly status: Status;
  readonly confidence: number;
}

interface Work {
  readonly reading: Reading;
  readonly context: Context;
  readonly document: Document;
  readonly words: PromiseLanguage;
  readonly memory: Memory;
  readonly found: Promised[];
}

/** Below this an undertaking is too vague to be kept. */
const LEAST = 0.4;
const LONGEST = 90;
/** Counts that tell of the world more often than of what is promised. */
const LOOSE_UNITS = new Set([
  'degrees',
  'degree',
  'hours',
  'hour',
  'people',
  'persons',
  'percent',
  'years',
  'months',
  'days',
  'weeks',
  'times',
  'countries',
]);

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
      else if (tag.startsWith('NN')) readNoun(work, sentence, i);
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

/** `said that it would build`: the speaker tells of a deed of their own; `would` alone only supposes. */
function saysOwnWould(work: Work, v: number): boolean {
  const { reading, context, words } = work;
  const { syntax } = reading;
  const says = syntax.head[v]!;
  if (says < 0 || relation(syntax, v) !== 'ccomp' || syntax.xpos[says] !== 'VBD') return false;
  if (!context.language.speech.cues.get(syntax.lower[says]!)?.some((c) => c.shapes.has('clause') || c.shapes.has('hearer')))
    return false;
  if (!childrenBy(syntax, v, 'aux').some((a) => syntax.lower[a] === 'would')) return false;
  if (childrenBy(syntax, v, 'mark').some((m) => context.language.clauses.conditional.has(syntax.lower[m]!))) return false;
  if (!words.deeds.has(syntax.lower[deedOf(reading, v)]!) || standingOf(syntax, says, context.language.clauses) !== 'done')
    return false;
  const speakers = partiesOf(work, says);
  return partiesOf(work, v).some(({ value }) => speakers.some((s) => s.value === value));
}

/** What is done when one `continues to build`, `will begin to build`: the last of a row of such verbs. */
function deedOf({ syntax }: Reading, v: number): number {
  let act = v;
  for (let guard = 0; guard < 3 && CARRIERS.has(syntax.lemma[act]!); guard++) {
    const next = childBy(syntax, act, 'xcomp');
    if (next === undefined) break;
    act = next;
  }
  return act;
}

const CARRIERS = new Set(['continue', 'begin', 'seek']);

/** `agreed to hold`, `committed $2 billion`, `signed a treaty`, `agreed that they would share …`. */
function byCue(work: Work, sentence: TokenRange, v: number): void {
  const { reading, words, context } = work;
  const { syntax } = reading;
  const cue = words.cues.get(syntax.lower[v]!)!;
  const limit = clauseLimit(work, v, sentence);
  const p = behindAsides(reading, v + 1, limit);
  if (p >= limit) {
    passiveCue(work, sentence, v);
    return;
  }
  const parties = partiesOf(work, v);
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
    if (inner === undefined || !isUndertaking(reading, inner)) return;
    if (work.document.kind === 'news' && cue.status === 'announced' && !words.deeds.has(syntax.lower[inner]!)) return;
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
  const from = lower === 'to' || lower === 'on' || lower === 'upon' ? p + 1 : p;
  const noun = nounOf(reading, v, from, limit);
  if (noun < 0) {
    passiveCue(work, sentence, v);
    return;
  }
  if (
    cue.status === 'signed'
      ? !words.papers.has(syntax.lower[noun]!) && !papersIn(work, from, noun)
      : !promisesThing(work, from, noun, limit)
  )
    return;
  add(work, {
    rule: 'commitment.thing@1',
    cue: v,
    range: { first: from, end: cue.status === 'signed' ? beforeOccasion(reading, noun + 1, limit) : limit },
    parties,
    status: cue.status,
    confidence: cue.status === 'signed' ? 0.6 : 0.65,
  });
}

/** A paper that is signed ends before the day and the occasion of its signing: `a treaty on Monday, during a visit …`. */
function beforeOccasion(reading: Reading, from: number, limit: number): number {
  const { syntax, date } = reading;
  const today = dayBounds(date?.value)?.last ?? '';
  for (let i = from; i < limit; i++) {
    const time = syntax.upos[i] === 'ADP' ? timeAt(reading, i + 1) : timeAt(reading, i);
    const ends = time !== undefined && (time.last + 1 >= limit || syntax.upos[time.last + 1] === 'PUNCT');
    if (time?.value && ends && time.first >= i && (dayBounds(time.value)?.last ?? '9999') <= today) return i;
    if (syntax.lower[i] === 'during') return i;
  }
  return limit;
}

/** Past what stands between a verb of promising and what it promises: `agreed on Monday in principle to`, `committed itself to`. */
function behindAsides(reading: Reading, from: number, limit: number): number {
  const { syntax } = reading;
  let p = from;
  while (p < limit) {
    const time = syntax.upos[p] === 'ADP' ? timeAt(reading, p + 1) : undefined;
    if (time && time.first === p + 1) p = time.last + 1;
    else if (syntax.upos[p] === 'ADV' || isTimeAt(reading, p) || REFLEXIVE.has(syntax.lower[p]!)) p++;
    else break;
  }
  return p;
}

const REFLEXIVE = new Set(['itself', 'themselves']);

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

/** `is committed to helping`, `are determined to build`, `is committed to the completion of the port`; not `is committed to peace`. */
function resolvedTo(work: Work, sentence: TokenRange, at: number): void {
  const { reading, words } = work;
  const { syntax } = reading;
  const limit = clauseLimit(work, at, sentence);
  let p = at + 1;
  while (p < limit && syntax.upos[p] === 'ADV') p++;
  if (syntax.lower[p] !== 'to') return;
  if (verbAfter(reading, p, limit) < 0) {
    let noun = p + 1;
    while (noun < limit && (syntax.upos[noun] === 'DET' || syntax.upos[noun] === 'ADJ' || syntax.xpos[noun] === 'PRP$')) noun++;
    if (!words.acts.has(syntax.lower[noun]!) || (syntax.lower[noun + 1] !== 'of' && noun === p + 1)) return;
  }
  const ready = syntax.lower[at] === 'ready' || syntax.lower[at] === 'prepared';
  add(work, {
    rule: 'commitment.resolved@1',
    cue: at,
    range: { first: p + 1, end: limit },
    parties: partiesOf(work, at),
    status: 'announced',
    confidence: ready ? 0.5 : 0.7,
  });
}

function readAdjective(work: Work, sentence: TokenRange, at: number): void {
  const { reading, words, context } = work;
  const { syntax } = reading;
  if (!words.resolved.has(syntax.lower[at]!) || relation(syntax, at) === 'amod') return;
  const up = syntax.head[at]!;
  const stands = up >= 0 && up < at && words.stances.has(syntax.lower[up]!) && relation(syntax, at) !== 'amod';
  if (childBy(syntax, at, 'nsubj') === undefined && relation(syntax, at) !== 'conj' && !stands) return;
  if (standingOf(syntax, at, context.language.clauses) !== 'done') return;
  resolvedTo(work, sentence, at);
}

/** `reaffirmed their commitment to deepen …`, `underscored its determination to …`. */
function restated(work: Work, sentence: TokenRange, v: number): void {
  const { reading, words } = work;
  const { syntax } = reading;
  const limit = clauseLimit(work, v, sentence);
  for (let i = v + 1; i < limit && i < v + 14; i++) {
    if (!words.nouns.has(syntax.lower[i]!)) continue;
    const to = words.firm.has(syntax.lower[i]!) ? infinitiveBehind(reading, i, limit) : i + 1;
    if (to < 0 || to >= limit || syntax.lower[to] !== 'to') continue;
    const owner = childBy(syntax, i, 'nmod:poss');
    const possessed = owner === undefined ? [] : actorsAt(work, owner);
    const parties = possessed.length > 0 ? possessed : partiesOf(work, v);
    const verb = verbAfter(reading, to, limit);
    const plain = verb < 0;
    if (plain && !words.firm.has(syntax.lower[i]!)) return;
    add(work, {
      rule: 'commitment.restated@1',
      cue: i,
      range: { first: plain ? i : to + 1, end: limit },
      parties,
      status: 'announced',
      confidence: plain ? 0.4 : 0.6,
    });
    return;
  }
}

/** The `to` of what a promise is of, when only a phrase without a verb stands between (`commitment at the highest level to ensuring`); -1 when none is. */
function infinitiveBehind(reading: Reading, noun: number, limit: number): number {
  const { syntax } = reading;
  if (syntax.lower[noun + 1] === 'to') return noun + 1;
  if (syntax.upos[noun + 1] !== 'ADP' && syntax.upos[noun + 1] !== 'PUNCT') return -1;
  for (let i = noun + 1; i < limit && i < noun + 12; i++) {
    if (syntax.upos[i] === 'VERB' || syntax.upos[i] === 'AUX' || syntax.upos[i] === 'CCONJ') return -1;
    if (syntax.lower[i] === 'to' && verbAfter(reading, i, limit) >= 0) return i;
  }
  return -1;
}

/** `welcomed an announcement by the firm Volta to build …`, `noted the plan of Peru to open …`: the promise stands in a noun, with its maker. */
function readNoun(work: Work, sentence: TokenRange, noun: number): void {
  const { reading, context, words } = work;
  const { syntax } = reading;
  if (!words.nouns.has(syntax.lower[noun]!)) return;
  const joint = syntax.lower[noun + 1];
  if (joint === 'to') {
    possessed(work, sentence, noun);
    return;
  }
  if (joint !== 'by' && joint !== 'of' && joint !== 'from') return;
  let verb = -1;
  for (let i = noun + 2; i < sentence.end && i < noun + 16; i++) {
    if (syntax.xpos[i] === 'VBD' || syntax.xpos[i] === 'MD' || syntax.lower[i] === ';') return;
    if (syntax.lower[i] !== 'to' || syntax.xpos[i + 1] !== 'VB') continue;
    verb = i + 1;
    break;
  }
  if (verb < 0) return;
  let above = syntax.head[noun]!;
  for (let steps = 0; above >= 0 && syntax.upos[above] !== 'VERB' && steps < 6; steps++) above = syntax.head[above]!;
  if (above < 0 || standingOf(syntax, above, context.language.clauses) !== 'done') return;
  const named: Cited<ActorCode>[] = [];
  let firm = false;
  for (let i = noun + 2; i < verb; i++) {
    const who = whoAtToken(reading.mentions, i);
    if (!who) continue;
    for (const { actor } of who.parties) if (actor && !named.some((n) => n.value === actor)) named.push(stated(actor, who));
    if (isFirm(who)) firm = true;
    i = who.last;
  }
  const parties = named.length > 0 ? named : joint === 'by' && syntax.upos[noun + 2] === 'PROPN' ? issuersFor(work, noun) : [];
  add(work, {
    rule: 'commitment.noun@1',
    cue: noun,
    range: { first: named.length > 0 && !firm ? verb : noun, end: clauseLimit(work, verb, sentence) },
    parties,
    status: 'announced',
    confidence: 0.5,
  });
}

/** `in recognition of Uganda's commitment to stop buying coal`: a promise with its owner, whoever speaks of it. */
function possessed(work: Work, sentence: TokenRange, noun: number): void {
  const { reading, words, context } = work;
  const { syntax } = reading;
  if (!words.firm.has(syntax.lower[noun]!) || syntax.xpos[noun + 2] !== 'VB') return;
  const owner = childBy(syntax, noun, 'nmod:poss');
  const who = owner === undefined ? undefined : whoAtToken(reading.mentions, owner);
  if (owner === undefined || !who) return;
  let above = syntax.head[noun]!;
  for (let steps = 0; above >= 0 && syntax.upos[above] !== 'VERB' && steps < 6; steps++) above = syntax.head[above]!;
  const standing = above < 0 ? 'open' : standingOf(syntax, above, context.language.clauses);
  if (standing !== 'done' && standing !== 'planned') return;
  add(work, {
    rule: 'commitment.owned@1',
    cue: noun,
    range: { first: noun + 2, end: clauseLimit(work, noun + 2, sentence) },
    parties: actorsAt(work, owner),
    status: 'announced',
    confidence: 0.55,
  });
}

/** A firm of a state: its promise is told with its name, since it is not the state's own. */
export const isFirm = (who: WhoMention): boolean => who.form === 'body' && who.parties.some(({ role }) => role === 'BUS');

/** A firm is named in what it promises: from its name on. */
function firmStart({ syntax }: Reading, subject: number): number {
  let first = subject;
  while (first > 0 && syntax.upos[first - 1] === 'PROPN') first--;
  return first;
}

/** `set itself a target of $2 billion`, `adopted the goal of 40 percent by 2030`; `the 3 billion euros of aid pledged for 2025–2027`: a sum that is aimed at. */
function readTargets(work: Work, sentence: TokenRange): void {
  const { reading, context } = work;
  const { syntax } = reading;
  for (const amount of mentionsIn(reading.mentions.amounts, sentence.first, sentence.end)) {
    const set = setterOf(work, sentence, amount);
    if (
      set >= 0 &&
      standingOf(syntax, set, context.language.clauses) === 'done' &&
      !deniedBefore(syntax, context.language.clauses, set)
    ) {
      const limit = clauseLimit(work, set, sentence);
      add(work, {
        rule: 'commitment.target@1',
        cue: set,
        range: { first: amount.first, end: Math.max(beforeAside(work, amount.last + 1, limit), amount.last + 1) },
        parties: partiesOf(work, set),
        status: 'announced',
        confidence: 0.7,
      });
      continue;
    }
    const aimed = amount.money ? participleOf(work, amount) : -1;
    if (aimed < 0) continue;
    const named: Cited<ActorCode>[] = [];
    for (const who of whoIn(reading.mentions, amount.start, syntax.end[aimed]!)) {
      for (const { actor } of who.parties) if (actor && !named.some((n) => n.value === actor)) named.push(stated(actor, who));
    }
    const period = mentionsIn(reading.mentions.times, aimed + 1, Math.min(sentence.end, aimed + 8))[0];
    add(work, {
      rule: 'commitment.targeted@1',
      cue: aimed,
      range: { first: amount.first, end: period ? period.last + 1 : aimed + 1 },
      parties: named,
      status: 'in-progress',
      confidence: 0.6,
    });
  }
}

/** A sum that is aimed at ends before `, as the leaders met`. */
function beforeAside({ reading, context }: Work, from: number, limit: number): number {
  const { syntax } = reading;
  for (let i = from; i + 1 < limit; i++)
    if (syntax.lower[i] === ',' && context.language.speech.asides.has(syntax.lower[i + 1]!)) return i;
  return limit;
}

/** The verb that sets a target whose sum this is: `set itself a target on Friday of $2 billion`; -1 when none does. */
function setterOf({ reading, words }: Work, sentence: TokenRange, amount: AmountMention): number {
  const { syntax } = reading;
  let aim = amount.first - 1;
  while (aim > sentence.first && aim > amount.first - 7 && !words.aims.has(syntax.lower[aim]!)) aim--;
  if (!words.aims.has(syntax.lower[aim]!) || syntax.lower[amount.first - 1] !== 'of') return -1;
  for (let v = aim - 1; v >= sentence.first && v > aim - 8; v--) {
    if (words.setters.has(syntax.lower[v]!) && syntax.xpos[v]!.startsWith('VB')) return v;
    if (syntax.upos[v] === 'VERB') return -1;
  }
  return -1;
}

/** The participle that says a sum is only intended: `… targeted for 2022–2027`; not behind a verb of its own. */
function participleOf({ reading, words }: Work, amount: AmountMention): number {
  const { syntax } = reading;
  for (let i = amount.last + 1; i < syntax.length && i < amount.last + 9; i++) {
    if (words.intended.has(syntax.lower[i]!) && syntax.xpos[i]!.startsWith('VB') && childBy(syntax, i, 'nsubj') === undefined)
      return i;
    if (syntax.upos[i] === 'VERB' || syntax.upos[i] === 'AUX' || syntax.upos[i] === 'PUNCT') return -1;
  }
  return -1;
}

/** In an official text, whose business a firm's promise is: the issuers', or those its title names. */
function issuersFor({ document, reading, context }: Work, at: number): Cited<ActorCode>[] {
  if (document.kind === 'news' || document.kind === 'transcript') return [];
  const span = spanAt(reading, at);
  const own = document.issuers.flatMap(({ value }) => value.actor ?? []);
  const inTitle = actorsInTitle(reading.doc.metadata.title ?? '', context);
  return [...new Set([...own, ...inTitle])].map((actor) => inferred(actor, span));
}

/** `will provide`, `will continue to support`, `will be made available`. */
function future(work: Work, sentence: TokenRange, v: number): void {
  const { reading, words, document, context } = work;
  const { syntax } = reading;
  if (relation(syntax, v) === 'advcl' || asksWhat(reading, v)) return;
  const act = deedOf(reading, v);
  const lemma = syntax.lower[act]!;
  const limit = clauseLimit(work, v, sentence);
  const acts = actsOn(work, act, limit);
  const passive = syntax.xpos[v] === 'VBN';
  const relative = relation(syntax, v) === 'acl' || syntax.deprel[v] === 'acl:relcl';
  const steps = syntax.lemma[act] === 'take' && words.steps.has(syntax.lower[childBy(syntax, act, 'obj') ?? 0]!);
  if ((words.encounters.has(lemma) && !acts) || (words.weak.has(lemma) && !steps) || words.ofThings.has(lemma)) return;
  if (passive) {
    futurePassive(work, sentence, v, relative);
    return;
  }
  if (relative) return;
  // "will build on what was begun" names no deed
  if (syntax.lemma[act] === 'build' && (syntax.lower[act + 1] === 'on' || syntax.lower[act + 1] === 'upon')) return;
  const chosen = steps || words.deeds.has(lemma) || acts || (lemma === 'set' && childBy(syntax, act, 'compound') === act + 1);
  if (!chosen && (document.kind === 'news' || document.kind === 'transcript') && !isReported(reading, v)) return;
  const subject = speakerToken(reading, v);
  // "This meeting will precede …": an event undertakes nothing
  const { occasions } = context.language.speech;
  const isTalk = (i: number): boolean => occasions.has(syntax.lower[i]!) || occasions.has(syntax.lemma[i]!);
  if (subject >= 0 && isTalk(subject)) return;
  const object = childBy(syntax, act, 'obj');
  const talk = object !== undefined && isTalk(object);
  const named = partiesOf(work, v);
  const own = named.length > 0 ? named : armsOf(work, sentence, subject);
  const firm =
    subject >= 0 && syntax.upos[subject] === 'PROPN' && amountsIn(reading, { first: v, end: limit }).some((a) => a.money);
  const parties = own.length > 0 || !firm ? own : issuersFor(work, subject);
  const maker = subject < 0 ? undefined : whoAtToken(reading.mentions, subject);
  add(work, {
    rule: 'commitment.will@1',
    cue: v,
    range: {
      first: maker && isFirm(maker) && maker.last < v ? maker.first : own.length === 0 && firm ? firmStart(reading, subject) : v,
      end: limit,
    },
    parties,
    status: 'announced',
    confidence: talk && words.goesOn.has(lemma) ? 0.35 : chosen ? 0.65 : 0.5,
  });
}

/** `will address the shortage`, `will conclude an agreement`: a deed; `will address the council` and `will conclude the visit` are none. */
function actsOn({ reading, words }: Work, v: number, limit: number): boolean {
  const { syntax } = reading;
  const object = childBy(syntax, v, 'obj');
  if (object === undefined) return false;
  const lower = syntax.lower[object]!;
  if (syntax.lemma[v] === 'conclude')
    return words.papers.has(lower) || amountsIn(reading, { first: object, end: limit }).some((a) => a.money);
  return (
    syntax.lemma[v] === 'address' &&
    syntax.upos[object] === 'NOUN' &&
    !whoAtToken(reading.mentions, object) &&
    !words.audiences.has(lower)
  );
}

/** `The central banks will …`, `the two navies will …`: arms of the states that the text has named before, here or in its first sentences. */
function armsOf(work: Work, sentence: TokenRange, subject: number): Cited<ActorCode>[] {
  const { reading, words } = work;
  const { syntax } = reading;
  if (subject < 0 || !words.arms.has(syntax.lower[subject]!)) return [];
  if (!childrenBy(syntax, subject, 'det').some((d) => syntax.lower[d] === 'the' || syntax.lower[d] === 'both')) return [];
  const here = syntax.sentenceOf[sentence.first]!;
  for (let s = here; s >= 0 && s > here - 6; s--) {
    const named = actorsBetween(reading, syntax.sentences[s]!);
    if (named.length > 1) return named.slice(0, 2);
  }
  return [];
}

/** `what they will achieve`, `how it will work`: no undertaking. */
function asksWhat({ syntax }: Reading, v: number): boolean {
  for (let k = syntax.childStart[v]!; k < syntax.childStart[v + 1]!; k++) {
    const c = syntax.childList[k]!;
    if (c < v && (syntax.xpos[c] === 'WP' || syntax.xpos[c] === 'WRB')) return true;
  }
  return false;
}

/** A thing that `will be delivered`: whoever provides it in the clause above, or nobody. */
function futurePassive(work: Work, sentence: TokenRange, v: number, relative: boolean): void {
  const { reading, words } = work;
  const { syntax } = reading;
  const available = syntax.lemma[v] === 'make' && childrenBy(syntax, v, 'xcomp').some((x) => syntax.lower[x] === 'available');
  if (!words.deeds.has(syntax.lower[v]!) && !available) return;
  const subject = childBy(syntax, v, 'nsubj:pass', 'nsubj');
  if (subject === undefined) return;
  let thing = relative ? syntax.head[v]! : subject;
  for (let steps = 0; relative && thing >= 0 && steps < 8; steps++) {
    const up = syntax.head[thing]!;
    if (up < 0 || syntax.upos[up] === 'VERB') break;
    thing = up;
  }
  if (thing < 0) return;
  const parties = relative ? partiesOf(work, syntax.head[thing]!) : agentsOf(work, v, sentence);
  const first = leftEdge(syntax, thing);
  add(work, {
    rule: 'commitment.will-be@1',
    cue: v,
    range: { first: Math.max(sentence.first, first), end: clauseLimit(work, v, sentence) },
    parties,
    status: 'announced',
    confidence: 0.5,
  });
}

/** `are to build`, `is to be completed`: the verb stands behind `is to` or `are to`. */
function standsTo({ syntax }: Reading, sentence: TokenRange, v: number): boolean {
  let p = v - 1;
  while (p > sentence.first && (syntax.upos[p] === 'ADV' || syntax.lower[p] === 'be')) p--;
  if (syntax.lower[p] !== 'to' || p - 1 <= sentence.first) return false;
  const be = syntax.lower[p - 1]!;
  return be === 'is' || be === 'are';
}

/** `is to be completed by 2026`, `are to build`. */
function isTo(work: Work, sentence: TokenRange, v: number): void {
  const { reading, words } = work;
  const { syntax } = reading;
  const limit = clauseLimit(work, v, sentence);
  const passive = syntax.xpos[v] === 'VBN';
  if (words.encounters.has(syntax.lower[v]!) || words.weak.has(syntax.lower[v]!)) return;
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
function underWay(work: Work, sentence: TokenRange, v: number): void {
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

/** `are working together in several fields, including the X Railway project, the targeted 3 trillion won of investment and …`. */
function readList(work: Work, sentence: TokenRange): void {
  const { reading } = work;
  const { syntax } = reading;
  for (let i = sentence.first + 2; i < sentence.end - 2; i++) {
    if (syntax.lower[i] !== 'including') continue;
    const verb = verbAbove(reading, i, sentence);
    if (verb < 0) continue;
    const lemma = syntax.lemma[verb]!;
    if (
      lemma !== 'collaborate' &&
      lemma !== 'cooperate' &&
      lemma !== 'work' &&
      lemma !== 'partner' &&
      lemma !== 'implement' &&
      lemma !== 'advance'
    )
      continue;
    const parties = partiesOf(work, verb);
    for (const range of items(reading, i + 1, sentence.end)) {
      const named = named_(work, range);
      const amount = amountsIn(reading, range).length > 0 && isIntended(work, range);
      if (!named && !amount) continue;
      add(work, {
        rule: 'commitment.listed@1',
        cue: range.first,
        range,
        parties,
        status: 'in-progress',
        confidence: amount ? 0.7 : 0.55,
      });
    }
    return;
  }
}

/** `-`, `•`, `*`, `–`, `3.` at the start of a paragraph. */
const BULLET = /^(?:[-•*–—·▪◦]|\d{1,2}[.)])\s/;

/** `The two sides intend to cooperate by:` and the points below it: each is an undertaking of theirs. */
function readBullets(work: Work): void {
  const { reading } = work;
  const { syntax, doc } = reading;
  let lead: { parties: readonly Cited<ActorCode>[]; cue: number; status: Status } | undefined;
  let s = 0;
  for (const paragraph of doc.paragraphs) {
    const here: TokenRange[] = [];
    while (s < syntax.sentences.length && syntax.start[syntax.sentences[s]!.first]! < paragraph.end) {
      const sentence = syntax.sentences[s++]!;
      if (sentence.end > sentence.first && syntax.start[sentence.first]! >= paragraph.start) here.push(sentence);
    }
    const last = here[here.length - 1];
    if (!last) continue;
    const bullet = BULLET.test(doc.text.slice(paragraph.start, paragraph.start + 6));
    if (bullet && lead) readPoint(work, here[0]!, lead);
    else if (!bullet) lead = syntax.lower[last.end - 1] === ':' ? leadOf(work, last) : undefined;
  }
}

/** Who undertakes what stands below a line that ends in a colon; undefined when the line promises nothing. */
function leadOf(
  work: Work,
  sentence: TokenRange,
): { parties: readonly Cited<ActorCode>[]; cue: number; status: Status } | undefined {
  const { reading, words, context } = work;
  const { syntax } = reading;
  for (let v = sentence.first; v < sentence.end; v++) {
    if (!syntax.xpos[v]!.startsWith('VB') && !words.resolved.has(syntax.lower[v]!)) continue;
    const lower = syntax.lower[v]!;
    const promises = words.cues.has(lower) || words.resolved.has(lower);
    const acts = words.deeds.has(lower) && (syntax.xpos[v] === 'VBG' || syntax.lower[v - 1] === 'will');
    if (!promises && !acts) continue;
    const standing = standingOf(syntax, v, context.language.clauses);
    if (standing !== 'done' && standing !== 'planned') continue;
    const parties = partiesOf(work, v);
    if (parties.length === 0) continue;
    // What leads up to the colon is told by the points.
    for (let k = work.found.length - 1; k >= 0; k--)
      if (work.found[k]!.cue === v && work.found[k]!.range.end >= sentence.end - 2) work.found.splice(k, 1);
    return { parties, cue: v, status: words.cues.get(lower)?.status ?? 'announced' };
  }
  return undefined;
}

/** A point of a list: a participle, an infinitive or a thing, up to its first semicolon; whole sentences speak for themselves. */
function readPoint(
  work: Work,
  sentence: TokenRange,
  lead: { parties: readonly Cited<ActorCode>[]; cue: number; status: Status },
): void {
  const { syntax } = work.reading;
  let first = sentence.first;
  while (first < sentence.end && syntax.upos[first] === 'PUNCT') first++;
  const tag = syntax.xpos[first];
  if (first >= sentence.end || tag === 'VBD' || tag === 'VBN') return;
  let end = first;
  while (end < sentence.end && syntax.lower[end] !== ';') end++;
  for (let i = first; i < end; i++) {
    const t = syntax.xpos[i];
    if (
      (t === 'VBD' || t === 'VBZ' || t === 'VBP' || t === 'MD') &&
      childBy(syntax, i, 'nsubj') !== undefined &&
      syntax.head[i]! < 0
    )
      return;
  }
  add(work, {
    rule: 'commitment.point@1',
    cue: lead.cue,
    range: { first, end: Math.min(end, first + LONGEST) },
    parties: lead.parties,
    status: lead.status,
    confidence: 0.55,
  });
}

function verbAbove({ syntax }: Reading, i: number, sentence: TokenRange): number {
  for (let k = i, steps = 0; k >= 0 && steps < 12; k = syntax.head[k]!, steps++) {
    if (syntax.upos[k] === 'VERB' && k < i && k >= sentence.first && syntax.lower[k] !== 'including') return k;
  }
  return -1;
}

/** The parts of a list, cut at commas and `and` outside brackets; a part that only goes on about the one before (`which will …`) joins it. */
function items({ syntax }: Reading, first: number, end: number): TokenRange[] {
  const out: TokenRange[] = [];
  let from = first;
  const close = (to: number) => {
    while (from < to && (syntax.upos[from] === 'DET' || syntax.upos[from] === 'CCONJ' || syntax.lower[from] === ',')) from++;
    if (to > from) {
      const tag = syntax.xpos[from]!;
      const last = out[out.length - 1];
      if ((tag === 'WDT' || tag === 'WP' || tag === 'VBG' || tag === 'VBN') && last && tag !== 'VBN')
        out[out.length - 1] = { first: last.first, end: to };
      else out.push({ first: from, end: to });
    }
  };
  for (let i = first; i < end; i++) {
    if (syntax.lower[i] === ',' || syntax.lower[i] === ';' || syntax.lower[i] === '.') {
      close(i);
      from = i + 1;
    }
  }
  close(end);
  return out;
}

/** A part of a list that names an undertaking: a proper name with a project noun (`the Volta Corridor project`). */
function named_({ reading, words }: Work, { first, end }: TokenRange): boolean {
  const { syntax } = reading;
  let proper = 0;
  let noun = false;
  for (let i = first; i < end && i < first + 14; i++) {
    const tag = syntax.xpos[i]!;
    if (tag === 'WDT' || tag === 'MD') break;
    if (/^\p{Lu}/u.test(syntax.form[i]!)) proper++;
    if (words.projectNouns.has(syntax.lower[i]!)) noun = true;
  }
  return noun && proper >= 2;
}

/** `the targeted …`, or a sum for a period: not one already spent. */
function isIntended({ reading, words }: Work, { first, end }: TokenRange): boolean {
  for (let i = first; i < end; i++) if (words.intended.has(reading.syntax.lower[i]!)) return true;
  return mentionsIn(reading.mentions.times, first, end).some((t) => t.type === 'period' && t.value?.includes('/'));
}

/** Whether a clause under `agreed that` undertakes something: `will`, `would`, `should` with a verb that acts. */
function isUndertaking({ syntax }: Reading, verb: number): boolean {
  return childrenBy(syntax, verb, 'aux').some(
    (a) => syntax.lower[a] === 'will' || syntax.lower[a] === 'would' || syntax.lower[a] === 'shall',
  );
}

/** A promise told by a speech verb: `said that it will build`. */
function isReported({ syntax }: Reading, v: number): boolean {
  return relation(syntax, v) === 'ccomp' && syntax.head[v]! >= 0;
}

const isTimeAt = (reading: Reading, p: number): boolean => timeAt(reading, p) !== undefined && reading.syntax.upos[p] !== 'ADP';

const isPassiveLike = ({ syntax }: Reading, v: number): boolean =>
  syntax.xpos[v] === 'VBN' && childrenBy(syntax, v, 'aux', 'cop').some((a) => syntax.lemma[a] === 'be');

/** The verb after `to`, past adverbs: `to further strengthen`, `to deepening`; -1 for `to peace`. */
function verbAfter({ syntax }: Reading, to: number, limit: number): number {
  for (let i = to + 1; i < limit && i < to + 5; i++) {
    if (syntax.xpos[i] === 'VB' || syntax.xpos[i] === 'VBG') return i;
    if (syntax.upos[i] !== 'ADV' && syntax.lower[i] !== ',') return -1;
  }
  return -1;
}

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

function papersIn({ reading, words }: Work, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (words.papers.has(reading.syntax.lower[i]!)) return true;
  return false;
}

/** A sum, or a noun of something that can be promised. */
function promisesThing({ reading, words }: Work, from: number, noun: number, limit: number): boolean {
  const { syntax } = reading;
  for (let i = from; i <= Math.min(noun, limit - 1); i++) if (words.things.has(syntax.lower[i]!)) return true;
  return mentionsIn(reading.mentions.amounts, from, noun + 9).some((a) => a.money && a.first <= noun + 3);
}

/** Where the clause of a verb ends: before the next verb in row with it, at a semicolon or the end of the sentence. */
function clauseLimit({ reading, context }: Work, v: number, sentence: TokenRange): number {
  const { syntax } = reading;
  const { speech } = context.language;
  const quote = quoteAt(reading, v);
  let limit = Math.min(sentence.end, quote ? quote.last + 1 : sentence.end);
  for (let i = v + 1; i < limit; i++) {
    if (syntax.lower[i] === ';') return i;
    if (syntax.head[i] !== v || i < v) continue;
    const rel = relation(syntax, i);
    const finite =
      syntax.xpos[i] === 'VBD' || (syntax.xpos[i] === syntax.xpos[v] && syntax.xpos[i] !== 'VB' && syntax.xpos[i] !== 'VBG');
    if ((rel === 'conj' && (childBy(syntax, i, 'nsubj') !== undefined || finite)) || rel === 'parataxis') {
      let edge = rel === 'parataxis' ? ownEdge(reading, i) : leftEdge(syntax, i);
      // "… and Uganda agreed": somebody behind the conjunction, whom the tree has lost
      const who = whoAtToken(reading.mentions, edge - 1);
      if (who && who.first > v + 1 && syntax.upos[who.first - 1] === 'CCONJ') edge = who.first;
      while (edge > v + 1 && (syntax.upos[edge - 1] === 'CCONJ' || syntax.lower[edge - 1] === ',')) edge--;
      if (edge > v + 1) {
        limit = edge;
        break;
      }
    }
  }
  // "…, the ministry said": who reports it
  const over = syntax.head[v]!;
  if (over > v && over < limit && speech.cues.has(syntax.lower[over]!)) {
    const edge = ownEdge(reading, over);
    if (edge > v + 1 && syntax.lower[edge - 1] === ',') limit = edge - 1;
  }
  // "…, noting that …": the speaker goes on
  for (let i = v + 2; i + 1 < limit; i++) {
    if (syntax.lower[i] !== ',' || syntax.xpos[i + 1] !== 'VBG') continue;
    if (speech.cues.get(syntax.lower[i + 1]!)?.some((c) => c.shapes.has('clause'))) return i;
  }
  // A conjunction, then a past verb without a subject beside a past cue: the next act of the same people.
  if (syntax.xpos[v] === 'VBD') {
    for (let i = v + 2; i < limit; i++) {
      if (syntax.xpos[i] !== 'VBD' || childBy(syntax, i, 'nsubj') !== undefined) continue;
      let p = i;
      while (p > v + 1 && (syntax.upos[p - 1] === 'ADV' || syntax.upos[p - 1] === 'CCONJ' || syntax.lower[p - 1] === ',')) p--;
      if (syntax.upos[p] === 'CCONJ' || syntax.lower[p] === ',') return p;
    }
  }
  // "…, and the Minister thanked": a comma, a conjunction and a clause with its own subject
  for (let i = v + 2; i + 2 < limit; i++) {
    if (syntax.lower[i] !== ',' || syntax.upos[i + 1] !== 'CCONJ') continue;
    for (let k = i + 2; k < limit && k < i + 12; k++) {
      const tag = syntax.xpos[k];
      if (tag === 'VBD' && childBy(syntax, k, 'nsubj') !== undefined && (childBy(syntax, k, 'nsubj') ?? 0) > i) return i;
      if (tag === 'VB' || tag === 'VBG' || tag === 'WDT') break;
    }
  }
  return limit;
}

/** Where the clause of a verb begins: with its subject's phrase, when a comma stands before it, whatever else the tree hangs on the verb. */
function ownEdge({ syntax }: Reading, verb: number): number {
  // Trees take the place of a dateline for a first subject.
  const subject = childrenBy(syntax, verb, 'nsubj')
    .filter((s) => s < verb)
    .pop();
  let edge = subject === undefined ? -1 : leftEdge(syntax, subject);
  if (edge >= 0 && syntax.lower[edge] === ',') edge++;
  return edge > 0 && syntax.lower[edge - 1] === ',' ? edge : leftEdge(syntax, verb);
}

/** The states and organisations that the subject of a verb stands for. */
function partiesOf(work: Work, verb: number): Cited<ActorCode>[] {
  const { reading } = work;
  const subject = speakerToken(reading, verb);
  return subject < 0 ? [] : actorsAt(work, subject, verb);
}

function actorsAt(work: Work, subject: number, verb = subject + 1): Cited<ActorCode>[] {
  const { reading, context, document, memory } = work;
  const { syntax } = reading;
  const lower = syntax.lower[subject]!;
  if (context.language.speech.firstPerson.has(lower)) {
    const quoting = speakerOfQuotation(work, subject);
    if (quoting) return actors(quoting, spanAt(reading, subject));
    const voice = voiceAt(document, syntax.start[subject]!);
    return actors(voice?.speakers ?? document.issuers, spanAt(reading, subject));
  }
  const speakers = speakersAt(reading, context, document, subject, verb, memory);
  if (speakers.length > 0) memory.last = speakers;
  return actors(speakers, spanAt(reading, subject));
}

/** Who says `we` inside a quotation; undefined outside of any. */
function speakerOfQuotation({ reading, context }: Work, subject: number): readonly Cited<Party>[] | undefined {
  const quote = quoteAt(reading, subject);
  return quote && (quotersOf(reading, context).get(quote.start) ?? []);
}

const quoters = new WeakMap<Reading, ReadonlyMap<number, readonly Cited<Party>[]>>();

/** Who says each quotation, by its first character. */
function quotersOf(reading: Reading, context: Context): ReadonlyMap<number, readonly Cited<Party>[]> {
  const known = quoters.get(reading);
  if (known) return known;
  const made = new Map<number, readonly Cited<Party>[]>();
  for (const { fields } of findStatement(reading, context)) {
    for (const { at } of fields.quotes ?? []) for (const { start } of at) made.set(start, fields.speakers);
  }
  quoters.set(reading, made);
  return made;
}

const spanAt = ({ syntax }: Reading, i: number): Span => ({ start: syntax.start[i]!, end: syntax.end[i]! });

function actors(parties: readonly Cited<Party>[], at: Span): Cited<ActorCode>[] {
  const out: Cited<ActorCode>[] = [];
  for (const { value, basis, at: spans } of parties) {
    const { actor } = value;
    if (!actor || out.some((o) => o.value === actor)) continue;
    out.push(basis === 'stated' && spans.length > 0 ? stated(actor, ...spans) : inferred(actor, at));
  }
  return out;
}

/** Who does what a passive tells: after `by`, else the states of this sentence or the one before in its paragraph. */
function agentsOf(work: Work, v: number, sentence: TokenRange): Cited<ActorCode>[] {
  const { reading } = work;
  const { syntax } = reading;
  const agent = childrenBy(syntax, v, 'obl').find((o) => childrenBy(syntax, o, 'case').some((c) => syntax.lower[c] === 'by'));
  if (agent !== undefined) {
    const named = actorsAt(work, agent);
    if (named.length > 0) return named;
  }
  const here = actorsBetween(reading, sentence);
  if (here.length > 0) return here;
  const before = syntax.sentences[syntax.sentenceOf[v]! - 1];
  if (!before || reading.doc.text.slice(syntax.end[before.end - 1]!, syntax.start[sentence.first]!).includes('\n\n')) return [];
  return actorsBetween(reading, before);
}

function actorsBetween({ mentions, syntax }: Reading, range: TokenRange): Cited<ActorCode>[] {
  const from = syntax.start[range.first]!;
  const to = syntax.end[range.end - 1]!;
  const out: Cited<ActorCode>[] = [];
  for (const mention of whoIn(mentions, from, to)) {
    if (mention.form === 'demonym') continue;
    for (const { actor } of mention.parties) if (actor && !out.some((o) => o.value === actor)) out.push(inferred(actor, mention));
  }
  return out;
}

function add(work: Work, promised: Promised): void {
  const { reading } = work;
  const range = trimmed(reading, withoutGrounds(work, promised));
  if (promised.parties.length === 0 || range.end - range.first < 2 || range.end - range.first > LONGEST) return;
  work.found.push({ ...promised, range, parties: promised.parties.map((party) => ofState(work, party)) });
}

/** A firm is named, and its state only inferred. */
function ofState({ reading }: Work, party: Cited<ActorCode>): Cited<ActorCode> {
  const [at] = party.at;
  const firm = at && whoIn(reading.mentions, at.start, at.start + 1).some((who) => who.end === at.end && isFirm(who));
  return firm ? inferred(party.value, ...party.at) : party;
}

/** What is undertaken ends before its grounds (`in recognition of …`), and where the words reported with it end (`…, the ministry said`). */
function withoutGrounds({ reading, words, context }: Work, { cue, range }: Promised): TokenRange {
  const { syntax } = reading;
  let { end } = range;
  for (let i = Math.max(range.first, cue) + 2; i < end; i++) {
    if (words.grounds.some((phrase) => phrase.every((word, k) => syntax.lower[i + k] === word))) {
      end = i;
      break;
    }
  }
  const reported = reportedAround(reading, context, syntax.start[cue]!);
  while (reported && end > range.first && syntax.start[end - 1]! >= reported.end) end--;
  return { first: range.first, end };
}

/** The reported words, not quoted ones, that a place lies in. */
function reportedAround(reading: Reading, context: Context, at: number): Span | undefined {
  const statements = findStatement(reading, context);
  let low = 0;
  let high = statements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (statements[middle]!.fields.content.at[0]!.start <= at) low = middle + 1;
    else high = middle;
  }
  for (let k = low - 1; k >= 0 && k > low - 6; k--) {
    const { content, mode } = statements[k]!.fields;
    const span = content.at[0]!;
    if (mode.value === 'indirect' && content.at.length === 1 && span.start <= at && at < span.end) return span;
  }
  return undefined;
}

function trimmed({ syntax }: Reading, { first, end }: TokenRange): TokenRange {
  let to = end;
  let from = first;
  while (
    to > from &&
    (syntax.upos[to - 1] === 'PUNCT' || syntax.upos[to - 1] === 'CCONJ') &&
    !closesInside(syntax.form, from, to - 1)
  )
    to--;
  while (
    from < to &&
    (syntax.upos[from] === 'PUNCT' ||
      syntax.upos[from] === 'DET' ||
      (syntax.upos[from] === 'ADV' && syntax.upos[from + 1] !== 'NUM'))
  )
    from++;
  return { first: from, end: to };
}

const OPENERS: Readonly<Record<string, string>> = { '”': '“', '’': '‘', ')': '(', '»': '«', "''": '``' };

/** Marks that open and close alike. */
const SAME = new Set(['"', '**', '*', '_']);

/** The mark at `at` closes one that opens behind `from`: both are kept. */
function closesInside(form: readonly string[], from: number, at: number): boolean {
  const mark = form[at]!;
  if (!SAME.has(mark) && !OPENERS[mark]) return false;
  let open = 0;
  for (let i = from; i < at; i++) {
    if (SAME.has(mark)) open = form[i] === mark ? 1 - open : open;
    else if (form[i] === OPENERS[mark]) open++;
    else if (form[i] === mark) open--;
  }
  return open > 0;
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

function fill({ reading, context }: Work, { rule, range, parties, status, confidence }: Promised): Commitment {
  const { syntax, doc, mentions, date } = reading;
  const span = { start: syntax.start[range.first]!, end: syntax.end[range.end - 1]! };
  const content = stated(doc.text.slice(span.start, span.end), span);
  const amount = chosenAmount(amountsIn(reading, range));
  const times = mentionsIn(mentions.times, range.first, range.end);
  const { deadline, period } = whenOf(times, date?.value, syntax.lower);
  const beneficiaries = beneficiariesOf(reading, range, parties);
  const condition = conditionOf(reading, context, range);
  const topics = topicsIn(doc.text, span, context.knowledge);
  const sure = confidence + (amount ? 0.1 : 0) + (deadline || period ? 0.1 : 0);
  return {
    kind: 'commitment',
    rule,
    confidence: Math.min(0.95, Math.round(sure * 100) / 100),
    fields: {
      parties,
      content,
      status: stated(status, span),
      ...(beneficiaries.length > 0 && { beneficiaries }),
      ...(amount && { amount: stated(amount.value, amount), unit: stated(amount.unit, amount) }),
      ...(deadline && { deadline }),
      ...(period && { period }),
      ...(condition && { condition }),
      ...(topics.length > 0 && { topics }),
      ...(date && { date: inferred(date.value) }),
    },
  };
}

function amountsIn({ mentions }: Reading, { first, end }: TokenRange): AmountMention[] {
  return mentionsIn(mentions.amounts, first, end);
}

/** Money before things, the first before later ones; shares and spans of time are no sums. */
function chosenAmount(amounts: readonly AmountMention[]): AmountMention | undefined {
  return amounts.find((a) => a.money) ?? amounts.find((a) => !LOOSE_UNITS.has(a.unit));
}

/** The day an undertaking falls due, or the period it covers: the first time in it that is not over when the story is told. */
function whenOf(
  times: readonly TimeMention[],
  today: string | undefined,
  lower: readonly string[],
): { deadline?: Cited<Edtf>; period?: Cited<Edtf> } {
  const now = dayBounds(today)?.first;
  for (const time of times) {
    if (!time.value) continue;
    const bounds = dayBounds(time.value);
    if (!bounds) continue;
    const due = time.deadline || lower[time.first - 1] === 'by' || lower[time.first] === 'by';
    if (!due && now && bounds.last <= now) continue;
    if (!due && !now && time.type !== 'period') continue;
    const make = (value: string): Cited<Edtf> =>
      time.basis === 'stated' ? stated(value as Edtf, time) : inferred(value as Edtf, time);
    if (time.type === 'period' && time.value.includes('/')) {
      const end = time.value.split('/')[1]!;
      return { period: make(time.value), ...(end && end !== '..' && { deadline: inferred(end as Edtf, time) }) };
    }
    if (time.type === 'point' || time.type === 'period' || (time.type === 'duration' && time.deadline))
      return { deadline: make(time.value) };
  }
  return {};
}

/** Whom it is for: states named after `to` and `for`. */
function beneficiariesOf(
  { syntax, mentions }: Reading,
  { first, end }: TokenRange,
  parties: readonly Cited<ActorCode>[],
): Cited<ActorCode>[] {
  const out: Cited<ActorCode>[] = [];
  for (let i = first; i < end; i++) {
    const who = whoAtToken(mentions, i);
    if (!who) continue;
    const before = syntax.lower[who.first - 1];
    const twoBefore = syntax.lower[who.first - 2];
    const toward = (w: string | undefined) =>
      w === 'to' || w === 'for' || w === 'help' || w === 'helping' || w === 'support' || w === 'supporting';
    if (toward(before) || (before === 'the' && toward(twoBefore)) || isHearer(syntax, who)) {
      for (const { actor } of who.parties) {
        if (actor && !parties.some((p) => p.value === actor) && !out.some((o) => o.value === actor)) out.push(stated(actor, who));
      }
    }
    i = who.last;
  }
  return out;
}

/** `lend Peru $5 million`, `give the Peruvians a ship`, `supply Peru with grain`: right behind the verb, with a thing or `with` behind it. */
function isHearer(syntax: Reading['syntax'], who: WhoMention): boolean {
  const verb = who.first - 1;
  if (verb < 0 || syntax.upos[verb] !== 'VERB' || who.form === 'body') return false;
  const next = who.last + 1;
  return syntax.lower[next] === 'with' || syntax.upos[next] === 'DET' || syntax.upos[next] === 'NUM' || syntax.xpos[next] === '$';
}

function conditionOf({ syntax, doc }: Reading, { language }: Context, { first, end }: TokenRange): Cited<string> | undefined {
  for (let i = first + 1; i < end - 1; i++) {
    for (const phrase of language.promises.conditions) {
      if (!phrase.every((word, k) => i + k < end && syntax.lower[i + k] === word)) continue;
      const span = { start: syntax.start[i]!, end: syntax.end[end - 1]! };
      return stated(doc.text.slice(span.start, span.end), span);
    }
  }
  return undefined;
}
