import {
  type ActorCode,
  type Cited,
  childBy,
  childrenBy,
  type Reading,
  relation,
  stated,
  type TokenRange,
  whoAtToken,
} from '../../model/index.ts';
import { standingOf } from '../clause.ts';
import { add } from './add.ts';
import { byPredicate } from './by-predicate.ts';
import { clauseLimit } from './limits.ts';
import { actorsAt, isFirm, issuersFor, partiesOf } from './parties.ts';
import { verbAfter } from './verbs.ts';
import type { Work } from './work.ts';

/** `reaffirmed their commitment to deepen …`, `underscored its determination to …`, `announced its intention to …`; says whether it told one. */
export function restated(work: Work, sentence: TokenRange, v: number): boolean {
  const { reading, words } = work;
  const { syntax } = reading;
  const limit = clauseLimit(work, v, sentence);
  for (let i = v + 1; i < limit && i < v + 14; i++) {
    if (!words.nouns.has(syntax.lower[i]!)) continue;
    const to = words.firm.has(syntax.lower[i]!) ? infinitiveBehind(reading, i, limit) : i + 1;
    if (to < 0 || to >= limit || syntax.lower[to] !== 'to') continue;
    const owner = childBy(syntax, i, 'nmod:poss');
    const possessed = owner === undefined ? [] : (sharers(work, i, owner, v) ?? actorsAt(work, owner));
    const parties = possessed.length > 0 ? possessed : partiesOf(work, v);
    const verb = verbAfter(reading, to, limit);
    const plain = verb < 0;
    if (plain && !words.firm.has(syntax.lower[i]!)) return false;
    add(work, {
      rule: 'commitment.restated@1',
      cue: i,
      range: { first: plain ? i : to + 1, end: limit },
      parties,
      status: 'announced',
      confidence: plain ? 0.4 : 0.6,
    });
    return true;
  }
  return false;
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
export function readNoun(work: Work, sentence: TokenRange, noun: number): void {
  const { reading, context, words } = work;
  const { syntax } = reading;
  if (!words.nouns.has(syntax.lower[noun]!) || byPredicate(work, sentence, noun)) return;
  const joint = syntax.lower[noun + 1];
  if (joint === 'to') {
    possessed(work, sentence, noun);
    return;
  }
  if (words.firm.has(syntax.lower[noun]!) && promiseThat(work, sentence, noun)) return;
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
  // "In line with the decision of Peru to open a port, the ministers met": known long since
  if (above < 0 || above > verb || standingOf(syntax, above, context.language.clauses) !== 'done') return;
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
    range: {
      first: named.length > 0 && !firm ? verb : noun,
      end: Math.min(clauseLimit(work, verb, sentence), predicateOf(reading, noun, verb)),
    },
    parties,
    status: 'announced',
    confidence: 0.5,
  });
}

/** `the promise by the colonel that the junta will hold a vote`: whoever is to do it. */
function promiseThat(work: Work, sentence: TokenRange, noun: number): boolean {
  const { reading, context, words } = work;
  const { syntax } = reading;
  const verb = childrenBy(syntax, noun, 'acl', 'ccomp').find(
    (c) => c > noun && childrenBy(syntax, c, 'mark').some((m) => syntax.lower[m] === 'that'),
  );
  if (verb === undefined || words.weak.has(syntax.lower[verb]!)) return false;
  if (!childrenBy(syntax, verb, 'aux').some((a) => WILL.has(syntax.lower[a]!))) return false;
  const above = syntax.head[noun]!;
  if (above >= 0 && syntax.upos[above] === 'VERB' && standingOf(syntax, above, context.language.clauses) !== 'done') return false;
  const mark = childrenBy(syntax, verb, 'mark').find((m) => syntax.lower[m] === 'that')!;
  const own = partiesOf(work, verb);
  const giver = childrenBy(syntax, noun, 'nmod').find((c) => c < verb) ?? ownerOf(reading, noun);
  add(work, {
    rule: 'commitment.promise-that@1',
    cue: noun,
    range: { first: mark + 1, end: clauseLimit(work, verb, sentence) },
    parties: own.length > 0 || giver === undefined ? own : actorsAt(work, giver, noun),
    status: 'announced',
    confidence: 0.5,
  });
  return true;
}

