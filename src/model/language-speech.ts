/**
 * How a speech verb takes what is said:
 * `clause` said (that) …; `quote` stands beside marked words; `thing` condemned the attack; `word` expressed concern (the object must be a
 * word of speech); `to` vowed to …; `whom` urged Peru to …, the one spoken to being part of what is said; `hearer` assured Peru that …,
 * where only the clause is said; `as` called it unfair, described it as …; `decided` attacked the decision (the object must be something said
 * or decided).
 */
export type SpeechShape = 'clause' | 'quote' | 'thing' | 'word' | 'to' | 'whom' | 'hearer' | 'as' | 'decided';

/** A verb that reports speech. */
export interface SpeechCue {
  readonly lemma: string;
  /** The word that makes it one with the verb: `call for`, `point out`. */
  readonly particle?: string;
  readonly shapes: ReadonlySet<SpeechShape>;
  /** What the speaker does by saying it: `welcome`, `condemn`, `urge`, `deny`, `pledge`, `warn`, `regret` … */
  readonly stance?: string;
}

/** How a language reports what is said. All words are lower case; verbs stand in all their forms. */
export interface SpeechLanguage {
  /** Cues by every form of their verb, those with a particle first. */
  readonly cues: ReadonlyMap<string, readonly SpeechCue[]>;
  /** Adjectives by which one speaks (`was clear that`), with their cues. */
  readonly adjectives: ReadonlyMap<string, readonly SpeechCue[]>;
  /** Nouns of speech that a clause tells (`the claim that`), with the stance they show. */
  readonly nouns: ReadonlyMap<string, string | undefined>;
  /** Prepositions before the one whose such a noun is: `a warning from Peru that`. */
  readonly owners: ReadonlySet<string>;
  /** Verb forms whose subject says what such a noun tells: `sent a message that`. */
  readonly sends: ReadonlySet<string>;
  /** Nouns for a body of the very sides whose text it is: `the Steering Committee`. */
  readonly committees: ReadonlySet<string>;
  /** Words of speech that make an object what is said, with the stance they show where they show one: `concern`, `gratitude`. */
  readonly said: ReadonlyMap<string, string | undefined>;
  /** What joins a source to a sentence without a verb: `according to`. Words apart. */
  readonly sources: readonly (readonly string[])[];
  /** Nouns that speak: `spokesman`, `ministry`, `officials`. */
  readonly speakers: ReadonlySet<string>;
  /** Nouns for a text that speaks for its author: `letter`, `post`. */
  readonly texts: ReadonlySet<string>;
  /** Those that, named alone, mean the text they stand in: `statement`, `communiqué`. */
  readonly ownTexts: ReadonlySet<string>;
  /** Nouns for an occasion whose sides speak: `meeting`, `discussion`. */
  readonly occasions: ReadonlySet<string>;
  /** Plural nouns for the sides of a document: `sides`, `leaders`, `participants`. */
  readonly sides: ReadonlySet<string>;
  /** Adjectives by which an issuer of a text states a stand (`is committed to`, `are united in`). */
  readonly stands: ReadonlyMap<string, string | undefined>;
  /** Verbs by which an issuer states a stand without reporting one: `stand with`, `support`, `mourn`. */
  readonly standVerbs: ReadonlyMap<string, string | undefined>;
  /** Nouns for what is said or decided: `ruling`, `proposal`. */
  readonly decided: ReadonlySet<string>;
  /** Adverbs that open a clause against what was said: `, however, …`. */
  readonly contrasts: ReadonlySet<string>;
  /** Words before what stands against what is said: `despite`, `although`. */
  readonly concessions: ReadonlySet<string>;
  /** Adjectives by which an issuer judges: `unacceptable`. */
  readonly judgements: ReadonlySet<string>;
  /** Nouns for what it is to receive somebody: `it is a pleasure to have …`. */
  readonly pleasures: ReadonlySet<string>;
  /** Auxiliaries by which an issuer demands: `must`. */
  readonly demands: ReadonlySet<string>;
  /** Verbs of coming together, whose purpose is said: `spoke with her to thank …`. */
  readonly encounters: ReadonlySet<string>;
  /** Verbs of going on, before a verb of speech: `went on to say`. */
  readonly continues: ReadonlySet<string>;
  /** Verbs by which a speech act is only wished or ordered: `I want to thank`, `let me say`. */
  readonly prefaces: ReadonlySet<string>;
  readonly secondPerson: ReadonlySet<string>;
  readonly firstPerson: ReadonlySet<string>;
  /** Pronouns for people nobody names: `some`, `others`. */
  readonly unnamed: ReadonlySet<string>;
  readonly thirdPerson: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  /** Complementizers that are not part of what is said: `that`. */
  readonly that: ReadonlySet<string>;
  /** Prepositions before a participle that tell how something was said: `by saying`. */
  readonly means: ReadonlySet<string>;
  /** Prepositions before the one of whom something is asked: `demanded from`. */
  readonly askedOf: ReadonlySet<string>;
  /** Prepositions before the one met with: `spoke with`. */
  readonly metWith: ReadonlySet<string>;
  /** Words that open a clause about when or why, not part of what is said: `while`, `as`. */
  readonly asides: ReadonlySet<string>;
  /** Where and how things are said: `statement` gives press-release, `interview` interview. */
  readonly channels: ReadonlyMap<string, string>;
  /** Verbs whose use names the channel: `tweet` gives post. */
  readonly channelVerbs: ReadonlyMap<string, string>;
  /** Names of platforms, lower case, with the name to show. */
  readonly platforms: ReadonlyMap<string, string>;
  /** Speakers of a transcript whose turns are no statements: `Q`, `MODERATOR`. */
  readonly askers: ReadonlySet<string>;
  /** Those of them that put a question: `Q`, `QUESTION`. */
  readonly questions: ReadonlySet<string>;
}

/** What sort of document a story is, as far as it matters for who speaks in it. */
export type DocumentKind = 'news' | 'readout' | 'joint-statement' | 'statement' | 'fact-sheet' | 'transcript';
