import { childBy, children, childrenBy, relation } from '../../model/index.ts';
import { isHostile, stateRoles } from './act.ts';
import { caseOf, clauseOf, type Oblique, obliquesOf } from './clause.ts';
import { classesOf, type Match } from './match.ts';
import { type Scene, type Side, sidesOf } from './sides.ts';
import { behind, sidesUnder } from './sides-nearby.ts';

/** Who suffers or receives the act of a match, looked for where its frame says, then anywhere under its object. Empty when nobody is named. */
export function recipientsOf(scene: Scene, match: Match, actors: readonly Side[], inner?: Match): Side[] {
  let weak: Side[] = [];
  const { plover } = match.frame;
  const joint = match.frame.direction === '=' && new Set(actors.flatMap((a) => a.actor ?? [])).size > 1;
  const shunned = shunnedBy(scene, match, actors);
  if (shunned.length > 0) return shunned;
  for (const place of match.frame.recipient) {
    if (joint && !partnering.has(place)) continue;
    const found = others(sidesAt(scene, match, place, inner), actors, isHostile(plover) || plover === 'REQUEST');
    if (found.some((s) => s.actor)) return place === 'including' ? found : withIncluded(scene, match, found, actors);
    if (weak.length === 0) weak = found;
  }
  // "fail to agree with its partners over Togo": the other side is somebody unnamed.
  if (match.frame.direction === '=' && match.frame.object === 'complement' && phrases(scene, match, 'with').length > 0)
    return weak;
  // Several who act together need no other side; what is talked about is none.
  if (joint) return weak;
  if (match.frame.plover === 'CONSULT' || match.frame.plover === 'COOPERATE') return weak;
  // "called on its allies to help Togo": who is asked is known, though they are one's own.
  if (
    match.frame.plover === 'REQUEST' &&
    (match.frame.object === 'who' || match.frame.object === 'asked') &&
    !isAsking(scene, match.object) &&
    sidesAt(scene, match, 'obj', inner).some((s) => s.actor)
  )
    return weak;
  // "ordered the former president to appear": who is asked is told, though nobody knows whose he is.
  if (match.frame.plover === 'REQUEST' && weak.some((s) => s.role)) return weak;
  for (const found of fallbacks(scene, match, inner, actors)) {
    const named = others(found, actors, isHostile(plover)).filter((s) => s.actor);
    if (named.length > 0) {
      const further = named.map((s) => ({ ...s, distance: s.distance + 1 }));
      return withIncluded(scene, match, further, actors);
    }
  }
  return weak;
}

/** Where the other side of what several do together stands. */
const partnering = new Set(['with', 'between', 'comp', 'alongside', 'among']);

/** `reiterated its demand that Togo leave`: no person. */
const isAsking = (scene: Scene, noun: number): boolean =>
  noun >= 0 &&
  (classesOf(scene, noun).has('demand') || classesOf(scene, noun).has('request')) &&
  children(scene.syntax, noun).some((c) => scene.syntax.deprel[c] === 'nmod:poss');

/** `banned its banks from lending to Togo`: what one forbids one's own people to do with another is aimed at the other. */
function shunnedBy(scene: Scene, { clause, frame, object }: Match, actors: readonly Side[]): Side[] {
  if (object < 0 || !frame.recipient.includes('from') || actors.some((a) => a.role === 'JUD')) return [];
  const { syntax } = scene;
  const doing = childrenBy(syntax, clause.verb, 'advcl').find((c) =>
    children(syntax, c).some((m) => relation(syntax, m) === 'mark' && syntax.lower[m] === 'from'),
  );
  if (doing === undefined || others(sidesOf(scene, object), actors, false).some((s) => s.actor)) return [];
  return others(sidesUnder(scene, doing, actors), actors).filter((s) => s.actor);
}

/** `joined Togo's Clean Seas Fund`: where the object is a body of somebody's, both are meant. */
function withOwner(scene: Scene, object: number, sides: Side[]): Side[] {
  if (scene.syntax.upos[object] !== 'PROPN' || !sides.some((s) => s.actor)) return sides;
  const owner = childBy(scene.syntax, object, 'nmod:poss');
  const more = owner === undefined ? [] : sidesOf(scene, owner).filter((o) => o.actor && !sides.some((s) => s.actor === o.actor));
  return [...sides, ...more];
}

