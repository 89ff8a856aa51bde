import {
  type ActorCode,
  type Cited,
  type Context,
  type DocumentKind,
  inferred,
  type Knowledge,
  type Party,
  type Reading,
  type Span,
  type SpeechLanguage,
  stated,
  type WhoMention,
  whoAtToken,
} from '../model/index.ts';
import { withOwnOffice } from './office-words.ts';

/** Words of one speaker: a turn of a transcript, or the whole of a statement. */
export interface Voice extends Span {
  readonly speakers: readonly Cited<Party>[];
}

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

/** `SECRETARY BLINKEN:`, `MR. PRICE:`, `Q:`, `Foreign Minister Payne:` is left to the who-mentions. */
const TURN = /^([A-Z][A-Z.'’\- ]{0,60}?)(?: \([^()]{0,60}\))?:(?:\s{1,3}\([^()]{0,60}\))?(?=\s)/;
/** White House transcripts: `Q    Mr. President, …`. */
const BARE_QUESTION = /^Q\s{1,8}(?=\S)/;
/** `released by the Governments of`, `joint statement by …`, `on behalf of`. */
const RELEASED = /\b(?:released|issued|agreed|made|adopted) by\b|\bstatement (?:by|of|from)\b|\bon behalf of\b/i;
/** What ends the list of issuers: `…, condemning the attack`, `on the occasion of`. */
const ISSUERS_END =
  /\b(?:on the occasion|on the margins|regarding|concerning|following|during|after|at the|on (?=[A-Z]))\b|,\s+\w+ing\b|:/;
/** What ends a title's list of makers, behind the word for the text: `Joint Statement of Chile and Peru on …`, `… Calling for …`. */
const TEXT = /\b(?:statement|declaration|communiqu\w*|release|readout)\b/i;
const MATTER =
  /\s(?:on|regarding|about|following|after|concerning|condemning|commending|announcing|calling|marking|welcoming|in|at|during)\b|:/i;
/** `Ana Silva, Minister for Foreign Affairs`: a name, a comma, an office, and nothing more. */
const BYLINE = /^((?:\p{Lu}[\p{L}.'’-]*\s){1,4}\p{Lu}[\p{L}.'’-]+(?: (?:Jr|Sr|II|III)\.?)?),\s(\S.{2,90})$/u;
const BYLINE_WORDS = 16;
const HEAD_PARAGRAPHS = 6;
/** How many sentences are the first. */
const FIRST = 4;
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
  const words = context.language.speech;
  const title = (doc.metadata.title ?? '').toLowerCase();
  const { turns, asked } = turnsOf(reading, context);
  const head = headOfDocument(reading, context);
  let kind = kindByTitle(title, words);
  // "A NEW CHAPTER OF TRADE:" heads a part of a fact sheet; nobody of that name speaks.
  if (turns.length >= 2 && kind !== 'fact-sheet' && kind !== 'joint-statement') kind = 'transcript';
  if (!kind && head.joint) kind = 'joint-statement';
  if (!kind && head.byline) kind = 'statement';
  if (kind === 'statement' && readsAsReadout(title)) kind = 'readout';
  kind ??= head.office ? 'readout' : 'news';
  const issuers = issuersOf(kind, reading, context, head);
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

function kindByTitle(title: string, words: SpeechLanguage): DocumentKind | undefined {
  const said = ` ${(title.match(WORD) ?? []).join(' ')} `;
  for (const { words: phrase, kind } of words.titles) if (said.includes(` ${phrase.join(' ')} `)) return kind;
  return undefined;
}

/** A spokesperson's "statement on the call of …" tells of the call as a readout does. */
const readsAsReadout = (title: string): boolean => /\b(?:call|meeting|meetings|travel|trip) (?:with|to|of)\b/.test(title);

const voicesOf = (kind: DocumentKind, speakers: readonly Cited<Party>[], span: Span): Voice[] =>
  kind !== 'news' && kind !== 'transcript' && speakers.length > 0 && span.end > span.start ? [{ ...span, speakers }] : [];

interface Head {
  /** A line that is only a name with an office. */
  readonly byline?: Cited<Party>;
  /** The paragraph that says who issued a joint statement, from the word that does. */
  readonly joint?: Span;
  readonly office: boolean;
  readonly end: number;
}

/** Reads the lines before the text proper: bylines, "Office of the Spokesperson", "released by the Governments of …", "Begin text". */
function headOfDocument(reading: Reading, context: Context): Head {
  const { doc } = reading;
  const { language } = context;
  let byline: Cited<Party> | undefined;
  let joint: Span | undefined;
  let spokesperson = false;
  let end = 0;
  for (let p = 0; p < Math.min(HEAD_PARAGRAPHS, doc.paragraphs.length); p++) {
    const span = doc.paragraphs[p]!;
    if (span.end - span.start > 1200) break;
    const text = doc.text.slice(span.start, span.end).trim();
    const count = text.split(/\s+/).length;
    if (/^(?:begin|start of)? ?text\b.{0,12}$/i.test(text)) end = span.end;
    else if (/\b(?:attributable|attributed) to\b.{0,80}:$/s.test(text)) end = span.end;
    else if (/\bstatement\b/i.test(text) && RELEASED.test(text) && count < 150 && /\b(?:following|below|text)\b/i.test(text)) {
      const at = RELEASED.exec(text)!;
      const from = span.start + doc.text.slice(span.start, span.end).indexOf(text[0]!) + at.index;
      const stop = ISSUERS_END.exec(doc.text.slice(from + at[0].length, span.end));
      joint = { start: from, end: stop ? from + at[0].length + stop.index : span.end };
      end = span.end;
    } else if (count <= BYLINE_WORDS && !/[.!?]$/.test(text.replace(/\b(?:Jr|Sr|Dr|Mr|Ms|Mrs|H\.E)\.$/, ''))) {
      const named = BYLINE.exec(text);
      const office = named ? (named[2]!.toLowerCase().match(WORD) ?? []) : [];
      if (named && !byline && office.some((word) => language.speech.speakers.has(word))) {
        const at = { start: doc.text.indexOf(named[1]!, span.start), end: 0 };
        byline = bylineOf(reading, context, { start: at.start, end: at.start + named[1]!.length });
        end = span.end;
      } else if (/^office of\b/i.test(text)) {
        spokesperson = true;
        end = span.end;
      }
    }
  }
  return { office: spokesperson, end, ...(byline && { byline }), ...(joint && { joint }) };
}

/** The person of a byline: as the mentions know them, else by the name alone, with the state whose house published it. */
function bylineOf(reading: Reading, context: Context, at: Span): Cited<Party> {
  const mention = reading.mentions.who.find((m) => m.start < at.end && m.end > at.start && isNamed(m));
  const [publisher] = publisherOf(reading, context);
  const party: Party = mention?.parties.find((p) => p.name !== undefined) ?? { name: reading.doc.text.slice(at.start, at.end) };
  const actor = party.actor ?? publisher?.value.actor;
  return stated({ ...party, ...(actor && { actor }) }, at);
}

const isNamed = (mention: WhoMention): boolean =>
  mention.parties.some((party) => party.person !== undefined || party.name !== undefined);

function issuersOf(kind: DocumentKind, reading: Reading, context: Context, head: Head): Cited<Party>[] {
  const { metadata } = reading.doc;
  if (kind === 'news' || kind === 'transcript') return [];
  if (kind === 'readout') return publisherOf(reading, context);
  if (kind === 'statement') {
    if (head.byline) return [head.byline];
    const named = personInTitle(reading, context);
    return named ? [inferred(named)] : publisherOf(reading, context);
  }
  if (head.joint) {
    const sides = actorsIn(reading, head.joint);
    if (sides.length > 0) return sides;
  }
  if (kind === 'joint-statement') {
    const ourselves = actorsIn(reading, weOfFirst(reading, head.end));
    if (ourselves.length > 1) return ourselves;
    const title = metadata.title ?? '';
    const makers = actorsInTitle(makersIn(title), context);
    const inTitle = makers.length > 1 ? makers : actorsInTitle(title, context);
    if (inTitle.length > 1) return withPublisher(inTitle, reading, context);
    const sides = actorsIn(reading, firstSubject(reading, head.end));
    if (sides.length > 1) return sides;
    return inTitle.map((actor) => inferred<Party>({ actor }));
  }
  const ourselves = actorsIn(reading, weOfFirst(reading, head.end));
  return ourselves.length > 1 ? ourselves : publisherOf(reading, context);
}

/** `Joint Statement by Secretary Silva and the Foreign Ministers of Peru and Ghana`: the house that publishes is one of them. */
function withPublisher(actors: readonly ActorCode[], reading: Reading, context: Context): Cited<Party>[] {
  const own = publisherOf(reading, context).filter(({ value }) => value.actor && !actors.includes(value.actor));
  return [...own, ...actors.map((actor) => inferred<Party>({ actor }))];
}

/** The part of a joint text's title that tells who makes it. */
function makersIn(title: string): string {
  const text = TEXT.exec(title);
  const from = text ? text.index + text[0].length : 0;
  const matter = MATTER.exec(title.slice(from));
  return matter ? title.slice(0, from + matter.index) : title;
}

/** `Today, we the leaders of A, B and C announced …`, `We, the governments of …`: from `we` to the verb; empty where the first sentences have none. */
function weOfFirst({ syntax }: Reading, from: number): Span {
  let read = 0;
  for (const { first, end } of syntax.sentences) {
    if (syntax.start[first]! < from || end - first <= 6) continue;
    for (let we = first; we < Math.min(end, first + 6); we++) {
      if (syntax.lower[we] !== 'we' || (read > 0 && syntax.lower[we + 1] !== ',' && syntax.lower[we + 1] !== 'the')) continue;
      for (let i = we + 1; i < end; i++)
        if (syntax.upos[i] === 'VERB') return { start: syntax.start[we]!, end: syntax.start[i]! };
    }
    if (++read === FIRST) break;
  }
  return { start: from, end: from };
}

/** Whoever the first sentence is about: up to its verb (`We, the leaders of …, condemn`), or to what those who met met for. */
function firstSubject({ syntax, mentions }: Reading, from: number): Span {
  for (const { first, end } of syntax.sentences) {
    if (syntax.start[first]! < from || end - first <= 6) continue;
    const start = syntax.start[first]!;
    let root = first;
    while (root < end && syntax.head[root]! >= 0) root++;
    if (syntax.lower[first] === 'we' && root < end) return { start, end: syntax.start[root]! };
    for (let i = root + 1; i < end; i++) {
      const free = whoAtToken(mentions, i) === undefined;
      if (
        free &&
        (syntax.lower[i] === 'for' || syntax.lower[i] === 'to' || syntax.lower[i] === 'about' || syntax.lower[i] === 'on')
      )
        return { start, end: syntax.start[i]! };
    }
    return { start, end: syntax.end[end - 1]! };
  }
  return { start: from, end: from };
}

/** The states and organisations named in a span, each once, in text order. */
function actorsIn({ mentions }: Reading, span: Span): Cited<Party>[] {
  const found = new Map<string, Cited<Party>>();
  for (const mention of mentions.who) {
    if (mention.start < span.start) continue;
    if (mention.start >= span.end) break;
    if (mention.form === 'pronoun' || mention.form === 'reference') continue;
    for (const { actor } of mention.parties) if (actor && !found.has(actor)) found.set(actor, stated<Party>({ actor }, mention));
  }
  return [...found.values()];
}

/** The states and organisations a title names, in its order. Titles stand outside the text, so they cannot be cited. */
export function actorsInTitle(title: string, { knowledge }: Context): ActorCode[] {
  const words = [...title.matchAll(/[\p{L}\p{N}.’']+/gu)].map((m) => m[0].replaceAll('’', "'"));
  const short = shortNames(knowledge);
  const found = new Set<ActorCode>();
  for (let i = 0; i < words.length; ) {
    let step = 1;
    for (let n = Math.min(6, words.length - i); n > 0; n--) {
      const phrase = words
        .slice(i, i + n)
        .join(' ')
        .replace(/'s?$/, '');
      if (n === 1 && (!/^\p{Lu}/u.test(phrase) || (phrase.length < 4 && !short.has(phrase)))) continue;
      const actor = knowledge.findActor(phrase);
      if (!actor) continue;
      found.add(actor);
      step = n;
      break;
    }
    i += step;
  }
  return [...found];
}

const shorts = new WeakMap<Knowledge, ReadonlySet<string>>();

/** Names of two or three letters (`UK`, `ROK`); codes that nobody writes are none, lest "And" be Andorra and "MD" Moldova. */
function shortNames(knowledge: Knowledge): ReadonlySet<string> {
  const known = shorts.get(knowledge);
  if (known) return known;
  const made = new Set(knowledge.names.filter(({ text, actor }) => actor && text.length < 4).map(({ text }) => text));
  shorts.set(knowledge, made);
  return made;
}

/** "Statement by NSC Spokesperson Ana Silva on …": the person by name, or whoever held the office named alone ("by the President"). */
function personInTitle(reading: Reading, context: Context): Party | undefined {
  const { knowledge } = context;
  const found = STATEMENT_BY.exec(reading.doc.metadata.title ?? '');
  if (!found) return undefined;
  const words = found[1]!.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  for (let n = Math.min(4, words.length); n > 1; n--) {
    const [person] = knowledge.peopleNamed(words.slice(-n).join(' '));
    if (!person) continue;
    const tenures = knowledge.tenuresOf(person.id);
    const last = tenures[tenures.length - 1];
    return { person: person.id, name: person.name, ...(last && { actor: last.actor }) };
  }
  const [publisher] = publisherOf(reading, context);
  const actor = publisher?.value.actor;
  const title = words.join(' ').toLowerCase();
  const office = knowledge.offices.find(({ forms }) => forms.includes(title));
  if (actor && office) {
    const [held] = knowledge.holders(actor, office.code, reading.date?.value);
    const person = held && knowledge.person(held.person);
    return { actor, office: office.code, ...(person && { person: person.id, name: person.name }) };
  }
  if (words.length < 2 || office) return undefined;
  return { name: words.slice(-2).join(' '), ...(actor && { actor }) };
}

const STATEMENT_BY =
  /\b(?:statement (?:by|from|of)|remarks (?:as prepared for delivery )?by) (.{3,120}?)(?: (?:on|regarding|about|after|marking|following|to|for|at|in|before)\b|$)/i;

/** The state whose house published a text: `The White House`, `Ministry of Foreign Affairs of Japan`. */
export function publisherOf({ doc }: Reading, context: Context): Cited<Party>[] {
  const { publisher } = doc.metadata;
  if (!publisher) return [];
  const actor =
    actorsInTitle(publisher, context)[0] ?? housesOf(context.knowledge).get(publisher.toLowerCase().replace(/^the /, ''));
  return actor ? [inferred<Party>({ actor })] : [];
}

/** The turns of a transcript; what moderators and reporters say is nobody's statement. */
function turnsOf(reading: Reading, context: Context): { readonly turns: Voice[]; readonly asked: number } {
  const { doc } = reading;
  const { askers, questions } = context.language.speech;
  const turns: Voice[] = [];
  let asked = doc.text.length;
  let open: { start: number; speakers: readonly Cited<Party>[] } | undefined;
  const close = (end: number) => {
    if (open && open.speakers.length > 0 && end > open.start) turns.push({ start: open.start, end, speakers: open.speakers });
    open = undefined;
  };
  for (const { start, end } of doc.paragraphs) {
    const line = doc.text.slice(start, Math.min(end, start + 140));
    const turn = TURN.exec(line);
    if (!turn) {
      if (!BARE_QUESTION.test(line)) continue;
      close(start);
      asked = Math.min(asked, start);
      continue;
    }
    close(start);
    const label = turn[1]!.trim();
    const words = label.toLowerCase().split(/\s+/);
    const asks = words.some((word) => askers.has(word));
    if (words.some((word) => questions.has(word))) asked = Math.min(asked, start);
    const at = { start, end: start + turn[1]!.length };
    open = { start: start + turn[0].length, speakers: asks ? [] : [speakerOfTurn(reading, context, label, at)] };
  }
  close(doc.text.length);
  return { turns, asked };
}

/** `SECRETARY BLINKEN` is the Blinken of the text or title, else the best known of that name, else the name as it stands. */
function speakerOfTurn(reading: Reading, { knowledge }: Context, label: string, at: Span): Cited<Party> {
  const here = reading.mentions.who.find((m) => m.start <= at.start && m.end >= at.end - 1 && isNamed(m));
  if (here) return stated(withOwnOffice(here.parties[0]!), at);
  const surname = label.split(/\s+/).pop()!.toLowerCase();
  for (const mention of reading.mentions.who) {
    const party = mention.parties.find((p) => p.name?.toLowerCase().split(/\s+/).includes(surname));
    if (party) return stated(withOwnOffice(party), at);
  }
  const name = titleCase(label);
  const [person] = knowledge.peopleNamed(titleCase(surname));
  if (person && knowledge.peopleNamed(titleCase(surname)).length === 1) {
    const tenures = knowledge.tenuresOf(person.id);
    const last = tenures[tenures.length - 1];
    return stated<Party>({ person: person.id, name: person.name, ...(last && { actor: last.actor }) }, at);
  }
  return stated<Party>({ name }, at);
}

const titleCase = (text: string): string => text.toLowerCase().replace(/(?<![\p{L}’'])\p{L}/gu, (c) => c.toUpperCase());

const houses = new WeakMap<Knowledge, ReadonlyMap<string, ActorCode>>();

/** Bodies and metonyms by name: `white house`, `kremlin`. */
function housesOf(knowledge: Knowledge): ReadonlyMap<string, ActorCode> {
  const known = houses.get(knowledge);
  if (known) return known;
  const made = new Map<string, ActorCode>();
  for (const { text, kind, actor } of knowledge.names)
    if (actor && (kind === 'metonym' || kind === 'body')) made.set(text.toLowerCase().replace(/^the /, ''), actor);
  houses.set(knowledge, made);
  return made;
}
