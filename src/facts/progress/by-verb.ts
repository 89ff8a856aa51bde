import { type Context, childBy, childrenBy, type PromiseLanguage, type Reading, relation } from '../../model/index.ts';
import { standingOf } from '../clause.ts';
import { mentionsIn } from '../lookup.ts';
import { subjectBefore } from './subject.ts';
import { isDoing, isNamed, isPart, isThing, phraseOf } from './thing.ts';
import type { Told } from './told.ts';

/** `was extended`, `have completed the link`, `has reached $3 billion`, `delivered two of the five ships`. */
export function byVerb(reading: Reading, context: Context, v: number): Told | undefined {
  const { syntax } = reading;
  const words = context.language.promises;
  const cue = words.progress.get(syntax.lower[v]!);
  const deed = words.done.has(syntax.lower[v]!);
  if ((!cue && !deed) || !isFinished(reading, context, v)) return undefined;
  const before = subjectBefore(reading, v);
  const grammatical = before >= 0 ? before : childBy(syntax, v, 'nsubj');
  const subject = grammatical === undefined ? undefined : antecedentOf(reading, words, grammatical);
  if (words.measures.has(syntax.lower[v]!)) return measured(reading, words, v, subject);
  const passive =
    syntax.xpos[v] === 'VBN' && (childBy(syntax, v, 'nsubj:pass') !== undefined || childBy(syntax, v, 'aux:pass') !== undefined);
  const direct = passive ? subject : (childBy(syntax, v, 'obj') ?? (INTRANSITIVE.has(syntax.lemma[v]!) ? subject : undefined));
  const thing = direct === undefined ? undefined : workOn(reading, words, direct);
  if (thing === undefined || cue?.status === 'signed') return undefined;
  const sure = cue !== undefined && isThing(reading, words, thing);
  if (!sure && !(deed && canBeDone(reading, context, thing))) return undefined;
  const of = phraseOf(reading, thing, v);
  const told = cue?.status ?? 'fulfilled';
  const part = told === 'fulfilled' && (isPart(reading, words, of) || soFar(reading, v));
  const own = !passive && !part && told === 'fulfilled' && isOwn(reading, v, thing) ? subject : undefined;
  return {
    rule: own === undefined ? (sure ? 'progress.verb@2' : 'progress.deed@1') : 'progress.own@1',
    status: part ? 'in-progress' : told,
    cue: { first: v, end: v + 1 },
    of,
    confidence: !sure ? 0.4 : isNamed(reading, thing) && !isDoing(reading, words, thing) ? 0.6 : 0.5,
    ...(own !== undefined && { own }),
  };
}

/** Told as over, with a finite verb: `delivered`, `has been delivered`; not `will deliver`, `delivering`, `to deliver`. */
function isFinished({ syntax }: Reading, { language }: Context, v: number): boolean {
  const tag = syntax.xpos[v]!;
  if (tag !== 'VBD' && tag !== 'VBN') return false;
  const rel = relation(syntax, v);
  // "is to be delivered"
  if (syntax.lower[v - 1] === 'be' && syntax.lower[v - 2] === 'to') return false;
  return rel !== 'amod' && rel !== 'aux' && standingOf(syntax, v, language.clauses) === 'done';
}

/** `investment has reached $3 billion`. */
function measured(reading: Reading, words: PromiseLanguage, v: number, subject: number | undefined): Told | undefined {
  const [sum] = mentionsIn(reading.mentions.amounts, v + 1, v + 12).filter((a) => a.first <= v + 6);
  if (!sum || subject === undefined || !isThing(reading, words, subject)) return undefined;
  return {
    rule: 'progress.measure@1',
    status: 'in-progress',
    cue: { first: v, end: sum.last + 1 },
    of: phraseOf(reading, subject, v),
    confidence: 0.65,
  };
}

/** `work on the line was halted`: the line. */
function workOn(reading: Reading, words: PromiseLanguage, noun: number): number {
  const { syntax } = reading;
  if (syntax.lower[noun] !== 'work' || syntax.lower[noun + 1] !== 'on') return noun;
  const behind = childrenBy(syntax, noun, 'nmod', 'obl');
  return behind.find((c) => isThing(reading, words, c)) ?? behind[0] ?? noun;
}

/** A thing that may have been promised: no talk, nobody, nothing without a noun. */
function canBeDone({ syntax, mentions }: Reading, { language }: Context, noun: number): boolean {
  if (syntax.upos[noun] !== 'NOUN' && syntax.upos[noun] !== 'PROPN' && syntax.upos[noun] !== 'NUM' && syntax.upos[noun] !== 'SYM')
    return false;
  const lower = syntax.lower[noun]!;
  const { occasions, texts } = language.speech;
  if (language.promises.idle.has(lower)) return false;
  if (occasions.has(lower) || occasions.has(syntax.lemma[noun]!) || texts.has(lower)) return false;
  return mentions.who[mentions.whoAt[noun]!]?.form !== 'person';
}

/** `Peru reopened its embassy`, `Peru ratified the treaty`: what each side has to do for itself. */
const isOwn = ({ syntax }: Reading, v: number, thing: number): boolean =>
  syntax.lemma[v] === 'ratify' || childrenBy(syntax, thing, 'nmod:poss').some((p) => syntax.lower[p] === 'its');

/** `have been delivered so far`. */
const soFar = ({ syntax }: Reading, v: number): boolean => {
  for (let i = v + 1; i < v + 8 && i + 1 < syntax.length; i++)
    if (syntax.lower[i] === 'so' && syntax.lower[i + 1] === 'far') return true;
  return false;
};

/** `the pledge of $2 billion, which they say was fulfilled`: the thing that `which` stands for; any other word stands for itself. */
function antecedentOf(reading: Reading, words: PromiseLanguage, subject: number): number {
  const { syntax } = reading;
  if (syntax.xpos[subject] !== 'WDT') return subject;
  const { first } = syntax.sentences[syntax.sentenceOf[subject]!]!;
  for (let i = subject - 1; i >= first && i > subject - 14; i--) {
    if ((syntax.upos[i] === 'NOUN' || syntax.upos[i] === 'PROPN') && isThing(reading, words, i)) return i;
  }
  return subject;
}

const INTRANSITIVE = new Set(['stall', 'slip', 'lag', 'begin', 'start', 'commence', 'open', 'progress', 'advance', 'proceed']);
