import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { extraWith, loadKnowledge, readOffices } from '../../knowledge/index.ts';
import type { Actor, Edtf, Knowledge, OfficeCode, Person, Tenure } from '../../model/index.ts';
import { compare } from '../../text/compare.ts';
import { asOfGiven } from './ask.ts';
import { CallError, cannotRead } from './call-error.ts';
import { importedFile, withExample, withKnowledge, withLedger } from './options.ts';
import { jsonLine, plain, print } from './print.ts';

interface Options {
  readonly db: string;
  readonly knowledge?: string;
  readonly asOf?: string;
  readonly json?: boolean;
}

export default function (program: Command): void {
  const knowledge = program
    .command('knowledge')
    .description('What the world is called: actors, people and the offices they held.');
  withExample(knowledge, 'stocktake knowledge show norway', 'stocktake knowledge import ministers.tsv');
  const show = knowledge
    .command('show <name...>')
    .description('Show what is known of a country or organisation (its names, members and who holds office) or of a person.')
    .option('--as-of <day>', 'the day on which offices are held (default: today)')
    .option('--json', 'one line of JSON for each')
    .action(showNamed);
  withKnowledge(withLedger(show));
  withExample(show, 'stocktake knowledge show norway --as-of 2019-05-01', 'stocktake knowledge show "Erna Solberg"');
  const add = knowledge
    .command('import <file>')
    .description(
      'Add who held which office, for reading: a table with the columns name, office, actor, from, until …; Popolo JSON; or FollowTheMoney lines as OpenSanctions publishes them. Rows that cannot be kept are named, the others kept.',
    )
    .action(importFile);
  withKnowledge(withLedger(add));
  withExample(add, 'stocktake knowledge import ministers.tsv');
}

function showNamed(words: readonly string[], options: Options): void {
  const name = words.join(' ');
  const known = loadKnowledge({ extra: importedFile(options) });
  const day = asOfGiven(options.asOf);
  const code = known.findActor(name);
  const actor = code && known.actor(code);
  if (actor) {
    const told = actorTold(actor, known, day);
    print(options.json ? jsonLine(told) : plain(actorText(told)));
    return;
  }
  const people = known.peopleNamed(name);
  if (people.length === 0) {
    const near = known.suggestActors(name);
    throw new CallError(
      `"${name}" is no country, organisation or person that Stocktake knows.${near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : ''}`,
    );
  }
  for (const person of people) {
    const told = personTold(person, known);
    print(options.json ? jsonLine(told) : plain(personText(told)));
  }
}

function actorTold(actor: Actor, known: Knowledge, day: string) {
  const names = known.names.filter((n) => n.actor === actor.code);
  const listed = (kinds: readonly string[]): string[] => [
    ...new Set(names.filter((n) => kinds.includes(n.kind) && !n.prefix).map((n) => n.text)),
  ];
  const offices = known.offices.flatMap(({ code, level }) =>
    level === 'official'
      ? []
      : known
          .holders(actor.code, code, day as Edtf)
          .filter((t) => t.office === code)
          .map((t) => ({ office: code, person: known.person(t.person)!.name, ...term(t) })),
  );
  const sits = ({ members }: Actor): readonly string[] =>
    (members ?? []).filter(({ from, until }) => (from ?? '') <= day && (until === undefined || day <= until)).map((m) => m.actor);
  return {
    actor: actor.code,
    kind: actor.kind,
    name: actor.name,
    names: listed(['country', 'organisation']),
    demonyms: listed(['demonym']),
    capitals: listed(['capital']),
    seats: listed(['metonym']),
    members: sits(actor),
    memberOf: known.actors.filter((a) => sits(a).includes(actor.code)).map((a) => a.code),
    asOf: day,
    offices,
  };
}

const term = ({ from, until, known, to, source }: Tenure) => ({
  ...(from && { from }),
  ...(until && { until }),
  ...(known && { known }),
  ...(to && { to }),
  source,
});

function personTold(person: Person, known: Knowledge) {
  return {
    person: person.id,
    name: person.name,
    family: person.family,
    aliases: person.aliases,
    offices: [...known.tenuresOf(person.id)]
      .sort((a, b) => compare(a.from ?? '', b.from ?? '') || compare(a.office, b.office))
      .map((t) => ({
        office: t.office,
        name: officeName(t.office, known),
        actor: t.actor,
        country: known.actor(t.actor)?.name ?? t.actor,
        ...term(t),
      })),
  };
}

const officeName = (office: OfficeCode, known: Knowledge): string => known.office(office)?.name ?? office;

function actorText({
  actor,
  kind,
  name,
  names,
  demonyms,
  capitals,
  seats,
  members,
  memberOf,
  asOf,
  offices,
}: ReturnType<typeof actorTold>): string {
  const line = (label: string, list: readonly string[]): string =>
    list.length > 0 ? `  ${label.padEnd(14)}${list.join(', ')}\n` : '';
  const held = offices.map(
    ({ office, person, from, source }) => `  ${office.padEnd(30)}${person}${from ? `, since ${from}` : ''}  [${source}]\n`,
  );
  return [
    `${name} (${actor}), ${kind}\n`,
    line('names', names),
    line('demonyms', demonyms),
    line('capital', capitals),
    line('seats', seats),
    line('members', members),
    line('member of', memberOf),
    held.length > 0 ? `On ${asOf}:\n` : '',
    ...held,
  ].join('');
}

function personText({ person, name, aliases, offices }: ReturnType<typeof personTold>): string {
  const rows = offices.map(
    (o) =>
      `  ${`${o.from ?? '?'} to ${o.until ?? (o.known ? `at least ${o.known}` : 'now')}`.padEnd(34)}${o.name}, ${o.country}${o.to ? ` (to ${o.to})` : ''}  [${o.source}]\n`,
  );
  return `${name} (${person})${aliases.length > 0 ? `, also ${aliases.join(', ')}` : ''}\n${rows.join('')}`;
}

function importFile(file: string, options: Options): void {
  const target = importedFile(options);
  const known = loadKnowledge({ extra: target });
  const { held, troubles } = readOffices(textOf(file), known);
  for (const { where, reason } of troubles) process.stderr.write(`${plain(`${file}, ${where}: ${reason}`)}\n`);
  if (held.length > 0) {
    const before = existsSync(target) ? readFileSync(target, 'utf8') : '';
    // Whoever reads the file meanwhile sees the old one or the new one, never half.
    writeFileSync(`${target}.new`, extraWith(before, held, known));
    renameSync(`${target}.new`, target);
  }
  const people = new Set(held.map((h) => h.name)).size;
  print(plain(`${held.length} offices of ${people} people kept in ${target}; ${troubles.length} rows named above as wrong.\n`));
  if (held.length > 0) print('Stories read from now on know them; for those read before: stocktake read --again\n');
  if (troubles.length > 0) process.exitCode = 1;
}

function textOf(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw cannotRead(file, error as { code?: string });
  }
}
