/**
 * Others measured beside the engine, on the same texts in the same run: the perceptron of the first spike (tags and trees; ../shared/spikes/parser with a model
 * trained by its README) and wink-nlp (tags only). Both lie in the folder that STOCKTAKE_PEERS names: `node_modules/wink-nlp` with `wink-eng-lite-web-model`,
 * and `out/mid.bin`, `out/mid.json`, `out/clusters.tsv` of the spike.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { shared } from '../eval/gold.ts';

/** Reads a text and tells how many tokens it had. */
interface Peer {
  readonly name: string;
  readonly read: (text: string) => number;
}

/** The peers that are there; what is missing is told on stderr. */
export async function loadPeers(): Promise<Peer[]> {
  const folder = process.env.STOCKTAKE_PEERS;
  if (!folder) {
    process.stderr.write('No peers were measured: STOCKTAKE_PEERS names no folder that holds them (see bench/peers.ts).\n');
    return [];
  }
  const peers = [await perceptron(folder), wink(folder)];
  return peers.filter((peer) => peer !== undefined);
}

function missing(what: string, where: string): undefined {
  process.stderr.write(`${what} was not measured: it is not in ${where}.\n`);
}

function wink(folder: string): Peer | undefined {
  const needed = createRequire(join(folder, 'package.json'));
  if (!existsSync(join(folder, 'node_modules/wink-nlp'))) return missing('wink-nlp', folder);
  const nlp = needed('wink-nlp')(needed('wink-eng-lite-web-model'), ['sbd', 'pos']);
  return { name: 'wink-nlp, tags only', read: (text) => nlp.readDoc(text).tokens().out(nlp.its.pos).length };
}

/** Sentences are cut after so many tokens, as the spike's own measurements cut them. */
const longest = 1000;

async function perceptron(folder: string): Promise<Peer | undefined> {
  const code = shared('spikes', 'parser');
  if (!existsSync(join(folder, 'out/mid.bin')) || !existsSync(code)) return missing('The perceptron', folder);
  const from = (file: string) => import(pathToFileURL(join(code, file)).href);
  const [{ loadEngine }, { tokenize }] = await Promise.all([from('engine.ts'), from('tok.ts')]);
  const before = process.cwd();
  process.chdir(folder); // the spike looks for its lists there
  const { L, T, P } = loadEngine('out/mid');
  process.chdir(before);
  P.relabel = false;
  const tag = new Int32Array(longest);
  const read = (text: string): number => {
    const { n, ns, sent, form } = tokenize(text);
    for (let k = 0; k < ns; k++) {
      const end = k + 1 < ns ? sent[k + 1] : n;
      for (let first = sent[k]; first < end; first += longest) {
        const ids = Int32Array.from({ length: Math.min(longest, end - first) }, (_, i) => L.get(form[first + i]));
        T.run(ids, ids.length, tag);
        P.run(ids, ids.length, tag);
      }
    }
    return n;
  };
  return { name: 'perceptron, tags and trees', read };
}
