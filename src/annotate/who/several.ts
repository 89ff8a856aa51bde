import type { ActorCode } from '../../model/index.ts';
import { honorificsAt } from './address.ts';
import { afterName } from './apposition.ts';
import { isOwner, ofActor } from './complements.ts';
import { counterpartRunAt } from './counterparts.ts';
import type { Found } from './found.ts';
import { nameAt } from './names.ts';
import { isAnd, type OfficeReadings, officeAt } from './offices.ts';
import { type Hit, keyAt, type Scene } from './scene.ts';
import { modifiersAt } from './unusual-offices.ts';

/** "the Indian and Japanese foreign ministers", "US, Japanese and Korean leaders": one office in the plural, several owners. */
export function severalOwners(scene: Scene, i: number): Found | undefined {
  if (!scene.hitAt[i]) return undefined;
  const actors: ActorCode[] = [];
  let p = i;
  for (;;) {
    const hit: Hit | undefined = scene.hitAt[p];
    if (!isOwner(hit) || hit.first !== p || actors.length > 30) return undefined;
    actors.push(hit.name.actor!);
    p = hit.end;
    if (keyAt(scene, p) === "'s") p++;
    const office = actors.length > 1 ? officeAt(scene, modifiersAt(scene, p).end) : undefined;
    if (office) {
      if (!office.plural) return undefined;
      const text = scene.text.slice(scene.atoms.start[office.first]!, scene.atoms.end[office.end - 1]!);
      return {
        first: i,
        end: office.end,
        actor: actors[0]!,
        actors,
        offices: office.named,
        officeText: text,
        past: false,
        marked: true,
        plural: true,
      };
    }
    // "condemned Norway, and Swedish ministers met": a comma before "and" ends a clause, where only one was named.
    if (actors.length === 1 && keyAt(scene, p) === ',' && isAnd(scene, p + 1)) return undefined;
    if (keyAt(scene, p) === ',') p++;
    if (isAnd(scene, p)) p++;
    if (p === hit.end) return undefined;
  }
}

/** "his Indian counterpart S. Jaishankar", "her counterparts A of X and B of Y". */
export function namedCounterparts(scene: Scene, i: number): Found[] | undefined {
  const run = counterpartRunAt(scene, i);
  if (!run) return undefined;
  let p = run.end;
  if (keyAt(scene, p) === ',') p++;
  const addressed = honorificsAt(scene, p);
  const office = officeAt(scene, addressed.end);
  const name = office ? undefined : nameAt(scene, addressed.end, true);
  if (!name || (p > run.end && name.parts.length < 2)) return undefined;
  const actor = run.actors[0];
  const head: Found = {
    first: run.first,
    end: name.end,
    name,
    ...(actor ? { actor } : {}),
    offices: [],
    past: false,
    marked: true,
    plural: false,
    counterpart: true,
    ...(addressed.gender ? { gender: addressed.gender } : {}),
  };
  return (run.plural ? listed(scene, head, []) : [afterName(scene, head, [])]).map((f, k) =>
    run.actors.length > 1 && run.actors[k] ? { ...f, actor: run.actors[k]! } : f,
  );
}

/** "Foreign Ministers A of X and B of Y", "Presidents Xi and Putin": one found for each name, all with the office. */
export function listed(scene: Scene, head: Found, named: readonly OfficeReadings[]): Found[] {
  const out: Found[] = [];
  let current: Found = { ...head };
  const own = head.actor;
  for (;;) {
    const place = ofActor(scene, current.end);
    if (place) {
      current.end = place.end;
      if (!own) current.actor = place.actor;
    }
    out.push(current);
    let next = current.end;
    if (keyAt(scene, next) === ',') next++;
    if (isAnd(scene, next)) next++;
    if (next === current.end || out.length > 30) break;
    const addressed = honorificsAt(scene, next);
    if (officeAt(scene, addressed.end)) break;
    const start = scene.hitAt[addressed.end];
    // "Presidents Macron of France and Japan's ..." is no further name.
    if (start && start.name.kind !== 'city' && start.name.kind !== 'region') break;
    const name = nameAt(scene, addressed.end, true);
    if (!name) break;
    current = {
      first: next,
      end: name.end,
      name,
      ...(own ? { actor: own } : {}),
      offices: head.offices,
      ...(head.officeText ? { officeText: head.officeText } : {}),
      past: head.past,
      marked: true,
      plural: false,
      ...(head.counterpart ? { counterpart: true } : {}),
      ...(addressed.gender ? { gender: addressed.gender } : {}),
    };
  }
  // Two offices and two names go together in order: "foreign and defence ministers A and B".
  if (named.length > 1 && named.length === out.length)
    out.forEach((f, k) => {
      f.offices = [named[k]!];
    });
  return out;
}
