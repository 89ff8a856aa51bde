/** How a language speaks of people and states, as far as finding them needs it. All words lower case unless said otherwise. */
export interface WhoWords {
  /** Forms of address before a name, with what they tell of the person: `mr` is a man. Written without dots. */
  readonly honorifics: ReadonlyMap<string, 'm' | 'f' | undefined>;
  /** Small words inside names: `bin`, `van der`. */
  readonly particles: ReadonlySet<string>;
  /** After a name: `jr`, `iii`. */
  readonly suffixes: ReadonlySet<string>;
  /** Before an office, it is held now: `new`, `visiting`. */
  readonly presentModifiers: ReadonlySet<string>;
  /** Before an office, it is not held now: `former`, `then`. */
  readonly pastModifiers: ReadonlySet<string>;
  /** Capitalised words that begin no name: weekdays, months, function words at the start of a sentence. */
  readonly notNames: ReadonlySet<string>;
  /** Last words of names that are no person's: `Garden`, `Treaty`, `University`. */
  readonly thingNouns: ReadonlySet<string>;
  /** Those of them that are built and named for people: `Airport`, `Mosque`. */
  readonly namedPlaces: ReadonlySet<string>;
  /** After "president of the": a state's own (`Republic`, `Government`), and parts of one (`Region`, `Province`). */
  readonly stateNouns: ReadonlySet<string>;
  readonly partNouns: ReadonlySet<string>;
  /** Combining forms of country adjectives: `indo` in Indo-Japanese. Values are actor codes. */
  readonly combining: ReadonlyMap<string, string>;
  /** Before a hyphen, they keep a country from being the actor: `pro`, `anti`, `non`. */
  readonly aboutPrefixes: ReadonlySet<string>;
  /** After a hyphen, likewise: `backed`, `occupied`, `based`. */
  readonly aboutSuffixes: ReadonlySet<string>;
  /** Prepositions that make a capital a place. */
  readonly locatives: ReadonlySet<string>;
  /** Countries and capitals that are also people's given names or surnames. */
  readonly givenNameStates: ReadonlySet<string>;
  readonly surnameStates: ReadonlySet<string>;
  /** Countries whose name is also that of a part of another, with the code of that other: `georgia` of the USA. */
  readonly partHomonyms: ReadonlyMap<string, string>;
  /** Names that several states share, the likeliest first: which is meant, the rest of a text tells. */
  readonly sharedNames: ReadonlyMap<string, readonly string[]>;
  /** Names that bodies of several states have: "Congress", "Labour Party"; whose it is, neighbours or the rest of a text tell. */
  readonly sharedBodies: ReadonlySet<string>;
  /** Peoples that live in several states: the "Serb" of "Kosovo Serb" tells no state. */
  readonly peoples: ReadonlySet<string>;
  /** Words in capitals before what is told that are no part of it: "LOCAL", "UPDATE". */
  readonly labels: ReadonlySet<string>;
  /** Titles that only one actor gives, with its code: `taoiseach` of IRL. */
  readonly titleActors: ReadonlyMap<string, string>;
  /** Lemmas of acts that a state does on its own ground: `expel` somebody from the country. */
  readonly homeActs: ReadonlySet<string>;
  /** Words before an office that somebody comes to or held: "as president", "became minister". */
  readonly becoming: ReadonlySet<string>;
  /** Pronouns by what they can stand for. */
  readonly pronouns: ReadonlyMap<string, 'm' | 'f' | 'people' | 'self' | 'state'>;
  /** Kinship and descriptions that tell gender: `spokeswoman`, `king`. */
  readonly genderWords: ReadonlyMap<string, 'm' | 'f'>;
  /** By which titles a government calls its own people in what it publishes: `the President`, `the Secretary`. */
  readonly ownTitles: ReadonlySet<string>;
  /** Nouns of people who stand for no state, whose adjective tells only where they come from: `national`, `tourist`. */
  readonly privatePeople: ReadonlySet<string>;
  /** Lemmas of verbs whose subject receives their object: `receive`, `host`. */
  readonly hosting: ReadonlySet<string>;
  /** Lemmas of verbs that have for an object whose act or state follows: `thank` somebody `for` theirs. */
  readonly thanking: ReadonlySet<string>;
  /** Adjectives that mean an organisation before a word for people of state: `european` officials. */
  readonly unionAdjectives: ReadonlyMap<string, string>;
  /** Nouns of pairs: `leaders`, `sides`, `countries`; with what the pair is made of. */
  readonly pairNouns: ReadonlyMap<string, 'people' | 'states' | 'both'>;
}
