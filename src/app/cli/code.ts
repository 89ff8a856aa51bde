import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import type { CodeResult } from '../workers/code-lines.ts';
import { type Coders, startCoders } from '../workers/coders.ts';
import { CallError } from './call-error.ts';
import { inputLines } from './input-lines.ts';
import { importedGiven, withExample } from './options.ts';
import { printSlowly } from './print.ts';

interface Options {
  readonly all?: boolean;
  readonly jobs?: string;
  readonly knowledge?: string;
}

/** `stocktake code`: events of JSON Lines, without a ledger. */
export default function (program: Command): void {
  const command = program
    .command('code [file]')
    .description(
      'Code who did what to whom: JSON Lines of {"id", "text", "date"?} in (a file or standard input), one line of {"id", "events"} out for each, in order, as PLOVER types with CAMEO codes.',
    )
    .option('--all', 'also what was denied, called for, only imagined, or is history, each with its status')
    .option('--knowledge <file>', 'offices that were imported')
    .option('--jobs <n>', 'threads to work in (default: one for each processor)')
    .action(code);
  withExample(command, 'stocktake code lines.jsonl > events.jsonl', 'zcat lines.jsonl.gz | stocktake code --jobs 4 --all');
}

async function code(file = '-', { all = false, jobs, knowledge }: Options): Promise<void> {
  const width = jobsGiven(jobs);
  importedGiven(knowledge);
  const coders = startCoders(width, knowledge);
  try {
    await codeAll(inputLines(file), coders, all);
  } finally {
    await coders.close();
  }
}

function jobsGiven(jobs: string | undefined): number {
  if (jobs === undefined) return Math.min(8, availableParallelism());
  if (!/^[1-9]\d{0,2}$/.test(jobs)) throw new CallError(`--jobs takes a number of threads from 1 to 999, not "${jobs}".`);
  return Number(jobs);
}

const batchLines = 64;
const batchLength = 1 << 18;

/**
 * Hands out batches and writes their results in the order of the lines, each as soon as it is there; never more than two batches a thread are under
 * way. No batch waits for lines that have not come: a pipe that stays open gets its answer.
 */
async function codeAll(input: AsyncIterable<(string | undefined)[]>, coders: Coders, all: boolean): Promise<void> {
  const underWay: Promise<void>[] = [];
  let written = Promise.resolve();
  let first = 1;
  for await (const group of input) {
    for (const lines of batches(group)) {
      const result = coders.code({ first, lines, all });
      written = Promise.all([result, written]).then(([coded]) => write(coded));
      // A failure is told where it is waited for.
      written.catch(() => {});
      first += lines.length;
      underWay.push(written);
      if (underWay.length >= 2 * coders.width) await underWay.shift();
    }
  }
  await written;
}

/** Lines in batches, each small enough for all threads to have work. */
function* batches(lines: readonly (string | undefined)[]): Generator<(string | undefined)[]> {
  let batch: (string | undefined)[] = [];
  let length = 0;
  for (const line of lines) {
    batch.push(line);
    length += line?.length ?? 0;
    if (batch.length < batchLines && length < batchLength) continue;
    yield batch;
    batch = [];
    length = 0;
  }
  if (batch.length > 0) yield batch;
}

async function write({ text, troubled }: CodeResult): Promise<void> {
  if (troubled > 0) process.exitCode = 1;
  await printSlowly(text);
}
