/**
 * Writes the exceptions to the spelling rules of src/parse/lemmas.ts that the treebanks show.
 *
 *   npx tsx src/parse/train/lemmas.ts CORPORA data/models/en-lemmas.tsv
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Upos } from '../../model/index.ts';
import { byRule, classOf } from '../lemmas.ts';

const [corpora, target] = process.argv.slice(2) as [string, string];
const counts = new Map<string, Map<string, number>>();
const example = new Map<string, [Upos, string]>();
for (const name of ['en_ewt-train', 'en_gum-train', 'en_ewt-dev', 'en_gum-dev']) {
  for (const line of gunzipSync(readFileSync(`${corpora}/${name}.conllu.gz`))
    .toString('utf8')
    .split('\n')) {
    const [id, form, lemma, upos, xpos] = line.split('\t');
    if (!xpos || !/^\d+$/.test(id!) || /^(?:PROPN|PUNCT|SYM|NUM|X)$/.test(upos!) || lemma === '_') continue;
    const key = `${form!.toLowerCase()}\t${classOf(upos as Upos, xpos)}`;
    const lemmas = counts.get(key) ?? new Map<string, number>();
    lemmas.set(lemma!.toLowerCase(), (lemmas.get(lemma!.toLowerCase()) ?? 0) + 1);
    counts.set(key, lemmas);
    example.set(key, [upos as Upos, xpos]);
  }
}
const rows: string[] = [];
let total = 0;
let right = 0;
for (const [key, lemmas] of counts) {
  const word = key.split('\t')[0]!;
  const [lemma, count] = [...lemmas].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
  const [upos, xpos] = example.get(key)!;
  total += count;
  if (byRule(word, upos, xpos) === lemma) right += count;
  // A rare pair whose lemma is no word of its family is a slip or a typing error put right.
  else if (/^[\p{L}'’.-]+$/u.test(word) && (count > 1 || lemma[0] === word[0])) rows.push(`${key}\t${lemma}`);
}
// What was added by hand stays: rows on forms that the treebanks do not hold.
for (const line of existsSync(target) ? readFileSync(target, 'utf8').split('\n') : []) {
  const [form, kind] = line.split('\t');
  if (kind && !line.startsWith('#') && !counts.has(`${form}\t${kind}`)) rows.push(line);
}
writeFileSync(target, `# form\tclass\tlemma; from UD English-EWT and GUM, CC BY-SA 4.0\n${rows.sort().join('\n')}\n`);
console.log(`rules alone ${((100 * right) / total).toFixed(2)} %, ${rows.length} exceptions`);
