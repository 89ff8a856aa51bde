import type { ActorCode } from '../../model/index.ts';
import { caseOf, glue } from '../../text/atoms.ts';
import { counterpartRunAt } from './counterparts.ts';
import { type NameRun, nameAt } from './names.ts';
import { isAnd, type OfficeReadings, type OfficeRun, officeAt, officeOf } from './offices.ts';
import { portfolioEnd, wholePortfolio } from './portfolio.ts';
import { hasPerson } from './same-name.ts';
import { chunkOf, follows, type Hit, isCapitalised, keyAt, type Scene, sameSentence, uposAt } from './scene.ts';

/** A person or office as the text gives it, before anybody is identified. */
export interface Found {
  first: number;
  end: number;
  readonly name?: NameRun;
  actor?: ActorCode;
  /** Several owners of one office: "the Indian and Japanese foreign ministers". */
  actors?: readonly ActorCode[];
  /** Readings of each office named; empty when only a name or an honorific is there. */
  offices: readonly OfficeReadings[];
  /** The office's own words. */
  officeText?: string;
  /** The office is a former one. */
  past: boolean;
  readonly gender?: 'm' | 'f';
  /** "his Indian counterpart S. Jaishankar": the office is that of whoever was named before. */
  counterpart?: boolean;
  /** The title is that of something that is no state: "Harvest Foundation President". */
  elsewhere?: boolean;
  /** Owner taken over from the person named before: "Greek prime minister A and energy minister B". */
  softActor?: ActorCode;
  /** A title, honorific or apposition marks it as a person. */
  marked: boolean;
  plural: boolean;
}

/** Reads titled persons, named persons and offices from left to right. */
export function findTitled(scene: Scene): Found[] {
  const out: Found[] = [];
  for (let i = 0; i < scene.atoms.length; ) {
    const found = mayStart(scene, i) ? readAt(scene, i, out) : undefined;
    if (!found) {
      i++;
      continue;
    }
    out.push(...found);
    i = Math.max(i + 1, found[found.length - 1]!.end);
  }
  return out;
}

function mayStart(scene: Scene, i: number): boolean {
  const hit = scene.hitAt[i];
  if (hit && hit.first !== i) return false;
  const g = scene.atoms.glue[i];
  if (g === glue.apostrophe) return false;
  return /^[\p{L}@]/u.test(keyAt(scene, i));
}

/** Past "the", unless the article belongs to a name ("The Gambia"). */
const afterArticle = (scene: Scene, i: number): number => (keyAt(scene, i) === 'the' && scene.hitAt[i]?.first !== i ? i + 1 : i);

/** A party that can own an office. */
const isOwner = (hit: Hit | undefined): hit is Hit & { name: { actor: ActorCode } } =>
  hit?.name.actor !== undefined &&
  !hit.about &&
  hit.name.kind !== 'city' &&
  hit.name.kind !== 'venue' &&
  hit.name.kind !== 'region';

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
      p = hit.end;
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
    officeAt(scene, p, owner?.name.actor) ?? officeAt(scene, mods.end, owner?.name.actor) ?? describedOffice(scene, mods.end);
  const past = mods.past || scene.lexicon.words.pastModifiers.has(keyAt(scene, i - 1));
  if (office)
    return isOfSomethingElse(scene, office)
      ? withOffice(scene, i, owner, past, { ...office, named: [] }, before)?.map((f) => ({ ...f, elsewhere: true }))
      : withOffice(scene, i, owner, past, office, before);
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

const regionalOffices: ReadonlySet<string> = new Set([
  'governor',
  'mayor',
  'lawmaker',
  'regional-president',
  'first-minister',
  'attorney-general',
  'police-chief',
  'chief-justice',
]);

