/** How a promise is made, by what follows the verb: `to` do something, `thing` (a plan, a sum), `both`. */
export interface PromiseCue {
  readonly lemma: string;
  readonly takes: 'to' | 'thing' | 'both';
  /** What the commitment is when said so: `agree` agreed, `sign` signed, all else announced. */
  readonly status: 'announced' | 'agreed' | 'signed' | 'in-progress';
}

/** How a language promises, and tells what became of promises. All words are lower case; verbs stand in all their forms. */
export interface PromiseLanguage {
  readonly cues: ReadonlyMap<string, PromiseCue>;
  /** Nouns that hold a promise: `commitment`, `pledge`, `intention`. */
  readonly nouns: ReadonlySet<string>;
  /** Those that promise even before a noun (`commitment to peace`). */
  readonly firm: ReadonlySet<string>;
  /** Verbs that restate such a noun: `reaffirm`, `reiterate`. */
  readonly restate: ReadonlySet<string>;
  /** What one says to stand by without doing anything in particular: `policy`, `alliance`. */
  readonly upheld: ReadonlySet<string>;
  /** Adjectives of resolve before an infinitive: `committed`, `determined`. */
  readonly resolved: ReadonlySet<string>;
  /** What a `thing` must be to be promised: `agreement`, `fund`, `package`. */
  readonly things: ReadonlySet<string>;
  /** Papers that are signed: `memorandum`, `treaty`. */
  readonly papers: ReadonlySet<string>;
  /** Deeds that promise by being under way (`is funding`, `are deploying`). */
  readonly deeds: ReadonlySet<string>;
  /** What is done in a meeting or by travelling, never a promise in itself: `discuss`, `travel`, `meet`. */
  readonly encounters: ReadonlySet<string>;
  /** Verb forms of letting loose, and what is let loose: `launch missiles` is no promise. */
  readonly fires: ReadonlySet<string>;
  readonly weapons: ReadonlySet<string>;
  /** Those of them that make a meeting: `hold`, `convene`, and `take` of `take place`. */
  readonly convenes: ReadonlySet<string>;
  /** Verbs too weak to promise: `remain`, `be`, `have`, `need`. */
  readonly weak: ReadonlySet<string>;
  /** Verb forms of being and knowing, which undertake nothing even behind a verb of promising: `aims to be a hub`. */
  readonly idleVerbs: ReadonlySet<string>;
  /** Lemmas of verbs that tell of a plan more than they promise: `plan`, `decide`. */
  readonly leanings: ReadonlySet<string>;
  /** Objects of `take` that make it a deed: `steps`, `measures`. */
  readonly steps: ReadonlySet<string>;
  /** Acts of things, not of parties: `include`, `focus`, `cover`. */
  readonly ofThings: ReadonlySet<string>;
  /** `joint`, `landmark`: before a named project it is an undertaking. */
  readonly projectNouns: ReadonlySet<string>;
  /** Verbs of what became of it, with the state they tell. */
  readonly progress: ReadonlyMap<string, ProgressCue>;
  /** Forms of verbs that keep a promise by doing it, with any object: `delivered`, `reopened`. */
  readonly done: ReadonlySet<string>;
  /** Nouns for what is delivered or given but never promised: `speech`, `blow`. */
  readonly idle: ReadonlySet<string>;
  /** Words that tell only a part of a thing: `section`, `half`; and those that tell the rest of it: `last`, `all`. */
  readonly parts: ReadonlySet<string>;
  readonly rests: ReadonlySet<string>;
  /** Phrases that tell how it stands: `on track`, `behind schedule`. Words apart. */
  readonly standing: readonly { readonly words: readonly string[]; readonly status: ProgressCue['status'] }[];
  /** Nouns of carrying out, before `of`, `on` and `in` what is carried out: `implementation`, `progress`. */
  readonly carrying: ReadonlyMap<string, ProgressCue['status']>;
  /** What stands before a thing that is only wanted: `the need for`, `called for`. */
  readonly wants: ReadonlySet<string>;
  /** Verbs of how much has come of it: `reach`, `exceed`, `total`. */
  readonly measures: ReadonlySet<string>;
  /** Verb forms that say nothing by themselves, with the nouns that they promise by: `made` a `pledge`. */
  readonly light: ReadonlyMap<string, ReadonlySet<string>>;
  /** Nouns for a sum that somebody gives: `grant`, `loan`. */
  readonly gifts: ReadonlySet<string>;
  /** What binds only when it is signed: `plan`, `document`. */
  readonly signable: ReadonlySet<string>;
  /** Verb forms of dealing with others, a promise only in a state's own words: `will consult`. */
  readonly dealings: ReadonlySet<string>;
  /** Nouns for a body of people that states found: `committee`, `office`. */
  readonly founded: ReadonlySet<string>;
  /** Verb forms of founding one: `establish`, `set` of `set up`. */
  readonly founds: ReadonlySet<string>;
  /** Participles that say of a sum or thing what it is meant for: `planned`, `earmarked`, and `set` of `set aside`. */
  readonly meant: ReadonlySet<string>;
  /** Participles before a sum or project that make it an undertaking: `targeted`, `planned`. */
  readonly intended: ReadonlySet<string>;
  /** Verb forms that promise nothing new of talks: `advance ongoing conversations`. */
  readonly goesOn: ReadonlySet<string>;
  /** Verb forms before `ready` and its like: `stands`, `remained`. */
  readonly stances: ReadonlySet<string>;
  /** Nouns of doing, which can be undertaken: `completion`, `release`. */
  readonly acts: ReadonlySet<string>;
  /** Nouns of those who are spoken to: `parliament`, `reporters`. */
  readonly audiences: ReadonlySet<string>;
  /** Plurals for arms of several states: `navies`, `banks`. */
  readonly arms: ReadonlySet<string>;
  /** Words before the grounds of a promise, apart: `in recognition of`. */
  readonly grounds: readonly (readonly string[])[];
  /** Nouns for what is aimed at: `target`, `goal`. */
  readonly aims: ReadonlySet<string>;
  /** Verb forms that set one: `set`, `adopted`. */
  readonly setters: ReadonlySet<string>;
  /** Conditions: `if`, `subject to`, `provided that`. Words apart. */
  readonly conditions: readonly (readonly string[])[];
}

export interface ProgressCue {
  readonly status: 'in-progress' | 'extended' | 'fulfilled' | 'delayed' | 'broken' | 'signed';
}
