import type { ActorCode, ActWords, Mentions, Span, Syntax } from '../../model/index.ts';
import type { Lexicon } from './lexicon.ts';

/** One who acts or suffers, as far as the text tells. */
export interface Side {
  readonly actor?: ActorCode;
  readonly role?: string;
  readonly at: Span;
  /** Only by a pronoun or another reference. */
  readonly resolved: boolean;
  /** How far from the phrase's head the name stood: 0 it is the head, 1 it modifies it, more it stands deeper. */
  readonly distance: number;
}

export interface Scene {
  readonly syntax: Syntax;
  readonly mentions: Mentions;
  readonly lexicon: Lexicon;
  readonly words: ActWords;
  /** Classes of the nouns that were asked about: many frames ask the same of one noun. */
  readonly classes: ReadonlySet<string>[];
}
