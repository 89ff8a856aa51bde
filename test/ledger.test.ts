import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonLine } from '../src/app/cli/print.ts';
import { ledgerLines } from '../src/app/lines/ledger.ts';
import { Store } from '../src/ledger/index.ts';
import { jsonLines, start, stocktake, stories } from './stocktake.ts';

let dir: string;
let expected: string;
let took: number;
const at = (...parts: string[]): string => join(dir, ...parts);
const all = stories(40);
/** Digest of what `export ledger` writes, without starting a process for it. */
async function dump(db: string): Promise<string> {
  const hash = createHash('sha256');
  const store = await Store.open(db);
  for await (const line of ledgerLines(store)) hash.update(jsonLine(line));
  await store.close();
  return hash.digest('hex');
}

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'stocktake-ledger-'));
  writeFileSync(at('all.jsonl'), jsonLines(all));
  const started = performance.now();
  stocktake(['read', at('all.jsonl'), '--db', at('all.db')]);
  took = performance.now() - started;
  expected = await dump(at('all.db'));
  expect(
    createHash('sha256')
      .update(stocktake(['export', 'ledger', '--db', at('all.db')]).out)
      .digest('hex'),
  ).toBe(expected);
});
afterAll(() => rmSync(dir, { recursive: true }));

describe('the exported ledger is the same', () => {
  it('for stories in another order, in many files, folders and formats', async () => {
    mkdirSync(at('parts/deep'), { recursive: true });
    const backwards = [...all].reverse();
    writeFileSync(at('parts/z.jsonl'), jsonLines(backwards.slice(0, 10)));
    writeFileSync(at('parts/a.jsonl.gz'), gzipSync(jsonLines(backwards.slice(10, 25))));
    writeFileSync(at('parts/deep/m.json'), JSON.stringify(backwards.slice(25, 39)));
    writeFileSync(at('parts/deep/one.json'), JSON.stringify(backwards[39]));
    stocktake(['read', at('parts'), '--db', at('parts.db')]);
    expect(await dump(at('parts.db'))).toBe(expected);
  });

  it.each([1, 3])('for %i threads, and for many readings', async (jobs) => {
    const db = at(`jobs${jobs}.db`);
    for (const from of [0, 25, 10])
      stocktake(['read', '-', '--jobs', String(jobs), '--db', db], { input: jsonLines(all.slice(from, from + 15)) });
    stocktake(['read', at('all.jsonl'), at('all.jsonl'), '--db', db]);
    stocktake(['read', '--again', '--db', db]);
    expect(await dump(db)).toBe(expected);
  });

  it('for two readers at once', async () => {
    const db = at('two.db');
    writeFileSync(at('back.jsonl'), jsonLines([...all].reverse()));
    const ends = [start(['read', at('all.jsonl'), '--db', db]).end, start(['read', at('back.jsonl'), '--db', db]).end];
    expect(await Promise.all(ends)).toEqual([0, 0]);
    expect(await dump(db)).toBe(expected);
  });

  it('after kill -9 at ten moments, followed by reading on', { timeout: 600_000 }, async () => {
    const killed: (number | string | null)[] = [];
    for (let i = 0; i < 10; i++) {
      const db = at(`kill${i}.db`);
      const { child, end } = start(['read', at('all.jsonl'), '--db', db]);
      await setTimeout(took * (0.2 + 0.08 * i));
      child.kill('SIGKILL');
      killed.push(await end);
      expect(stocktake(['read', at('all.jsonl'), '--db', db]).status).toBe(0);
      expect(await dump(db)).toBe(expected);
    }
    expect(killed.filter((how) => how === 'SIGKILL').length).toBeGreaterThan(3);
  });
});
