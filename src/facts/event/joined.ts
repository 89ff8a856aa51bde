import { children, relation, type Syntax, type WhoMention, whoAtToken } from '../../model/index.ts';
import type { Scene } from './scene.ts';

/** Heads joined to a head by `and`, wherever in the chain they hang. */
export function joined(syntax: Syntax, head: number): number[] {
  const out: number[] = [];
  const queue = [head];
  for (let k = 0; k < queue.length && out.length < 40; k++) {
    for (const c of children(syntax, queue[k]!)) {
      const label = relation(syntax, c);
      if (label === 'conj' && syntax.upos[c] !== 'VERB') {
        out.push(c);
        queue.push(c);
      }
    }
  }
  return out;
}

const connectors = new Set([',', 'and', '&', 'or', 'plus', 'the', 'as', 'well', 'along', 'together', 'alongside', 'with']);
/** Adverbs that make a `with` join names: `Togo, together with Benin`. */
const joining = new Set(['along', 'together']);

/** Names that follow in a list, whatever the tree makes of it: `Togo, the Gambia and Benin`. */
export function listed({ syntax, mentions }: Scene, head: number): number[] {
  const out: number[] = [];
  let mention = whoAtToken(mentions, head);
  while (mention && out.length < 40) {
    if (mention.form === 'pronoun' || mention.form === 'demonym') break;
    let next = mention.last + 1;
    let comma = false;
    while (next < syntax.length && next - mention.last <= 4 && connectors.has(syntax.lower[next]!)) {
      const word = syntax.lower[next]!;
      if (word === 'with' ? !joining.has(syntax.lower[next - 1]!) : (joining.has(word) || word === 'alongside') && !comma) break;
      if (word !== 'the') comma = true;
      next++;
    }
    const follower: WhoMention | undefined = comma ? whoAtToken(mentions, next) : undefined;
    if (
      !follower ||
      follower === mention ||
      syntax.lower[follower.last + 1] === '-' ||
      follower.first !== next ||
      follower.form === 'pronoun' ||
      follower.form === 'demonym'
    )
      break;
    // "struck Togo, and Benin answered": the next name is the subject of its own verb.
    const label = relation(syntax, follower.head);
    const above = syntax.head[follower.head]!;
    if (label === 'nsubj' && above >= 0 && above > follower.head && relation(syntax, mention.head) !== 'nsubj') break;
    if (label === 'nsubj' && above >= 0 && syntax.head[mention.head] !== above) break;
    out.push(follower.head);
    mention = follower;
  }
  return out;
}
