import type { Command } from 'commander';

/** Where the ledger is when nothing is said. */
const defaultLedger = './stocktake.db';

export const withLedger = (command: Command): Command => command.option('--db <file>', 'the ledger', defaultLedger);

/** Where imported offices are: in the file given, or beside the ledger. */
export const withKnowledge = (command: Command): Command =>
  command.option('--knowledge <file>', 'offices that were imported (default: beside the ledger, its name and .knowledge.tsv)');

export const importedFile = ({ db, knowledge }: { readonly db: string; readonly knowledge?: string }): string =>
  knowledge ?? `${db}.knowledge.tsv`;

/** Shows how a command is called, below its help. */
export const withExample = (command: Command, ...lines: readonly string[]): Command =>
  command.addHelpText('after', `\nExample:\n${lines.map((line) => `  ${line}\n`).join('')}`);
