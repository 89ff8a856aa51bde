import { kinds } from '../../facts/index.ts';
import { jsonLine } from '../cli/print.ts';
import { eventRows } from '../lines/events.ts';
import { annotated } from '../pipeline.ts';
import type { Stages } from '../stages.ts';
import { docOfLine, type LineNotice, lineNotice, readTextLine } from '../text-line.ts';

/** Lines to be coded, with the number of the first for notices. */
export interface CodeTask {
  readonly first: number;
  /** Undefined where a line was too long to be kept. */
  readonly lines: readonly (string | undefined)[];
  readonly all: boolean;
}

export interface CodeResult {
  /** One line out for each line in. */
  readonly text: string;
  /** How many lines had trouble. */
  readonly troubled: number;
}

/** Codes JSON Lines of {"id", "text", "date"?}: one line out for each line in. A line that cannot be read gives a notice in its place. */
export function codeLines({ first, lines, all }: CodeTask, { engine, context }: Stages): CodeResult {
  let troubled = 0;
  let text = '';
  lines.forEach((line, i) => {
    if (line?.trim() === '') return;
    const read = readTextLine(line, first + i);
    const notices: LineNotice[] = [...read.notices];
    let events: ReturnType<typeof eventRows> = [];
    try {
      if ('text' in read) events = eventRows(kinds.event.find(annotated(docOfLine(read), engine, context), context), all);
    } catch (error) {
      const why = error instanceof Error ? error.message.slice(0, 160) : String(error);
      notices.push(lineNotice('error', 'not-understood', `Coding line ${first + i} failed (${why}). Please report it.`));
    }
    if (notices.length > 0) troubled++;
    text += jsonLine({ id: read.id, events, ...(notices.length > 0 && { notices }) });
  });
  return { text, troubled };
}
