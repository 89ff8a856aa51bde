/** Words that tell whether an act happened, is planned, or is only talked about. All lower case; verbs by lemma. */
export interface ClauseWords {
  /** Auxiliaries of the future: `will`. */
  readonly future: ReadonlySet<string>;
  /** Auxiliaries of the future seen from the past: `would`. */
  readonly later: ReadonlySet<string>;
  /** Auxiliaries of what may be: `could`. */
  readonly possible: ReadonlySet<string>;
  /** `not`, `never`. */
  readonly negation: ReadonlySet<string>;
  /** Conjunctions and markers under which nothing is told as fact: `if`, `unless`, `whether`. */
  readonly conditional: ReadonlySet<string>;
  /** Words before an infinitive, or with a date, that make a plan: `scheduled`, `agree`, `due`. */
  readonly plans: ReadonlySet<string>;
  /** Words before an infinitive that leave it open: `hope`, `offer`, `urge`. */
  readonly wishes: ReadonlySet<string>;
  /** Words before an infinitive that deny it: `refuse`, `fail`. */
  readonly refusals: ReadonlySet<string>;
  /** Verbs that keep somebody from what the gerund behind them says: `bar` from entering. By lemma. */
  readonly bars: ReadonlySet<string>;
}
