import type { CommitmentStatus, TokenRange } from '../../model/index.ts';

/** A step of progress before its fields are filled in. */
export interface Told {
  readonly rule: string;
  readonly status: CommitmentStatus;
  /** The words that tell it. */
  readonly cue: TokenRange;
  /** The thing it is told of. */
  readonly of: TokenRange;
  readonly confidence: number;
  /** Who did it for their own part: the token of the subject in `Peru reopened its embassy`. */
  readonly own?: number;
}
