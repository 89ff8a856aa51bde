import type { ActorCode } from '../../model/index.ts';
import { glue } from '../../text/atoms.ts';
import { honorificsAt } from './address.ts';
import { complementAt, firstOwnerEnd, isOwner, ofActor } from './complements.ts';
import type { Found } from './found.ts';
import { joinedOffice } from './joined-offices.ts';
import { nameAt } from './names.ts';
import { isAnd, type OfficeReadings, officeAt } from './offices.ts';
import { wholePortfolio } from './portfolio.ts';
import { type Hit, keyAt, type Scene, uposAt } from './scene.ts';
import { departmentOffice, describedOffice, modifiersAt, regionalOffices, whoseOffice } from './unusual-offices.ts';

/** Takes in what follows a name: "of Iran", ", Japan's prime minister,". */
export function afterName(scene: Scene, found: Found, before: readonly Found[]): Found {
  const out = { ...found };
  const place = found.marked ? ofActor(scene, found.end) : undefined;
  if (place && (!out.actor || out.actor === place.actor)) {
    out.actor = place.actor;
    out.end = place.end;
  }
  const part = place || out.actor ? undefined : partOf(scene, out);
  if (part) {
    out.actor = part.name.actor!;
    out.end = part.end;
  }
  const apposed = appositionAt(scene, out.end);
  if (!apposed) return out;
  if (apposed.plural) {
    // "A and B, the foreign ministers of X and Y"
    const partner = before[before.length - 1];
    if (partner?.name && partner.end === found.first - 1 && isAnd(scene, partner.end) && partner.offices.length === 0) {
      partner.offices = [apposed.offices[0]!];
      partner.marked = true;
      const first = apposed.actors[0];
      if (first) partner.actor = first;
      out.offices = [apposed.offices[1] ?? apposed.offices[0]!];
      const second = apposed.actors[1] ?? first;
      if (second) out.actor = second;
      out.officeText = apposed.text;
      partner.officeText = apposed.text;
      out.marked = true;
    }
    return out;
  }
  out.end = apposed.end;
  out.offices = [...out.offices, ...apposed.offices];
  out.actor ??= apposed.actors[0] ?? localOwner(scene, apposed.end, apposed.offices)!;
  if (out.actor === undefined) delete out.actor;
  out.officeText ??= apposed.text;
  out.past ||= apposed.past;
  if (apposed.elsewhere) out.elsewhere = true;
  out.marked = true;
  return out;
}

/** The United States of "Mayor of Los Angeles", where such words end. */
export function localOwner(scene: Scene, end: number, offices: readonly OfficeReadings[]): ActorCode | undefined {
  const hit = scene.hitAt[end - 1] ?? scene.hitAt[end - 2];
  const isLocal = offices.flat().some((f) => regionalOffices.has(f.office.code));
  return isLocal && hit && /^(?:city|region|capital)$/.test(hit.name.kind) ? hit.name.actor : undefined;
}

/** "California" of "Governor Ana Soto of California". */
function partOf(scene: Scene, { end, offices }: Found): Hit | undefined {
  if (keyAt(scene, end) !== 'of' || !offices.flat().some((f) => regionalOffices.has(f.office.code))) return undefined;
  const hit = scene.hitAt[end + 1];
  return hit?.first === end + 1 && hit.name.actor && /^(?:city|region|capital)$/.test(hit.name.kind) ? hit : undefined;
}

interface Apposition {
  readonly end: number;
  readonly offices: readonly OfficeReadings[];
  readonly actors: readonly ActorCode[];
  readonly text: string;
  readonly past: boolean;
  readonly plural: boolean;
  readonly elsewhere: boolean;
}

function appositionAt(scene: Scene, i: number): Apposition | undefined {
  const open = keyAt(scene, i);
  if (open !== ',' && open !== '(' && open !== '–' && open !== '—') return undefined;
  let p = i + 1;
  if (/^(?:the|a|an)$/.test(keyAt(scene, p)) && scene.hitAt[p]?.first !== p) p++;
  const actors: ActorCode[] = [];
  const hit = scene.hitAt[p];
  if (hit) {
    if (hit.first !== p || !isOwner(hit)) return undefined;
    actors.push(hit.name.actor!);
    p = hit.end;
    if (keyAt(scene, p) === "'s") p++;
  }
  const mods = modifiersAt(scene, p);
  const named = officeAt(scene, mods.end, actors[0]) ?? describedOffice(scene, mods.end) ?? departmentOffice(scene, mods.end);
  if (!named) return undefined;
  const { office, elsewhere } = whoseOffice(scene, named);
  const complement = complementAt(scene, wholePortfolio(scene, office), actors.length === 0);
  let end = complement.end;
  if (complement.actor) {
    actors.push(...(office.plural ? complement.actors : [complement.actor]));
    if (!office.plural && complement.actors.length > 1) end = firstOwnerEnd(scene, office.end);
  }
  const joined = office.plural ? undefined : joinedOffice(scene, end);
  const offices = joined ? [...office.named, ...joined.named] : office.named;
  if (joined) {
    end = joined.end;
    if (actors.length === 0 && joined.actor) actors.push(joined.actor);
  }
  // "Modi, Prime Minister Kishida and ..." is a list, not an apposition.
  if (!office.plural && nameAt(scene, honorificsAt(scene, end).end, true) && scene.atoms.glue[end] === glue.space)
    return undefined;
  if (open === '(') {
    if (keyAt(scene, end) !== ')') return undefined;
    end++;
  } else if (!closes(scene, end)) return undefined;
  const text = scene.text.slice(scene.atoms.start[office.first]!, scene.atoms.end[end - 1]!);
  return { end, offices, actors, text, past: mods.past, plural: office.plural, elsewhere };
}

export const closes = (scene: Scene, i: number): boolean =>
  i >= scene.atoms.length ||
  scene.atoms.glue[i] === glue.paragraph ||
  /^[,.;:)–—”"]$/.test(keyAt(scene, i)) ||
  /^(?:who|and|said|says|told|as|on|at|in)$/.test(keyAt(scene, i));

export const startsVerb = (scene: Scene, i: number): boolean =>
  i < scene.atoms.length && (uposAt(scene, i) === 'VERB' || uposAt(scene, i) === 'AUX');
