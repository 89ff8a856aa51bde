import type { StoredDoc } from '../model/index.ts';
import { wordDate } from './dates.ts';

/** `Example Wire, “Bullet train deal”, 12 December 2015, https://example.org/…`: how a source is named to a reader. */
export const sourceLine = (doc: StoredDoc): string => [sourceName(doc), doc.metadata.url].filter(Boolean).join(', ');

/** The same without its address. */
export function sourceName(doc: StoredDoc): string {
  const { publisher, title } = doc.metadata;
  const day = doc.date ? `${doc.date.basis === 'inferred' ? 'by its contents ' : ''}${wordDate(doc.date.value)}` : 'undated';
  const name = title ?? (publisher ? firstLine(doc.text) : undefined);
  return [publisher, name ? `“${name}”` : publisher ? undefined : doc.source.split(/[\\/]/).at(-1), day]
    .filter(Boolean)
    .join(', ');
}

/** What a text without a title opens with: two releases of one day are told apart by it. */
function firstLine(text: string): string | undefined {
  const line = text.slice(0, READ).trim().split('\n', 1)[0]!.replace(/\s+/g, ' ').replace(/^#+ /, '').trim();
  if (line.length <= LONGEST) return line || undefined;
  return `${line.slice(0, Math.max(line.lastIndexOf(' ', LONGEST), LONGEST / 2))} …`;
}
const READ = 400;
const LONGEST = 90;

/** A full stop where the words do not close themselves. */
export const closed = (text: string): string => (/[.!?…”"]$/.test(text) ? text : `${text}.`);
