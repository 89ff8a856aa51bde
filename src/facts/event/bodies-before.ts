import { type Mentions, relation, type WhoMention } from '../../model/index.ts';
import { lowerBound } from '../../text/lower-bound.ts';
import type { Scene, Side } from './scene.ts';

/** How many mentions back a body is remembered. */
const memory = 60;

/** Index of the last mention that starts before a token. */
const lastBefore = ({ who }: Mentions, token: number): number => lowerBound(who.length, (i) => who[i]!.first < token) - 1;

/** `the regime` after `the Togolese regime`: the last body of the same noun. */
export function lastOf(scene: Scene, head: number, role: string): Side[] | undefined {
  const { syntax, mentions } = scene;
  const from = lastBefore(mentions, head);
  for (let k = from; k >= 0 && from - k < memory; k--) {
    const mention = mentions.who[k]!;
    if (mention.first >= head || !isBodyOf(scene, mention, syntax.lemma[head]!)) continue;
    const at = { start: syntax.start[head]!, end: syntax.end[head]! };
    return mention.parties.filter((p) => p.actor).map((p) => ({ actor: p.actor!, role, at, resolved: true, distance: 0 }));
  }
  return undefined;
}

/** `the Togolese regime`, `the Gnassingbé regime`: a mention that names a body of the noun, or whose body it is. */
function isBodyOf({ syntax }: Scene, { form, head }: WhoMention, noun: string): boolean {
  if (form === 'body') return syntax.lemma[head] === noun;
  const above = syntax.head[head]!;
  return form === 'person' && above >= 0 && relation(syntax, head) === 'compound' && syntax.lemma[above] === noun;
}
