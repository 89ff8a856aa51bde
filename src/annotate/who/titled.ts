import { type ActorCode, actorCode } from '../../model/index.ts';
import { glue } from '../../text/atoms.ts';
import { genderOf, honorificsAt } from './address.ts';
import { afterName, closes, localOwner, startsVerb } from './apposition.ts';
import { complementAt, firstOwnerEnd, isOwner, isWhere, ofActor } from './complements.ts';
import type { Found } from './found.ts';
import { isTwoPeople, joinedOffice } from './joined-offices.ts';
import { type NameRun, nameAt } from './names.ts';
import { ownerAhead, partnersOwner, possessorOf } from './neighbours.ts';
import { type OfficeReadings, type OfficeRun, officeAt, officeOf } from './offices.ts';
import { wholePortfolio } from './portfolio.ts';
import { hasPerson } from './same-name.ts';
import { chunkOf, type Hit, isCapitalised, keyAt, type Scene } from './scene.ts';
import { listed, namedCounterparts, severalOwners } from './several.ts';
import { describedOffice, modifiersAt, regionalOffice, whoseOffice } from './unusual-offices.ts';
import { isOverlong, titleStart, type WholeTitles, wholeTitlesOf, withWholeTitle } from './whole-title.ts';

/** Reads titled persons, named persons and offices from left to right. */
export function findTitled(scene: Scene): Found[] {
  const out: Found[] = [];
  const titles = wholeTitlesOf(scene);
  for (let i = 0; i < scene.atoms.length; ) {
    const found = mayStart(scene, i) ? asTitled(scene, titles, readAt(scene, i, out), out) : undefined;
    if (!found) {
      i++;
      continue;
    }
    out.push(...found);
    i = Math.max(i + 1, found[found.length - 1]!.end);
  }
  return out;
}

/** A person with all of the title and nothing else, as far as the engine tells where it begins. */
function asTitled(scene: Scene, titles: WholeTitles, found: Found[] | undefined, before: readonly Found[]): Found[] | undefined {
  const [one] = found ?? [];
  const start = one && found!.length === 1 ? titleStart(scene, titles, one) : undefined;
  if (!one || start === undefined || start === one.first) return found;
  if (isOverlong(scene, one, start)) {
    const again = readAt(scene, start, before);
    return again?.[0]?.name?.first === one.name!.first ? again : found;
  }
  return [withWholeTitle(scene, one, start, before[before.length - 1]?.end ?? 0)];
}

function mayStart(scene: Scene, i: number): boolean {
  const hit = scene.hitAt[i];
  if (hit && hit.first !== i) return false;
  const g = scene.atoms.glue[i];
  if (g === glue.apostrophe) return false;
  const key = keyAt(scene, i);
  const c = key.charCodeAt(0);
  return c < 128 ? (c >= 97 && c <= 122) || c === 64 : letterFirst.test(key);
}

const letterFirst = /^\p{L}/u;

function readAt(scene: Scene, i: number, before: readonly Found[]): Found[] | undefined {
  const several = severalOwners(scene, i);
  if (several) return [several];
  const counterparts = namedCounterparts(scene, i);
  if (counterparts) return counterparts;
  let p = i;
  let owner: Hit | undefined;
  let possessive = false;
  const hit = scene.hitAt[p];
  // "FBI director", "UN Secretary-General": the office is told by the owner's name and what follows.
  const whole = hit ? officeAt(scene, i) : undefined;
  if (hit && whole && whole.end > hit.end) return withOffice(scene, i, isOwner(hit) ? hit : undefined, false, whole, before);
  if (hit) {
    if (isOwner(hit)) {
      owner = hit;
      p = pastOwnAcronym(scene, hit);
      if (keyAt(scene, p) === "'s") {
        possessive = true;
        p++;
      }
      if (scene.atoms.glue[p] === glue.hyphen || scene.atoms.glue[p] === glue.slash || scene.atoms.glue[p] === glue.paragraph)
        return undefined;
    } else {
      if (hit.name.kind !== 'city' && hit.name.kind !== 'region') return undefined;
      const regional = regionalOffice(scene, hit);
      if (regional) return withOffice(scene, i, { ...hit, name: { ...hit.name, kind: 'country' } }, false, regional, before);
    }
  }
  const mods = modifiersAt(scene, p);
  // "top diplomat" is an office as it stands, "top official" an official.
  const office =
    officeAt(scene, p, owner?.name.actor) ??
    (mods.end > p ? officeAt(scene, mods.end, owner?.name.actor) : undefined) ??
    describedOffice(scene, mods.end);
  const past = mods.past || scene.lexicon.words.pastModifiers.has(keyAt(scene, i - 1));
  if (office) {
    const { office: own, elsewhere } = whoseOffice(scene, office);
    const where = owner && !possessive && isWhere(scene, owner) ? withOffice(scene, p, undefined, past, own, before) : undefined;
    const found = where?.[0]?.name ? softly(where, owner!) : withOffice(scene, i, owner, past, own, before);
    return elsewhere ? found?.map((f) => ({ ...f, elsewhere })) : found;
  }
  if (mods.end > p) return undefined;
  const honorific = honorificsAt(scene, p);
  if (honorific.end > p) {
    const name = nameAt(scene, honorific.end, true);
    if (!name) return undefined;
    return [afterName(scene, person(owner ? i : p, name, owner, honorific.gender, true), before)];
  }
  if (owner && !possessive) return undefined;
  const name = asChunked(scene, nameAt(scene, p, false));
  if (!name) return undefined;
  return [afterName(scene, person(owner ? i : p, name, owner, undefined, false), before)];
}

