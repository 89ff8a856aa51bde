import type { TitledName } from '../../model/index.ts';
import { caseOf } from '../../text/atoms.ts';
import { honorificsAt } from './address.ts';
import { isOwner, isWhere } from './complements.ts';
import type { Found } from './found.ts';
import { officeAt } from './offices.ts';
import { isCapitalised, keyAt, type Scene } from './scene.ts';

/** Where the engine sees the titles of each named person, by the name's first token. */
export type WholeTitles = ReadonlyMap<number, TitledName>;

export const wholeTitlesOf = (scene: Scene): WholeTitles => new Map(scene.syntax.titled.map((t) => [t.name, t]));

/** A title is never longer than this many atoms. */
const longest = 40;

/** The atom at which the engine has a person's titles begin; undefined where it sees no title, or no such person. */
export function titleStart(scene: Scene, titles: WholeTitles, found: Found): number | undefined {
  const name = found.name && !found.name.handle ? found.name.first : undefined;
  const chunk = name === undefined ? undefined : titles.get(scene.firstToken[name]!);
  if (name === undefined || !chunk) return undefined;
  let i = name;
  while (i > 0 && name - i < longest && scene.firstToken[i - 1]! >= chunk.first) i--;
  return name - i < longest ? i : undefined;
}

/**
 * Whether what stands before the engine's start is no part of the title: "spokesperson for" of "spokesperson for President Salo",
 * "confident" of "confident Ambassador Salo". An owner ("Peru's") is, wherever the engine begins.
 */
export function isOverlong(scene: Scene, found: Found, start: number): boolean {
  if (start <= found.first || !officeAt(scene, start)) return false;
  // "President" of "Assistant to the President" is in the middle of an office.
  if ((officeAt(scene, found.first)?.end ?? 0) > start) return false;
  for (let i = found.first; i < start; i++) if (scene.hitAt[i] || keyAt(scene, i) === "'s") return false;
  return true;
}

/** The found with words of its title that the tables do not know: "Civil Aviation Minister", "U.S. Special Representative for the Sahel Ambassador". */
export function withWholeTitle(scene: Scene, found: Found, begin: number, from: number): Found {
  const start = pastAddress(scene, begin);
  if (start >= found.first || start < from || found.offices.length === 0 || found.counterpart) return found;
  if (!isCapitalised(scene, start)) return found;
  const hit = scene.hitAt[start];
  const owner = hit?.first === start && isOwner(hit) ? hit : undefined;
  if (owner && isWhere(scene, owner)) return found;
  const text = found.officeText ?? '';
  const words = scene.text.slice(scene.atoms.start[owner ? owner.end : start]!, scene.atoms.start[found.first]!);
  const actor = found.actor ?? (owner && isCountryOf(owner.name.kind) ? owner.name.actor : undefined);
  return { ...found, first: start, ...(actor && { actor }), officeText: `${words}${text}` };
}

/** Behind "Her Excellency", "The Hon'ble", "former" and labels ("LOCAL"), which are no part of the office. */
function pastAddress(scene: Scene, i: number): number {
  let start = i;
  while (scene.atoms.case[start] === caseOf.upper && scene.lexicon.words.labels.has(keyAt(scene, start))) start++;
  while (scene.lexicon.words.pastModifiers.has(keyAt(scene, start))) start++;
  return honorificsAt(scene, start).end;
}

const isCountryOf = (kind: string): boolean => kind === 'country' || kind === 'demonym';