/** `killed ten people in Benin, including two Ghanaians`: those singled out are sides as well. */
export function withIncluded(scene: Scene, match: Match, found: Side[], actors: readonly Side[]): Side[] {
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
  const { plover } = match.frame;
  // Neither whom harm is told of in a clause is helped, nor whom a deed befell accused.
  const weighed = object >= 0 && scene.words.weighing.has(scene.syntax.lemma[object]!);
  const past =
    plover === 'ACCUSE'
      ? (c: number): boolean =>
          isDeed(scene, c) || (skip.length > 0 && caseOf(scene.syntax, c) === 'of' && scene.syntax.upos[c] === 'VERB')
      : isHostile(plover) || match.frame.noun === 'lawsuit'
        ? undefined
        : (c: number): boolean => isHarmful(scene, c) || isBefore(scene, c) || (weighed && scene.syntax.upos[c] === 'VERB');
  const under = (head: number): Side[] => sidesUnder(scene, head, skip, past);
  // "condemned the raid that Togo led"
  if (object >= 0 && plover === 'ACCUSE') yield relativeDoers(scene, object);
  if (object >= 0 && judging.has(plover) && isDeed(scene, object)) return;
  // "arrested Ama Mensah, a suspect in a raid on Togo": a person is of no land because of a deed there.
  const person = object >= 0 && scene.syntax.upos[object] === 'PROPN' && ofPeople.has(match.frame.group);
  if (object >= 0 && !person) yield under(object);
  if (object >= 0 && match.frame.noun === 'weapon') yield relativeDoers(scene, object);
  if (inner) yield under(inner.clause.verb);
  const content = clause.infinitive >= 0 ? clause.infinitive : clause.content;
  if (content >= 0) yield under(content);
  const harsh = isHostile(plover) && plover !== 'REJECT';
  const { circumstance, before } = scene.words;
  for (const o of clause.obliques) {
    const reason = (o.preposition === 'for' || (plover === 'ACCUSE' && skip.length > 0)) && scene.syntax.upos[o.head] === 'VERB';
    if (o.preposition === 'into' && match.frame.group === 'help') continue;
    const aimed = harsh ? !reason && !circumstance.has(o.preposition) && !before.has(o.preposition) : isTowards(scene, o);
    if (aimed && !past?.(o.head)) yield under(o.head);
  }
  if (plover === 'THREATEN' || match.frame.noun === 'lawsuit')
    for (const c of childrenBy(scene.syntax, clause.verb, 'advcl')) yield under(c);
  // "tariffs on states that buy Togolese cotton", "punish those who arm Togo": aimed at whom they deal with.
  if (measures.has(plover))
    for (const head of [object, ...aimedAt(scene, match)])
      if (head >= 0) for (const c of childrenBy(scene.syntax, head, 'acl')) yield under(c);
}

const ofPeople = new Set(['arrest', 'convict', 'charge', 'abduct', 'kill', 'pardon']);

const measures = new Set(['SANCTION', 'THREATEN', 'COERCE']);
const aims = new Set(['on', 'against', 'to', 'for', 'from', 'of']);

/** Heads behind a preposition of aim, under the verb or its object. */
const aimedAt = ({ syntax }: Scene, { clause, object }: Match): number[] =>
  [...clause.obliques, ...(object >= 0 ? obliquesOf(syntax, object) : [])]
    .filter((o) => aims.has(o.preposition))
    .map((o) => o.head);

/** `shot down a missile that Togo had fired`: who did what the relative clause tells of the object. */
const relativeDoers = (scene: Scene, noun: number): Side[] =>
  childrenBy(scene.syntax, noun, 'acl')
    .filter((c) => scene.syntax.deprel[c] === 'acl:relcl')
    .flatMap((c) => {
      const { subject } = clauseOf(scene.syntax, c, scene.words);
      return subject === noun ? [] : sidesOf(scene, subject);
    });

