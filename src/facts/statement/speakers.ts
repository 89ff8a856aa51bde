import {
  type Cited,
  type Context,
  childBy,
  childrenBy,
  extent,
  type Party,
  type Reading,
  relation,
  spanOfTokens,
  stated,
  type WhoMention,
  whoAtToken,
} from '../../model/index.ts';
import { type Document, voiceAt } from '../document.ts';
import { distinct, isPerson, listAt, phraseStart, type Side, sidesOf } from '../sides.ts';
import { again, cite, type Speakers, spanOf } from './cited-speakers.ts';
import { namesakeOf, surnamed } from './named-before.ts';
import { isVerbal, standsFree } from './speaker-token.ts';

/** Remembers who spoke last, for pronouns the mentions leave open. */
export interface Memory {
  last: Speakers;
}

const NAME = /^\p{Lu}/u;

/** Who stands behind the subject token of a speech verb. Empty when it is nobody that speaks (`the vote`, `what`). */
export function speakersAt(
  reading: Reading,
  context: Context,
  document: Document,
  subject: number,
  verb: number,
  memory: Memory,
): Speakers {
  const { syntax, mentions } = reading;
  const { speech, meetings } = context.language;
  const lower = syntax.lower[subject]!;
  if (speech.firstPerson.has(lower)) return voiceAt(document, syntax.start[subject]!)?.speakers ?? [];
  const sentence = syntax.sentences[syntax.sentenceOf[subject]!]!;
  // A mention that names no state or person (a paper of nobody's) is worded like a stranger.
  const mentioned = whoAtToken(mentions, subject);
  const mention = mentioned && sidesOf(mentioned).length > 0 ? mentioned : undefined;
  const noun = syntax.lemma[subject]!.toLowerCase();
  if (!mention && (speech.texts.has(noun) || speech.texts.has(lower))) return ofText(reading, context, document, subject);
  if (!mention && speech.occasions.has(lower) && !isNamed(reading, subject)) return sidesOfDocument(reading, document);
  if (!mention && isOwnBody(reading, context, document, subject)) return again(document.issuers, spanOf(reading, subject));
  const anchor = syntax.head[subject]! > subject && isVerbal(syntax.upos[syntax.head[subject]!]!) ? syntax.head[subject]! : verb;
  const beside = personBeside(reading, subject, subject > verb ? verb : Math.min(verb, anchor));
  if (beside) return cite(reading, sidesOf(beside));
  const first = phraseStart(reading, subject);
  const limit = subject < verb ? verb : behindLimit(reading, subject, sentence.end);
  const list = listAt(reading, meetings, first, limit);
  // "the Peru-based Andean bank": the place before it is not who speaks
  if (mention && list.sides.length > 0 && !coversSubject(reading, list.sides, subject)) return cite(reading, sidesOf(mention));
  const named = cite(reading, distinct(list.sides));
  const namesake = mention ? [] : namesakeOf(reading, subject);
  if (namesake.length > 0) return namesake;
  const worded = mention || document.kind === 'transcript' ? undefined : wordedSpeaker(reading, context, subject, verb);
  if (worded && (!sameActor(worded.value, named) || !coversSubject(reading, list.sides, subject))) return [worded];
  if (
    named.length > 0 &&
    (mention || speech.speakers.has(lower) || speech.sides.has(lower) || coversSubject(reading, list.sides, subject))
  ) {
    return worded && !named.some((n) => n.value.name || n.value.person) ? [worded] : named;
  }
  if (mention) return cite(reading, sidesOf(mention));
  if (speech.thirdPerson.has(lower) && lower !== 'it') {
    const many = lower === 'they' || lower === 'them';
    const known =
      memory.last.length > 0 && (!many || memory.last.length > 1) ? memory.last : many ? sidesOfDocument(reading, document) : [];
    return again(known.length > 0 ? known : memory.last, spanOf(reading, subject));
  }
  if (speech.sides.has(lower) && determined(reading, subject)) {
    const sides = sidesOfDocument(reading, document);
    return again(sides.length > 0 ? sides : memory.last, spanOf(reading, subject));
  }
  if (worded) return [worded];
  const known = surnamed(reading, subject);
  return known.length > 0 ? known : unnamed(reading, context, document, subject);
}

/** `The Steering Committee`, `the 5+1`, in a joint text: those whose text it is. */
function isOwnBody({ syntax }: Reading, { language }: Context, document: Document, subject: number): boolean {
  if (document.issuers.length < 2 || syntax.start[subject]! < document.body) return false;
  if (!language.speech.committees.has(syntax.lower[subject]!) && !FORMAT.test(syntax.form[subject]!)) return false;
  return childrenBy(syntax, subject, 'det').some((d) => syntax.lower[d] === 'the') || syntax.lower[subject - 1] === 'the';
}

const FORMAT = /^\d\+\d$/;

