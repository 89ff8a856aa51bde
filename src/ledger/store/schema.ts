import type { Generated } from 'kysely';

/** One story by its text. `readKey` tells what its facts were read with; null while it waits to be read. */
export interface DocTable {
  id: string;
  /** UTF-8. As bytes, because SQLite ends a string at a NUL. */
  text: Uint8Array;
  /** What its appearances come to: JSON of DocMetadata. */
  metadata: string;
  /** Name of a source it came from. */
  source: string;
  /** JSON of DocDate. */
  date: string | null;
  readKey: string | null;
}

/** One source in which a story stood, with what that source says of it. */
export interface AppearanceTable {
  doc: string;
  key: string;
  source: string;
  metadata: string;
}

export interface FactTable {
  number: Generated<number>;
  id: string;
  doc: string;
  kind: string;
  rule: string;
  confidence: number;
  /** JSON. */
  fields: string;
}

/** Which actors a fact is about: `named` in its fields (1), or only mentioned in the words it cites (0). */
export interface TouchTable {
  actor: string;
  fact: number;
  named: number;
}

export interface Tables {
  doc: DocTable;
  appearance: AppearanceTable;
  fact: FactTable;
  touch: TouchTable;
}

/** Marks a file as a ledger ("Stkt"). */
export const applicationId = 0x53746b74;

/** The version of the file that this code reads and writes: how many steps it has taken, in `migrations.ts`. */
export const fileVersion = 1;
