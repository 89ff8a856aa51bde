import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { loadKnowledge } from '../../knowledge/index.ts';
import { Store } from '../../ledger/index.ts';
import type { ActorCode, Ledger } from '../../model/index.ts';
import { type Brief, writeBrief } from '../../report/brief.ts';
import { firstDay } from '../../report/dates.ts';
import { lastRoundDay } from '../../report/dialogues.ts';
import { briefFormats } from '../../report/formats/index.ts';
import { ledgerOf, newestOf } from '../ledger-of.ts';
import { say } from '../say.ts';
import { actorsNamed, asOfGiven, dayGiven } from './ask.ts';
import { CallError, cannotWrite } from './call-error.ts';
import { withExample, withLedger } from './options.ts';
import { print } from './print.ts';

interface Options {
  readonly db: string;
  readonly since?: string;
  readonly asOf?: string;
  readonly format: string;
  readonly full?: boolean;
  readonly json?: boolean;
  readonly output?: string;
}

/** `stocktake brief IND [JPN [USA]]`: takes stock of a relation. */
export default function brief(program: Command): void {
  const command = program
    .command('brief')
    .description('Takes stock of the relation between one, two or three countries: every line with the numbers of its sources.')
    .argument('<country...>', 'names, codes or demonyms: india japan')
    .option('--since <day>', 'only from this day on; "last-round" means since their last numbered meeting')
    .option('--as-of <day>', 'the day on which things stand (default: today)')
    .option('--format <format>', Object.keys(briefFormats).join(', '), 'md')
    .option('--json', 'the same as --format json')
    .option('--full', 'all lines instead of two pages')
    .option('-o, --output <file>', 'write to a file')
    .action(run);
  withLedger(command);
  withExample(
    command,
    'stocktake brief india japan --as-of 2024-08-21',
    'stocktake brief IND JPN --format html -o india-japan.html',
  );
}

async function run(countries: readonly string[], options: Options): Promise<void> {
  if (countries.length > 3) throw new CallError('A brief takes one, two or three countries.');
  const format = briefFormats[options.json ? 'json' : options.format];
  if (!format) throw new CallError(`--format takes ${Object.keys(briefFormats).join(', ')}, not "${options.format}".`);
  const actors = actorsNamed(countries);
  const asOf = asOfGiven(options.asOf);
  const store = await Store.open(options.db);
  try {
    const touched = await store.docsTouching(actors);
    const read = options.full ? touched : newestOf(touched, actors.length === 1 ? MOST_OF_ONE : MOST_OF_SEVERAL, asOf);
    const ledger = await ledgerOf(store, actors, read);
    const text = format(take(ledger, actors, asOf, { ...options, passedOver: touched.length - read.length }));
    if (options.output === undefined) print(text);
    else
      await writeFile(options.output, text).catch((error: { code?: string }) =>
        Promise.reject(cannotWrite(options.output!, error)),
      );
    if (options.asOf === undefined) tellLater(ledger, asOf);
  } finally {
    await store.close();
  }
}

/** Says that stories are dated after today, which a brief of today leaves out. */
function tellLater({ docs }: Ledger, asOf: string): void {
  const later = [...docs.values()].filter(({ date }) => date !== undefined && firstDay(date.value) > asOf).length;
  if (later > 0)
    process.stderr.write(
      `${later === 1 ? '1 story is' : `${later} stories are`} later than ${asOf} and left out: --as-of DAY moves the day.\n`,
    );
}

/** Stories that a brief of two pages is written from, the newest: one country may stand in thousands, of which it could show no more anyway. */
const MOST_OF_ONE = 800;
const MOST_OF_SEVERAL = 2000;

/** A brief from a ledger, with every kind of fact answering for its own words. */
export function take(
  ledger: Ledger,
  actors: readonly ActorCode[],
  asOf: string,
  { since, full, passedOver }: { readonly since?: string; readonly full?: boolean; readonly passedOver?: number },
): Brief {
  const from = since === 'last-round' ? lastRoundDay(ledger, actors, asOf) : dayGiven('--since', since, 'first');
  if (since === 'last-round' && from === undefined)
    throw new CallError('No numbered meeting of these countries is in the ledger: give --since a day, like 2024-01-01.');
  if (from !== undefined && from > asOf)
    throw new CallError(`--since ${since} is after --as-of ${asOf}: nothing lies between them. Change one of the two.`);
  return writeBrief(ledger, {
    actors,
    asOf,
    ...(from !== undefined && { since: from }),
    full: full === true,
    ...(passedOver && { passedOver }),
    knowledge: loadKnowledge(),
    say,
  });
}
