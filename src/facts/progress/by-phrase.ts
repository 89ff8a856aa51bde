import { childBy, type PromiseLanguage, type Reading, type TokenRange } from '../../model/index.ts';
import { subjectBefore } from './subject.ts';
import { isPart, isThing, phraseOf } from './thing.ts';
import type { Told } from './told.ts';

/** `the line remains on track`, `the treaty entered into force`: a phrase at token i that tells how a thing stands. */
export function byPhrase(reading: Reading, words: PromiseLanguage, sentence: TokenRange, i: number): Told | undefined {
  const { syntax } = reading;
  for (const { words: phrase, status } of words.standing) {
    if (syntax.lower[i] !== phrase[0] || i + phrase.length > sentence.end) continue;
    if (!phrase.every((word, k) => syntax.lower[i + k] === word)) continue;
    const subject = subjectOf(reading, i);
    if (subject < sentence.first || subject > i || !isThing(reading, words, subject)) continue;
    const of = phraseOf(reading, subject, i);
    return {
      rule: 'progress.phrase@1',
      status: status === 'fulfilled' && isPart(reading, words, of) ? 'in-progress' : status,
      cue: { first: i, end: i + phrase.length },
      of,
      confidence: 0.65,
    };
  }
  return undefined;
}

/** The subject of the clause that holds token i; -1 when there is none. */
function subjectOf(reading: Reading, i: number): number {
  const { syntax } = reading;
  let verb = i;
  for (let steps = 0; verb >= 0 && childBy(syntax, verb, 'nsubj') === undefined && steps < 6; steps++) verb = syntax.head[verb]!;
  return verb < 0 ? -1 : subjectBefore(reading, Math.min(verb, i));
}
