/**
 * How well the engine reads: tags, trees and names on treebanks that it never learnt from, names with their titles on texts of the pools. Writes eval/engine.json and fails when a figure falls
 * below its floor (eval/engine-floors.json; `--raise` lifts floors to what was reached, never lowers one).
 * `npx tsx eval/engine.ts [--raise] [--show]`: `--show` prints titled names that came out otherwise.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Syntax, TokenRange } from '../src/model/index.ts';
import { loadParser } from '../src/parse/index.ts';
import { longestSentence } from '../src/parse/sentences.ts';
import { shared } from './gold.ts';
import { onTitledNames } from './titled-names.ts';

/** A treebank as one text: the columns of every word, with its place. */
interface Gold {
  readonly text: string;
  readonly start: number[];
  readonly end: number[];
  readonly form: string[];
  readonly lemma: string[];
  readonly upos: string[];
  readonly xpos: string[];
  readonly head: number[];
  readonly deprel: string[];
  readonly sentences: TokenRange[];
}

type Figures = Record<string, number>;

const integer = /^\d+$/;
const noSpace = /(?:^|\|)SpaceAfter=No(?:\||$)/;
const genre = /GUM_(?:news|interview|speech)_/;

const unzipped = (name: string) => gunzipSync(readFileSync(shared('corpora', `${name}.gz`))).toString('utf8');
const universal = (relation: string) => relation.split(':')[0]!;
const percent = (part: number, whole: number) => Math.round((10000 * part) / Math.max(1, whole)) / 100;

