import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { extraWith, loadKnowledge, readOffices } from '../../knowledge/index.ts';
import { asOfGiven } from './ask.ts';
import { CallError, cannotRead } from './call-error.ts';
import { toldOf } from './knowledge-told.ts';
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
    .description(
      'Show what goes by a name: a country or organisation (its names, members and who holds office), a person, an office, or a house, town or body.',
    )
    .option('--as-of <day>', 'the day on which offices are held (default: today)')
    .option('--json', 'one line of JSON for each')
    .action(showNamed);
  withKnowledge(withLedger(show));
  withExample(
    show,
    'stocktake knowledge show norway --as-of 2019-05-01',
    'stocktake knowledge show "Erna Solberg"',
    'stocktake knowledge show "foreign secretary"',
  );
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
  const told = toldOf(name, known, asOfGiven(options.asOf));
  if (told.length === 0) {
    const near = known.suggestActors(name);
    throw new CallError(
      `"${name}" is no country, organisation, person, office or place that Stocktake knows.${near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : ''}`,
    );
  }
  for (const { data, text } of told) print(options.json ? jsonLine(data) : plain(text));
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
  const wrong = troubles.length === 0 ? '' : `; ${counted(troubles.length, 'row')} named above as wrong`;
  print(plain(`${counted(held.length, 'office')} of ${counted(people, 'person', 'people')} kept in ${target}${wrong}.\n`));
  if (held.length > 0) print('Stories read from now on know them; for those read before: stocktake read --again\n');
  if (troubles.length > 0) process.exitCode = 1;
}

const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

function textOf(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw cannotRead(file, error as { code?: string });
  }
}
