import {
  type ActorCode,
  type Cited,
  type PlaceMention,
  type Reading,
  stated,
  type WhoMention,
  whoAtToken,
} from '../model/index.ts';
import { isVerb } from './clause.ts';
import { inRange } from './range.ts';
import { WINDOW } from './when.ts';

/** Where something takes place. */
export interface Where {
  readonly name: Cited<string>;
  /** The state it lies in. */
  readonly actor?: ActorCode;
  readonly venue: boolean;
  /** Its tokens, `first <= i <= last`. */
  readonly first: number;
  readonly last: number;
}

/** Token just before a phrase, past its determiner and adjectives: the preposition, when there is one. */
function prepositionAt(reading: Reading, first: number): string {
  const { syntax } = reading;
  let p = first - 1;
  while (p >= 0 && (syntax.upos[p] === 'DET' || syntax.upos[p] === 'ADJ' || syntax.xpos[p] === 'PRP$')) p--;
  return p >= 0 && syntax.sentenceOf[p] === syntax.sentenceOf[first] ? syntax.lower[p]! : '';
}

/** A place that the text names as one. */
export const whereOfPlace = (place: PlaceMention): Where => ({
  name: stated(place.name, place),
  ...(place.actor ? { actor: place.actor } : {}),
  venue: place.venue === true,
  first: place.first,
  last: place.last,
});

/** The place that the name of a state, its capital or its seat also is. */
export function whereOfName({ doc }: Reading, who: WhoMention): Where {
  const actor = who.parties[0]?.actor;
  return {
    name: stated(doc.text.slice(who.start, who.end), who),
    ...(actor ? { actor } : {}),
    venue: who.form === 'metonym',
    first: who.first,
    last: who.last,
  };
}

/** Every place of the sentence of a token that stands after one of the given prepositions, in text order. */
export function placesIn(reading: Reading, token: number, prepositions: ReadonlySet<string>): Where[] {
  const { syntax, mentions } = reading;
  const sentence = syntax.sentences[syntax.sentenceOf[token]!]!;
  const first = Math.max(sentence.first, token - WINDOW);
  const end = Math.min(sentence.end, token + WINDOW);
  const out: Where[] = [];
  for (const place of inRange(mentions.places, first, end)) {
    if (place.rule === 'region') continue;
    const preposition = prepositionAt(reading, place.first);
    // "on Crete": islands stand behind "on".
    if (!prepositions.has(preposition) && preposition !== 'on') continue;
    out.push(whereOfPlace(place));
  }
  for (let i = first; i < end; i++) {
    const who = whoAtToken(mentions, i);
    if (!who) continue;
    i = who.last;
    // "at the Peru Recovery Conference"
    const next = who.last + 1;
    if (
      next < end &&
      (syntax.upos[next] === 'NOUN' || syntax.upos[next] === 'PROPN') &&
      !whoAtToken(mentions, next) &&
      syntax.head[who.head] === next
    )
      continue;
    if (!isTerritory(who) || !prepositions.has(prepositionAt(reading, who.first))) continue;
    if (out.some((w) => w.first <= who.last && who.first <= w.last)) continue;
    out.push(whereOfName(reading, who));
  }
  return out.map((where) => withCountry(reading, where)).sort((a, b) => a.first - b.first);
}

/** "Lima, Peru" is one place. */
function withCountry({ syntax, mentions }: Reading, where: Where): Where {
  const country = syntax.lower[where.last + 1] === ',' ? whoAtToken(mentions, where.last + 2) : undefined;
  const same = country && isTerritory(country) && where.actor !== undefined && country.parties[0]?.actor === where.actor;
  return same && !POSSESSIVE.test(syntax.lower[country.last + 1] ?? '') ? { ...where, last: country.last } : where;
}
const POSSESSIVE = /^['’]s?$/;

export const isTerritory = (who: WhoMention): boolean =>
  who.form === 'country' || who.form === 'capital' || who.form === 'metonym';

/** Places that hang on an act or what holds it, not on another act between. */
export function placesOf(
  reading: Reading,
  act: number,
  above: readonly number[],
  other: (token: number) => boolean,
  prepositions: ReadonlySet<string>,
): Where[] {
  const { syntax } = reading;
  return placesIn(reading, act, prepositions).filter((where) => {
    let k = headOfRange(reading, where);
    for (let steps = 0; k >= 0 && steps < 40; k = syntax.head[k]!, steps++) {
      if (k === act || above.includes(k)) return true;
      if (steps > 0 && (other(k) || isVerb(syntax, k))) return false;
      // "the war in Peru" is where the war is.
      if (steps > 0 && syntax.upos[k] === 'NOUN' && syntax.head[k] !== act && k < where.first) return false;
    }
    return false;
  });
}

function headOfRange({ syntax }: Reading, { first, last }: Where): number {
  for (let i = first; i < last; i++) {
    const h = syntax.head[i]!;
    if (h < first || h > last) return i;
  }
  return last;
}
