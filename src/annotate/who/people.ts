import type { ActorCode, Edtf, Knowledge, Office, OfficeCode, Person, PersonId, Tenure } from '../../model/index.ts';
import { fold } from '../../text/fold.ts';
import type { Found } from './found.ts';
import { likelyGender } from './given-names.ts';
import { leaderByHandle, orders } from './handles.ts';
import { heldBefore } from './holders.ts';
import type { Lexicon } from './lexicon.ts';
import type { NameRun } from './names.ts';
import { officeOf } from './offices.ts';
import { posted } from './owners.ts';
import { ownState } from './realms.ts';
import { hasPerson, isSameName, isSpelled, mayBeHolder, sharesName } from './same-name.ts';
import { chunkOf, type Hit, keyAt, type Scene, sameSentence, uposAt } from './scene.ts';

/** One person of a doc: all places that name them, and what these and the knowledge say together. */
export interface Somebody {
  readonly id: PersonId;
  /** Given name first where that is known. */
  readonly name: string;
  readonly known: boolean;
  readonly actor?: ActorCode;
  readonly office?: OfficeCode;
  readonly gender?: 'm' | 'f';
  /** Folded full parts of the longest form. */
  readonly parts: readonly string[];
}

interface Cluster {
  parts: string[];
  initials: string[];
  written: string[];
  runs: NameRun[];
  founds: Found[];
  actor: ActorCode | undefined;
  /** What the actor probably is, where no place names it. */
  softActor: ActorCode | undefined;
  offices: Office[];
  gender: 'm' | 'f' | undefined;
  marked: boolean;
  /** Atoms where it is named, to break ties by nearness. */
  at: number[];
}

/**
 * Who each found name is, in two rounds where there are counterparts: an office of theirs is that of the person they are a counterpart to,
 * and helps to tell who they are.
 */
export function identify(scene: Scene, founds: readonly Found[]): Map<Found, Somebody> {
  const people = cluster(scene, founds);
  if (!founds.some((f) => f.counterpart)) return people;
  let changed = false;
  founds.forEach((found, k) => {
    if (!found.counterpart || found.offices.length > 0) return;
    const offices = officesBefore(scene, founds, k, people);
    const nth = founds
      .slice(Math.max(0, k - window), k)
      .filter((f) => f.counterpart && sameSentence(scene, f.first, found.first)).length;
    const plural =
      founds.slice(Math.max(0, k - window), k + window).filter((f) => f.counterpart && sameSentence(scene, f.first, found.first))
        .length > 1;
    const office = plural ? (offices[nth] ?? offices[0]) : offices[0];
    if (!office) return;
    found.offices = [[{ office, plural: false }]];
    changed = true;
  });
  return changed ? cluster(scene, founds) : people;
}

/** How many names back the person is looked for to whom somebody is a counterpart. */
const window = 40;

/** Offices of the people named before in the sentence, in order. */
function officesBefore(scene: Scene, founds: readonly Found[], k: number, people: ReadonlyMap<Found, Somebody>): Office[] {
  const out: Office[] = [];
  for (let j = Math.max(0, k - window); j < k; j++) {
    const f = founds[j]!;
    if (f.counterpart || f.past || !sameSentence(scene, f.first, founds[k]!.first)) continue;
    const stated = f.offices.map((o) => officeOf(o, f.actor)).filter((o) => o !== undefined);
    const code = people.get(f)?.office;
    const held = code && scene.lexicon.knowledge.office(code);
    for (const office of stated.length > 0 ? stated : held ? [held] : []) if (!out.includes(office)) out.push(office);
  }
  // "A and B met C with their counterparts D and E": as many offices as are wanted, from the subject on.
  return out;
}

