import type { ActorCode, Edtf, Knowledge, OfficeCode, Person, Tenure } from '../../model/index.ts';
import { fold } from '../../text/fold.ts';
import { type Cluster, generic } from './clusters.ts';
import type { NameRun } from './names.ts';
import { isArticle, isSameName, isScrambled, isSpelled, mayBeHolder, sharesName } from './same-name.ts';
import { keyAt, type Scene, uposAt } from './scene.ts';

/** A bare surname of somebody in high office on the story's day: Putin, Modi. */
export function inOffice(scene: Scene, run: NameRun): Person | undefined {
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

/** Finds the known person that a cluster of names means; undefined when none fits well enough or two fit alike. */
export function lookUp(knowledge: Knowledge, c: Cluster, scene: Scene): Person | undefined {
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
      if (!sharesName(person, run.parts) || !sharesName(person, fullest) || isScrambled(person, run.parts)) continue;
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
  if (c.parts.length !== 1) return isInOrder(person, c) ? 0.5 : 0;
  const words = [person.name, ...person.aliases].flatMap((n) => n.split(/[\s-]+/));
  const number = c.runs.map((run) => numberOf(scene, run)).find((n) => n !== undefined);
  const numbered = number === undefined ? 0 : words.includes(number) ? 1 : -3;
  return numbered + (words.some((w) => fold(w) === c.parts[0]) ? 0.25 : 0);
}

/** Whether one of a person's names has the parts in the order of the text: Abdulaziz bin Salman is not Salman bin Abdulaziz. */
const isInOrder = (person: Person, { parts }: Cluster): boolean =>
  [person.name, ...person.aliases].some((name) => {
    const words = name.split(/\s+/).map((w) => fold(w).replace(/[-']/g, ''));
    return parts.every((part, k) => k === 0 || words.indexOf(part) > words.indexOf(parts[k - 1]!));
  });

/** `VI` of "Mohammed VI". */
function numberOf(scene: Scene, run: NameRun): string | undefined {
  const last = scene.text.slice(scene.atoms.start[run.end - 1]!, scene.atoms.end[run.end - 1]!);
  return run.end - run.first > 1 && /^[IVX]+$/.test(last) ? last : undefined;
}

/** What a name's own fullness is worth: two full parts are a name, a surname with an initial nearly one. */
function fullnessOf(name: string): number {
  const parts = name.split(' ').filter((p) => !isArticle(p));
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

export const leaderOffices: ReadonlySet<string> = new Set([
  'head-of-state',
  'head-of-government',
  'supreme-leader',
  'vice-president',
]);

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
export function activeAt(t: Tenure, date: Edtf | undefined): boolean {
  if (!date) return true;
  const [from, until = from] = date.split('/') as [string, string?];
  const end = t.until ?? t.known;
  return (!t.from || t.from <= `${until}~`) && (!end || end >= from.slice(0, end.length));
}

/** The highest office among tenures. */
export function highest(knowledge: Knowledge, tenures: readonly Tenure[]): OfficeCode | undefined {
  const rank = { leader: 0, minister: 1, official: 2 } as const;
  const sorted = [...tenures].sort(
    (a, b) => rank[knowledge.office(a.office)?.level ?? 'official'] - rank[knowledge.office(b.office)?.level ?? 'official'],
  );
  return sorted[0]?.office;
}
