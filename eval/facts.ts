import { counts, factLine } from '../src/app/lines/facts.ts';
import { readDoc } from '../src/app/pipeline.ts';
import { loadStages } from '../src/app/stages.ts';
import { readPaths } from '../src/read/index.ts';

/** Reads files or folders in memory, without a ledger, and writes fact lines: `npx tsx eval/facts.ts DIR > FACTS.jsonl`. */
const { engine, context } = loadStages();
for await (const item of readPaths(process.argv.slice(2))) {
  if ('notice' in item) {
    if (item.notice.severity !== 'info') console.error(`${item.notice.source}: ${item.notice.message} [${item.notice.code}]`);
    continue;
  }
  if (item.doc.metadata.language !== 'en') continue;
  const facts = readDoc(item.doc, engine, context).facts.filter(counts);
  if (facts.length > 0) process.stdout.write(facts.map((fact) => `${JSON.stringify(factLine(fact, item.doc))}\n`).join(''));
}
