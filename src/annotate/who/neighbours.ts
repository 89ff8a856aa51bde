import type { ActorCode } from '../../model/index.ts';
import { isOwner } from './complements.ts';
import type { Found } from './found.ts';
import { isAnd, type OfficeReadings, officeOf } from './offices.ts';
import { isCapitalised, keyAt, type Scene, sameSentence } from './scene.ts';

/** "Vice Minister A of Peru and Deputy Minister B": who has the same office is of another state, unless one owner stands before them both. */
function isPeer(scene: Scene, partner: Found, named: readonly OfficeReadings[]): boolean {
  const { name } = partner;
  if (!name || partner.end === name.end || isOwner(scene.hitAt[partner.first])) return false;
  const code = (readings: OfficeReadings | undefined): string => readings?.[0]?.office.code ?? '';
  const [a, b] = [code(partner.offices[0]), code(named[0])];
  return a !== '' && (a === b || (a.startsWith('deputy-') && b.startsWith('deputy-')));
}

/** Whether nothing but "and" or a comma stands between two founds. */
const isJoined = (scene: Scene, end: number, first: number): boolean =>
  (first === end + 1 && (isAnd(scene, end) || keyAt(scene, end) === ',')) ||
  (first === end + 2 && keyAt(scene, end) === ',' && isAnd(scene, end + 1));

/** Whose "her defence minister Zajc" is: the state of the person, or for "its" the state, named before in the sentence. */
export function possessorOf(scene: Scene, first: number, before: readonly Found[]): ActorCode | undefined {
  const word = keyAt(scene, first - 1);
  if (word === 'his' || word === 'her') {
    const last = before[before.length - 1];
    return last?.name && sameSentence(scene, last.first, first) ? (last.actor ?? last.softActor) : undefined;
  }
  if (word !== 'its') return undefined;
  for (let i = first - 2; i >= 0 && first - i < 30 && sameSentence(scene, i, first); i--) {
    const hit = scene.hitAt[i];
    if (isOwner(hit)) return hit.name.actor;
  }
  return undefined;
}

/** Whose the person named just before is: "Greek prime minister A and energy minister B" serve one state. */
export function partnersOwner(
  scene: Scene,
  first: number,
  named: readonly OfficeReadings[],
  before: readonly Found[],
): ActorCode | undefined {
  const partner = before[before.length - 1];
  if (!partner?.name || isPeer(scene, partner, named) || !isJoined(scene, partner.end, first)) return undefined;
  const shared = partner.actor ?? partner.softActor;
  if (!shared) return undefined;
  // Ambassadors beside an organisation's chief are their own states'.
  const apart =
    named.some((r) => officeOf(r, shared)?.code === 'ambassador') && scene.lexicon.knowledge.actor(shared)?.kind !== 'country';
  return apart ? undefined : shared;
}

/** Words of a ministry between a nationality and an office: MFA of "German MFA State Secretary Lund". */
const mostBetween = 3;

/** Whose an office is that stands behind a nationality and words in capitals. */
export function ownerAhead(scene: Scene, first: number, before: readonly Found[]): ActorCode | undefined {
  const last = before[before.length - 1];
  const from = Math.max(last?.marked ? last.end : 0, first - 1 - mostBetween);
  for (let i = first - 1; i >= from && isCapitalised(scene, i) && sameSentence(scene, i, first); i--) {
    const hit = scene.hitAt[i];
    if (hit)
      return i < first - 1 && (hit.name.kind === 'demonym' || hit.name.kind === 'country') && !hit.about
        ? hit.name.actor
        : undefined;
  }
  return undefined;
}
