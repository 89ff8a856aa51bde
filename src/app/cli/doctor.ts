import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { LedgerError, Store } from '../../ledger/index.ts';
import { loadStages, packageVersion, readingVersion } from '../stages.ts';
import { importedFile, withExample, withKnowledge, withLedger } from './options.ts';
import { jsonLine, plain, print } from './print.ts';

interface Check {
  readonly name: string;
  readonly well: boolean;
  readonly says: string;
}

export default function (program: Command): void {
  const command = program
    .command('doctor')
    .description('Check that all is well: versions, the language engine, what the world is called, and the ledger.')
    .option('--json', 'one line of JSON for each check')
    .action(doctor);
  withKnowledge(withLedger(command));
  withExample(command, 'stocktake doctor --db coverage.db');
}

interface Options {
  readonly db: string;
  readonly knowledge?: string;
  readonly json?: boolean;
}

async function doctor(options: Options): Promise<void> {
  const { db, json } = options;
  const extra = importedFile(options);
  const checks = [checkNode(), ...checkStages(extra), ...(await checkLedger(db, extra))];
  for (const check of checks) {
    if (json) print(jsonLine(check));
    else print(plain(`${check.well ? 'ok ' : 'BAD'}  ${check.name.padEnd(10)}${check.says}\n`));
  }
  if (checks.some((c) => !c.well)) process.exitCode = 3;
}

function checkNode(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const well = major > 20 || (major === 20 && minor >= 19);
  return {
    name: 'versions',
    well,
    says: `stocktake ${packageVersion()}, node ${process.versions.node}${well ? '' : ': update Node to 20.19 or later'}`,
  };
}

/** Reads one sentence from end to end: what loads may still not work. */
function checkStages(extra: string): Check[] {
  try {
    const { engine, context } = loadStages(extra);
    const n = engine.parse('Ministers of Norway and Chile met in Oslo on Monday.').length;
    const { actors, names, offices, dialogues } = context.knowledge;
    return [
      { name: 'engine', well: n > 5, says: engine.id },
      {
        name: 'knowledge',
        well: actors.length > 0 && names.length > 0,
        says: `${actors.length} actors, ${names.length} names, ${offices.length} offices, ${dialogues.length} dialogues (${context.knowledge.digest.slice(0, 12)})`,
      },
    ];
  } catch (error) {
    return [
      {
        name: 'engine',
        well: false,
        says: `cannot be loaded (${error instanceof Error ? error.message : String(error)}). Install Stocktake again.`,
      },
    ];
  }
}

async function checkLedger(db: string, extra: string): Promise<Check[]> {
  if (!existsSync(db)) return [{ name: 'ledger', well: true, says: `none at ${db} yet: stocktake read PATH makes one` }];
  try {
    const store = await Store.open(db);
    try {
      const trouble = await store.check();
      const { docs, waiting, publishers, facts } = await store.counts();
      const old = await store.readOtherwise(readingVersion(loadStages(extra)));
      const total = Object.values(facts).reduce((a, b) => a + b, 0);
      return [
        {
          name: 'ledger',
          well: trouble.length === 0,
          says: trouble[0] ?? `${db}: ${docs} stories of ${publishers} publishers, ${total} facts`,
        },
        ...(waiting > 0
          ? [
              {
                name: 'waiting',
                well: true,
                says: `${waiting} stories were taken in and not read to the end: the next \`stocktake read\` does it`,
              },
            ]
          : []),
        ...(old > 0
          ? [
              {
                name: 'older',
                well: true,
                says: `${old} stories were read with another version: \`stocktake read --again\` reads them anew`,
              },
            ]
          : []),
      ];
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    return [{ name: 'ledger', well: false, says: error.message }];
  }
}
