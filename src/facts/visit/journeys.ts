import {
  type ActorCode,
  type Cited,
  type Context,
  childBy,
  childrenBy,
  inferred,
  type MeetingStatus,
  type MeetingWords,
  type Party,
  type Reading,
  type Span,
  spanOfTokens,
  stated,
  type TimeMention,
  type VisitWords,
  whoAtToken,
} from '../../model/index.ts';
import { isQuestion, isVerb, standingOf } from '../clause.ts';
import { compatible, dayBounds, dayNumber } from '../days.ts';
import { inRange } from '../range.ts';
import { distinct, isSomebody, listAt, phraseStart, type Side, sentenceEnd, sidesOf, subjectOf, subjectSides } from '../sides.ts';
import { isLater, timeOf, timesIn } from '../when.ts';
import { isTerritory, placesIn, type Where } from '../where.ts';
import { placeOfDateline } from './dateline.ts';

/** One place in the text that tells of a journey. */
export interface Journey {
  readonly rule: string;
  readonly token: number;
  readonly at: Span;
  readonly visitors: readonly Side[];
  readonly host: Cited<ActorCode>;
  readonly place?: Cited<string>;
  readonly time?: TimeMention;
  readonly purpose?: Cited<string>;
  readonly status: MeetingStatus;
  readonly confidence: number;
}

const known = new WeakMap<Reading, readonly (readonly Journey[])[]>();

/** The journeys a doc tells of, each with every place that tells of it, in text order. Worked out once a reading. */
export function journeysOf(reading: Reading, context: Context): readonly (readonly Journey[])[] {
  let journeys = known.get(reading);
  if (!journeys) {
    journeys = joined(allJourneys(reading, context));
    known.set(reading, journeys);
  }
  return journeys;
}

function allJourneys(reading: Reading, context: Context): Journey[] {
  const { syntax } = reading;
  const { visits: words, meetings } = context.language;
  const journeys: Journey[] = [];
  const keep = (found: readonly Journey[] | undefined) => found && journeys.push(...found);
  for (let i = 0; i < syntax.length; i++) {
    const lemma = syntax.lemma[i]!.toLowerCase();
    if (isVerb(syntax, i)) {
      if (words.visits.has(lemma) || words.goes.has(lemma)) keep(going(reading, context, i, words));
      if (words.receives.has(lemma)) keep(receiving(reading, context, i));
      if (words.leads.has(lemma)) keep(leading(reading, context, i, words));
    } else if (words.nouns.has(lemma) && (syntax.upos[i] === 'NOUN' || syntax.upos[i] === 'PROPN')) {
      keep(nounOf(reading, context, i, words));
    } else if (childBy(syntax, i, 'cop') !== undefined) {
      keep(being(reading, context, i, words, meetings));
    }
  }
  return journeys;
}

/** "visited Peru", "arrived in Lima", "will travel to Lima". */
function going(reading: Reading, context: Context, v: number, words: VisitWords): Journey[] | undefined {
  const { syntax } = reading;
  const lemma = syntax.lemma[v]!;
  const direct = words.visits.has(lemma);
  const prepositions = words.goes.get(lemma);
  const place = direct
    ? objectPlace(reading, v)
    : (placeAfter(reading, v, prepositions!) ?? (isBareArrival(reading, v, words) ? placeOfDateline(reading) : undefined));
  if (!place) return undefined;
  return journeysTo(reading, context, {
    rule: 'visit.verb',
    token: v,
    at: spanOfTokens(syntax, { first: v, end: v + 1 }),
    visitors: people(
      reading,
      context.language.meetings,
      subjectSides(reading, context.language.meetings, v),
      subjectOf(syntax, v, context.language.meetings.controls),
    ),
    place,
    verb: v,
    confidence: 0.85,
  });
}

/** "who arrived on Monday", "arrived at the head of a delegation": nothing behind it says where. */
const isBareArrival = (reading: Reading, v: number, words: VisitWords): boolean =>
  words.arrives.has(reading.syntax.lemma[v]!) && !placesIn(reading, v, WHERE).some((w) => w.first > v);

