import { kinds } from '../facts/index.ts';
import { linkProgress } from '../facts/progress/link.ts';
import { loadKnowledge } from '../knowledge/index.ts';
import { type FactQuery, foldFacts, type Identities, type Store } from '../ledger/index.ts';
import { type ActorCode, type DocId, type Fact, factKinds, type Ledger } from '../model/index.ts';
import { opensWith } from '../report/relevance.ts';

const identities = Object.fromEntries(factKinds.map((kind) => [kind, kinds[kind].identity])) as unknown as Identities;

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
 * one; and who held which of their offices, by the docs that speak of all. No more is loaded than that, so that a brief from a large ledger takes a moment.
 */
export async function ledgerOf(store: Store, actors: readonly ActorCode[]): Promise<Ledger> {
  const opens = opensWith(actors, loadKnowledge());
  const docs = await store.docs(await store.docsTouching(actors));
  const openers = new Set([...docs.values()].filter(opens).map((doc) => doc.id));
  const rest = [...docs.keys()].filter((id) => !openers.has(id));
  const facts = [
    ...(await store.facts({ any: actors, docs: [...openers] })),
    ...(await store.facts({ all: actors, docs: rest })),
    ...(await store.facts({ any: actors, namedOnly: true, kinds: ['tenure'], docs: rest })),
  ];
  return foldFacts(facts, docs, identities, linkProgress);
}

const docsOf = (facts: readonly Fact[]): DocId[] => [...new Set(facts.map((f) => f.doc))];
