import { childrenBy, type PromiseLanguage, type Reading, type TokenRange } from '../../model/index.ts';
import { isNamed, isSumAimedAt, isThing, phraseOf } from './thing.ts';
import type { Told } from './told.ts';

/** `the implementation of the corridor`, `progress on the railway`: a noun at token i that tells how a thing stands. */
export function byNoun(reading: Reading, words: PromiseLanguage, sentence: TokenRange, i: number): Told | undefined {
  const { syntax } = reading;
  const status = words.carrying.get(syntax.lower[i]!);
  if (!status || syntax.upos[i] !== 'NOUN' || i + 2 >= sentence.end) return undefined;
  const joint = syntax.lower[i + 1]!;
  if (joint !== 'of' && joint !== 'on' && joint !== 'in' && joint !== 'toward' && joint !== 'towards') return undefined;
  if (isWanting(reading, words, sentence, i)) return undefined;
  const thing = childrenBy(syntax, i, 'nmod', 'obl').find((c) => c > i + 1) ?? nounAfter(reading, i + 2, sentence.end);
  if (thing === undefined || !isThing(reading, words, thing)) return undefined;
  if (!isNamed(reading, thing) && !isSumAimedAt(reading, words, thing)) return undefined;
  return { rule: 'progress.noun@1', status, cue: { first: i, end: i + 1 }, of: phraseOf(reading, thing, -1), confidence: 0.5 };
}

/** `the need for swift implementation`, `called for an extension`: what is only wanted is not under way. */
function isWanting({ syntax }: Reading, words: PromiseLanguage, sentence: TokenRange, i: number): boolean {
  let p = i - 1;
  while (p > sentence.first && p > i - 7 && !words.wants.has(syntax.lower[p]!) && BETWEEN.has(syntax.upos[p]!)) p--;
  return words.wants.has(syntax.lower[p]!);
}

const BETWEEN = new Set(['DET', 'ADJ', 'ADV', 'ADP', 'PUNCT']);

/** The noun that a phrase without a verb ends in, where the tree has hung it elsewhere: `progress towards the new target of …`. */
function nounAfter({ syntax }: Reading, first: number, end: number): number | undefined {
  for (let i = first; i < end && i < first + 6; i++) {
    if (syntax.upos[i] === 'NOUN' && syntax.upos[i + 1] !== 'NOUN') return i;
    if (syntax.upos[i] !== 'DET' && syntax.upos[i] !== 'ADJ' && syntax.upos[i] !== 'NOUN' && syntax.upos[i] !== 'PROPN')
      return undefined;
  }
  return undefined;
}
