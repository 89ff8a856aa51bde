import { identities } from '../facts/identities.ts';
import { linkProgress } from '../facts/progress/link.ts';
import { loadKnowledge } from '../knowledge/index.ts';
import { type DocTouch, type FactQuery, foldFacts, type Store } from '../ledger/index.ts';
import type { ActorCode, DocId, Fact, Ledger } from '../model/index.ts';
import { opensWith } from '../report/relevance.ts';
import { compare } from '../text/compare.ts';

/** The facts that a query finds, folded, with their docs. */
export async function foldQuery(store: Store, query: FactQuery): Promise<Ledger> {
  const facts = await store.facts(query);
  return foldFacts(facts, await store.docs(docsOf(facts)), identities, linkProgress);
}

/** Everything a store holds, folded. */
export const wholeLedger = async (store: Store): Promise<Ledger> =>
  foldFacts(await store.facts(), await store.docs(), identities, linkProgress);

/**
 * The part of a store that bears on a relation, folded: facts that touch all of the actors; from the docs that open with them, also those that touch
 * one; and who held which of their offices, by the docs that speak of all. No more is loaded than that, and of no more docs than `touched`, so that a
 * brief from a large ledger takes a moment.
 */
export async function ledgerOf(store: Store, actors: readonly ActorCode[], touched?: readonly DocTouch[]): Promise<Ledger> {
  const opens = opensWith(actors, loadKnowledge());
  const docs = await store.docs((touched ?? (await store.docsTouching(actors))).map(({ id }) => id));
  const openers = new Set([...docs.values()].filter(opens).map((doc) => doc.id));
  const rest = [...docs.keys()].filter((id) => !openers.has(id));
  const facts = [
    ...(await store.facts({ any: actors, docs: [...openers] })),
    ...(await store.facts({ all: actors, docs: rest })),
    ...(await store.facts({ any: actors, namedOnly: true, kinds: ['tenure'], docs: rest })),
  ];
  return foldFacts(facts, docs, identities, linkProgress);
}

/** The newest `most` of some docs up to a day, in order of id; those without a day count as oldest. */
export const newestOf = (touched: readonly DocTouch[], most: number, asOf: string): readonly DocTouch[] =>
  touched.length <= most
    ? touched
    : touched
        .filter(({ day }) => day.slice(0, 10) <= asOf)
        .sort((a, b) => compare(b.day, a.day) || compare(a.id, b.id))
        .slice(0, most)
        .sort((a, b) => compare(a.id, b.id));

const docsOf = (facts: readonly Fact[]): DocId[] => [...new Set(facts.map((f) => f.doc))];
