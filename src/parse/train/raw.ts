/**
 * Cuts raw text into tokens and sentences for the teacher to label: releases and articles of the pools and the current items, without every text
 * that carries gold marks.
 *
 *   npx tsx src/parse/train/raw.ts GOLD raw.conllu.gz [words]
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { splitSentences } from '../sentences.ts';
import { tokenize } from '../tokens.ts';

interface Item {
  readonly id: string;
  readonly body?: string;
  readonly text?: string;
}

const [gold, target, most = '1e9'] = process.argv.slice(2) as [string, string, string?];

const lines = (file: string): string[] => {
  const bytes = readFileSync(`${gold}/${file}`);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n').filter(Boolean);
};
const items = (file: string): Item[] => lines(file).map((line) => JSON.parse(line) as Item);
const idsIn = (text: string): string[] => text.match(/\b(?:state|wh|wikinews|ce)-[0-9a-f-]{6,}/g) ?? [];

/** Every id that a gold file names, and every body that goes with one. */
function marked(): { ids: Set<string>; bodies: Set<string> } {
  const ids = new Set<string>();
  for (const name of readdirSync(`${gold}/stories/gold`)) ids.add(name.replace('.json', ''));
  for (const name of readdirSync(`${gold}/briefs`))
    for (const id of idsIn(readFileSync(`${gold}/briefs/${name}`, 'utf8'))) ids.add(id);
  for (const name of readdirSync(`${gold}/merge`))
    for (const id of idsIn(readFileSync(`${gold}/merge/${name}`, 'utf8'))) ids.add(id);
  const stories = items('stories/stories.jsonl');
  for (const { id } of [...stories, ...items('current/events_2025.jsonl')]) ids.add(id);
  const briefs = readdirSync(`${gold}/briefs`).filter((name) => name.endsWith('.jsonl'));
  const bodies = new Set(
    [...stories, ...briefs.flatMap((name) => items(`briefs/${name}`))].map((story) => story.body ?? story.text ?? ''),
  );
  return { ids, bodies };
}

const { ids, bodies } = marked();
const pools = [
  'stories/pool_wikinews_2019_2020.jsonl.gz',
  'current/items_2025.jsonl.gz',
  'stories/pool_state_2021_2022.jsonl.gz',
  'stories/pool_white_house_2021_2026.jsonl.gz',
].map((file) => items(file).filter((item) => !ids.has(item.id) && !bodies.has(item.body ?? item.text ?? '')));

// Docs of every pool in turn, spread over its years, so that any beginning of the file is a fair sample.
const share = Math.max(...pools.map((pool) => pool.length));
// The two small pools are news and come in the first quarter.
const queue = pools
  .flatMap((pool, p) =>
    pool.map((item, i) => ({ item, at: ((i * 7919) % pool.length) * (share / pool.length) * (p < 2 ? 0.25 : 1) })),
  )
  .sort((a, b) => a.at - b.at || (a.item.id < b.item.id ? -1 : 1));

const out: string[] = [];
let words = 0;
for (const { item } of queue) {
  if (words >= Number(most)) break;
  const text = item.body ?? item.text ?? '';
  const tokens = tokenize(text);
  for (const { first, end } of splitSentences(text, tokens)) {
    if (end - first < 4 || end - first > 80) continue;
    for (let i = first; i < end; i++)
      out.push(`${i - first + 1}\t${tokens.form[i]!.replace(/\s/g, ' ')}\t_\t_\t_\t_\t_\t_\t_\t_\n`);
    out.push('\n');
    words += end - first;
  }
}
writeFileSync(target, target.endsWith('.gz') ? gzipSync(out.join('')) : out.join(''));
console.log(`${words} words`);
