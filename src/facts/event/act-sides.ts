import { childrenBy, relation } from '../../model/index.ts';
import { type Clause, caseOf, clauseOf, obliquesOf } from './clause.ts';
import { attackersInPlace, crowdInPlace, doerInPlace, struckInPlace, wardedOff } from './in-place.ts';
import { landOf } from './lands.ts';
import { classesOf, type Match } from './match.ts';
import { isMediator, others, recipientsOf, withIncluded } from './recipients.ts';
import { isReciprocal } from './reciprocal.ts';
import { type Scene, type Side, sidesAt, sidesOf } from './sides.ts';
import { isLoosePronoun, sidesBefore } from './sides-nearby.ts';

export interface Sides {
  readonly actors: readonly Side[];
  readonly recipients: readonly Side[];
}

export function sidesFor(scene: Scene, match: Match, inner: Match | undefined): Sides {
  const { clause, frame } = match;
  const { direction } = frame;
  if (frame.plover === 'MOBILIZE' && !clause.passive) {
    const actors = doersOf(scene, clause);
    const warded = others(wardedOff(scene, clause), actors);
    if (actors.length > 0 && warded.length > 0) return { actors, recipients: warded };
  }
  if (direction === '^') {
    const blow = clause.obliques.find((o) => frame.recipient.includes(o.preposition) && classesOf(scene, o.head).has(frame.noun));
    const victims = sidesOf(scene, clause.passive ? clause.object : clause.subject);
    return { actors: blow ? sidesOf(scene, blow.head) : [], recipients: victims };
  }
  if (frame.object === 'subject') {
    const subject = clause.passive ? clause.object : clause.subject;
    const named = sidesOf(scene, subject, frame.group === 'arrive' || frame.group === 'attack');
    const owners = named.length > 0 ? named : announcersOf(scene, clause);
    const about = recipientsOf(scene, match, owners);
    // "the truce between Togo and Benin": both sides are in one phrase; "deals with Togo and Benin" are somebody else's.
    const another = subject >= 0 && obliquesOf(scene.syntax, subject).some((o) => o.preposition === 'with');
    if (direction === '=' && owners.length === 0 && about.length > 1 && !another) return { actors: about, recipients: [] };
    return { actors: owners, recipients: about };
  }
  let actors = isStance(match) ? sidesOf(scene, clause.object) : doersOf(scene, clause);
  if (actors.length === 0 && clause.passive) actors = doerInPlace(scene, match);
  if (clause.passive && frame.plover === 'CONSULT' && direction === '=' && actors.length === 0 && frame.object === 'who')
    return { actors: [], recipients: [] };
  // "announced Togo's plan to leave": it is Togo's.
  const planners = frame.noun === 'intent' ? others(sidesAt(scene, match.object), actors, false).filter((s) => s.actor) : [];
  if (planners.length > 0) actors = planners;
  const keeper = frame.plover === 'COERCE' || frame.plover === 'SANCTION' ? enteredOf(scene, clause, actors) : [];
  if (keeper.length > 0) actors = keeper;
  const joint = isJoint(scene, match, inner, actors);
  const recipients = joint ? [] : recipientsOf(scene, match, actors, inner);
  if (direction === '=' && actors.length === 0 && recipients.length > 1) return { actors: recipients, recipients: [] };
  const holders = isOfOwnPeople(scene, match, actors) ? others(recipients, actors, false).filter((s) => s.actor) : [];
  if (holders.length > 0) return { actors: holders, recipients: actors };
  if (direction === '<') return { actors: recipients, recipients: actors };
  if ((frame.plover === 'ASSAULT' || frame.plover === 'MOBILIZE') && !recipients.some((r) => r.actor))
    return { actors, recipients: withIncluded(scene, match, struckInPlace(scene, match, actors, recipients), actors) };
  if (frame.plover === 'ASSAULT' && !actors.some((a) => a.actor))
    return { actors: attackersInPlace(scene, match, actors), recipients };
  if (frame.plover === 'PROTEST' && !actors.some((a) => a.actor))
    return { actors: crowdInPlace(scene, match, actors), recipients };
  return { actors, recipients };
}

/** What several break off or begin between themselves: `Togo and Benin severed ties`. */
const mutualNouns = new Set(['tie', 'talk', 'cooperation', 'ceasefire']);

const stances = new Set(['vow', 'intend', 'feelbad', 'feelgood', 'agree']);

/** `is committed to`, `was appalled by`: passive in form only, the subject is the one who feels or means it. */
const isStance = ({ clause, frame }: Match): boolean => clause.passive && stances.has(frame.group) && clause.object >= 0;

const oneWay = new Set(['AID', 'CONCEDE', 'RETREAT', 'SANCTION', 'COERCE', 'ASSAULT', 'MOBILIZE', 'ACCUSE', 'REQUEST']);

