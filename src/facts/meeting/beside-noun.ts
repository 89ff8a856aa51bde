import {
  type Context,
  type MeetingWords,
  type Reading,
  type Span,
  spanOfTokens,
  stated,
  type TimeMention,
  type WhoMention,
  whoAtToken,
} from '../../model/index.ts';
import { inRange } from '../range.ts';
import { actorsOf, distinct, isPerson, listAt, ofOneState, type Side, sentenceEnd, sidesOf } from '../sides.ts';
import { isDay, timesIn } from '../when.ts';
import { placesIn, type Where } from '../where.ts';
import type { Gathering } from './gathering.ts';
import { isKindOf } from './names.ts';

interface After {
  readonly sides: readonly Side[];
  /** "with" or "between" joined them. */
  readonly joined: boolean;
  readonly about?: Span;
  /** The day and places right behind the noun. */
  readonly time?: TimeMention;
  readonly places: readonly Where[];
}

/** Those named behind the noun: "with A", "between A and B", "of A, B and C", "attended by A", past times, places and topics. */
export function partnersOf(reading: Reading, words: MeetingWords, from: number): After {
  const { syntax, mentions } = reading;
  const limit = Math.min(sentenceEnd(syntax, Math.max(0, from - 1)), from + 80);
  if (from >= limit) return { sides: [], joined: false, places: [] };
  const times = timesIn(reading, from - 1);
  const places = placesIn(reading, from - 1, words.placed);
  const sides: Side[] = [];
  let joined = false;
  let topical = false;
  let about: Span | undefined;
  let day: TimeMention | undefined;
  const found: Where[] = [];
  let p = from;
  while (p < limit) {
    const lower = syntax.lower[p]!;
    const time = times.find((t) => t.first <= p && p <= t.last);
    const place = places.find((w) => w.first <= p && p <= w.last);
    if (time || place) {
      if (!topical && time && isDay(reading, time)) day ??= time;
      if (!topical && place) found.push(place);
      p = (time ?? place)!.last + 1;
      continue;
    }
    if (words.partners.has(lower) || (lower === 'of' && !topical)) {
      const list = listAt(reading, words, p + 1, limit);
      if (list.sides.length > 0) {
        if (topical && sides.length > 0) break;
        sides.push(...(words.joins.meet?.has(lower) ? ofOneState(list.sides) : list.sides));
        if (lower !== 'of') joined = true;
        p = list.end;
        continue;
      }
      if (topical || lower !== 'of') {
        p++;
        continue;
      }
      p = skipPhrase(reading, p + 1, limit);
      continue;
    }
    if (lower === '(') {
      let close = p + 1;
      while (close < limit && close < p + 14 && syntax.lower[close] !== ')') close++;
      if (syntax.lower[close] !== ')') break;
      p = close + 1;
      continue;
    }
    const part = words.agents.get(lower);
    if (part && words.by.has(syntax.lower[p + 1] ?? '')) {
      const list = listAt(reading, words, p + 2, limit, part);
      sides.push(...list.sides);
      p = Math.max(list.end, p + 2);
      continue;
    }
    // "on 4 May" is no topic.
    if (times.some((t) => t.first === p + 1)) {
      p++;
      continue;
    }
    if (words.topical.has(lower)) {
      topical = true;
      const end = skipTopic(reading, words, p + 1, limit);
      if (end > p + 1) about ??= spanOfTokens(syntax, { first: p + 1, end });
      p = Math.max(end, p + 1);
      continue;
    }
    if (words.roadside.has(lower) || syntax.upos[p] === 'DET' || syntax.upos[p] === 'ADV') {
      p++;
      continue;
    }
    if (
      lower === ',' &&
      p + 1 < limit &&
      (words.partners.has(syntax.lower[p + 1]!) ||
        words.agents.has(syntax.lower[p + 1]!) ||
        times.some((t) => t.first === p + 1) ||
        places.some((w) => w.first === p + 1))
    ) {
      p++;
      continue;
    }
    if (
      (syntax.upos[p] === 'NOUN' || syntax.upos[p] === 'PROPN') &&
      (words.placed.has(syntax.lower[p - 1]!) || syntax.upos[p - 1] === 'DET' || syntax.upos[p - 1] === 'PROPN') &&
      !whoAtToken(mentions, p)
    ) {
      p++;
      continue;
    }
    break;
  }
  return { sides, joined, places: found, ...(about ? { about } : {}), ...(day ? { time: day } : {}) };
}

function skipPhrase({ syntax }: Reading, from: number, limit: number): number {
  let p = from;
  while (
    p < limit &&
    (syntax.upos[p] === 'DET' ||
      syntax.upos[p] === 'ADJ' ||
      syntax.upos[p] === 'NOUN' ||
      syntax.upos[p] === 'PROPN' ||
      syntax.upos[p] === 'NUM')
  )
    p++;
  return p;
}

