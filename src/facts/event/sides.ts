import { children, relation, spanOfTokens, type WhoMention, whoAtToken } from '../../model/index.ts';
import { lastOf } from './bodies-before.ts';
import { joined, listed } from './joined.ts';
import { landOf, townOf } from './lands.ts';
import { partiesOf, roleOf } from './parties.ts';
import { isFormer, prepositionOf } from './phrase.ts';
import type { Scene, Side } from './scene.ts';

export type { Scene, Side } from './scene.ts';

/** Everybody a noun phrase stands for: its head, those joined to it, or the country it belongs to. Empty when nobody is named. */
export function sidesOf(scene: Scene, head: number, deep = true): Side[] {
  if (head < 0) return [];
  const out: Side[] = [];
  const heads = [head, ...joined(scene.syntax, head), ...listed(scene, head)];
  for (const h of heads) for (const side of sidesOfOne(scene, h, deep)) if (!out.some((o) => same(o, side))) out.push(side);
  return out;
}

const same = (a: Side, b: Side): boolean => a.actor === b.actor && (a.role ?? '') === (b.role ?? '');

/** Whom one head stands for, without those joined to it or what hangs on it: `Togolese raids`. */
export const sidesAt = (scene: Scene, head: number): Side[] => sidesOfOne(scene, head, false);

function sidesOfOne(scene: Scene, head: number, deep: boolean): Side[] {
  const { syntax, mentions } = scene;
  const mention = whoAtToken(mentions, head);
  const role = roleOf(scene, head);
  if (mention && (mention.head === head || isNamePart(scene, mention, head) || !role)) {
    const named = partiesOf(scene, mention, role, 0);
    if (named.length > 0 && named.some((s) => s.actor)) return [...joinedOwners(scene, mention, head, role), ...named];
  }
  const owners = ownersOf(scene, head, deep);
  if (owners.length > 0) return owners.map((o) => (role ? { ...o, role } : o));
  if (mention) {
    const named = partiesOf(scene, mention, role, 0);
    if (named.length > 0) return named;
  }
  const town = role && deep ? townOf(scene, head, role) : undefined;
  if (town) return [{ ...town, role: role! }];
  const known = role && isDefinite(scene, head) ? (lastOf(scene, head, role) ?? commandedBy(scene, head, role)) : undefined;
  if (known) return known;
  if (role && isFromElsewhere(scene, head)) return [];
  if (role) return [{ role, at: spanOfTokens(syntax, { first: head, end: head + 1 }), resolved: false, distance: 0 }];
  return [];
}

/** `foreign forces`: of no country that the sentence tells. */
const isFromElsewhere = ({ syntax, words }: Scene, head: number): boolean =>
  children(syntax, head).some((c) => relation(syntax, c) === 'amod' && words.abroad.has(syntax.lower[c]!));

const determiners = new Set(['the', 'this', 'that', 'its', 'their']);

const isDefinite = ({ syntax }: Scene, head: number): boolean =>
  children(syntax, head).every(
    (c) => relation(syntax, c) !== 'nmod' && relation(syntax, c) !== 'amod' && relation(syntax, c) !== 'compound',
  ) && children(syntax, head).some((c) => relation(syntax, c) === 'det' && determiners.has(syntax.lower[c]!));

/** `Togo ordered the army to leave`: a body that a state sets to work is its own. */
function commandedBy(scene: Scene, head: number, role: string): Side[] | undefined {
  const { syntax, words } = scene;
  const verb = syntax.head[head]!;
  if (verb < 0 || relation(syntax, head) !== 'obj' || !words.commanding.has(syntax.lemma[verb]!)) return undefined;
  const subject = children(syntax, verb).find((c) => syntax.deprel[c] === 'nsubj');
  const own = subject === undefined || subject === head ? [] : sidesOf(scene, subject, false).filter((s) => s.actor);
  return own.length === 1 ? [{ ...own[0]!, role, resolved: true }] : undefined;
}

