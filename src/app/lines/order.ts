import { type Fact, factKinds, spansOf } from '../../model/index.ts';

/** Facts of one doc in the order of kinds, then as they stand in the text, then by id: the same whatever order they were found or kept in. */
export function inOrder(facts: readonly Fact[]): Fact[] {
  return facts
    .map((fact) => ({ fact, kind: factKinds.indexOf(fact.kind), start: spansOf(fact)[0]?.start ?? 0 }))
    .sort((a, b) => a.kind - b.kind || a.start - b.start || (a.fact.id < b.fact.id ? -1 : 1))
    .map(({ fact }) => fact);
}
