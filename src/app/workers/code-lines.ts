import { jsonLine } from '../cli/print.ts';
import { eventRows } from '../lines/events.ts';
import { eventsOf } from '../pipeline.ts';
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
  const read = lines.flatMap((line, i) => (line?.trim() === '' ? [] : [{ number: first + i, ...readTextLine(line, first + i) }]));
  const coded = eventsOf(
    read.flatMap((line) => ('text' in line ? [docOfLine(line)] : [])),
    engine,
    context,
  ).values();
  let troubled = 0;
  let text = '';
  for (const line of read) {
    const found = 'text' in line ? coded.next().value! : [];
    const failed = found instanceof Error ? [notCoded(line.number, found)] : [];
    const notices: readonly LineNotice[] = [...line.notices, ...failed];
    if (notices.length > 0) troubled++;
    const events = found instanceof Error ? [] : eventRows(found, all);
    text += jsonLine({ id: line.id, events, ...(notices.length > 0 && { notices }) });
  }
  return { text, troubled };
}

const notCoded = (number: number, { message }: Error): LineNotice =>
  lineNotice('error', 'not-understood', `Coding line ${number} failed (${message.slice(0, 160)}). Please report it.`);
