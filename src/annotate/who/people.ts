import type { ActorCode, Office, OfficeCode, Person, PersonId } from '../../model/index.ts';
import { fold } from '../../text/fold.ts';
import { type Cluster, generic, joinCluster, matching, newCluster } from './clusters.ts';
import type { Found } from './found.ts';
import { likelyGender } from './given-names.ts';
import { leaderByHandle, orders } from './handles.ts';
import { heldBefore } from './holders.ts';
import { activeAt, highest, inOffice, leaderOffices, lookUp } from './known-people.ts';
import type { NameRun } from './names.ts';
import { officeOf } from './offices.ts';
import { posted } from './owners.ts';
import { ownState } from './realms.ts';
import { hasPerson, isArticle, mayBeHolder } from './same-name.ts';
import { chunkOf, type Hit, type Scene, sameSentence } from './scene.ts';

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
    joinCluster(mine, found, index, parts);
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
    if (actor && !isAnothers(scene, who, actor)) result.set(c, { ...who, actor });
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
    if (f === 'jr' || f === 'sr' || isArticle(p)) continue;
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

/** Whether somebody of another name is known to lead the state on the day: "President Stone" of a text about Peru is not its president. */
const isAnothers = ({ lexicon: { knowledge }, date }: Scene, { office, parts }: Somebody, actor: ActorCode): boolean =>
  office !== undefined &&
  leaderOffices.has(office) &&
  date !== undefined &&
  knowledge.holders(actor, office, date).some(({ person }) => {
    const known = knowledge.person(person);
    return known !== undefined && !mayBeHolder(known, parts);
  });

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
