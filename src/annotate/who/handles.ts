import type { Knowledge, OfficeCode, Person } from '../../model/index.ts';
import { fold } from '../../text/fold.ts';
import type { Scene } from './scene.ts';

/** Offices of those whose handles everybody knows. */
const prominent = ['head-of-state', 'head-of-government', 'foreign-minister'] as OfficeCode[];
/** What stands before or behind a name in a handle: `@SecMarten`, `@MartenMP`. */
const additions: ReadonlySet<string> = new Set(
  'sec pm president pres prez min minister fm amb office official gov govt hon mp dr mr ms real the team premier chancellor speaker'.split(
    ' ',
  ),
);
const camel = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|_/u; // SecMarten, PMMarten, Marten_PM

/** The ways in which a name is glued into a handle. Takes folded parts. */
export const orders = (parts: readonly string[]): string[] => [
  parts.join(''),
  [...parts].reverse().join(''),
  [parts[parts.length - 1]!, ...parts.slice(0, -1)].join(''),
];

/** Whoever leads a state or its foreign ministry on the story's day and is called so: `@narendramodi`, `@SecMarten`. Undefined when nobody or several are. */
export function leaderByHandle(scene: Scene, handle: string): Person | undefined {
  const letters = lettersOf(handle);
  const words = handle.split(camel).map(lettersOf);
  const fit = leadersOf(scene).filter((person) => {
    const parts = person.name.split(' ').map(lettersOf);
    if (parts.length > 1 && orders(parts).includes(letters)) return true;
    const family = person.family === undefined ? parts[parts.length - 1]! : lettersOf(person.family);
    return words.length > 1 && words.includes(family) && words.every((w) => parts.includes(w) || additions.has(w));
  });
  return fit.length === 1 ? fit[0] : undefined;
}

const lettersOf = (text: string): string => fold(text).replace(/[^a-z0-9]/g, '');

const known = new WeakMap<Knowledge, Map<string, readonly Person[]>>();

function leadersOf({ lexicon: { knowledge }, date }: Scene): readonly Person[] {
  if (!date) return [];
  let days = known.get(knowledge);
  if (!days) {
    days = new Map();
    known.set(knowledge, days);
  }
  let leaders = days.get(date);
  if (!leaders) {
    const ids = new Set(
      knowledge.actors.flatMap(({ code }) => prominent.flatMap((o) => knowledge.holders(code, o, date).map((t) => t.person))),
    );
    leaders = [...ids].map((id) => knowledge.person(id)).filter((p) => p !== undefined);
    // A day for each story: a long run must not keep them all.
    if (days.size >= 64) days.clear();
    days.set(date, leaders);
  }
  return leaders;
}
