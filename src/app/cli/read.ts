import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { Store } from '../../ledger/index.ts';
import { factKinds, type Notice } from '../../model/index.ts';
import { readPaths } from '../../read/index.ts';
import { type ReadSummary, readAgain, readInto } from '../read-into.ts';
import { startReaders } from '../workers/readers.ts';
import { CallError } from './call-error.ts';
import { importedFile, ledgerFiles, withExample, withKnowledge, withLedger } from './options.ts';
import { jsonLine, plain, print } from './print.ts';

interface Options {
  readonly db: string;
  readonly knowledge?: string;
  readonly metadata?: string;
  readonly jobs?: string;
  readonly again?: boolean;
  readonly json?: boolean;
}

export default function (program: Command): void {
  const command = program
    .command('read [path...]')
    .description(
      'Read stories into the ledger: text, Markdown, HTML, JSON, JSON Lines (each also .gz), folders, globs, or - for standard input.',
    )
    .option(
      '--metadata <file>',
      'JSON Lines of {"source", "title", "published", "publisher", "url"}; wins over what the stories say',
    )
    .option('--jobs <n>', 'how many threads read (default: one a processor, at most 4)')
    .option('--again', 'read for facts again what was read before; without PATH, all stories of the ledger')
    .option('--json', 'write what was learnt as one line of JSON')
    .action(read);
  withLedger(command);
  withKnowledge(command);
  withExample(command, 'stocktake read stories/ "more/*.jsonl.gz" --metadata days.jsonl', 'cat story.txt | stocktake read -');
}

async function read(paths: readonly string[], options: Options): Promise<void> {
  const { db, metadata, jobs, again = false, json = false } = options;
  if (paths.length === 0 && !again)
    throw new CallError('Say what to read: stocktake read PATH (a file, a folder, a pattern, or - for standard input).');
  const threads = jobsOf(jobs);
  const store = await Store.open(db, { create: paths.length > 0 });
  try {
    const readers = await startReaders(threads, importedFile(options));
    try {
      const notices = new Notices(json);
      const watch = { progress: progressTo(json ? undefined : process.stderr), notice: (n: Notice) => notices.add(n) };
      const summary =
        paths.length === 0
          ? await readAgain(store, readers, watch)
          : await readInto(
              store,
              readPaths(paths, { stdin: process.stdin, ours: ledgerFiles(db), ...(metadata !== undefined && { metadata }) }),
              readers,
              { ...watch, again },
            );
      watch.progress(-1, 0);
      notices.end();
      print(json ? jsonLine({ ...summary, notices: notices.all }) : learnt(summary, db));
      if (notices.all.some((n) => n.severity !== 'info')) process.exitCode = 1;
    } finally {
      await readers.close();
    }
  } finally {
    await store.close();
  }
}

function jobsOf(jobs: string | undefined): number {
  if (jobs === undefined) return Math.min(availableParallelism(), 4);
  const n = Number(jobs);
  if (!Number.isInteger(n) || n < 1 || n > 64) throw new CallError(`--jobs takes a number from 1 to 64, not "${jobs}".`);
  return n;
}

const words: { readonly [kind: string]: readonly [one: string, more: string] } = {
  meeting: ['meeting', 'meetings'],
  visit: ['visit', 'visits'],
  statement: ['statement', 'statements'],
  commitment: ['commitment', 'commitments'],
  progress: ['report of progress', 'reports of progress'],
  initiative: ['initiative', 'initiatives'],
  tenure: ['office held', 'offices held'],
  event: ['event', 'events'],
};

function learnt({ stories, read, facts }: ReadSummary, db: string): string {
  const known = stories - read;
  const found = factKinds.filter((kind) => facts[kind] > 0).map((kind) => counted(facts[kind], ...words[kind]!));
  return [
    `${counted(stories, 'story', 'stories')}: ${read} read${known > 0 ? `, ${known} known already` : ''}, in ${db}.`,
    found.length > 0 ? `Learnt of ${found.join(', ')}.` : read > 0 ? 'Nothing was learnt.' : undefined,
  ]
    .filter((line) => line !== undefined)
    .map((line) => `${plain(line)}\n`)
    .join('');
}

const counted = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

/** One line that is written over on a terminal; elsewhere a plain line now and then. A count below zero ends it. */
function progressTo(out: NodeJS.WriteStream | undefined): (done: number, underWay: number) => void {
  if (out === undefined) return () => {};
  if (out.isTTY) {
    return (done, underWay) =>
      out.write(done < 0 ? '\r\x1b[K' : `\r\x1b[K${done} stories read${underWay > 0 ? `, ${underWay} under way` : ''}`);
  }
  let told = 0;
  return (done) => {
    if (done < told + 500) return;
    told = done - (done % 500);
    out.write(`${done} stories read\n`);
  };
}

/** Shows notices as they come, the first few of each code, and counts the rest. */
class Notices {
  readonly all: Notice[] = [];
  readonly #quiet: boolean;
  readonly #counts = new Map<string, number>();

  constructor(quiet: boolean) {
    this.#quiet = quiet;
  }

  add(notice: Notice): void {
    this.all.push(notice);
    const n = (this.#counts.get(notice.code) ?? 0) + 1;
    this.#counts.set(notice.code, n);
    if (this.#quiet || n > shown(notice)) return;
    const clear = process.stderr.isTTY ? '\r\x1b[K' : '';
    process.stderr.write(`${clear}${plain(`${notice.source}: ${notice.message} [${notice.code}]`)}\n`);
  }

  end(): void {
    if (this.#quiet) return;
    for (const [code, n] of this.#counts) {
      const more = n - shown(this.all.find((notice) => notice.code === code)!);
      if (more > 0) process.stderr.write(`and ${more} more like that [${code}]; --json lists all\n`);
    }
  }
}

const shown = ({ severity }: Notice): number => (severity === 'info' ? 3 : 20);