const WILL = new Set(['will', 'would', 'shall']);

/** `the decision of Peru to open a port | is its own`: where what is said of the noun begins, if it is a subject. */
function predicateOf({ syntax }: Reading, noun: number, verb: number): number {
  const predicate = relation(syntax, noun) === 'nsubj' ? syntax.head[noun]! : -1;
  if (predicate <= verb) return syntax.length;
  const [helper = predicate] = childrenBy(syntax, predicate, 'aux', 'cop').filter((c) => c > verb);
  return Math.min(helper, predicate);
}

/** `in recognition of Uganda's commitment to stop buying coal`: a promise with its owner, whoever speaks of it. */
function possessed(work: Work, sentence: TokenRange, noun: number): void {
  const { reading, words, context } = work;
  const { syntax } = reading;
  const verb = verbAfter(reading, noun + 1, sentence.end);
  if (verb < 0 || syntax.xpos[verb] !== 'VB') return;
  const firm = words.firm.has(syntax.lower[noun]!);
  if (!firm && !isWelcomed(work, noun)) return;
  const owner = ownerOf(reading, noun);
  if (owner === undefined) return;
  let above = syntax.head[noun]!;
  for (let steps = 0; above >= 0 && syntax.upos[above] !== 'VERB' && steps < 6; steps++) above = syntax.head[above]!;
  const standing = above < 0 ? 'open' : standingOf(syntax, above, context.language.clauses);
  const again = above >= 0 && standing === 'open' && AGAIN.test(syntax.lower[above]!);
  if (standing !== 'done' && standing !== 'planned' && !again) return;
  add(work, {
    rule: 'commitment.owned@1',
    cue: noun,
    range: { first: noun + 2, end: clauseLimit(work, verb, sentence) },
    parties: sharers(work, noun, owner, above) ?? actorsAt(work, owner),
    status: 'announced',
    confidence: 0.55,
  });
}

/** `welcomed Peru's decision to join the pact`: what is welcomed stands. */
function isWelcomed({ reading: { syntax }, context }: Work, noun: number): boolean {
  const verb = syntax.head[noun]!;
  const cues = verb < 0 ? undefined : context.language.speech.cues.get(syntax.lower[verb]!);
  return cues?.some(({ stance }) => stance === 'welcome' || stance === 'praise') ?? false;
}

const SHARED = new Set(['shared', 'common', 'joint', 'mutual']);

/** `The ministers stressed our shared commitment to …`, as one side's release tells it: theirs, not only that side's. */
function sharers(work: Work, noun: number, owner: number, verb: number): readonly Cited<ActorCode>[] | undefined {
  const { syntax } = work.reading;
  if (syntax.lower[owner] !== 'our' || verb < 0) return undefined;
  const told = work.document.kind === 'readout' || childrenBy(syntax, noun, 'amod').some((a) => SHARED.has(syntax.lower[a]!));
  if (!told) return undefined;
  const subjects = partiesOf(work, verb);
  return subjects.length > 1 ? subjects : undefined;
}

/** Verbs that take for granted that the promise stands, even where they are only wished for: `an opportunity to reaffirm Peru's pledge to …`. */
const AGAIN = /^(?:re(?:affirm|iterat|new|stat)|under(?:scor|lin)|strengthen)/;

/** Whose promise a noun is: `Peru's pledge`, `the Peruvian pledge`. */
export function ownerOf({ syntax, mentions }: Reading, noun: number): number | undefined {
  const owner = childBy(syntax, noun, 'nmod:poss');
  if (owner !== undefined) return whoAtToken(mentions, owner) ? owner : undefined;
  return childrenBy(syntax, noun, 'amod', 'compound').find((c) => {
    const form = whoAtToken(mentions, c)?.form;
    return form === 'demonym' || form === 'country';
  });
}
