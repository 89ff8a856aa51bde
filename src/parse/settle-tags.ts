/** Parts that a noun plays and no finite verb does: `nsubj` of “talks have failed”. */
const NOMINAL = new Set(['nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl', 'nmod', 'nmod:poss']);

/**
 * Where tag and tree disagree the tree has seen more: what is the subject or object of a verb and ends like a plural is a plural noun, not a verb of the
 * third person. Takes the parallel arrays of a doc and mends tags in place.
 */
export function settleTags<U extends string>(upos: U[], xpos: string[], deprel: readonly string[], noun: U): void {
  for (let i = 0; i < upos.length; i++) {
    if (xpos[i] !== 'VBZ' || !NOMINAL.has(deprel[i]!)) continue;
    upos[i] = noun;
    xpos[i] = 'NNS';
  }
}
