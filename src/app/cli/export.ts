import type { Command } from 'commander';
import { Store } from '../../ledger/index.ts';
import { factLine } from '../lines/facts.ts';
import { inOrder } from '../lines/order.ts';
import { CallError } from './call-error.ts';
import { withExample, withLedger } from './options.ts';
import { jsonLine, print } from './print.ts';

interface Options {
  readonly db: string;
}

/** What can be exported: each writes JSON Lines. */
const formats: { readonly [name: string]: (store: Store) => Promise<void> } = {
  facts: exportFacts,
};

export default function (program: Command): void {
  const command = program
    .command('export <format>')
    .description(`Write what the ledger holds as JSON Lines. FORMAT is one of: ${Object.keys(formats).join(', ')}.`)
    .action(run);
  withLedger(command);
  withExample(command, 'stocktake export facts > facts.jsonl');
}

async function run(format: string, { db }: Options): Promise<void> {
  const write = formats[format];
  if (write === undefined)
    throw new CallError(`There is no format "${format}". The formats are: ${Object.keys(formats).join(', ')}.`);
  const store = await Store.open(db);
  try {
    await write(store);
  } finally {
    await store.close();
  }
}

/** One line a fact, doc by doc in order of id, so that memory stays small. */
async function exportFacts(store: Store): Promise<void> {
  for await (const docs of store.eachDocs()) {
    const facts = await store.facts({ docs: docs.map((doc) => doc.id) });
    for (const doc of docs)
      for (const fact of inOrder(facts.filter((f) => f.doc === doc.id))) print(jsonLine(factLine(fact, doc)));
  }
}
