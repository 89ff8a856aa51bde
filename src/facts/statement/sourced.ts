import { type Context, type Reading, type SpeechShape, type Syntax, type TokenRange, whoAtToken } from '../../model/index.ts';
import { behindDateline, type CueAt, leftEdge, ownSubject } from './cues.ts';
import { quotedIn } from './quotations.ts';
import { speakersAt } from './speakers.ts';
import type { Work } from './work.ts';
import { sayWords } from './write.ts';

/** `According to the ministry, …` and `…, according to the ministry`. */
export function sourced(work: Work, sentence: TokenRange): void {
  const { reading, context, document, memory } = work;
  const { syntax } = reading;
  for (const phrase of context.language.speech.sources) {
    const at = findWords(syntax.lower, phrase, sentence, (i) => work.quotedAt[i]! >= 0);
    if (at < 0 || syntax.xpos[at + phrase.length]?.startsWith('W')) continue;
    const from = at + phrase.length;
    const end = sourceEnd(reading, from, sentence.end);
    const head = headOfSource(reading, from, end);
    if (head < 0) continue;
    const speakers = speakersAt(reading, context, document, head, end, memory);
    if (speakers.length === 0) continue;
    const range = trimmed(reading, saidBeside(syntax, sentence, at, end));
    if (range.end - range.first < 3) continue;
    const cue: CueAt = {
      token: at,
      last: textNoun(reading, context, from, end) ?? from - 1,
      cue: { lemma: phrase.join(' '), shapes: new Set<SpeechShape>(['clause']) },
      passive: false,
    };
    sayWords(work, { speakers, cue, sentence }, { range, shape: 'clause' }, quotedIn(work, range), 0.7);
    return;
  }
}

/** Where the phrase of a source ends: at a mark, or where a clause begins (`according to the ministry he left`). */
function sourceEnd({ syntax, mentions }: Reading, from: number, limit: number): number {
  let end = from;
  while (end < limit && end < from + 25) {
    const who = whoAtToken(mentions, end);
    if (who && who.form !== 'pronoun' && who.last + 1 <= limit) {
      end = who.last + 1;
      continue;
    }
    if (MARK.has(syntax.lower[end]!)) break;
    if (end > from && syntax.xpos[end] === 'PRP') break;
    if (end > from && isFiniteTag(syntax, end)) {
      const subject = ownSubject(syntax, end);
      const edge = subject === undefined ? end : leftEdge(syntax, subject);
      if (edge > from) return edge;
    }
    end++;
  }
  return end;
}

const MARK = new Set([',', '.', ';', ':', '—', '–']);

const isFiniteTag = ({ xpos }: Syntax, i: number): boolean =>
  xpos[i] === 'VBD' || xpos[i] === 'VBZ' || xpos[i] === 'VBP' || xpos[i] === 'MD';

/** What a source stands beside: the clause behind it when it leads one, the whole sentence when it stands inside, else what stands before. */
function saidBeside(syntax: Syntax, sentence: TokenRange, at: number, end: number): TokenRange {
  const first = behindDateline(syntax, sentence);
  const before = { first, end: at };
  const after = { first: end, end: sentence.end };
  if (at <= sentence.first + 1) return after;
  let joiner = at - 1;
  while (joiner > first && syntax.lower[joiner] === ',') joiner--;
  if (syntax.upos[joiner] === 'CCONJ') return after;
  let verb = end;
  while (verb < sentence.end && !isFiniteTag(syntax, verb)) verb++;
  if (verb === sentence.end || syntax.lower[at - 1] !== ',') return before;
  for (let i = first; i < at; i++) if (isFiniteTag(syntax, i)) return before;
  // "Longer term, according to Kenya, the port will open"; "The deal, according to Kenya, is dead"
  return syntax.lower[end] === ',' && isFiniteTag(syntax, end + 1) ? { first, end: sentence.end } : after;
}

/** `According to Kenya's announcement`: the text that says it belongs to the words that tell who does. */
function textNoun({ syntax }: Reading, { language }: Context, first: number, end: number): number | undefined {
  for (let i = first; i < end; i++) {
    if (syntax.upos[i] === 'VERB' || (syntax.upos[i] === 'ADP' && i > first)) return undefined;
    if (syntax.upos[i] === 'NOUN' && language.speech.texts.has(syntax.lower[i]!)) return i;
  }
  return undefined;
}

function headOfSource({ syntax, mentions }: Reading, first: number, end: number): number {
  for (let i = first; i < end; i++) {
    const who = whoAtToken(mentions, i);
    if (who && who.form !== 'demonym') return who.head >= first && who.head < end ? who.head : i;
  }
  // "the National Council of Elders": the noun that heads the phrase, not the last one
  for (let i = first; i < end; i++) {
    const up = syntax.head[i]!;
    if ((up < first || up >= end) && (syntax.upos[i] === 'PROPN' || syntax.upos[i] === 'NOUN')) return i;
  }
  for (let i = end - 1; i >= first; i--) if (syntax.upos[i] === 'PROPN' || syntax.upos[i] === 'NOUN') return i;
  return -1;
}

function trimmed({ syntax }: Reading, { first, end }: TokenRange): TokenRange {
  let from = first;
  let to = end;
  const idle = (i: number) => syntax.upos[i] === 'PUNCT' && !/["“”'‘’()[\]]/.test(syntax.form[i]!);
  while (from < to && idle(from)) from++;
  while (to > from && idle(to - 1)) to--;
  return { first: from, end: to };
}

function findWords(
  lower: readonly string[],
  phrase: readonly string[],
  { first, end }: TokenRange,
  masked: (i: number) => boolean,
): number {
  for (let i = first; i + phrase.length < end; i++) {
    if (lower[i] === phrase[0] && !masked(i) && phrase.every((word, k) => lower[i + k] === word)) return i;
  }
  return -1;
}