/** Past what is talked about: up to a partner, a comma before a clause, or a verb. */
function skipTopic({ syntax }: Reading, words: MeetingWords, from: number, limit: number): number {
  let p = from;
  for (; p < limit; p++) {
    const lower = syntax.lower[p]!;
    if (words.sided.has(lower) || words.agents.has(lower)) break;
    const tag = syntax.upos[p];
    if (tag === 'VERB' && syntax.xpos[p] !== 'VBG' && syntax.xpos[p] !== 'VBN') break;
    if (tag === 'AUX' || (tag === 'PUNCT' && lower !== ',' && lower !== '-' && lower !== '’' && lower !== "'") || tag === 'SCONJ')
      break;
  }
  return p;
}

/** "Boric's meeting", "their talks", "the Chile-Peru summit", "a NATO summit": those named before the noun. */
export function ownersOf(reading: Reading, { knowledge, language }: Context, first: number, head: number): Side[] {
  const { mentions, syntax } = reading;
  const words = language.meetings;
  const out: Side[] = [];
  for (let p = first; p < head; p++) {
    const who = whoAtToken(mentions, p);
    if (!who) continue;
    p = Math.max(p, who.last);
    if (who.last >= head || isKindOf(reading, who, head, knowledge)) continue;
    // "the Lima Summit" was in Lima; "a Peru Recovery Conference" is about Peru.
    if (isPlaceName(reading, words, who, head)) continue;
    const next = syntax.lower[who.last + 1] ?? '';
    if (isPerson(who) && !/^(?:['’]s?|[-–—/])$/.test(next) && !/^[-–—/]$/.test(syntax.lower[who.first - 1] ?? '')) continue;
    out.push(...sidesOf(who));
  }
  return out;
}

/** "by the governments of A and B following their dialogue": the two or three states named before in the sentence. */
export function pairBefore(reading: Reading, first: number): Side[] {
  const { syntax, mentions } = reading;
  const start = syntax.sentences[syntax.sentenceOf[first]!]!.first;
  const sides: Side[] = [];
  for (let p = Math.max(start, first - 60); p < first; p++) {
    const who = whoAtToken(mentions, p);
    if (!who) continue;
    p = Math.max(p, who.last);
    sides.push(...sidesOf(who).map((s) => ({ ...s, inferred: true })));
  }
  const count = actorsOf(sides).length;
  return count === 2 || count === 3 ? distinct(sides) : [];
}

/** A capital or a lone state as the first word of an occasion's name says where or what about, unless it owns it. */
function isPlaceName({ syntax }: Reading, words: MeetingWords, who: WhoMention, head: number): boolean {
  const next = syntax.lower[who.last + 1] ?? '';
  if (/^(?:['’]s?|[-–—/])$/.test(next) || /^[-–—/]$/.test(syntax.lower[who.first - 1] ?? '')) return false;
  if (who.form === 'capital') return true;
  return (
    who.form === 'country' &&
    words.occasions.has(syntax.lower[head]!) &&
    /^\p{Lu}/u.test(syntax.form[head]!) &&
    who.last + 1 < head
  );
}

/** The place in "the Lima Summit". */
export function placesNamed({ syntax, mentions, doc }: Reading, first: number, head: number): Where[] {
  const city = inRange(mentions.places, first, head).find((m) => m.last + 1 === head && !m.venue && m.rule !== 'region');
  if (city && /^\p{Lu}/u.test(syntax.form[head]!)) {
    const { actor } = city;
    return [{ name: stated(city.name, city), ...(actor ? { actor } : {}), venue: false, first: city.first, last: city.last }];
  }
  for (let p = first; p < head; p++) {
    const who = whoAtToken(mentions, p);
    if (who?.form !== 'capital' || who.last >= head || /^(?:['’]s?|[-–—/])$/.test(syntax.lower[who.last + 1] ?? '')) continue;
    const actor = who.parties[0]!.actor;
    return [
      {
        name: stated(doc.text.slice(who.start, who.end), who),
        ...(actor ? { actor } : {}),
        venue: false,
        first: who.first,
        last: who.last,
      },
    ];
  }
  return [];
}

/** The states in a name that stands behind the noun: "a meeting of the Chile-Peru Joint Commission". */
export function actorsNamed(gathering: Gathering, owners: readonly Side[]): Side[] {
  const at = gathering.name!.at[0]!;
  const rest = gathering.actors.filter((actor) => !owners.some((s) => s.party.actor === actor));
  return rest.map((actor) => ({ party: { actor }, at, part: 'participant' }));
}
