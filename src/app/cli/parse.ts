import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import type { Syntax } from '../../model/index.ts';
import { loadEngine } from '../../parse/index.ts';
import { conllu, sentenceValue } from '../lines/conllu.ts';
import { treePage, treeSvg } from '../lines/tree-svg.ts';
import { cannotRead } from './call-error.ts';
import { withExample } from './options.ts';
import { jsonLine, plain, print } from './print.ts';

type Format = 'conllu' | 'json' | 'html' | 'svg';

/** A drawing of one picture holds so many sentences at most. */
const drawn = 200;

export default function (program: Command): void {
  const command = program
    .command('parse [file]')
    .description('Show the grammar of a text (a file or standard input): sentences, tags, trees and names, as CoNLL-U.')
    .option('--json', 'write JSON Lines, one sentence a line')
    .addOption(new Option('--html', 'write a page that draws the trees').conflicts(['json', 'svg']))
    .addOption(new Option('--svg', 'write one picture of the trees').conflicts(['json', 'html']))
    .action((file: string | undefined, options: { json?: true; html?: true; svg?: true }) => {
      const format: Format = options.json ? 'json' : options.html ? 'html' : options.svg ? 'svg' : 'conllu';
      parse(file ?? '-', format);
    });
  withExample(command, 'stocktake parse story.txt --html > story.html', "echo 'Kenya hosted Peru.' | stocktake parse");
}

function parse(file: string, format: Format): void {
  const text = read(file);
  const syntax = loadEngine().parse(text);
  if (format === 'json') for (const sentence of syntax.sentences) print(jsonLine(sentenceValue(text, syntax, sentence)));
  else if (format === 'html') print(treePage(text, syntax, file === '-' ? 'Trees' : basename(file)));
  else if (format === 'svg') print(picture(text, syntax));
  else print(plain(conllu(text, syntax)));
}

function read(file: string): string {
  try {
    const bytes = readFileSync(file === '-' ? 0 : file);
    return new TextDecoder('utf-8').decode(bytes);
  } catch (error) {
    throw cannotRead(file, error as { code?: string });
  }
}

const size = /width="(\d+)" height="(\d+)"/;

/** The sentences one below the other. */
function picture(text: string, syntax: Syntax): string {
  let y = 0;
  let widest = 0;
  const trees = syntax.sentences.slice(0, drawn).map((sentence) => {
    const svg = treeSvg(text, syntax, sentence);
    const [, width, height] = size.exec(svg)!;
    const placed = svg.replace('<svg ', `<svg y="${y}" `);
    y += Number(height) + 16;
    widest = Math.max(widest, Number(width));
    return placed;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${widest}" height="${y}">\n<rect width="100%" height="100%" fill="#fff"/>\n${trees.join('\n')}\n</svg>\n`;
}
