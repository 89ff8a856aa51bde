import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { loadKnowledge } from '../../knowledge/index.ts';
import { Store } from '../../ledger/index.ts';
import { readPaths } from '../../read/index.ts';
import { briefFormats } from '../../report/formats/index.ts';
import { ledgerOf } from '../ledger-of.ts';
import { readInto } from '../read-into.ts';
import { startReaders } from '../workers/readers.ts';
import { asOfGiven } from './ask.ts';
import { take } from './brief.ts';
import { withExample } from './options.ts';
import { print } from './print.ts';

/** Where the examples lie: beside `dist` when installed, beside `src` in a checkout. */
const examples = fileURLToPath(new URL('../../../examples/stories', import.meta.url));

export default function (program: Command): void {
  const command = program
    .command('demo')
    .description('Read the example stories into a ledger of a moment and print the brief on India and Japan.')
    .option('--as-of <day>', 'the day on which things stand', '2024-09-30')
    .action(demo);
  withExample(command, 'stocktake demo');
}

async function demo({ asOf }: { readonly asOf: string }): Promise<void> {
  const day = asOfGiven(asOf);
  const folder = await mkdtemp(join(tmpdir(), 'stocktake-demo-'));
  try {
    const store = await Store.open(join(folder, 'demo.db'), { create: true });
    const readers = await startReaders(1);
    try {
      const { stories } = await readInto(store, readPaths([examples]), readers);
      process.stderr.write(
        `${stories} example stories read. Your own: stocktake read PATH, then stocktake brief COUNTRY COUNTRY\n\n`,
      );
      const actors = ['india', 'japan'].map((name) => loadKnowledge().findActor(name)!);
      print(briefFormats.md!(take(await ledgerOf(store, actors), actors, day, {})));
    } finally {
      await readers.close();
      await store.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
