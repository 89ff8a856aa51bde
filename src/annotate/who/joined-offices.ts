import type { ActorCode } from '../../model/index.ts';
import { glue } from '../../text/atoms.ts';
import { honorificsAt } from './address.ts';
import { complementAt } from './complements.ts';
import { nameAt } from './names.ts';
import { isAnd, type OfficeReadings, officeAt } from './offices.ts';
import { isCapitalised, keyAt, type Scene } from './scene.ts';
import { modifiersAt } from './unusual-offices.ts';

/** "and deputy prime minister" after an office, before a name. */
export function joinedOffice(
  scene: Scene,
  i: number,
): { end: number; named: readonly OfficeReadings[]; actor: ActorCode | undefined } | undefined {
  let end = i;
  const named: OfficeReadings[] = [];
  let actor: ActorCode | undefined;
  for (let round = 0; round < 3; round++) {
    if (!isAnd(scene, end) && keyAt(scene, end) !== ',' && scene.atoms.glue[end] !== glue.slash) break;
    let next = scene.atoms.glue[end] === glue.slash ? end : end + 1;
    if (isAnd(scene, next)) next++;
    const office = officeAt(scene, modifiersAt(scene, next).end);
    if (!office || office.plural) break;
    const complement = complementAt(scene, office.end, true);
    actor ??= complement.actor;
    named.push(...office.named);
    end = complement.end;
  }
  return end > i ? { end, named, actor } : undefined;
}

/** "The Secretary and Foreign Minister Lund discussed": whose office has an article and no owner is known from elsewhere, and is not the next one's. */
export function isTwoPeople(scene: Scene, first: number, end: number, actor: ActorCode | undefined): boolean {
  if (actor || keyAt(scene, first - 1) !== 'the' || !isCapitalised(scene, first) || !isAnd(scene, end)) return false;
  const joined = joinedOffice(scene, end);
  return joined !== undefined && nameAt(scene, honorificsAt(scene, joined.end).end, true) !== undefined;
}
