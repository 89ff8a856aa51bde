import type { ActorCode, PlaceMention } from '../../model/index.ts';
import { glue } from '../../text/atoms.ts';
import { fold } from '../../text/fold.ts';
import { lowerBound } from '../../text/lower-bound.ts';
import { placeMention } from './draft.ts';
import { type Hit, isCapitalised, keyAt, type Scene } from './scene.ts';

/** Places a doc names: cities, venues, regions, and capitals where something is in them. */
export function findPlaces(scene: Scene, hits: readonly Hit[], taken: Uint8Array): PlaceMention[] {
  const out: PlaceMention[] = [];
  for (const hit of hits) {
    const { kind, actor } = hit.name;
    if (taken[hit.first] === 2) continue;
    if (kind === 'city' || kind === 'region' || kind === 'venue') out.push(known(scene, hit, 0.9));
    else if (kind === 'capital' && actor && isPlace(scene, hit)) out.push(known(scene, hit, 0.9));
  }
  for (const chunk of scene.syntax.names) {
    // The engine's places are taken only where a preposition says that something is there.
    if (chunk.type !== 'LOC' || !isLocated(scene, chunk.first)) continue;
    const range = atomsOfTokens(scene, chunk.first, chunk.end);
    if (
      !range ||
      taken[range.first] ||
      scene.hitAt[range.first] ||
      scene.hitAt[range.end - 1] ||
      scene.lexicon.words.notNames.has(keyAt(scene, range.first))
    )
      continue;
    out.push(unknown(scene, range.first, range.end, 0.6));
  }
  for (let i = 0; i < scene.atoms.length; i++) {
    const venue = venueAt(scene, i, taken);
    if (venue) {
      if (!out.some((p) => p.start < scene.atoms.end[venue.end - 1]! && scene.atoms.start[venue.first]! < p.end))
        out.push({ ...unknown(scene, venue.first, venue.end, 0.7), venue: true });
      i = venue.end - 1;
      continue;
    }
    const place = beforeCountry(scene, i, taken);
    if (place && !out.some((p) => p.start < scene.atoms.end[place.end - 1]! && scene.atoms.start[place.first]! < p.end)) {
      out.push(unknown(scene, place.first, place.end, 0.75));
      i = place.end - 1;
    }
  }
  return out.sort((a, b) => a.start - b.start || b.end - a.end);
}

function isLocated(scene: Scene, token: number): boolean {
  const before = scene.syntax.lower[token - 1] ?? '';
  const word = scene.syntax.form[token]!;
  return (
    /^(?:in|at|near|outside|around|across|from|to)$/.test(before) &&
    /^\p{Lu}\p{Ll}/u.test(word) &&
    !/\d/.test(word) &&
    !scene.lexicon.words.thingNouns.has(word.toLowerCase())
  );
}

const known = (scene: Scene, hit: Hit, confidence: number): PlaceMention =>
  placeMention(scene, hit.first, hit.end, {
    name: placeName(hit.name.name ?? hit.name.text, hit.name.text),
    ...(hit.name.actor ? { actor: hit.name.actor } : {}),
    ...(hit.name.kind === 'venue' ? { venue: true } : {}),
    confidence,
    rule: hit.name.kind,
  });

/** "New Delhi" for Delhi and "Bogota" for Bogotá; but The Hague stays itself, whatever the capital it counts for. */
function placeName(name: string, text: string): string {
  const a = fold(name);
  const b = fold(text);
  return a.includes(b) || b.includes(a) ? name : text;
}

function unknown(scene: Scene, first: number, end: number, confidence: number): PlaceMention {
  const actor = countryAfter(scene, end);
  return placeMention(scene, first, end, {
    name: scene.text.slice(scene.atoms.start[first]!, scene.atoms.end[end - 1]!),
    ...(actor ? { actor } : {}),
    confidence,
    rule: 'place-name',
  });
}

/** Italy in "Apulia, Italy". */
function countryAfter(scene: Scene, end: number): ActorCode | undefined {
  if (keyAt(scene, end) !== ',' && keyAt(scene, end) !== 'in') return undefined;
  const hit = scene.hitAt[end + 1];
  return hit && hit.first === end + 1 && hit.name.kind === 'country' ? hit.name.actor : undefined;
}

/** Whether a capital is meant as a place: "in Beijing", "Tokyo, Japan". */
export function isPlace(scene: Scene, hit: Hit): boolean {
  const { locatives } = scene.lexicon.words;
  if (keyAt(scene, hit.end) === "'s") return false;
  let p = hit.first - 1;
  if (keyAt(scene, p) === 'the') p--;
  const before = keyAt(scene, p);
  if (locatives.has(before) && before !== 'for') return true;
  const next = scene.hitAt[hit.end + 1];
  if (
    keyAt(scene, hit.end) === ',' &&
    next?.first === hit.end + 1 &&
    next.name.kind === 'country' &&
    next.name.actor === hit.name.actor
  )
    return true;
  // "in Tokyo and Delhi", "from Paris to Rome, Athens"
  if (before === 'and' || before === 'or' || before === ',') {
    const other = scene.hitAt[p - 1];
    if (other && other.end === p && (other.name.kind === 'capital' || other.name.kind === 'city') && other !== hit)
      return other.name.kind === 'city' || isPlace(scene, other);
  }
  return false;
}

const venueNouns: ReadonlySet<string> = new Set(
  'house palace hall hotel center centre castle residence mansion villa pavilion auditorium stadium resort kremlin bhavan bhawan complex mosque cathedral airport university museum mausoleum'.split(
    ' ',
  ),
);

/** "at the Hyderabad House", "in Carlton Hall": capitalised words that end in a noun for a building. */
function venueAt(scene: Scene, i: number, taken: Uint8Array): { first: number; end: number } | undefined {
  if (keyAt(scene, i) !== 'at' && keyAt(scene, i) !== 'in') return undefined;
  let p = i + 1;
  if (keyAt(scene, p) === 'the') p++;
  const first = p;
  while (p < first + 6 && isCapitalised(scene, p) && !taken[p] && scene.atoms.glue[p] !== glue.paragraph) {
    p++;
    if (keyAt(scene, p) === "'s" && isCapitalised(scene, p + 1)) p++;
  }
  return p - first > 1 && venueNouns.has(keyAt(scene, p - 1)) ? { first, end: p } : undefined;
}

/** An unknown place after "in" and before a comma and a country: "in Borgo Egnazia, Italy". */
function beforeCountry(scene: Scene, i: number, taken: Uint8Array): { first: number; end: number } | undefined {
  const before = keyAt(scene, i);
  if (before !== 'in' && before !== 'at' && before !== 'near' && before !== 'to') return undefined;
  const first = i + 1;
  let p = first;
  while (p < first + 4 && isCapitalised(scene, p) && !taken[p] && !scene.hitAt[p] && scene.atoms.glue[p] !== glue.paragraph) p++;
  return p > first && keyAt(scene, p) === ',' && countryAfter(scene, p) ? { first, end: p } : undefined;
}

/** The atoms of a run of tokens, by bisection. */
function atomsOfTokens(scene: Scene, first: number, end: number): { first: number; end: number } | undefined {
  const start = scene.syntax.start[first]!;
  const stop = scene.syntax.end[end - 1]!;
  const low = lowerBound(scene.atoms.length, (i) => scene.atoms.start[i]! < start);
  let last = low;
  while (last < scene.atoms.length && scene.atoms.end[last]! <= stop) last++;
  return last > low ? { first: low, end: last } : undefined;
}
