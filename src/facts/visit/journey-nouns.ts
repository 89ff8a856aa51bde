import {
  type Context,
  childrenBy,
  type MeetingStatus,
  type Reading,
  spanOfTokens,
  type VisitWords,
  whoAtToken,
} from '../../model/index.ts';
import { isVerb } from '../clause.ts';
import { distinct, listAt, phraseStart, type Side, sentenceEnd, sidesOf, subjectSides } from '../sides.ts';
import { placeOfDateline } from './dateline.ts';
import { type Journey, journeysTo } from './journey.ts';
import { placeAfter } from './journey-places.ts';

/** "a visit to Peru by Minister A", "A's trip to Lima", "made a visit to". */
export function nounOf(reading: Reading, context: Context, n: number): Journey[] {
  const words = context.language.visits;
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
  if (!place || visitors.length === 0) return [];
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
      const who = whoAtToken(mentions, k);
      if (who && who.form !== 'reference') break;
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
