import { annotate } from '../../annotate/index.ts';
import { kinds } from '../../facts/index.ts';
import type { Doc } from '../../model/index.ts';
import { docId, paragraphsOf } from '../../read/index.ts';
import { jsonLine } from '../cli/print.ts';
import { eventRows } from '../lines/events.ts';
import type { Stages } from '../stages.ts';

/** Lines to be coded, with the number of the first for notices. */
export interface CodeTask {
  readonly first: number;
  readonly lines: readonly string[];
  readonly all: boolean;
}

export interface CodeResult {
  /** One line out for each line in. */
  readonly text: string;
  /** How many lines could not be read. */
  readonly broken: number;
}

interface Line {
  readonly id: string | number | null;
  readonly text: string;
  readonly date?: string;
}

/** Codes JSON Lines of {"id", "text", "date"?}: one line out for each line in. A line that cannot be read gives a notice in its place. */
export function codeLines({ first, lines, all }: CodeTask, stages: Stages): CodeResult {
  let broken = 0;
  let text = '';
  lines.forEach((line, i) => {
    if (line.trim() === '') return;
    const parsed = parseLine(line);
    if (typeof parsed === 'string') {
      broken++;
      text += notice(null, 'broken-line', `Line ${first + i} ${parsed}; it gives no events.`);
      return;
    }
    try {
      text += jsonLine({ id: parsed.id, events: eventRows(findings(parsed, stages), all) });
    } catch (error) {
      broken++;
      text += notice(
        parsed.id,
        'not-understood',
        `Coding line ${first + i} failed (${error instanceof Error ? error.message.slice(0, 160) : String(error)}). Please report it.`,
      );
    }
  });
  return { text, broken };
}

const notice = (id: Line['id'], code: string, message: string): string =>
  jsonLine({ id, events: [], notices: [{ code, stage: 'read', severity: 'error', message }] });

function findings({ text, date }: Line, { engine, context }: Stages) {
  const doc: Doc = {
    id: docId(text),
    text,
    metadata: date === undefined ? {} : { published: date },
    source: '-',
    paragraphs: paragraphsOf(text),
  };
  const syntax = engine.parse(text);
  return kinds.event.find({ doc, syntax, ...annotate(doc, syntax, context) }, context);
}

/** A line's text, or what is wrong with it. */
function parseLine(line: string): Line | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'is not JSON';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'is not a JSON object';
  const { id = null, text, date } = value as Record<string, unknown>;
  if (typeof text !== 'string') return 'has no "text"';
  if (id !== null && typeof id !== 'string' && typeof id !== 'number') return 'has an "id" that is neither text nor number';
  return { id, text, ...(typeof date === 'string' && { date }) };
}
