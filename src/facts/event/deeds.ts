import { type ClauseWords, children, relation } from '../../model/index.ts';
import { type Act, actAt, isLeaving } from './act.ts';
import { caseOf, clauseOf, isInfinitive, obliquesOf } from './clause.ts';
import type { Deed } from './lexicon.ts';
import { classesOf, type Match } from './match.ts';
import { isTold } from './nouns.ts';
import { others } from './recipients.ts';
import { type Scene, type Side, sidesAt, sidesOf } from './sides.ts';
import { behind, nextCountry } from './sides-nearby.ts';
import { modalityOf } from './status.ts';

/**
 * An act told by a noun: `Togolese air raids on Benin left many homeless`, `outlined sanctions against Togo`. Whoever the noun belongs to does it, or
 * whoever the verb above says announces it, where the lexicon knows nothing else of that verb. Only with both sides named;
 * with `ownedOnly` the noun must name its owner.
 */
export function readDeed(
  scene: Scene,
  clauses: ClauseWords,
  noun: number,
  matches: ReadonlyMap<number, Match>,
  ownedOnly: boolean,
): Act | undefined {
  const { syntax, words } = scene;
  if (syntax.upos[noun] !== 'NOUN') return undefined;
  const label = relation(syntax, noun);
  if (label === 'compound' || label === 'amod' || label === 'nmod:poss') return undefined;
  const deed = deedOf(scene, noun);
  // An agreement or partnership named beside an act was there before.
  if (!deed || isTold(scene, noun, matches, true)) return undefined;
  const partner = deed.plover === 'COOPERATE' ? partnerOf(scene, clauses, noun) : [];
  if (ownedOnly && deed.direction === '=' && deed.mode !== 'release' && partner.length === 0) return undefined;
  if (deed.plover !== 'AGREE' && children(syntax, noun).some((c) => words.planned.has(syntax.lower[c]!))) return undefined;
  const above = syntax.head[noun]!;
  // "deterring attacks on Togo", "poses a threat to Benin"
  if (above >= 0 && (words.countering.has(syntax.lemma[above]!) || words.averting.has(syntax.lemma[above]!))) return undefined;
  if (isDated(scene, noun) || (ownedOnly && isWanted(scene, noun, matches))) return undefined;
  const phrases = obliquesOf(syntax, noun);
  const by = phrases.find((o) => words.agents.has(o.preposition));
  const maker = by?.head ?? makerBehind(scene, noun);
  const named = (maker === undefined ? sidesAt(scene, noun) : sidesOf(scene, maker)).filter((s) => s.actor);
  const owners =
    partner.length > 0
      ? partner
      : named.length > 0 || maker !== undefined || ownedOnly
        ? named
        : announcers(scene, clauses, noun, matches);
  const targets = others(targetsOf(scene, deed, noun), owners).filter((s) => s.actor);
  const among = phrases.some((o) => o.preposition === 'between' && sidesOf(scene, o.head).length > 1);
  const mutual = deed.direction === '=' || among;
  const recipients =
    targets.length > 0 || deed.plover !== 'ASSAULT' || ownedOnly ? targets : others(nextCountry(scene, noun), owners);
  // "a deal between Togo and Benin"; those "with Togo, Benin and Mali" are somebody else's.
  const between = among && owners.length === 0 && recipients.length > 1;
  if (recipients.length === 0 || (owners.length === 0 && !between)) return undefined;
  // "a joint operation between Togo and Benin" is against neither.
  const besides = among && deed.plover === 'ASSAULT' && children(syntax, noun).some((c) => words.together.has(syntax.lower[c]!));
  const leaving = isLeaving(deed.plover, deed.mode, recipients, scene.lexicon.organisations);
  const [plover, mode, cameo] = besides
    ? (['COOPERATE', '', '062'] as const)
    : leaving
      ? (['SANCTION', 'withdraw', '160'] as const)
      : ([deed.plover, deed.mode, deed.cameo] as const);
  return actAt(scene, noun, {
    plover,
    mode,
    cameo,
    actors: between ? recipients : owners,
    recipients: between ? [] : recipients,
    mutual,
    confidence: named.length > 0 ? 0.5 : 0.45,
    rule: 'event.deed',
  });
}

/** `the gift of ten boats by Togo`: the doer of what a noun of something holds. */
function makerBehind(scene: Scene, noun: number): number | undefined {
  const { syntax, words } = scene;
  for (const o of obliquesOf(syntax, noun))
    if (o.preposition === 'of') {
      const by = obliquesOf(syntax, o.head).find((b) => words.agents.has(b.preposition));
      if (by) return by.head;
    }
  return undefined;
}

