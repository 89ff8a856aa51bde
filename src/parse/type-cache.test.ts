import { expect, it } from 'vitest';
import { TypeCache } from './type-cache.ts';

it('gives each word a place of its own', () => {
  const cache = new TypeCache(1, 300);
  const places = Array.from({ length: 300 }, (_, i) => cache.add(`w${i}`));
  expect(new Set(places).size).toBe(300);
  expect([Math.min(...places), Math.max(...places)]).toEqual([1, 300]);
  expect(cache.get('w7')).toBe(places[7]);
  expect(cache.get('unmet')).toBeUndefined();
});

it('forgets the words that were met longest ago, and no place is held twice', () => {
  const cache = new TypeCache(1, 300);
  for (let i = 0; i < 300; i++) cache.add(`w${i}`);
  const kept = cache.get('w0');
  const fresh = cache.add('new');
  expect(cache.get('w0')).toBe(kept);
  expect(cache.get('w1')).toBeUndefined();
  expect(cache.get('w299')).toBeDefined();
  const held = ['w0', 'new', ...Array.from({ length: 299 }, (_, i) => `w${i + 1}`)].flatMap((word) => cache.get(word) ?? []);
  expect(held).toContain(fresh);
  expect(new Set(held).size).toBe(held.length);
});

it('stays within its places whatever comes', () => {
  const cache = new TypeCache(1, 300);
  for (let i = 0; i < 5000; i++) expect(cache.get(`${i}`) ?? cache.add(`${i}`)).toBeLessThanOrEqual(300);
});
