import type { ActorCode, Office } from '../../model/index.ts';
import { caseOf, glue } from '../../text/atoms.ts';
import { isGivenName } from './address.ts';
import type { OfficeForm } from './lexicon.ts';
import { keyAt, type Scene, uposAt } from './scene.ts';

/** One office named, with its readings: Foreign Secretary is one thing in London and another in Delhi. */
export type OfficeReadings = readonly OfficeForm[];

/** Words that name an office, or several: "foreign and defence ministers". */
export interface OfficeRun {
  readonly first: number;
  readonly end: number;
  readonly named: readonly OfficeReadings[];
  readonly plural: boolean;
}

/** The office named at atom i: the longest way to say one, also "foreign and defence ministers", "ministers of foreign affairs and defence". */
export function officeAt(scene: Scene, i: number, owner?: ActorCode): OfficeRun | undefined {
  const { offices, portfolios } = scene.lexicon;
  return offices.begins(scene.atoms, i) || portfolios.begins(scene.atoms, i) ? readOffice(scene, i, owner) : undefined;
}

function readOffice(scene: Scene, i: number, owner: ActorCode | undefined): OfficeRun | undefined {
  const { atoms, lexicon } = scene;
  const plain = lexicon.offices.longest(atoms, i, (end, form) => fits(scene, i, end, form, owner));
  const shared = sharedHead(scene, i);
  if (shared && (!plain || shared.end > plain.end)) return shared;
  if (!plain) return undefined;
  const plural = plain.values[0]!.plural;
  const named: OfficeReadings[] = [plain.values];
  if (!plural) return { first: i, end: plain.end, named, plural };
  // "ministers of foreign affairs and defence"
  let end = plain.end;
  const of = scene.text.slice(atoms.start[i]!, atoms.end[plain.end - 1]!).search(/ (?:of|for) /) > 0;
  while (of && isAnd(scene, end)) {
    let next = end + 1;
    if (/^(?:of|for|the)$/.test(keyAt(scene, next))) next++;
    const part = lexicon.complements.longest(atoms, next);
    if (!part) break;
    named.push(part.values);
    end = part.end;
  }
  return { first: i, end, named, plural };
}

/** The office meant when the actor is known (or not): what that actor calls so, else the usual reading. */
export function officeOf(readings: OfficeReadings, actor: ActorCode | undefined): Office | undefined {
  return (readings.find((r) => r.actor !== undefined && r.actor === actor) ?? readings.find((r) => r.actor === undefined))
    ?.office;
}

function fits(scene: Scene, i: number, end: number, form: OfficeForm, owner: ActorCode | undefined): boolean {
  // Some words are an office only where an actor calls one so: "chief" at a bank.
  if (form.local && form.actor !== owner) return false;
  // "Prime Minister of the Republic" is cut out of "of the Republic of India".
  const inside = scene.hitAt[end - 1];
  if (inside && inside.end > end) return false;
  if (end - i > 1) return true;
  const key = keyAt(scene, i);
  // "Stephen King", "Super King Air": after another name a king is part of it.
  if (/^(?:king|queen|prince|pope|judge|marshal)$/.test(key) && scene.atoms.case[i] === caseOf.title && isNameBefore(scene, i))
    return false;
  if (isGivenName(scene, i) || isHyphened(scene, key, end)) return false;
  // "GNU General Public Licence": a general's country may come before, another name may not.
  if (key === 'general' && scene.atoms.case[i] === caseOf.title && i > 0 && scene.atoms.glue[i] === glue.space) {
    const before = scene.hitAt[i - 1];
    if (before ? before.name.kind !== 'country' && before.name.kind !== 'demonym' : scene.atoms.case[i - 1] === caseOf.title)
      return false;
  }
  // "PM" is a head of government, "pm" an hour.
  if (key.length <= 3) return scene.atoms.case[i] === caseOf.upper && !/^\d/.test(keyAt(scene, i - 1));
  if (scene.atoms.case[i] !== caseOf.lower) return true;
  const upos = uposAt(scene, i);
  return upos === 'NOUN' || upos === 'PROPN';
}

/** The Amir of "Amir-Abdollahian". */
const isHyphened = (scene: Scene, key: string, end: number): boolean =>
  /^(?:amir|emir|king|prince|sultan|marshal|pope|judge)$/.test(key) &&
  scene.atoms.glue[end] === glue.hyphen &&
  scene.atoms.case[end] === caseOf.title;

const isNameBefore = (scene: Scene, i: number): boolean =>
  i > 0 &&
  scene.atoms.glue[i] === glue.space &&
  scene.atoms.case[i - 1] === caseOf.title &&
  !scene.hitAt[i - 1] &&
  uposAt(scene, i - 1) === 'PROPN';

/** "foreign and defence ministers", "Foreign, Defense and Trade Ministers". */
function sharedHead(scene: Scene, i: number): OfficeRun | undefined {
  const { atoms, lexicon } = scene;
  const first = lexicon.portfolios.longest(atoms, i);
  if (!first || !(isAnd(scene, first.end) || keyAt(scene, first.end) === ',')) return undefined;
  const named: OfficeReadings[] = [first.values];
  let at = first.end;
  while (isAnd(scene, at) || keyAt(scene, at) === ',') {
    let next = at + 1;
    if (isAnd(scene, next)) next++;
    const whole = lexicon.offices.longest(atoms, next);
    if (whole && /^(?:ministers?|secretaries)$/.test(keyAt(scene, whole.end - 1))) {
      named.push(whole.values);
      // "foreign and defence minister" is one person with two portfolios, or loose writing for two: both offices are named.
      return { first: i, end: whole.end, named, plural: whole.values[0]!.plural };
    }
    const part = lexicon.portfolios.longest(atoms, next);
    if (!part) return undefined;
    named.push(part.values);
    at = part.end;
  }
  return undefined;
}

export const isAnd = (scene: Scene, i: number): boolean => scene.atoms.key[i] === 'and' || scene.atoms.key[i] === '&';