/** `agreed to pay after talks with Togo`: what came before a kindness is not whom it is for. */
const isBefore = ({ syntax, words }: Scene, head: number): boolean =>
  relation(syntax, head) === 'obl' && words.before.has(caseOf(syntax, head));

/** `stressed the importance of partners to press Togo`: whom a clause of harm is about is not the one supported. */
function isHarmful({ syntax, lexicon, words }: Scene, clause: number): boolean {
  if (syntax.upos[clause] !== 'VERB') return false;
  const lemma = syntax.lemma[clause]!;
  if (words.countering.has(lemma)) return true;
  const entries = lexicon.verbs.get(lemma)?.filter((entry) => entry.satellites.length === 0) ?? [];
  return entries.some(({ frames }) => frames.some((f) => (f.object === 'who' || f.object === 'any') && isHostile(f.plover)));
}

const towards = new Set(['to', 'for', 'into', 'toward', 'towards', 'with']);

/** Where what is given or granted goes: `to`, `with`, `as part of`. */
const isTowards = ({ syntax }: Scene, { preposition, head }: Oblique): boolean =>
  towards.has(preposition) || (preposition === 'as' && syntax.lower[head] === 'part');

/** Sides whose country is not the actor's own; its own rebels and civilians are another side, where harm is done to them. */
export function others(sides: readonly Side[], actors: readonly Side[], harmed = true): Side[] {
  return sides.filter(
    (s) =>
      !actors.some(
        (a) =>
          a.actor !== undefined &&
          a.actor === s.actor &&
          !(harmed && isHelped(a, actors)) &&
          (!harmed || s.distance > 0 || !isOtherWithin(a, s)),
      ),
  );
}

/** `rebels and Togolese troops took the town`: who fights at home beside another state's army does not keep the harm from home. */
const isHelped = (rebel: Side, actors: readonly Side[]): boolean =>
  rebel.role !== undefined &&
  !stateRoles.has(rebel.role) &&
  actors.some((a) => a.actor !== undefined && a.actor !== rebel.actor && a.role !== undefined && stateRoles.has(a.role));

const isOtherWithin = (actor: Side, side: Side): boolean =>
  side.role !== undefined && side.role !== (actor.role ?? 'GOV') && !stateRoles.has(side.role);

function sidesAt(scene: Scene, match: Match, place: string, inner: Match | undefined): Side[] {
  const { clause, object } = match;
  if (place === 'obj') return object >= 0 ? withOwner(scene, object, objectSides(scene, match)) : [];
  // The direct object where the verb's own preposition took another: `struck the port with rockets`.
  if (place === 'dobj') return clause.object >= 0 && clause.object !== object ? sidesOf(scene, clause.object) : [];
  if (place === 'iobj') return clause.indirect >= 0 ? sidesOf(scene, clause.indirect) : [];
  if (place === 'comp') return complementSides(scene, match, inner);
  const out: Side[] = [];
  for (const head of phrases(scene, match, place)) {
    // "opened an inquiry into the killing of a Togolese": not into Togo.
    const deep = !(match.frame.plover === 'ACCUSE' && isDeed(scene, head));
    out.push(...withOwner(scene, head, sidesOf(scene, head, deep)));
  }
  return out;
}

const judging = new Set(['ACCUSE', 'SUPPORT']);

/** Whom the object stands for. Blame and praise for a deed go to its doer (`by Togo`, `Togo's raid`), never to whom it befell. */
function objectSides(scene: Scene, match: Match): Side[] {
  const { object, frame } = match;
  if (scene.syntax.upos[object] === 'VERB' && frame.plover === 'REQUEST') {
    // "calls for the regime to leave", where the tree makes the leaving what is called for
    const { subject, passive, object: sufferer } = clauseOf(scene.syntax, object, scene.words);
    return sidesOf(scene, passive ? sufferer : subject);
  }
  if (!judging.has(frame.plover)) {
    const named = sidesOf(scene, object, frame.plover === 'CONSULT' || !held.has(frame.noun));
    if (named.some((s) => s.actor) || object !== match.clause.object) return named;
    // "freed the Togolese engineer Ama Mensah": the tree may make two objects of one.
    const twin = childrenBy(scene.syntax, match.clause.verb, 'obj').find((c) => c !== object);
    return twin === undefined ? named : [...sidesOf(scene, twin), ...named];
  }
  const near = match.clause.obliques.filter((o) => o.preposition === 'from');
  const maker = [...obliquesOf(scene.syntax, object), ...near].find((o) => makes(scene, object, o.preposition));
  const makers = maker ? sidesOf(scene, maker.head) : [];
  if (makers.length > 0) return makers;
  return isDeed(scene, object) ? sidesOf(scene, object, false) : sidesOf(scene, object);
}

