import { kinds } from '../facts/index.ts';
import { type FactQuery, foldFacts, type Identities, type Store } from '../ledger/index.ts';
import { type ActorCode, type DocId, type Fact, factKinds, type Ledger } from '../model/index.ts';

const identities = Object.fromEntries(factKinds.map((kind) => [kind, kinds[kind].identity])) as unknown as Identities;

/** The facts that a query finds, folded, with their docs. */
export async function foldQuery(store: Store, query: FactQuery): Promise<Ledger> {
  const facts = await store.facts(query);
  return foldFacts(facts, await store.docs(docsOf(facts)), identities);
}

/** Everything a store holds, folded. */
export const wholeLedger = async (store: Store): Promise<Ledger> =>
  foldFacts(await store.facts(), await store.docs(), identities);

/**
 * The part of a store that bears on a relation, folded: from the docs that speak of every one of the actors, the facts that touch one of them;
 * and from all docs who held which of their offices. No more is loaded than that, so that a brief from a large ledger takes a moment.
 */
export async function ledgerOf(store: Store, actors: readonly ActorCode[]): Promise<Ledger> {
  const docs = await store.docsTouching(actors);
  const facts = [
    ...(await store.facts({ any: actors, docs })),
    ...(await store.facts({ any: actors, namedOnly: true, kinds: ['tenure'] })),
  ];
  return foldFacts(facts, await store.docs(docsOf(facts)), identities);
}

const docsOf = (facts: readonly Fact[]): DocId[] => [...new Set(facts.map((f) => f.doc))];
