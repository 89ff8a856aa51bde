import type { Doc, DocMetadata } from '../../model/index.ts';
import { compare } from '../../text/compare.ts';

/** A source in which a story stood, and what that source says of it. */
export interface Appearance {
  /** Two sources with one key are one source, read again: the later says what holds. */
  readonly key: string;
  readonly source: string;
  readonly metadata: DocMetadata;
}

const folder = /^.*\//;

/** A story with an id of its own is known by it wherever it lies; another by the name of its file, not by its folder. */
export const appearanceOf = ({ source, metadata }: Doc): Appearance => ({
  key: metadata.id === undefined ? `file:${source.replace(folder, '')}` : `id:${metadata.id.replaceAll('\0', '\uFFFD')}`,
  source,
  metadata,
});

/**
 * What the appearances of one text come to, whatever their order: the earliest published speaks first, the others fill in what it leaves
 * out, so that a reprint does not move the day.
 */
export function mergeMetadata(appearances: readonly Appearance[]): DocMetadata {
  const ranked = appearances
    .map(({ metadata }) => ({ metadata: sorted(metadata), day: metadata.published ?? '9999' }))
    .map((a) => ({ ...a, json: JSON.stringify(a.metadata) }))
    .sort((a, b) => compare(a.day, b.day) || b.json.length - a.json.length || compare(a.json, b.json));
  return sorted(Object.assign({}, ...ranked.reverse().map((a) => a.metadata)));
}

/** Of two appearances that say different things of one source, the one whose words sort first, so that their order plays no part. */
export function firstOf(a: Appearance, b: Appearance): Appearance {
  const order = compare(JSON.stringify(sorted(a.metadata)), JSON.stringify(sorted(b.metadata))) || compare(a.source, b.source);
  return order <= 0 ? a : b;
}

export const sameAppearance = (a: Appearance, b: Appearance): boolean =>
  a.key === b.key && a.source === b.source && JSON.stringify(sorted(a.metadata)) === JSON.stringify(sorted(b.metadata));

const sorted = (metadata: DocMetadata): DocMetadata =>
  Object.fromEntries(Object.entries(metadata).sort(([a], [b]) => compare(a, b))) as DocMetadata;
