import {
  type ActorCode,
  type Cited,
  type Context,
  inferred,
  type MeetingStatus,
  type MeetingWords,
  type Reading,
  type Span,
  spanOfTokens,
  stated,
  type TimeMention,
  type VisitWords,
  whoAtToken,
} from '../../model/index.ts';
import { isQuestion, standingOf } from '../clause.ts';
import { distinct, isSomebody, type Side, sentenceEnd } from '../sides.ts';
import { isLater, timeOf, timesIn } from '../when.ts';
import type { Where } from '../where.ts';
import { furtherPlaces } from './journey-places.ts';

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

/** What a verb or a noun tells of a journey, before its places are told apart. */
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
export function journeysTo(reading: Reading, context: Context, found: Found): Journey[] {
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

/** Only people travel: a bare state as subject ("Peru visited by …") is no visitor unless somebody acts for it. */
export function people(reading: Reading, words: MeetingWords, sides: readonly Side[], subject: number): Side[] {
  if (subject < 0) return [];
  const who = whoAtToken(reading.mentions, subject);
  const bare = who && (who.form === 'country' || who.form === 'capital' || who.form === 'metonym' || who.form === 'organisation');
  if (bare) return [];
  // "flights arrived": somebody must travel, by name, office or a noun for people.
  const able = who !== undefined || words.people.has(reading.syntax.lower[subject]!) || sides.some(isSomebody);
  return able ? sides.filter((s) => isSomebody(s) || who?.form !== 'demonym') : [];
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
