import type { Knowledge, Person } from '../../model/index.ts';
import { fold } from '../../text/fold.ts';

/** Whether the knowledge has somebody of just this name. */
export const hasPerson = (knowledge: Knowledge, name: string): boolean => {
  const parts = name.split(/\s+/);
  return knowledge.peopleNamed(name).some((person) => sharesName(person, parts));
};

/** Whether each full part of a written name is a part of the person's names, or near one: "Chris" and "Christopher", "Mohamed" and "Mohammed". */
export function sharesName(person: Person, parts: readonly string[]): boolean {
  const known = new Set<string>();
  for (const name of [person.name, ...person.aliases])
    for (const part of name.split(/[\s.-]+/)) known.add(fold(part).replace(/[-']/g, ''));
  let shared = 0;
  let strange = 0;
  for (const part of parts.flatMap((p) => p.split('-'))) {
    const f = fold(part).replace(/[-']/g, '');
    if (f.length < 2) continue;
    if (known.has(f) || [...known].some((k) => isNear(k, f))) shared++;
    else strange++;
  }
  // Hyphens may be written or not: "Min-seo", "Minseo".
  if (strange > 0 && parts.every((p) => p.length < 2 || known.has(fold(p).replace(/[-']/g, '')))) return true;
  return strange === 0 ? shared > 0 : shared >= 2 && strange <= 1;
}

/** Whether one of these folded parts is the person's family name, or is written nearly so. */
export function hasFamilyName(person: Person, parts: readonly string[]): boolean {
  const family = fold(person.family ?? person.name.slice(person.name.lastIndexOf(' ') + 1)).replace(/[-'\s]/g, '');
  const bare = family.replace(/^al/, '');
  return parts.some((p) => p === family || (p.length > 3 && (isNear(p, family) || isNear(p, bare) || family.endsWith(p))));
}

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
