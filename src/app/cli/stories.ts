import type { Command } from 'commander';
import { Store } from '../../ledger/index.ts';
import { type Fact, type StoredDoc, spansOf } from '../../model/index.ts';
import { compare } from '../../text/compare.ts';
import { factLine } from '../lines/facts.ts';
import { inOrder } from '../lines/order.ts';
import { periodGiven, withPeriod } from './ask.ts';
import { CallError } from './call-error.ts';
import { csvLine } from './csv.ts';
import { findStory } from './find-story.ts';
import { factHead, lit, marksFor } from './lit.ts';
import { withData, withExample, withLedger } from './options.ts';
import { jsonLine, plain, print } from './print.ts';

interface Options {
  readonly db: string;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly since?: string;
  readonly until?: string;
  readonly publisher?: string;
}

export default function (program: Command): void {
  const command = program
    .command('stories [what...]')
    .usage('[options] | ID | forget ID')
    .description(
      'List the stories in the ledger; show one with what was found in it marked; or forget one, and with it what only it said.',
    )
    .option('--publisher <words>', 'only stories whose publisher has these words')
    .action(stories);
  withPeriod(withData(command));
  withLedger(command);
  withExample(command, 'stocktake stories --publisher gazette', 'stocktake stories 3f2a', 'stocktake stories forget 3f2a');
}

async function stories(what: readonly string[], options: Options): Promise<void> {
  const [first, second, ...rest] = what;
  if (rest.length > 0 || (second !== undefined && first !== 'forget') || (first === 'forget' && second === undefined)) {
    throw new CallError('Call it as: stocktake stories, stocktake stories ID, or stocktake stories forget ID.');
  }
  const store = await Store.open(options.db);
  try {
    if (first === undefined) await list(store, options);
    else if (first === 'forget') await forget(store, second!);
    else await show(store, first, options);
  } finally {
    await store.close();
  }
}

async function list(store: Store, options: Options): Promise<void> {
  const { since, until } = periodGiven(options);
  const publisher = options.publisher?.toLowerCase();
  const found: StoredDoc[] = [];
  for await (const docs of store.eachDocs()) {
    for (const doc of docs) {
      const day = dayOf(doc);
      if (publisher !== undefined && !doc.metadata.publisher?.toLowerCase().includes(publisher)) continue;
      if ((since !== undefined && (day === '' || day < since)) || (until !== undefined && (day === '' || day > until))) continue;
      found.push({ ...doc, text: doc.text.slice(0, 200) });
    }
  }
  found.sort((a, b) => compare(dayOf(a), dayOf(b)) || compare(a.id, b.id));
  if (options.csv) print(csvLine(['id', 'day', 'publisher', 'title', 'language', 'url', 'source']));
  for (const doc of found) {
    const { title, publisher: by, url, language } = doc.metadata;
    if (options.json)
      print(jsonLine({ id: doc.id, source: doc.source, ...doc.metadata, ...(doc.date !== undefined && { date: doc.date }) }));
    else if (options.csv)
      print(csvLine([doc.id, doc.date?.value, by, title, language, url, doc.source].map((cell) => plain(cell ?? ''))));
    else
      print(
        `${plain(
          [
            doc.id.slice(0, 10),
            (doc.date?.value ?? doc.metadata.published ?? 'undated').padEnd(10),
            by ?? '',
            title ?? opening(doc),
            url ?? doc.source,
          ]
            .filter((s) => s !== '')
            .join('  ')
            .replaceAll('\n', ' '),
        )}\n`,
      );
  }
  if (found.length === 0) process.stderr.write('No story like that in the ledger.\n');
}

const dayOf = (doc: StoredDoc): string => doc.metadata.published ?? doc.date?.value.split('/')[0] ?? '';
const opening = (doc: StoredDoc): string => `${doc.text.trim().slice(0, 60)}…`;

async function forget(store: Store, name: string): Promise<void> {
  const doc = await findStory(store, name);
  await store.forget(doc.id);
  print(plain(`Forgotten: ${doc.metadata.title ?? opening(doc)} (${doc.id}), and what only it said.\n`));
}

async function show(store: Store, name: string, { json }: Options): Promise<void> {
  const doc = await findStory(store, name);
  const facts = inOrder(await store.facts({ docs: [doc.id] }));
  if (json) {
    const { text, metadata, date, id, source } = doc;
    print(
      jsonLine({ id, source, ...metadata, ...(date !== undefined && { date }), text, facts: facts.map((f) => factLine(f, doc)) }),
    );
    return;
  }
  const { title, publisher, url } = doc.metadata;
  const head = [title, [publisher, doc.date?.value].filter((s) => s !== undefined).join(', '), url ?? doc.source, doc.id];
  print(plain(`${head.filter((line) => line !== undefined && line !== '').join('\n')}\n`));
  if (doc.date !== undefined && doc.date.reasons.length > 0) print(plain(`Its day: ${doc.date.reasons.join('; ')}\n`));
  const marks = marksFor(process.stdout);
  const spans = facts.flatMap(spansOf);
  for (const paragraph of doc.paragraphs) {
    print(`\n${lit(doc.text, paragraph, spans, marks)}\n`);
    for (const fact of facts.filter((f) => startsIn(f, paragraph))) print(plain(`    ${factHead(fact)}\n`));
  }
  if (facts.length === 0) print('\nNothing was found in it.\n');
}

const startsIn = (fact: Fact, { start, end }: { start: number; end: number }): boolean => {
  const at = spansOf(fact)[0]?.start ?? -1;
  return at >= start && at < end;
};
