import type {
  ActorCode,
  Cited,
  CommitmentFields,
  Context,
  Finding,
  PromiseLanguage,
  Reading,
  TokenRange,
} from '../../model/index.ts';
import type { Document } from '../document.ts';
import type { Memory } from '../statement/speakers.ts';

export type Commitment = Finding<'commitment'>;

export type Status = CommitmentFields['status']['value'];

/** An undertaking before its fields are filled in. */
export interface Promised {
  readonly rule: string;
  /** Token of the verb or noun that undertakes. */
  readonly cue: number;
  readonly range: TokenRange;
  /** Where its time stands, if not in its own words. */
  readonly times?: TokenRange;
  readonly parties: readonly Cited<ActorCode>[];
  readonly status: Status;
  readonly confidence: number;
}

export interface Work {
  readonly reading: Reading;
  readonly context: Context;
  readonly document: Document;
  readonly words: PromiseLanguage;
  readonly memory: Memory;
  readonly found: Promised[];
}
