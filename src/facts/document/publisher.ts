import {
  type ActorCode,
  type Cited,
  type Context,
  inferred,
  type Knowledge,
  type Party,
  type Reading,
} from '../../model/index.ts';
import { actorsInTitle } from './actors-in-title.ts';

/** The state whose house published a text: `The White House`, `Ministry of Foreign Affairs of Japan`. */
export function publisherOf({ doc }: Reading, context: Context): Cited<Party>[] {
  const { publisher } = doc.metadata;
  if (!publisher) return [];
  const actor =
    actorsInTitle(publisher, context)[0] ??
    housesOf(context).get(publisher.toLowerCase().replace(context.language.documents.article, ''));
  return actor ? [inferred<Party>({ actor })] : [];
}

/** A ministry, a department, a White House: not a paper that has its country in its name. */
export const isHouse = (reading: Reading, context: Context): boolean =>
  context.language.documents.house.test(reading.doc.metadata.publisher ?? '') && publisherOf(reading, context).length > 0;

const houses = new WeakMap<Knowledge, ReadonlyMap<string, ActorCode>>();

/** Bodies and metonyms by name: `white house`, `kremlin`. */
function housesOf({ knowledge, language }: Context): ReadonlyMap<string, ActorCode> {
  const known = houses.get(knowledge);
  if (known) return known;
  const made = new Map<string, ActorCode>();
  for (const { text, kind, actor } of knowledge.names)
    if (actor && (kind === 'metonym' || kind === 'body'))
      made.set(text.toLowerCase().replace(language.documents.article, ''), actor);
  houses.set(knowledge, made);
  return made;
}