/** `Some say …`: people whom a paper does not name; of several the words must say so (`some of the cargo` speaks not). */
function unnamed({ syntax, doc }: Reading, { language }: Context, document: Document, subject: number): Speakers {
  const lower = syntax.lower[subject]!;
  if (
    document.kind !== 'news' ||
    !language.speech.unnamed.has(lower) ||
    syntax.childStart[subject] !== syntax.childStart[subject + 1]
  )
    return [];
  const at = { start: syntax.start[subject]!, end: syntax.end[subject]! };
  return [stated({ name: doc.text.slice(at.start, at.end) }, at)];
}

/**
 * The person right before the verb, whom the tree may not have as its subject: `The union's deputy head, Ana Silva, said`,
 * `Ana Silva, the acting minister, said`. Nobody when the subject is a person, or when the name hangs on a preposition.
 */
function personBeside({ syntax, mentions }: Reading, subject: number, verb: number): WhoMention | undefined {
  if (subject > verb) return appositionBehind({ syntax, mentions }, subject);
  const own = whoAtToken(mentions, subject);
  if (own && isPerson(own)) return undefined;
  let p = verb - 1;
  while (p > 0 && (syntax.upos[p] === 'ADV' || syntax.upos[p] === 'AUX' || syntax.lower[p] === ',')) p--;
  const near = whoAtToken(mentions, p);
  if (near && isPerson(near)) return standsFree({ syntax }, near) && near.last < verb ? near : undefined;
  if (syntax.lower[verb - 1] !== ',') return undefined;
  // an apposition between commas, with the name before it
  for (let k = p; k > 1 && k > p - 12; k--) {
    const tag = syntax.xpos[k]!;
    if (tag === 'VBD' || tag === 'VBZ' || tag === 'MD' || syntax.lower[k] === 'and') return undefined;
    if (syntax.lower[k] !== ',') continue;
    const before = whoAtToken(mentions, k - 1);
    return before && isPerson(before) && standsFree({ syntax }, before) ? before : undefined;
  }
  return undefined;
}

/** `said the firm's deputy head, Ana Silva`. */
function appositionBehind({ syntax, mentions }: Pick<Reading, 'syntax' | 'mentions'>, subject: number): WhoMention | undefined {
  const own = whoAtToken(mentions, subject);
  if (own && isPerson(own)) return undefined;
  const last = own?.last ?? subject;
  if (syntax.lower[last + 1] !== ',') return undefined;
  const next = whoAtToken(mentions, last + 2);
  return next && isPerson(next) && next.first === last + 2 ? next : undefined;
}

/** `the National Conference of Elders`: a body by its name, no occasion. */
const isNamed = ({ syntax }: Reading, noun: number): boolean =>
  NAME.test(syntax.form[noun]!) && childrenBy(syntax, noun, 'compound', 'amod', 'nmod').some((c) => NAME.test(syntax.form[c]!));

const coversSubject = ({ syntax }: Reading, sides: readonly Side[], subject: number): boolean =>
  sides.some(({ at }) => at.start <= syntax.start[subject]! && at.end >= syntax.end[subject]!);

const sameActor = (party: Party, named: Speakers): boolean =>
  named.some(({ value }) => value.actor === party.actor || value.name !== undefined);

/** Behind `said`, the speaker's phrase ends at the next verb, at a mark, or with the sentence. */
function behindLimit({ syntax, mentions }: Reading, subject: number, end: number): number {
  const covered = whoAtToken(mentions, subject);
  for (let i = (covered?.last ?? subject) + 1; i < end; i++) {
    const tag = syntax.xpos[i]!;
    if (tag.startsWith('VB') || tag === 'MD' || tag.startsWith('W') || syntax.lower[i] === '.' || syntax.lower[i] === ';')
      return i;
    if (syntax.upos[i] === 'ADP' && syntax.lower[i] !== 'of' && syntax.lower[i] !== 'for') return i;
  }
  return end;
}

/** `the two leaders`, `both sides`, `participants`: a plural that stands for the sides of the document. */
function determined({ syntax }: Reading, subject: number): boolean {
  for (const c of childrenBy(syntax, subject, 'det', 'nummod', 'amod', 'nmod')) {
    const lower = syntax.lower[c]!;
    if (lower === 'some' || lower === 'many' || lower === 'several' || lower === 'other' || lower === 'most') return false;
    if (relation(syntax, c) === 'nmod' && c > subject) return false;
  }
  return true;
}

/** A speaker the mentions do not know, as the text words it: `hospital officials`, `the Port Workers' Union`. */
function wordedSpeaker(reading: Reading, { language }: Context, subject: number, verb: number): Cited<Party> | undefined {
  const { syntax, mentions, doc } = reading;
  const { speakers, thirdPerson, sides } = language.speech;
  const lower = syntax.lower[subject]!;
  const proper =
    (syntax.upos[subject] === 'PROPN' || syntax.xpos[subject]!.startsWith('NNP')) && NAME.test(syntax.form[subject]!);
  if (thirdPerson.has(lower) || syntax.upos[subject] === 'PRON') return undefined;
  if (!proper && !speakers.has(lower) && !speakers.has(syntax.lemma[subject]!) && !isDoer(syntax.lemma[subject]!))
    return undefined;
  // A named partnership or treaty says nothing.
  const { things, papers, projectNouns } = language.promises;
  if (proper && !speakers.has(lower) && (things.has(lower) || papers.has(lower) || projectNouns.has(lower))) return undefined;
  if (!proper && sides.has(lower) && !hasModifier(reading, subject)) return undefined;
  const phrase = phraseOf(reading, subject, verb);
  const span = spanOfTokens(syntax, phrase);
  const text = doc.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  let actor: Party['actor'];
  for (let i = phrase.first; i < phrase.end; i++) {
    const inside = whoAtToken(mentions, i);
    if (!inside) continue;
    actor = inside.parties[0]?.actor ?? actor;
    if (actor) break;
  }
  const party: Party = { name: text, ...(actor && { actor }) };
  return stated(party, span);
}

