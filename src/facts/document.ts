import {
  type Cited,
  type Context,
  type DocumentKind,
  type DocumentWords,
  inferred,
  type Party,
  type Reading,
  type Span,
} from '../model/index.ts';
import { headOfDocument } from './document/head.ts';
import { issuersOf } from './document/issuers.ts';
import { personInTitle } from './document/person-in-title.ts';
import { isHouse } from './document/publisher.ts';
import { turnsOf, type Voice } from './document/turns.ts';

export { actorsInTitle } from './document/actors-in-title.ts';
export { publisherOf } from './document/publisher.ts';
export type { Voice } from './document/turns.ts';

/** What sort of document a story is and who speaks in it. */
export interface Document {
  readonly kind: DocumentKind;
  /** Who issues it: the person of a statement, the governments of a joint one; empty for news. */
  readonly issuers: readonly Cited<Party>[];
  /** Where somebody speaks in the first person, in text order, without overlap. */
  readonly voices: readonly Voice[];
  /** Where the text proper begins, after bylines and headings. */
  readonly body: number;
  /** Where the first question of a transcript is put: what is said before it was prepared. The end of the text where none is. */
  readonly asked: number;
}

const WORD = /[\p{L}\p{N}]+/gu;

const documents = new WeakMap<Reading, Document>();

/** Tells what sort of document a reading is of; worked out once a reading. */
export function documentOf(reading: Reading, context: Context): Document {
  const known = documents.get(reading);
  if (known) return known;
  const made = make(reading, context);
  documents.set(reading, made);
  return made;
}

/** The voice that holds a place of the text. */
export function voiceAt(document: Document, at: number): Voice | undefined {
  let low = 0;
  let high = document.voices.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const voice = document.voices[middle]!;
    if (at < voice.start) high = middle - 1;
    else if (at >= voice.end) low = middle + 1;
    else return voice;
  }
  return undefined;
}

function make(reading: Reading, context: Context): Document {
  const { doc } = reading;
  const words = context.language.documents;
  const title = (doc.metadata.title ?? '').toLowerCase();
  const { turns, asked } = turnsOf(reading, context);
  const head = headOfDocument(reading, context);
  let kind = kindByTitle(title, words);
  // "A NEW CHAPTER OF TRADE:" heads a part of a fact sheet; nobody of that name speaks.
  if (turns.length >= 2 && kind !== 'fact-sheet' && kind !== 'joint-statement') kind = 'transcript';
  if (!kind && head.joint) kind = 'joint-statement';
  if (!kind && head.byline) kind = 'statement';
  if (kind === 'statement' && words.readout.test(title)) kind = 'readout';
  // What a ministry publishes is its own word, whatever its title says.
  kind ??= head.office || isHouse(reading, context) ? 'readout' : 'news';
  const issuers = issuersOf(kind, reading, context, head);
  // "Statement by the Leaders of Chile and Peru"
  if (kind === 'statement' && issuers.length > 1) kind = 'joint-statement';
  const body = { start: head.end, end: doc.text.length };
  const voices =
    kind !== 'transcript' ? voicesOf(kind, issuers, body) : turns.length > 0 ? turns : oneSpeaker(reading, context, body);
  return { kind, issuers, voices, body: head.end, asked };
}

/** `Remarks by Ana Silva at the summit`, without a line that names who speaks: the whole text is hers. */
function oneSpeaker(reading: Reading, context: Context, span: Span): Voice[] {
  const named = span.end > span.start ? personInTitle(reading, context) : undefined;
  return named ? [{ ...span, speakers: [inferred(named)] }] : [];
}

function kindByTitle(title: string, words: DocumentWords): DocumentKind | undefined {
  const said = ` ${(title.match(WORD) ?? []).join(' ')} `;
  const joint = words.jointApart.test(said) ? 'joint-statement' : undefined;
  for (const { words: phrase, kind } of words.titles) if (said.includes(` ${phrase.join(' ')} `)) return joint ?? kind;
  return joint;
}

const voicesOf = (kind: DocumentKind, speakers: readonly Cited<Party>[], span: Span): Voice[] =>
  kind !== 'news' && kind !== 'transcript' && speakers.length > 0 && span.end > span.start ? [{ ...span, speakers }] : [];
