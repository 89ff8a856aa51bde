import type { ActorCode } from '../../model/index.ts';
import type { Found } from './found.ts';
import { type Hit, keyAt, type Scene, sameSentence } from './scene.ts';

/** Whose people lead a delegation: "the Peruvian delegation was led by A, minister of mines, and the Chilean delegation by B". */
export function takeDelegations(scene: Scene, founds: readonly Found[]): void {
  for (const found of founds) {
    if (found.actor || found.softActor || !found.name) continue;
    const actor = sideLedBy(scene, found.first);
    if (actor) found.softActor = actor;
  }
}

/** How many atoms back in its sentence the first "led by" may stand for a later "by". */
const reach = 60;

/** The state whose delegation is said to be led by whoever is named at atom i. */
function sideLedBy(scene: Scene, i: number): ActorCode | undefined {
  let p = i - 1;
  while (/^(?:the|its)$/.test(keyAt(scene, p))) p--;
  if (keyAt(scene, p) !== 'by' || !sameSentence(scene, p, i)) return undefined;
  p--;
  const said = leading.test(keyAt(scene, p));
  if (said) p--;
  else if (!isLedBefore(scene, p)) return undefined;
  while (said && between.test(keyAt(scene, p))) p--;
  return sideEndingAt(scene, p);
}

const leading = /^(?:led|headed|chaired)$/;
/** Between the delegation and "led": "was", "which had been". */
const between = /^(?:is|was|were|being|been|be|has|had|which|,)$/;

function isLedBefore(scene: Scene, p: number): boolean {
  for (let k = p; k > 0 && p - k < reach && sameSentence(scene, k, p); k--)
    if (keyAt(scene, k) === 'by' && leading.test(keyAt(scene, k - 1))) return true;
  return false;
}

/** The owner of "the Peruvian delegation", "Peru's negotiating team", "the delegation of Peru" that ends with atom p. */
function sideEndingAt(scene: Scene, p: number): ActorCode | undefined {
  if (isSide(scene, p)) {
    for (let k = p - 1; k >= 0 && p - k <= 3 && sameSentence(scene, k, p); k--) {
      const owner = stateOf(scene.hitAt[k]);
      if (owner) return owner;
    }
    return undefined;
  }
  const hit = scene.hitAt[p];
  const owner = stateOf(hit);
  if (!hit || !owner) return undefined;
  let k = hit.first - 1;
  if (keyAt(scene, k) === 'the') k--;
  return /^(?:of|from)$/.test(keyAt(scene, k)) && isSide(scene, k - 1) ? owner : undefined;
}

const isSide = (scene: Scene, i: number): boolean => /^(?:delegation|side|team|mission)$/.test(keyAt(scene, i));

const stateOf = (hit: Hit | undefined): ActorCode | undefined =>
  hit?.name.actor && !hit.about && (hit.name.kind === 'country' || hit.name.kind === 'demonym') ? hit.name.actor : undefined;
