import type { Command } from 'commander';
import { Store } from '../../ledger/index.ts';
import { foldQuery, wholeLedger } from '../ledger-of.ts';
import { commitmentLines, meetingLine } from '../lines/entries.ts';
import { factLine } from '../lines/facts.ts';
import { ledgerLines } from '../lines/ledger.ts';
import { byDoc, inOrder } from '../lines/order.ts';
import { CallError } from './call-error.ts';
import { withExample, withLedger } from './options.ts';
import { jsonLine, print } from './print.ts';

interface Options {
  readonly db: string;
}

/** What can be exported, and what it is; each gives its lines. */
const formats: { readonly [name: string]: { readonly what: string; readonly lines: (store: Store) => AsyncIterable<object> } } = {
  facts: { what: 'every fact with its citations', lines: factLines },
  meetings: { what: 'every meeting and visit with all spans that speak of it', lines: meetings },
  commitments: { what: 'every commitment and initiative with what became of it', lines: commitments },
  ledger: { what: 'all of it, the same bytes for the same stories', lines: ledger },
};

export default function (program: Command): void {
  const command = program
    .command('export <format>')
    .description(
      `Write what the ledger holds as JSON Lines. Formats:\n${Object.entries(formats)
        .map(([name, { what }]) => `  ${name.padEnd(13)}${what}`)
        .join('\n')}`,
    )
    .option('--json', 'the same: all formats are JSON Lines')
    .action(run);
  withLedger(command);
  withExample(command, 'stocktake export facts > facts.jsonl');
}

async function run(name: string, { db }: Options): Promise<void> {
  const format = formats[name];
  if (format === undefined)
    throw new CallError(`There is no format "${name}". The formats are ${Object.keys(formats).join(', ')}.`);
  const store = await Store.open(db);
  try {
    for await (const line of format.lines(store)) print(jsonLine(line));
  } finally {
    await store.close();
  }
}

/** Doc by doc in order of id, so that memory stays small. */
async function* factLines(store: Store): AsyncGenerator<object> {
  for await (const docs of store.eachDocs()) {
    const facts = byDoc(await store.facts({ docs: docs.map((doc) => doc.id) }));
    for (const doc of docs) for (const fact of inOrder(facts.get(doc.id) ?? [])) yield factLine(fact, doc);
  }
}

async function* meetings(store: Store): AsyncGenerator<object> {
  const ledger = await foldQuery(store, { kinds: ['meeting', 'visit'] });
  for (const entry of ledger.entries) yield meetingLine(entry, ledger);
}

async function* commitments(store: Store): AsyncGenerator<object> {
  yield* commitmentLines(await foldQuery(store, { kinds: ['commitment', 'initiative', 'progress'] }));
}

async function* ledger(store: Store): AsyncGenerator<object> {
  yield* ledgerLines(await wholeLedger(store));
}
