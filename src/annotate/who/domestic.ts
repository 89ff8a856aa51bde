import type { ActorCode } from '../../model/index.ts';
import { caseOf, glue } from '../../text/atoms.ts';
import type { Found } from './found.ts';
import { officeOf } from './offices.ts';
import { type Hit, keyAt, type Scene } from './scene.ts';

/** Offices that a text names without their state, since they are of the state that it is about. */
const domestic: ReadonlySet<string> = new Set(['opposition-leader', 'party-leader', 'lawmaker', 'speaker']);

/** "Opposition leader Agbo" in a story from Lomé: of the state of the dateline, else of the only state that the text names. */
export function takeScene(scene: Scene, founds: readonly Found[]): void {
  let state: ActorCode | undefined | null = null;
  for (const found of founds) {
    if (found.actor || found.softActor || !found.name || found.past) continue;
    if (!found.offices.some((o) => domestic.has(officeOf(o, undefined)?.code ?? ''))) continue;
    if (state === null) state = datelineState(scene) ?? onlyState(scene);
    if (state) found.softActor = state;
  }
}

const paragraphsOfDateline = 5;

/** The state of the town in "LOMÉ, June 19 (Agency) —" or "LOMÉ (Agency) —". */
function datelineState(scene: Scene): ActorCode | undefined {
  const { atoms } = scene;
  for (let i = 0, seen = 0; i < atoms.length && seen < paragraphsOfDateline; i++) {
    if (atoms.glue[i] !== glue.paragraph) continue;
    seen++;
    const hit = scene.hitAt[i];
    if (!hit || hit.first !== i || atoms.case[i] !== caseOf.upper || !/^(?:capital|city)$/.test(hit.name.kind)) continue;
    if (/^[,(—–-]$/.test(keyAt(scene, hit.end))) return hit.name.actor;
  }
  return undefined;
}

function onlyState(scene: Scene): ActorCode | undefined {
  let only: ActorCode | undefined;
  let last: Hit | undefined;
  for (const hit of scene.hitAt) {
    if (!hit || hit === last) continue;
    last = hit;
    const { actor, kind } = hit.name;
    if (!actor || (kind !== 'country' && kind !== 'demonym' && kind !== 'capital')) continue;
    if (only && only !== actor) return undefined;
    only = actor;
  }
  return only;
}
