import type { Doc, Notice } from '../model/index.ts';
import { docId, isoDay, maxLine, maxStory, megabytes, paragraphsOf } from '../read/index.ts';

/** A notice in the answer to a line: the line is its source. */
export type LineNotice = Omit<Notice, 'source'>;

/** A line of JSON that `mentions` and `code` read: a text, and what is known of it. */
export interface TextLine {
  readonly id: string | number | null;
  readonly text: string;
  readonly date?: string;
  readonly title?: string;
  /** What is wrong with it, though it can be read. */
  readonly notices: readonly LineNotice[];
}

/** A line that cannot be read: its id, when that much can be told, and why. */
export interface BrokenLine {
  readonly id: string | number | null;
  readonly notices: readonly [LineNotice];
}

/** Reads a line of `{"id"?, "text", "date"?, "title"?}`; undefined stands for one that was too long to be kept. */
export function readTextLine(line: string | undefined, number: number): TextLine | BrokenLine {
  const broken = (why: string, id: TextLine['id'] = null, code = 'broken-line'): BrokenLine => ({
    id,
    notices: [lineNotice('error', code, `Line ${number} ${why}; nothing was read from it.`)],
  });
  if (line === undefined) return broken(`is longer than ${megabytes(maxLine)}`, null, 'too-large');
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return broken('is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return broken('is not a JSON object');
  const { id = null, text, date, title } = value as Record<string, unknown>;
  if (id !== null && typeof id !== 'string' && typeof id !== 'number')
    return broken('has an "id" that is neither text nor number');
  if (typeof text !== 'string') return broken('has no "text"', id);
  if (text.length > maxStory) return broken(`has a text of more than ${maxStory} characters`, id, 'too-large');
  const published = dayOf(date);
  const notices: LineNotice[] = [];
  if (published === undefined && date !== undefined && date !== null && date !== '')
    notices.push(
      lineNotice('warning', 'bad-date', `Line ${number} has a "date" that is no day like 2024-08-19; it was read without it.`),
    );
  return { id, text, ...(published && { date: published }), ...(typeof title === 'string' && { title }), notices };
}

/** A day as it stands where it is ISO (perhaps with a time), else as an ISO day. */
function dayOf(date: unknown): string | undefined {
  if (typeof date !== 'string') return undefined;
  const day = isoDay(date);
  return day !== undefined && date.trim().startsWith(day) ? date.trim() : day;
}

/** A notice about a line, as it stands in the answer to it. */
export const lineNotice = (severity: Notice['severity'], code: string, message: string): LineNotice => ({
  code,
  stage: 'read',
  severity,
  message,
});

/** The doc of a line: a text from nowhere, with the day and title that came with it. */
export const docOfLine = ({ text, date, title }: TextLine): Doc => ({
  id: docId(text),
  text,
  metadata: { ...(date !== undefined && { published: date }), ...(title !== undefined && { title }) },
  source: '-',
  paragraphs: paragraphsOf(text),
});
