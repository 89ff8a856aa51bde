import type { Cited, Context, Finding, Reading, SpeechShape, TokenRange } from '../../model/index.ts';
import type { Document } from '../document.ts';
import type { Speakers } from './cited-speakers.ts';
import type { CueAt } from './cues.ts';
import type { Quoted } from './quoted.ts';
import type { Memory } from './speakers.ts';

export type Statement = Finding<'statement'>;

/** What a finder carries through a doc. */
export interface Work {
  readonly reading: Reading;
  readonly context: Context;
  readonly document: Document;
  readonly quoted: readonly Quoted[];
  readonly quotedAt: Int32Array;
  /** For each quotation, the statement it went into, or undefined. */
  readonly spent: (Said | undefined)[];
  readonly memory: Memory;
  readonly out: Statement[];
  /** The statement just read in this sentence: who made it and where its words end. */
  before: { readonly speakers: Speakers; readonly end: number } | undefined;
  /** The day the paragraph sets, the last day set anywhere, and when each speaker last spoke. */
  date: Cited<string> | undefined;
  lastDate: Cited<string> | undefined;
  readonly spoken: Map<string, Cited<string>>;
}

/** A statement before its fields are filled in. */
export interface Said {
  readonly speakers: Speakers;
  readonly cue: CueAt;
  readonly sentence: TokenRange;
}

export const NO_CUE = { lemma: '', shapes: new Set<SpeechShape>() };
