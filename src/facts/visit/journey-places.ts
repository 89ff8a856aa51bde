import { childBy, type Reading, stated, whoAtToken } from '../../model/index.ts';
import { isVerb } from '../clause.ts';
import { inRange } from '../range.ts';
import { sentenceEnd } from '../sides.ts';
import { isTerritory, placesIn, type Where } from '../where.ts';

/** The place that is the object of a verb: "visited Lima", "toured the Peruvian capital". */
export function objectPlace(reading: Reading, v: number): Where | undefined {
  const object = childBy(reading.syntax, v, 'obj');
  return object === undefined ? undefined : placeAt(reading, object);
}

/** The place or state named at a token. */
function placeAt({ mentions, doc, syntax }: Reading, token: number): Where | undefined {
  const who = whoAtToken(mentions, token);
  const next = who ? who.last + 1 : token + 1;
  // "visited Peru's ambassador" and "Peru coach A" name no place.
  if (who && /^['’]s?$/.test(syntax.lower[next] ?? '')) return undefined;
  const place = inRange(mentions.places, token, token + 1)[0];
  const { actor } = place ?? who?.parties[0] ?? {};
  const where = { ...(actor ? { actor } : {}), venue: place?.venue === true };
  if (place) return { ...where, name: stated(place.name, place), first: place.first, last: place.last };
  if (!who || !isTerritory(who)) return undefined;
  return { ...where, name: stated(doc.text.slice(who.start, who.end), who), first: who.first, last: who.last };
}

/** The nearest place behind a word after one of its prepositions, with nothing but its own phrase between them. */
export function placeAfter(reading: Reading, token: number, prepositions: ReadonlySet<string>): Where | undefined {
  const { syntax } = reading;
  return placesIn(reading, token, prepositions).find((w) => {
    if (w.first <= token || w.first > token + 20) return false;
    let k = w.first;
    for (; k < w.last; k++) {
      const h = syntax.head[k]!;
      if (h < w.first || h > w.last) break;
    }
    for (let steps = 0; k >= 0 && steps < 8; k = syntax.head[k]!, steps++) {
      if (k === token || (k === syntax.head[token] && steps > 0)) return true;
      if (steps > 0 && isVerb(syntax, k)) return false;
    }
    return false;
  });
}

/** The places listed behind the first; "Lima, Peru" is one. */
export function furtherPlaces(reading: Reading, first: Where): Where[] {
  const { syntax } = reading;
  const limit = sentenceEnd(syntax, first.first);
  const out: Where[] = [];
  const seen = new Set([first.actor]);
  let p = first.last + 1;
  while (p < limit && out.length < 12) {
    const start = p;
    while (p < limit && LIST.test(syntax.lower[p]!)) p++;
    if (p === start || p >= limit) break;
    if (syntax.upos[p] === 'DET') p++;
    const place = placeAt(reading, p);
    if (!place) break;
    if (place.actor && !seen.has(place.actor)) {
      seen.add(place.actor);
      out.push(place);
    }
    p = place.last + 1;
  }
  return out;
}

/** Between the places of a list. */
const LIST = /^(?:,|and|&)$/;
