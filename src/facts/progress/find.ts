import {
  type ActorCode,
  type Cited,
  type CommitmentStatus,
  type Context,
  childBy,
  childrenBy,
  extent,
  type Finding,
  inferred,
  type ProgressFields,
  type PromiseLanguage,
  type Reading,
  relation,
  spanOfTokens,
  stated,
  type TokenRange,
} from '../../model/index.ts';
import { standingOf } from '../clause.ts';
import { dayBounds } from '../days.ts';
import { mentionsIn, whoIn } from '../lookup.ts';
import { behindDateline, leftEdge } from '../statement/cues.ts';

type Progress = Finding<'progress'>;

interface Told {
  readonly rule: string;
  readonly status: CommitmentStatus;
  /** The words that tell it. */
  readonly cue: TokenRange;
  /** The thing it is told of. */
  readonly of: TokenRange;
  readonly confidence: number;
}

const LONGEST = 40;

/**
 * Finds how far undertakings have got: `the bridge was completed`, `investment has reached 3.2 trillion yen`, `the treaty entered into force`,
 * `the line remains on track`, `progress on the corridor`. Only things that can be undertaken count (a project, an agreement, a sum).
 */
export function findProgress(reading: Reading, context: Context): Progress[] {
  const { syntax } = reading;
  const words = context.language.promises;
  const out: Progress[] = [];
  for (const sentence of syntax.sentences) {
    let told: Told | undefined;
    for (let i = sentence.first; i < sentence.end && !told; i++) {
      told = byVerb(reading, context, i) ?? byPhrase(reading, words, sentence, i) ?? byNoun(reading, words, sentence, i);
    }
    if (!told) continue;
    const found = fill(reading, sentence, told);
    // An unnamed project of nobody's is no progress one could follow.
    if (found.confidence >= 0.5 || (found.fields.parties?.length ?? 0) > 0) out.push(found);
  }
  return out;
}

/** `was extended`, `have completed the link`, `has reached $3 billion`. */
function byVerb(reading: Reading, context: Context, v: number): Told | undefined {
  const { syntax, mentions } = reading;
  const words = context.language.promises;
  const verb = syntax.lower[v]!;
  const cue = words.progress.get(verb);
  if (!cue || !syntax.xpos[v]!.startsWith('VB') || syntax.xpos[v] === 'VB' || syntax.xpos[v] === 'VBG') return undefined;
  const rel = relation(syntax, v);
  if (rel === 'amod' || rel === 'aux' || standingOf(syntax, v, context.language.clauses) !== 'done') return undefined;
  // The nearer of two: trees take the place of a dateline for a subject as well.
  const subjects = childrenBy(syntax, v, 'nsubj:pass', 'nsubj');
  const grammatical = subjects.filter((s) => s < v).pop() ?? subjects[0];
  const subject = grammatical === undefined ? undefined : antecedentOf(reading, words, grammatical);
  if (words.measures.has(verb)) {
    const [sum] = mentionsIn(mentions.amounts, v + 1, v + 12).filter((a) => a.first <= v + 6);
    if (!sum || subject === undefined || !isThing(reading, words, subject)) return undefined;
    return {
      rule: 'progress.measure@1',
      status: 'in-progress',
      cue: { first: v, end: sum.last + 1 },
      of: phrase(reading, subject, v),
      confidence: 0.65,
    };
  }
  const passive =
    syntax.xpos[v] === 'VBN' && (childBy(syntax, v, 'nsubj:pass') !== undefined || childBy(syntax, v, 'aux:pass') !== undefined);
  const thing = passive ? subject : (childBy(syntax, v, 'obj') ?? (INTRANSITIVE.has(syntax.lemma[v]!) ? subject : undefined));
  if (thing === undefined || !isThing(reading, words, thing)) return undefined;
  if (cue.status === 'signed') return undefined;
  return {
    rule: 'progress.verb@1',
    status: cue.status,
    cue: { first: v, end: v + 1 },
    of: phrase(reading, thing, v),
    confidence: named(reading, thing) ? 0.6 : 0.5,
  };
}

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

