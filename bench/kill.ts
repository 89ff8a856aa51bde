/**
 * Kills reading at 50 moments spread over its whole length, reads on each time, and compares the exported ledgers: `npx tsx bench/kill.ts [MOMENTS]`.
 * Ends with status 1 when one differs.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { jsonLines, start, stocktake, stories } from '../test/stocktake.ts';

const moments = Number(process.argv[2] ?? 50);
const dir = mkdtempSync(join(tmpdir(), 'stocktake-kill-'));
const source = join(dir, 'stories.jsonl');
writeFileSync(source, jsonLines(stories(400)));
const dump = (db: string): string =>
  createHash('sha256')
    .update(stocktake(['export', 'ledger', '--db', db]).out)
    .digest('hex');

const whole = join(dir, 'whole.db');
const started = performance.now();
stocktake(['read', source, '--db', whole]);
const took = performance.now() - started;
const expected = dump(whole);
let same = 0;
let killed = 0;
for (let i = 0; i < moments; i++) {
  const db = join(dir, `${i}.db`);
  const { child, end } = start(['read', source, '--db', db]);
  await setTimeout((took * (i + 0.5)) / moments);
  child.kill('SIGKILL');
  if ((await end) === 'SIGKILL') killed++;
  const on = stocktake(['read', source, '--db', db]);
  if (on.status === 0 && dump(db) === expected) same++;
  else console.log(`moment ${i}: status ${on.status}, ${on.err.slice(0, 200)}`);
  rmSync(db);
}
console.log(`${killed} of ${moments} were killed while reading; ${same} of ${moments} came to the same ledger`);
rmSync(dir, { recursive: true });
if (same < moments) process.exitCode = 1;
