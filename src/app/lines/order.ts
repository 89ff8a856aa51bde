import { type Fact, factKinds, spansOf } from '../../model/index.ts';

/** Facts of one doc in the order of kinds, then as they stand in the text, then by id: the same whatever order they were found or kept in. */
export function inOrder(facts: readonly Fact[]): Fact[] {
  return facts
    .map((fact) => ({ fact, kind: factKinds.indexOf(fact.kind), start: spansOf(fact)[0]?.start ?? 0 }))
    .sort((a, b) => a.kind - b.kind || a.start - b.start || (a.fact.id < b.fact.id ? -1 : 1))
    .map(({ fact }) => fact);
}

/** Facts by the doc that says them. */
export function byDoc(facts: readonly Fact[]): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const group = groups.get(fact.doc);
    if (group === undefined) groups.set(fact.doc, [fact]);
    else group.push(fact);
  }
  return groups;
}
