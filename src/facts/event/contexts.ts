import { type Cited, inferred, type Span, type TokenRange } from '../../model/index.ts';
import type { Scene } from './sides.ts';

/** PLOVER contexts that the words of a sentence speak of, at most three, in text order. */
export function contextsOf({ syntax, lexicon }: Scene, sentence: TokenRange): Cited<string>[] {
  const found = new Map<string, Span>();
  for (let i = sentence.first; i < sentence.end && found.size < 3; i++) {
    const contexts = lexicon.contexts.get(syntax.lemma[i]!) ?? lexicon.contexts.get(syntax.lower[i]!);
    for (const context of contexts ?? [])
      if (!found.has(context)) found.set(context, { start: syntax.start[i]!, end: syntax.end[i]! });
  }
  return [...found].slice(0, 3).map(([context, span]) => inferred(context, span));
}
