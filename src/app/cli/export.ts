import type { Command } from 'commander';
import { annotate } from '../../annotate/index.ts';
import { loadKnowledge } from '../../knowledge/index.ts';
import { type FactQuery, namedIn, Store } from '../../ledger/index.ts';
import type { ActorCode, Fact, StoredDoc } from '../../model/index.ts';
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
import { actorsNamed } from './ask.ts';
import { CallError } from './call-error.ts';
import { withExample, withLedger } from './options.ts';
import { jsonLine, plain, print } from './print.ts';

interface Options {
  readonly db: string;
  readonly all?: boolean;
}

/** Which facts go out: those that name all of the actors; events that did not happen only with `all`. */
interface Filter {
  readonly actors: readonly ActorCode[];
  readonly all: boolean;
}

interface Format {
  readonly what: string;
  readonly lines: (store: Store, filter: Filter) => AsyncIterable<object>;
  /** It is about whole stories, and cannot be narrowed to countries. */
  readonly whole?: true;
}

/** What can be exported, and what it is; each gives its lines. */
const formats: { readonly [name: string]: Format } = {
  facts: { what: 'every fact with its citations', lines: factLines },
  meetings: { what: 'every meeting and visit with all spans that speak of it', lines: meetings },
  commitments: { what: 'every commitment and initiative with what became of it', lines: commitments },
  dates: { what: 'every date in the stories with its value', lines: dates, whole: true },
  cues: { what: 'every cue of speech with its speakers', lines: cues, whole: true },
  ledger: { what: 'all of it, the same bytes for the same stories', lines: ledgerLines, whole: true },
};

export default function (program: Command): void {
  const command = program
    .command('export <format> [country...]')
    .description(
      `Write what the ledger holds as JSON Lines, or its events as a table: all of it, or what names the countries given. Formats:\n${[
        ...Object.entries(formats).map(([name, { what }]) => `  ${name.padEnd(13)}${what}`),
        ...eventTables.map(({ name, what }) => `  ${name.padEnd(13)}${what}`),
      ].join('\n')}`,
    )
    .option(
      '--all',
      'facts: also events that are denied, hypothetical, called for or long past, and deeds that only may keep a promise',
    )
    .option('--json', 'the same: all formats are JSON Lines')
    .action(run);
  withLedger(command);
  withExample(command, 'stocktake export facts > facts.jsonl', 'stocktake export gdelt india japan > events.tsv');
}

async function run(name: string, countries: readonly string[], options: Options): Promise<void> {
  const format = formats[name];
  const table = eventTables.find((t) => t.name === name);
  if (format === undefined && table === undefined) {
    const names = [...Object.keys(formats), ...eventTables.map((t) => t.name)];
    throw new CallError(`There is no format "${name}". The formats are ${names.join(', ')}.`);
  }
  if (format?.whole && countries.length > 0) throw new CallError(`${name} tells of whole stories: it takes no countries.`);
  const filter: Filter = { actors: actorsNamed(countries), all: options.all ?? false };
  const store = await Store.open(options.db);
  try {
    if (table !== undefined) for await (const line of tableLines(store, table, filter)) print(`${plain(line)}\n`);
    else for await (const line of format!.lines(store, filter)) print(jsonLine(line));
  } finally {
    await store.close();
  }
}

async function* factLines(store: Store, { actors, all }: Filter): AsyncGenerator<object> {
  for await (const { doc, facts } of docsWithFacts(store, { all: actors })) {
    for (const fact of inOrder(facts)) if (all || counts(fact)) yield factLine(fact, doc);
  }
}

/** Events row by row, doc by doc. */
async function* tableLines(store: Store, table: EventTable, { actors, all }: Filter): AsyncGenerator<string> {
  const knowledge = loadKnowledge();
  if (table.header) yield tabLine(table.columns);
  for await (const { doc, facts } of docsWithFacts(store, { kinds: ['event'], all: actors })) {
    const events = inOrder(facts).filter((f): f is Fact<'event'> => f.kind === 'event' && (all || counts(f)));
    for (const event of tableEvents(events, doc, knowledge)) yield tabLine(table.row(event));
  }
}

async function* cues(store: Store): AsyncGenerator<object> {
  for await (const { doc, facts } of docsWithFacts(store, { kinds: ['statement'] })) yield* cueLines(facts, doc);
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
async function* docsWithFacts(store: Store, query: FactQuery): AsyncGenerator<{ doc: StoredDoc; facts: readonly Fact[] }> {
  for await (const docs of store.eachDocs()) {
    const facts = byDoc(await store.facts({ ...query, namedOnly: true, docs: docs.map((doc) => doc.id) }));
    for (const doc of docs) yield { doc, facts: facts.get(doc.id) ?? [] };
  }
}

async function* meetings(store: Store, { actors }: Filter): AsyncGenerator<object> {
  const ledger = await foldQuery(store, { kinds: ['meeting', 'visit'], all: actors, namedOnly: true });
  for (const entry of ledger.entries) yield meetingLine(entry, ledger);
}

/** Progress may name nobody: what is left out is decided when all of it is tied together. */
async function* commitments(store: Store, { actors }: Filter): AsyncGenerator<object> {
  const ledger = await foldQuery(store, { kinds: ['commitment', 'initiative', 'progress'] });
  const entries = ledger.entries.filter(({ facts }) => actors.every((actor) => facts.some((f) => namedIn(f).has(actor))));
  yield* commitmentLines({ ...ledger, entries });
}
