import { describe, expect, it } from 'vitest';
import { bestTree } from './arborescence.ts';

/** A repeatable stream of numbers between -1 and 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

const isTree = (heads: ArrayLike<number>): boolean => {
  const n = heads.length;
  if (Array.from(heads).filter((h) => h === 0).length !== 1) return false;
  for (let i = 0; i < n; i++) {
    let node = i + 1;
    for (let steps = 0; node !== 0; steps++) {
      if (steps > n) return false;
      node = heads[node - 1]!;
    }
  }
  return true;
};

const total = (scores: Float32Array, heads: ArrayLike<number>): number =>
  Array.from(heads).reduce((sum, h, i) => sum + scores[i * (heads.length + 1) + h]!, 0);

function bestByTrying(scores: Float32Array, n: number): number {
  let best = Number.NEGATIVE_INFINITY;
  const heads = new Int32Array(n);
  for (let code = 0; code < (n + 1) ** n; code++) {
    let rest = code;
    for (let i = 0; i < n; i++) {
      heads[i] = rest % (n + 1);
      rest = Math.floor(rest / (n + 1));
    }
    if (isTree(heads)) best = Math.max(best, total(scores, heads));
  }
  return best;
}

describe('bestTree', () => {
  it('finds the best tree of all', () => {
    for (let seed = 1; seed <= 120; seed++) {
      const next = numbers(seed);
      const n = 1 + (seed % 5);
      const scores = Float32Array.from({ length: n * (n + 1) }, () => next() * 5);
      const heads = new Int32Array(n);
      bestTree(scores, n, heads);
      expect(isTree(heads)).toBe(true);
      expect(total(scores, heads)).toBeCloseTo(bestByTrying(scores, n), 4);
    }
  });

  it('gives a tree with one root where every word wants to be root or everything is equal', () => {
    for (const value of [
      (_i: number, j: number) => (j === 0 ? 9 : 0),
      () => 0,
      (i: number, j: number) => (j === i + 2 || j === i ? 9 : 0),
    ]) {
      const n = 200;
      const scores = new Float32Array(n * (n + 1));
      for (let i = 0; i < n; i++) for (let j = 0; j <= n; j++) scores[i * (n + 1) + j] = value(i, j);
      const heads = new Int32Array(n);
      bestTree(scores, n, heads);
      expect(isTree(heads)).toBe(true);
    }
  });
});
