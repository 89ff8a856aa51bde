import {
  type ActorCode,
  type Cited,
  type Context,
  childrenBy,
  inferred,
  type Party,
  type Reading,
  type Span,
  stated,
  type TokenRange,
  type WhoMention,
} from '../../model/index.ts';
import { actorsInTitle, voiceAt } from '../document.ts';
import { quoteAt, whoIn } from '../lookup.ts';
import { findStatement } from '../statement/find.ts';
import { speakerToken } from '../statement/speaker-token.ts';
import { speakersAt } from '../statement/speakers.ts';
import type { Work } from './work.ts';

/** A firm of a state: its promise is told with its name, since it is not the state's own. */
export const isFirm = (who: WhoMention): boolean => who.form === 'body' && who.parties.some(({ role }) => role === 'BUS');

/** A firm is named in what it promises: from its name on. */
export function firmStart({ syntax }: Reading, subject: number): number {
  let first = subject;
  while (first > 0 && syntax.upos[first - 1] === 'PROPN') first--;
  return first;
}

/** In an official text, whose business a firm's promise is: the issuers', or those its title names. */
export function issuersFor({ document, reading, context }: Work, at: number): Cited<ActorCode>[] {
  if (document.kind === 'news' || document.kind === 'transcript') return [];
  const span = spanAt(reading, at);
  const own = document.issuers.flatMap(({ value }) => value.actor ?? []);
  const inTitle = actorsInTitle(reading.doc.metadata.title ?? '', context);
  return [...new Set([...own, ...inTitle])].map((actor) => inferred(actor, span));
}

/** `The central banks will …`, `the two navies will …`: arms of the states that the text has named before, here or in its first sentences. */
export function armsOf(work: Work, sentence: TokenRange, subject: number): Cited<ActorCode>[] {
  const { reading, words } = work;
  const { syntax } = reading;
  if (subject < 0 || !words.arms.has(syntax.lower[subject]!)) return [];
  if (!childrenBy(syntax, subject, 'det').some((d) => syntax.lower[d] === 'the' || syntax.lower[d] === 'both')) return [];
  const here = syntax.sentenceOf[sentence.first]!;
  for (let s = here; s >= 0 && s > here - 6; s--) {
    const named = actorsBetween(reading, syntax.sentences[s]!);
    if (named.length > 1) return named.slice(0, 2);
  }
  return [];
}

/** The states and organisations that the subject of a verb stands for. */
export function partiesOf(work: Work, verb: number): Cited<ActorCode>[] {
  const { reading } = work;
  const subject = speakerToken(reading, verb);
  return subject < 0 ? [] : actorsAt(work, subject, verb);
}

/** The states and organisations that a token stands for as the subject of a verb: who is named, referred to, or says `we`. */
export function actorsAt(work: Work, subject: number, verb = subject + 1): Cited<ActorCode>[] {
  const { reading, context, document, memory } = work;
  const { syntax } = reading;
  const lower = syntax.lower[subject]!;
  if (context.language.speech.firstPerson.has(lower)) {
    const quoting = speakerOfQuotation(work, subject);
    if (quoting) return actors(quoting, spanAt(reading, subject));
    const voice = voiceAt(document, syntax.start[subject]!);
    return actors(voice?.speakers ?? document.issuers, spanAt(reading, subject));
  }
  const speakers = speakersAt(reading, context, document, subject, verb, memory);
  if (speakers.length > 0) memory.last = speakers;
  return actors(speakers, spanAt(reading, subject));
}

/** Who says `we` inside a quotation; undefined outside of any. */
function speakerOfQuotation({ reading, context }: Work, subject: number): readonly Cited<Party>[] | undefined {
  const quote = quoteAt(reading, subject);
  return quote && (quotersOf(reading, context).get(quote.start) ?? []);
}

const quoters = new WeakMap<Reading, ReadonlyMap<number, readonly Cited<Party>[]>>();

/** Who says each quotation, by its first character. */
function quotersOf(reading: Reading, context: Context): ReadonlyMap<number, readonly Cited<Party>[]> {
  const known = quoters.get(reading);
  if (known) return known;
  const made = new Map<number, readonly Cited<Party>[]>();
  for (const { fields } of findStatement(reading, context)) {
    for (const { at } of fields.quotes ?? []) for (const { start } of at) made.set(start, fields.speakers);
  }
  quoters.set(reading, made);
  return made;
}

const spanAt = ({ syntax }: Reading, i: number): Span => ({ start: syntax.start[i]!, end: syntax.end[i]! });

function actors(parties: readonly Cited<Party>[], at: Span): Cited<ActorCode>[] {
  const out: Cited<ActorCode>[] = [];
  for (const { value, basis, at: spans } of parties) {
    const { actor } = value;
    if (!actor || out.some((o) => o.value === actor)) continue;
    out.push(basis === 'stated' && spans.length > 0 ? stated(actor, ...spans) : inferred(actor, at));
  }
  return out;
}

/** In a joint text what nobody is named for is its sides'; nobody's in others. */
export function issuersOf({ document, reading }: Work, at: number): Cited<ActorCode>[] {
  const actors = [...new Set(document.issuers.flatMap(({ value }) => value.actor ?? []))];
  return actors.length > 1 ? actors.map((actor) => inferred(actor, spanAt(reading, at))) : [];
}

/** Who does what a passive tells: after `by`, else the states of this sentence, the sides of a joint text, or the states of the sentence before in its paragraph. */
export function agentsOf(work: Work, v: number, sentence: TokenRange): Cited<ActorCode>[] {
  const { reading } = work;
  const { syntax } = reading;
  const agent = childrenBy(syntax, v, 'obl').find((o) => childrenBy(syntax, o, 'case').some((c) => syntax.lower[c] === 'by'));
  if (agent !== undefined) {
    const named = actorsAt(work, agent, v);
    if (named.length > 0) return named;
  }
  const here = actorsBetween(reading, sentence);
  if (here.length > 0) return here;
  const issuers = issuersOf(work, v);
  if (issuers.length > 0) return issuers;
  const before = syntax.sentences[syntax.sentenceOf[v]! - 1];
  if (!before || reading.doc.text.slice(syntax.end[before.end - 1]!, syntax.start[sentence.first]!).includes('\n\n')) return [];
  return actorsBetween(reading, before);
}

function actorsBetween({ mentions, syntax }: Reading, range: TokenRange): Cited<ActorCode>[] {
  const from = syntax.start[range.first]!;
  const to = syntax.end[range.end - 1]!;
  const out: Cited<ActorCode>[] = [];
  for (const mention of whoIn(mentions, from, to)) {
    if (mention.form === 'demonym') continue;
    for (const { actor } of mention.parties) if (actor && !out.some((o) => o.value === actor)) out.push(inferred(actor, mention));
  }
  return out;
}
