import { createReadStream, existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import type { CodeResult } from '../workers/code-lines.ts';
import { type Coders, startCoders } from '../workers/coders.ts';
import { CallError, cannotRead } from './call-error.ts';
import { withExample } from './options.ts';
import { print } from './print.ts';

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
  if (knowledge !== undefined && !existsSync(knowledge))
    throw new CallError(`Cannot read ${knowledge}: there is no such file. \`stocktake knowledge import\` writes one.`);
  const input = file === '-' ? process.stdin : createReadStream(file);
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  // The stream's own errors would go past the loop over its lines.
  const failed = new Promise<never>((_, reject) => {
    input.once('error', (error: { code?: string }) => reject(cannotRead(file, error)));
  });
  const coders = startCoders(width, knowledge);
  try {
    await Promise.race([codeAll(lines, coders, all), failed]);
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

/** Hands out batches and writes their results in the order of the lines; never more than two batches a thread are under way. */
async function codeAll(lines: AsyncIterable<string>, coders: Coders, all: boolean): Promise<void> {
  const underWay: Promise<CodeResult>[] = [];
  let batch: string[] = [];
  let length = 0;
  let number = 0;
  const hand = async (): Promise<void> => {
    underWay.push(coders.code({ first: number - batch.length + 1, lines: batch, all }));
    batch = [];
    length = 0;
    if (underWay.length >= 2 * coders.width) await write(await underWay.shift()!);
  };
  for await (const line of lines) {
    number++;
    batch.push(line);
    length += line.length;
    if (batch.length >= batchLines || length >= batchLength) await hand();
  }
  if (batch.length > 0) await hand();
  while (underWay.length > 0) await write(await underWay.shift()!);
}

/** Waits when the reader of our output is slower than we are, so that nothing piles up. */
async function write({ text, broken }: CodeResult): Promise<void> {
  if (broken > 0) process.exitCode = 1;
  if (text === '') return;
  print(text);
  if (process.stdout.writableNeedDrain) await new Promise((resolve) => process.stdout.once('drain', resolve));
}
