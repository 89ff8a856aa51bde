import type { Party } from '../../model/index.ts';
import { fold } from '../../text/fold.ts';
import type { Found } from './found.ts';
import type { Somebody } from './people.ts';
import type { Scene } from './scene.ts';

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

const wordsOf = (text: string): string[] => fold(text).split(separators).filter(Boolean);

/**
 * How well an office's words ("minister", "deputy secretary") call a party: 2 when the doc has used these words for the person, 1 when they name
 * the same office, 0 when they do not fit.
 */
export function calling(
  scene: Scene,
  titles: Titles,
  party: Party,
  words: readonly string[],
  codes: ReadonlySet<string>,
): 0 | 1 | 2 {
  if (!party.office) return 0;
  const said = (party.person ? titles.get(party.person) : undefined) ?? (party.officeText ? [wordsOf(party.officeText)] : []);
  if (words.length > 0 && said.some((title) => words.every((w) => title.includes(w)) && !lessens(title, words))) return 2;
  const head = words.length === 1 ? words[0] : undefined;
  const office = scene.lexicon.knowledge.office(party.office);
  if (head === 'leader') return office?.level === 'leader' ? 1 : 0;
  if (head === 'diplomat') return party.office === 'foreign-minister' || party.office === 'ambassador' ? 1 : 0;
  if (codes.has(party.office)) return 1;
  if (said.length > 0 || office === undefined || head === undefined) return 0;
  // A person known only by name: "the minister" fits every minister's office that is called so.
  return office.level === 'minister' && (head === 'minister' || head === 'secretary') && office.forms[0]!.endsWith(head) ? 1 : 0;
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