/** `the 2020 raid on Togo`: a year beside a deed tells one of those that are past. */
const isDated = ({ syntax }: Scene, noun: number): boolean =>
  children(syntax, noun).some((c) => c < noun && /^(?:19|20)\d\d$/.test(syntax.lower[c]!));

const wanting = new Set(['REQUEST', 'REJECT', 'THREATEN', '@fail']);

/** `demanded that Togo match the Ghanaian support for Benin`: under what is asked for or turned down. */
function isWanted({ syntax }: Scene, noun: number, matches: ReadonlyMap<number, Match>): boolean {
  for (let i = noun, step = 0; step < 8 && i >= 0; step++) {
    const above = syntax.head[i]!;
    if (above >= 0 && relation(syntax, i) !== 'nsubj' && wanting.has(matches.get(above)?.frame.plover ?? '')) return true;
    i = above;
  }
  return false;
}

/** The row that the noun itself, with the word before it, or its class has. */
function deedOf(scene: Scene, noun: number): Deed | undefined {
  const { syntax, lexicon } = scene;
  const lemma = syntax.lemma[noun]!.toLowerCase();
  const two = lexicon.deedEnds.has(lemma) ? lexicon.deeds.get(`${syntax.lower[noun - 1] ?? ''} ${lemma}`) : undefined;
  const own = two ?? lexicon.deeds.get(lemma);
  if (own) return own;
  for (const name of classesOf(scene, noun)) {
    const deed = lexicon.deeds.get(`~${name}`);
    if (deed) return deed;
  }
  return undefined;
}

/** Whom it befalls: behind the prepositions of its row, of the noun itself or, where the tree hangs them elsewhere, right behind it. */
function targetsOf(scene: Scene, deed: Deed, noun: number): Side[] {
  const phrases = obliquesOf(scene.syntax, noun);
  for (const preposition of deed.recipient) {
    // "an inquiry into the killing of a Togolese" is not into Togo.
    const own = phrases.filter(
      (o) => o.preposition === preposition && !(deed.plover === 'ACCUSE' && classesOf(scene, o.head).has('attack')),
    );
    const near = own.length > 0 ? undefined : behind(scene, noun, preposition, 4);
    const sides = [...own.map((o) => o.head), ...(near === undefined ? [] : [near])].flatMap((head) => sidesOf(scene, head));
    if (sides.some((s) => s.actor)) return sides;
  }
  return [];
}

/** `closed the camp in coordination with Togo`: who does something so works with whom it is done with. */
function partnerOf(scene: Scene, clauses: ClauseWords, noun: number): Side[] {
  const { syntax, words } = scene;
  const verb = syntax.head[noun]!;
  if (verb < 0 || syntax.upos[verb] !== 'VERB' || relation(syntax, noun) !== 'obl' || caseOf(syntax, noun) !== 'in') return [];
  const { negated, future, possible, obliged, conditional } = modalityOf(scene, clauses, verb);
  if (negated || future || possible || obliged || conditional || isInfinitive(syntax, verb)) return [];
  return sidesOf(scene, clauseOf(syntax, verb, words).subject).filter((s) => s.actor);
}

/** `a set of sanctions`, `an increase in aid`, `responsibility for the attack`. */
const holding = new Set(['of', 'in', 'for']);

/** Who tells of the noun as of their own doing: the subject of the verb it is the object of, unless that verb tells something else or nothing came of it. */
function announcers(scene: Scene, clauses: ClauseWords, noun: number, matches: ReadonlyMap<number, Match>): Side[] {
  const { syntax, words } = scene;
  let at = noun;
  for (let step = 0; step < 4; step++) {
    const head = syntax.head[at]!;
    if (head < 0) return [];
    const label = relation(syntax, at);
    if (syntax.upos[head] === 'VERB') {
      // "told lawmakers of a sale to Togo"
      if (label !== 'obj' && !(label === 'obl' && caseOf(syntax, at) === 'of')) return [];
      const match = matches.get(head);
      if (match && !match.frame.plover.startsWith('@')) return [];
      if (!words.announcing.has(syntax.lemma[head]!)) return [];
      const clause = clauseOf(syntax, head, words);
      const { negated, future, possible, conditional } = modalityOf(scene, clauses, head);
      if (clause.passive || negated || future || possible || conditional) return [];
      return sidesOf(scene, clause.subject).filter((s) => s.actor);
    }
    const held = label === 'nmod' && holding.has(caseOf(syntax, at)) && !words.aims.has(syntax.lemma[head]!);
    if (label !== 'appos' && label !== 'conj' && !held) return [];
    at = head;
  }
  return [];
}
