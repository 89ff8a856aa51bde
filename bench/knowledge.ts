/**
 * What knowing names costs: loading them beside the start of Node, finding all names and times beside parsing, and reading with twice as many names.
 * `npx tsx bench/knowledge.ts` prints the figures and puts them into bench/results.json.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shared } from '../eval/gold.ts';
import { annotate } from '../src/annotate/index.ts';
import { loadKnowledge } from '../src/knowledge/index.ts';
import { dataFolder } from '../src/knowledge/tables.ts';
import { english } from '../src/languages/index.ts';
import type { ActorCode, Doc, DocId, OfficeCode } from '../src/model/index.ts';
import { loadEngine } from '../src/parse/index.ts';

const ROUNDS = 7;
const STORIES = 60;

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

function timed(work: () => void): number {
  const from = cpu();
  work();
  return cpu() - from;
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1]!;
const round = (n: number): number => Math.round(n * 100) / 100;

/** Milliseconds of loading the tables of a folder and asking each kind of question once. */
const loading = (folder: string): number =>
  timed(() => {
    const knowledge = loadKnowledge({ folder });
    knowledge.findActor('japan');
    knowledge.officeFor('foreign minister');
    knowledge.peopleNamed('Angela Merkel');
    knowledge.holders('JPN' as ActorCode, 'foreign-minister' as OfficeCode, '2024-08-19' as never);
  });

/** The tables with every person, tenure and city there once more under a name that nobody has, in office a century ago. */
function doubled(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stocktake-names-'));
  cpSync(dataFolder, folder, { recursive: true, filter: (path) => !path.includes('models') });
  const again = (table: string, change: (cells: string[]) => string[]): void => {
    const text = readFileSync(join(folder, `${table}.tsv`), 'utf8');
    const rows = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    const more = rows.slice(1).map((row) => change(row.split('\t')).join('\t'));
    writeFileSync(join(folder, `${table}.tsv`), [...rows, ...more, ''].join('\n'));
  };
  again('people', ([id, ...names]) => [`${id}~`, ...names.map(strange)]);
  again('tenures', ([id, office, actor, from, until, ...rest]) => [
    `${id}~`,
    office!,
    actor!,
    earlier(from!),
    earlier(until || '2022'),
    ...rest,
  ]);
  again('cities', ([country, ...names]) => [country!, ...names.map(strange)]);
  return folder;
}

const VOWELS = 'aeiou';
/** A name of the same length with every vowel moved on: `Merkel` is `Mirkil`. */
const strange = (names: string): string =>
  names.replace(/[aeiou]/g, (vowel) => VOWELS[(VOWELS.indexOf(vowel) + 1) % VOWELS.length]!).replace(/(\w)(?=\||$)/g, '$1q');
const earlier = (day: string): string => (day === '' ? '' : `${Number(day.slice(0, 4)) - 100}${day.slice(4)}`);

/** All figures; undefined where there are no stories to read. */
export function knowledgeSpeed(): object | undefined {
  let stories: { id: string; body: string; published: string }[];
  try {
    const lines = readFileSync(shared('gold', 'stories/stories.jsonl'), 'utf8').split('\n').filter(Boolean);
    stories = lines.slice(0, STORIES).map((line) => JSON.parse(line));
  } catch {
    return undefined;
  }
  const folder = doubled();
  const { NODE_OPTIONS: _, ...env } = process.env;
  const ran = (code: string): number =>
    Number(
      execFileSync(
        process.execPath,
        [
          '-e',
          `process.on('exit',()=>{const u=process.cpuUsage();process.stdout.write(String((u.user+u.system)/1000))});${code}`,
        ],
        { env, encoding: 'utf8' },
      ),
    );
  const node = median(Array.from({ length: ROUNDS }, () => ran('0')));
  const load = median(Array.from({ length: ROUNDS }, () => loading(dataFolder)));
  const engine = loadEngine();
  const docs = stories.map(({ id, body, published }) => ({
    doc: {
      id: id as DocId,
      text: body,
      metadata: { published },
      source: id,
      paragraphs: [{ start: 0, end: body.length }],
    } satisfies Doc,
    syntax: engine.parse(body),
  }));
  const contexts = [dataFolder, folder].map((f) => ({ language: english, knowledge: loadKnowledge({ folder: f }) }));
  const find = (k: number): number =>
    timed(() => {
      for (const { doc, syntax } of docs) annotate(doc, syntax, contexts[k]!);
    });
  const parse = (): number =>
    timed(() => {
      for (const { body } of stories) engine.parse(body);
    });
  const times: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i <= ROUNDS; i++) {
    const now = [find(0), find(1), parse()];
    if (i === 0) continue; // the first round warms up
    for (const [k, t] of now.entries()) times[k]!.push(t);
  }
  rmSync(folder, { recursive: true });
  const [once, twice, parsing] = times.map(median) as [number, number, number];
  return {
    stories: docs.length,
    nodeMilliseconds: round(node),
    loadMilliseconds: round(load),
    findMilliseconds: round(once),
    parseMilliseconds: round(parsing),
    findToParse: round(once / parsing),
    twiceTheNames: { findMilliseconds: round(twice), reading: round((twice + parsing) / (once + parsing)) },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const figures = knowledgeSpeed();
  console.log(JSON.stringify(figures, null, 2));
  const file = fileURLToPath(new URL('results.json', import.meta.url));
  if (figures)
    writeFileSync(file, `${JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), knowledge: figures }, null, 2)}\n`);
}
