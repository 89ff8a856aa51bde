/**
 * How fast the engine reads and how much memory it takes: `npx tsx bench/engine.ts [DOCS]`. Texts are the State Department pool where it lies beside
 * the repository, else sentences drawn by rule. CPU time, one thread. What others do on the same texts is told beside it where they are there (peers.ts).
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { shared } from '../eval/gold.ts';
import { loadEngine } from '../src/parse/index.ts';
import { splitSentences } from '../src/parse/sentences.ts';
import { tokenize } from '../src/parse/tokens.ts';
import { drawn } from '../src/parse/train/check.ts';
import { loadPeers } from './peers.ts';

const count = Number(process.argv[2] ?? 200);
const pool = shared('gold', 'stories', 'pool_state_2021_2022.jsonl.gz');

function texts(): string[] {
  if (!existsSync(pool)) return Array.from({ length: count }, (_, i) => drawn(50 + (i % 7)).join(' '));
  const lines = gunzipSync(readFileSync(pool)).toString('utf8').split('\n').filter(Boolean);
  return lines.slice(0, count).map((line) => (JSON.parse(line) as { body: string }).body);
}

/** CPU seconds of a piece of work, and what it gave. */
function timed<T>(work: () => T): [seconds: number, result: T] {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1e6, result];
}

const megabytes = () => Math.round(process.memoryUsage().rss / 2 ** 20);
const perSecond = (n: number, seconds: number) => Math.round(n / seconds).toLocaleString('en');

/** Wall time of Node with a line of code, least of five. */
function started(code: string): number {
  const times = Array.from({ length: 5 }, () => {
    const from = performance.now();
    execFileSync(process.execPath, ['--input-type=module', '-e', code]);
    return performance.now() - from;
  });
  return Math.min(...times);
}

function cut(text: string): number {
  const tokens = tokenize(text);
  splitSentences(text, tokens);
  return tokens.form.length;
}

const docs = texts();
const before = megabytes();
const [loading, engine] = timed(loadEngine);
const [cutting, tokens] = timed(() => docs.reduce((sum, text) => sum + cut(text), 0));
const [cold, length] = timed(() => docs.reduce((sum, text) => sum + engine.parse(text).length, 0));
const [warm] = timed(() => docs.reduce((sum, text) => sum + engine.parse(text).length, 0));
console.log(`${docs.length} texts, ${length} tokens; model ${engine.id}`);
console.log(`tokens and sentences        ${perSecond(tokens, cutting)} tokens a CPU-second`);
console.log(
  `raw text to trees           ${perSecond(length, cold)} tokens a CPU-second, ${perSecond(length, warm)} the second time`,
);
console.log(`loading                     ${Math.round(loading * 1000)} ms of CPU`);
console.log(`memory                      ${megabytes() - before} MB above the texts`);
for (const { name, read } of await loadPeers()) {
  const readAll = () => docs.reduce((sum, text) => sum + read(text), 0);
  const [first, theirs] = timed(readAll);
  const [second] = timed(readAll);
  console.log(`${name.padEnd(28)}${perSecond(theirs, first)} tokens a CPU-second, ${perSecond(theirs, second)} the second time`);
}
const built = fileURLToPath(new URL('../dist/parse/index.js', import.meta.url));
if (existsSync(built)) {
  const bare = started('0');
  const loaded = started(`(await import(${JSON.stringify(built)})).loadEngine()`);
  console.log(`start                       ${Math.round(loaded)} ms with the engine, ${Math.round(bare)} ms bare`);
}
