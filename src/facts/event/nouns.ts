import { children, relation } from '../../model/index.ts';
import { type Act, actAt } from './act.ts';
import { caseOf, isPassive, obliquesOf } from './clause.ts';
import { classesOf, type Match } from './match.ts';
import { others } from './recipients.ts';
import { type Scene, type Side, sidesOf } from './sides.ts';

const partners = new Set(['with', 'between', 'among']);
const aims = new Set(['to', 'with']);

/** An act told by a noun with its sides around it: `in her meeting with the Togolese premier`, `during a visit to Benin`. Only talks and visits. */
export function readNoun(scene: Scene, noun: number, matches: ReadonlyMap<number, Match>): Act | undefined {
  const { syntax } = scene;
  if (syntax.upos[noun] !== 'NOUN' && syntax.upos[noun] !== 'PROPN') return undefined;
  const label = relation(syntax, noun);
  if (label === 'compound' || label === 'amod') return undefined;
  const classes = classesOf(scene, noun);
  const visit = classes.has('visit');
  if ((!visit && !classes.has('talk')) || isTold(scene, noun, matches)) return undefined;
  if (children(syntax, noun).some((c) => scene.words.planned.has(syntax.lower[c]!))) return undefined;
  const owners = [...ownersBefore(scene, noun), ...inTalks(scene, noun)];
  const found: Side[] = [];
  for (const o of obliquesOf(syntax, noun))
    if ((visit ? aims : partners).has(o.preposition)) found.push(...sidesOf(scene, o.head));
  const members = owners.length === 0 && !visit ? ofMembers(scene, noun) : [];
  const talker =
    !visit && owners.length + members.length === 0 && isAdjunct(scene, noun)
      ? others(subjectAbove(scene, noun, matches, false), found)
      : [];
  const actors =
    owners.length > 0
      ? owners
      : members.length > 0
        ? members
        : visit
          ? subjectAbove(scene, noun, matches)
          : talker.length > 0
            ? talker
            : found;
  const recipients = actors === found ? [] : others(found, actors);
  const sides = new Set([...actors, ...recipients].map((s) => s.actor).filter(Boolean));
  if (sides.size < 2 || (recipients.length === 0 && actors !== found && members.length === 0)) return undefined;
  return actAt(scene, noun, {
    plover: 'CONSULT',
    mode: visit ? 'visit' : '',
    cameo: visit ? '042' : '046',
    actors,
    recipients,
    mutual: !visit,
    confidence: 0.65,
    rule: 'event.noun',
  });
}

/** Whether a verb already tells of this noun: it is the object or subject of a frame that asks for its class. A deed that is talked about is not told by the talk. */
export function isTold({ syntax }: Scene, noun: number, matches: ReadonlyMap<number, Match>, isDeed = false): boolean {
  for (const match of matches.values()) {
    if (match.frame.plover === '@none' || (isDeed && match.frame.group === 'topic')) continue;
    if (
      match.object === noun ||
      (match.frame.object === 'subject' && (match.clause.subject === noun || match.clause.object === noun))
    )
      return true;
  }
  const head = syntax.head[noun]!;
  return (
    head >= 0 &&
    matches.has(head) &&
    (relation(syntax, noun) === 'nsubj' || relation(syntax, noun) === 'obj') &&
    isPassive(syntax, head)
  );
}

/** `the president's visit`, `Togo's talks`. */
function ownersBefore(scene: Scene, noun: number): Side[] {
  const { syntax } = scene;
  const out: Side[] = [];
  for (const c of children(syntax, noun)) if (syntax.deprel[c] === 'nmod:poss') out.push(...sidesOf(scene, c));
  return out.filter((s) => s.actor);
}

/** `the meeting of Togo, Benin and Niger`. */
function ofMembers(scene: Scene, noun: number): Side[] {
  for (const o of obliquesOf(scene.syntax, noun)) {
    if (o.preposition !== 'of') continue;
    const sides = sidesOf(scene, o.head, false).filter((s) => s.actor);
    if (sides.length > 1) return sides;
  }
  return [];
}

/** `Togo is in talks with Benin`. */
function inTalks(scene: Scene, noun: number): Side[] {
  const { syntax } = scene;
  const parts = children(syntax, noun);
  if (caseOf(syntax, noun) !== 'in' || !parts.some((c) => relation(syntax, c) === 'cop')) return [];
  if (parts.some((c) => relation(syntax, c) === 'aux' || syntax.lower[c] === 'not')) return [];
  return parts.flatMap((c) => (relation(syntax, c) === 'nsubj' ? sidesOf(scene, c) : [])).filter((s) => s.actor);
}

/** `freed ten men, following talks with Togo`: talks that the act of the sentence came in or after. */
const isAdjunct = ({ syntax, words }: Scene, noun: number): boolean =>
  relation(syntax, noun) === 'obl' && words.held.has(caseOf(syntax, noun));

/** Who travels in `during a visit to Benin`, who talked: whoever the sentence is about. */
function subjectAbove(scene: Scene, noun: number, matches: ReadonlyMap<number, Match>, withRole = true): Side[] {
  const { syntax } = scene;
  const fits = (s: Side): boolean => s.actor !== undefined && (!withRole || s.role !== undefined);
  for (let v = syntax.head[noun]!, step = 0; v >= 0 && step < 4; v = syntax.head[v]!, step++) {
    const match = matches.get(v);
    if (match) return sidesOf(scene, match.clause.subject).filter(fits);
    const subject = children(syntax, v).find((c) => relation(syntax, c) === 'nsubj');
    if (subject !== undefined) return sidesOf(scene, subject).filter(fits);
  }
  return [];
}

const whereabouts = new Set(['in', 'at']);

/** `The ministers are in Lomé for talks`: whoever speaks for a country and is in another visits it. */
export function readPresence(scene: Scene, place: number): Act | undefined {
  const { syntax } = scene;
  if (syntax.upos[place] !== 'PROPN') return undefined;
  const parts = children(syntax, place);
  if (!parts.some((c) => relation(syntax, c) === 'cop')) return undefined;
  if (!parts.some((c) => relation(syntax, c) === 'case' && whereabouts.has(syntax.lower[c]!))) return undefined;
  if (parts.some((c) => relation(syntax, c) === 'aux')) return undefined;
  const subject = parts.find((c) => relation(syntax, c) === 'nsubj');
  if (subject === undefined) return undefined;
  const visitors = sidesOf(scene, subject).filter((s) => s.actor && s.role);
  const hosts = others(sidesOf(scene, place), visitors).filter((s) => s.actor);
  if (visitors.length === 0 || hosts.length === 0) return undefined;
  return actAt(scene, place, {
    plover: 'CONSULT',
    mode: 'visit',
    cameo: '042',
    actors: visitors,
    recipients: hosts,
    confidence: 0.65,
    rule: 'event.presence',
  });
}