/** The owner is only likely: who meets in Brussels may be anybody. */
const softly = (found: Found[], { name }: Hit): Found[] =>
  found.map((f) => (f.actor || !name.actor ? f : { ...f, softActor: name.actor }));

/** Behind "(ROK)" of "Republic of Korea (ROK) Foreign Minister". */
function pastOwnAcronym(scene: Scene, { end, name }: Hit): number {
  const short = keyAt(scene, end) === '(' ? scene.hitAt[end + 1] : undefined;
  return short?.name.actor === name.actor && keyAt(scene, short!.end) === ')' ? short!.end + 1 : end;
}

/** A bare run of proper nouns, cut to what the engine takes for the person in it: "Coordinator Kurt Campbell" is Kurt Campbell. */
function asChunked(scene: Scene, name: NameRun | undefined): NameRun | undefined {
  if (!name || name.handle || name.parts.length < 3) return name;
  const chunk = chunkOf(scene, name.end - 1);
  if (chunk?.type !== 'PER' || chunk.first <= scene.firstToken[name.first]!) return name;
  const text = scene.text.slice(scene.atoms.start[name.first]!, scene.atoms.end[name.end - 1]!);
  return hasPerson(scene.lexicon.knowledge, text) ? name : undefined;
}

const person = (first: number, name: NameRun, owner: Hit | undefined, gender: 'm' | 'f' | undefined, marked: boolean): Found => ({
  first,
  end: name.end,
  name,
  ...(owner?.name.actor ? { actor: owner.name.actor } : {}),
  offices: [],
  past: false,
  ...(gender ? { gender } : {}),
  marked,
  plural: false,
});

function withOffice(
  scene: Scene,
  first: number,
  owner: Hit | undefined,
  past: boolean,
  office: OfficeRun,
  before: readonly Found[],
): Found[] | undefined {
  const stated = owner?.name.actor ?? bearerOf(scene, office);
  const complement = complementAt(scene, wholePortfolio(scene, office), stated === undefined);
  const end = office.plural || complement.actors.length < 2 ? complement.end : firstOwnerEnd(scene, office.end);
  const behind = nameBehind(scene, first, end, office.plural, stated ?? complement.actor);
  const all = [...office.named, ...(behind?.named ?? [])];
  const actor = ownerOf(scene, stated ?? complement.actor ?? behind?.actor ?? localOwner(scene, end, office.named), all);
  const named = officesOf(scene, actor, all);
  const officeText = scene.text.slice(scene.atoms.start[office.first]!, scene.atoms.end[(behind ? behind.from : end) - 1]!);
  const gender = behind?.gender ?? genderOf(scene, office.first, office.end);
  const base = { ...(actor && { actor }), offices: named, officeText, past, marked: true, ...(gender && { gender }) };
  if (!behind) {
    if (!actor) return undefined;
    const actors = office.plural && complement.actors.length > 1 ? { actors: complement.actors } : {};
    return [{ first, end, ...base, ...actors, plural: office.plural }];
  }
  const head: Found = { first, end: behind.name.end, name: behind.name, ...base, plural: false };
  // "National Security Council Secretary Lund of Norway": several states have such a council.
  const place = owner?.name.kind === 'body' && !scene.hitAt[owner.first - 1] ? ofActor(scene, head.end) : undefined;
  if (place) head.actor = place.actor;
  if (office.plural) return vague.has(named[0]?.[0]?.office.code ?? '') ? undefined : listed(scene, head, named);
  const soft = actor
    ? undefined
    : (partnersOwner(scene, first, named, before) ?? possessorOf(scene, first, before) ?? ownerAhead(scene, first, before));
  if (soft) head.softActor = soft;
  return [afterName(scene, head, before)];
}

