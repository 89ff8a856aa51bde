/** How a language speaks of journeys. Lower case; verbs by lemma. */
export interface VisitWords {
  /** Verbs whose object is the place: `visit`, `tour`. */
  readonly visits: ReadonlySet<string>;
  /** Verbs of going, with the prepositions before the place: `travel` to, `arrive` in. */
  readonly goes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Of these, verbs of whoever moves house as well: `return`, `come`. */
  readonly moves: ReadonlySet<string>;
  /** Verbs whose subject is the host and whose object comes: `welcome` A to the capital. */
  readonly receives: ReadonlySet<string>;
  /** Verbs that send or lead people: `lead` a delegation to. */
  readonly leads: ReadonlySet<string>;
  /** What is led: `delegation`. */
  readonly delegations: ReadonlySet<string>;
  /** Forms of leading together: `co-led`. */
  readonly jointLeads: ReadonlySet<string>;
  /** Nouns for a delegation at a table, which travels nowhere: `the Peruvian side`. */
  readonly sides: ReadonlySet<string>;
  /** Lemmas of verbs between a state and whoever stands for it: `Peru was represented by`. */
  readonly represents: ReadonlySet<string>;
  /** Nouns: `visit`, `trip`. */
  readonly nouns: ReadonlySet<string>;
  /** Verbs whose subject makes the journey that is their object: `make`, `begin`. */
  readonly makes: ReadonlySet<string>;
  /** Prepositions between the noun and the place: `to`, `in`. */
  readonly to: ReadonlySet<string>;
  /** …between the noun and the visitor: `by`, `of`. */
  readonly by: ReadonlySet<string>;
  /** Prepositions of where somebody is. */
  readonly in: ReadonlySet<string>;
  /** Words that open the purpose: `to`, `for`. */
  readonly purposes: ReadonlySet<string>;
  /** Participles of who is to come: `expected` in Lima. */
  readonly awaited: ReadonlySet<string>;
  /** Verbs of coming that may leave the place to the dateline: `arrive`. By lemma. */
  readonly arrives: ReadonlySet<string>;
  /** Nouns for a state: "the island nation". */
  readonly states: ReadonlySet<string>;
}
