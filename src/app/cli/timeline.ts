import type { Command } from 'commander';
import { loadKnowledge } from '../../knowledge/index.ts';
import { Store } from '../../ledger/index.ts';
import { timeline, withVoice } from '../../report/timeline.ts';
import { wording } from '../../report/wording.ts';
import { ledgerOf } from '../ledger-of.ts';
import { say } from '../say.ts';
import { actorsNamed, asOfGiven, periodGiven, withPeriod } from './ask.ts';
import { csvLine } from './csv.ts';
import { withData, withExample, withLedger } from './options.ts';
import { jsonLine, plain, print } from './print.ts';

interface Options {
  readonly db: string;
  readonly since?: string;
  readonly until?: string;
  readonly asOf?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
}

export default function (program: Command): void {
  const command = program
    .command('timeline <country...>')
    .description(
      'What happened between countries, oldest first: meetings, statements, promises, projects and acts that have a day.',
    )
    .option('--as-of <day>', 'the day on which things stand (default: today)')
    .action(run);
  withPeriod(withData(command));
  withLedger(command);
  withExample(command, 'stocktake timeline india japan --since 2024 --csv');
}

async function run(countries: readonly string[], options: Options): Promise<void> {
  const actors = actorsNamed(countries);
  const period = periodGiven(options);
  const asOf = asOfGiven(options.asOf);
  const store = await Store.open(options.db);
  try {
    const ledger = await ledgerOf(store, actors);
    const knowledge = loadKnowledge();
    const lines = timeline(ledger, { actors, asOf, knowledge, say, ...period });
    const words = wording(knowledge, ledger.docs, asOf, ledger.chains);
    if (options.csv) print(csvLine(['day', 'kind', 'text', 'id', 'sources']));
    for (const line of lines) {
      const { date, kind, id, citations } = line;
      const text = withVoice(line);
      const sources = [
        ...new Set(citations.map((c) => ledger.docs.get(c.doc)?.metadata.url ?? ledger.docs.get(c.doc)?.source ?? c.doc)),
      ];
      if (options.json) print(jsonLine({ id, kind, date, text, citations }));
      else if (options.csv) print(csvLine([date ?? '', kind, text, id, sources.join('; ')].map(plain)));
      else print(`${plain(`${words.date(date!)}  ${text}  [${id.slice(0, 8)}]`).replaceAll('\n', ' ')}\n`);
    }
  } finally {
    await store.close();
  }
}
