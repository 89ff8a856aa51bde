import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { annotate } from '../../annotate/index.ts';
import type { Doc, Mentions } from '../../model/index.ts';
import { docId, paragraphsOf } from '../../read/index.ts';
import { mentionRows } from '../lines/mentions.ts';
import { loadStages, type Stages } from '../stages.ts';
import { cannotRead } from './call-error.ts';
import { withExample } from './options.ts';
import { jsonLine, plain } from './print.ts';

interface Line {
  readonly id: string | number | null;
  readonly text: string;
  readonly date?: string;
  readonly title?: string;
}

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
  const stages = loadStages(knowledge);
  const input = file === '-' ? process.stdin : createReadStream(file);
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  // The stream's own errors would go past the loop over its lines.
  const failed = new Promise<never>((_, reject) => {
    input.once('error', (error: { code?: string }) => reject(cannotRead(file, error)));
  });
  await Promise.race([writeAll(lines, stages), failed]);
}

async function writeAll(lines: AsyncIterable<string>, stages: Stages): Promise<void> {
  let number = 0;
  for await (const text of lines) {
    number++;
    if (text.trim() === '') continue;
    const line = parse(text);
    if (typeof line === 'string') {
      process.exitCode = 1;
      process.stderr.write(plain(`Line ${number} ${line}; it gives no mentions.\n`));
      await write(jsonLine({ id: null, mentions: [] }));
      continue;
    }
    const found = mentionsOf(line, stages);
    await write(jsonLine({ id: line.id, mentions: mentionRows(found) }));
  }
}

/** A line's story, or what is wrong with it. */
function parse(text: string): Line | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'is not JSON';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'is not a JSON object';
  const { id = null, text: body, date, title } = value as Record<string, unknown>;
  if (typeof body !== 'string') return 'has no "text"';
  if (id !== null && typeof id !== 'string' && typeof id !== 'number') return 'has an "id" that is neither text nor number';
  return { id, text: body, ...(typeof date === 'string' && { date }), ...(typeof title === 'string' && { title }) };
}

function mentionsOf({ text, date, title }: Line, { engine, context }: Stages): Mentions {
  const doc: Doc = {
    id: docId(text),
    text,
    metadata: { ...(date !== undefined && { published: date }), ...(title !== undefined && { title }) },
    source: '-',
    paragraphs: paragraphsOf(text),
  };
  return annotate(doc, engine.parse(text), context).mentions;
}

/** Waits when the reader of our output is slower than we are, so that nothing piles up. */
function write(text: string): Promise<void> | undefined {
  if (process.stdout.write(text)) return undefined;
  return new Promise((resolve) => process.stdout.once('drain', resolve));
}
