import type { Command } from 'commander';

/** Where the ledger is when nothing is said. */
const defaultLedger = './stocktake.db';

export const withLedger = (command: Command): Command => command.option('--db <file>', 'the ledger', defaultLedger);

/** Shows how a command is called, below its help. */
export const withExample = (command: Command, ...lines: readonly string[]): Command =>
  command.addHelpText('after', `\nExample:\n${lines.map((line) => `  ${line}\n`).join('')}`);
