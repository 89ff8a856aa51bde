import type { Draft } from './draft.ts';
import { keyAt, type Scene } from './scene.ts';

const foreignLetters = /^(?:(?!\p{Script=Latin})[\p{L}\p{M}])+$/u; // 岸田文雄, Дмитрий
const openers: ReadonlySet<string> = new Set(['(', '（', ',']);
/** A name in its own script has at most so many words. */
const longest = 5;

/**
 * Names in their own script that stand in brackets or behind a comma after the Latin ones, "Fumio Kishida (岸田文雄)", and wherever they stand again: the
 * same people. Gives the drafts with these added; those that the engine had found as people of their own are theirs.
 */
export function withOwnScripts(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const owners = new Map<string, Draft>();
  for (const draft of drafts) {
    const name = draft.name && nativeName(scene, draft.end);
    if (name && draft.parties.length === 1) owners.set(name, draft);
  }
  if (owners.size === 0) return [...drafts];
  const at = new Map<number, Draft>();
  for (let i = 0; i < scene.atoms.length; i++) {
    if (!foreignLetters.test(rawAt(scene, i))) continue;
    for (let end = Math.min(scene.atoms.length, i + longest); end > i; end--) {
      const owner = owners.get(textOf(scene, i, end));
      if (!owner) continue;
      const name = { first: i, end };
      at.set(i, { ...name, form: 'person', parties: owner.parties, confidence: 0.9, rule: 'own-script', name });
      i = end - 1;
      break;
    }
  }
  const found = [...at.values()];
  const isTold = (d: Draft): boolean => found.some((f) => f.first <= d.first && d.end <= f.end);
  return [...drafts.filter((d) => !d.name || !isTold(d)), ...found];
}

/** The name in another script that is added at atom i. */
function nativeName(scene: Scene, i: number): string | undefined {
  if (!openers.has(keyAt(scene, i))) return undefined;
  let end = i + 1;
  while (end < scene.atoms.length && end - i <= longest && foreignLetters.test(rawAt(scene, end))) end++;
  return end > i + 1 ? textOf(scene, i + 1, end) : undefined;
}

const rawAt = (scene: Scene, i: number): string => textOf(scene, i, i + 1);
const textOf = ({ text, atoms }: Scene, first: number, end: number): string =>
  text.slice(atoms.start[first]!, atoms.end[end - 1]!);
