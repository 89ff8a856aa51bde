import type { StoredDoc } from '../model/index.ts';
import { wordDate } from './dates.ts';

/** `Example Wire, “Bullet train deal”, 12 December 2015, https://example.org/…`: how a source is named to a reader. */
export function sourceLine(doc: StoredDoc): string {
  const { publisher, title, url } = doc.metadata;
  const day = doc.date ? `${doc.date.basis === 'inferred' ? 'by its contents ' : ''}${wordDate(doc.date.value)}` : 'undated';
  return [publisher, title ? `“${title}”` : publisher ? undefined : doc.source.split(/[\\/]/).at(-1), day, url]
    .filter(Boolean)
    .join(', ');
}

/** A full stop where the words do not close themselves. */
export const closed = (text: string): string => (/[.!?…”"]$/.test(text) ? text : `${text}.`);