/** `remains on track`, `entered into force`. */
function byPhrase(reading: Reading, words: PromiseLanguage, sentence: TokenRange, i: number): Told | undefined {
  const { syntax } = reading;
  for (const { words: phraseWords, status } of words.standing) {
    if (syntax.lower[i] !== phraseWords[0] || i + phraseWords.length > sentence.end) continue;
    if (!phraseWords.every((word, k) => syntax.lower[i + k] === word)) continue;
    let verb = i;
    for (let steps = 0; verb >= 0 && childBy(syntax, verb, 'nsubj') === undefined && steps < 6; steps++)
      verb = syntax.head[verb]!;
    const subject = verb < 0 ? undefined : childBy(syntax, verb, 'nsubj', 'nsubj:pass');
    if (subject === undefined || subject > i || subject < sentence.first || !isThing(reading, words, subject)) continue;
    return {
      rule: 'progress.phrase@1',
      status,
      cue: { first: i, end: i + phraseWords.length },
      of: phrase(reading, subject, i),
      confidence: 0.65,
    };
  }
  return undefined;
}

/** `the implementation of the corridor`, `progress on the railway`. */
function byNoun(reading: Reading, words: PromiseLanguage, sentence: TokenRange, i: number): Told | undefined {
  const { syntax } = reading;
  const status = words.carrying.get(syntax.lower[i]!);
  if (!status || syntax.upos[i] !== 'NOUN' || i + 2 >= sentence.end) return undefined;
  const joint = syntax.lower[i + 1]!;
  if (joint !== 'of' && joint !== 'on' && joint !== 'in' && joint !== 'toward' && joint !== 'towards') return undefined;
  const thing = childrenBy(syntax, i, 'nmod', 'obl').find((c) => c > i + 1) ?? nounAfter(reading, i + 2, sentence.end);
  if (thing === undefined || !isThing(reading, words, thing)) return undefined;
  if (!named(reading, thing) && !isSumAimedAt(reading, words, thing)) return undefined;
  return { rule: 'progress.noun@1', status, cue: { first: i, end: i + 1 }, of: phrase(reading, thing, -1), confidence: 0.5 };
}

/** The noun that a phrase without a verb ends in, where the tree has hung it elsewhere: `progress towards the new target of …`. */
function nounAfter({ syntax }: Reading, first: number, end: number): number | undefined {
  for (let i = first; i < end && i < first + 6; i++) {
    if (syntax.upos[i] === 'NOUN' && syntax.upos[i + 1] !== 'NOUN') return i;
    if (syntax.upos[i] !== 'DET' && syntax.upos[i] !== 'ADJ' && syntax.upos[i] !== 'NOUN' && syntax.upos[i] !== 'PROPN')
      return undefined;
  }
  return undefined;
}

/** A target or pledge of a sum: `the goal of 3 billion euros`, `the $2 billion pledge`. */
function isSumAimedAt({ syntax, mentions }: Reading, words: PromiseLanguage, head: number): boolean {
  const lower = syntax.lower[head]!;
  if (!words.aims.has(lower) && !words.firm.has(lower)) return false;
  return mentionsIn(mentions.amounts, Math.max(0, head - 5), head + 8).some(
    (a) => a.last === head - 1 || (a.first === head + 2 && syntax.lower[head + 1] === 'of'),
  );
}

/** Something that can be undertaken: a project, a paper, a fund, a sum aimed at; or a capitalised name that ends in such a word. */
function isThing(reading: Reading, words: PromiseLanguage, head: number): boolean {
  const { syntax } = reading;
  const lower = syntax.lower[head]!;
  if (words.things.has(lower) || words.papers.has(lower) || words.projectNouns.has(lower) || isSumAimedAt(reading, words, head))
    return true;
  return childrenBy(syntax, head, 'compound', 'flat', 'nmod').some((c) => {
    const w = syntax.lower[c]!;
    return Math.abs(c - head) < 6 && (words.papers.has(w) || words.projectNouns.has(w));
  });
}