/** Reads CoNLL-U; sentences of one paragraph are joined by a blank, paragraphs by a blank line. */
function treebank(name: string, keep?: RegExp): Gold {
  const g: Gold = { text: '', start: [], end: [], form: [], lemma: [], upos: [], xpos: [], head: [], deprel: [], sentences: [] };
  let text = '';
  for (const block of unzipped(name).split('\n\n')) {
    const id = /^# sent_id = (.*)$/m.exec(block)?.[1];
    if (id === undefined || (keep && !keep.test(id))) continue;
    if (text !== '') text = text.trimEnd() + (/^# new(?:par|doc)/m.test(block) ? '\n\n' : ' ');
    const first = g.form.length;
    let together = 0;
    let spaceAfterAll = true;
    for (const line of block.split('\n')) {
      const cells = line.split('\t');
      if (cells.length < 10 || cells[0]!.includes('.')) continue;
      const space = !noSpace.test(cells[9]!);
      if (!integer.test(cells[0]!)) {
        together = Number(cells[0]!.split('-')[1]);
        spaceAfterAll = space;
        continue;
      }
      const number = Number(cells[0]);
      g.start.push(text.length);
      g.end.push(text.length + cells[1]!.length);
      g.form.push(cells[1]!);
      g.lemma.push(cells[2]!);
      g.upos.push(cells[3]!);
      g.xpos.push(cells[4]!);
      g.head.push(cells[6] === '0' ? -1 : first + Number(cells[6]) - 1);
      g.deprel.push(cells[7]!);
      text += cells[1]! + ((number < together ? false : number === together ? spaceAfterAll : space) ? ' ' : '');
    }
    g.sentences.push({ first, end: g.form.length });
  }
  return { ...g, text };
}

const parser = loadParser();

/** With the gold's tokens and sentences. */
function onGoldTokens(g: Gold): Figures {
  const sentences = g.sentences.filter(({ first, end }) => end - first <= longestSentence);
  const syntax = parser.parseTokens(
    { form: g.form, start: new Int32Array(g.form.length), end: new Int32Array(g.form.length) },
    sentences,
  );
  const c = { words: 0, upos: 0, xpos: 0, lemma: 0, inTree: 0, uas: 0, las: 0 };
  for (const { first, end } of g.sentences) {
    for (let i = first; i < end; i++) {
      c.words++;
      c.upos += +(syntax.upos[i] === g.upos[i]);
      c.xpos += +(syntax.xpos[i] === g.xpos[i]);
      c.lemma += +(syntax.lemma[i]!.toLowerCase() === g.lemma[i]!.toLowerCase());
      if (g.upos[i] === 'PUNCT') continue;
      c.inTree++;
      const head = syntax.head[i] === g.head[i];
      c.uas += +head;
      c.las += +(head && universal(syntax.deprel[i]!) === universal(g.deprel[i]!));
    }
  }
  return {
    upos: percent(c.upos, c.words),
    xpos: percent(c.xpos, c.words),
    lemma: percent(c.lemma, c.words),
    uas: percent(c.uas, c.inTree),
    las: percent(c.las, c.inTree),
  };
}

/** From raw text: words are the same where they cover the same characters. F1, as at CoNLL 2018. */
function onRawText(g: Gold): Figures {
  const syntax = parser.parse(g.text);
  const place = new Map(g.start.map((start, i) => [`${start}:${g.end[i]}`, i]));
  const goldOf = Array.from({ length: syntax.length }, (_, i) => place.get(`${syntax.start[i]}:${syntax.end[i]}`) ?? -1);
  const sentences = new Set(g.sentences.map(({ first, end }) => `${g.start[first]}:${g.end[end - 1]}`));
  const found = syntax.sentences.filter(({ first, end }) =>
    sentences.has(`${syntax.start[first]}:${syntax.end[end - 1]}`),
  ).length;
  let words = 0;
  let las = 0;
  goldOf.forEach((gold, i) => {
    if (gold < 0) return;
    words++;
    if (g.upos[gold] === 'PUNCT') return;
    const head = syntax.head[i]!;
    const same = head < 0 ? g.head[gold] === -1 : goldOf[head] === g.head[gold];
    las += +(same && universal(syntax.deprel[i]!) === universal(g.deprel[gold]!));
  });
  const notPunctuation = (tags: readonly string[]) => tags.filter((tag) => tag !== 'PUNCT').length;
  return {
    words: percent(2 * words, syntax.length + g.form.length),
    sentences: percent(2 * found, syntax.sentences.length + g.sentences.length),
    las: percent(2 * las, notPunctuation(syntax.upos) + notPunctuation(g.upos)),
  };
}

/** Names by exact span and type. */
function onNames(name: string): Figures {
  const form: string[] = [];
  const sentences: TokenRange[] = [];
  const gold = new Set<string>();
  for (const block of unzipped(name).split('\n\n')) {
    const first = form.length;
    const tags: string[] = [];
    for (const line of block.split('\n')) {
      const cells = line.split('\t');
      if (!integer.test(cells[0]!) || cells.length < 3) continue;
      form.push(cells[1]!);
      tags.push(cells[2]!);
    }
    if (form.length === first) continue;
    sentences.push({ first, end: form.length });
    for (let i = 0; i < tags.length; i++) {
      const type = /^B-(PER|LOC|ORG)/.exec(tags[i]!)?.[1];
      if (!type) continue;
      let last = i + 1;
      while (tags[last]?.startsWith('I-')) last++;
      gold.add(`${type} ${first + i} ${first + last}`);
    }
  }
  const syntax: Syntax = parser.parseTokens(
    { form, start: new Int32Array(form.length), end: new Int32Array(form.length) },
    sentences,
  );
  const found = new Set(syntax.names.map((n) => `${n.type} ${n.first} ${n.end}`));
  const score = (type: string) => {
    const of = (set: Set<string>) => [...set].filter((key) => key.startsWith(type));
    return percent(2 * of(found).filter((key) => gold.has(key)).length, of(found).length + of(gold).length);
  };
  return { f1: score(''), per: score('PER'), loc: score('LOC'), org: score('ORG') };
}

function measure(): Record<string, Figures> {
  const pud = treebank('en_pud-test.conllu');
  const gum = treebank('en_gum-test.conllu', genre);
  const titled = onTitledNames(parser, process.argv.includes('--show'));
  if (!titled) process.stderr.write('The pools are not here: names with their titles were not measured.\n');
  return {
    'EWT test': onGoldTokens(treebank('en_ewt-test.conllu')),
    PUD: onGoldTokens(pud),
    'GUM news, interview, speech': onGoldTokens(gum),
    'PUD from raw text': onRawText(pud),
    'GUM from raw text': onRawText(gum),
    'names UNER EWT': onNames('uner_ewt-test.iob2'),
    'names UNER PUD': onNames('uner_pud-test.iob2'),
    ...(titled && { 'titled names': titled }),
  };
}

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const read = (name: string): Record<string, Figures> =>
  existsSync(file(name)) ? JSON.parse(readFileSync(file(name), 'utf8')) : {};
const write = (name: string, value: unknown) => writeFileSync(file(name), `${JSON.stringify(value, null, 2)}\n`);

if (!existsSync(shared('corpora'))) {
  process.stderr.write(
    'The treebanks are not here: put them beside the repository (../shared/corpora) or set STOCKTAKE_GOLD. Nothing was measured.\n',
  );
} else {
  const floors = read('engine-floors.json');
  const reached = measure();
  for (const [test, figures] of Object.entries(reached)) {
    console.log(
      `${test.padEnd(30)}${Object.entries(figures)
        .map(([k, v]) => `${k} ${v.toFixed(2)}`)
        .join('  ')}`,
    );
    for (const [k, v] of Object.entries(figures)) {
      const floor = floors[test]?.[k];
      if (floor === undefined || v >= floor) continue;
      console.log(`  below its floor: ${k} ${v} < ${floor}`);
      process.exitCode = 1;
    }
  }
  write('engine.json', { model: parser.id, figures: reached });
  if (process.argv.includes('--raise')) {
    const raised = Object.entries(reached).map(([test, figures]) => [
      test,
      Object.fromEntries(Object.entries(figures).map(([k, v]) => [k, Math.max(v, floors[test]?.[k] ?? 0)])),
    ]);
    write('engine-floors.json', Object.fromEntries(raised));
  }
}
