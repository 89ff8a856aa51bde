import type { DocMetadata, Notice } from '../model/index.ts';
import { isoDay } from './iso-day.ts';
import { readNotice } from './notices.ts';

/** A story as JSON gives it, checked. */
export interface Story {
  readonly text?: string;
  readonly metadata: DocMetadata;
  readonly notices: readonly Notice[];
}

type Json = { readonly [name: string]: unknown };

/** BCP 47: `en`, `en-GB`, `pt_BR`. */
const languageTag = /^([a-z]{2,3})(?:[-_][\w-]{1,30})?$/i;

/** Names under which fields go about, the product's own first. */
const names = {
  id: ['id'],
  title: ['title', 'headline'],
  published: ['published', 'date', 'datePublished', 'published_at', 'publishedAt', 'pubDate'],
  publisher: ['publisher', 'site'],
  url: ['url', 'link'],
  author: ['author', 'byline'],
  language: ['lang', 'language'],
} as const;

export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A story from a JSON object: `body`, `text` or `content` is the text; absent, null and empty fields are alike. */
export function storyOf(json: Json, source: string): Story {
  const { metadata, notices } = metadataOf(json, source);
  const text = [json.body, json.text, json.content].find((t): t is string => typeof t === 'string' && t !== '');
  return { metadata, notices, ...(text !== undefined && { text }) };
}

/** What a JSON object says of a story beside its text. A day that is none is left out, with a notice. */
export function metadataOf(json: Json, source: string): { metadata: DocMetadata; notices: Notice[] } {
  const metadata: { -readonly [K in keyof DocMetadata]: DocMetadata[K] } = {};
  const notices: Notice[] = [];
  for (const [field, keys] of Object.entries(names) as [keyof DocMetadata, readonly string[]][]) {
    const value = keys.map((key) => textual(json[key])).find((v) => v !== undefined);
    if (value !== undefined) metadata[field] = value;
  }
  if (metadata.published !== undefined) {
    const day = isoDay(metadata.published);
    if (day === undefined) {
      notices.push(
        readNotice(
          'bad-date',
          source,
          `"${metadata.published.slice(0, 40)}" is not a day; write it like 2024-08-19. The story is read without it.`,
        ),
      );
      delete metadata.published;
    } else metadata.published = day;
  }
  if (metadata.language !== undefined) {
    const tag = languageTag.exec(metadata.language)?.[1]?.toLowerCase();
    if (tag === undefined) delete metadata.language;
    else metadata.language = tag;
  }
  return { metadata, notices };
}

function textual(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (Array.isArray(value)) return textual(value.filter((v) => typeof v === 'string').join(', '));
  if (isObject(value)) return textual(value.name);
  if (typeof value !== 'string') return undefined;
  const trimmed = value.trim();
  return trimmed === '' ? undefined : trimmed;
}