/** "Kentucky governor", "Alberta premier": an office of a part of the country. */
function regionalOffice(scene: Scene, hit: Hit): OfficeRun | undefined {
  if (!hit.name.actor) return undefined;
  const from = keyAt(scene, hit.end) === "'s" ? hit.end + 1 : hit.end;
  const office = officeAt(scene, modifiersAt(scene, from).end);
  if (!office || office.plural) return undefined;
  const fitting = office.named.flat().filter((f) => regionalOffices.has(f.office.code));
  return fitting.length > 0 ? { ...office, named: [fitting.map(({ office: o, plural }) => ({ office: o, plural }))] } : undefined;
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

/** "his Indian counterpart S. Jaishankar", "her counterparts A of X and B of Y". */
function namedCounterparts(scene: Scene, i: number): Found[] | undefined {
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

/** "the Indian and Japanese foreign ministers", "US, Japanese and Korean leaders": one office in the plural, several owners. */
function severalOwners(scene: Scene, i: number): Found | undefined {
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
    if (keyAt(scene, p) === ',') p++;
    if (isAnd(scene, p)) p++;
    if (p === hit.end) return undefined;
  }
}

function modifiersAt(scene: Scene, i: number): { end: number; past: boolean } {
  const { presentModifiers, pastModifiers } = scene.lexicon.words;
  let end = i;
  let past = false;
  for (;;) {
    const key = keyAt(scene, end);
    if (scene.atoms.glue[end] === glue.paragraph && end > i) break;
    if (pastModifiers.has(key)) past = true;
    else if (!presentModifiers.has(key)) break;
    end++;
  }
  return { end, past };
}

/** "Department" of ", Department Spokesperson". */
function departmentOffice(scene: Scene, i: number): OfficeRun | undefined {
  return isCapitalised(scene, i) && !scene.hitAt[i] && sameSentence(scene, i, i + 1) ? officeAt(scene, i + 1) : undefined;
}

/** "Assembly president", "company president": the president of something that is no state holds no office of one. */
function isOfSomethingElse(scene: Scene, office: OfficeRun): boolean {
  const before = office.first - 1;
  if (before < 0 || office.end - office.first > 1 || keyAt(scene, office.first) !== 'president') return false;
  if (!follows(scene, office.first) || !sameSentence(scene, before, office.first)) return false;
  // "His Highness President Salo"
  if (isStyle(scene, before)) return false;
  const hit = scene.hitAt[before];
  if (hit) return !isOwner(hit) || hit.name.kind === 'body';
  const upos = uposAt(scene, before);
  const { notNames, presentModifiers, pastModifiers } = scene.lexicon.words;
  const key = keyAt(scene, before);
  return (upos === 'NOUN' || upos === 'PROPN') && !notNames.has(key) && !presentModifiers.has(key) && !pastModifiers.has(key);
}

/** "climate" of "climate envoy", "female" of "female prime minister": at most two small words before an office. */
function describedOffice(scene: Scene, i: number): OfficeRun | undefined {
  for (let k = 1; k <= 2; k++) {
    const at = i + k;
    const word = i + k - 1;
    if (at >= scene.atoms.length || scene.hitAt[word] || scene.atoms.glue[at] === glue.paragraph || !sameSentence(scene, i, at))
      return undefined;
    const upos = uposAt(scene, word);
    if (scene.atoms.case[word] !== caseOf.lower || (upos !== 'ADJ' && upos !== 'NOUN')) return undefined;
    if (i === 0 || scene.atoms.key[i - 1] === undefined) return undefined;
    const office = officeAt(scene, at);
    if (office) return office;
  }
  return undefined;
}

function honorificsAt(scene: Scene, i: number): { end: number; gender: 'm' | 'f' | undefined } {
  const { honorifics } = scene.lexicon.words;
  let end = i;
  let gender: 'm' | 'f' | undefined;
  while (end < i + 6) {
    const key = keyAt(scene, end);
    const style = styleEnd(scene, end);
    if (style > end) {
      gender ??= key === 'his' ? 'm' : key === 'her' ? 'f' : undefined;
      end = style;
      continue;
    }
    const letters = scene.text.slice(scene.atoms.start[end] ?? 0, scene.atoms.end[end] ?? 0);
    // "HE", "H.E.", "U" are forms of address only in capitals; the others only with one.
    const known =
      honorifics.has(key) && isCapitalised(scene, end) && (key !== 'he' || /^H\.?E\.?$/.test(letters)) && !scene.hitAt[end];
    if (known && (key !== 'u' || end === i)) gender ??= honorifics.get(key);
    else if (!(end > i && goesOnTitle(scene, end))) break;
    end++;
  }
  return { end, gender };
}

/** The stop of "Hon.", the mark of "Dato'", the rest of "Hon'ble". */
const goesOnTitle = (scene: Scene, i: number): boolean => {
  const key = keyAt(scene, i);
  return (
    key === '.' ||
    (/^['’]$/.test(key) && scene.atoms.glue[i] === glue.none) ||
    (key === 'ble' && scene.atoms.glue[i] === glue.apostrophe)
  );
};

/** End of "His Royal Highness", "Her Excellency". */
export function styleEnd(scene: Scene, i: number): number {
  if (!/^(?:his|her|your|their)$/.test(keyAt(scene, i))) return i;
  let p = i + 1;
  while (/^(?:royal|imperial|serene|most|gracious)$/.test(keyAt(scene, p))) p++;
  return isStyle(scene, p) ? p + 1 : i;
}

const isStyle = (scene: Scene, i: number): boolean =>
  /^(?:highness(?:es)?|excellency|majesty|majesties|holiness|eminence|honou?r|grace)$/.test(keyAt(scene, i)) &&
  isCapitalised(scene, i);

function withOffice(
  scene: Scene,
  first: number,
  owner: Hit | undefined,
  past: boolean,
  office: OfficeRun,
  before: readonly Found[],
): Found[] | undefined {
  let actor = owner?.name.actor;
  const complement = complementAt(scene, wholePortfolio(scene, office), actor === undefined);
  actor ??= complement.actor;
  const end = office.plural || complement.actors.length < 2 ? complement.end : firstOwnerEnd(scene, office.end);
  const textFirst = office.first;
  let named = office.named;
  let plural = office.plural;
  // "foreign minister and deputy prime minister Antonio Tajani"
  let name: NameRun | undefined;
  let gender = genderOf(scene, office.first, office.end);
  const joined = plural || isTwoPeople(scene, first, end, actor) ? undefined : joinedOffice(scene, end);
  const tries = joined
    ? [joined, { end, named: [], actor: undefined as ActorCode | undefined }]
    : [{ end, named: [], actor: undefined as ActorCode | undefined }];
  let nameFirst = end;
  for (const t of tries) {
    const addressed = honorificsAt(scene, t.end);
    const direct = scene.atoms.glue[t.end] === glue.paragraph ? undefined : nameAt(scene, addressed.end, true);
    if (direct) {
      name = direct;
      gender = addressed.gender ?? gender;
      named = [...named, ...t.named];
      actor ??= t.actor;
      nameFirst = t.end;
      break;
    }
  }
  for (const t of plural || name ? [] : tries) {
    if (keyAt(scene, t.end) !== ',') continue;
    const addressed = honorificsAt(scene, t.end + 1);
    const apposed = nameAt(scene, addressed.end, true);
    if (
      apposed &&
      (apposed.parts.length > 1 || addressed.end > t.end + 1) &&
      closes(scene, apposed.end) &&
      !startsVerb(scene, apposed.end)
    ) {
      name = apposed;
      gender = addressed.gender ?? gender;
      named = [...named, ...t.named];
      actor ??= t.actor;
      nameFirst = t.end;
      break;
    }
  }
  // "Security Council Secretary Lund" serves a state of his own, not the United Nations.
  const secures = named.some((r) => officeOf(r, undefined)?.code === 'national-security-adviser');
  if (secures && actor && scene.lexicon.knowledge.actor(actor)?.kind === 'organisation') actor = undefined;
  // The president of a football federation is no head of state.
  const kind = actor && scene.lexicon.knowledge.actor(actor)?.kind;
  if (kind === 'organisation' || kind === 'group') named = named.filter((r) => !stateOffices.has(officeOf(r, actor)?.code ?? ''));
  const words = scene.text.slice(scene.atoms.start[textFirst]!, scene.atoms.end[(name ? nameFirst : end) - 1]!);
  const base = { actor, offices: named, officeText: words, past, marked: true } as const;
  if (!name) {
    if (!actor) return undefined;
    const actors = plural && complement.actors.length > 1 ? { actors: complement.actors } : {};
    return [{ first, end, ...defined(base), ...actors, plural, ...(gender ? { gender } : {}) }];
  }
  const head: Found = { first, end: name.end, name, ...defined(base), plural: false, ...(gender ? { gender } : {}) };
  // "National Security Council Secretary Lund of Norway": several states have such a council.
  const place = owner?.name.kind === 'body' && !scene.hitAt[owner.first - 1] ? ofActor(scene, name.end) : undefined;
  if (place) head.actor = place.actor;
  if (plural) return vague.has(named[0]?.[0]?.office.code ?? '') ? undefined : listed(scene, head, named);
  plural = false;
  const partner = before[before.length - 1];
  const shared = partner?.name && !isPeer(scene, partner, named) ? (partner.actor ?? partner.softActor) : undefined;
  // Ambassadors beside an organisation's chief are their own states'.
  const apart =
    named.some((r) => officeOf(r, shared || undefined)?.code === 'ambassador') &&
    scene.lexicon.knowledge.actor(shared!)?.kind !== 'country';
  if (!actor && partner && shared && !apart && isJoined(scene, partner.end, first)) head.softActor = shared;
  const own = actor ? undefined : possessorOf(scene, first, before);
  if (own) head.softActor ??= own;
  return [afterName(scene, head, before)];
}

/** "Vice Minister A of Peru and Deputy Minister B": who has the same office is of another state, unless one owner stands before them both. */
function isPeer(scene: Scene, partner: Found, named: readonly OfficeReadings[]): boolean {
  const { name } = partner;
  if (!name || partner.end === name.end || isOwner(scene.hitAt[partner.first])) return false;
  const code = (readings: OfficeReadings | undefined): string => readings?.[0]?.office.code ?? '';
  const [a, b] = [code(partner.offices[0]), code(named[0])];
  return a !== '' && (a === b || (a.startsWith('deputy-') && b.startsWith('deputy-')));
}

/** "The Secretary and Foreign Minister Lund discussed": whose office has an article and no owner is known from elsewhere, and is not the next one's. */
function isTwoPeople(scene: Scene, first: number, end: number, actor: ActorCode | undefined): boolean {
  if (actor || keyAt(scene, first - 1) !== 'the' || !isCapitalised(scene, first) || !isAnd(scene, end)) return false;
  const joined = joinedOffice(scene, end);
  return joined !== undefined && nameAt(scene, honorificsAt(scene, joined.end).end, true) !== undefined;
}

/** Whose "her defence minister Zajc" is: the state of the person, or for "its" the state, named before in the sentence. */
function possessorOf(scene: Scene, first: number, before: readonly Found[]): ActorCode | undefined {
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

/** "the president of France and Germany's chancellor": a singular office has one owner, the first. */
function firstOwnerEnd(scene: Scene, i: number): number {
  for (let p = i; p < scene.atoms.length; p++) {
    const hit = scene.hitAt[p];
    if (hit?.name.actor) return hit.end;
  }
  return i;
}

const stateOffices: ReadonlySet<string> = new Set(['head-of-state', 'head-of-government', 'vice-president', 'minister']);

/** Whether nothing but "and" or a comma stands between two founds. */
const isJoined = (scene: Scene, end: number, first: number): boolean =>
  (first === end + 1 && (isAnd(scene, end) || keyAt(scene, end) === ',')) ||
  (first === end + 2 && keyAt(scene, end) === ',' && isAnd(scene, end + 1));

/** Plurals of these are people in general: "Senior Officials Meeting" names nobody. */
const vague: ReadonlySet<string> = new Set(['diplomat', 'military-officer', 'candidate', 'leader']);

type Base = {
  actor: ActorCode | undefined;
  offices: readonly OfficeReadings[];
  officeText: string;
  past: boolean;
  marked: boolean;
};
const defined = ({ actor, ...rest }: Base): Omit<Base, 'actor'> & { actor?: ActorCode } => (actor ? { actor, ...rest } : rest);

function genderOf(scene: Scene, first: number, end: number): 'm' | 'f' | undefined {
  for (let i = first; i < end; i++) {
    const g = scene.lexicon.words.genderWords.get(keyAt(scene, i));
    if (g) return g;
  }
  return undefined;
}

/** "of Japan", "to India and Bhutan", "for Political Affairs" after an office. */
function complementAt(
  scene: Scene,
  i: number,
  ownerWanted: boolean,
): { end: number; actor?: ActorCode; actors: readonly ActorCode[] } {
  let end = i;
  let actor: ActorCode | undefined;
  const actors: ActorCode[] = [];
  for (let round = 0; round < 3; round++) {
    // Some offices carry their preposition: "ambassador to".
    const carried = round === 0 && /^(?:of|for|to)$/.test(keyAt(scene, end - 1));
    const prep = keyAt(scene, carried ? end - 1 : end);
    if (!/^(?:of|for|to|in|at)$/.test(prep) || scene.atoms.glue[end] === glue.paragraph) break;
    let p = carried ? end : end + 1;
    p = afterArticle(scene, p);
    const hit = scene.hitAt[p];
    if (hit && hit.first === p && hit.name.actor) {
      if (scene.atoms.glue[hit.end] === glue.hyphen) break;
      if ((prep === 'in' || prep === 'at') && hit.name.kind !== 'organisation') break;
      if (hit.name.kind === 'demonym') {
        const body = bodyAfter(scene, hit);
        if (body === undefined || prep === 'to') break;
        end = body;
        if (ownerWanted && !actor) {
          actor = hit.name.actor;
          actors.push(actor);
        }
        continue;
      }
      end = hit.end;
      if (prep === 'of' && ownerWanted && !actor && isOwner(hit)) {
        actor = hit.name.actor;
        actors.push(actor!);
        end = moreOwners(scene, end, actors);
      }
      while (prep !== 'of' && isAnd(scene, end) && scene.hitAt[end + 1]?.first === end + 1 && scene.hitAt[end + 1]!.name.actor)
        end = scene.hitAt[end + 1]!.end;
      continue;
    }
    if (prep === 'in' || prep === 'at') break;
    const portfolio = portfolioEnd(scene, p);
    if (portfolio === p) break;
    end = portfolio;
  }
  return { end, ...(actor ? { actor } : {}), actors };
}

/** End of "Peruvian Foreign Ministry": whose spokesperson somebody is, or in whose service an official. */
function bodyAfter(scene: Scene, hit: Hit): number | undefined {
  const agent = scene.lexicon.agents.longest(scene.atoms, hit.end);
  return agent?.values[0] === 'GOV' || agent?.values[0] === 'MIL' ? agent.end : undefined;
}

/** ", Japan and the United States" after "of India": further owners, when the list is one of states. */
export function moreOwners(scene: Scene, i: number, actors: ActorCode[]): number {
  let end = i;
  while (actors.length < 30) {
    let p = end;
    if (keyAt(scene, p) === ',') p++;
    if (isAnd(scene, p)) p++;
    if (p === end) break;
    p = afterArticle(scene, p);
    const hit = scene.hitAt[p];
    if (!isOwner(hit) || hit.first !== p || hit.name.kind === 'demonym' || officeAt(scene, hit.end)) break;
    actors.push(hit.name.actor!);
    end = hit.end;
  }
  return end;
}

/** "and deputy prime minister" after an office, before a name. */
function joinedOffice(
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

/** "Foreign Ministers A of X and B of Y", "Presidents Xi and Putin": one found for each name, all with the office. */
function listed(scene: Scene, head: Found, named: readonly OfficeReadings[]): Found[] {
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

/** "of Japan" or "(Japan)" after a name. */
function ofActor(scene: Scene, i: number): { end: number; actor: ActorCode } | undefined {
  const open = keyAt(scene, i);
  if (open !== 'of' && open !== '(') return undefined;
  let p = i + 1;
  p = afterArticle(scene, p);
  const hit = scene.hitAt[p];
  if (!hit || hit.first !== p || !isOwner(hit) || hit.name.kind === 'demonym' || hit.name.kind === 'body') return undefined;
  if (open === '(') return keyAt(scene, hit.end) === ')' ? { end: hit.end + 1, actor: hit.name.actor! } : undefined;
  return { end: hit.end, actor: hit.name.actor! };
}

/** Takes in what follows a name: "of Iran", ", Japan's prime minister,". */
function afterName(scene: Scene, found: Found, before: readonly Found[]): Found {
  const out = { ...found };
  const place = found.marked ? ofActor(scene, found.end) : undefined;
  if (place && (!out.actor || out.actor === place.actor)) {
    out.actor = place.actor;
    out.end = place.end;
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
  out.actor ??= apposed.actors[0]!;
  if (out.actor === undefined) delete out.actor;
  out.officeText ??= apposed.text;
  out.past ||= apposed.past;
  out.marked = true;
  return out;
}

interface Apposition {
  readonly end: number;
  readonly offices: readonly OfficeReadings[];
  readonly actors: readonly ActorCode[];
  readonly text: string;
  readonly past: boolean;
  readonly plural: boolean;
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
  const office = officeAt(scene, mods.end, actors[0]) ?? describedOffice(scene, mods.end) ?? departmentOffice(scene, mods.end);
  if (!office) return undefined;
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
  return { end, offices, actors, text, past: mods.past, plural: office.plural };
}

const closes = (scene: Scene, i: number): boolean =>
  i >= scene.atoms.length ||
  scene.atoms.glue[i] === glue.paragraph ||
  /^[,.;:)–—”"]$/.test(keyAt(scene, i)) ||
  /^(?:who|and|said|says|told|as|on|at|in)$/.test(keyAt(scene, i));

const startsVerb = (scene: Scene, i: number): boolean =>
  i < scene.atoms.length && (uposAt(scene, i) === 'VERB' || uposAt(scene, i) === 'AUX');
