import type { Reading, TokenRange } from '../../model/index.ts';
import type { CueAt } from './cues.ts';

/** Parts of speech that name nothing. */
const SMALL: ReadonlySet<string> = new Set(['PRON', 'AUX', 'ADV', 'PART', 'DET', 'ADP', 'CCONJ', 'SCONJ', 'INTJ', 'PUNCT']);
/** Verbs that need an object to say something: `they want to do it`. */
const LIGHT: ReadonlySet<string> = new Set(
  'be do have want go get say tell see know think mean make take try keep give let put need like'.split(' '),
);
/** Forms with which a clause begins whose subject stands before the cue: `men who they allege are smugglers`. */
const FINITE: ReadonlySet<string> = new Set(['VBP', 'VBZ']);
/** Tokens beyond which something is said in any case. */
const FEW = 14;
/** What answers something said before: `it was not`. */
const DENIES: ReadonlySet<string> = new Set(['not', "n't", 'n’t', 'never', 'no']);
/** Verbs that ask: with them a `whether` has its content. */
const ASKS: ReadonlySet<string> = new Set(['ask', 'question', 'wonder', 'inquire', 'enquire', 'doubt']);

/**
 * Reported words that leave a reader with nothing: `they want to do it`, `it again`, all of whose words point elsewhere; `are smugglers`, whose subject stands before the cue; and a matter that
 * is left open, `mentioned whether they would come`, which is no statement unless somebody asks it.
 */
export function saysNothing({ syntax }: Reading, { cue }: CueAt, { first, end }: TokenRange): boolean {
  const whole = !syntax.lower.slice(first, end).includes(',');
  if (syntax.lower[first] === 'whether' && whole) return !ASKS.has(cue.lemma);
  if (syntax.upos[first] === 'AUX' && FINITE.has(syntax.xpos[first]!)) return true;
  if (end - first > FEW) return false;
  for (let i = first; i < end; i++) {
    const small = SMALL.has(syntax.upos[i]!) || (syntax.upos[i] === 'VERB' && LIGHT.has(syntax.lemma[i]!));
    if (!small || DENIES.has(syntax.lower[i]!)) return false;
  }
  return true;
}