/** `carmaker`, `negotiator`, `economist`: nouns of those who do something; but not `letter` and its like. */
const DOER = /(?:maker|turer|ailer|rator|tor|ist|ian|eer|iser|izer|lder|nder|ander|iter|ader|oser)s?$/;
const NO_DOER = /^(?:factor|sector|vector|monitor|motor|reactor|tractor|corridor|indicator|list|twist|letter|order)s?$/;
const isDoer = (lemma: string): boolean => DOER.test(lemma) && !NO_DOER.test(lemma);

function hasModifier({ syntax }: Reading, i: number): boolean {
  return childrenBy(syntax, i, 'amod', 'compound', 'nmod').length > 0;
}

/** The phrase around a noun without its clauses and appositions: `Hospital officials in Lima`. */
function phraseOf({ syntax }: Reading, subject: number, verb: number): { first: number; end: number } {
  let first = subject;
  let last = subject;
  for (let k = syntax.childStart[subject]!; k < syntax.childStart[subject + 1]!; k++) {
    const c = syntax.childList[k]!;
    const rel = relation(syntax, c);
    const name = rel === 'appos' && c === subject + 1 && syntax.upos[c] === 'PROPN';
    if (rel !== 'compound' && rel !== 'flat' && rel !== 'amod' && rel !== 'nmod' && rel !== 'nummod' && !name) continue;
    const { first: from, end } = extent(syntax, c);
    if (end - from > 10 || (from <= verb && verb < end)) continue;
    first = Math.min(first, from);
    last = Math.max(last, end - 1);
  }
  while (first < subject && syntax.upos[first] === 'DET') first++;
  return { first, end: last + 1 };
}

/** `the ministry's statement`, `a statement by the embassy`; a bare `the statement` speaks for those who issued the document. */
function ofText(reading: Reading, context: Context, document: Document, subject: number): Speakers {
  const { syntax } = reading;
  // The heading of a joint text ("a joint statement by …, condemning the raid") tells of its issuers.
  if (document.issuers.length > 1 && syntax.start[subject]! < document.body)
    return again(document.issuers, spanOf(reading, subject));
  for (const owner of childrenBy(syntax, subject, 'nmod', 'compound')) {
    const list = listAt(reading, context.language.meetings, phraseStart(reading, owner), extent(syntax, owner).end);
    const sides = cite(reading, distinct(list.sides));
    if (sides.length > 0) return sides;
    const worded = owner > subject && NAME.test(syntax.form[owner]!) ? wordedSpeaker(reading, context, owner, -1) : undefined;
    if (worded) return [worded];
  }
  // "resigned in a letter, stating …", "released a statement which said …": whoever acts in the clause around it
  // (but "according to reports, he left": he says nothing)
  const source = context.language.speech.sources.some(
    (phrase) => syntax.lower[phraseStart(reading, subject) - phrase.length] === phrase[0],
  );
  if (!source && (relation(syntax, subject) === 'obl' || relation(syntax, subject) === 'obj')) {
    const actor = childBy(syntax, syntax.head[subject]!, 'nsubj');
    const who = actor === undefined ? undefined : whoAtToken(reading.mentions, actor);
    if (who) return cite(reading, sidesOf(who));
  }
  if (!context.language.speech.ownTexts.has(syntax.lower[subject]!)) return [];
  const voice = voiceAt(document, syntax.start[subject]!);
  return again(voice?.speakers ?? document.issuers, spanOf(reading, subject));
}

/** The sides a document is of: its issuers, else those of its first sentence. */
function sidesOfDocument(reading: Reading, document: Document): Cited<Party>[] {
  if (document.kind === 'news') return [];
  if (document.issuers.length > 1) return [...document.issuers];
  const { syntax, mentions } = reading;
  for (const { first, end } of syntax.sentences) {
    if (syntax.start[first]! < document.body || end - first < 6) continue;
    const from = syntax.start[first]!;
    const to = syntax.end[end - 1]!;
    const people: Side[] = [];
    for (const mention of mentions.who) {
      if (mention.start < from) continue;
      if (mention.start >= to) break;
      if (mention.form === 'titled-person' || mention.form === 'person' || mention.form === 'country')
        people.push(...sidesOf(mention));
    }
    const named = people.filter(({ party }) => party.person !== undefined || party.name !== undefined);
    return cite(reading, distinct(named.length > 1 ? named : people));
  }
  return [];
}
