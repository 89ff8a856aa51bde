import type { KnownName } from '../../model/index.ts';
import { caseOf, glue } from '../../text/atoms.ts';
import { type Hit, isCapitalised, keyAt, type Scene } from './scene.ts';

/** Words that an abbreviation passes over: "of", "and", "for". */
const passedOver: ReadonlySet<string> = new Set("of and for the in on to de la du des do da et y e & 's".split(' '));
const mostLetters = 9;

/**
 * What a text abbreviates itself: after "the Lake Patrol Mission (LPM)", LPM is that, whatever body of the world has the letters; after "the Ministry
 * of Ports (MOP)" of a state that the tables know by the long name, the short one is its too.
 */
export function withOwnAcronyms(scene: Scene, hits: readonly Hit[]): Hit[] {
  const { atoms } = scene;
  const own = new Map<string, KnownName | undefined>();
  let ends: Map<number, Hit> | undefined;
  for (let i = 1; i + 2 < atoms.length; i++) {
    if (atoms.key[i] !== '(' || atoms.key[i + 2] !== ')' || atoms.case[i + 1] !== caseOf.upper) continue;
    const letters = keyAt(scene, i + 1);
    const end = own.has(letters) ? undefined : [i, beforeOf(scene, i)].find((e) => longForm(scene, e, letters) !== undefined);
    if (end === undefined) continue;
    const start = longForm(scene, end, letters)!;
    ends ??= new Map(hits.map((hit) => [hit.end, hit]));
    const whole = ends.get(end);
    const known = whole && whole.first <= start ? whole.name : undefined;
    if (known || !mayBeSame(scene, hits, start, i, letters)) own.set(letters, known);
  }
  return own.size === 0 ? [...hits] : renamed(scene, hits, own);
}

/** "of Assam" before the bracket may count for nothing: "the Liberation Army of Assam (LA)". */
const beforeOf = (scene: Scene, i: number): number => (keyAt(scene, i - 2) === 'of' ? i - 2 : i);

/** The atom at which the words begin whose first letters are these, back from the bracket; undefined where they are others. */
function longForm(scene: Scene, bracket: number, letters: string): number | undefined {
  if (letters.length < 2 || letters.length > mostLetters) return undefined;
  let left = letters.length;
  for (let i = bracket - 1; i >= 0 && bracket - i < letters.length * 3; i--) {
    const word = keyAt(scene, i);
    if (word[0] === letters[left - 1]) left--;
    else if (!passedOver.has(word) && scene.atoms.glue[i] !== glue.hyphen) return undefined;
    if (left === 0) return isCapitalised(scene, i) ? i : undefined;
    if (scene.atoms.glue[i] === glue.paragraph) return undefined;
  }
  return undefined;
}

/** Whether the abbreviation that the tables know may stand for these words all the same: another name of it has half of them, or they name its state. */
function mayBeSame(scene: Scene, hits: readonly Hit[], start: number, end: number, letters: string): boolean {
  const known = hits.find((hit) => hit.end - hit.first === 1 && keyAt(scene, hit.first) === letters)?.name;
  if (!known) return false;
  if (hits.some((hit) => hit.first >= start - 2 && hit.end <= end && hit.name.actor === known.actor)) return true;
  const words = new Set<string>();
  for (const { text, actor, kind } of scene.lexicon.knowledge.names)
    if (actor === known.actor && kind === known.kind) for (const word of text.toLowerCase().split(wordEnd)) words.add(word);
  const said = scene.atoms.key.slice(start, end).filter((word) => !passedOver.has(word));
  return said.filter((word) => words.has(word)).length * 2 >= said.length;
}

const wordEnd = /[\s-]+/;

/** The hits with each own abbreviation as the text has it: dropped, or standing for the long name, also where the tables do not know the letters. */
function renamed(scene: Scene, hits: readonly Hit[], own: ReadonlyMap<string, KnownName | undefined>): Hit[] {
  const { atoms } = scene;
  const out: Hit[] = [];
  let next = 0;
  for (let i = 0; i < atoms.length; i++) {
    const hit = hits[next];
    if (hit?.first === i) {
      next++;
      if (!(hit.end === i + 1 && atoms.case[i] === caseOf.upper && own.has(keyAt(scene, i)))) {
        out.push(hit);
        i = hit.end - 1;
        continue;
      }
    }
    const name = atoms.case[i] === caseOf.upper ? own.get(keyAt(scene, i)) : undefined;
    if (name) out.push({ first: i, end: i + 1, name, about: hit?.first === i && hit.about });
  }
  return out;
}
