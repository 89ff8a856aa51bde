import type { ActorCode } from '../../model/index.ts';
import type { Found } from './found.ts';
import { officeOf } from './offices.ts';
import { isCapitalised, keyAt, type Scene, sameSentence } from './scene.ts';

/** Who is sent to a country: the one most spoken of may be where, not whose. */
export const posted: ReadonlySet<string> = new Set(['ambassador', 'permanent-representative', 'envoy']);

const ownOffices: ReadonlySet<string> = new Set([
  'under-secretary',
  'assistant-secretary',
  'deputy-foreign-minister',
  'deputy-defence-minister',
  'director-official',
  'adviser',
  'envoy',
  'spokesperson',
  'press-secretary',
  'chief-of-staff',
  'first-lady',
]);

/** A government's own people need no country in what it publishes: "Under Secretary Fernandez", "Special Envoy Malley". */
export function takeHome(scene: Scene, founds: readonly Found[], home: ActorCode): void {
  for (const found of founds) {
    if (found.actor || found.softActor || !found.name) continue;
    const front = ownerInFront(scene, found.first);
    if (front) found.softActor = front;
    if (front) continue;
    const offices = found.offices.map((o) => officeOf(o, home)).filter((o) => o !== undefined);
    const own = offices.some(
      (o) =>
        ownOffices.has(o.code) ||
        ((o.code === 'minister' || o.code === 'deputy-minister') && /secretary/i.test(found.officeText ?? '')),
    );
    if (own && scene.lexicon.knowledge.actor(home)) found.softActor = home;
  }
}

/** Germany of "German Chancellery Security Policy Advisor", Canada of "Canada's Deputy Clerk and Security Advisor": along capitals and small words. */
function ownerInFront(scene: Scene, first: number): ActorCode | undefined {
  for (let i = first - 1; i >= 0 && first - i < 14 && sameSentence(scene, i, first); i--) {
    const hit = scene.hitAt[i];
    if (hit?.name.actor && hit.name.kind !== 'city' && hit.name.kind !== 'region' && hit.name.kind !== 'venue')
      return hit.about || hit.name.kind === 'organisation' ? undefined : hit.name.actor;
    if (!isCapitalised(scene, i) && !/^(?:and|&|of|for|the|'s|-)$/.test(keyAt(scene, i))) return undefined;
  }
  return undefined;
}

/** Whose people they meet who are in a capital: "In Lima, she will meet with Deputy Minister Quispe" and those named beside him. */
export function takeVenue(scene: Scene, founds: readonly Found[]): void {
  const { syntax } = scene;
  let sentence = -1;
  let host: { actor: ActorCode; end: number } | undefined;
  for (const found of founds) {
    const s = syntax.sentenceOf[scene.firstToken[found.first]!]!;
    if (s !== sentence) {
      sentence = s;
      host = capitalOpening(scene, found.first, s);
    }
    if (!host || found.actor || found.softActor || !found.name || found.offices.length === 0) continue;
    if (found.offices.flat().some(({ office }) => posted.has(office.code) || /secretary|spokes/.test(office.code))) continue;
    const met = syntax.upos.slice(scene.firstToken[host.end]!, scene.firstToken[found.first]!).includes('VERB');
    if (met) found.softActor = host.actor;
  }
}

/** The capital or country that opens a sentence as a place: "In Lima,", "Also in Peru,". */
function capitalOpening(scene: Scene, before: number, sentence: number): { actor: ActorCode; end: number } | undefined {
  const first = scene.syntax.sentences[sentence]!.first;
  let i = before;
  while (i > 0 && scene.firstToken[i - 1]! >= first && before - i < 60) i--;
  while (/^(?:also|while|later|then)$/.test(keyAt(scene, i))) i++;
  if (keyAt(scene, i) !== 'in') return undefined;
  const hit = scene.hitAt[i + 1];
  return hit?.first === i + 1 && /^(?:capital|country)$/.test(hit.name.kind) && hit.name.actor
    ? { actor: hit.name.actor, end: hit.end }
    : undefined;
}
