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
import { compatible } from '../days.ts';
import { distinct, isSomebody, listAt, phraseStart, type Side, sentenceEnd, sidesOf, subjectOf, subjectSides } from '../sides.ts';
import { isLater, timeOf } from '../when.ts';
import { placesIn, type Where } from '../where.ts';

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
  const keep = (journey: Journey | undefined) => journey && journeys.push(journey);
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
function going(reading: Reading, context: Context, v: number, words: VisitWords): Journey | undefined {
  const { syntax } = reading;
  const lemma = syntax.lemma[v]!;
  const direct = words.visits.has(lemma);
  const prepositions = words.goes.get(lemma);
  const place = direct ? objectPlace(reading, v) : placeAfter(reading, v, prepositions!);
  if (!place) return undefined;
  return journeyOf(reading, context, {
    rule: 'visit.verb',
    token: v,
    at: spanOfTokens(syntax, { first: v, end: v + 1 }),
    visitors: people(
      reading,
      subjectSides(reading, context.language.meetings, v),
      subjectOf(syntax, v, context.language.meetings.controls),
    ),
    place,
    verb: v,
    purposeFrom: place.last + 1,
    confidence: 0.85,
  });
}

/** "welcomed Minister A to Lima": the object is the visitor. */
function receiving(reading: Reading, context: Context, v: number): Journey | undefined {
  const { syntax } = reading;
  const object = childBy(syntax, v, 'obj');
  const passive = childBy(syntax, v, 'nsubj:pass');
  if (object === undefined && passive === undefined) return undefined;
  const place = placeAfter(reading, v, WHERE);
  if (!place) return undefined;
  const meetings = context.language.meetings;
  const guest = object ?? passive!;
  const visitors = people(
    reading,
    listAt(reading, meetings, phraseStart(reading, guest), object === undefined ? v : place.first).sides,
    guest,
  );
  const hosts = object === undefined ? [] : subjectSides(reading, meetings, v, 'host');
  const host = place.actor ?? hosts.find((s) => s.party.actor)?.party.actor;
  if (!host) return undefined;
  return journeyOf(reading, context, {
    rule: 'visit.welcome',
    token: v,
    at: spanOfTokens(syntax, { first: v, end: v + 1 }),
    visitors,
    place: { ...place, actor: host },
    verb: v,
    purposeFrom: place.last + 1,
    confidence: 0.8,
  });
}

/** "led a delegation to Lima". */
function leading(reading: Reading, context: Context, v: number, words: VisitWords): Journey | undefined {
  const { syntax } = reading;
  const object = childBy(syntax, v, 'obj');
  if (object === undefined || !words.delegations.has(syntax.lemma[object]!.toLowerCase())) return undefined;
  const place = placeAfter(reading, v, words.to);
  if (!place) return undefined;
  return journeyOf(reading, context, {
    rule: 'visit.delegation',
    token: v,
    at: spanOfTokens(syntax, { first: v, end: object + 1 }),
    visitors: people(
      reading,
      subjectSides(reading, context.language.meetings, v),
      subjectOf(syntax, v, context.language.meetings.controls),
    ),
    place,
    verb: v,
    purposeFrom: place.last + 1,
    confidence: 0.85,
  });
}

