import type { Command } from 'commander';
import { type MentionRow, mentionRows } from '../lines/mentions.ts';
import { annotated } from '../pipeline.ts';
import { loadStages } from '../stages.ts';
import { docOfLine, readTextLine } from '../text-line.ts';
import { inputLines } from './input-lines.ts';
import { importedGiven, withExample } from './options.ts';
import { jsonLine, plain, printSlowly } from './print.ts';

export default function (program: Command): void {
  const command = program
    .command('mentions [file]')
    .description(
      'Find people, actors, offices, places, times and amounts: JSON Lines of {"id", "text", "date"?, "title"?} in (a file or standard input), one line of {"id", "mentions"} out for each, in order.',
    )
    .option('--knowledge <file>', 'offices that were imported')
    .action(mentions);
  withExample(command, 'stocktake mentions lines.jsonl > mentions.jsonl');
}

async function mentions(file = '-', { knowledge }: { readonly knowledge?: string } = {}): Promise<void> {
  importedGiven(knowledge);
  const { engine, context } = loadStages(knowledge);
  let number = 0;
  for await (const group of inputLines(file)) {
    for (const text of group) {
      number++;
      if (text?.trim() === '') continue;
      const line = readTextLine(text, number);
      for (const { message } of line.notices) complain(message);
      let found: MentionRow[] = [];
      try {
        if ('text' in line) found = mentionRows(annotated(docOfLine(line), engine, context).mentions);
      } catch (error) {
        complain(
          `Line ${number} could not be understood (${error instanceof Error ? error.message.slice(0, 160) : error}). Please report it.`,
        );
      }
      await printSlowly(jsonLine({ id: line.id, mentions: found }));
    }
  }
}

function complain(message: string): void {
  process.exitCode = 1;
  process.stderr.write(plain(`${message}\n`));
}
