import type { ActorCode } from '../../model/index.ts';
import { caseOf, glue } from '../../text/atoms.ts';
import { fold } from '../../text/fold.ts';
import type { Found } from './found.ts';
import type { Somebody } from './people.ts';
import { type Hit, keyAt, opensSentence, type Scene } from './scene.ts';

const isNationality = ({ name, about }: Hit): boolean => !about && (name.kind === 'demonym' || name.kind === 'country');

/** Whether several states have a body of that name: "Congress", "Labour Party", "National Guard". */
const isShared = (scene: Scene, { name }: Hit): boolean =>
  name.kind === 'body' && scene.lexicon.words.sharedBodies.has(fold(name.text));

const withActor = (hit: Hit, actor: ActorCode): Hit => ({ ...hit, name: { ...hit.name, actor } });

/**
 * What a name says together with its neighbours: of "Kosovo Serb" the first word is the country and the second a people in it; "Norwegian Labour
 * Party", "Congress of Peru" are those of the country that is named; an army "of Assam" is no state's, nor is the "Social Democratic Party" the
 * one without "Social".
 */
export function withNeighbours(scene: Scene, hits: readonly Hit[]): Hit[] {
  const out: Hit[] = [];
  hits.forEach((named, k) => {
    const hit = homonymAt(scene, named, hits[k + 1]) ?? named;
    const before = out[out.length - 1];
    const owner = ownerBefore(scene, hit, before);
    if (owner && isPeople(scene, hit) && !isPeople(scene, owner)) {
      if (owner.end === hit.first) out[out.length - 1] = { ...owner, end: hit.end };
      else out.push(hit);
      return;
    }
    if (isShared(scene, hit) && (owner || (before?.end !== hit.first && goesOn(scene, hit)))) {
      if (owner) out.push(withActor(hit, owner.name.actor!));
      return;
    }
    const behind = hit.name.kind === 'body' ? ownerBehind(scene, hit, hits[k + 1]) : undefined;
    if (!behind || behind.name.actor === hit.name.actor) out.push(hit);
    else if (isNationality(behind) && hit.name.role !== 'MED') out.push(withActor(hit, behind.name.actor!));
  });
  return out;
}

/** Where something is: "in Victoria, Australia" is no other country's capital. */
const places: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside', 'of']);

/** A town as the country behind its comma has it, where the tables know it for another's. */
function homonymAt(scene: Scene, { first, end, name, about }: Hit, next: Hit | undefined): Hit | undefined {
  if (name.kind !== 'capital' && name.kind !== 'city') return undefined;
  if (next?.name.kind !== 'country' || next.first !== end + 1 || keyAt(scene, end) !== ',' || next.name.actor === name.actor)
    return undefined;
  if (!places.has(keyAt(scene, first - 1)) || !closing.test(keyAt(scene, next.end))) return undefined;
  const text = scene.text.slice(scene.atoms.start[first]!, scene.atoms.end[end - 1]!);
  return { first, end, about, name: { text, kind: 'city', name: text, actor: next.name.actor! } };
}

const closing = /^(?:[,.;:)]|)$/;

const isPeople = (scene: Scene, hit: Hit): boolean =>
  hit.name.kind === 'demonym' && hit.end - hit.first === 1 && scene.lexicon.words.peoples.has(keyAt(scene, hit.first));

/** "Norwegian" or "Norway's" before a name of somebody else's. */
function ownerBefore(scene: Scene, hit: Hit, before: Hit | undefined): Hit | undefined {
  if (!before || !isNationality(before) || before.name.actor === hit.name.actor) return undefined;
  const next = keyAt(scene, before.end) === "'s" ? before.end + 1 : before.end;
  return next === hit.first && scene.atoms.glue[hit.first] === glue.space ? before : undefined;
}

/** Whether a name is only the end or the beginning of a longer one: "Social Democratic Party", "Democrats 66". */
function goesOn(scene: Scene, { first, end, name }: Hit): boolean {
  if (name.role !== 'OPP' && name.role !== 'LEG') return false;
  if (/^\d/.test(keyAt(scene, end)) && scene.atoms.glue[end] === glue.space) return true;
  const before = first - 1;
  return (
    before >= 0 &&
    scene.atoms.glue[first] !== glue.paragraph &&
    (scene.atoms.glue[first] === glue.hyphen ||
      (scene.atoms.glue[first] === glue.space && scene.atoms.case[before] === caseOf.title)) &&
    !opensSentence(scene, before) &&
    !scene.hitAt[before] &&
    !scene.lexicon.words.notNames.has(keyAt(scene, before))
  );
}

/** "Peru" of "Congress of Peru", "Assam" of "the Liberation Army of Assam". */
function ownerBehind(scene: Scene, hit: Hit, next: Hit | undefined): Hit | undefined {
  if (keyAt(scene, hit.end) !== 'of' || !next?.name.actor || next.about) return undefined;
  const at = keyAt(scene, hit.end + 1) === 'the' ? hit.end + 2 : hit.end + 1;
  return next.first === at || next.first === hit.end + 1 ? next : undefined;
}

/**
 * Bodies of a name that several states use, as those of the state that a doc is about: "Congress" of a doc about Peru that names neither the United
 * States nor anybody of theirs. Changes what is known of their atoms, too.
 */
export function withOwnBodies(
  scene: Scene,
  hits: readonly Hit[],
  people: ReadonlyMap<Found, Somebody>,
  home: ActorCode | undefined,
): readonly Hit[] {
  if (!hits.some((hit) => isShared(scene, hit))) return hits;
  const counts = new Map<ActorCode, number>();
  for (const hit of hits) {
    const { actor } = hit.name;
    if (actor && !isShared(scene, hit) && scene.lexicon.knowledge.actor(actor)?.kind === 'country')
      counts.set(actor, (counts.get(actor) ?? 0) + 1);
  }
  const spoken = new Set<ActorCode | undefined>([home, ...counts.keys()]);
  for (const who of people.values()) spoken.add(who.actor);
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first) return hits;
  return hits.map((hit) => {
    if (!isShared(scene, hit) || spoken.has(hit.name.actor)) return hit;
    const own = withActor(hit, first[0]);
    for (let i = hit.first; i < hit.end; i++) scene.hitAt[i] = own;
    return own;
  });
}