/** `Togolese and Beninese officials`, where the mention holds the second country only. */
function joinedOwners(scene: Scene, mention: WhoMention, head: number, role: string | undefined): Side[] {
  const { syntax, mentions } = scene;
  if (mention.form !== 'body' && mention.form !== 'office') return [];
  const out: Side[] = [];
  for (const c of children(syntax, head)) {
    if (c >= mention.first && c <= mention.last) continue;
    const kind = relation(syntax, c);
    if (kind !== 'amod' && kind !== 'compound' && syntax.deprel[c] !== 'nmod:poss') continue;
    const other = whoAtToken(mentions, c);
    if (other && other !== mention && joined(syntax, c).some((k) => k >= mention.first && k <= mention.last)) {
      out.push(...partiesOf(scene, other, role ?? mention.parties[0]?.role, 1));
    }
  }
  return out;
}

/** `Ministry` in a mention headed by `Togo`: the mention is about this very phrase. */
const isNamePart = (scene: Scene, mention: WhoMention, head: number): boolean =>
  mention.form !== 'demonym' || scene.syntax.head[mention.head] === head;

/** Countries that a common noun belongs to: `Togolese soldiers`, `the government of Togo`, `fishermen from Togo`. */
function ownersOf(scene: Scene, head: number, deep: boolean): Side[] {
  const { syntax, mentions, words } = scene;
  const close: Side[] = [];
  const behind: Side[] = [];
  for (const c of children(syntax, head)) {
    const label = syntax.deprel[c]!;
    const kind = relation(syntax, c);
    if (kind === 'appos' && isFormer(scene, c)) continue;
    if (
      label === 'nmod:poss' ||
      label === 'nmod:unmarked' ||
      kind === 'amod' ||
      kind === 'compound' ||
      kind === 'appos' ||
      kind === 'flat' ||
      kind === 'nummod' ||
      kind === 'det'
    ) {
      const mention = whoAtToken(mentions, c);
      if (kind === 'appos') close.push(...servedBy(scene, c));
      if (mention) close.push(...partiesOf(scene, mention, undefined, 1));
      else if (label === 'nmod:poss' || kind === 'appos' || kind === 'amod' || kind === 'compound')
        close.push(
          ...(words.flagged.has(syntax.lower[c]!) ? flagOf(scene, c) : isBacked(scene, c) ? [] : ownersOf(scene, c, false)),
        );
      for (const more of joined(syntax, c)) {
        const other = whoAtToken(mentions, more);
        if (other) close.push(...partiesOf(scene, other, undefined, 1));
      }
    } else if (kind === 'acl' && words.launching.has(syntax.lower[c]!)) {
      // "a rocket fired from Togo"
      for (const o of children(syntax, c)) if (prepositionOf(syntax, o) === 'from') close.push(...sidesOf(scene, o, false));
    } else if (deep && kind === 'nmod') {
      const preposition = prepositionOf(syntax, c);
      if (words.members.has(preposition)) close.push(...(roleOf(scene, head) ? sidesOf(scene, c) : []));
      else if (words.belonging.has(preposition)) {
        const there = sidesOf(scene, c, preposition === 'of' || preposition === 'in');
        // "goods from Mendoza": of the country that the town lies in
        const land = there.length === 0 && preposition === 'from' ? landOf(scene, c) : undefined;
        behind.push(...there, ...(land ? [land] : []));
      }
    }
  }
  const named = close.filter((s) => s.actor);
  if (named.length > 0) return unique(named);
  return unique(behind.filter((s) => s.actor)).map((s) => ({ ...s, distance: s.distance + 1 }));
}

/** `Ama Mensah, chief of the Togolese army`. */
const servedBy = (scene: Scene, noun: number): Side[] =>
  children(scene.syntax, noun).flatMap((c) => (prepositionOf(scene.syntax, c) === 'of' ? sidesOf(scene, c, false) : []));

/** `a Togo-backed plan` is not Togo's. */
const isBacked = ({ syntax }: Scene, c: number): boolean => relation(syntax, c) === 'amod' && syntax.xpos[c] === 'VBN';

/** `the Togo-flagged tanker`. */
const flagOf = (scene: Scene, participle: number): Side[] =>
  children(scene.syntax, participle).flatMap((c) => {
    const mention = whoAtToken(scene.mentions, c);
    return mention ? partiesOf(scene, mention, undefined, 1) : [];
  });

function unique(sides: readonly Side[]): Side[] {
  const out: Side[] = [];
  for (const side of sides) if (!out.some((o) => o.actor === side.actor)) out.push(side);
  return out;
}
