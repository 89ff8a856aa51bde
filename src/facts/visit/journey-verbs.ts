import { type Context, childBy, type Reading, spanOfTokens, type VisitWords, whoAtToken } from '../../model/index.ts';
import { listAt, phraseStart, subjectOf, subjectSides } from '../sides.ts';
import { placesIn, type Where } from '../where.ts';
import { placeOfDateline } from './dateline.ts';
import { type Journey, journeysTo, people } from './journey.ts';
import { objectPlace, placeAfter } from './journey-places.ts';

/** "visited Peru", "arrived in Lima", "will travel to Lima", "led a delegation to Lima". */
export function travelling(reading: Reading, context: Context, v: number): Journey[] {
  const { syntax } = reading;
  const { visits, meetings } = context.language;
  const way = wayOf(reading, v, visits);
  if (!way) return [];
  const sides = subjectSides(reading, meetings, v);
  // "he returned to Peru", "came to Norway as a child": whoever holds no office moves house.
  if (visits.moves.has(syntax.lemma[v]!) && !sides.some(({ party }) => party.office !== undefined || party.role !== undefined))
    return [];
  return journeysTo(reading, context, {
    rule: way.led === undefined ? 'visit.verb' : 'visit.delegation',
    token: v,
    at: spanOfTokens(syntax, { first: v, end: (way.led ?? v) + 1 }),
    visitors: people(reading, meetings, sides, subjectOf(syntax, v, meetings.controls)),
    place: way.place,
    verb: v,
    confidence: 0.85,
  });
}

/** Where a verb of going leads, and the delegation it takes there. */
function wayOf(reading: Reading, v: number, words: VisitWords): { readonly place: Where; readonly led?: number } | undefined {
  const { syntax } = reading;
  const lemma = syntax.lemma[v]!;
  if (words.leads.has(lemma)) {
    const led = childBy(syntax, v, 'obj');
    const place = led !== undefined && words.delegations.has(syntax.lemma[led]!) ? placeAfter(reading, v, words.to) : undefined;
    if (place) return { place, led: led! };
  }
  const prepositions = words.goes.get(lemma);
  const place = words.visits.has(lemma)
    ? objectPlace(reading, v)
    : prepositions &&
      (placeAfter(reading, v, prepositions) ?? (isBareArrival(reading, v, words) ? placeOfDateline(reading) : undefined));
  return place && { place };
}

/** "who arrived on Monday", "arrived at the head of a delegation": nothing behind it says where. */
const isBareArrival = (reading: Reading, v: number, words: VisitWords): boolean =>
  words.arrives.has(reading.syntax.lemma[v]!) && !placesIn(reading, v, WHERE).some((w) => w.first > v);

/** "welcomed Minister A to Lima": the object is the visitor. */
export function receiving(reading: Reading, context: Context, v: number): Journey[] {
  const { syntax } = reading;
  const object = childBy(syntax, v, 'obj');
  const passive = childBy(syntax, v, 'nsubj:pass');
  if (object === undefined && passive === undefined) return [];
  const place = placeAfter(reading, v, WHERE);
  if (!place) return [];
  const meetings = context.language.meetings;
  const guest = object ?? passive!;
  // Only people are received as guests: not "his education in India".
  if (!whoAtToken(reading.mentions, guest) && !meetings.people.has(syntax.lower[guest]!)) return [];
  const visitors = people(
    reading,
    meetings,
    listAt(reading, meetings, phraseStart(reading, guest), object === undefined ? v : place.first).sides,
    guest,
  );
  const hosts = object === undefined ? [] : subjectSides(reading, meetings, v, 'host');
  const host = place.actor ?? hosts.find((s) => s.party.actor)?.party.actor;
  if (!host) return [];
  return journeysTo(reading, context, {
    rule: 'visit.welcome',
    token: v,
    at: spanOfTokens(syntax, { first: v, end: v + 1 }),
    visitors,
    place: { ...place, actor: host },
    verb: v,
    confidence: 0.8,
  });
}

/** "is in Lima for talks". */
export function being(reading: Reading, context: Context, i: number): Journey[] {
  const { syntax } = reading;
  const { visits, meetings } = context.language;
  const place = placesIn(reading, i, visits.in).find((w) => w.first <= i && i <= w.last);
  const subject = childBy(syntax, i, 'nsubj');
  if (!place || subject === undefined || subject > i) return [];
  const cop = childBy(syntax, i, 'cop')!;
  const sides = listAt(reading, meetings, phraseStart(reading, subject), cop).sides;
  return journeysTo(reading, context, {
    rule: 'visit.being',
    token: i,
    at: spanOfTokens(syntax, { first: cop, end: place.last + 1 }),
    visitors: people(reading, meetings, sides, subject),
    place,
    verb: i,
    confidence: 0.7,
  });
}

const WHERE = new Set(['to', 'in', 'at']);
