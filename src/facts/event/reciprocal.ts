import type { Match } from './match.ts';
import type { Scene } from './sides.ts';

const reach = 12;
/** What may stand before the noun that `the other` belongs to. */
const held = new Set(['NOUN', 'ADJ', 'PROPN', 'NUM']);

/** `accused each other`, `expelled one another's envoys`, `both sides accuse the other`: what several do they do to each other. */
export function isReciprocal({ syntax, words }: Scene, { clause: { verb } }: Match): boolean {
  const end = Math.min(syntax.sentences[syntax.sentenceOf[verb]!]!.end, verb + reach);
  for (let i = verb + 1; i < end; i++) {
    if (syntax.upos[i] === 'VERB') return false;
    if (words.reciprocal.has(`${syntax.lower[i - 1]} ${syntax.lower[i]}`) && !held.has(syntax.upos[i + 1]!)) return true;
  }
  return false;
}
