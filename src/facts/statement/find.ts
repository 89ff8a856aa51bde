import {
  type Cited,
  type Context,
  childBy,
  childrenBy,
  type Finding,
  inferred,
  overlaps,
  type Party,
  type Reading,
  relation,
  type Span,
  type SpeechLanguage,
  type SpeechShape,
  type StatementFields,
  stated,
  type TimeMention,
  type TokenRange,
  whoAtToken,
} from '../../model/index.ts';
import { standingOf } from '../clause.ts';
import { dayBounds, dayNumber } from '../days.ts';
import { type Document, documentOf, type Voice } from '../document.ts';
import { sidesOf } from '../sides.ts';
import { topicsIn } from '../topics.ts';
import { type Channel, channelOf } from './channel.ts';
import { type Content, contentAfter, type Scene, trailing } from './content.ts';
import { appositionBefore, behindDateline, type CueAt, cuesOf, hasSubject, leftEdge, ownSubject } from './cues.ts';
import { deniedBefore } from './denied.ts';
import { isSentence, rootOf, standOf } from './issued.ts';
import { type Quoted, quotedOf } from './quoted.ts';
import { type Memory, type Speakers, speakersAt, speakerToken } from './speakers.ts';

type Statement = Finding<'statement'>;

/** What a finder carries through a doc. */
interface Work {
  readonly reading: Reading;
  readonly context: Context;
  readonly document: Document;
  readonly quoted: readonly Quoted[];
  readonly quotedAt: Int32Array;
  /** For each quotation, the statement it went into, or undefined. */
  readonly spent: (Said | undefined)[];
  readonly memory: Memory;
  readonly out: Statement[];
  /** The statement just read in this sentence: who made it and where its words end. */
  before: { readonly speakers: Speakers; readonly end: number } | undefined;
  /** The day the paragraph sets, the last day set anywhere, and when each speaker last spoke. */
  date: Cited<string> | undefined;
  lastDate: Cited<string> | undefined;
  readonly spoken: Map<string, Cited<string>>;
}

/** A statement before its fields are filled in. */
interface Said {
  readonly speakers: Speakers;
  readonly cue: CueAt;
  readonly sentence: TokenRange;
}

const STANDS_ALONE = 4;
/** Words a sentence of a transcript needs to be worth keeping: not `I’m sorry.` */
const SHORTEST_TURN = 9;
/** `supports the plan` takes a stand; `supported the hospitals` tells of a deed. */
const DEEDS_WHEN_PAST = new Set(['support', 'back', 'defend', 'recognize', 'recognise']);

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
  )
    return;
  const cues = cuesOf(syntax, speech, sentence, (i) => work.quotedAt[i]! >= 0 || isNamePart(reading, i));
  if (cues.length === 0) {
    sourced(work, sentence);
    return;
  }
  const scene = sceneOf(work, sentence, cues);
  work.before = undefined;
  for (const at of cues) readCue(work, scene, at);
  sourced(work, sentence);
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

/** A sentence that whoever issued the document says in the first person or in their own name: the whole of it is what is said. */
function issued(work: Work, sentence: TokenRange, voice: Voice): boolean {
  const { reading, context, document } = work;
  const { syntax, mentions, doc } = reading;
  const issuers = new Set(voice.speakers.map(({ value }) => value.actor));
  const stand = standOf(syntax, context.language.speech, sentence, (token) => {
    const who = whoAtToken(mentions, token);
    return !!who && who.parties.length > 0 && who.parties.every(({ actor }) => actor !== undefined && issuers.has(actor));
  });
  if (!stand) return false;
  if (stand.voice === 'issuer' && document.kind !== 'statement') return false;
  if (
    document.kind === 'transcript' &&
    (stand.voice !== 'first' || stand.confidence < 0.6 || sentence.end - sentence.first < SHORTEST_TURN)
  )
    return false;
  if (document.kind === 'fact-sheet' && stand.voice !== 'first') return false;
  const range = withoutBullet(reading, sentence);
  const span = { start: syntax.start[range.first]!, end: syntax.end[range.end - 1]! };
  const cueSpan = { start: syntax.start[stand.cue.first]!, end: syntax.end[stand.cue.end - 1]! };
  work.memory.last = voice.speakers;
  push(work, {
    rule: `statement.issued-${stand.voice}@1`,
    confidence: stand.confidence,
    speakers: voice.speakers,
    mode: 'direct',
    channel: channelOf(
      reading,
      context,
      document.kind,
      sentence,
      { token: stand.cue.first, last: stand.cue.first, cue: NO_CUE, passive: false },
      () => true,
    ),
    cue: stated(doc.text.slice(cueSpan.start, cueSpan.end), cueSpan),
    content: stated(doc.text.slice(span.start, span.end), span),
    quotes: [],
    addressees: [],
    stance: stand.stance ? stated(stand.stance, cueSpan) : undefined,
    date: dateOf(work, sentence, span, voice.speakers),
  });
  return true;
}

