/**
 * Silence: how many events are read into plain prose, sentences of the treebanks' genres that tell of no politics (reviews, mail, travel, lives, lessons, vlogs).
 * `npx tsx eval/plain.ts [--show]`: events among 300 sentences; `npm run eval` holds them against the ceiling in eval/floors.json.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { annotate } from '../src/annotate/index.ts';
import { loadStages } from '../src/app/stages.ts';
import { findEvent } from '../src/facts/event/find.ts';
import { counts } from '../src/facts/event/status.ts';
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

export interface Silence {
  readonly events: number;
  readonly sentences: number;
  readonly eventsIn300: number;
}

/** Reads the plain sentences for events; undefined where the treebanks are not beside the repository. `show` gets each event that is read. */
export function silenceOfPlain(show: (line: string) => void = () => {}): Silence | undefined {
  if (!existsSync(shared('corpora'))) return undefined;
  const { engine, context } = loadStages();
  const sentences = plainSentences();
  let events = 0;
  for (const text of sentences) {
    const doc: Doc = { id: docId(text), text, metadata: {}, source: '-', paragraphs: paragraphsOf(text) };
    const syntax = engine.parse(text);
    for (const { fields, rule } of findEvent({ doc, syntax, ...annotate(doc, syntax, context) }, context)) {
      if (!counts(fields.status.value)) continue;
      events++;
      show(`${fields.plover.value} ${rule}: ${text.slice(0, 160)}`);
    }
  }
  return { events, sentences: sentences.length, eventsIn300: Math.round((events * 3000) / sentences.length) / 10 };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const silence = silenceOfPlain(process.argv.includes('--show') ? (line) => process.stdout.write(`${line}\n`) : undefined);
  if (silence) {
    const { events, sentences, eventsIn300 } = silence;
    process.stdout.write(`plain: ${events} events in ${sentences} sentences, ${eventsIn300} in 300\n`);
  } else {
    process.stderr.write(
      'The treebanks are not here: put them beside the repository (../shared/corpora) or set STOCKTAKE_GOLD. Nothing was measured.\n',
    );
  }
}
