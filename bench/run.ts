/**
 * Measures the built product on the stories of the gold: stories a second over the whole command, where the time goes by stage, peak memory,
 * start-up, and how long a brief takes. Writes bench/results.json. `npm run bench`; with `-- --world` also reads the pools and the items of 2025.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { goldFolder } from '../eval/gold.ts';
import { annotate } from '../src/annotate/index.ts';
import { loadStages } from '../src/app/stages.ts';
import { kinds } from '../src/facts/index.ts';
import { type Doc, factKinds, type Reading } from '../src/model/index.ts';
import { readPaths } from '../src/read/index.ts';
import { eventSpeeds } from './events.ts';
import { knowledgeSpeed } from './knowledge.ts';

const cli = fileURLToPath(new URL('../dist/app/cli/main.js', import.meta.url));
const dir = mkdtempSync(join(tmpdir(), 'stocktake-bench-'));

interface Run {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMB: number;
  readonly out: string;
}

/** Runs Node on the given arguments; the process itself tells at its end what it has used. */
function measured(args: readonly string[]): Run {
  const report = join(dir, 'usage.json');
  const hook = `import fs from 'node:fs';import {isMainThread} from 'node:worker_threads';if(isMainThread)process.on('exit',()=>fs.writeFileSync(${JSON.stringify(report)},JSON.stringify(process.resourceUsage())))`;
  const started = performance.now();
  const run = spawnSync(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(hook)}`, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const seconds = (performance.now() - started) / 1000;
  if (run.status !== 0 && run.status !== 1) throw new Error(`${args.join(' ')}: ${run.stderr.slice(0, 500)}`);
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(report, 'utf8')) as NodeJS.ResourceUsage;
  return {
    seconds: round(seconds),
    cpuSeconds: round((userCPUTime + systemCPUTime) / 1e6),
    peakMB: Math.round(maxRSS / 1024),
    out: run.stdout,
  };
}

/** Median wall time in milliseconds of starting Node with the given arguments. */
function startUp(...args: string[]): number {
  const times = Array.from({ length: 15 }, () => {
    const started = performance.now();
    execFileSync(process.execPath, args, { stdio: 'ignore' });
    return performance.now() - started;
  }).sort((a, b) => a - b);
  return round(times[7]!);
}

/** Processor time of this process in milliseconds: what others do on the machine does not count. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const round = (n: number): number => Math.round(n * 100) / 100;

async function stages(file: string): Promise<object> {
  const { engine, context } = loadStages();
  const docs: Doc[] = [];
  const time: { [stage: string]: number } = {};
  const timed = <T>(stage: string, run: () => T): T => {
    const started = cpuTime();
    const result = run();
    time[stage] = (time[stage] ?? 0) + cpuTime() - started;
    return result;
  };
  const started = cpuTime();
  for await (const item of readPaths([file])) if ('doc' in item && item.doc.metadata.language === 'en') docs.push(item.doc);
  time.read = cpuTime() - started;
  for (const pass of ['warm', 'measured']) {
    if (pass === 'measured') for (const stage of Object.keys(time)) if (stage !== 'read') time[stage] = 0;
    for (const doc of docs) {
      const syntax = timed('parse', () => engine.parse(doc.text));
      const reading: Reading = { doc, syntax, ...timed('annotate', () => annotate(doc, syntax, context)) };
      for (const kind of factKinds) timed(`facts: ${kind}`, () => kinds[kind].find(reading, context));
    }
  }
  const sum = Object.values(time).reduce((a, b) => a + b, 0);
  return {
    warmStoriesPerCpuSecond: round((docs.length * 1000) / sum),
    cpuMilliseconds: Object.fromEntries(Object.entries(time).map(([stage, ms]) => [stage, Math.round(ms)])),
  };
}

const gold = goldFolder();
if (gold !== undefined) {
  const file = join(gold, 'stories/stories.jsonl');
  const db = join(dir, 'bench.db');
  const read = measured([cli, 'read', file, '--json', '--db', db]);
  const { stories } = JSON.parse(read.out) as { stories: number };
  const again = measured([cli, 'read', file, '--json', '--db', db]);
  const brief = measured([cli, 'brief', 'usa', 'india', '--as-of', '2025-06-01', '--db', db]);
  const node = startUp('-e', '0');
  const help = startUp(cli, '--help');
  const text = readFileSync(file);
  const results = {
    corpus: { file: 'stories/stories.jsonl', stories, sha256: createHash('sha256').update(text).digest('hex').slice(0, 16) },
    machine: {
      cpu: cpus()[0]?.model,
      cores: cpus().length,
      memoryGB: Math.round(totalmem() / 2 ** 30),
      load: round(loadavg()[0]!),
      node: process.versions.node,
    },
    read: {
      seconds: read.seconds,
      cpuSeconds: read.cpuSeconds,
      storiesPerSecond: round(stories / read.seconds),
      storiesPerCpuSecond: round(stories / read.cpuSeconds),
      peakMB: read.peakMB,
    },
    readAgain: { seconds: again.seconds },
    brief: { pair: 'USA IND', seconds: brief.seconds, peakMB: brief.peakMB },
    startUp: { nodeMilliseconds: node, helpMilliseconds: help, ratio: round(help / node) },
    stages: await stages(file),
    events: await eventSpeeds([file]),
    code: { oneJob: coding(file, 1), twoJobs: coding(file, 2) },
    knowledge: knowledgeSpeed(),
    ...(process.argv.includes('--world') && { world: world(gold) }),
  };
  writeFileSync(fileURLToPath(new URL('results.json', import.meta.url)), `${JSON.stringify(results, null, 2)}\n`);
  console.log(JSON.stringify(results, null, 2));
}
rmSync(dir, { recursive: true });

/** `stocktake code` over the bodies of the stories, in so many threads. */
function coding(file: string, jobs: number): object {
  const lines = join(dir, 'lines.jsonl');
  const stories = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  writeFileSync(
    lines,
    stories
      .map((line) => {
        const { id, body, published } = JSON.parse(line) as { id: string; body: string; published?: string };
        return `${JSON.stringify({ id, text: body, date: published })}\n`;
      })
      .join(''),
  );
  const { seconds, cpuSeconds, peakMB } = measured([cli, 'code', lines, '--jobs', String(jobs)]);
  return { jobs, seconds, cpuSeconds, peakMB };
}

/** The pools and a year of short items: 9,800 stories in one ledger, and a brief from it. */
function world(gold: string): object {
  const items = join(dir, 'world');
  const db = join(dir, 'world.db');
  execFileSync('python3', [join(gold, 'score_current.py'), '--unpack', items, join(gold, 'current/items_2025.jsonl.gz')]);
  const pools = ['state_2021_2022', 'white_house_2021_2026', 'wikinews_2019_2020'].map((name) =>
    join(gold, `stories/pool_${name}.jsonl.gz`),
  );
  const read = measured([cli, 'read', join(items, 'stories.jsonl'), ...pools, '--json', '--db', db]);
  const { stories, facts } = JSON.parse(read.out) as { stories: number; facts: { [kind: string]: number } };
  const brief = measured([cli, 'brief', 'usa', 'japan', '--as-of', '2025-12-31', '--db', db]);
  const one = measured([cli, 'brief', 'usa', '--as-of', '2025-12-31', '--db', db]);
  return {
    stories,
    facts: Object.values(facts).reduce((a, b) => a + b, 0),
    read: { seconds: read.seconds, storiesPerSecond: round(stories / read.seconds), peakMB: read.peakMB },
    brief: { pair: 'USA JPN', seconds: brief.seconds, cpuSeconds: brief.cpuSeconds, peakMB: brief.peakMB },
    briefOfOne: { country: 'USA', seconds: one.seconds, cpuSeconds: one.cpuSeconds, peakMB: one.peakMB },
  };
}
