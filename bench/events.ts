/**
 * How fast the built product codes events, on the stories of the gold: sentences a second for parsing alone, from raw text to events, and for coding
 * alone, where grammar and mentions are there. All in one run, one thread, by processor time.
 * `npm run build && npx tsx bench/events.ts` keeps the figures in bench/results.json.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { goldFolder } from '../eval/gold.ts';
import type { Doc, Reading } from '../src/model/index.ts';

export interface EventSpeeds {
  readonly sentences: number;
  /** Sentences a second. */
  readonly parsing: number;
  readonly rawToEvents: number;
  readonly codingAlone: number;
  /** Raw text to events, as a share of parsing alone. */
  readonly share: number;
}

/** Passes before those that count: the code is compiled while it runs, and that is no cost of a sentence. */
const WARM = 3;
const COUNTED = 7;

/** Measures on the given stories. The median pass is told, so that what else runs on the machine matters less. */
export async function eventSpeeds(files: readonly string[]): Promise<EventSpeeds> {
  const { loadStages, annotate, kinds, readPaths, eventsOf } = await built();
  const { engine, context } = loadStages();
  const docs: Doc[] = [];
  for await (const item of readPaths(files)) if ('doc' in item && item.doc.metadata.language === 'en') docs.push(item.doc);
  const readings: Reading[] = docs.map((doc) => readingOf(doc));
  const sentences = readings.reduce((sum, { syntax }) => sum + syntax.sentences.length, 0);
  function readingOf(doc: Doc): Reading {
    const syntax = engine.parse(doc.text);
    return { doc, syntax, ...annotate(doc, syntax, context) };
  }
  const code = (reading: Reading) => kinds.event.find(reading, context);
  const batches = inBatches(docs);
  const passes = Array.from({ length: WARM + COUNTED }, () => {
    const unread = readings.map(anew);
    return {
      parsing: seconds(() => docs.forEach((doc) => void engine.parse(doc.text))),
      raw: seconds(() => batches.forEach((batch) => void eventsOf(batch, engine, context))),
      coding: seconds(() => unread.forEach((reading) => void code(reading))),
    };
  }).slice(WARM);
  const rate = (of: (pass: (typeof passes)[number]) => number): number => Math.round(sentences / median(passes.map(of)));
  return {
    sentences,
    parsing: rate((p) => p.parsing),
    rawToEvents: rate((p) => p.raw),
    codingAlone: rate((p) => p.coding),
    share: Math.round(100 * median(passes.map((p) => p.parsing / p.raw))) / 100,
  };
}

/** Docs as `stocktake code` hands them out: so many characters a batch (src/app/cli/code.ts). */
function inBatches(docs: readonly Doc[]): Doc[][] {
  const batches: Doc[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const doc of docs) {
    if (length >= BATCH) {
      batches.push([]);
      length = 0;
    }
    batches.at(-1)!.push(doc);
    length += doc.text.length;
  }
  return batches;
}

const BATCH = 1 << 18;

/** The same reading as one that nobody has asked anything yet: what is worked out once a reading is worked out in each pass. */
const anew = (reading: Reading): Reading => ({ ...reading, syntax: { ...reading.syntax }, mentions: { ...reading.mentions } });

/** The stages as they are shipped: run from their sources, every closure would cost a name. */
async function built() {
  const load = (path: string): Promise<unknown> => import(new URL(`../dist/${path}`, import.meta.url).href);
  const { loadStages } = (await load('app/stages.js')) as typeof import('../src/app/stages.ts');
  const { annotate } = (await load('annotate/index.js')) as typeof import('../src/annotate/index.ts');
  const { kinds } = (await load('facts/index.js')) as typeof import('../src/facts/index.ts');
  const { readPaths } = (await load('read/index.js')) as typeof import('../src/read/index.ts');
  const { eventsOf } = (await load('app/pipeline.js')) as typeof import('../src/app/pipeline.ts');
  return { loadStages, annotate, kinds, readPaths, eventsOf };
}

/** Processor time of this process: what others do on the machine does not count. */
function seconds(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const gold = goldFolder();
  if (gold !== undefined) {
    const speeds = await eventSpeeds([join(gold, 'stories/stories.jsonl')]);
    const file = fileURLToPath(new URL('results.json', import.meta.url));
    const results = JSON.parse(readFileSync(file, 'utf8')) as object;
    writeFileSync(file, `${JSON.stringify({ ...results, events: speeds }, null, 2)}\n`);
    console.log(JSON.stringify(speeds, null, 2));
  }
}
