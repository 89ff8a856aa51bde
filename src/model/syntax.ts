import type { Span } from './span.ts';

export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** Half-open run of tokens, `first <= i < end`, as indices into a Syntax. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** A name the engine saw: PER, ORG or LOC. */
export interface NameChunk extends TokenRange {
  readonly type: 'PER' | 'ORG' | 'LOC';
}

/** A person with all titles as one run of tokens: "Peruvian Foreign Minister Ana Ruiz". Without an article; ends with the name, or "Jr.". */
export interface TitledName extends TokenRange {
  /** First token of the name: the head of the run. */
  readonly name: number;
}

/**
 * One doc's grammar, as parallel arrays over tokens (index `i` is the same token everywhere).
 * Trees are Universal Dependencies v2: every sentence has one root and no cycle.
 */
export interface Syntax {
  /** Number of tokens. */
  readonly length: number;
  /** UTF-16 offsets into doc.text. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly form: readonly string[];
  readonly lower: readonly string[];
  readonly lemma: readonly string[];
  readonly upos: readonly Upos[];
  /** Penn tags: VBD, VBN, NNP … */
  readonly xpos: readonly string[];
  /** Index of the head token in this Syntax (not in the sentence), -1 for a root. */
  readonly head: Int32Array;
  /** UD relation with its subtype: `nsubj:pass`, `obl`, `appos` … */
  readonly deprel: readonly string[];
  readonly sentences: readonly TokenRange[];
  /** Sentence number of each token. */
  readonly sentenceOf: Int32Array;
  /** Dependents of each token, in text order: children of i are childList[childStart[i] .. childStart[i+1]]. */
  readonly childStart: Int32Array;
  readonly childList: Int32Array;
  readonly names: readonly NameChunk[];
  /** Names of people that have a title, with it. */
  readonly titled: readonly TitledName[];
}

/** Turns text into Syntax. A larger net can stand behind the same interface. Pure: same text, same Syntax. */
export interface Engine {
  readonly id: string;
  parse(text: string): Syntax;
}

export const spanOfTokens = (syntax: Syntax, range: TokenRange): Span => ({
  start: syntax.start[range.first]!,
  end: syntax.end[range.end - 1]!,
});
