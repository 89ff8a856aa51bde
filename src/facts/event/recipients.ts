import { childBy, children, childrenBy, relation } from '../../model/index.ts';
import { isHostile, stateRoles } from './act.ts';
import { clauseOf, type Oblique, obliquesOf } from './clause.ts';
import { classesOf, type Match } from './match.ts';
import { behind, type Scene, type Side, sidesOf, sidesUnder } from './sides.ts';

/** Who suffers or receives the act of a match, looked for where its frame says, then anywhere under its object. Empty when nobody is named. */
export function recipientsOf(scene: Scene, match: Match, actors: readonly Side[], inner?: Match): Side[] {
  let weak: Side[] = [];
  const { plover } = match.frame;
  const joint = match.frame.direction === '=' && actors.filter((a) => a.actor).length > 1;
  for (const place of match.frame.recipient) {
    const found = others(sidesAt(scene, match, place, inner), actors, isHostile(plover));
    if (found.some((s) => s.actor)) return place === 'including' ? found : withIncluded(scene, match, found, actors);
    if (weak.length === 0) weak = found;
  }
  // Several who act together need no other side; what is talked about is none.
  if (joint) return weak;
  if (match.frame.plover === 'CONSULT' || match.frame.plover === 'COOPERATE') return weak;
  for (const found of fallbacks(scene, match, inner, actors)) {
    const named = others(found, actors, isHostile(plover)).filter((s) => s.actor);
    if (named.length > 0) return named.map((s) => ({ ...s, distance: s.distance + 1 }));
  }
  return weak;
}

/** `killed ten people in Benin, including two Ghanaians`: those singled out are sides as well. */
function withIncluded(scene: Scene, match: Match, found: Side[], actors: readonly Side[]): Side[] {
  if (!match.frame.recipient.includes('including')) return found;
  const named = singledOut(scene, match.clause.verb).flatMap((head) => sidesOf(scene, head));
  const more = others(named, actors).filter((s) => s.actor && !found.some((f) => f.actor === s.actor));
  return [...found, ...more];
}

/** Heads of the phrases behind `including` after a verb, wherever the tree hangs them. */
function singledOut({ syntax }: Scene, verb: number): number[] {
  const out: number[] = [];
  const end = Math.min(syntax.sentences[syntax.sentenceOf[verb]!]!.end, verb + 30);
  for (let i = verb + 1; i < end; i++) if (syntax.lower[i] === 'including' && syntax.head[i]! > i) out.push(syntax.head[i]!);
  return out;
}

function* fallbacks(scene: Scene, match: Match, inner: Match | undefined, skip: readonly Side[]): Generator<Side[]> {
  const { clause, object } = match;
  if (object >= 0 && judging.has(match.frame.plover) && isDeed(scene, object)) return;
  if (object >= 0) yield sidesUnder(scene, object, skip);
  if (inner) yield sidesUnder(scene, inner.clause.verb, skip);
  const content = clause.infinitive >= 0 ? clause.infinitive : clause.content;
  if (content >= 0) yield sidesUnder(scene, content, skip);
  const harsh = isHostile(match.frame.plover) && match.frame.plover !== 'REJECT';
  for (const o of clause.obliques)
    if (harsh ? !scene.words.circumstance.has(o.preposition) && !scene.words.before.has(o.preposition) : isTowards(scene, o))
      yield sidesUnder(scene, o.head, skip);
  if (match.frame.plover === 'THREATEN')
    for (const c of childrenBy(scene.syntax, clause.verb, 'advcl')) yield sidesUnder(scene, c, skip);
}

const towards = new Set(['to', 'for', 'into', 'toward', 'towards', 'with']);

/** Where what is given or granted goes: `to`, `with`, `as part of`. */
const isTowards = ({ syntax }: Scene, { preposition, head }: Oblique): boolean =>
  towards.has(preposition) || (preposition === 'as' && syntax.lower[head] === 'part');

/** Sides whose country is not the actor's own; its own rebels and civilians are another side, where harm is done to them. */
export function others(sides: readonly Side[], actors: readonly Side[], harmed = true): Side[] {
  return sides.filter(
    (s) =>
      !actors.some((a) => a.actor !== undefined && a.actor === s.actor && (!harmed || s.distance > 0 || !isOtherWithin(a, s))),
  );
}

