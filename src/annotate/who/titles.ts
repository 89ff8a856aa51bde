import type { Party } from '../../model/index.ts';
import { fold } from '../../text/fold.ts';
import type { Somebody } from './people.ts';
import type { Scene } from './scene.ts';
import type { Found } from './titled.ts';

/** The words in which a doc gives each person's offices, by person id. */
export type Titles = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Words that make another office of one: a deputy minister is no minister when "the minister" is spoken of. */
const lessening: ReadonlySet<string> = new Set([
  'deputy',
  'vice',
  'under',
  'undersecretary',
  'assistant',
  'former',
  'acting',
  'press',
  'elect',
  'shadow',
  'state',
  'general',
]);

const separators = /[^a-z']+/;

export function titlesOf(people: ReadonlyMap<Found, Somebody>): Titles {
  const out = new Map<string, string[][]>();
  for (const [found, who] of people) {
    if (!found.officeText || found.past) continue;
    const list = out.get(who.id) ?? [];
    list.push(wordsOf(found.officeText));
    out.set(who.id, list);
  }
  return out;
}

export const wordsOf = (text: string): string[] => fold(text).split(separators).filter(Boolean);

/**
 * Whether a party may be called by an office's words ("minister", "deputy secretary") when only they are given: those words are among the ones
 * the doc has used for the person, or, where it has used none, they name the same office.
 */
export function isCalled(
  scene: Scene,
  titles: Titles,
  party: Party,
  words: readonly string[],
  codes: ReadonlySet<string>,
): boolean {
  if (!party.office) return false;
  const said = (party.person ? titles.get(party.person) : undefined) ?? (party.officeText ? [wordsOf(party.officeText)] : []);
  if (said.some((title) => words.every((w) => title.includes(w)) && !lessens(title, words))) return true;
  const head = words[words.length - 1];
  const office = scene.lexicon.knowledge.office(party.office);
  if (words.length === 1 && (head === 'leader' || head === 'premier' || head === 'diplomat')) {
    if (head === 'leader') return office?.level === 'leader';
    if (head === 'diplomat') return party.office === 'foreign-minister' || party.office === 'ambassador';
  }
  if (codes.has(party.office)) return true;
  if (said.length > 0 || office === undefined) return false;
  // A person known only by name: "the minister" fits every minister's office that is called so.
  return (
    words.length === 1 &&
    office.level === 'minister' &&
    (head === 'minister' || head === 'secretary') &&
    office.forms[0]!.endsWith(head)
  );
}

/** "the secretary" is not the deputy secretary, "the minister" not the prime minister. */
function lessens(title: readonly string[], words: readonly string[]): boolean {
  if (title.includes('prime') && !words.includes('prime')) return true;
  for (let i = 0; i < title.length; i++) {
    const w = title[i]!;
    if (!lessening.has(w) || words.includes(w)) continue;
    // "Secretary of State" and "Secretary General" are said short; "state" lessens only in "Minister of State".
    if (w === 'state' && !title.includes('minister')) continue;
    if (w === 'general' && !words.includes('attorney')) continue;
    return true;
  }
  return false;
}
