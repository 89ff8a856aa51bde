import { existsSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { CallError } from './call-error.ts';

/** Where the ledger is when nothing is said. */
const defaultLedger = './stocktake.db';

export const withLedger = (command: Command): Command => command.option('--db <file>', 'the ledger', named, defaultLedger);

function named(file: string): string {
  if (file === '') throw new CallError('--db takes the name of a file, like coverage.db.');
  return file;
}

/** As data: lines of JSON or a table, not both. */
export const withData = (command: Command): Command =>
  command
    .addOption(new Option('--json', 'one line of JSON for each').conflicts('csv'))
    .addOption(new Option('--csv', 'comma-separated values for a spreadsheet'));

/** Where imported offices are: in the file given, or beside the ledger. */
export const withKnowledge = (command: Command): Command =>
  command.option('--knowledge <file>', 'offices that were imported (default: beside the ledger, its name and .knowledge.tsv)');

export const importedFile = ({ db, knowledge }: { readonly db: string; readonly knowledge?: string }): string =>
  knowledge ?? `${db}.knowledge.tsv`;

/** Checks that a file of imported offices that was named is there. Throws a CallError otherwise. */
export function importedGiven(file: string | undefined): void {
  if (file !== undefined && !existsSync(file))
    throw new CallError(`Cannot read ${file}: there is no such file. \`stocktake knowledge import\` writes one.`);
}

/** The ledger and what may lie beside it. */
export const ledgerFiles = (db: string): string[] =>
  ['', '-wal', '-shm', '-journal', '.knowledge.tsv'].map((ending) => `${db}${ending}`);

/** Shows how a command is called, below its help. */
export const withExample = (command: Command, ...lines: readonly string[]): Command =>
  command.addHelpText('after', `\nExample:\n${lines.map((line) => `  ${line}\n`).join('')}`);