const isOtherWithin = (actor: Side, side: Side): boolean =>
  side.role !== undefined && side.role !== (actor.role ?? 'GOV') && !stateRoles.has(side.role);

function sidesAt(scene: Scene, match: Match, place: string, inner: Match | undefined): Side[] {
  const { clause, object } = match;
  if (place === 'obj') return object >= 0 ? objectSides(scene, match) : [];
  // The direct object where the verb's own preposition took another: `struck the port with rockets`.
  if (place === 'dobj') return clause.object >= 0 && clause.object !== object ? sidesOf(scene, clause.object) : [];
  if (place === 'iobj') return clause.indirect >= 0 ? sidesOf(scene, clause.indirect) : [];
  if (place === 'comp') return complementSides(scene, match, inner);
  const out: Side[] = [];
  for (const head of phrases(scene, match, place)) out.push(...sidesOf(scene, head));
  return out;
}

const judging = new Set(['ACCUSE', 'SUPPORT']);

/** Whom the object stands for. Blame and praise for a deed go to its doer (`by Togo`, `Togo's raid`), never to whom it befell. */
function objectSides(scene: Scene, match: Match): Side[] {
  const { object, frame } = match;
  if (!judging.has(frame.plover)) {
    const named = sidesOf(scene, object);
    if (named.some((s) => s.actor) || object !== match.clause.object) return named;
    // "freed the Togolese engineer Ama Mensah": the tree may make two objects of one.
    const twin = childrenBy(scene.syntax, match.clause.verb, 'obj').find((c) => c !== object);
    return twin === undefined ? named : [...sidesOf(scene, twin), ...named];
  }
  const by = obliquesOf(scene.syntax, object).find((o) => scene.words.agents.has(o.preposition));
  if (by) return sidesOf(scene, by.head);
  return isDeed(scene, object) ? sidesOf(scene, object, false) : sidesOf(scene, object);
}

const deeds = ['attack', 'expulsion', 'arrest', 'releasenoun'];
const isDeed = (scene: Scene, noun: number): boolean => {
  const classes = classesOf(scene, noun);
  return deeds.some((c) => classes.has(c));
};

/** Phrases opened by the preposition, of the verb itself first, then of its object, then of what that holds. */
function phrases(scene: Scene, match: Match, preposition: string): number[] {
  const { syntax } = scene;
  const out: number[] = [];
  const take = (head: number): void => {
    for (const o of obliquesOf(syntax, head)) if (o.preposition === preposition && !out.includes(o.head)) out.push(o.head);
  };
  take(match.clause.verb);
  if (match.object >= 0) {
    take(match.object);
    for (const c of children(syntax, match.object)) {
      const label = relation(syntax, c);
      if (label === 'nmod' || label === 'acl' || label === 'conj') {
        take(c);
        if (label === 'acl' && syntax.lower[c] === preposition) {
          const object = childBy(syntax, c, 'obj');
          if (object !== undefined) out.push(object);
        }
      }
    }
  }
  if (out.length === 0) {
    const near = behind(scene, match.clause.verb, preposition);
    if (near !== undefined) out.push(near);
  }
  if (match.frame.object === 'subject') {
    const subject = match.clause.passive ? match.clause.object : match.clause.subject;
    if (subject >= 0) take(subject);
  }
  return out;
}

/** For a verb that takes an act inside it: the one asked to do it, or the one the inner act falls on. */
function complementSides(scene: Scene, match: Match, inner: Match | undefined): Side[] {
  const { syntax, words } = scene;
  const { clause } = match;
  if (clause.content >= 0) {
    const inside = clauseOf(syntax, clause.content, words);
    const subject = inside.passive ? inside.object : inside.subject;
    const sides = subject >= 0 ? sidesOf(scene, subject) : [];
    if (sides.length > 0 && match.frame.plover === 'REQUEST') return sides;
    if (inner) {
      const found = recipientsOf(scene, inner, sides);
      if (found.length > 0 || match.frame.plover !== 'REQUEST') return found.length > 0 ? found : sides;
    }
    return sides;
  }
  if (inner) return recipientsOf(scene, inner, []);
  if (clause.infinitive >= 0) {
    const inside = clauseOf(syntax, clause.infinitive, words);
    return inside.object >= 0 ? sidesOf(scene, inside.object) : [];
  }
  return [];
}