/** "welcomed Minister A to Lima": the object is the visitor. */
function receiving(reading: Reading, context: Context, v: number): Journey[] | undefined {
  const { syntax } = reading;
  const object = childBy(syntax, v, 'obj');
  const passive = childBy(syntax, v, 'nsubj:pass');
  if (object === undefined && passive === undefined) return undefined;
  const place = placeAfter(reading, v, WHERE);
  if (!place) return undefined;
  const meetings = context.language.meetings;
  const guest = object ?? passive!;
  // "received her education in Lima"
  if (!whoAtToken(reading.mentions, guest) && !context.language.meetings.people.has(syntax.lower[guest]!)) return undefined;
  // Only people are received as guests: not "his education in India".
  if (!whoAtToken(reading.mentions, guest) && !meetings.people.has(syntax.lower[guest]!)) return undefined;
  const visitors = people(
    reading,
    meetings,
    listAt(reading, meetings, phraseStart(reading, guest), object === undefined ? v : place.first).sides,
    guest,
  );
  const hosts = object === undefined ? [] : subjectSides(reading, meetings, v, 'host');
  const host = place.actor ?? hosts.find((s) => s.party.actor)?.party.actor;
  if (!host) return undefined;
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

/** "led a delegation to Lima". */
function leading(reading: Reading, context: Context, v: number, words: VisitWords): Journey[] | undefined {
  const { syntax } = reading;
  const object = childBy(syntax, v, 'obj');
  if (object === undefined || !words.delegations.has(syntax.lemma[object]!.toLowerCase())) return undefined;
  const place = placeAfter(reading, v, words.to);
  if (!place) return undefined;
  return journeysTo(reading, context, {
    rule: 'visit.delegation',
    token: v,
    at: spanOfTokens(syntax, { first: v, end: object + 1 }),
    visitors: people(
      reading,
      context.language.meetings,
      subjectSides(reading, context.language.meetings, v),
      subjectOf(syntax, v, context.language.meetings.controls),
    ),
    place,
    verb: v,
    confidence: 0.85,
  });
}

/** "a visit to Peru by Minister A", "A's trip to Lima", "made a visit to". */
function nounOf(reading: Reading, context: Context, n: number, words: VisitWords): Journey[] | undefined {
  const { syntax, mentions } = reading;
  const meetings = context.language.meetings;
  const place = placeAfter(reading, n, words.to) ?? (isToTheCountry(reading, n, words) ? placeOfDateline(reading) : undefined);
  const first = phraseStart(reading, n);
  const visitors: Side[] = [];
  for (let p = first; p < n; p++) {
    const who = whoAtToken(mentions, p);
    if (!who) continue;
    visitors.push(...sidesOf(who));
    p = Math.max(p, who.last);
  }
  const limit = sentenceEnd(syntax, n);
  for (let p = n + 1; p < limit && p < n + 25; p++) {
    if (words.by.has(syntax.lower[p]!) && syntax.lower[p] !== 'from')
      visitors.push(...listAt(reading, meetings, p + 1, limit).sides);
    if (isVerb(syntax, p) || syntax.lower[p] === ';') break;
  }
  const up = syntax.head[n]!;
  const rel = syntax.deprel[n]!;
  let verb = -1;
  for (let k = up, steps = 0; k >= 0 && steps < 30; k = syntax.head[k]!, steps++) {
    if (isVerb(syntax, k)) {
      verb = k;
      break;
    }
  }
  if (visitors.length === 0 && verb === up && verb >= 0) {
    const made = words.makes.has(syntax.lemma[verb]!) || rel === 'obl' || words.visits.has(syntax.lemma[verb]!);
    if (made) visitors.push(...subjectSides(reading, meetings, verb));
  }
  if (!place || visitors.length === 0) return undefined;
  const confirmed = distinct(visitors);
  return journeysTo(reading, context, {
    rule: 'visit.noun',
    token: n,
    at: spanOfTokens(syntax, { first: n, end: n + 1 }),
    visitors: confirmed,
    place,
    verb: verb === up ? verb : -1,
    status: nounStatus(reading, context, n, first, verb),
    confidence: 0.75,
  });
}

/** "visit by a Chilean president to the island nation": a country told by what it is like. */
function isToTheCountry({ syntax, mentions }: Reading, n: number, words: VisitWords): boolean {
  const limit = Math.min(sentenceEnd(syntax, n), n + 16);
  for (let p = n + 1; p + 2 < limit; p++) {
    if (!words.to.has(syntax.lower[p]!) || syntax.lower[p + 1] !== 'the') continue;
    for (let k = p + 2; k < limit && k < p + 6; k++) {
      if (whoAtToken(mentions, k)) break;
      if (words.states.has(syntax.lower[k]!)) return syntax.upos[k] === 'NOUN';
    }
  }
  return false;
}

function nounStatus(reading: Reading, context: Context, n: number, first: number, verb: number): MeetingStatus | undefined {
  const { syntax } = reading;
  const { meetings, clauses } = context.language;
  const stopped = verb >= 0 && syntax.head[n] === verb ? meetings.stops.get(syntax.lemma[verb]!) : undefined;
  if (stopped) return stopped;
  for (let p = first; p < n; p++) if (meetings.coming.has(syntax.lower[p]!)) return 'planned';
  for (const c of childrenBy(syntax, n, 'acl')) if (clauses.plans.has(syntax.lemma[c]!)) return 'planned';
  if (syntax.lower[first - 1] === 'of' && syntax.lower[first - 2] === 'ahead') return 'planned';
  if (syntax.lower[first - 1] === 'before') return 'planned';
  return undefined;
}

/** "is in Lima for talks". */
function being(reading: Reading, context: Context, i: number, words: VisitWords, meetings: MeetingWords): Journey[] | undefined {
  const { syntax } = reading;
  const place = placesIn(reading, i, words.in).find((w) => w.first <= i && i <= w.last);
  const subject = childBy(syntax, i, 'nsubj');
  if (!place || subject === undefined || subject > i) return undefined;
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

interface Found {
  readonly rule: string;
  readonly token: number;
  readonly at: Span;
  readonly visitors: readonly Side[];
  readonly place: Where;
  readonly verb: number;
  readonly status?: MeetingStatus | undefined;
  readonly confidence: number;
}

/** One journey for each state on the way: "will travel to Peru, Chile and Brazil" are three. */
function journeysTo(reading: Reading, context: Context, found: Found): Journey[] {
  const { syntax } = reading;
  const { verb, token } = found;
  if (isQuestion(syntax, token)) return [];
  const standing = verb >= 0 ? standingOf(syntax, verb, context.language.clauses) : 'done';
  if ((standing === 'denied' || standing === 'open') && !found.status) return [];
  const above = verb >= 0 && verb !== token ? [verb, syntax.head[verb]!] : [syntax.head[token]!];
  const time = timeOf(reading, token, above, () => false);
  let status: MeetingStatus = found.status ?? (standing === 'planned' ? 'planned' : 'held');
  if (isLater(time?.value, reading) === true && status === 'held') status = 'planned';
  const places = [found.place, ...furtherPlaces(reading, found.place)];
  const purpose = purposeOf(reading, context.language.visits, places[places.length - 1]!.last + 1);
  return places.flatMap((place): Journey[] => {
    const host = place.actor;
    // "we arrived" in a transcript: a pronoun for a state is no visitor.
    const visitors = distinct(found.visitors).filter(
      (s) => s.party.actor !== host && (isSomebody(s) || (s.party.actor !== undefined && !s.inferred)),
    );
    if (!host || visitors.length === 0) return [];
    return [
      {
        rule: found.rule,
        token,
        at: found.at,
        visitors,
        host: inferred(host, ...place.name.at),
        place: place.name,
        ...(time ? { time } : {}),
        ...(purpose ? { purpose } : {}),
        status,
        confidence: found.confidence,
      },
    ];
  });
}

/** The places listed behind the first; "Lima, Peru" is one. */
function furtherPlaces(reading: Reading, first: Where): Where[] {
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

/** Only people travel: a bare state as subject ("Peru visited by …") is no visitor unless somebody acts for it. */
function people(reading: Reading, words: MeetingWords, sides: readonly Side[], subject: number): Side[] {
  if (subject < 0) return [];
  const who = whoAtToken(reading.mentions, subject);
  const bare = who && (who.form === 'country' || who.form === 'capital' || who.form === 'metonym' || who.form === 'organisation');
  if (bare) return [];
  // "flights arrived": somebody must travel, by name, office or a noun for people.
  const able = who !== undefined || words.people.has(reading.syntax.lower[subject]!) || sides.some(isSomebody);
  return able ? sides.filter((s) => isSomebody(s) || who?.form !== 'demonym') : [];
}

/** The place that is the object of a verb: "visited Lima", "toured the Peruvian capital". */
function objectPlace(reading: Reading, v: number): Where | undefined {
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
function placeAfter(reading: Reading, token: number, prepositions: ReadonlySet<string>): Where | undefined {
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

/** `for`, or `to` with a verb. */
const opensPurpose = ({ lower, xpos }: Reading['syntax'], words: VisitWords, p: number): boolean =>
  words.purposes.has(lower[p]!) && (lower[p] !== 'to' || xpos[p + 1] === 'VB' || xpos[p + 2] === 'VB');

/** "to attend the summit", "for talks on trade": the words after the place, up to the end of their clause. */
function purposeOf(reading: Reading, words: VisitWords, from: number): Cited<string> | undefined {
  const { syntax } = reading;
  let p = from;
  const end = from < syntax.length ? sentenceEnd(syntax, from - 1) : from;
  const times = p < syntax.length ? timesIn(reading, from - 1) : [];
  while (
    p < end &&
    p < from + 12 &&
    (!opensPurpose(syntax, words, p) || times.some((t) => t.first <= p && p <= t.last + 1 && syntax.upos[p + 1] === 'NUM'))
  )
    p++;
  if (p >= end || !opensPurpose(syntax, words, p)) return undefined;
  const first = p + 1;
  let last = first;
  while (last < end && last < first + 24 && !/^[,.;:]$/.test(syntax.lower[last]!)) last++;
  if (last <= first) return undefined;
  const span = spanOfTokens(syntax, { first: p, end: last });
  return stated(textOfTokens(syntax, p, last), span);
}

function textOfTokens(syntax: Reading['syntax'], first: number, end: number): string {
  let out = '';
  for (let i = first; i < end; i++) out += (i > first && syntax.start[i]! > syntax.end[i - 1]! ? ' ' : '') + syntax.form[i]!;
  return out;
}

/** One journey for the same visitors, host and time. */
function joined(journeys: readonly Journey[]): Journey[][] {
  const out: Journey[][] = [];
  const byHost = new Map<string, Journey[][]>();
  for (const journey of journeys) {
    const groups = byHost.get(journey.host.value) ?? [];
    byHost.set(journey.host.value, groups);
    const home = groups.slice(-20).find((group) => group.slice(-20).every((j) => same(j, journey)));
    if (home) {
      home.push(journey);
      continue;
    }
    const group = [journey];
    groups.push(group);
    out.push(group);
  }
  return out;
}

/** Who arrives on Monday and holds talks on Tuesday makes one visit. */
const DAYS = 3;

function areNear(a: Journey, b: Journey): boolean {
  const x = dayBounds(a.time?.value);
  const y = dayBounds(b.time?.value);
  if (!x || !y || x.first !== x.last || y.first !== y.last) return false;
  return Math.abs(dayNumber(x.first) - dayNumber(y.first)) <= DAYS && a.visitors.some((s) => s.party.person !== undefined);
}

function same(a: Journey, b: Journey): boolean {
  if (a.host.value !== b.host.value || !(compatible(a.time?.value, b.time?.value) || areNear(a, b))) return false;
  if (a.status !== b.status && !(a.time && b.time)) return false;
  const names = (j: Journey) => j.visitors.map((s) => s.party.person ?? s.party.name ?? s.party.actor);
  const mine = names(a);
  return (
    names(b).some((n) => mine.includes(n)) ||
    a.visitors.some((s) => b.visitors.some((t) => s.party.actor === t.party.actor && !(named(s.party) && named(t.party))))
  );
}

const named = (p: Party): boolean => p.person !== undefined || p.name !== undefined;
