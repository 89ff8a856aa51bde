/** Words by which a language puts an act beside those who take part in it and says whether it is done. All lower case; verbs by lemma. */
export interface ActWords {
  /** Prepositions before the doer of a passive: `by`. */
  readonly agents: ReadonlySet<string>;
  /** Auxiliaries and verbs of obligation: `must`, `should`. */
  readonly obligation: ReadonlySet<string>;
  /** Nouns that only count or hold the noun behind `of`: `series`, `round`, `wave`. */
  readonly containers: ReadonlySet<string>;
  /** Prepositions by which a noun belongs to a country: `of`, `from`, `in`. */
  readonly belonging: ReadonlySet<string>;
  /** Prepositions of what an act is about, never of who suffers it: `despite`, `because`, `since`. */
  readonly circumstance: ReadonlySet<string>;
  /** Conjunctions and prepositions that open what came before the story's own act: `after`, `since`. */
  readonly before: ReadonlySet<string>;
  /** Nouns that only say that somebody sets about it: `took steps to leave`. */
  readonly undertakings: ReadonlySet<string>;
  /** Nouns of what is not yet done: `the aim of leaving`. */
  readonly aims: ReadonlySet<string>;
  /** Conjunctions of a reason: `because`. */
  readonly reasons: ReadonlySet<string>;
  /** Nouns of all who were named before, together: `the leaders agreed`. */
  readonly jointly: ReadonlySet<string>;
  /** Prepositions before some of those just spoken of: `leaders including Ama Mensah`. */
  readonly members: ReadonlySet<string>;
  /** Participles that say where a weapon came from: `fired from Togo`. */
  readonly launching: ReadonlySet<string>;
  /** Verbs by which somebody tells of what they do or have others do: `announce`, `outline`. */
  readonly announcing: ReadonlySet<string>;
  /** Verbs of what goes wrong by itself: `crashed, killing the pilot`. */
  readonly mishaps: ReadonlySet<string>;
  /** Verbs by which several make known what they do together: `announce`. */
  readonly unveiling: ReadonlySet<string>;
  /** Nouns whose clause is only somebody's word or dread: `the claim that Togo shelled Benin`. */
  readonly doubts: ReadonlySet<string>;
  /** Nouns and adjectives that make a people of one's own or of nobody's land: `ethnic`. */
  readonly descent: ReadonlySet<string>;
  /** What a people's name before it does not make theirs: `language`. */
  readonly tongues: ReadonlySet<string>;
  /** Adjectives of people and forces from elsewhere: `foreign`. */
  readonly abroad: ReadonlySet<string>;
  /** Verbs of a show of force that tell whom it is meant for: `sent jets to deter Togo`. */
  readonly warding: ReadonlySet<string>;
  /** Nouns of a word given: `commitment`. */
  readonly promises: ReadonlySet<string>;
  /** What opens a word for whom it is for or against: `a pro-Togo march`. */
  readonly siding: RegExp;
  /** Pairs of words by which several do something to each other: `each other`. */
  readonly reciprocal: ReadonlySet<string>;
  /** Verbs of what troops that are sent to somebody do for them: `sent soldiers to help guard the port`. */
  readonly assisting: ReadonlySet<string>;
  /** Prepositions before talks that took place: `following talks with Togo`. */
  readonly held: ReadonlySet<string>;
  /** Nouns for one named before: `accused the group`. */
  readonly thereof: ReadonlySet<string>;
  /** Verbs and nouns of what police do to a house: `raid`. */
  readonly searching: ReadonlySet<string>;
  /** Words before a preposition that make it one of reason: `in response to`, `due to`. */
  readonly reasoning: ReadonlySet<string>;
  /** Prepositions of what is left out: `except Togo`. */
  readonly excluding: ReadonlySet<string>;
  /** Verbs of what one is blamed for when somebody says it: `said Togo instigated the unrest`. */
  readonly blaming: ReadonlySet<string>;
  /** Participles before a ship or firm by the country it belongs to: `Togo-flagged`. */
  readonly flagged: ReadonlySet<string>;
  /** Verbs of giving a reason: `citing laws that favour Togo`. */
  readonly citing: ReadonlySet<string>;
  /** Pronouns for the doer: `itself`. */
  readonly reflexive: ReadonlySet<string>;
  /** Verbs by which a state sets its own bodies to work: `ordered the army to leave`. */
  readonly commanding: ReadonlySet<string>;
  /** Nouns for one who helps two others to agree: `with Togo as mediator`. */
  readonly mediators: ReadonlySet<string>;
  /** Nouns for states without a name: `a dozen governments`. */
  readonly states: ReadonlySet<string>;
  /** What follows in a former time or name: `formerly a bank`. */
  readonly former: ReadonlySet<string>;
  /** Deeds spoken of again: `criticised the move`. */
  readonly references: ReadonlySet<string>;
  /** Verbs that tell harm and not whether somebody did it: `kill`, `injure`. */
  readonly harming: ReadonlySet<string>;
  /** Nouns of what harms by accident as well: `fire`. */
  readonly accidents: ReadonlySet<string>;
  /** Words that say several do one thing: `jointly`, `a joint station`. */
  readonly together: ReadonlySet<string>;
  /** Verbs for making up one's mind, lemmas: what several `decide to` do is agreed. */
  readonly deciding: ReadonlySet<string>;
  /** Words that open a clause told beside the main one: `while Togo left`. */
  readonly contrast: ReadonlySet<string>;
  /** Verbs of acting against somebody that are no act by themselves: `hold to account`, `deter`. */
  readonly countering: ReadonlySet<string>;
  /** Verbs whose clause is only dreaded or hoped for: `feared that Togo would attack`. */
  readonly imagining: ReadonlySet<string>;
  /** Words that open a phrase of whose word it is: `according to Togo`. */
  readonly sources: ReadonlySet<string>;
  /** Nouns of contests that are no harm: `beat Togo in the semi-final`. */
  readonly games: ReadonlySet<string>;
  /** `the importance of helping Togo`: nouns that weigh an act and do not tell it. */
  readonly weighing: ReadonlySet<string>;
  /** `fear`, `avoid`: whoever does so with a deed has not done it. */
  readonly averting: ReadonlySet<string>;
  /** Pronouns for the one spoken to: `you`, `your`. */
  readonly addressing: ReadonlySet<string>;
  /** Adjectives of what has to be: `It is essential that Togo pay`. */
  readonly pressing: ReadonlySet<string>;
  /** Nouns of praise for a state: `Togo is a partner`. */
  readonly friends: ReadonlySet<string>;
  /** Verb and the lemma of a dependent that praise: `open door`. */
  readonly merits: ReadonlySet<string>;
  /** Verbs of praise that are done by being said: `I want to thank`. */
  readonly thanking: ReadonlySet<string>;
  /** What a title says its text is on, up to the name of a state in it: `on Haiti`. */
  readonly matter: RegExp;
  /** What a title says of two that come together: `Call with`, `Visit to`. */
  readonly encounter: RegExp;
  /** Nouns for all who made a text together, without a number: `the participants`. */
  readonly everyone: ReadonlySet<string>;
  /** Nouns for what two speakers stand for: `our countries`. */
  readonly lands: ReadonlySet<string>;
  /** Verbs and nouns for binding oneself, lemmas: `commit`, `commitment`. */
  readonly committing: ReadonlySet<string>;
  /** Verbs whose object does what the infinitive behind it says: `urge`, `force`, `allow`. */
  readonly objectControl: ReadonlySet<string>;
  /** Adverbs and adjectives of what is only planned: `planned`, `upcoming`. */
  readonly planned: ReadonlySet<string>;
  /** How a verb is written in its other forms, should the engine not know its lemma: `extradite` gives `extradited`, `extraditing`, `extradites`. */
  verbForms(verb: string): readonly string[];
  /** The regular plural of a noun: `supply` gives `supplies`. */
  plural(noun: string): string;
}