/** What belongs to nobody by the place where it is held: `signed a treaty in Togo`. */
const held = new Set(['agreement', 'talk', 'ceasefire', 'summit']);

/** `the raid by Togo`, `the talks with Togo in Lima`, `assistance from Togo`: whose deed it is that is praised or blamed. */
function makes(scene: Scene, noun: number, preposition: string): boolean {
  if (scene.words.agents.has(preposition)) return true;
  const classes = preposition === 'with' ? shared : preposition === 'from' ? given : [];
  return classes.some((c) => classesOf(scene, noun).has(c));
}
/** What two have with each other, and what one gives. */
const shared = ['talk', 'agreement', 'tie', 'cooperation'];
const given = ['aid', 'support', 'arms'];

const deeds = ['attack', 'expulsion', 'arrest', 'releasenoun'];
const isDeed = (scene: Scene, noun: number): boolean => {
  const classes = classesOf(scene, noun);
  return deeds.some((c) => classes.has(c));
};

/** Phrases opened by the preposition, of the verb itself and its object; where these name nobody, of what the object holds. */
function phrases(scene: Scene, match: Match, preposition: string): number[] {
  const { syntax } = scene;
  const out: number[] = [];
  const take = (head: number): void => {
    for (const o of obliquesOf(syntax, head))
      if (o.preposition === preposition && !out.includes(o.head) && !isMediator(scene, o.head)) out.push(o.head);
  };
  take(match.clause.verb);
  if (match.frame.object === 'complement') {
    const { verb, object, obliques } = clauseOf(syntax, match.clause.infinitive, scene.words);
    take(verb);
    for (const head of [object, ...obliques.map((o) => o.head)]) if (head >= 0) take(head);
  }
  if (match.object >= 0) {
    take(match.object);
    const named = out.some((head) => sidesOf(scene, head).some((s) => s.actor));
    for (const c of named ? [] : children(syntax, match.object)) {
      if (match.frame.plover === 'ACCUSE' && isDeed(scene, c)) continue;
      const label = relation(syntax, c);
      if (scene.words.excluding.has(caseOf(syntax, c))) continue;
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
    const above = near === undefined ? -1 : syntax.head[near]!;
    const blamed = match.frame.plover === 'ACCUSE' && above >= 0 && isDeed(scene, above);
    if (near !== undefined && !blamed && !isMediator(scene, near)) out.push(near);
  }
  if (match.frame.object === 'subject') {
    const subject = match.clause.passive ? match.clause.object : match.clause.subject;
    if (subject >= 0) take(subject);
  }
  return out;
}

/** `with Togo as mediator`: no side of the deal. */
export const isMediator = ({ syntax, words }: Scene, head: number): boolean =>
  syntax.lower[head + 1] === 'as' &&
  (words.mediators.has(syntax.lower[head + 2] ?? '') || words.mediators.has(syntax.lower[head + 3] ?? ''));

/** For a verb that takes an act inside it: the one asked to do it, or the one the inner act falls on. */
function complementSides(scene: Scene, match: Match, inner: Match | undefined): Side[] {
  const { syntax, words } = scene;
  const { clause } = match;
  if (clause.content >= 0) {
    const inside = clauseOf(syntax, clause.content, words);
    const subject = inside.passive ? inside.object : inside.subject;
    const sides = subject >= 0 ? sidesOf(scene, subject) : [];
    // "demanded that Togo leave", "regretted that Togo had left"
    if (
      sides.length > 0 &&
      (match.frame.plover === 'REQUEST' || (judging.has(match.frame.plover) && match.frame.object === 'clause'))
    )
      return sides;
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
