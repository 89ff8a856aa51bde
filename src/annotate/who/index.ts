import type {
  ActorCode,
  Context,
  Doc,
  DocDate,
  Office,
  Party,
  PlaceMention,
  Syntax,
  WhoForm,
  WhoMention,
} from '../../model/index.ts';
import { glue } from '../../text/atoms.ts';
import { fold } from '../../text/fold.ts';
import { findBodies, roleIn } from './bodies.ts';
import { takeDelegations } from './delegates.ts';
import { takeScene } from './domestic.ts';
import { type Draft, whoMention } from './draft.ts';
import type { Found } from './found.ts';
import { findHits } from './hits.ts';
import { holderOf, leadingOffice } from './holders.ts';
import { homeOf } from './home.ts';
import { findLabels } from './labels.ts';
import { lexiconOf } from './lexicon.ts';
import { officeOf } from './offices.ts';
import { withOwnScripts } from './own-script.ts';
import { takeHome, takeVenue } from './owners.ts';
import { identify, type Somebody } from './people.ts';
import { findPlaces, isPlace } from './places.ts';
import { findReferences } from './references.ts';
import { type Hit, keyAt, type Scene, sceneOf } from './scene.ts';
import { findTitled } from './titled.ts';
import { withOwnBodies } from './whose-body.ts';

/** Who and where: everybody a doc mentions by name, title or reference, and the places it names. Pure; linear in the length of the text. */
export function findWho(
  doc: Doc,
  syntax: Syntax,
  context: Context,
  date: DocDate | undefined,
): { who: WhoMention[]; places: PlaceMention[]; whoAt: Int32Array } {
  const scene = sceneOf(doc, syntax, lexiconOf(context), date);
  let drafts: Draft[] = [];
  // 0 free, 1 inside a mention, 2 inside a person's name
  const taken = new Uint8Array(scene.atoms.length);
  if (syntax.length > 0) {
    const named = findHits(scene);
    const founds = findTitled(scene);
    takeVenue(scene, founds);
    const home = homeOf(scene);
    if (home) takeHome(scene, founds, home);
    takeDelegations(scene, founds);
    takeScene(scene, founds);
    const people = identify(scene, founds);
    const hits = withOwnBodies(scene, named, people, home);
    for (const found of founds) {
      const draft = found.name ? personDraft(scene, found, people.get(found)) : officeDraft(scene, found, people);
      if (!draft) continue;
      drafts.push(draft);
      taken.fill(1, draft.first, draft.end);
      if (draft.name) taken.fill(2, draft.name.first, draft.name.end);
    }
    rescueSurnames(scene, founds, people, drafts, taken);
    drafts = withOwnScripts(scene, drafts);
    drafts.push(...findLabels(scene, people.values(), taken));
    drafts.push(...findBodies(scene, hits, taken));
    const councils = councilsOf(drafts);
    for (const hit of hits) if (taken[hit.first] !== 2 && !isOthersCouncil(hit, councils)) drafts.push(...hitDraft(scene, hit));
    drafts.push(...groupDrafts(scene, hits));
    drafts.push(...findReferences(scene, drafts, people, home));
    const places = findPlaces(scene, hits, taken);
    const who = inOrder(drafts.map((d) => whoMention(scene, d)));
    return { who, places, whoAt: outermost(who, syntax.length) };
  }
  return { who: [], places: [], whoAt: new Int32Array(0) };
}

/** Whose security adviser a title names, by atom: its council may have the name of a better known one. */
function councilsOf(drafts: readonly Draft[]): ReadonlyMap<number, ActorCode> {
  const at = new Map<number, ActorCode>();
  for (const { first, name, parties } of drafts) {
    const [party] = parties;
    if (!name || !party?.actor || party.office !== 'national-security-adviser') continue;
    for (let i = first; i < name.first; i++) at.set(i, party.actor);
  }
  return at;
}

const isOthersCouncil = ({ first, name }: Hit, councils: ReadonlyMap<number, ActorCode>): boolean =>
  (name.kind === 'body' || name.kind === 'organisation') && (councils.get(first) ?? name.actor) !== name.actor;

const inOrder = (who: WhoMention[]): WhoMention[] => who.sort((a, b) => a.start - b.start || b.end - a.end);

/** For each token the first, that is the longest, mention in text order that covers it. */
function outermost(who: readonly WhoMention[], tokens: number): Int32Array {
  const at = new Int32Array(tokens).fill(-1);
  who.forEach((m, k) => {
    for (let i = m.first; i <= m.last; i++) if (at[i] === -1) at[i] = k;
  });
  return at;
}

function personDraft(scene: Scene, found: Found, who: Somebody | undefined): Draft | undefined {
  const name = found.name!;
  if (!who) return undefined;
  const titled = found.offices.length > 0;
  const endChar = name.handle ? handleEnd(scene, name.first, who) : undefined;
  return {
    first: found.first,
    end: found.end,
    form: titled ? 'titled-person' : name.handle ? 'handle' : 'person',
    parties: [partyOf(found, who)],
    confidence: found.marked ? 0.95 : who.known ? 0.9 : 0.75,
    rule: titled ? 'titled-name' : name.handle ? 'handle' : 'name',
    name: { first: name.first, end: name.end },
    ...(endChar !== undefined && found.end === name.end ? { endChar } : {}),
  };
}

