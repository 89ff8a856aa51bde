import type { Knowledge, Person } from '../../model/index.ts';
import { fold } from '../../text/fold.ts';

/** Whether the knowledge has somebody of just this name. */
export const hasPerson = (knowledge: Knowledge, name: string): boolean => {
  const parts = name.split(/\s+/);
  return knowledge.peopleNamed(name).some((person) => sharesName(person, parts));
};

/** The "al" of "al-Sisi", that of "Al Gore" is none. */
export const isArticle = (part: string): boolean => part === 'al' || part === 'el';

const partsOf = (name: string): string[] =>
  name
    .split(/[\s.-]+/)
    .map((p) => fold(p).replace(/[-']/g, ''))
    .filter((p) => p.length > 1);

/** Whether one of a person's names is written just so, in any order of its parts. */
export function isSpelled(person: Person, parts: readonly string[]): boolean {
  return writtenOf(person).spellings.has(spelling(partsOf(parts.join(' '))));
}

const spelling = (parts: readonly string[]): string => [...parts].sort().join(' ');

/** A person's names, cut and folded once: the same few are asked about in story after story. */
interface Written {
  readonly names: readonly (readonly string[])[];
  /** Each name with its parts in order. */
  readonly spellings: ReadonlySet<string>;
  /** All parts of all names, hyphens and initials kept. */
  readonly parts: ReadonlySet<string>;
}

const written = new WeakMap<Person, Written>();

function writtenOf(person: Person): Written {
  const known = written.get(person);
  if (known) return known;
  const all = [person.name, ...person.aliases];
  const names = all.map(partsOf);
  const made: Written = {
    names,
    spellings: new Set(names.map(spelling)),
    parts: new Set(all.flatMap((name) => name.split(/[\s.-]+/)).map((part) => fold(part).replace(/[-']/g, ''))),
  };
  written.set(person, made);
  return made;
}

/** The same, but for one letter in each part, a short form or a middle name: "Chris" and "Christopher", "Mohamed" and "Mohammed". */
export function isSameName(person: Person, parts: readonly string[]): boolean {
  const wanted = partsOf(parts.join(' '));
  return writtenOf(person).names.some(
    (known) => known.length <= wanted.length + 1 && wanted.every((w) => known.some((k) => k === w || isNear(k, w))),
  );
}

/**
 * Whether some parts of a person's name stand in another order, and not all the way round: "Ali Hassan" is nobody called "Hassan Ali Khayre", while "Linh
 * Nguyen" may be "Nguyen Van Linh".
 */
export function isScrambled(person: Person, parts: readonly string[]): boolean {
  const wanted = partsOf(parts.join(' '));
  if (wanted.length < 2) return false;
  const longer = writtenOf(person).names.filter((known) => wanted.every((w) => known.includes(w)));
  return longer.length > 0 && !longer.some((known) => isInOrder(known, wanted) || hasBothEnds(known, wanted));
}

const isInOrder = (known: readonly string[], wanted: readonly string[]): boolean =>
  wanted.every((w, k) => k === 0 || known.indexOf(w) > known.indexOf(wanted[k - 1]!));

const hasBothEnds = (known: readonly string[], wanted: readonly string[]): boolean =>
  wanted.includes(known[0]!) && wanted.includes(known[known.length - 1]!);

/** Whether each full part of a written name is a part of the person's names, or near one: "Chris" and "Christopher", "Mohamed" and "Mohammed". */
export function sharesName(person: Person, parts: readonly string[]): boolean {
  const { parts: known } = writtenOf(person);
  let shared = 0;
  let strange = 0;
  for (const part of parts.flatMap((p) => p.split('-'))) {
    const f = fold(part).replace(/[-']/g, '');
    if (f.length < 2 || isArticle(part)) continue;
    if (known.has(f) || [...known].some((k) => isNear(k, f))) shared++;
    else strange++;
  }
  // Hyphens may be written or not: "Min-seo", "Minseo".
  if (strange > 0 && parts.every((p) => p.length < 2 || known.has(fold(p).replace(/[-']/g, '')))) return true;
  return strange === 0 ? shared > 0 : shared >= 2 && strange <= 1;
}

/**
 * Whether folded name parts may be this office holder's: the family name is the same or nearly so, and the given names do not speak against it
 * ("Binyamin" and "Benjamin" Netanyahu, but not Choi Jong-kun and Choi Jong-moon).
 */
export function mayBeHolder(person: Person, parts: readonly string[]): boolean {
  const family = plain(person.family ?? person.name.slice(person.name.lastIndexOf(' ') + 1));
  const bare = family.replace(/^al/, '');
  const at = parts.findIndex(
    (p) => p === family || (p.length > 3 && (isNear(p, family) || isNear(p, bare) || family.endsWith(p))),
  );
  // Thais, Ethiopians and others are called by the first name: "Prime Minister Abiy".
  if (at < 0) return parts.length === 1 && parts[0]!.length > 2 && plain(person.name.split(' ')[0]!) === parts[0];
  const given = parts.filter((_, k) => k !== at);
  const known = person.name
    .split(/\s+/)
    .map(plain)
    .filter((p) => p !== family && p.length > 1);
  if (given.length === 0 || known.length === 0) return true;
  const a = given.join('');
  const b = known.join('');
  if (a === b || isNear(a, b)) return true;
  // Names of syllables are the same in all or are another's.
  if (person.name.includes('-') || known.every((p) => p.length < 5)) return false;
  return given.some((g) => known.some((k) => g === k || isNear(g, k) || (g[0] === k[0] && g.length > 4 && k.length > 4)));
}

const plain = (word: string): string => fold(word).replace(/[-'\s]/g, '');

function isNear(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 3) return false;
  if (long.startsWith(short)) return true;
  if (short[0] !== long[0] || short.length < 4 || long.length - short.length > 1) return false;
  return isOneEdit(short, long);
}

function isOneEdit(short: string, long: string): boolean {
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  return short.length === long.length ? short.slice(i + 1) === long.slice(i + 1) : short.slice(i) === long.slice(i + 1);
}
