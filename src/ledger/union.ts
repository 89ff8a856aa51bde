/**
 * Groups of `same` among n things, compared only where they share a block; each as ascending indices, in order of the first. Things that
 * are not `loose` form connected components. A loose one (told so vaguely that it could be several) never ties two of these together: it
 * joins the one component it fits, or the one that outweighs all others it fits; else it joins only others like it. The outcome depends on
 * the blocks, on `same` and `loose` alone, not on the order in which pairs are met.
 */
export function components(
  n: number,
  blocks: readonly (readonly string[])[],
  same: (a: number, b: number) => boolean,
  loose: (a: number) => boolean = () => false,
): number[][] {
  const sets = disjointSets(n);
  const vague = Array.from({ length: n }, (_, i) => loose(i));
  const shared = blocksOf(n, blocks);
  const anyVague = vague.includes(true);
  const joinAll = (among: (i: number) => boolean): void => {
    for (const block of shared) {
      const some = anyVague ? block.filter(among) : block;
      for (let b = 1; b < some.length; b++) {
        for (let a = 0; a < b; a++)
          if (sets.root(some[a]!) !== sets.root(some[b]!) && same(some[a]!, some[b]!)) sets.join(some[a]!, some[b]!);
      }
    }
  };
  joinAll((i) => !vague[i]);
  if (!anyVague) return sets.groups();
  const homes = homesOf(shared, vague, same, sets);
  joinAll((i) => vague[i]! && !homes.has(i));
  for (const [i, home] of homes) sets.join(i, home);
  return sets.groups();
}

/** How many times as large as the next a component must be for a vague thing that fits both. */
const OUTWEIGHS = 3;

/** For each vague thing that has one the component of firm ones it belongs to, by its root. */
function homesOf(
  shared: readonly (readonly number[])[],
  vague: readonly boolean[],
  same: (a: number, b: number) => boolean,
  sets: Sets,
): Map<number, number> {
  const fitting = new Map<number, Set<number>>();
  const sizes = new Map<number, number>();
  for (let i = 0; i < vague.length; i++) if (!vague[i]) sizes.set(sets.root(i), (sizes.get(sets.root(i)) ?? 0) + 1);
  for (const block of shared) {
    for (const i of block) {
      if (!vague[i]) continue;
      const roots = fitting.get(i) ?? new Set<number>();
      fitting.set(i, roots);
      for (const j of block) if (!vague[j] && !roots.has(sets.root(j)) && same(i, j)) roots.add(sets.root(j));
    }
  }
  const homes = new Map<number, number>();
  for (const [i, roots] of fitting) {
    const [best, next] = [...roots].sort((a, b) => sizes.get(b)! - sizes.get(a)!);
    if (best !== undefined && (next === undefined || sizes.get(best)! >= OUTWEIGHS * sizes.get(next)!)) homes.set(i, best);
  }
  return homes;
}

/** The things of each block, each once, of the blocks that hold several. */
function blocksOf(n: number, blocks: readonly (readonly string[])[]): readonly (readonly number[])[] {
  // Most blocks hold one thing, which needs no list.
  const shared = new Map<string, number | number[]>();
  for (let i = 0; i < n; i++) {
    for (const key of blocks[i]!) {
      const block = shared.get(key);
      if (block === undefined) shared.set(key, i);
      else if (typeof block !== 'number') {
        if (block.at(-1) !== i) block.push(i);
      } else if (block !== i) shared.set(key, [block, i]);
    }
  }
  return [...shared.values()].filter((block) => typeof block !== 'number');
}

interface Sets {
  root(i: number): number;
  join(a: number, b: number): void;
  groups(): number[][];
}

/** Disjoint sets of the numbers below n, each named by its smallest. */
function disjointSets(n: number): Sets {
  const parent = Int32Array.from({ length: n }, (_, i) => i);
  const root = (i: number): number => {
    let top = i;
    while (parent[top] !== top) top = parent[top]!;
    for (let k = i; parent[k] !== top; ) [k, parent[k]] = [parent[k]!, top];
    return top;
  };
  return {
    root,
    join(a, b) {
      const x = root(a);
      const y = root(b);
      parent[Math.max(x, y)] = Math.min(x, y);
    },
    groups() {
      const groups = new Map<number, number[]>();
      for (let i = 0; i < n; i++) {
        const group = groups.get(root(i));
        if (group === undefined) groups.set(root(i), [i]);
        else group.push(i);
      }
      return [...groups.values()];
    },
  };
}
