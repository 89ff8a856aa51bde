import type { DocumentKind } from './language-speech.ts';

/** How documents of a language open and who they say makes them: patterns, each linear. */
export interface DocumentWords {
  /** Phrases of titles that tell what a text is, in lower case, words apart. */
  readonly titles: readonly { readonly words: readonly string[]; readonly kind: DocumentKind }[];
  /** A label before what somebody says; its first group is the label. */
  readonly turn: RegExp;
  /** A question without a name. */
  readonly question: RegExp;
  /** The title of a joint text, in lower case, with its makers between the two words. */
  readonly jointApart: RegExp;
  /** A statement whose title tells of a call or meeting, in lower case. */
  readonly readout: RegExp;
  /** A line that is a name, a comma and an office: groups one and two. */
  readonly byline: RegExp;
  /** A short form at the end of a line, whose stop ends no sentence. */
  readonly shortForm: RegExp;
  /** Lines before the text proper: `Begin text`, `The following is attributable to …:`, `Office of the Spokesperson`. */
  readonly begins: RegExp;
  readonly attributed: RegExp;
  readonly bureau: RegExp;
  /** The line that says who released a statement: that it is one, that it points to the text below, and where its makers begin and end. */
  readonly statement: RegExp;
  readonly pointer: RegExp;
  readonly released: RegExp;
  readonly makersEnd: RegExp;
  /** A title's word for the text, and what ends its list of makers. */
  readonly text: RegExp;
  readonly matter: RegExp;
  /** Whose words a text is by its title: group one. */
  readonly wordsOf: RegExp;
  /** A title's makers that are several: `the leaders of`, `the foreign ministers of`. */
  readonly several: RegExp;
  /** A publisher that is a house of state. */
  readonly house: RegExp;
  /** Behind a person in a title: whose that one is, and what parts the next person. */
  readonly ofState: RegExp;
  readonly nextPerson: RegExp;
  readonly article: RegExp;
}