/** A name of its own (`the Volta Bridge`) or of its makers (`pledges made by Volta`), not any `project`. */
function named({ syntax }: Reading, head: number): boolean {
  if (/^\p{Lu}/u.test(syntax.form[head]!)) return true;
  const { first, end } = extent(syntax, head);
  for (let i = first; i < end && i < head + 25; i++) if (syntax.upos[i] === 'PROPN') return true;
  return false;
}

/** The noun phrase around its head, without relative clauses, cut before the verb. */
function phrase({ syntax }: Reading, head: number, verb: number): TokenRange {
  let first = leftEdge(syntax, head);
  let { end } = extent(syntax, head);
  for (let k = syntax.childStart[head]!; k < syntax.childStart[head + 1]!; k++) {
    const c = syntax.childList[k]!;
    if (c > head && (syntax.deprel[c] === 'acl:relcl' || relation(syntax, c) === 'appos'))
      end = Math.min(end, Math.max(head + 1, leftEdge(syntax, c)));
  }
  if (verb > head) end = Math.min(end, verb);
  if (verb >= 0 && verb < head) first = Math.max(first, verb + 1);
  while (first < head && (syntax.upos[first] === 'DET' || syntax.upos[first] === 'ADP' || syntax.upos[first] === 'PUNCT'))
    first++;
  while (
    end > head + 1 &&
    (syntax.upos[end - 1] === 'PUNCT' ||
      syntax.upos[end - 1] === 'AUX' ||
      syntax.upos[end - 1] === 'ADV' ||
      syntax.xpos[end - 1] === 'WDT')
  )
    end--;
  return { first, end: Math.min(end, first + LONGEST) };
}

/** The time stands in a clause about a noun: `delayed by the survey, which ended in May`. */
function isOfNoun(syntax: Reading['syntax'], i: number, cue: number): boolean {
  for (let k = i, steps = 0; k >= 0 && k !== cue && steps < 10; k = syntax.head[k]!, steps++)
    if (relation(syntax, k) === 'acl') return true;
  return false;
}

function fill({ syntax, doc, mentions, date }: Reading, sentence: TokenRange, told: Told): Progress {
  const ofSpan = spanOfTokens(syntax, told.of);
  const cueSpan = spanOfTokens(syntax, told.cue);
  let end = sentence.end;
  while (end > sentence.first + 1 && syntax.upos[end - 1] === 'PUNCT') end--;
  const span = spanOfTokens(syntax, { first: Math.min(behindDateline(syntax, sentence), told.cue.first, told.of.first), end });
  // A sum in the name of the thing is what was aimed at, not how far it got.
  const [aimed] = mentionsIn(mentions.amounts, told.of.first, told.of.end);
  const [got] = mentionsIn(mentions.amounts, told.cue.first, Math.min(sentence.end, told.cue.end + 6));
  const sum = got ?? aimed;
  const parties: Cited<ActorCode>[] = [];
  for (const mention of whoIn(mentions, span.start, span.end)) {
    for (const { actor } of mention.parties)
      if (actor && !parties.some((p) => p.value === actor)) parties.push(stated(actor, mention));
  }
  const time = mentionsIn(mentions.times, sentence.first, sentence.end).find(
    (t) => t.type === 'point' && !t.deadline && t.value && dayBounds(t.value) && !isOfNoun(syntax, t.head, told.cue.first),
  );
  const when: ProgressFields['date'] = time?.value
    ? time.basis === 'stated'
      ? stated(time.value, time)
      : inferred(time.value, time)
    : date
      ? inferred(date.value)
      : undefined;
  return {
    kind: 'progress',
    rule: told.rule,
    confidence: told.confidence,
    fields: {
      of: stated(doc.text.slice(ofSpan.start, ofSpan.end), ofSpan),
      status: stated(told.status, cueSpan),
      content: stated(doc.text.slice(span.start, span.end), span),
      ...(sum && {
        ...(sum !== aimed && { measure: stated(doc.text.slice(sum.start, sum.end), sum) }),
        amount: stated(sum.value, sum),
        unit: stated(sum.unit, sum),
      }),
      ...(parties.length > 0 && { parties }),
      ...(when && { date: when }),
    },
  };
}
