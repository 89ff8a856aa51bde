import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bucket, WordTable } from './hash.ts';
import { readWeights } from './model.ts';

describe('readWeights', () => {
  it('refuses a file that is not the one its manifest names', () => {
    const dir = mkdtempSync(join(tmpdir(), 'model-'));
    const from = new URL('../../data/models/', import.meta.url);
    const bytes = readFileSync(new URL('en.bin', from));
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(join(dir, 'en.bin'), bytes);
    writeFileSync(join(dir, 'en.json'), readFileSync(new URL('en.json', from)));
    expect(() => readWeights('en', pathToFileURL(`${dir}/`))).toThrow(/damaged/);
  });

  it('is small', () => {
    expect(readFileSync(new URL('../../data/models/en.bin', import.meta.url)).length).toBeLessThanOrEqual(16 * 2 ** 20);
  });
});

describe('WordTable', () => {
  it('finds every word and no other', () => {
    const words = Array.from({ length: 5000 }, (_, i) => [`w${i * 7}`, i] as const);
    const { keys, values } = WordTable.build(words);
    const table = new WordTable(keys, values);
    for (const [word, value] of words) expect(table.get(word, -1)).toBe(value);
    for (let i = 0; i < 5000; i++) expect(table.get(`v${i}`, -1)).toBe(-1);
  });
});

describe('bucket', () => {
  // As student.py computes it.
  it.each([
    ['ing', 8000],
    ['éa', 1000],
    ['', 10],
  ])('is between 1 and the number of buckets: %s', (s, size) => {
    const b = bucket(s, size);
    expect(b).toBeGreaterThanOrEqual(1);
    expect(b).toBeLessThanOrEqual(size);
  });
});
