import type { Command } from 'commander';
import { loadKnowledge } from '../../knowledge/index.ts';
import { Store } from '../../ledger/index.ts';
import type { KnownPerson } from '../../model/index.ts';
import { wording } from '../../report/wording.ts';
import { foldQuery } from '../ledger-of.ts';
import { actorsNamed, asOfGiven } from './ask.ts';
import { csvLine } from './csv.ts';
import { holds } from './list.ts';
import { withExample, withLedger } from './options.ts';
import { jsonLine, plain, print } from './print.ts';

interface Options {
  readonly db: string;
  readonly name?: string;
  readonly asOf?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
}

export default function (program: Command): void {
  const command = program
    .command('people [country...]')
    .description('List who is named, and in which offices they were seen from which day to which.')
    .option('--name <words>', 'only people with these words in their name')
    .option('--as-of <day>', 'the day on which things stand (default: today)')
    .option('--json', 'one line of JSON for each')
    .option('--csv', 'comma-separated values for a spreadsheet')
    .action(people);
  withLedger(command);
  withExample(command, 'stocktake people japan --name kamikawa');
}

async function people(countries: readonly string[], { db, name, asOf, json, csv }: Options): Promise<void> {
  const actors = actorsNamed(countries);
  const day = asOfGiven(asOf);
  const store = await Store.open(db);
  try {
    const ledger = await foldQuery(store, {
      kinds: ['meeting', 'visit', 'statement', 'tenure'],
      namedOnly: true,
      ...(actors.length > 0 && { any: actors }),
    });
    const found = ledger.people
      .filter((p) => name === undefined || holds(p.name, name))
      .filter((p) => actors.length === 0 || p.offices.some((o) => actors.includes(o.actor)));
    if (json) for (const person of found) print(jsonLine(person));
    else if (csv) writeCsv(found);
    else {
      const words = wording(loadKnowledge(), ledger.docs, day);
      for (const person of found) print(`${plain(told(person, words)).replaceAll('\n', ' ')}\n`);
    }
  } finally {
    await store.close();
  }
}

function writeCsv(people: readonly KnownPerson[]): void {
  print(csvLine(['id', 'name', 'office', 'country', 'first', 'last', 'facts']));
  for (const { id, name, offices, facts } of people) {
    const rows = offices.length > 0 ? offices : [undefined];
    for (const o of rows)
      print(
        csvLine(
          [id, name, o?.office ?? '', o?.actor ?? '', o?.first ?? '', o?.last ?? '', String((o ?? { facts }).facts.length)].map(
            plain,
          ),
        ),
      );
  }
}

function told({ name, offices, facts }: KnownPerson, words: ReturnType<typeof wording>): string {
  const held = offices.map(({ office, actor, first, last }) => {
    const when =
      first === undefined ? '' : first === last ? ` (${words.date(first)})` : ` (${words.date(first)} to ${words.date(last!)})`;
    return `${words.office(office)}, ${words.actor(actor)}${when}`;
  });
  return `${name}${held.length > 0 ? `: ${held.join('; ')}` : ''}  [${facts.length}]`;
}
