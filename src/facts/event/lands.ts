import { children, relation } from '../../model/index.ts';
import { lowerBound } from '../../text/lower-bound.ts';
import { prepositionOf } from './phrase.ts';
import type { Scene, Side } from './scene.ts';

/** `a court in Lomé`, `protesters in Benin's north`: the country of the town that a body belongs to. Soldiers may stand in another's. */
export function townOf(scene: Scene, head: number, role: string): Side | undefined {
  const { syntax, words } = scene;
  for (const c of children(syntax, head)) {
    if (relation(syntax, c) !== 'nmod') continue;
    const preposition = prepositionOf(syntax, c);
    if (!words.belonging.has(preposition) || (role === 'MIL' && preposition !== 'of' && preposition !== 'from')) continue;
    const land = landOf(scene, c);
    if (land) return land;
  }
  return undefined;
}

/** The country that a town or region lies in. */
export function landOf({ mentions: { places } }: Scene, head: number): Side | undefined {
  let k = lowerBound(places.length, (i) => places[i]!.first <= head) - 1;
  for (let step = 0; step < 3 && k > 0 && places[k]!.last < head; step++) k--;
  const place = places[k];
  return place?.actor !== undefined && place.first <= head && head <= place.last
    ? { actor: place.actor, at: { start: place.start, end: place.end }, resolved: true, distance: 2 }
    : undefined;
}
