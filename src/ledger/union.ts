/**
 * Groups of `same` among n things, compared only where they share a block; each as ascending indices, in order of the first. Things that
 * are not `loose` form connected components. A loose one (told so vaguely that it could be several) never ties two of these together: it
 * joins the one component it fits, and where it fits none or several only others like it. The outcome depends on the blocks, on `same` and
 * `loose` alone, not on the order in which pairs are met.
 */
export function components(
  n: number,
  blocks: readonly (readonly string[])[],
  same: (a: number, b: number) => boolean,
  loose: (a: number) => boolean = () => false,
): number[][] {
  const sets = new Sets(n);
  const vague = Array.from({ length: n }, (_, i) => loose(i));
  const shared = [...blocksOf(n, blocks)];
  for (const block of shared) {
    const firm = block.filter((i) => !vague[i]);
    for (let b = 1; b < firm.length; b++) {
      for (let a = 0; a < b; a++)
        if (!sets.together(firm[a]!, firm[b]!) && same(firm[a]!, firm[b]!)) sets.join(firm[a]!, firm[b]!);
    }
  }
  const homes = homesOf(shared, vague, same, sets);
  const settled = vague.map((v, i) => !v || homes.get(i)?.size === 1);
  for (const block of shared) {
    const open = block.filter((i) => !settled[i]);
    for (let b = 1; b < open.length; b++) {
      for (let a = 0; a < b; a++)
        if (!sets.together(open[a]!, open[b]!) && same(open[a]!, open[b]!)) sets.join(open[a]!, open[b]!);
    }
  }
  for (const [i, fitting] of homes) if (fitting.size === 1) sets.join(i, [...fitting][0]!);
  return sets.groups();
}

/** For each vague thing the components of firm ones that it fits, by their roots. */
function homesOf(
  shared: readonly (readonly number[])[],
  vague: readonly boolean[],
  same: (a: number, b: number) => boolean,
  sets: Sets,
): Map<number, Set<number>> {
  const homes = new Map<number, Set<number>>();
  for (const block of shared) {
    for (const i of block) {
      if (!vague[i]) continue;
      const fitting = homes.get(i) ?? new Set<number>();
      homes.set(i, fitting);
      for (const j of block) {
        if (!vague[j] && !fitting.has(sets.root(j)) && same(i, j)) fitting.add(sets.root(j));
        if (fitting.size > 1) break;
      }
    }
  }
  return homes;
}

/** The things of each block, each once. */
function blocksOf(n: number, blocks: readonly (readonly string[])[]): Iterable<readonly number[]> {
  const shared = new Map<string, number[]>();
  for (let i = 0; i < n; i++) {
    for (const key of new Set(blocks[i])) {
      const block = shared.get(key);
      if (block === undefined) shared.set(key, [i]);
      else block.push(i);
    }
  }
  return shared.values();
}

/** Disjoint sets of the numbers below n. */
class Sets {
  private readonly parent: Int32Array;

  constructor(n: number) {
    this.parent = Int32Array.from({ length: n }, (_, i) => i);
  }

  root(i: number): number {
    const { parent } = this;
    let root = i;
    while (parent[root] !== root) root = parent[root]!;
    for (let k = i; parent[k] !== root; ) [k, parent[k]] = [parent[k]!, root];
    return root;
  }

  together(a: number, b: number): boolean {
    return this.root(a) === this.root(b);
  }

  /** The smaller root wins, so that a set is named by its first member. */
  join(a: number, b: number): void {
    const x = this.root(a);
    const y = this.root(b);
    this.parent[Math.max(x, y)] = Math.min(x, y);
  }

  groups(): number[][] {
    const groups = new Map<number, number[]>();
    for (let i = 0; i < this.parent.length; i++) {
      const root = this.root(i);
      const group = groups.get(root);
      if (group === undefined) groups.set(root, [i]);
      else group.push(i);
    }
    return [...groups.values()];
  }
}
