import { glue } from '../../text/atoms.ts';
import { isCapitalised, keyAt, type Scene } from './scene.ts';

export function honorificsAt(scene: Scene, i: number): { end: number; gender: 'm' | 'f' | undefined } {
  const { honorifics } = scene.lexicon.words;
  let end = i;
  let gender: 'm' | 'f' | undefined;
  while (end < i + 6) {
    const key = keyAt(scene, end);
    const style = styleEnd(scene, end);
    if (style > end) {
      gender ??= key === 'his' ? 'm' : key === 'her' ? 'f' : undefined;
      end = style;
      continue;
    }
    // "HE", "H.E.", "U" are forms of address only in capitals; the others only with one.
    const known =
      honorifics.has(key) && isCapitalised(scene, end) && (key !== 'he' || isExcellency(scene, end)) && !scene.hitAt[end];
    if (known && (key !== 'u' || end === i) && !isGivenName(scene, end)) gender ??= honorifics.get(key);
    else if (!(end > i && goesOnTitle(scene, end))) break;
    end++;
  }
  return { end, gender };
}

/** The Sultan of "Sultan bin Saad". */
export const isGivenName = (scene: Scene, i: number): boolean =>
  keyAt(scene, i) === 'sultan' && /^(?:bin|ibn)$/.test(keyAt(scene, i + 1));

const isExcellency = ({ text, atoms }: Scene, i: number): boolean =>
  /^H\.?E\.?$/.test(text.slice(atoms.start[i]!, atoms.end[i]!));

/** The stop of "Hon.", the mark of "Dato'", the rest of "Hon'ble". */
const goesOnTitle = (scene: Scene, i: number): boolean => {
  const key = keyAt(scene, i);
  return (
    key === '.' ||
    (/^['’]$/.test(key) && scene.atoms.glue[i] === glue.none) ||
    (key === 'ble' && scene.atoms.glue[i] === glue.apostrophe)
  );
};

const possessives: ReadonlySet<string> = new Set(['his', 'her', 'your', 'their']);

/** End of "His Royal Highness", "Her Excellency". */
export function styleEnd(scene: Scene, i: number): number {
  if (!possessives.has(keyAt(scene, i))) return i;
  let p = i + 1;
  while (/^(?:royal|imperial|serene|most|gracious)$/.test(keyAt(scene, p))) p++;
  return isStyle(scene, p) ? p + 1 : i;
}

export const isStyle = (scene: Scene, i: number): boolean =>
  /^(?:highness(?:es)?|excellency|majesty|majesties|holiness|eminence|honou?r|grace)$/.test(keyAt(scene, i)) &&
  isCapitalised(scene, i);

export function genderOf(scene: Scene, first: number, end: number): 'm' | 'f' | undefined {
  for (let i = first; i < end; i++) {
    const g = scene.lexicon.words.genderWords.get(keyAt(scene, i));
    if (g) return g;
  }
  return undefined;
}