/** Who each found name is. Names of one person come together whatever their order, initials or titles; what remains unknown gets no entry. */
function cluster(scene: Scene, founds: readonly Found[]): Map<Found, Somebody> {
  const named = founds.filter((f) => f.name && !f.name.handle);
  const order = named.map((found, k) => ({ found, k, ...partsOf(found.name!) }));
  // Fullest names first, so that surnames find whom they belong to even before the full name is given.
  const byFullness = [...order].sort(
    (a, b) => b.parts.length - a.parts.length || Number(b.found.marked) - Number(a.found.marked) || a.k - b.k,
  );
  const clusters: Cluster[] = [];
  const index = new Map<string, Cluster[]>();
  const owner = new Map<Found, Cluster>();
  for (const item of byFullness) {
    const { found, parts, initials } = item;
    if (parts.length === 0 || (parts.length === 1 && !found.marked && isParticle(scene, parts[0]!))) continue;
    const known = matching(scene.lexicon, index, found, parts, initials) ?? (mayFound(scene, found, parts) ? undefined : null);
    if (known === null) continue;
    const mine = known ?? newCluster(clusters, index, parts, initials, found.name!.parts);
    join(mine, found, index, parts);
    owner.set(found, mine);
  }
  for (const c of clusters) if (c.founds.some((f) => f.elsewhere)) leaveState(c);
  const result = new Map<Cluster, Somebody>();
  for (const c of clusters) {
    const who = resolve(scene, c);
    result.set(c, leavesOffice(scene, c, who) ? withoutOffice(c, who) : who);
  }
  for (const c of clusters) {
    const who = result.get(c)!;
    const actor =
      who.actor === undefined && who.office !== undefined && !posted.has(who.office)
        ? otherSide(scene, who, [...result.values()])
        : undefined;
    if (actor) result.set(c, { ...who, actor });
  }
  const out = new Map<Found, Somebody>();
  for (const [found, cluster] of owner) out.set(found, result.get(cluster)!);
  for (const found of founds) {
    if (!found.name?.handle) continue;
    const who = byHandle(scene, found, [...result.values()]);
    if (who) out.set(found, who);
  }
  return out;
}

/** "Der" alone is nobody, though a president is called "van der Bellen". */
const isParticle = (scene: Scene, part: string): boolean => scene.lexicon.words.particles.has(fold(part));

/** The president of a foundation is "President Stone" too, and no head of state. */
function leaveState(c: Cluster): void {
  const isOther = (o: Office): boolean => o.code === 'head-of-state' || o.code === 'head-of-government';
  c.offices = c.offices.filter((o) => !isOther(o));
  for (const found of c.founds) found.offices = found.offices.filter((readings) => !readings.some((r) => isOther(r.office)));
}

/** Whether a leader's term had ended and another's begun: "President Obama" in 2021, called so out of habit. */
function leavesOffice(scene: Scene, c: Cluster, { id, known, actor, office }: Somebody): boolean {
  if (!known || !actor || !office || !leaderOffices.has(office) || !c.founds.some((f) => f.offices.length > 0)) return false;
  if (!heldBefore(scene, { actor, person: id, office })) return false;
  return scene.lexicon.knowledge.holders(actor, office, scene.date).some((t) => t.person !== id);
}

function withoutOffice(c: Cluster, { office: left, ...who }: Somebody): Somebody {
  for (const found of c.founds) {
    const kept = found.offices.filter((readings) => !readings.some((r) => r.office.code === left));
    if (kept.length === found.offices.length) continue;
    if (kept.length > 0) found.offices = kept;
    else found.past = true;
  }
  const office = c.offices.find((o) => o.code !== left)?.code;
  return { ...who, ...(office && { office }) };
}

