import {
  type ActorCode,
  type Cited,
  childBy,
  childrenBy,
  inferred,
  type Reading,
  relation,
  type TokenRange,
  whoAtToken,
} from '../../model/index.ts';
import { standingOf } from '../clause.ts';
import { leftEdge } from '../statement/cues.ts';
import { speakerToken } from '../statement/speaker-token.ts';
import { add } from './add.ts';
import { foundersOf } from './founders.ts';
import { clauseLimit } from './limits.ts';
import { meetAgain } from './meeting-again.ts';
import { actorsAt, agentsOf, armsOf, firmStart, isFirm, issuersFor, partiesOf } from './parties.ts';
import { amountsIn } from './terms.ts';
import { deedOf } from './verbs.ts';
import type { Work } from './work.ts';

/** `said that it would build`: the speaker tells of a deed of their own; `would` alone only supposes. */
export function saysOwnWould(work: Work, v: number): boolean {
  const { reading, context, words } = work;
  const { syntax } = reading;
  const says = syntax.head[v]!;
  if (says < 0 || relation(syntax, v) !== 'ccomp' || syntax.xpos[says] !== 'VBD') return false;
  if (!context.language.speech.cues.get(syntax.lower[says]!)?.some((c) => c.shapes.has('clause') || c.shapes.has('hearer')))
    return false;
  if (!childrenBy(syntax, v, 'aux').some((a) => syntax.lower[a] === 'would')) return false;
  if (childrenBy(syntax, v, 'mark').some((m) => context.language.clauses.conditional.has(syntax.lower[m]!))) return false;
  const act = syntax.lower[deedOf(reading, v)]!;
  // "reaffirmed it would keep up its help": to say so again is to promise, whatever the verb
  const again = words.restate.has(syntax.lower[says]!) && !words.weak.has(act) && !words.encounters.has(act);
  if (!again && !words.deeds.has(act)) return false;
  if (standingOf(syntax, says, context.language.clauses) !== 'done') return false;
  const speakers = partiesOf(work, says);
  return partiesOf(work, v).some(({ value }) => speakers.some((s) => s.value === value));
}

/** `will provide`, `will continue to support`, `will be made available`. */
export function future(work: Work, sentence: TokenRange, v: number): void {
  const { reading, words, document, context } = work;
  const { syntax } = reading;
  if (relation(syntax, v) === 'advcl' || asksWhat(reading, v)) return;
  const act = deedOf(reading, v);
  const lemma = syntax.lower[act]!;
  const limit = clauseLimit(work, v, sentence);
  const acts = actsOn(work, act, limit);
  const passive = syntax.xpos[v] === 'VBN';
  const relative = isRelative(reading, v);
  if (givesWords(work, act)) return;
  const steps = syntax.lemma[act] === 'take' && words.steps.has(syntax.lower[childBy(syntax, act, 'obj') ?? 0]!);
  if (words.encounters.has(lemma) && !acts && !dealsAsState(work, act, v)) {
    if (!relative) meetAgain(work, sentence, v);
    return;
  }
  if (lemma === 'take' && !steps && !relative) meetAgain(work, sentence, v);
  if ((words.weak.has(lemma) && !steps && !goesOn(work, act)) || (words.ofThings.has(lemma) && !ensures(work, act))) return;
  if (passive) {
    futurePassive(work, sentence, v, relative);
    return;
  }
  if (relative) return;
  // "will build on what was begun" names no deed
  if (syntax.lemma[act] === 'build' && (syntax.lower[act + 1] === 'on' || syntax.lower[act + 1] === 'upon')) return;
  const chosen = steps || words.deeds.has(lemma) || acts || (lemma === 'set' && childBy(syntax, act, 'compound') === act + 1);
  if (
    !chosen &&
    (document.kind === 'news' || document.kind === 'transcript') &&
    !(isReported(reading, v) && isDoing(reading, act))
  )
    return;
  const subject = speakerToken(reading, v);
  // "This meeting will precede …": an event undertakes nothing
  const { occasions } = context.language.speech;
  const isTalk = (i: number): boolean => occasions.has(syntax.lower[i]!) || occasions.has(syntax.lemma[i]!);
  if (subject >= 0 && isTalk(subject)) return;
  const object = childBy(syntax, act, 'obj');
  const talk = object !== undefined && isTalk(object);
  const owners = ownersOf(work, subject);
  const named = owners ?? partiesOf(work, v);
  const arms = named.length > 0 ? named : armsOf(work, sentence, subject);
  const founders = named.length > 0 || subject < 0 ? [] : foundersOf(work, sentence, subject);
  const firm =
    subject >= 0 && syntax.upos[subject] === 'PROPN' && amountsIn(reading, { first: v, end: limit }).some((a) => a.money);
  const own = arms.length > 0 ? arms : founders;
  const parties = own.length > 0 || !firm ? own : issuersFor(work, subject);
  const maker = subject < 0 ? undefined : whoAtToken(reading.mentions, subject);
  const byFirm = maker && isFirm(maker) && maker.last < v;
  add(work, {
    rule: 'commitment.will@1',
    cue: v,
    range: {
      first: byFirm
        ? maker.first
        : owners && object === undefined
          ? Math.max(sentence.first, leftEdge(syntax, subject))
          : own.length === 0 && firm
            ? firmStart(reading, subject)
            : v,
      end: limit,
    },
    parties,
    status: 'announced',
    confidence: talk && words.goesOn.has(lemma) ? 0.35 : chosen ? 0.65 : 0.5,
  });
}

