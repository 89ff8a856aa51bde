import type { Command } from 'commander';
import { loadKnowledge } from '../../knowledge/index.ts';
import { Store } from '../../ledger/index.ts';
import type { ActorCode, KnownPerson, Ledger, Wording } from '../../model/index.ts';
import { firstDay } from '../../report/dates.ts';
import { wording } from '../../report/wording.ts';
import { compare } from '../../text/compare.ts';
import { foldQuery } from '../ledger-of.ts';
import { say } from '../say.ts';
import { asOfGiven } from './ask.ts';
import { CallError } from './call-error.ts';
import { csvLine } from './csv.ts';
import { holds } from './list.ts';
import { withData, withExample, withLedger } from './options.ts';
import { complainOfNothing, jsonLine, plain, print } from './print.ts';

interface Options {
  readonly db: string;
  readonly name?: string;
  readonly asOf?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
}

export default function (program: Command): void {
  const command = program
    .command('people [countryOrName...]')
    .description('List who is named, and in which offices they were seen from which day to which.')
    .option('--name <words>', 'only people with these words in their name')
    .option('--as-of <day>', 'the day on which things stand (default: today)')
    .action(people);
  withData(command);
  withLedger(command);
  withExample(command, 'stocktake people japan', 'stocktake people kamikawa');
}

async function people(asked: readonly string[], { db, name: given, asOf, json, csv }: Options): Promise<void> {
  const knowledge = loadKnowledge();
  const day = asOfGiven(asOf);
  const { actors, name = given } = countriesOrName(asked);
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
    if (found.length === 0 && asked.length > 0 && actors.length === 0) throw nobodyCalled(asked.join(' '), db);
    const words = wording(knowledge, ledger.docs, day);
    if (json) for (const person of found) print(jsonLine(person));
    else if (csv) writeCsv(found);
    else if (found.length === 0) complainOfNothing();
    else for (const person of found) print(`${plain(told(person, words)).replaceAll('\n', ' ')}\n`);
    if (!json && !csv && name !== undefined && found.length <= 3)
      for (const person of found) print(plain(deeds(person, ledger, words)));
  } finally {
    await store.close();
  }
}

function nobodyCalled(name: string, db: string): CallError {
  const near = loadKnowledge().suggestActors(name);
  const hint = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : '';
  return new CallError(`Nobody in ${db} is called "${name}", and it is no country or organisation that Stocktake knows.${hint}`);
}

/** Arguments are countries; where they are none, together they are a name. */
function countriesOrName(asked: readonly string[]): { actors: ActorCode[]; name?: string } {
  const actors = asked.map((a) => loadKnowledge().findActor(a));
  return actors.every((a) => a !== undefined) ? { actors } : { actors: [], name: asked.join(' ') };
}

/** What somebody took part in and said, oldest first. */
function deeds({ facts }: KnownPerson, ledger: Ledger, words: Wording): string {
  const ids = new Set<string>(facts);
  const lines = ledger.entries
    .filter((e) => e.kind !== 'tenure' && e.facts.some((f) => ids.has(f.id)))
    .flatMap((e) => say(e, words) ?? [])
    .sort((a, b) => compare(firstDay(a.date), firstDay(b.date)) || compare(a.id, b.id));
  return lines
    .map(
      ({ id, date, text }) =>
        `  ${date === undefined ? 'undated' : words.date(date)}  ${text.replaceAll('\n', ' ')}  [${id.slice(0, 8)}]\n`,
    )
    .join('');
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

function told({ name, offices, facts }: KnownPerson, words: Wording): string {
  const held = offices.map(({ office, actor, first, last }) => {
    const when =
      first === undefined ? '' : first === last ? ` (${words.date(first)})` : ` (${words.date(first)} to ${words.date(last!)})`;
    return `${words.office(office)}, ${words.actor(actor)}${when}`;
  });
  return `${name}${held.length > 0 ? `: ${held.join('; ')}` : ''}  [${facts.length}]`;
}
