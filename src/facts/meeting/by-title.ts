import {
  type ActorCode,
  type Context,
  type MeetingNoun,
  type MeetingQualifier,
  type MeetingWords,
  type Reading,
  type Span,
  type Syntax,
  spanOfTokens,
  stated,
} from '../../model/index.ts';
import { lowerBound } from '../../text/lower-bound.ts';
import { actorsInTitle, type Document, documentOf, publisherOf } from '../document.ts';
import { inRange } from '../range.ts';
import { countSides, distinct, type Side } from '../sides.ts';
import { type Where, whereOfName, whereOfPlace } from '../where.ts';
import type { Nucleus } from './nucleus.ts';

/** The meeting that a title names: "… Before Bilateral Meeting", "Readout of A's Call with B". */
interface Titled {
  readonly noun: MeetingNoun;
  readonly qualities: readonly MeetingQualifier[];
  /** The text was spoken beside it: "before", "during". */
  readonly beside: boolean;
  /** Those who met stand behind it: "with". */
  readonly joined: boolean;
}

const WORD = /[\p{L}\p{N}+-]+/gu;
const TITLE = 400;

/** Reads the last meeting noun of a title that stands behind "before" and the like or before "with". */
function meetingInTitle(title: string, words: MeetingWords): Titled | undefined {
  const said = title.slice(0, TITLE).toLowerCase().match(WORD) ?? [];
  for (let i = said.length - 1; i > 0; i--) {
    const noun = words.nouns.get(said[i]!);
    if (!noun || noun.several || noun.standing) continue;
    const qualities: MeetingQualifier[] = [];
    let p = i - 1;
    for (; p >= 0; p--) {
      const quality = words.qualifiers.get(said[p]!);
      if (quality) qualities.push(quality);
      else if (!words.titleFillers.has(said[p]!)) break;
    }
    const beside = p >= 0 && words.beside.has(said[p]!);
    const joined = words.partners.has(said[i + 1] ?? '');
    if (beside || joined) return { noun, qualities, beside, joined };
  }
  return undefined;
}

/** The meeting beside which those who speak in a transcript speak, told by its title: "Remarks by A and B Before Bilateral Meeting". */
export function spokenBeside(reading: Reading, context: Context): Nucleus[] {
  const { doc, syntax } = reading;
  const { meetings } = context.language;
  const titled = meetingInTitle(doc.metadata.title ?? '', meetings);
  if (!titled?.beside) return [];
  const document = documentOf(reading, context);
  if (document.kind !== 'transcript') return [];
  const sides = speakersOf(reading, context, document);
  const marks = greetingsOf(reading, meetings, document);
  const first = marks[0];
  if (countSides(sides) < 2 || first === undefined) return [];
  const form = titled.qualities.find((q) => q.form)?.form ?? titled.noun.form;
  const mode = titled.qualities.find((q) => q.mode)?.mode ?? titled.noun.mode;
  const format = titled.qualities.find((q) => q.format)?.format;
  const at = spanOfTokens(syntax, { first, end: first + 1 });
  return marks.map((token, k) => ({
    token,
    rule: 'meeting.title',
    at: spanOfTokens(syntax, { first: token, end: token + 1 }),
    form: form === 'bilateral' || form === 'trilateral' ? 'meeting' : form,
    sides,
    status: stated('held', at),
    ...(mode ? { mode: stated(mode, at) } : {}),
    ...(format ? { format: stated(format, at) } : {}),
    places: k === 0 && mode !== 'virtual' && mode !== 'phone' ? datelineOf(reading, document) : [],
    definite: k > 0,
    whole: true,
    confidence: 0.7,
  }));
}

/** Every speaker, with the state that the title leaves for the one whose own is not told; a state in the title that says nothing is there too. */
function speakersOf(reading: Reading, context: Context, { voices }: Document): Side[] {
  const seen = new Map<string, Side>();
  for (const { speakers } of voices) {
    for (const { value, at } of speakers) {
      const key = value.person ?? value.name;
      if (key && !seen.has(key)) seen.set(key, { party: value, at: at[0]!, part: 'participant' });
    }
    if (seen.size > SPEAKERS) return [];
  }
  const sides = [...seen.values()];
  const named = actorsInTitle(reading.doc.metadata.title ?? '', context);
  const home = publisherOf(reading, context)[0]?.value.actor;
  const taking = [...new Set<ActorCode>([...(home ? [home] : []), ...named])];
  const missing = taking.filter((actor) => !sides.some((s) => s.party.actor === actor));
  const homeless = sides.filter((s) => !s.party.actor);
  const known = sides.filter((s) => s.party.actor && taking.includes(s.party.actor));
  if (homeless.length === missing.length && (missing.length === 1 || missing.every((actor) => named.includes(actor)))) {
    const order = inOrderOf(reading.doc.metadata.title ?? '', homeless);
    return distinct([
      ...known,
      ...order.map((s, k): Side => ({ ...s, party: { ...s.party, actor: missing[k]! }, inferred: true })),
    ]);
  }
  const at = known[0]?.at;
  return at
    ? distinct([...known, ...missing.map((a): Side => ({ party: { actor: a }, at, part: 'participant', inferred: true }))])
    : [];
}