/** Full parts and initials of a name, folded; "Biden, Jr." is Biden. */
function partsOf(run: NameRun): { parts: string[]; initials: string[] } {
  const parts: string[] = [];
  const initials: string[] = [];
  for (const p of run.parts) {
    const f = fold(p).replace(/[-']/g, '');
    if (f === 'jr' || f === 'sr') continue;
    if (f.length === 1) initials.push(f);
    else if (f.length > 0) parts.push(f);
  }
  return { parts, initials };
}

/**
 * The country of an office holder for whom the doc gives none: the one it speaks of most, when that is not yet the country of somebody in the same
 * office. "Adviser A spoke with Adviser B" in a text about two countries.
 */
function otherSide(scene: Scene, who: Somebody, people: readonly Somebody[]): ActorCode | undefined {
  const counts = new Map<ActorCode, number>();
  let last: Hit | undefined;
  for (const hit of scene.hitAt) {
    if (!hit || hit === last) continue;
    last = hit;
    const { actor, kind } = hit.name;
    if (actor && (kind === 'country' || kind === 'demonym') && !hit.about) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  }
  for (const p of people) if (p.id !== who.id && p.office === who.office && p.actor) counts.delete(p.actor);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= 3 && first[1] >= 3 * (second?.[1] ?? 0) ? first[0] : undefined;
}

function newCluster(
  clusters: Cluster[],
  index: Map<string, Cluster[]>,
  parts: string[],
  initials: string[],
  written: readonly string[],
): Cluster {
  const c: Cluster = {
    parts,
    initials,
    written: [...written],
    runs: [],
    founds: [],
    actor: undefined,
    softActor: undefined,
    offices: [],
    gender: undefined,
    marked: false,
    at: [],
  };
  clusters.push(c);
  for (const p of parts) {
    const list = index.get(p);
    if (!list) index.set(p, [c]);
    else if (!list.includes(c)) list.push(c);
  }
  return c;
}

function join(c: Cluster, found: Found, index: Map<string, Cluster[]>, parts: readonly string[]): void {
  c.founds.push(found);
  c.runs.push(found.name!);
  c.actor ??= found.actor;
  c.softActor ??= found.softActor;
  c.gender ??= found.gender;
  c.marked ||= found.marked;
  c.at.push(found.first);
  if (!found.past) {
    for (const readings of found.offices) {
      const office = officeOf(readings, found.actor ?? c.actor);
      if (office && !c.offices.includes(office)) c.offices.push(office);
    }
  }
  for (const p of parts) if (!index.has(p)) index.set(p, [c]);
}

/** The cluster a name belongs to; none where two fit equally well and nothing tells them apart. */
function matching(
  lexicon: Lexicon,
  index: ReadonlyMap<string, Cluster[]>,
  found: Found,
  parts: readonly string[],
  initials: readonly string[],
): Cluster | undefined {
  const near = index.get(parts[parts.length - 1]!) ?? index.get(parts[0]!);
  if (!near) return undefined;
  let best: Cluster | undefined;
  let bestScore = 0;
  for (const c of near) {
    const score = agreement(lexicon, c, found, parts, initials);
    if (score > bestScore) {
      best = c;
      bestScore = score;
    }
  }
  return best;
}

function agreement(lexicon: Lexicon, c: Cluster, found: Found, parts: readonly string[], initials: readonly string[]): number {
  if (!parts.every((p) => c.parts.includes(p))) return 0;
  if (found.actor && c.actor && found.actor !== c.actor) return 0;
  const rest = c.parts.filter((p) => !parts.includes(p));
  for (const i of initials)
    if (!rest.some((p) => p.startsWith(i)) && !c.initials.includes(i) && rest.length > 0) return parts.length > 1 ? 1 : 0;
  if (parts.length === c.parts.length) return 100;
  let score = 10 + parts.length;
  if (found.gender && c.gender && found.gender !== c.gender) return 0;
  // "Ms. Berg" is rather Anna than Jonas.
  const likely = found.gender && !c.gender ? likelyGender(lexicon, c.written, c.actor) : undefined;
  if (likely) score += likely === found.gender ? 8 : -8;
  const offices = found.past ? [] : found.offices.map((o) => officeOf(o, found.actor ?? c.actor)).filter((o) => o !== undefined);
  if (offices.length > 0 && c.offices.length > 0) {
    if (offices.some((o) => c.offices.includes(o))) score += 20;
    else if (offices.some((o) => generic.has(o.code)) || c.offices.some((o) => generic.has(o.code))) score += 5;
    else if (c.founds.some((f) => shortens(found.officeText, f.officeText))) score += 5;
    else if (parts.length === 1 && !mayBeBoth(c, offices)) return 0;
  }
  if (found.actor && c.actor === found.actor) score += 5;
  // Of a family in the news, whoever governs is called by the name alone.
  if (parts.length === 1 && !found.gender && found.offices.length === 0 && c.offices.some(governs)) score += 3;
  // A surname is the last or, in some countries, the first part.
  if (parts.length === 1 && (c.parts[c.parts.length - 1] === parts[0] || c.parts[0] === parts[0])) score += 3;
  const before = c.at.filter((a) => a < found.first);
  if (before.length > 0) score += 1 + 1 / (1 + found.first - Math.max(...before));
  return score;
}

/** "Ambassador Salo" of who was called "Special Envoy Eero Salo": officials have several titles. */
const mayBeBoth = (c: Cluster, offices: readonly Office[]): boolean =>
  offices.every((o) => o.level === 'official') && c.offices.every((o) => o.level === 'official');

const governs = (office: Office): boolean => office.level === 'leader' && office.code !== 'first-lady';

/** "Deputy Secretary" of who was called "Deputy Secretary of State". */
const shortens = (short: string | undefined, full: string | undefined): boolean =>
  short !== undefined && full !== undefined && / /.test(short) && full.toLowerCase().startsWith(`${short.toLowerCase()} `);

const generic: ReadonlySet<string> = new Set([
  'minister',
  'leader',
  'diplomat',
  'candidate',
  'president-elect',
  'military-officer',
]);

/** Whether a name that matches nobody yet may stand for somebody new. */
function mayFound(scene: Scene, found: Found, parts: readonly string[]): boolean {
  if (found.marked) return true;
  const run = found.name!;
  if (parts.length + partsOf(run).initials.length > 1) {
    const text = scene.text.slice(scene.atoms.start[run.first]!, scene.atoms.end[run.end - 1]!);
    return hasPerson(scene.lexicon.knowledge, text) || isPersonChunk(scene, run);
  }
  return inOffice(scene, run) !== undefined;
}

/** Whether the engine took these words for one person's name. */
function isPersonChunk(scene: Scene, run: NameRun): boolean {
  const first = scene.firstToken[run.first]!;
  const end = scene.lastToken[run.end - 1]! + 1;
  const chunk = chunkOf(scene, run.first) ?? chunkOf(scene, run.end - 1);
  return chunk !== undefined && chunk.type === 'PER' && chunk.first >= first && chunk.end <= end && chunk.end - chunk.first > 1;
}

/** A bare surname of somebody in high office on the story's day: Putin, Modi. */
function inOffice(scene: Scene, run: NameRun): Person | undefined {
  if (!scene.date || run.parts.length !== 1 || run.parts[0]!.length < 3) return undefined;
  // "to the Moon": a surname alone has no article, unless it stands before what is called after it ("the Modi government").
  if (keyAt(scene, run.first - 1) === 'the' && !/^(?:NOUN|PROPN)$/.test(uposAt(scene, run.end))) return undefined;
  const { knowledge } = scene.lexicon;
  const text = run.parts[0]!;
  const people = knowledge
    .peopleNamed(text)
    .filter((p) => knowledge.tenuresOf(p.id).some((t) => activeAt(t, scene.date) && highOffices.has(t.office)));
  return people.length === 1 ? people[0] : undefined;
}

const highOffices: ReadonlySet<string> = new Set([
  'head-of-state',
  'head-of-government',
  'foreign-minister',
  'secretary-general',
  'commission-president',
  'supreme-leader',
]);

function resolve(scene: Scene, c: Cluster): Somebody {
  const { knowledge } = scene.lexicon;
  let known: Person | undefined;
  if (c.actor === undefined && c.softActor !== undefined) {
    const owner = c.softActor;
    known = lookUp(knowledge, { ...c, actor: owner }, scene);
    if (known) c.actor = owner;
  }
  known ??= lookUp(knowledge, c, scene);
  // "Japanese Prime Minister A and President B" have two countries; ministers of one sentence have one.
  if (!known && c.actor === undefined && c.offices.every((o) => o.level !== 'leader')) c.actor = c.softActor;
  const stated = c.offices.find((o) => !generic.has(o.code)) ?? c.offices[0];
  if (known) {
    const tenures = knowledge.tenuresOf(known.id);
    const now = scene.date ? tenures.filter((t) => activeAt(t, scene.date)) : [];
    const actor =
      c.actor ??
      ownState(
        knowledge,
        now.map((t) => t.actor),
      ) ??
      ownState(
        knowledge,
        tenures.map((t) => t.actor),
      );
    const held = highest(
      knowledge,
      now.filter((t) => t.actor === actor),
    );
    // "Secretary Rubio" holds the office that the knowledge has for him on that day.
    const office = stated && !(held && generic.has(stated.code)) ? stated.code : held;
    const gender =
      c.gender ?? likelyGender(scene.lexicon, c.written, actor) ?? likelyGender(scene.lexicon, known.name.split(' '), actor);
    return {
      id: known.id,
      name: known.name,
      known: true,
      parts: c.parts,
      ...(actor ? { actor } : {}),
      ...(office ? { office } : {}),
      ...(gender ? { gender } : {}),
    };
  }
  const gender = c.gender ?? likelyGender(scene.lexicon, c.written, c.actor);
  return {
    id: (c.parts.length === 1 ? loneId(c, scene) : `name:${[...c.parts].sort().join(' ')}`) as PersonId,
    name: display(c),
    known: false,
    parts: c.parts,
    ...(c.actor ? { actor: c.actor } : {}),
    ...(stated ? { office: stated.code } : {}),
    ...(gender ? { gender } : {}),
  };
}

/** A surname alone says little: it is one person's only within a state, and without a state only within a story. */
const loneId = (c: Cluster, scene: Scene): string =>
  `name:${[...c.parts, ...c.initials].sort().join(' ')} ${c.actor ? `of ${c.actor}` : `in ${scene.doc.id}`}`;

function lookUp(knowledge: Knowledge, c: Cluster, scene: Scene): Person | undefined {
  const names = new Map<string, NameRun>();
  const byLength = [...c.runs].sort((a, b) => b.parts.length - a.parts.length);
  for (const run of byLength) names.set(run.parts.filter((p) => !/^[js]r$/i.test(p)).join(' '), run);
  let best: Person | undefined;
  let bestScore = 0;
  let tied = false;
  const fullest = byLength[0]!.parts;
  const styled = fullest.length === 1 ? styledName(scene, knowledge, c) : undefined;
  if (styled) return styled;
  for (const [name, run] of names) {
    const full = fullnessOf(name);
    const people = knowledge.peopleNamed(name);
    const spelled = full > 3 ? people.filter((p) => isSpelled(p, run.parts)) : [];
    for (const person of people) {
      // The surname of "Ana Cohen" is no way to Ben Cohen.
      if (!sharesName(person, run.parts) || !sharesName(person, fullest)) continue;
      const exact = spelled.includes(person) || (full > 0 && spelled.length === 0 && isSameName(person, run.parts));
      if (!isVouchedFor(scene, person, c, exact)) continue;
      const fit = fitOf(knowledge, person, c, full, scene.date);
      const score = fit > 0 ? fit + nearness(scene, person, c) : fit;
      if (score > bestScore) {
        best = person;
        bestScore = score;
        tied = false;
      } else if (score === bestScore && score > 0 && person.id !== best?.id) tied = true;
    }
    if (best && full > 0 && !tied) break;
  }
  if (bestScore >= 4 && !(tied && bestScore < 5)) return best;
  const holder = holderNamed(scene, c);
  if (holder) return holder;
  const bare = c.runs.length > 0 && c.parts.length === 1 && c.offices.length === 0 ? inOffice(scene, c.runs[0]!) : undefined;
  return bare && (!c.actor || knowledge.tenuresOf(bare.id).some((t) => t.actor === c.actor)) ? bare : undefined;
}

/** Somebody whose form of address is part of the name: "Sheikh Hasina". */
function styledName(scene: Scene, knowledge: Knowledge, c: Cluster): Person | undefined {
  for (const run of c.runs) {
    const style = keyAt(scene, run.first - 1);
    if (!scene.lexicon.words.honorifics.has(style)) continue;
    const name = [style, run.parts[0]!];
    const person = knowledge.peopleNamed(name.join(' ')).find((p) => isSpelled(p, name));
    if (person && (!c.actor || knowledge.tenuresOf(person.id).some((t) => t.actor === c.actor))) return person;
  }
  return undefined;
}

/**
 * Whether anything beside the name speaks for a person: their state is spoken of, they lead or led one and are called by it, or it is just their name and
 * they were in office on the day. Many share a name with a trade minister.
 */
function isVouchedFor(scene: Scene, person: Person, c: Cluster, exact: boolean): boolean {
  if (c.actor) return true;
  const { knowledge } = scene.lexicon;
  const tenures = knowledge.tenuresOf(person.id);
  const now = tenures.filter((t) => activeAt(t, scene.date));
  if (exact && now.length > 0) return true;
  if (now.some((t) => highOffices.has(t.office)) || (exact && tenures.some((t) => leaderOffices.has(t.office)))) return true;
  if (c.offices.some((o) => leaderOffices.has(o.code) && tenures.some((t) => t.office === o.code))) return true;
  const spoken = spokenOf(scene);
  return tenures.some((t) => spoken.has(t.actor) || (t.to !== undefined && spoken.has(t.to)));
}

const spokenIn = new WeakMap<Scene, ReadonlySet<ActorCode>>();

/** The actors a doc names. */
function spokenOf(scene: Scene): ReadonlySet<ActorCode> {
  let actors = spokenIn.get(scene);
  if (!actors) {
    const found = new Set<ActorCode>();
    for (const hit of scene.hitAt) if (hit?.name.actor) found.add(hit.name.actor);
    actors = found;
    spokenIn.set(scene, actors);
  }
  return actors;
}

/** Between people who fit alike: who is written just so, and who has the number of "King Mohammed VI". */
function nearness(scene: Scene, person: Person, c: Cluster): number {
  if (c.parts.length !== 1) return 0;
  const words = [person.name, ...person.aliases].flatMap((n) => n.split(/[\s-]+/));
  const number = c.runs.map((run) => numberOf(scene, run)).find((n) => n !== undefined);
  const numbered = number === undefined ? 0 : words.includes(number) ? 1 : -3;
  return numbered + (words.some((w) => fold(w) === c.parts[0]) ? 0.25 : 0);
}

/** `VI` of "Mohammed VI". */
function numberOf(scene: Scene, run: NameRun): string | undefined {
  const last = scene.text.slice(scene.atoms.start[run.end - 1]!, scene.atoms.end[run.end - 1]!);
  return run.end - run.first > 1 && /^[IVX]+$/.test(last) ? last : undefined;
}

/** What a name's own fullness is worth: two full parts are a name, a surname with an initial nearly one. */
function fullnessOf(name: string): number {
  const parts = name.split(' ');
  const whole = parts.filter((p) => p.length > 1).length;
  return whole > 1 ? 4 : parts.length > 1 ? 3 : 0;
}

/** Whoever held the stated office of the stated country on the day, when the family name is the same or nearly so: "Binyamin Netanyahu". */
function holderNamed(scene: Scene, c: Cluster): Person | undefined {
  if (!c.actor || !scene.date) return undefined;
  const { knowledge } = scene.lexicon;
  for (const office of c.offices) {
    for (const { person } of knowledge.holders(c.actor, office.code, scene.date)) {
      const known = knowledge.person(person);
      if (known && c.parts.length > 0 && mayBeHolder(known, c.parts)) return known;
    }
  }
  return undefined;
}

const leaderOffices: ReadonlySet<string> = new Set(['head-of-state', 'head-of-government', 'supreme-leader', 'vice-president']);

/** How well a known person fits what the doc says: 4 and more is enough. */
function fitOf(knowledge: Knowledge, person: Person, c: Cluster, full: number, date: Edtf | undefined): number {
  const tenures = knowledge.tenuresOf(person.id);
  const here = c.actor ? tenures.filter((t) => t.actor === c.actor) : tenures;
  if (c.actor && tenures.length > 0 && here.length === 0) return 0;
  const office = here.filter((t) =>
    c.offices.some((o) => o.code === t.office || (generic.has(o.code) && o.level === knowledge.office(t.office)?.level)),
  );
  const now = (office.length > 0 ? office : here).some((t) => activeAt(t, date));
  let score = full;
  if (c.actor && here.length > 0) score += 2;
  if (office.length > 0) score += 2;
  if (date && now) score += 2;
  // A surname alone needs the office, or a day on which just this person was in one.
  if (full === 0 && office.length === 0 && !(date && now && !c.marked)) score -= c.actor && date && now ? 0 : 4;
  // Past holders are still called by their office, when just one of that name held it.
  if (full === 0 && date && !now) score -= office.some((t) => leaderOffices.has(t.office)) ? 0 : 3;
  if (full === 0 && office.length > 0) score += 2;
  return score;
}

/** Whether a tenure may cover a day or overlap an interval; an open end counts up to the day its source speaks of. */
function activeAt(t: Tenure, date: Edtf | undefined): boolean {
  if (!date) return true;
  const [from, until = from] = date.split('/') as [string, string?];
  const end = t.until ?? t.known;
  return (!t.from || t.from <= `${until}~`) && (!end || end >= from.slice(0, end.length));
}

function highest(knowledge: Knowledge, tenures: readonly Tenure[]): OfficeCode | undefined {
  const rank = { leader: 0, minister: 1, official: 2 } as const;
  const sorted = [...tenures].sort(
    (a, b) => rank[knowledge.office(a.office)?.level ?? 'official'] - rank[knowledge.office(b.office)?.level ?? 'official'],
  );
  return sorted[0]?.office;
}

/** A name as a reader expects it: capitals undone, the family name last where the text shows which it is and the country writes it so abroad. */
function display(c: Cluster): string {
  const longest = [...c.runs].sort((a, b) => b.parts.length - a.parts.length || a.first - b.first)[0]!;
  let parts = longest.parts.map((p) => (p.length > 1 && p === p.toUpperCase() ? p.slice(0, 1) + p.slice(1).toLowerCase() : p));
  if (c.actor === 'JPN' && parts.length === 2) {
    const alone = c.runs.find((r) => r.parts.length === 1);
    const family = longest.family ? fold(longest.family) : alone ? fold(alone.parts[0]!) : undefined;
    if (family !== undefined && fold(parts[0]!) === family) parts = [parts[1]!, parts[0]!];
  }
  return parts.map((p) => (p.length === 1 ? `${p}.` : p)).join(' ');
}

/** "@Kamikawa_Yoko", also with letters glued on: whoever of the doc is named so, else whom the knowledge knows by that handle. */
function byHandle(scene: Scene, found: Found, people: readonly Somebody[]): Somebody | undefined {
  const letters = fold(found.name!.parts.join('')).replace(/[^a-z0-9]/g, '');
  for (const who of people) {
    if (who.parts.length < 2) continue;
    const length = who.parts.join('').length;
    if (letters.length >= length && orders(who.parts).some((o) => letters.startsWith(o))) return who;
  }
  const handle = scene.text.slice(scene.atoms.start[found.name!.first]!, scene.atoms.end[found.name!.first]!);
  const person =
    scene.lexicon.knowledge.peopleNamed(handle)[0] ??
    scene.lexicon.knowledge.peopleNamed(found.name!.parts.join(' '))[0] ??
    leaderByHandle(scene, handle.slice(1));
  const parts = found.name!.parts.map(fold);
  if (!person && !(found.marked && parts.length > 1)) return undefined;
  const offices = found.offices.map((o) => officeOf(o, found.actor)).filter((o) => o !== undefined);
  const c: Cluster = {
    parts,
    initials: [],
    written: [...found.name!.parts],
    runs: [found.name!],
    founds: [found],
    actor: found.actor,
    softActor: undefined,
    offices,
    gender: found.gender,
    marked: found.marked,
    at: [],
  };
  if (!person) return resolve(scene, c);
  const tenures = scene.lexicon.knowledge.tenuresOf(person.id);
  const actor =
    found.actor ??
    ownState(
      scene.lexicon.knowledge,
      tenures.map((t) => t.actor),
    );
  return {
    id: person.id,
    name: person.name,
    known: true,
    parts,
    ...(actor ? { actor } : {}),
    ...(offices[0] ? { office: offices[0].code } : {}),
  };
}
