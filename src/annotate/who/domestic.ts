import type { ActorCode } from '../../model/index.ts';
import { caseOf, glue } from '../../text/atoms.ts';
import type { Found } from './found.ts';
import { officeOf } from './offices.ts';
import { type Hit, keyAt, type Scene } from './scene.ts';

/** Offices that a text names without their state, since they are of the state that it is about. */
const domestic: ReadonlySet<string> = new Set(['opposition-leader', 'party-leader', 'lawmaker', 'speaker']);
/** The same, where the sentence or the one before names the state. */
const local: ReadonlySet<string> = new Set(['governor', 'mayor', 'first-lady']);

/** "Opposition leader Agbo" in a story from Lomé: of the state of the dateline, else of the only state that the text names. */
export function takeScene(scene: Scene, founds: readonly Found[]): void {
  let state: ActorCode | undefined | null = null;
  for (const found of founds) {
    if (found.actor || found.softActor || !found.name || found.past) continue;
    const codes = found.offices.map((o) => officeOf(o, undefined)?.code ?? '');
    const isLocal = codes.some((code) => local.has(code));
    const isNear = isLocal || minister.test(found.officeText ?? '');
    if (!isNear && !codes.some((code) => domestic.has(code))) continue;
    if (state === null) state = datelineState(scene) ?? onlyState(scene);
    if (state && (!isNear || (isNamedWith(scene, found, state, isLocal) && !isHeld(founds, found, state))))
      found.softActor = state;
  }
}

/** "Energy Minister", not "prime minister" nor "Secretary", whom texts of their own country name so. */
const minister = /^(?!prime\b).*\bminister\b/i;

/** Whether the text gives somebody else of the state the same office: two deputy ministers are of two states. */
const isHeld = (founds: readonly Found[], { offices, name }: Found, state: ActorCode): boolean =>
  founds.some(
    (f) =>
      f.actor === state &&
      f.name?.parts.join() !== name?.parts.join() &&
      f.offices.flat().some((a) => offices.flat().some((b) => a.office === b.office)),
  );

/** Whether the sentence of a person, or the one before it, names a state: where something is ("in Peru"), if that is wanted, not only whose. */
function isNamedWith({ syntax, firstToken, hitAt, atoms }: Scene, { first }: Found, state: ActorCode, asPlace: boolean): boolean {
  const sentence = (i: number): number => syntax.sentenceOf[firstToken[i]!]!;
  const at = sentence(first);
  const isThere = (i: number): boolean => {
    const name = hitAt[i]?.name;
    const back = at - sentence(i);
    return name?.actor === state && back >= 0 && back <= 1 && !(asPlace && (name.kind === 'demonym' || name.kind === 'body'));
  };
  const end = Math.min(atoms.length, first + reach);
  for (let i = Math.max(0, first - reach); i < end; i++) if (isThere(i)) return true;
  return false;
}

const reach = 40;

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
