/**
 * Connected components of `same` among n things, compared only where they share a block; each as ascending indices, in order of the first.
 * The outcome depends on the blocks and on `same` alone, not on the order in which pairs are met.
 */
export function components(
  n: number,
  blocks: readonly (readonly string[])[],
  same: (a: number, b: number) => boolean,
): number[][] {
  const parent = Int32Array.from({ length: n }, (_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root]!;
    while (parent[i] !== root) [i, parent[i]] = [parent[i]!, root];
    return root;
  };
  const shared = new Map<string, number[]>();
  for (let i = 0; i < n; i++) {
    for (const key of new Set(blocks[i])) {
      const block = shared.get(key);
      if (block === undefined) shared.set(key, [i]);
      else block.push(i);
    }
  }
  for (const block of shared.values()) {
    for (let b = 1; b < block.length; b++) {
      for (let a = 0; a < b; a++) {
        const x = find(block[a]!);
        const y = find(block[b]!);
        // The smaller root wins, so that a component is named by its first member.
        if (x !== y && same(block[a]!, block[b]!)) parent[Math.max(x, y)] = Math.min(x, y);
      }
    }
  }
  const groups = new Map<number, number[]>();
  for (let i = 0; i < n; i++) {
    const root = find(i);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [i]);
    else group.push(i);
  }
  return [...groups.values()];
}
