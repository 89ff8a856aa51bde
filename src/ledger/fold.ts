import {
  type Chain,
  type Cited,
  type DocId,
  type Entry,
  type EntryId,
  type Fact,
  type FactKind,
  factKinds,
  type Identity,
  type KnownPerson,
  type Ledger,
  type StoredDoc,
} from '../model/index.ts';
import { compare } from '../text/compare.ts';
import { findPeople } from './people.ts';
import { findSeries } from './series.ts';
import { components } from './union.ts';

/** What makes facts of each kind the same thing; handed over by whoever knows the kinds. */
export type Identities = { readonly [K in FactKind]: Identity<K> };

/** Ties progress to the commitments and initiatives it tells of; `idle` are entries that tell nothing, since they are tied to none. */
export type Link = (
  entries: readonly Entry[],
  docs: ReadonlyMap<DocId, StoredDoc>,
) => { readonly chains: readonly Chain[]; readonly idle: ReadonlySet<EntryId> };

/**
 * What facts add up to: entries (one thing of the world, with all facts that tell of it), series of meetings, what became of commitments, and
 * people. Pure, and the same for any order of the facts. Facts whose doc is not given are left aside.
 */
export function foldFacts(
  facts: readonly Fact[],
  docs: ReadonlyMap<DocId, StoredDoc>,
  identities: Identities,
  link: Link,
): Ledger {
  const known = inOneOrder(facts, docs);
  const entries = factKinds.flatMap((kind) =>
    entriesOf(
      known.filter((fact) => fact.kind === kind),
      docs,
      identities[kind] as Identity<FactKind>,
    ),
  );
  const { chains, idle } = link(entries, docs);
  let people: readonly KnownPerson[] | undefined;
  return {
    docs,
    entries: entries.filter(({ id }) => !idle.has(id)),
    series: findSeries(entries),
    chains,
    // Few ask for them.
    get people() {
      people ??= findPeople(known);
      return people;
    },
  };
}

/** Facts by the day of their doc, then as they stand in it: the first fact of an entry is the oldest that tells of it. */
function inOneOrder(facts: readonly Fact[], docs: ReadonlyMap<DocId, StoredDoc>): Fact[] {
  const seen = new Set<string>();
  const keyed: { fact: Fact; day: string; start: number }[] = [];
  for (const fact of facts) {
    const doc = docs.get(fact.doc);
    if (doc === undefined || seen.has(fact.id)) continue;
    seen.add(fact.id);
    keyed.push({ fact, day: doc.date?.value ?? '9999', start: firstStart(fact) });
  }
  keyed.sort(
    (a, b) => compare(a.day, b.day) || compare(a.fact.doc, b.fact.doc) || a.start - b.start || compare(a.fact.id, b.fact.id),
  );
  return keyed.map(({ fact }) => fact);
}

/** Where the first words stand that a fact cites. */
function firstStart(fact: Fact): number {
  let first = Number.MAX_SAFE_INTEGER;
  for (const field of Object.values(fact.fields) as (Cited<unknown> | readonly Cited<unknown>[] | undefined)[]) {
    if (field === undefined) continue;
    for (const { at } of Array.isArray(field) ? (field as readonly Cited<unknown>[]) : [field as Cited<unknown>]) {
      for (const { start } of at) if (start < first) first = start;
    }
  }
  return first;
}

function entriesOf<K extends FactKind>(
  facts: readonly Fact<K>[],
  docs: ReadonlyMap<DocId, StoredDoc>,
  identity: Identity<K>,
): Entry[] {
  const blocks = facts.map((fact) => identity.blocks(fact, docs.get(fact.doc)!));
  const same = (a: number, b: number): boolean => identity.same(facts[a]!, facts[b]!);
  const loose = (a: number): boolean => identity.loose?.(facts[a]!) ?? false;
  return components(facts.length, blocks, same, loose).map((members) => {
    const [first, ...others] = members.map((i) => facts[i]!);
    return { id: first!.id as string as EntryId, kind: first!.kind, facts: [first!, ...others] } as unknown as Entry;
  });
}
