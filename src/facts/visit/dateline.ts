import { type ActorCode, type Reading, type Span, stated } from '../../model/index.ts';
import type { Where } from '../where.ts';

const PARAGRAPHS = 5;
/** `LIMA, `, `LIMA (`, `LIMA —`: what stands behind the town of a dateline. */
const BEHIND = /^\s?(?:[,(—–]|- )/;
const CAPITALS = /^[\p{Lu}\s'’.-]{3,}$/u;

/** The town that a report was written from, with its state: of "LIMA, May 4 (Agency) —" at the head of one of the first paragraphs. */
export function placeOfDateline({ doc, mentions, syntax }: Reading): Where | undefined {
  const towns: { first: number; last: number; span: Span; actor: ActorCode | undefined }[] = [];
  for (const who of mentions.who.slice(0, MENTIONS))
    if (who.form === 'capital') towns.push({ first: who.first, last: who.last, span: who, actor: who.parties[0]?.actor });
  for (const place of mentions.places.slice(0, MENTIONS))
    towns.push({ first: place.first, last: place.last, span: place, actor: place.actor });
  for (const { first, last, span, actor } of towns) {
    const name = doc.text.slice(span.start, span.end);
    if (!actor || !CAPITALS.test(name) || !BEHIND.test(doc.text.slice(span.end, span.end + 2))) continue;
    const opens = first === syntax.sentences[syntax.sentenceOf[first]!]!.first;
    const head = doc.text.slice(0, span.start).split(/\n\s*\n/, PARAGRAPHS + 1);
    if (!opens || head.length > PARAGRAPHS || head[head.length - 1] !== '') continue;
    return { name: stated(inTitleCase(name), { start: span.start, end: span.end }), actor, venue: false, first, last };
  }
  return undefined;
}
const MENTIONS = 40;

const inTitleCase = (name: string): string => name.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (c) => c.toUpperCase());
