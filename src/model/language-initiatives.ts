import type { InitiativeFields } from './fact.ts';

/** How a language names undertakings between states. Lower case. */
export interface InitiativeWords {
  /** Last words of their names, with what they name: `partnership`, `corridor`. */
  readonly heads: ReadonlyMap<string, InitiativeFields['type']['value']>;
  /** Words that many such names have and that tell none apart: `interim`, `understanding`. */
  readonly plain: ReadonlySet<string>;
  /** Words that join parts of a name: `of`, `and`, `for`. */
  readonly joints: ReadonlySet<string>;
  /** Verbs and participles of a beginning: `launched`, `established`, by lemma. */
  readonly starts: ReadonlySet<string>;
  /** Verbs of those who carry it on: `collaborate`, by lemma. */
  readonly does: ReadonlySet<string>;
  /** "since" of a date. */
  readonly since: ReadonlySet<string>;
  /** "year" in "in its tenth year". */
  readonly years: ReadonlySet<string>;
  /** Verbs whose object clause tells what it is for, by lemma: `aim`. */
  readonly aims: ReadonlySet<string>;
}
