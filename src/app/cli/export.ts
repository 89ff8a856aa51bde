import type { Command } from 'commander';
import { annotate } from '../../annotate/index.ts';
import { loadKnowledge } from '../../knowledge/index.ts';
import { Store } from '../../ledger/index.ts';
import type { Fact, FactKind, StoredDoc } from '../../model/index.ts';
import { type EventTable, tabLine, tableEvents } from '../../report/formats/event-table.ts';
import { eventTables } from '../../report/formats/index.ts';
import { foldQuery } from '../ledger-of.ts';
import { cueLines } from '../lines/cues.ts';
import { dateLines } from '../lines/dates.ts';
import { commitmentLines, meetingLine } from '../lines/entries.ts';
import { counts, factLine } from '../lines/facts.ts';
import { ledgerLines } from '../lines/ledger.ts';
import { byDoc, inOrder } from '../lines/order.ts';
import { loadStages } from '../stages.ts';
import { CallError } from './call-error.ts';
import { withExample, withLedger } from './options.ts';
import { jsonLine, plain, print } from './print.ts';

interface Options {
  readonly db: string;
  readonly all?: boolean;
}

/** What can be exported, and what it is; each gives its lines. */
const formats: {
  readonly [name: string]: { readonly what: string; readonly lines: (store: Store, options: Options) => AsyncIterable<object> };
} = {
  facts: { what: 'every fact with its citations', lines: factLines },
  meetings: { what: 'every meeting and visit with all spans that speak of it', lines: meetings },
  commitments: { what: 'every commitment and initiative with what became of it', lines: commitments },
  dates: { what: 'every date in the stories with its value', lines: dates },
  cues: { what: 'every cue of speech with its speakers', lines: cues },
  ledger: { what: 'all of it, the same bytes for the same stories', lines: ledgerLines },
};

export default function (program: Command): void {
  const command = program
    .command('export <format>')
    .description(
      `Write what the ledger holds as JSON Lines, or its events as a table. Formats:\n${[
        ...Object.entries(formats).map(([name, { what }]) => `  ${name.padEnd(13)}${what}`),
        ...eventTables.map(({ name, what }) => `  ${name.padEnd(13)}${what}`),
      ].join('\n')}`,
    )
    .option('--all', 'facts: also events that are denied, hypothetical, called for or long past')
    .option('--json', 'the same: all formats are JSON Lines')
    .action(run);
  withLedger(command);
  withExample(command, 'stocktake export facts > facts.jsonl');
}

async function run(name: string, options: Options): Promise<void> {
  const format = formats[name];
  const table = eventTables.find((t) => t.name === name);
  if (format === undefined && table === undefined) {
    const names = [...Object.keys(formats), ...eventTables.map((t) => t.name)];
    throw new CallError(`There is no format "${name}". The formats are ${names.join(', ')}.`);
  }
  const store = await Store.open(options.db);
  try {
    if (table !== undefined) for await (const line of tableLines(store, table, options)) print(`${plain(line)}\n`);
    else for await (const line of format!.lines(store, options)) print(jsonLine(line));
  } finally {
    await store.close();
  }
}

async function* factLines(store: Store, { all = false }: Options): AsyncGenerator<object> {
  for await (const { doc, facts } of docsWithFacts(store)) {
    for (const fact of inOrder(facts)) if (all || counts(fact)) yield factLine(fact, doc);
  }
}

/** Events row by row, doc by doc. */
async function* tableLines(store: Store, table: EventTable, { all = false }: Options): AsyncGenerator<string> {
  const knowledge = loadKnowledge();
  if (table.header) yield tabLine(table.columns);
  for await (const { doc, facts } of docsWithFacts(store, ['event'])) {
    const events = inOrder(facts).filter((f): f is Fact<'event'> => f.kind === 'event' && (all || counts(f)));
    for (const event of tableEvents(events, doc, knowledge)) yield tabLine(table.row(event));
  }
}

async function* cues(store: Store): AsyncGenerator<object> {
  for await (const { doc, facts } of docsWithFacts(store, ['statement'])) yield* cueLines(facts, doc);
}

/** Dates are mentions and not kept: the stories are read for them again. */
async function* dates(store: Store): AsyncGenerator<object> {
  const { engine, context } = loadStages();
  for await (const docs of store.eachDocs()) {
    for (const doc of docs) {
      if (doc.metadata.language === undefined || doc.metadata.language === context.language.code) {
        yield* dateLines({ doc, mentions: annotate(doc, engine.parse(doc.text), context).mentions });
      }
    }
  }
}

/** Doc by doc in order of id, so that memory stays small. */
async function* docsWithFacts(
  store: Store,
  kinds?: readonly FactKind[],
): AsyncGenerator<{ doc: StoredDoc; facts: readonly Fact[] }> {
  for await (const docs of store.eachDocs()) {
    const facts = byDoc(await store.facts({ docs: docs.map((doc) => doc.id), ...(kinds !== undefined && { kinds }) }));
    for (const doc of docs) yield { doc, facts: facts.get(doc.id) ?? [] };
  }
}

async function* meetings(store: Store): AsyncGenerator<object> {
  const ledger = await foldQuery(store, { kinds: ['meeting', 'visit'] });
  for (const entry of ledger.entries) yield meetingLine(entry, ledger);
}

async function* commitments(store: Store): AsyncGenerator<object> {
  yield* commitmentLines(await foldQuery(store, { kinds: ['commitment', 'initiative', 'progress'] }));
}