/** Whose "MEP" and "Taoiseach" are: there is but one such parliament, one such government. */
function bearerOf(scene: Scene, { first, end }: OfficeRun): ActorCode | undefined {
  const code = end - first === 1 ? scene.lexicon.words.titleActors.get(keyAt(scene, first)) : undefined;
  return code === undefined ? undefined : actorCode(code);
}

/** A name behind an office, with what stands between: further offices, a form of address, a comma. */
interface NameBehind {
  readonly name: NameRun;
  readonly named: readonly OfficeReadings[];
  readonly actor: ActorCode | undefined;
  readonly gender: 'm' | 'f' | undefined;
  /** Where the office's own words end. */
  readonly from: number;
}

/** "Antonio Tajani" of "foreign minister and deputy prime minister Antonio Tajani", and of "the foreign minister, Antonio Tajani,". */
function nameBehind(
  scene: Scene,
  first: number,
  end: number,
  plural: boolean,
  actor: ActorCode | undefined,
): NameBehind | undefined {
  const joined = plural || isTwoPeople(scene, first, end, actor) ? undefined : joinedOffice(scene, end);
  const tries = [...(joined ? [joined] : []), { end, named: [], actor: undefined }];
  for (const t of tries) {
    const { end: start, gender } = honorificsAt(scene, pastRank(scene, t.end));
    const name = scene.atoms.glue[t.end] === glue.paragraph ? undefined : nameAt(scene, start, true);
    if (name) return { name, named: t.named, actor: t.actor, gender, from: t.end };
  }
  for (const t of plural ? [] : tries) {
    if (keyAt(scene, t.end) !== ',') continue;
    const { end: start, gender } = honorificsAt(scene, t.end + 1);
    const name = nameAt(scene, start, true);
    if (!name || (name.parts.length < 2 && start === t.end + 1)) continue;
    if (closes(scene, name.end) && !startsVerb(scene, name.end))
      return { name, named: t.named, actor: t.actor, gender, from: t.end };
  }
  return undefined;
}

/** Behind the rank of "Prime Minister General Salo", which is no part of the name. */
function pastRank(scene: Scene, i: number): number {
  if (!isCapitalised(scene, i) || scene.atoms.glue[i] === glue.paragraph) return i;
  const rank = scene.lexicon.offices.longest(
    scene.atoms,
    i,
    (_end, { office, plural }) => office.code === 'military-officer' && !plural,
  );
  return rank && rank.end > i && isCapitalised(scene, rank.end) ? rank.end : i;
}

/** "Security Council Secretary Lund" serves a state of his own, not the United Nations. */
function ownerOf(scene: Scene, actor: ActorCode | undefined, named: readonly OfficeReadings[]): ActorCode | undefined {
  const secures = named.some((r) => officeOf(r, undefined)?.code === 'national-security-adviser');
  return secures && actor && scene.lexicon.knowledge.actor(actor)?.kind === 'organisation' ? undefined : actor;
}

/** The president of a football federation is no head of state. */
function officesOf(scene: Scene, actor: ActorCode | undefined, named: readonly OfficeReadings[]): readonly OfficeReadings[] {
  const kind = actor && scene.lexicon.knowledge.actor(actor)?.kind;
  if (kind !== 'organisation' && kind !== 'group') return named;
  return named.filter((r) => !stateOffices.has(officeOf(r, actor)?.code ?? ''));
}

const stateOffices: ReadonlySet<string> = new Set(['head-of-state', 'head-of-government', 'vice-president', 'minister']);

/** Plurals of these are people in general: "Senior Officials Meeting" names nobody. */
const vague: ReadonlySet<string> = new Set(['diplomat', 'military-officer', 'candidate', 'leader']);
