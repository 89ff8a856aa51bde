import { childrenBy, type Reading, relation } from '../../model/index.ts';
import { behindDateline } from '../statement/cues.ts';

/**
 * The subject of a verb, as far as it stands before it: the nearest that hangs on it behind a dateline (trees take the place of a dateline for a
 * subject as well); else the one that a tree has hung on the verb of those who report it; else what a sentence with a dateline opens with. -1 when there is none.
 */
export function subjectBefore({ syntax }: Reading, verb: number): number {
  const sentence = syntax.sentences[syntax.sentenceOf[verb]!]!;
  const from = behindDateline(syntax, sentence);
  const own = childrenBy(syntax, verb, 'nsubj').filter((s) => s >= from && s < verb);
  if (own.length > 0) return own.at(-1)!;
  // "was repaired and opened": the subject of the verb it is joined to
  const joined = relation(syntax, verb) === 'conj' ? syntax.head[verb]! : -1;
  const shared = joined < 0 ? [] : childrenBy(syntax, joined, 'nsubj').filter((s) => s >= from && s < joined);
  if (shared.length > 0) return shared.at(-1)!;
  for (let i = from; i < verb; i++) {
    if (syntax.xpos[i]!.startsWith('V') && relation(syntax, i) !== 'acl') break;
    if (relation(syntax, i) === 'nsubj' && syntax.head[i]! > verb) return i;
  }
  if (from === sentence.first) return -1;
  let i = from;
  while (i < verb - 1 && IN_PHRASE.has(syntax.upos[i]!) && IN_PHRASE.has(syntax.upos[i + 1]!)) i++;
  return i < verb && syntax.upos[i] !== 'PRON' ? i : -1;
}

/** What stands in a row in a noun phrase; the last is its head. */
const IN_PHRASE = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN']);
