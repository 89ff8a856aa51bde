import type { ActorCode, OfficeCode } from '../../model/index.ts';

/** A person in an office, as a file from outside words it: nothing of it is checked. */
export interface Claim {
  /** Where it stands: `line 7`, or `memberships[3]` in a file that is one JSON value. */
  readonly where: string;
  readonly name: string;
  /** An id that the file gives the person: `Q132345`, or one of its own. */
  readonly id?: string;
  readonly family?: string;
  readonly aliases?: readonly string[];
  readonly office: string;
  readonly actor: string;
  readonly from?: string;
  readonly until?: string;
  readonly to?: string;
  readonly known?: string;
  readonly source?: string;
}

/** A claim that holds: offices and actors are known, days are days in order, and nobody else held the office then. */
export interface Held {
  readonly name: string;
  readonly id?: string;
  readonly family?: string;
  readonly aliases: readonly string[];
  readonly office: OfficeCode;
  readonly actor: ActorCode;
  readonly from?: string;
  readonly until?: string;
  readonly to?: ActorCode;
  readonly known?: string;
  readonly source: string;
}

/** What is wrong at one place of a file; `reason` ends a sentence that begins with the place. */
export interface Trouble {
  readonly where: string;
  readonly reason: string;
}

export interface Claims {
  readonly claims: readonly Claim[];
  readonly troubles: readonly Trouble[];
}
