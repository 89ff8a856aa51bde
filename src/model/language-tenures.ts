/** How a language says that an office is taken, held or left. Lower case; verbs by lemma. */
export interface TenureWords {
  /** Verbs by which an office begins: `appoint`, `elect`; `swear` in. With the particle that must follow, or ''. */
  readonly begins: ReadonlyMap<string, string>;
  /** …and ends: `resign`, `step` down. */
  readonly ends: ReadonlyMap<string, string>;
  /** Words before an office that is over: `former`. */
  readonly past: ReadonlySet<string>;
  /** …or not yet or not fully held: `incoming`, `acting`, `-elect`. */
  readonly notYet: ReadonlySet<string>;
  /** Before the year or day an office has been held from: `since`. */
  readonly since: ReadonlySet<string>;
  /** Words after "president of the" that name a part of a state or something else than one: `region`, `council`. */
  readonly noState: ReadonlySet<string>;
  /** …unless with one of these, whose president leads the state or its government: `ministers`, `republic`. */
  readonly ofState: ReadonlySet<string>;
  /** Titles that many in one government carry, with the words that make one of them its foreign minister: `secretary`, of `state`. */
  readonly shared: ReadonlySet<string>;
  readonly foreign: ReadonlySet<string>;
}