/** Several who agree or commit themselves do so to each other, unless what they agree on is done to somebody. */
export function isJoint(scene: Scene, match: Match, inner: Match | undefined, actors: readonly Side[]): boolean {
  const { frame, clause } = match;
  if (new Set(actors.map((a) => a.actor)).size < 2) return false;
  if (isReciprocal(scene, match)) return true;
  if (frame.plover === 'CONSULT')
    return frame.direction === '=' && !clause.obliques.some((o) => o.preposition === 'with') && frame.object !== 'who';
  if (
    mutualNouns.has(frame.noun) &&
    !isWithOther(scene, match, actors) &&
    recipientsOf(scene, match, actors).every((s) => !s.actor)
  )
    return true;
  if (frame.plover !== 'AGREE') return false;
  if (clause.infinitive < 0 && clause.content < 0) return false;
  if (inner?.frame.direction === '=' && isWithOther(scene, inner, actors)) return false;
  // What several want or prepare they do to each other only where that takes two: meeting, trading, a treaty.
  if (frame.group === 'intend' && !scene.words.deciding.has(scene.syntax.lemma[clause.verb]!))
    return inner?.frame.direction === '=';
  if (inner === undefined) return true;
  if (inner.frame.direction !== '=' && others(recipientsOf(scene, inner, actors), actors, false).some((s) => s.actor))
    return false;
  return !oneWay.has(inner.frame.plover);
}

/** `deepen their ties with the region`: somebody else is the partner, known or not. */
export function isWithOther(scene: Scene, match: Match, actors: readonly Side[]): boolean {
  const heads = match.object < 0 ? match.clause.obliques : [...match.clause.obliques, ...obliquesOf(scene.syntax, match.object)];
  return heads.some(
    (o) =>
      o.preposition === 'with' &&
      !isMediator(scene, o.head) &&
      scene.syntax.upos[o.head] !== 'PRON' &&
      !sidesOf(scene, o.head).some((s) => actors.some((a) => a.actor === s.actor)),
  );
}

/** `Togo announced the release of two Togolese from a prison in Benin`: whoever held them did it. */
function isOfOwnPeople(scene: Scene, { frame, object }: Match, announcers: readonly Side[]): boolean {
  if (frame.group !== 'impose' || (frame.noun !== 'releasenoun' && frame.noun !== 'arrest') || object < 0) return false;
  const people = obliquesOf(scene.syntax, object).find((o) => o.preposition === 'of');
  const theirs = people === undefined ? [] : sidesOf(scene, people.head, false).filter((s) => s.actor);
  return theirs.length > 0 && theirs.every((s) => announcers.some((a) => a.actor === s.actor));
}

/** `barred two officials from entering Togo`: the country that is not to be entered bars them, whoever the tree makes the subject. */
function enteredOf(scene: Scene, { verb, object }: Clause, actors: readonly Side[]): Side[] {
  const { syntax } = scene;
  if (object < 0 || !actors.some((a) => a.actor)) return [];
  const entering = childrenBy(syntax, verb, 'advcl', 'obl').find(
    (c) => c > object && caseOf(syntax, c) === 'from' && syntax.lemma[c] === 'enter',
  );
  if (entering === undefined) return [];
  const entered = clauseOf(syntax, entering, scene.words).object;
  const land = entered < 0 ? [] : sidesOf(scene, entered, false).filter((s) => s.actor);
  const barred = sidesOf(scene, object).some((s) => actors.some((a) => a.actor === s.actor));
  return barred ? land : [];
}

/** Who does it: the subject; whoever says so for a pronoun; the nearest actor before a verb whose subject the tree has lost. */
function doersOf(scene: Scene, clause: Clause, steps = 0): Side[] {
  const { syntax } = scene;
  const named = sidesOf(scene, clause.subject);
  if (named.length > 0 || clause.passive) return named;
  if (isLoosePronoun(scene, clause.subject)) {
    const head = syntax.head[clause.verb]!;
    return head >= 0 && steps < 3 && relation(syntax, clause.verb) === 'ccomp'
      ? doersOf(scene, clauseOf(syntax, head, scene.words), steps + 1)
      : [];
  }
  // "Bavaria banned the imports": a state's part acts for it.
  const land = clause.subject >= 0 && syntax.upos[clause.subject] === 'PROPN' ? landOf(scene, clause.subject) : undefined;
  if (land) return [land];
  const announcers = clause.subject >= 0 && isDocument(classesOf(scene, clause.subject)) ? announcersOf(scene, clause) : [];
  if (announcers.length > 0) return announcers;
  const lost = clause.subject < 0 || syntax.upos[clause.subject] === 'DET' || weekdayLike(scene, clause.subject);
  return lost && syntax.xpos[clause.verb] !== 'VBG' && syntax.xpos[clause.verb] !== 'VB'
    ? sidesBefore(scene, clause.verb)
    : named;
}

/** `signed an order imposing tariffs`, `announced measures targeting Togo`: who makes it does what it says. */
function announcersOf(scene: Scene, { verb, subject }: Clause): Side[] {
  const { syntax } = scene;
  let first = verb;
  for (let step = 0; step < 6 && relation(syntax, first) === 'conj'; step++) first = syntax.head[first]!;
  if (relation(syntax, first) !== 'acl' || subject < 0 || syntax.upos[subject] !== 'NOUN') return [];
  const above = syntax.head[subject]!;
  if (above < 0 || syntax.upos[above] !== 'VERB' || relation(syntax, subject) !== 'obj') return [];
  return sidesOf(scene, clauseOf(syntax, above, scene.words).subject);
}

const written = new Set(['proposal', 'reform', 'utterance', 'permission', 'progress', 'measure', 'restriction', 'concession']);

/** An order, a statement, a bill, or a thing of no class: whoever makes it does what it says. */
const isDocument = (classes: ReadonlySet<string>): boolean => classes.size === 0 || [...classes].every((c) => written.has(c));

/** A name right before the verb that is nobody: `on Tuesday defended`. */
const weekdayLike = ({ syntax, mentions }: Scene, i: number): boolean =>
  mentions.times.some((t) => t.first <= i && i <= t.last) && syntax.upos[i] !== 'PRON';