/** `The United States will engage traders`, in a state's own text: its promise, where `the minister will engage reporters` is a plan of the day. */
function dealsAsState({ reading, words, document }: Work, act: number, v: number): boolean {
  const { syntax, mentions } = reading;
  if (document.kind !== 'fact-sheet' && document.kind !== 'statement' && document.kind !== 'joint-statement') return false;
  if (!words.dealings.has(syntax.lower[act]!) || childBy(syntax, act, 'obj', 'obl') === undefined) return false;
  const subject = speakerToken(reading, v);
  if (subject < 0) return false;
  return syntax.lower[subject] === 'we' || whoAtToken(mentions, subject)?.form === 'country';
}

/** `will deliver a speech`, `will make remarks`: part of an occasion. */
function givesWords({ reading: { syntax }, words }: Work, act: number): boolean {
  const object = childBy(syntax, act, 'obj');
  return object !== undefined && GIVES.has(syntax.lemma[act]!) && words.idle.has(syntax.lower[object]!);
}

const GIVES = new Set(['deliver', 'give', 'make', 'offer', 'issue']);

/** `will continue its support for …`: what was given goes on. */
function goesOn({ reading: { syntax }, words }: Work, act: number): boolean {
  const object = syntax.lower[act] === 'continue' ? childBy(syntax, act, 'obj') : undefined;
  return object !== undefined && (words.things.has(syntax.lower[object]!) || words.acts.has(syntax.lower[object]!));
}

/** `they will ensure the release of …`: somebody ensures; `the deal will ensure that …` is a hope. */
function ensures({ reading: { syntax, mentions }, document }: Work, act: number): boolean {
  if (syntax.lower[act] !== 'ensure' || document.kind === 'news' || document.kind === 'transcript') return false;
  const subject = childBy(syntax, act, 'nsubj');
  return subject !== undefined && (whoAtToken(mentions, subject) !== undefined || syntax.lower[subject] === 'we');
}

/** `Our embassy in Lima will open`: whose the thing is undertakes it. */
function ownersOf(work: Work, subject: number): Cited<ActorCode>[] | undefined {
  const { syntax, mentions } = work.reading;
  if (subject < 0 || syntax.upos[subject] !== 'NOUN' || whoAtToken(mentions, subject)) return undefined;
  const owner = childrenBy(syntax, subject, 'nmod:poss').find((c) => syntax.xpos[c] === 'PRP$');
  const who = owner === undefined ? undefined : whoAtToken(mentions, owner);
  if (who) return who.parties.flatMap(({ actor }) => (actor ? [inferred(actor, who)] : []));
  return owner === undefined ? undefined : actorsAt(work, owner, subject);
}

/** A clause about a noun; not one that the tree only hangs there (`Cleaner rivers: the firm Volta will build …`), without `which` or a subject. */
function isRelative({ syntax }: Reading, v: number): boolean {
  if (relation(syntax, v) !== 'acl') return false;
  if (childBy(syntax, v, 'nsubj', 'nsubj:pass') !== undefined) return true;
  for (let i = v - 1; i > syntax.head[v]! && i > v - 25; i--) if (syntax.lower[i] === ':') return false;
  return true;
}

/**
 * `will address the shortage`, `will conclude an agreement`, `will stop buying coal`, `will close two consulates`, `will begin construction`: a deed;
 * `will address the council`, `will conclude the visit` and `will close the session` are none.
 */
function actsOn({ reading, words, context }: Work, v: number, limit: number): boolean {
  const { syntax } = reading;
  const object = childBy(syntax, v, 'obj');
  if (object === undefined) return syntax.lemma[v] === 'stop' && childBy(syntax, v, 'xcomp') !== undefined;
  const lower = syntax.lower[object]!;
  const { occasions } = context.language.speech;
  if (syntax.lemma[v] === 'stop' || syntax.lemma[v] === 'close')
    return !occasions.has(lower) && !occasions.has(syntax.lemma[object]!) && !words.audiences.has(lower);
  if (syntax.lemma[v] === 'begin' || syntax.lemma[v] === 'start')
    return words.acts.has(lower) || words.acts.has(syntax.lemma[object]!);
  if (syntax.lemma[v] === 'convene' || syntax.lemma[v] === 'form') return words.founded.has(lower);
  if (syntax.lemma[v] === 'conclude')
    return words.papers.has(lower) || amountsIn(reading, { first: object, end: limit }).some((a) => a.money);
  return (
    syntax.lemma[v] === 'address' &&
    syntax.upos[object] === 'NOUN' &&
    !whoAtToken(reading.mentions, object) &&
    !words.audiences.has(lower)
  );
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

/** With something that is done: not `announced she would stand down`. */
const isDoing = ({ syntax }: Reading, act: number): boolean => childBy(syntax, act, 'obj', 'xcomp', 'ccomp') !== undefined;

/** A promise told by a speech verb: `said that it will build`. */
function isReported({ syntax }: Reading, v: number): boolean {
  return relation(syntax, v) === 'ccomp' && syntax.head[v]! >= 0;
}
