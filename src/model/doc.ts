import type { DocId, Edtf } from './ids.ts';
import type { Span } from './span.ts';

/** Bytes with an address. `name` is how the caller named it (a path, `-`, a member of an archive); it is never part of an identity. */
export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly metadata?: DocMetadata;
}

/** What is known about a story beside its text; each may be corrected later without changing the doc's id. */
export interface DocMetadata {
  readonly id?: string;
  readonly title?: string;
  /** ISO day or instant as given by the source; only the day is used. */
  readonly published?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly author?: string;
  /** BCP 47 primary subtag. */
  readonly language?: string;
}

/** The story's day: known from metadata or the text, or bounded, with the reasons. */
export interface DocDate {
  /** A day, or an interval that holds the day (`2024-06-14/2024-09-30`). */
  readonly value: Edtf;
  readonly basis: 'metadata' | 'stated' | 'inferred';
  readonly reasons: readonly string[];
  /** 0 = Sunday … 6, when only the weekday of publication is known. */
  readonly weekday?: number;
}

/** Immutable text of one story. Nothing ever changes `text`; every citation is a slice of it. */
export interface Doc {
  readonly id: DocId;
  readonly text: string;
  readonly metadata: DocMetadata;
  /** Name of the source it came from (for people; not part of an identity). */
  readonly source: string;
  readonly paragraphs: readonly Span[];
}