const NO_CUE = { lemma: '', shapes: new Set<SpeechShape>() };

function withoutBullet({ syntax }: Reading, { first, end }: TokenRange): TokenRange {
  let p = first;
  // "12." and "3)" number a paragraph
  if (p + 2 < end && /^\d{1,3}$/.test(syntax.form[p]!) && /^[.)]$/.test(syntax.form[p + 1]!)) p += 2;
  else if (p + 1 < end && /^\d{1,3}[.)]$/.test(syntax.form[p]!)) p++;
  while (p < end - 1 && (syntax.upos[p] === 'PUNCT' || syntax.upos[p] === 'SYM') && !/["“'‘([]/.test(syntax.form[p]!)) p++;
  return { first: p, end };
}

function readCue(work: Work, scene: Scene, at: CueAt): void {
  const { reading, context, document, memory } = work;
  const { syntax } = reading;
  if (at.passive) {
    readPassive(work, scene, at);
    return;
  }
  const going = goingOn(work, at);
  // "…, adding that …" is told as what stands before it, wherever the tree hangs it.
  if (!(going && syntax.xpos[at.token] === 'VBG') && !isTold(work, at)) return;
  if (DEEDS_WHEN_PAST.has(at.cue.lemma) && syntax.xpos[at.token] !== 'VBZ' && syntax.xpos[at.token] !== 'VBP') return;
  const behind = speakerBehind(work, at);
  const found = behind < 0 ? speakerToken(reading, at.token) : behind;
  // A subject inside a quotation is a slip of the tree.
  const subject = found >= 0 && work.quotedAt[found]! >= 0 && found > at.token - 1 ? -1 : found;
  if (subject < 0 && !going) return;
  const speakers = going ?? speakersAt(reading, context, document, subject, at.token, memory);
  if (speakers.length === 0 || nested(work, at, speakers)) return;
  const said: Said = { speakers, cue: at, sentence: scene.sentence };
  const before = quotedBefore(work, scene, at, subject);
  const placed = behind < 0 ? at : { ...at, resume: (whoAtToken(reading.mentions, behind)?.last ?? behind) + 1 };
  const content = contentAfter(scene, placed);
  if (content && behind < 0 && contains(content.range, subject) && subject < at.token) return;
  if (content) {
    work.before = { speakers, end: content.range.end };
    if (before >= 0 && interrupted(work, before)) {
      sayQuoted(work, said, [before, ...quotedIn(work, content.range)]);
      return;
    }
    const own = quotedIn(work, content.range);
    const wholly = own.length === 1 && covers(work, own[0]!, content.range);
    memory.last = speakers;
    if (wholly) {
      sayQuoted(work, said, own, content);
      return;
    }
    sayWords(work, said, content, own);
    return;
  }
  if (before >= 0) {
    sayQuoted(work, said, [before]);
    return;
  }
  const comma = trailing(scene, placed);
  if (comma > scene.sentence.first + 2) {
    const range = { first: behindDateline(syntax, scene.sentence), end: comma };
    if (
      scene.cues.some((c) => c.token < comma && c !== at && c.token >= range.first && rootOf(syntax, scene.sentence) === c.token)
    ) {
      // The source of a whole report: "A said that …, the paper reported".
      if (!at.cue.shapes.has('clause')) return;
    }
    sayWords(work, said, { range, shape: 'clause' }, quotedIn(work, range));
    memory.last = speakers;
  }
}

/** `…, adding that …`, `… and thanked …`: right behind what somebody said comes a further cue without a subject: the same speaker. */
function goingOn({ before, reading, context }: Work, at: CueAt): Speakers | undefined {
  const { syntax } = reading;
  if (!before || at.token < before.end || hasSubject(syntax, at.token) || appositionBefore(reading, at.token)) return undefined;
  for (let i = before.end; i < at.token; i++) {
    const tag = syntax.upos[i]!;
    if (context.language.speech.means.has(syntax.lower[i]!)) continue;
    if (tag !== 'CCONJ' && tag !== 'PUNCT' && tag !== 'ADV' && tag !== 'SCONJ' && tag !== 'PART' && tag !== 'AUX')
      return undefined;
  }
  return before.speakers;
}

/** `“…,” wrote Lee`: right behind a quotation and the cue stands its speaker, whatever the tree makes of it; -1 otherwise. */
function speakerBehind({ reading, quotedAt }: Work, at: CueAt): number {
  const { syntax, mentions } = reading;
  let p = at.token - 1;
  while (p >= 0 && (syntax.upos[p] === 'ADV' || syntax.lower[p] === ',') && quotedAt[p] === -1) p--;
  const { first, end } = syntax.sentences[syntax.sentenceOf[at.token]!]!;
  const own = ownSubject(syntax, at.token);
  if (own !== undefined && own < at.token) return -1;
  // "The road is open, said Lee": without marks only where nothing but the speaker is left of the sentence
  if (p < 0 || (quotedAt[p]! < 0 && !(syntax.lower[at.token - 1] === ',' && at.token > first + 3 && end - at.token < 12)))
    return -1;
  const next = at.last + 1;
  if (next >= syntax.length) return -1;
  const who = whoAtToken(mentions, next);
  if (who) return who.head > at.token ? who.head : next;
  return syntax.upos[next] === 'PROPN' ? next : -1;
}

/** Said inside what the same people are reported to say: `announced that he had asked for …`. */
function nested({ out, reading }: Work, at: CueAt, speakers: Speakers): boolean {
  const start = reading.syntax.start[at.token]!;
  for (let k = out.length - 1; k >= 0 && k >= out.length - 4; k--) {
    const { content, speakers: outer } = out[k]!.fields;
    if (!content.at.some((span) => span.start <= start && start < span.end)) continue;
    return speakers.some((s) => outer.some((o) => o.value.name === s.value.name && o.value.actor === s.value.actor));
  }
  return false;
}

const contains = ({ first, end }: TokenRange, i: number): boolean => first <= i && i < end;

/** Said in fact: not planned, wished, denied or supposed; but the purpose of a meeting that took place is said there. */
function isTold({ reading, context }: Work, { token }: CueAt): boolean {
  const { syntax } = reading;
  const { clauses, speech } = context.language;
  const standing = deniedBefore(syntax, clauses, token) ? 'denied' : standingOf(syntax, token, clauses);
  if (standing === 'done' && isMeans(reading, token)) return means(reading, context, token);
  if (standing === 'done')
    return (
      syntax.xpos[token] !== 'VB' ||
      aimOfMeeting(reading, context, token) ||
      goesOnToSay(reading, context, token) ||
      gladToSay(reading, context, token)
    );
  if (standing === 'denied') return false;
  if (goesOnToSay(reading, context, token) || gladToSay(reading, context, token)) return true;
  const up = syntax.head[token]!;
  if (up >= 0 && speech.prefaces.has(syntax.lower[up]!)) {
    const subject = childBy(syntax, up, 'nsubj');
    return subject !== undefined && speech.firstPerson.has(syntax.lower[subject]!);
  }
  return aimOfMeeting(reading, context, token);
}

/** A participle after a preposition: `by supporting`, `for backing`. */
const isMeans = ({ syntax }: Reading, token: number): boolean =>
  syntax.xpos[token] === 'VBG' &&
  token > 0 &&
  (syntax.upos[token - 1] === 'ADP' || syntax.upos[token - 1] === 'SCONJ') &&
  !['while', 'when', 'after', 'before'].includes(syntax.lower[token - 1]!);

/** `by saying “…”` is said; `by supporting efforts` is not. */
function means({ syntax }: Reading, { language }: Context, token: number): boolean {
  const before = syntax.lower[token - 1];
  const cues = language.speech.cues.get(syntax.lower[token]!) ?? [];
  return (
    (before === 'by' || before === 'in') &&
    cues.some((c) => c.shapes.has('clause') || c.shapes.has('quote') || c.shapes.has('as')) &&
    !cues.some((c) => c.stance === 'support')
  );
}

/** `are pleased to announce`, `is proud to support`. */
function gladToSay({ syntax }: Reading, { language }: Context, token: number): boolean {
  const up = syntax.head[token]!;
  if (up < 0 || up > token || syntax.xpos[token] !== 'VB' || !language.speech.stands.has(syntax.lower[up]!)) return false;
  return standingOf(syntax, up, language.clauses) === 'done';
}

/** `went on to say`. */
function goesOnToSay({ syntax }: Reading, { language }: Context, token: number): boolean {
  const up = syntax.head[token]!;
  if (up < 0 || syntax.xpos[token] !== 'VB' || !language.speech.continues.has(syntax.lower[up]!)) return false;
  return standingOf(syntax, up, language.clauses) === 'done' && syntax.xpos[up] !== 'VB';
}

/** `spoke with her to thank …`, `met him to express …`. */
function aimOfMeeting({ syntax }: Reading, { language }: Context, token: number): boolean {
  const up = syntax.head[token]!;
  if (up < 0 || syntax.xpos[token] !== 'VB') return false;
  if (relation(syntax, token) === 'conj' && syntax.xpos[up] === 'VB')
    return aimOfMeeting({ syntax } as Reading, { language } as Context, up);
  return (
    language.speech.encounters.has(syntax.lower[up]!) &&
    syntax.xpos[up] === 'VBD' &&
    standingOf(syntax, up, language.clauses) === 'done'
  );
}

/** `The raid was condemned by Peru`. */
function readPassive(work: Work, scene: Scene, at: CueAt): void {
  const { reading, context, document, memory } = work;
  const { syntax } = reading;
  const rel = relation(syntax, at.token);
  if (!at.cue.shapes.has('thing') || (rel !== 'root' && rel !== 'conj' && rel !== 'parataxis')) return;
  if (standingOf(syntax, at.token, context.language.clauses) !== 'done') return;
  const agent = childrenBy(syntax, at.token, 'obl').find(
    (o) => o > at.token && childrenBy(syntax, o, 'case').some((c) => syntax.lower[c] === 'by'),
  );
  const object = childBy(syntax, at.token, 'nsubj:pass', 'nsubj');
  if (agent === undefined || object === undefined || object > at.token) return;
  const speakers = speakersAt(reading, context, document, agent, agent + 1, memory);
  const first = leftEdge(syntax, object);
  if (speakers.length === 0 || first >= object + 1 || scene.sentence.first > first) return;
  let end = object + 1;
  while (end < at.token && syntax.upos[end] !== 'AUX' && syntax.lower[end] !== ',') end++;
  sayWords(work, { speakers, cue: at, sentence: scene.sentence }, { range: { first, end }, shape: 'thing' }, [], 0.6);
}

/** Index of the quotation that ends right before the subject and cue (`“…,” he said`), in this sentence or as the one before; else -1. */
function quotedBefore(work: Work, scene: Scene, at: CueAt, subject: number): number {
  const { quotedAt, reading } = work;
  const { syntax } = reading;
  if (!at.cue.shapes.has('quote') && !at.cue.shapes.has('clause') && !at.cue.shapes.has('thing')) return -1;
  const named = subject < 0 ? undefined : whoAtToken(reading.mentions, subject);
  let start =
    subject < 0 || subject > at.token ? at.token : Math.min(at.token, leftEdge(syntax, subject), named?.first ?? at.token);
  // The quotation may hang under the subject's phrase in a poor tree; then only that phrase stands behind it.
  for (let i = at.token; i >= start; i--) {
    if (quotedAt[i]! < 0) continue;
    if (subject <= i) return -1;
    start = i + 1;
    break;
  }
  let p = start - 1;
  while (
    p >= 0 &&
    (syntax.lower[p] === ',' || syntax.upos[p] === 'ADV' || syntax.lower[p] === '—' || syntax.lower[p] === '–') &&
    quotedAt[p] === -1
  )
    p--;
  const k = p >= 0 ? quotedAt[p]! : -1;
  if (k < 0 || work.spent[k] || !endsLikeSpeech(work, k)) return -1;
  if (!scene.sentence || !sameParagraph(reading, p, at.token)) return -1;
  return k;
}

const sameParagraph = ({ doc, syntax }: Reading, a: number, b: number): boolean => {
  const from = syntax.end[a]!;
  const to = syntax.start[b]!;
  return to - from < 400 && !doc.text.slice(from, to).includes('\n\n');
};

/** The quotation stops without a full stop: what follows its cue goes on with it. */
function interrupted({ quoted, reading }: Work, k: number): boolean {
  const parts = quoted[k]!.parts;
  const part = parts[parts.length - 1]!;
  const after = reading.doc.text.slice(part.end - 1, part.outer.end + 1);
  return !/[.!?]/.test(after[0] ?? '');
}

/** A quotation of some length, or one that ends in a mark of its own: not a name or a word in marks. */
function endsLikeSpeech({ quoted, reading }: Work, k: number): boolean {
  const { parts, first, end } = quoted[k]!;
  const last = parts[parts.length - 1]!;
  const { text } = reading.doc;
  return (
    end - first > 6 || /[.,!?…]/.test(text[last.end - 1] ?? '') || /[.,!?…]/.test(text.slice(last.outer.end, last.outer.end + 2))
  );
}

function quotedIn({ quotedAt }: Work, { first, end }: TokenRange): number[] {
  const out: number[] = [];
  for (let i = first; i < end; i++) {
    const k = quotedAt[i]!;
    if (k >= 0 && out[out.length - 1] !== k) out.push(k);
  }
  return out;
}

/** The range holds the quotation and nothing else but marks. */
function covers({ quoted, reading }: Work, k: number, { first, end }: TokenRange): boolean {
  const q = quoted[k]!;
  for (let i = first; i < end; i++) if ((i < q.first || i >= q.end) && reading.syntax.upos[i] !== 'PUNCT') return false;
  return true;
}

function sayQuoted(work: Work, said: Said, ks: readonly number[], content?: Content, confidence = 0.9): void {
  const { reading, quoted } = work;
  const parts = ks.flatMap((k) => quoted[k]!.parts);
  for (const k of ks) work.spent[k] = said;
  work.memory.last = said.speakers;
  const spans = parts.map(({ start, end }) => ({ start, end }));
  const texts = spans.map(({ start, end }) => reading.doc.text.slice(start, end));
  finish(work, said, {
    rule: 'statement.quoted@1',
    confidence,
    mode: 'direct',
    content: stated(texts.join(' '), ...spans),
    quotes: spans.map((span, i) => stated(texts[i]!, span)),
    content0: content,
  });
}

function sayWords(work: Work, said: Said, content: Content, own: readonly number[], confidence = 0.85): void {
  const { reading, quoted } = work;
  const { syntax, doc } = reading;
  for (const k of own) work.spent[k] = said;
  const range = content.range;
  const span = { start: syntax.start[range.first]!, end: syntax.end[range.end - 1]! };
  const quotes = own.flatMap((k) => quoted[k]!.parts.map(({ start, end }) => stated(doc.text.slice(start, end), { start, end })));
  const value = doc.text.slice(span.start, span.end);
  if (value.trim().length < 3) return;
  finish(work, said, {
    rule: `statement.${content.shape}@1`,
    confidence,
    mode: own.length > 0 ? 'mixed' : 'indirect',
    content: stated(value, span),
    quotes,
    content0: content,
  });
}

interface Draft {
  readonly rule: string;
  readonly confidence: number;
  readonly mode: 'direct' | 'mixed' | 'indirect';
  readonly content: Cited<string>;
  readonly quotes: readonly Cited<string>[];
  readonly content0: Content | undefined;
}

function finish(work: Work, { speakers, cue, sentence }: Said, draft: Draft): void {
  const { reading, context, document } = work;
  const { syntax, doc } = reading;
  const cueSpan = { start: syntax.start[cue.token]!, end: syntax.end[cue.last]! };
  const stance = stanceOf(work, cue, draft.content0);
  push(work, {
    rule: draft.rule,
    confidence: Math.min(draft.confidence, 0.4 + 0.6 * confidenceIn(speakers)),
    speakers,
    mode: draft.mode,
    channel: channelOf(reading, context, document.kind, sentence, cue, (i) => work.quotedAt[i]! >= 0),
    cue: stated(doc.text.slice(cueSpan.start, cueSpan.end), cueSpan),
    content: draft.content,
    quotes: draft.quotes,
    addressees: addresseesOf(work, cue, draft.content0, speakers),
    stance: stance ? stated(stance, cueSpan) : undefined,
    date: dateOf(work, sentence, draft.content.at[0]!, speakers),
  });
}

const confidenceIn = (speakers: Speakers): number => (speakers.every((s) => s.basis === 'stated') ? 1 : 0.8);

function stanceOf({ reading, context }: Work, cue: CueAt, content: Content | undefined): string | undefined {
  if (content?.shape === 'word') {
    const { said } = context.language.speech;
    for (let i = content.range.first; i < content.range.end; i++) {
      const lower = reading.syntax.lower[i]!;
      if (said.has(lower)) return said.get(lower) ?? cue.cue.stance;
    }
  }
  return cue.cue.stance;
}

/** Who is spoken to: after `told`, before the infinitive of `urged … to`, after `thanked`. */
function addresseesOf({ reading, context }: Work, cue: CueAt, content: Content | undefined, speakers: Speakers): Cited<Party>[] {
  if (!content) return [];
  const { syntax, mentions } = reading;
  const { speech } = context.language;
  const met = metBy(reading, speech, cue.token, speakers);
  if (met.length > 0) return met;
  if (cue.cue.lemma === 'request' || cue.cue.lemma === 'demand' || cue.cue.lemma === 'seek')
    return askedOf(reading, speech, content.range);
  const range =
    content.hearer ??
    (content.shape === 'whom' || cue.cue.lemma === 'thank' || cue.cue.lemma === 'congratulate' ? content.range : undefined);
  if (!range) return [];
  const out: Cited<Party>[] = [];
  for (let i = range.first; i < range.end && i < range.first + 20; i++) {
    if (!content.hearer && (syntax.lower[i] === 'to' || syntax.lower[i] === 'for' || syntax.lower[i] === 'on')) break;
    const who = whoAtToken(mentions, i);
    if (!who) continue;
    for (const { party, at } of sidesOf(who)) {
      if (!speakers.some((s) => s.value.actor === party.actor && s.value.name === party.name)) out.push(stated(party, at));
    }
    i = who.last;
  }
  return out;
}

/** `spoke with her, expressing …`, `met him to thank …`: whom the speaker met. */
function metBy({ syntax, mentions }: Reading, words: SpeechLanguage, cue: number, speakers: Speakers): Cited<Party>[] {
  const up = syntax.head[cue]!;
  if (up < 0 || !words.encounters.has(syntax.lower[up]!) || relation(syntax, cue) !== 'advcl') return [];
  for (const c of childrenBy(syntax, up, 'obl', 'obj')) {
    const who = whoAtToken(mentions, c);
    if (!who || who.start < syntax.start[up]!) continue;
    if (relation(syntax, c) === 'obl' && !childrenBy(syntax, c, 'case').some((p) => words.metWith.has(syntax.lower[p]!)))
      continue;
    return sidesOf(who)
      .filter(({ party }) => !speakers.some((s) => s.value.name === party.name && s.value.actor === party.actor))
      .map(({ party, at }) => stated(party, at));
  }
  return [];
}

/** `requested help from Peru`. */
function askedOf({ syntax, mentions }: Reading, words: SpeechLanguage, { first, end }: TokenRange): Cited<Party>[] {
  for (let i = first; i + 1 < end; i++) {
    if (!words.askedOf.has(syntax.lower[i]!) || syntax.lower[i] === 'of') continue;
    const who = whoAtToken(mentions, i + 1) ?? whoAtToken(mentions, i + 2);
    if (who) return sidesOf(who).map(({ party, at }) => stated(party, at));
  }
  return [];
}

/** `According to the ministry, …` and `…, according to the ministry`. */
function sourced(work: Work, sentence: TokenRange): void {
  const { reading, context, document, memory } = work;
  const { syntax } = reading;
  for (const phrase of context.language.speech.sources) {
    const at = findWords(syntax.lower, phrase, sentence, (i) => work.quotedAt[i]! >= 0);
    if (at < 0 || syntax.xpos[at + phrase.length]?.startsWith('W')) continue;
    const from = at + phrase.length;
    let end = from;
    while (end < sentence.end && end < from + 25) {
      const who = whoAtToken(reading.mentions, end);
      if (who && who.last + 1 <= sentence.end) {
        end = who.last + 1;
        continue;
      }
      if (syntax.lower[end] === ',' || syntax.lower[end] === '.' || syntax.lower[end] === ';') break;
      end++;
    }
    const head = headOfSource(reading, from, end);
    if (head < 0) continue;
    const speakers = speakersAt(reading, context, document, head, end, memory);
    if (speakers.length === 0) continue;
    const leads = at <= sentence.first + 1;
    let range: TokenRange = leads ? { first: end + 1, end: sentence.end } : { first: behindDateline(syntax, sentence), end: at };
    range = trimmed(reading, range);
    if (range.end - range.first < 3) continue;
    const cue: CueAt = {
      token: at,
      last: from - 1,
      cue: { lemma: phrase.join(' '), shapes: new Set<SpeechShape>(['clause']) },
      passive: false,
    };
    sayWords(work, { speakers, cue, sentence }, { range, shape: 'clause' }, quotedIn(work, range), 0.7);
    return;
  }
}

function headOfSource({ syntax, mentions }: Reading, first: number, end: number): number {
  for (let i = first; i < end; i++) {
    const who = whoAtToken(mentions, i);
    if (who && who.form !== 'demonym') return who.head >= first && who.head < end ? who.head : i;
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

/** Quotations no cue took: after a colon, or going on from the one before in the same mouth. */
function leftovers(work: Work): void {
  const { quoted, spent, reading } = work;
  const { syntax } = reading;
  for (let k = 0; k < quoted.length; k++) {
    if (spent[k]) continue;
    const { first, end } = quoted[k]!;
    if (end - first < STANDS_ALONE + 2 || !isUtterance(work, k)) continue;
    const before = first - 1;
    if (before >= 0 && syntax.lower[before] === ':' && sameParagraph(reading, before, first)) {
      const said = saidBeforeColon(work, before);
      if (said) {
        dropLeadIn(work, before);
        sayQuoted(work, said, [k], undefined, 0.7);
        continue;
      }
    }
    const last = k > 0 ? spent[k - 1] : undefined;
    if (last && goesOn(work, k)) sayQuoted(work, last, [k], undefined, 0.65);
  }
}

/** Begins like a sentence and ends like one. */
function isUtterance({ quoted, reading }: Work, k: number): boolean {
  const { parts } = quoted[k]!;
  const { text } = reading.doc;
  const first = parts[0]!;
  const last = parts[parts.length - 1]!;
  return (
    /^[\p{Lu}\d[(]/u.test(text.slice(first.start, first.start + 2)) &&
    /[.!?…,\])]/.test(text.slice(last.end - 3, last.outer.end + 1))
  );
}

/** `rejected the minister's statement: “…”`: the few words before the colon only lead up to what is quoted. */
function dropLeadIn({ out, reading }: Work, colon: number): void {
  const { start } = spanOfToken(reading, colon);
  const k = out.findIndex(
    ({ fields, rule }) =>
      rule === 'statement.thing@1' &&
      Math.abs(fields.content.at[0]!.end - start) <= 1 &&
      fields.content.value.split(' ').length <= 6,
  );
  if (k >= 0) out.splice(k, 1);
}

const spanOfToken = ({ syntax }: Reading, i: number): Span => ({ start: syntax.start[i]!, end: syntax.end[i]! });

function saidBeforeColon(work: Work, colon: number): Said | undefined {
  const { reading, context, document, memory } = work;
  const { syntax } = reading;
  const sentence = syntax.sentences[syntax.sentenceOf[colon]!]!;
  let verb = rootOf(syntax, sentence);
  if (verb < 0 || verb >= colon) return undefined;
  for (let i = sentence.first; i < colon; i++) {
    if (context.language.speech.cues.has(syntax.lower[i]!) && syntax.xpos[i]!.startsWith('VB')) verb = i;
  }
  const subject = speakerToken(reading, verb);
  if (subject < 0) return undefined;
  const speakers = speakersAt(reading, context, document, subject, verb, memory);
  if (speakers.length === 0) return undefined;
  return { speakers, sentence, cue: { token: verb, last: verb, cue: NO_CUE, passive: false } };
}

/** Between this quotation and the last stand only its cue and marks: the same person goes on. */
function goesOn({ quoted, reading }: Work, k: number): boolean {
  const gap = reading.doc.text.slice(
    quoted[k - 1]!.parts[quoted[k - 1]!.parts.length - 1]!.outer.end,
    quoted[k]!.parts[0]!.outer.start,
  );
  return gap.length < 160 && (gap.match(/[.!?](?:\s|$)/g) ?? []).length <= 1;
}

/** Remembers the day a sentence sets for what follows in its paragraph: "On Tuesday …". */
function noteDate(work: Work, sentence: TokenRange): void {
  const time = timeOutside(work, sentence, undefined);
  if (!time) return;
  // "welcomed the opening of the bridge on 2 April", told in May
  const { syntax, date } = work.reading;
  const root = rootOf(syntax, sentence);
  const says = root >= 0 && root < time.first && work.context.language.speech.cues.has(syntax.lower[root]!);
  if (says && isLongPast(time.value!, date?.value)) return;
  work.date = inferred(time.value!, time);
  work.lastDate = work.date;
}

/** The day named beside the cue, else the paragraph's, else the one on which the same people last spoke; official texts date themselves. */
function dateOf(work: Work, sentence: TokenRange, content: Span, speakers: Speakers): StatementFields['date'] {
  const time = timeOutside(work, sentence, content);
  const key = speakers.map(({ value }) => value.name ?? value.actor).join('+');
  let date: Cited<string> | undefined = time
    ? time.basis === 'stated'
      ? stated(time.value!, time)
      : inferred(time.value!, time)
    : (work.date ?? work.spoken.get(key) ?? (speakers.every((s) => s.basis === 'inferred') ? work.lastDate : undefined));
  if (date) work.spoken.set(key, inferred(date.value, ...date.at));
  else if (work.document.kind !== 'news' && work.reading.date && DAY.test(work.reading.date.value))
    date = inferred(work.reading.date.value);
  return date as StatementFields['date'];
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const DAY_OR_MONTH = /^\d{4}-\d\d(?:-\d\d)?$/;

/** The first day or month a sentence names as the time of what happens in it, outside what is said and not after the story. */
function timeOutside(
  { reading, context, quotedAt, document }: Work,
  sentence: TokenRange,
  content: Span | undefined,
): TimeMention | undefined {
  const { syntax } = reading;
  const { times } = reading.mentions;
  const today = dayBounds(reading.date?.value)?.last;
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]!.first < sentence.first) low = middle + 1;
    else high = middle;
  }
  for (let k = low; k < times.length && times[k]!.first < sentence.end; k++) {
    const time = times[k]!;
    if (!time.value || time.type !== 'point' || time.deadline || quotedAt[time.first]! >= 0 || !DAY_OR_MONTH.test(time.value))
      continue;
    if (today && (dayBounds(time.value)?.first ?? '') > today) continue;
    if (content && overlaps(content, time)) continue;
    // An official text tells of its own days; a date long past belongs to what it speaks of.
    if (document.kind !== 'news' && isLongPast(time.value, reading.date?.value)) continue;
    const rel = relation(syntax, time.head);
    // "the 3 May agreement", "his January visit": the time of something else
    if (rel === 'compound' || rel === 'amod' || rel === 'nummod') continue;
    if (rel === 'nmod' && childrenBy(syntax, time.head, 'case').length > 0) continue;
    if (!content && insideReported(syntax, time.head)) continue;
    if (content && tellsOfNoun(reading, context.language.speech, time.head)) continue;
    return time;
  }
  return undefined;
}

/** The time stands in a clause about a noun (`the bridge, opened in April, …`), unless that is what the words stand in (`a letter sent on Monday`). */
function tellsOfNoun({ syntax }: Reading, words: SpeechLanguage, i: number): boolean {
  for (let k = i, steps = 0; k >= 0 && steps < 10; k = syntax.head[k]!, steps++) {
    const up = syntax.head[k]!;
    if (relation(syntax, k) === 'acl')
      return up < 0 || (!words.texts.has(syntax.lower[up]!) && !words.channels.has(syntax.lower[up]!));
  }
  return false;
}

const LONG = 14;

function isLongPast(value: string, today: string | undefined): boolean {
  const then = dayBounds(value)?.last;
  const now = dayBounds(today)?.first;
  return then !== undefined && now !== undefined && dayNumber(now) - dayNumber(then) > LONG;
}

/** The time stands in a clause that somebody reports or that tells of a noun, not in the sentence's own. */
function insideReported(syntax: Reading['syntax'], i: number): boolean {
  for (let k = i, steps = 0; k >= 0 && steps < 10; k = syntax.head[k]!, steps++) {
    const rel = relation(syntax, k);
    if (rel === 'ccomp' || rel === 'acl' || rel === 'xcomp') return true;
  }
  return false;
}

interface Ready {
  readonly rule: string;
  readonly confidence: number;
  readonly speakers: Speakers;
  readonly mode: 'direct' | 'mixed' | 'indirect';
  readonly channel: Channel;
  readonly cue: Cited<string>;
  readonly content: Cited<string>;
  readonly quotes: readonly Cited<string>[];
  readonly addressees: readonly Cited<Party>[];
  readonly stance: Cited<string> | undefined;
  readonly date: StatementFields['date'] | undefined;
}

function push({ out, reading, context }: Work, ready: Ready): void {
  const { channel, stance, date, quotes, addressees } = ready;
  const topics = ready.content.at.flatMap((span) => topicsIn(reading.doc.text, span, context.knowledge));
  out.push({
    kind: 'statement',
    rule: ready.rule,
    confidence: ready.confidence,
    fields: {
      speakers: ready.speakers,
      mode: stated(ready.mode, ...ready.content.at),
      ...channel,
      cue: ready.cue,
      content: ready.content,
      ...(quotes.length > 0 && { quotes }),
      ...(addressees.length > 0 && { addressees }),
      ...(date && { date }),
      ...(stance && { stance }),
      ...(topics.length > 0 && { topics: distinctTopics(topics) }),
    },
  });
}

const distinctTopics = (topics: readonly Cited<string>[]): Cited<string>[] => {
  const found = new Map<string, Cited<string>>();
  for (const topic of topics) if (!found.has(topic.value)) found.set(topic.value, topic);
  return [...found.values()];
};

/** Text order; of two with the same words the surer stays. */
function settled(statements: readonly Statement[]): Statement[] {
  const byWords = new Map<string, Statement>();
  for (const statement of statements) {
    const { content } = statement.fields;
    const key = content.at.map(({ start, end }) => `${start}:${end}`).join();
    const known = byWords.get(key);
    if (!known || known.confidence < statement.confidence) byWords.set(key, statement);
  }
  return [...byWords.values()].sort(
    (a, b) =>
      a.fields.content.at[0]!.start - b.fields.content.at[0]!.start || a.fields.content.at[0]!.end - b.fields.content.at[0]!.end,
  );
}
