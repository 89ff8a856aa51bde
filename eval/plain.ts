/**
 * Silence: how many events are read into plain prose, sentences of the treebanks' genres that tell of no politics (reviews, mail, travel, lives, lessons, vlogs).
 * `npx tsx eval/plain.ts`: events among 300 sentences, held against the floor beside it in eval/floors.json.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { annotate } from '../src/annotate/index.ts';
import { loadStages } from '../src/app/stages.ts';
import { counts } from '../src/facts/event/status.ts';
import { kinds } from '../src/facts/index.ts';
import type { Doc } from '../src/model/index.ts';
import { docId, paragraphsOf } from '../src/read/index.ts';
import { shared } from './gold.ts';

/** Parts of document ids that name a genre without news: EWT's and GUM's. */
const PLAIN = /newdoc id = (?:reviews|email|answers|GUM_(?:academic|bio|voyage|textbook|vlog))/;
const TREEBANKS = ['en_ewt-dev', 'en_ewt-test', 'en_gum-dev', 'en_gum-test'];
const WANTED = 1500;

/** Sentences of at least eight words, taken evenly over all that are plain. */
function plainSentences(): string[] {
  const all = TREEBANKS.flatMap((name) => {
    let plain = false;
    return gunzipSync(readFileSync(shared('corpora', `${name}.conllu.gz`)))
      .toString('utf8')
      .split('\n')
      .flatMap((line) => {
        if (line.startsWith('# newdoc')) plain = PLAIN.test(line);
        const text = plain && line.startsWith('# text = ') ? line.slice(9) : '';
        return text.split(' ').length >= 8 ? [text] : [];
      });
  });
  return all.filter((_, i) => Math.floor((i * WANTED) / all.length) !== Math.floor(((i - 1) * WANTED) / all.length));
}

if (!existsSync(shared('corpora'))) {
  process.stderr.write(
    'The treebanks are not here: put them beside the repository (../shared/corpora) or set STOCKTAKE_GOLD. Nothing was measured.\n',
  );
} else {
  const { engine, context } = loadStages();
  const sentences = plainSentences();
  let events = 0;
  for (const text of sentences) {
    const doc: Doc = { id: docId(text), text, metadata: {}, source: '-', paragraphs: paragraphsOf(text) };
    const syntax = engine.parse(text);
    const found = kinds.event
      .find({ doc, syntax, ...annotate(doc, syntax, context) }, context)
      .filter((f) => f.kind === 'event' && counts(f.fields.status.value));
    events += found.length;
    if (process.argv.includes('--show'))
      for (const f of found)
        if (f.kind === 'event') process.stdout.write(`${f.fields.plover.value} ${f.rule}: ${text.slice(0, 160)}\n`);
  }
  const per300 = Math.round((events * 3000) / sentences.length) / 10;
  const floors = JSON.parse(readFileSync(fileURLToPath(new URL('floors.json', import.meta.url)), 'utf8')) as {
    plain: { eventsIn300: number };
  };
  process.stdout.write(
    `plain: ${events} events in ${sentences.length} sentences, ${per300} in 300 (at most ${floors.plain.eventsIn300})\n`,
  );
  process.exitCode = per300 > floors.plain.eventsIn300 ? 1 : 0;
}