/** People as a title names them: "A of Norway and B of Peru". */
function inOrderOf(title: string, sides: readonly Side[]): Side[] {
  const lower = title.toLowerCase();
  const place = ({ party }: Side): number => lower.lastIndexOf((party.name ?? '').toLowerCase().split(' ').pop()!);
  return [...sides].sort((a, b) => place(a) - place(b));
}

/** More are a press conference or a round table. */
const SPEAKERS = 8;
const GREETINGS = 4;
const SENTENCES = 8;

/** The words by which those who speak welcome each other, at most four; else the first word spoken. */
function greetingsOf({ syntax }: Reading, words: MeetingWords, { voices }: Document): number[] {
  const out: number[] = [];
  for (const voice of voices.slice(0, GREETINGS)) {
    let s = sentenceAt(syntax, voice.start);
    for (let n = 0; n < SENTENCES && s < syntax.sentences.length && out.length < GREETINGS; n++, s++) {
      const { first, end } = syntax.sentences[s]!;
      if (syntax.start[first]! >= voice.end) break;
      const token = greetingIn(syntax, words, first, end);
      if (token >= 0) out.push(token);
    }
  }
  if (out.length > 0 || !voices[0]) return out;
  const s = sentenceAt(syntax, voices[0].start);
  return s < syntax.sentences.length ? [syntax.sentences[s]!.first] : [];
}

/** "welcome", "delighted to host" in a sentence that says "you" or "here". */
function greetingIn(syntax: Syntax, words: MeetingWords, first: number, end: number): number {
  let greeting = -1;
  let near = false;
  for (let p = first; p < end; p++) {
    if (greeting < 0 && words.greets.has(syntax.lemma[p]!)) greeting = p;
    if (words.greeted.has(syntax.lower[p]!)) near = true;
  }
  return near ? greeting : -1;
}

/** The first sentence that starts at or behind a place. */
const sentenceAt = ({ sentences, start }: Syntax, at: number): number =>
  lowerBound(sentences.length, (i) => start[sentences[i]!.first]! < at);

/** The places in the lines over the first turn: "Akershus Castle / Oslo, Norway". */
function datelineOf(reading: Reading, { voices }: Document): Where[] {
  const { mentions, syntax } = reading;
  const head: Span = { start: 0, end: Math.min(voices[0]?.start ?? 0, HEAD) };
  const out: Where[] = [];
  for (const place of inRange(mentions.places, 0, tokenAt(syntax, head.end))) {
    if (place.rule !== 'region') out.push(whereOfPlace(place));
  }
  for (const who of inRange(mentions.who, 0, tokenAt(syntax, head.end))) {
    if (who.form === 'capital') out.push(whereOfName(reading, who));
  }
  return out.sort((a, b) => a.first - b.first);
}
const HEAD = 400;

const tokenAt = ({ start, length }: Syntax, at: number): number => lowerBound(length, (i) => start[i]! < at);

/** In the readout of a meeting, "spoke with" tells of that meeting and of no call. */
export function asTitled({ doc, syntax }: Reading, { language }: Context, nuclei: readonly Nucleus[]): readonly Nucleus[] {
  const titled = nuclei.some((n) => n.rule === 'meeting.speak')
    ? meetingInTitle(doc.metadata.title ?? '', language.meetings)
    : undefined;
  if (!titled?.joined || titled.noun.form !== 'meeting') return nuclei;
  const quality = titled.qualities.find((q) => q.mode);
  return nuclei.map((n) => {
    if (n.rule !== 'meeting.speak' || n.mode || syntax.sentenceOf[n.token]! > LEAD) return n;
    return { ...n, form: 'meeting', ...(quality?.mode ? { mode: stated(quality.mode, n.at) } : {}) };
  });
}
/** The sentences in which a readout says who met. */
const LEAD = 2;
