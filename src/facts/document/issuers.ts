import {
  type ActorCode,
  type Cited,
  type Context,
  type DocumentKind,
  type DocumentWords,
  inferred,
  type Party,
  type Reading,
  type Span,
  stated,
  whoAtToken,
} from '../../model/index.ts';
import { actorsInTitle } from './actors-in-title.ts';
import type { Head } from './head.ts';
import { personInTitle } from './person-in-title.ts';
import { publisherOf } from './publisher.ts';

/** How many sentences are the first. */
const FIRST = 4;

/** Who issues a text: the person of a statement, the governments of a joint one, the house of a readout; nobody of news. */
export function issuersOf(kind: DocumentKind, reading: Reading, context: Context, head: Head): Cited<Party>[] {
  const { metadata } = reading.doc;
  if (kind === 'news' || kind === 'transcript') return [];
  if (kind === 'readout') return publisherOf(reading, context);
  if (kind === 'statement') {
    if (head.byline) return [head.byline];
    const several = severalOf(reading, context, head);
    if (several.length > 1) return several;
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
    const makers = actorsInTitle(makersIn(title, context.language.documents), context);
    const inTitle = makers.length > 1 ? makers : actorsInTitle(title, context);
    if (inTitle.length > 1) return withPublisher(inTitle, reading, context);
    const sides = actorsIn(reading, firstSubject(reading, head.end));
    if (sides.length > 1) return sides;
    return inTitle.map((actor) => inferred<Party>({ actor }));
  }
  const ourselves = actorsIn(reading, weOfFirst(reading, head.end));
  return ourselves.length > 1 ? ourselves : publisherOf(reading, context);
}

/** `Statement by the Leaders of Chile and Peru`, or a text that opens with `We, the leaders of Chile and Peru`: a joint text, whatever its title calls it. */
function severalOf(reading: Reading, context: Context, head: Head): Cited<Party>[] {
  const ourselves = actorsIn(reading, weOfFirst(reading, head.end, true));
  if (ourselves.length > 1) return ourselves;
  const words = context.language.documents;
  const makers = makersIn(reading.doc.metadata.title ?? '', words);
  if (!words.several.test(makers)) return [];
  return actorsInTitle(makers, context).map((actor) => inferred<Party>({ actor }));
}

/** `Joint Statement by Secretary Silva and the Foreign Ministers of Peru and Ghana`: the house that publishes is one of them. */
function withPublisher(actors: readonly ActorCode[], reading: Reading, context: Context): Cited<Party>[] {
  const own = publisherOf(reading, context).filter(({ value }) => value.actor && !actors.includes(value.actor));
  return [...own, ...actors.map((actor) => inferred<Party>({ actor }))];
}

/** The part of a joint text's title that tells who makes it. */
function makersIn(title: string, words: DocumentWords): string {
  const text = words.text.exec(title);
  const from = text ? text.index + text[0].length : 0;
  const matter = words.matter.exec(title.slice(from));
  return matter ? title.slice(0, from + matter.index) : title;
}

/** `Today, we the leaders of A, B and C announced …`, `We, the governments of …`: from `we` to the verb; empty where the first sentences have none. */
function weOfFirst({ syntax }: Reading, from: number, apposed = false): Span {
  let read = 0;
  for (const { first, end } of syntax.sentences) {
    if (syntax.start[first]! < from || end - first <= 6) continue;
    for (let we = first; we < Math.min(end, first + 6); we++) {
      if (syntax.lower[we] !== 'we' || ((read > 0 || apposed) && syntax.lower[we + 1] !== ',' && syntax.lower[we + 1] !== 'the'))
        continue;
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
