import { children, relation, whoAtToken } from '../../model/index.ts';
import type { Act } from './act.ts';
import type { Match } from './match.ts';
import type { Scene, Side } from './sides.ts';

const ownNever = new Set(['expel', 'summon', 'attack', 'kill']);

/**
 * `closed its border with Togo and sends soldiers to it`, `criticised Togo and expelled its envoy`: a pronoun that cannot be the doer is whom the act before
 * befell. Takes the acts already read from the sentence; gives the recipients, none where no such pronoun stands.
 */
export function sidesByPronoun(scene: Scene, { clause, object, frame }: Match, act: Act, earlier: readonly Act[]): Side[] {
  if (act.recipients.length > 0 || act.mutual) return [];
  const heads = [object, ...clause.obliques.map((o) => o.head)].filter((h) => h > clause.verb);
  if (!heads.some((h) => pointsBack(scene, h, frame.group))) return [];
  const before = earlier.findLast(
    (o) =>
      o.token < act.token &&
      o.recipients.some((r) => r.actor) &&
      o.actors.some((a) => act.actors.some((b) => a.actor === b.actor)),
  );
  return before ? before.recipients.filter((r) => r.actor).map((r) => ({ ...r, resolved: true })) : [];
}

/** A pronoun by itself, or as owner of what nobody drives out or strikes at home. */
function pointsBack(scene: Scene, head: number, group: string): boolean {
  const { syntax, mentions } = scene;
  const isPronoun = (i: number): boolean => syntax.xpos[i] === 'PRP' || whoAtToken(mentions, i)?.form === 'pronoun';
  if (isPronoun(head) || isNamedBefore(scene, head)) return true;
  return ownNever.has(group) && children(syntax, head).some((c) => relation(syntax, c) === 'nmod' && syntax.xpos[c] === 'PRP$');
}

/** `banned the club, accusing the group of theft`: the noun and its article alone. */
const isNamedBefore = ({ syntax, words }: Scene, head: number): boolean =>
  words.thereof.has(syntax.lemma[head]!) &&
  syntax.lower[head - 1] === 'the' &&
  children(syntax, head).every((c) => relation(syntax, c) === 'det' || relation(syntax, c) === 'punct');
