import { children, relation, whoAtToken } from '../../model/index.ts';
import type { Act } from './act.ts';
import { clauseOf } from './clause.ts';
import type { Match } from './match.ts';
import { type Scene, type Side, sidesOf } from './sides.ts';

const ownNever = new Set(['expel', 'summon', 'attack', 'kill']);

/**
 * `closed its border with Togo and sends soldiers to it`, `criticised Togo and expelled its envoy`: a pronoun that cannot be the doer is whom the act before
 * befell. Takes the acts already read from the sentence; gives the recipients, none where no such pronoun stands.
 */
export function sidesByPronoun(scene: Scene, { clause, object, frame }: Match, act: Act, earlier: readonly Act[]): Side[] {
  if (act.mutual) return [];
  const run = runOn(scene, clause.verb, act, earlier);
  if (run.length > 0 || act.recipients.length > 0) return run;
  const addressed = addressedBefore(scene, clause.verb, act);
  if (addressed.length > 0) return addressed;
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

/** `attacked Togo and seized two posts`: harm told on in one breath goes on to the same side, where it names none but oneself. */
function runOn({ syntax }: Scene, verb: number, act: Act, earlier: readonly Act[]): Side[] {
  if (!forceful.has(act.plover) || relation(syntax, verb) !== 'conj') return [];
  if (act.recipients.some((r) => !r.resolved || r.role !== undefined || !act.actors.some((a) => a.actor === r.actor))) return [];
  const first = earlier.find((o) => o.token === syntax.head[verb] && forceful.has(o.plover) && o.status === act.status);
  const others = first?.recipients.filter((r) => r.actor && !act.actors.some((a) => a.actor === r.actor)) ?? [];
  return others.map((r) => ({ ...r, resolved: true }));
}

/** `told Togo of the raid and asked for help`: asked of whom it was told. */
function addressedBefore(scene: Scene, verb: number, act: Act): Side[] {
  const { syntax, words } = scene;
  const head = syntax.head[verb]!;
  if (act.plover !== 'REQUEST' || relation(syntax, verb) !== 'conj' || head < 0 || syntax.upos[head] !== 'VERB') return [];
  const { object, passive } = clauseOf(syntax, head, words);
  const told = passive || object < 0 || !words.announcing.has(syntax.lemma[head]!) ? [] : sidesOf(scene, object, false);
  return told.filter((s) => s.actor && !act.actors.some((a) => a.actor === s.actor)).map((s) => ({ ...s, resolved: true }));
}

const forceful = new Set(['ASSAULT', 'COERCE', 'MOBILIZE']);

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
