import type { ClauseWords, Syntax } from '../../model/index.ts';

/** Whether a negation stands between the auxiliary and its verb, where the tree may hang it elsewhere: `had not, as of Friday, announced`. */
export function deniedBefore(syntax: Syntax, words: ClauseWords, verb: number): boolean {
  const { first } = syntax.sentences[syntax.sentenceOf[verb]!]!;
  for (let i = verb - 1; i > first && i > verb - 9; i--) {
    const auxiliary = syntax.upos[i - 1] === 'AUX' || syntax.lemma[i - 1] === 'have';
    if (words.negation.has(syntax.lower[i]!) && auxiliary) return syntax.lower[i + 1] !== 'only';
    if (syntax.upos[i] === 'VERB') return false;
  }
  return false;
}