/** The person with the office this mention gives, or the one the doc gives elsewhere. */
function partyOf(found: Found, who: Somebody): Party {
  const actor = found.actor ?? who.actor;
  const stated = found.past ? undefined : bestOffice(found, actor);
  const office =
    (stated && vague.has(stated.code) ? (who.office ?? stated.code) : stated?.code) ??
    (found.past && found.offices.length > 0 ? undefined : who.office);
  return {
    ...(actor ? { actor } : {}),
    person: who.id,
    name: who.name,
    ...(office ? { office } : {}),
    ...(found.officeText ? { officeText: found.officeText } : {}),
  };
}

/** Offices that a better known one of the same person may stand for: "Secretary Rubio" is the Secretary of State. */
const vague: ReadonlySet<string> = new Set(['deputy-minister', 'minister', 'leader', 'diplomat']);

function bestOffice(found: Found, actor: ActorCode | undefined): Office | undefined {
  const offices = found.offices.map((readings) => officeOf(readings, actor)).filter((o) => o !== undefined);
  return offices.find((o) => o.code !== 'minister' && o.code !== 'leader') ?? offices[0];
}

/** Where the handle itself ends when letters of the next word are glued to it. */
function handleEnd(scene: Scene, i: number, who: Somebody): number | undefined {
  const start = scene.atoms.start[i]!;
  const end = scene.atoms.end[i]!;
  const letters = who.parts.join('').length;
  let seen = 0;
  for (let c = start + 1; c < end; c++) {
    if (/[a-z0-9]/.test(fold(scene.text[c]!))) seen++;
    if (seen === letters) return c + 1 < end && scene.text[c + 1] !== '_' ? c + 1 : undefined;
  }
  return undefined;
}

/** Offices whose bare plural or mention means people in general: "officials", "generals". */
const ordinary: ReadonlySet<string> = new Set(['diplomat', 'military-officer', 'candidate', 'lawmaker']);

/** The same, but only in the plural. */
const peopleInGeneral: ReadonlySet<string> = new Set([
  'leader',
  'opposition-leader',
  'rebel-leader',
  'party-leader',
  'adviser',
  'envoy',
  'governor',
  'mayor',
]);

function officeDraft(scene: Scene, found: Found, people: ReadonlyMap<Found, Somebody>): Draft | undefined {
  if (found.past) return undefined;
  const owners = found.actors ?? (found.actor ? [found.actor] : []);
  if (owners.length === 0) return undefined;
  const parties: Party[] = [];
  let rule = 'office';
  let confidence = 0.85;
  if (isPredicate(scene, found)) return titleOf(found, owners[0]!);
  const toCome = isToCome(scene, found);
  for (const actor of owners) {
    for (const readings of found.offices) {
      const named = officeOf(readings, actor);
      if (!named) continue;
      const office = found.plural ? named : leadingOffice(scene, people, actor, named);
      const role =
        ordinary.has(office.code) || (found.plural && peopleInGeneral.has(office.code))
          ? (armedRole(scene, found) ?? roleIn(scene, found.first, found.end) ?? 'GOV')
          : undefined;
      if (role) {
        parties.push({ actor, role });
        rule = 'agent-noun';
        continue;
      }
      const holder =
        found.plural && owners.length === 1 && found.offices.length === 1 ? undefined : holderOf(scene, people, actor, office);
      if (holder && !(toCome && holder.rule === 'office-holder')) {
        rule = holder.rule;
        confidence = holder.confidence;
      }
      parties.push({
        actor,
        office: office.code,
        ...(found.officeText ? { officeText: found.officeText } : {}),
        ...(holder && !(toCome && holder.rule === 'office-holder') ? { person: holder.who.id, name: holder.who.name } : {}),
      });
    }
  }
  if (parties.length === 0) return undefined;
  const form: WhoForm = parties.length > 1 ? 'group' : rule === 'agent-noun' ? 'body' : 'office';
  return { first: found.first, end: found.end, form, parties, confidence, rule };
}

/** "served as president of Peru", "became prime minister": what somebody of the sentence is or was, whoever holds it now. */
function isPredicate(scene: Scene, { first, plural }: Found): boolean {
  const article = /^(?:the|its|their|a)$/.test(keyAt(scene, first - 1));
  const { becoming } = scene.lexicon.words;
  const word = keyAt(scene, article ? first - 2 : first - 1);
  // "As the president of Peru said"; the "appointed" of "appointed acting president" is read with the office.
  return !plural && (becoming.has(keyAt(scene, first)) || (becoming.has(word) && !(article && word === 'as')));
}