/** "a visit to Peru by Minister A", "A's trip to Lima", "made a visit to". */
function nounOf(reading: Reading, context: Context, n: number, words: VisitWords): Journey | undefined {
  const { syntax, mentions } = reading;
  const meetings = context.language.meetings;
  const place = placeAfter(reading, n, words.to);
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
  return journeyOf(reading, context, {
    rule: 'visit.noun',
    token: n,
    at: spanOfTokens(syntax, { first: n, end: n + 1 }),
    visitors: confirmed,
    place,
    verb: verb === up ? verb : -1,
    status: nounStatus(reading, context, n, first, verb),
    purposeFrom: place.last + 1,
    confidence: 0.75,
  });
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
function being(reading: Reading, context: Context, i: number, words: VisitWords, meetings: MeetingWords): Journey | undefined {
  const { syntax } = reading;
  const place = placesIn(reading, i, words.in).find((w) => w.first <= i && i <= w.last);
  const subject = childBy(syntax, i, 'nsubj');
  if (!place || subject === undefined || subject > i) return undefined;
  const cop = childBy(syntax, i, 'cop')!;
  const sides = listAt(reading, meetings, phraseStart(reading, subject), cop).sides;
  return journeyOf(reading, context, {
    rule: 'visit.being',
    token: i,
    at: spanOfTokens(syntax, { first: cop, end: place.last + 1 }),
    visitors: people(reading, sides, subject),
    place,
    verb: i,
    purposeFrom: place.last + 1,
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
  readonly purposeFrom: number;
  readonly confidence: number;
}

function journeyOf(reading: Reading, context: Context, found: Found): Journey | undefined {
  const { syntax } = reading;
  const { place, verb, token } = found;
  const host = place.actor;
  // "we arrived" in a transcript: a pronoun for a state is no visitor.
  const visitors = distinct(found.visitors).filter(
    (s) => s.party.actor !== host && (isSomebody(s) || (s.party.actor !== undefined && !s.inferred)),
  );
  if (!host || visitors.length === 0) return undefined;
  const standing = verb >= 0 ? standingOf(syntax, verb, context.language.clauses) : 'done';
  if (isQuestion(syntax, token)) return undefined;
  if (standing === 'denied' || standing === 'open') {
    if (!found.status) return undefined;
  }
  const time = timeOf(
    reading,
    token,
    verb >= 0 && verb !== token ? [verb, syntax.head[verb]!] : [syntax.head[token]!],
    () => false,
  );
  let status: MeetingStatus = found.status ?? (standing === 'planned' ? 'planned' : 'held');
  const later = isLater(time?.value, reading);
  if (later === true && status === 'held') status = 'planned';
  const purpose = purposeOf(reading, context.language.visits, found.purposeFrom);
  return {
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
  };
}

/** Only people travel: a bare state as subject ("Peru visited by …") is no visitor unless somebody acts for it. */
function people(reading: Reading, sides: readonly Side[], subject: number): Side[] {
  if (subject < 0) return [];
  const who = whoAtToken(reading.mentions, subject);
  const bare = who && (who.form === 'country' || who.form === 'capital' || who.form === 'metonym' || who.form === 'organisation');
  return bare ? [] : [...sides];
}

/** The place that is the object of a verb: "visited Lima", "toured the Peruvian capital". */
function objectPlace(reading: Reading, v: number): Where | undefined {
  const { syntax, mentions, doc } = reading;
  const object = childBy(syntax, v, 'obj');
  if (object === undefined) return undefined;
  const place = mentions.places.find((m) => m.first <= object && object <= m.last);
  if (place) {
    const { actor } = place;
    return {
      name: stated(place.name, place),
      ...(actor ? { actor } : {}),
      venue: place.venue === true,
      first: place.first,
      last: place.last,
    };
  }
  const who = whoAtToken(mentions, object);
  if (!who || (who.form !== 'country' && who.form !== 'capital' && who.form !== 'metonym')) return undefined;
  const actor = who.parties[0]!.actor;
  return {
    name: stated(doc.text.slice(who.start, who.end), who),
    ...(actor ? { actor } : {}),
    venue: false,
    first: who.first,
    last: who.last,
  };
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

/** "to attend the summit", "for talks on trade": the words after the place, up to the end of their clause. */
function purposeOf({ syntax }: Reading, words: VisitWords, from: number): Cited<string> | undefined {
  let p = from;
  const end = from < syntax.length ? sentenceEnd(syntax, from - 1) : from;
  while (p < end && p < from + 8 && !words.purposes.has(syntax.lower[p]!)) p++;
  if (p >= end || !words.purposes.has(syntax.lower[p]!)) return undefined;
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

function same(a: Journey, b: Journey): boolean {
  if (a.host.value !== b.host.value || !compatible(a.time?.value, b.time?.value)) return false;
  if (a.status !== b.status && !(a.time && b.time)) return false;
  const names = (j: Journey) => j.visitors.map((s) => s.party.person ?? s.party.name ?? s.party.actor);
  const mine = names(a);
  return (
    names(b).some((n) => mine.includes(n)) ||
    a.visitors.some((s) => b.visitors.some((t) => s.party.actor === t.party.actor && !(named(s.party) && named(t.party))))
  );
}

const named = (p: Party): boolean => p.person !== undefined || p.name !== undefined;
