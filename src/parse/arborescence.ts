/**
 * Heads of one sentence from the scores of all arcs: a tree with one root. Greedy where that gives a tree already (nine in ten sentences),
 * otherwise the best tree by Chu-Liu and Edmonds.
 * scores[i * (n + 1) + j] is the arc from j to token i, j = 0 for the root and k + 1 for token k. Writes the same numbering into `heads`.
 */
export function bestTree(scores: Float32Array, n: number, heads: Int32Array): void {
  let roots = 0;
  for (let i = 0; i < n; i++) {
    heads[i] = bestHead(scores, n, i);
    if (heads[i] === 0) roots++;
  }
  if (roots === 1 && !hasCycle(heads, n)) return;
  spanningTree(scores, n, heads);
}

function bestHead(scores: Float32Array, n: number, i: number): number {
  const row = i * (n + 1);
  let best = 0;
  for (let j = 1; j <= n; j++) if (j !== i + 1 && scores[row + j]! > scores[row + best]!) best = j;
  return best;
}

function hasCycle(heads: Int32Array, n: number): boolean {
  const seen = new Int32Array(n + 1);
  for (let i = 1; i <= n; i++) {
    let node = i;
    while (node !== 0 && seen[node] === 0) {
      seen[node] = i;
      node = heads[node - 1]!;
    }
    if (node !== 0 && seen[node] === i) return true;
  }
  return false;
}

/** So large that a tree never takes a second arc from the root while another tree has one. */
const rootCost = 1e6;

/**
 * Chu-Liu and Edmonds on a dense matrix. Cycles are contracted in place: the first node of a cycle stands for all of it, and every
 * contraction remembers which arc of the graph before it each arc of the new graph means.
 */
function spanningTree(scores: Float32Array, n: number, heads: Int32Array): void {
  const size = n + 1;
  // weight[j * size + i]: arc from j to i; from/to: the tokens it joins in the sentence.
  const weight = new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY);
  const from = new Int32Array(size * size);
  const to = new Int32Array(size * size);
  for (let i = 1; i < size; i++) {
    for (let j = 0; j < size; j++) {
      if (j === i) continue;
      weight[j * size + i] = scores[(i - 1) * size + j]! - (j === 0 ? rootCost : 0);
      from[j * size + i] = j;
      to[j * size + i] = i;
    }
  }
  const live = Array.from({ length: size }, (_, i) => i);
  const chosen = resolve({ size, weight, from, to }, live);
  for (const { head, token } of chosen) heads[token - 1] = head;
}

interface Graph {
  readonly size: number;
  readonly weight: Float64Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

interface Arc {
  readonly head: number;
  readonly token: number;
}

/** One contraction: for each node of the cycle, the tokens in it and the arc that enters it inside the cycle. */
type Cycle = readonly { readonly tokens: readonly number[]; readonly arc: Arc }[];

function resolve(graph: Graph, start: number[]): Arc[] {
  const { size, weight, from, to } = graph;
  const cycles: Cycle[] = [];
  const tokensOf = start.map((i) => [i]);
  let live = start;
  const enter = new Int32Array(size);
  for (;;) {
    for (const i of live) {
      if (i === 0) continue;
      let best = -1;
      for (const j of live) if (j !== i && (best < 0 || weight[j * size + i]! > weight[best * size + i]!)) best = j;
      enter[i] = best;
    }
    const nodes = findCycle(enter, live, size);
    if (!nodes) break;
    cycles.push(
      nodes.map((i) => ({ tokens: tokensOf[i]!, arc: { head: from[enter[i]! * size + i]!, token: to[enter[i]! * size + i]! } })),
    );
    live = contract(graph, nodes, enter, live);
    tokensOf[nodes[0]!] = nodes.flatMap((i) => tokensOf[i]!);
  }
  const arcs: Arc[] = live
    .filter((i) => i !== 0)
    .map((i) => ({ head: from[enter[i]! * size + i]!, token: to[enter[i]! * size + i]! }));
  return expand(cycles, arcs, size);
}

function findCycle(enter: Int32Array, live: readonly number[], size: number): number[] | undefined {
  const seen = new Int32Array(size).fill(-1);
  for (const i of live) {
    let node = i;
    while (node !== 0 && seen[node] === -1) {
      seen[node] = i;
      node = enter[node]!;
    }
    if (node === 0 || seen[node] !== i) continue;
    const nodes = [node];
    for (let k = enter[node]!; k !== node; k = enter[k]!) nodes.push(k);
    return nodes;
  }
  return undefined;
}

/** Makes the first node of the cycle stand for it. Gives the nodes that are left. */
function contract(
  { size, weight, from, to }: Graph,
  nodes: readonly number[],
  enter: Int32Array,
  live: readonly number[],
): number[] {
  const inside = new Set(nodes);
  const outside = live.filter((i) => !inside.has(i));
  const stand = nodes[0]!;
  const own = nodes.map((i) => weight[enter[i]! * size + i]!);
  for (const k of outside) {
    let bestIn = Number.NEGATIVE_INFINITY;
    let inNode = stand;
    let bestOut = Number.NEGATIVE_INFINITY;
    let outNode = stand;
    nodes.forEach((i, c) => {
      const gain = weight[k * size + i]! - own[c]!;
      if (gain > bestIn) [bestIn, inNode] = [gain, i];
      const leaving = weight[i * size + k]!;
      if (leaving > bestOut) [bestOut, outNode] = [leaving, i];
    });
    const inFrom = from[k * size + inNode]!;
    const inTo = to[k * size + inNode]!;
    const outFrom = from[outNode * size + k]!;
    const outTo = to[outNode * size + k]!;
    weight[k * size + stand] = bestIn;
    from[k * size + stand] = inFrom;
    to[k * size + stand] = inTo;
    weight[stand * size + k] = bestOut;
    from[stand * size + k] = outFrom;
    to[stand * size + k] = outTo;
  }
  return [...outside, stand].sort((a, b) => a - b);
}

/** Takes contractions back, last first: the arc that enters a cycle replaces the arc of the node it enters. */
function expand(cycles: readonly Cycle[], outer: readonly Arc[], size: number): Arc[] {
  const head = new Int32Array(size).fill(-1);
  for (const arc of outer) head[arc.token] = arc.head;
  for (const cycle of [...cycles].reverse()) {
    const entered = cycle.map(({ tokens }) => tokens.some((token) => head[token] !== -1));
    cycle.forEach(({ arc }, k) => {
      if (!entered[k]) head[arc.token] = arc.head;
    });
  }
  return Array.from({ length: size - 1 }, (_, i) => ({ head: head[i + 1]!, token: i + 1 }));
}
