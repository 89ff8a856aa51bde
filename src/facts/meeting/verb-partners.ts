import {
  type MeetingVerb,
  type MeetingWords,
  type Reading,
  relation,
  type Syntax,
  type TimeMention,
  whoAtToken,
} from '../../model/index.ts';
import { isPerson, isSomebody, listAt, ofOneState, type Side, sentenceEnd } from '../sides.ts';
import { isDay, timesIn } from '../when.ts';
import { placesIn, type Where } from '../where.ts';

export interface Partners {
  /** Those met, one group for each meeting told: "met A, then with B" are two. */
  readonly groups: readonly (readonly Side[])[];
  /** Whether "with" joined them, or they stand as object. */
  readonly joined: boolean;
  readonly object: boolean;
  readonly byPhone: boolean;
  /** Token after the word that joins them. */
  readonly marker: number;
  /** The day and places passed on the way. */
  readonly time?: TimeMention;
  readonly places: readonly Where[];
}

/** Those after the verb: its object, and lists behind "with" and "alongside", past times, places and adverbs. */
export function partnersOf(reading: Reading, words: MeetingWords, v: number, verb: MeetingVerb, passive: boolean): Partners {
  const { syntax, mentions } = reading;
  const limit = sentenceEnd(syntax, v);
  const groups: Side[][] = [];
  let joined = false;
  let object = false;
  let byPhone = false;
  let marker = v + 1;
  const part: Side['part'] = verb.frame === 'host' ? 'guest' : verb.frame === 'call-on' ? 'host' : 'participant';
  const times = timesIn(reading, v);
  const places = placesIn(reading, v, words.placed);
  let day: TimeMention | undefined;
  const found: Where[] = [];
  let p = v + 1;
  for (let steps = 0; p < limit && steps < 60; steps++) {
    const lower = syntax.lower[p]!;
    const time = times.find((t) => t.first <= p && p <= t.last);
    if (time) {
      if (isDay(reading, time)) day ??= time;
      p = time.last + 1;
      continue;
    }
    const place = places.find((w) => w.first <= p && p <= w.last);
    if (place) {
      found.push(place);
      p = place.last + 1;
      continue;
    }
    if (words.joins.meet?.has(lower) || words.joins[verb.frame]?.has(lower) || (passive && words.by.has(lower))) {
      if (verb.frame === 'call-on' && lower === 'with') break;
      const list = listAt(reading, words, p + 1, limit, words.by.has(lower) ? 'host' : part);
      if (list.sides.length === 0) {
        if (words.by.has(lower) && words.phones.has(syntax.lower[p + 1] ?? '')) byPhone = true;
        p++;
        if (groups.length > 0) break;
        continue;
      }
      if (words.joins.speak?.has(lower) && !list.sides.some(isSomebody)) break;
      // "called on the state to act" asks; "called on the president" visits.
      if (verb.frame === 'call-on' && (!peopleIn(reading, p + 1, list.end, words) || syntax.lower[list.end] === 'to')) break;
      if (groups.length === 0 || apart(syntax, words, p, v)) groups.push(ofOneState(list.sides));
      else groups[groups.length - 1]!.push(...list.sides);
      joined = true;
      if (marker === v + 1) marker = p + 1;
      p = list.end;
      continue;
    }
    const who = whoAtToken(mentions, p);
    const isObject =
      groups.length === 0 &&
      !passive &&
      (who || isNounStart(syntax, p)) &&
      (verb.frame === 'meet' || verb.frame === 'phone' || verb.frame === 'host' || verb.frame === 'call-on');
    // "to meet their needs"
    if (isObject && ownsThing(reading, words, p)) break;
    if (isObject && verb.frame !== 'call-on') {
      const list = listAt(reading, words, p, limit, part);
      if (list.sides.length === 0 || (verb.people && !peopleIn(reading, p, list.end, words))) break;
      groups.push(ofOneState(list.sides));
      object = true;
      p = list.end;
      continue;
    }
    if (isObject && verb.frame === 'call-on') {
      // "called Prime Minister A" on the phone; "called A a liar" and "called on A to resign" are not meetings.
      const list = listAt(reading, words, p, limit, part);
      const next = syntax.lower[list.end] ?? '';
      if (list.sides.length === 0 || !(who && isPerson(who)) || !words.afterCall.has(next)) break;
      groups.push([...list.sides]);
      object = true;
      p = list.end;
      continue;
    }
    if (words.phones.has(lower)) byPhone = true;
    if (
      words.passed.has(lower) ||
      words.wayside.has(lower) ||
      syntax.upos[p] === 'ADV' ||
      (groups.length > 0 && words.further.has(lower))
    ) {
      p++;
      continue;
    }
    break;
  }
  return { groups, joined, object, byPhone, marker, places: found, ...(day ? { time: day } : {}) };
}

/** A possessive before a noun for no people: `their needs`, `Peru's demands`. */
function ownsThing({ syntax, mentions }: Reading, words: MeetingWords, p: number): boolean {
  const who = whoAtToken(mentions, p);
  const owner = who ? who.head : p;
  if (relation(syntax, owner) !== 'nmod' || !syntax.deprel[owner]!.endsWith(':poss')) return false;
  const noun = syntax.head[owner]!;
  return noun > p && syntax.upos[noun] === 'NOUN' && !whoAtToken(mentions, noun) && !words.people.has(syntax.lower[noun]!);
}

const isNounStart = (syntax: Syntax, p: number): boolean => {
  const tag = syntax.upos[p];
  return tag === 'DET' || tag === 'ADJ' || tag === 'NOUN' || tag === 'PROPN' || tag === 'NUM' || tag === 'PRON';
};

/** "then with", "and separately with": another meeting. */
function apart(syntax: Syntax, words: MeetingWords, p: number, v: number): boolean {
  for (let k = p - 1; k > v && k > p - 4; k--) if (words.apart.has(syntax.lower[k]!)) return true;
  return false;
}

/** Whether a list names people (by name, office or a noun for them) and not only states. */
function peopleIn(reading: Reading, first: number, end: number, words: MeetingWords): boolean {
  for (let p = first; p < end; p++) {
    const who = whoAtToken(reading.mentions, p);
    if (
      who &&
      (isPerson(who) || who.form === 'office' || who.form === 'reference' || who.form === 'group' || who.form === 'pronoun')
    )
      return true;
    if (words.people.has(reading.syntax.lower[p]!)) return true;
  }
  return false;
}
