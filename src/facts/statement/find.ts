import { type Context, childBy, type Reading, relation, type TokenRange, whoAtToken } from '../../model/index.ts';
import { documentOf, type Voice } from '../document.ts';
import { readCue } from './by-cue.ts';
import { byNouns } from './by-noun.ts';
import { issued } from './by-voice.ts';
import type { Scene } from './content.ts';
import { type CueAt, cuesOf } from './cues.ts';
import { isLongPast, noteDate } from './dates.ts';
import { isSentence, rootOf } from './issued.ts';
import { leftovers } from './leftovers.ts';
import { quotedOf } from './quoted.ts';
import { sourced } from './sourced.ts';
import type { Statement, Work } from './work.ts';

/**
 * Finds what is said in a doc and by whom: quotations with their cue, indirect speech, what a joint statement or a spokesman's text
 * declares, the turns of a transcript. What nobody says (`is expected to say`, plain narration) is left out.
 */
export function findStatement(reading: Reading, context: Context): readonly Statement[] {
  const known = found.get(reading);
  if (known) return known;
  const made = readStatements(reading, context);
  found.set(reading, made);
  return made;
}

/** Commitments ask for the statements again, to know who speaks in a quotation. */
const found = new WeakMap<Reading, readonly Statement[]>();

function readStatements(reading: Reading, context: Context): Statement[] {
  const { syntax, doc } = reading;
  const document = documentOf(reading, context);
  const { quoted, at } = quotedOf(doc.text, syntax, reading.mentions);
  const work: Work = {
    reading,
    context,
    document,
    quoted,
    quotedAt: at,
    spent: new Array(quoted.length).fill(undefined),
    memory: { last: [] },
    out: [],
    before: undefined,
    date: undefined,
    lastDate: undefined,
    spoken: new Map(),
  };
  let paragraph = 0;
  let voice = 0;
  for (const sentence of syntax.sentences) {
    if (sentence.end <= sentence.first) continue;
    const from = syntax.start[sentence.first]!;
    while (paragraph < doc.paragraphs.length - 1 && doc.paragraphs[paragraph]!.end <= from) {
      paragraph++;
      if (document.kind === 'news') work.date = undefined;
    }
    while (voice < document.voices.length && document.voices[voice]!.end <= from) voice++;
    const speaking = document.voices[voice];
    readSentence(work, sentence, speaking && speaking.start <= from ? speaking : undefined);
  }
  leftovers(work);
  return settled(work.out);
}

function readSentence(work: Work, sentence: TokenRange, voice: Voice | undefined): void {
  const { reading, context } = work;
  const { syntax, doc } = reading;
  const { speech } = context.language;
  noteDate(work, sentence);
  if (
    voice &&
    work.quotedAt[rootOf(syntax, sentence)] === -1 &&
    isSentence(doc.text, syntax, sentence) &&
    issued(work, sentence, voice)
  ) {
    readOthers(work, sentence, voice);
    return;
  }
  const cues = cuesOf(syntax, speech, sentence, (i) => work.quotedAt[i]! >= 0 || isNamePart(reading, i));
  if (cues.length === 0) {
    sourced(work, sentence);
    byNouns(work, sentence);
    return;
  }
  const scene = sceneOf(work, sentence, cues);
  work.before = undefined;
  for (const at of cues) readCue(work, scene, at);
  sourced(work, sentence);
  byNouns(work, sentence);
}

/** `We would add that the Peruvian police announced …`: within what the issuer says, what somebody else said. */
function readOthers(work: Work, sentence: TokenRange, voice: Voice): void {
  const { reading, context } = work;
  const { syntax, mentions } = reading;
  const cues = cuesOf(syntax, context.language.speech, sentence, (i) => work.quotedAt[i]! >= 0 || isNamePart(reading, i));
  const own = new Set(voice.speakers.map(({ value }) => value.actor));
  const others = cues.filter(({ token, passive }) => {
    if (passive || syntax.xpos[token] !== 'VBD' || relation(syntax, token) !== 'ccomp') return false;
    const subject = childBy(syntax, token, 'nsubj');
    const who = subject === undefined ? undefined : whoAtToken(mentions, subject);
    return who !== undefined && who.form !== 'pronoun' && who.parties.some(({ actor }) => actor !== undefined && !own.has(actor));
  });
  if (others.length === 0) return;
  const scene = sceneOf(work, sentence, cues);
  for (const at of others) readCue(work, scene, at);
}

/** `Said` in a person's name is no verb. */
function isNamePart({ mentions }: Reading, i: number): boolean {
  const who = whoAtToken(mentions, i);
  return (
    who !== undefined &&
    (who.form === 'person' || who.form === 'titled-person' || who.form === 'organisation' || who.form === 'country')
  );
}

function sceneOf(work: Work, sentence: TokenRange, cues: readonly CueAt[]): Scene {
  const { quotedAt, quoted, reading, context } = work;
  return {
    syntax: reading.syntax,
    mentions: reading.mentions,
    words: context.language.speech,
    sentence,
    cues,
    quoteEnd: (i) => (quotedAt[i]! >= 0 ? quoted[quotedAt[i]!]!.end : -1),
    longPast: (day) => day !== undefined && isLongPast(day, reading.date?.value),
    opensQuote: (i) => quotedAt[i]! >= 0 && quoted[quotedAt[i]!]!.first === i,
  };
}

/** Text order; of two with the same words in the same mouth the surer stays. */
function settled(statements: readonly Statement[]): Statement[] {
  const byWords = new Map<string, Statement>();
  for (const statement of statements) {
    const { content, speakers } = statement.fields;
    const words = content.at.map(({ start, end }) => `${start}:${end}`).join();
    const key = `${words} ${speakers.map(({ value }) => value.name ?? value.actor).join()}`;
    const known = byWords.get(key);
    if (!known || known.confidence < statement.confidence) byWords.set(key, statement);
  }
  return [...byWords.values()].sort(
    (a, b) =>
      a.fields.content.at[0]!.start - b.fields.content.at[0]!.start || a.fields.content.at[0]!.end - b.fields.content.at[0]!.end,
  );
}