/** An office without anybody in it. */
function titleOf(found: Found, actor: ActorCode): Draft | undefined {
  const office = found.offices.map((readings) => officeOf(readings, actor)).find((o) => o !== undefined);
  if (!office) return undefined;
  const party = { actor, office: office.code, ...(found.officeText ? { officeText: found.officeText } : {}) };
  return { first: found.first, end: found.end, form: 'office', parties: [party], confidence: 0.85, rule: 'office' };
}

/** "as the new ambassador", "the next secretary-general": somebody else than who holds the office. */
function isToCome(scene: Scene, { first, end }: Found): boolean {
  for (let i = Math.max(0, first - 1); i < end; i++) if (/^(?:new|next|incoming|future)$/.test(keyAt(scene, i))) return true;
  return false;
}

/** The leaders of an armed group are rebels, whatever leaders are elsewhere. */
const armedRole = (scene: Scene, { first }: Found): string | undefined => {
  const role = scene.hitAt[first]?.name.role;
  return role === 'REB' || role === 'CRM' ? role : undefined;
};

/** Names that stood in a longer run of capitals ("Kishida Meets Modi" in a headline): each part that is a person of the doc. */
function rescueSurnames(
  scene: Scene,
  founds: readonly Found[],
  people: ReadonlyMap<Found, Somebody>,
  drafts: Draft[],
  taken: Uint8Array,
): void {
  const bySurname = new Map<string, Somebody | null>();
  for (const who of people.values()) {
    const surname = who.parts[who.parts.length - 1];
    for (const part of new Set([surname, who.actor && familyFirst.has(who.actor) ? who.parts[0] : surname])) {
      if (part === undefined || part.length < 3) continue;
      const other = bySurname.get(part);
      bySurname.set(part, other === undefined || other?.id === who.id ? who : null);
    }
  }
  for (const found of founds) {
    if (!found.name || found.name.parts.length < 2 || people.has(found)) continue;
    for (let i = found.name.first; i < found.name.end; i++) {
      const who = bySurname.get(fold(scene.text.slice(scene.atoms.start[i]!, scene.atoms.end[i]!)));
      if (!who || taken[i]) continue;
      drafts.push({
        first: i,
        end: i + 1,
        form: 'person',
        parties: [partyOf({ ...found, offices: [], past: false }, who)],
        confidence: 0.7,
        rule: 'surname',
        name: { first: i, end: i + 1 },
      });
      taken[i] = 2;
    }
  }
}

const familyFirst: ReadonlySet<string> = new Set(['JPN', 'CHN', 'KOR', 'PRK', 'TWN', 'VNM', 'HKG', 'KHM', 'HUN', 'SGP']);

const forms: Readonly<Partial<Record<Hit['name']['kind'], WhoForm>>> = {
  country: 'country',
  demonym: 'demonym',
  capital: 'capital',
  metonym: 'metonym',
  organisation: 'organisation',
  body: 'body',
};

function hitDraft(scene: Scene, hit: Hit): Draft[] {
  const form = forms[hit.name.kind];
  const { actor, role } = hit.name;
  if (!form || !actor) return [];
  const place = hit.name.kind === 'capital' && isPlace(scene, hit);
  const confidence = hit.about ? 0.4 : place ? 0.4 : form === 'capital' ? 0.8 : 0.95;
  const rule = hit.about ? 'about' : place ? 'capital-place' : form === 'country' || form === 'organisation' ? 'name' : form;
  // "the Quad", "The Netherlands" are listed with their article, which is no part of the mention.
  const first = form !== 'capital' && hit.end - hit.first > 1 && scene.atoms.key[hit.first] === 'the' ? hit.first + 1 : hit.first;
  return [{ first, end: hit.end, form, parties: [{ actor, ...(role ? { role } : {}) }], confidence, rule }];
}

/** "India-Japan", "Sino-Indian", "US–Japan–Korea": the parties together, beside each by itself. */
function groupDrafts(scene: Scene, hits: readonly Hit[]): Draft[] {
  const out: Draft[] = [];
  for (let k = 0; k < hits.length; ) {
    const parties: Party[] = [];
    let end = k;
    while (
      end < hits.length &&
      joins(scene, hits[end]!) &&
      (end === k || (hits[end]!.first === hits[end - 1]!.end && isGlued(scene, hits[end]!.first)))
    ) {
      const actor = hits[end]!.name.actor!;
      if (!parties.some((p) => p.actor === actor)) parties.push({ actor });
      end++;
    }
    if (parties.length > 1)
      out.push({ first: hits[k]!.first, end: hits[end - 1]!.end, form: 'group', parties, confidence: 0.95, rule: 'compound' });
    k = Math.max(end, k + 1);
  }
  return out;
}

const isGlued = (scene: Scene, i: number): boolean => scene.atoms.glue[i] === glue.hyphen || scene.atoms.glue[i] === glue.slash;
const joins = (_scene: Scene, hit: Hit): boolean =>
  hit.name.actor !== undefined &&
  !hit.about &&
  hit.name.kind !== 'city' &&
  hit.name.kind !== 'venue' &&
  hit.name.kind !== 'region';
