import { children, childrenBy } from '../../model/index.ts';
import { stateRoles } from './act.ts';
import { type Clause, type Oblique, obliquesOf } from './clause.ts';
import { landOf } from './lands.ts';
import { classesOf, type Match } from './match.ts';
import { others } from './recipients.ts';
import { type Scene, type Side, sidesOf } from './sides.ts';
import { nextCountry, places, sidesUnder } from './sides-nearby.ts';

/** Countries named by phrases of place under a verb: `in the Togolese port`. */
function countriesAt(scene: Scene, match: Match): Side[] {
  const { verb, obliques } = match.clause;
  const heads = [...obliques, ...joinedObliques(scene, verb)].flatMap((o) => [o, ...obliquesOf(scene.syntax, o.head)]);
  if (match.object >= 0) {
    heads.push(...obliquesOf(scene.syntax, match.object));
    const land = landOf(scene, match.object);
    if (land) return [land];
  }
  for (const o of heads) {
    if (!places.has(o.preposition)) continue;
    const here = sidesOf(scene, o.head).filter((s) => s.actor);
    if (here.length > 0) return here.slice(0, 1).map(({ role: _role, ...s }) => ({ ...s, distance: 2 }));
    const land = landOf(scene, o.head);
    if (land) return [land];
  }
  return match.frame.plover === 'ASSAULT' ? nextCountry(scene, match.clause.verb) : [];
}

/** Victims without a country are of the country where the blow fell. */
export function struckInPlace(scene: Scene, match: Match, actors: readonly Side[], victims: readonly Side[]): Side[] {
  const role = victims.find((v) => v.role)?.role;
  return others(countriesAt(scene, match), actors).map((s) => (role ? { ...s, role } : s));
}

/** `sent jets to Lomé to deter Benin`, `amid tensions with Benin`: whom a show of force is meant for, wherever it takes place. */
export function wardedOff(scene: Scene, { verb, obliques }: Clause): Side[] {
  const { syntax, words } = scene;
  for (const c of childrenBy(syntax, verb, 'advcl', 'xcomp', 'acl'))
    if (words.warding.has(syntax.lemma[c]!)) return sidesUnder(scene, c).filter((s) => s.actor);
  for (const o of obliques) {
    const rival = o.preposition === 'amid' ? obliquesOf(syntax, o.head).find((b) => b.preposition === 'with') : undefined;
    if (rival) return sidesOf(scene, rival.head).filter((s) => s.actor);
    // "scrambled jets in response to the Togolese raid on Benin"
    const answered =
      o.preposition === 'in' && words.reasoning.has(syntax.lower[o.head]!)
        ? obliquesOf(syntax, o.head).find((b) => b.preposition === 'to')
        : undefined;
    const provokers = answered ? sidesOf(scene, answered.head, false).filter((s) => s.actor) : [];
    if (provokers.length > 0) return provokers;
  }
  return [];
}

const nearby = new Set(['around', 'near', 'off', 'toward', 'towards', 'against', 'along']);

/** `held exercises around Togo`: who drills alone near another shows force; undefined where it has a partner or nobody is near. */
export function drilledAt(
  scene: Scene,
  { clause, object }: Match,
  actors: readonly Side[],
  partners: readonly Side[],
): Side[] | undefined {
  if (others(partners, actors, false).some((s) => s.actor) || new Set(actors.flatMap((a) => a.actor ?? [])).size !== 1)
    return undefined;
  const phrases = [...clause.obliques, ...(object >= 0 ? obliquesOf(scene.syntax, object) : [])].filter((o) =>
    nearby.has(o.preposition),
  );
  const watched = others(
    phrases.flatMap((o) => sidesUnder(scene, o.head, actors)),
    actors,
  ).filter((s) => s.actor);
  return watched.length > 0 ? watched : undefined;
}

/** Gunmen without a country are of the country where they strike, not of their victims'. */
export function attackersInPlace(scene: Scene, match: Match, attackers: readonly Side[]): readonly Side[] {
  const role = attackers.find((a) => a.role && !stateRoles.has(a.role))?.role;
  const here = role ? countriesAt(scene, match) : [];
  return here.length > 0 ? here.map((s) => ({ ...s, role: role! })) : attackers;
}

/** Protesters without a country are of the country where they gather. */
export function crowdInPlace(scene: Scene, match: Match, crowd: readonly Side[]): Side[] {
  const role = crowd.find((c) => c.role)?.role ?? 'CVL';
  const here = countriesAt(scene, match).map((s) => ({ ...s, role }));
  return here.length > 0 ? here : [...crowd];
}

/** Phrases with those that hang on them: the tree may put `after Togo's strikes` under `in Benin`. */
const withNested = (scene: Scene, phrases: readonly Oblique[]): Oblique[] =>
  phrases.flatMap((o) => [o, ...obliquesOf(scene.syntax, o.head)]);

/** Phrases of the verbs joined to this one: `three were killed and ten hurt in the raid`. */
const joinedObliques = ({ syntax }: Scene, verb: number): Oblique[] =>
  childrenBy(syntax, verb, 'conj').flatMap((c) => (syntax.upos[c] === 'VERB' ? obliquesOf(syntax, c) : []));

export const isBlow = (scene: Scene, noun: number): boolean => {
  const classes = classesOf(scene, noun);
  return classes.has('attack') || classes.has('weapon');
};

/** A passive without `by`: who struck is named by the blow (`killed in Togolese strikes`), who arrests by the place (`held in Togo`). */
export function doerInPlace(scene: Scene, match: Match): Side[] {
  const { clause, frame } = match;
  for (const o of withNested(scene, [...clause.obliques, ...joinedObliques(scene, clause.verb)])) {
    const blow = frame.plover === 'ASSAULT' && isBlow(scene, o.head);
    if (blow) {
      const owners = sidesOf(scene, o.head, false);
      if (owners.length > 0) return owners;
      // "killed in a raid by Togo", "in a joint operation between Togo and Benin"
      const jointly = children(scene.syntax, o.head).some((c) => scene.words.together.has(scene.syntax.lower[c]!));
      const near = obliquesOf(scene.syntax, o.head).find(
        (b) => scene.words.agents.has(b.preposition) || (jointly && b.preposition === 'between'),
      );
      const strikers = near ? sidesOf(scene, near.head) : [];
      if (strikers.length > 0) return strikers;
    }
  }
  for (const o of clause.obliques) {
    // "condemned in a statement by Togo"
    const by = obliquesOf(scene.syntax, o.head).find((b) => scene.words.agents.has(b.preposition));
    const owners = by ? sidesOf(scene, by.head).filter((s) => s.actor) : [];
    if (owners.length > 0) return owners;
  }
  // "two Togolese ships were sent to the strait"
  if (frame.plover === 'MOBILIZE') return sidesOf(scene, clause.object, false).filter((s) => s.actor);
  if (frame.plover !== 'COERCE' && frame.plover !== 'RETREAT' && frame.plover !== 'SANCTION') return [];
  const held =
    clause.object < 0 ? [] : childrenBy(scene.syntax, clause.object, 'acl').flatMap((c) => obliquesOf(scene.syntax, c));
  for (const o of withNested(scene, [...held, ...clause.obliques]))
    if (o.preposition === 'in' || o.preposition === 'from') {
      const place = sidesOf(scene, o.head).filter((s) => s.actor);
      if (place.length > 0) return place.slice(0, 1);
    }
  return [];
}
