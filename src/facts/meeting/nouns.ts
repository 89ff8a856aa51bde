import {
  type Cited,
  type Context,
  childrenBy,
  type MeetingNoun,
  type MeetingStatus,
  type MeetingWords,
  type Reading,
  relation,
  type Span,
  type Syntax,
  spanOfTokens,
  stated,
  type TimeMention,
  type WhoMention,
  whoAtToken,
} from '../../model/index.ts';
import { clauseVerb, isQuestion, type Standing, standingOf } from '../clause.ts';
import { inRange } from '../range.ts';
import {
  actorsOf,
  countSides,
  distinct,
  hyphened,
  isOrganisation,
  isPerson,
  isSomebody,
  listAt,
  phraseStart,
  type Side,
  sentenceEnd,
  sidesOf,
  subjectSides,
} from '../sides.ts';
import { isDate, isLater, timeOf, timesIn } from '../when.ts';
import { placesIn, placesOf, type Where } from '../where.ts';
import { type Gathering, gatheringOf, isTitleCase } from './gathering.ts';
import type { Nucleus } from './nucleus.ts';
import { borrowsSubject, inPlaces, mannerOf, plannersOf } from './verbs.ts';

/** A meeting noun in its place: `the third round of the 2+2 dialogue` with the verb that holds it. */
export interface NounPhrase {
  readonly token: number;
  readonly noun: MeetingNoun;
  readonly first: number;
  /** "the third round of" before it. */
  readonly wrapper?: { readonly first: number; readonly head: number };
  /** Word before the whole phrase: `during`, `of`. */
  readonly preposition: string;
  /** Verb whose clause holds it, or -1. */
  readonly verb: number;
}

/** Every noun for a meeting that heads its phrase; `meeting room` and `press conference` do not. */
export function meetingNouns(reading: Reading, words: MeetingWords): NounPhrase[] {
  const { syntax } = reading;
  const out: NounPhrase[] = [];
  for (let i = 0; i < syntax.length; i++) {
    const noun = words.nouns.get(syntax.lower[i]!);
    if (!noun || !isNoun(syntax, i, noun) || !isHead(reading, words, i)) continue;
    const first = phraseStart(reading, i);
    if (isOther(syntax, first, i)) continue;
    const wrapper = wrapperOf(reading, words, first);
    const start = wrapper?.first ?? first;
    const top = wrapper?.head ?? i;
    const above = syntax.head[top]!;
    out.push({
      token: i,
      noun,
      first,
      ...(wrapper ? { wrapper } : {}),
      preposition: start > 0 && syntax.sentenceOf[start - 1] === syntax.sentenceOf[i] ? syntax.lower[start - 1]! : '',
      verb: above < 0 ? -1 : clauseVerb(syntax, above),
    });
  }
  return out;
}

/** Prepositions before an occasion: "during the dialogue". */
const OCCASIONS = new Set(['during', 'after', 'following', 'at', 'for', 'before']);

function isNoun(syntax: Syntax, i: number, noun: MeetingNoun): boolean {
  const tag = syntax.upos[i];
  if (tag === 'NOUN' || tag === 'PROPN') return true;
  return (noun.form === '2+2' || noun.form === '3+3' || noun.form === 'ministerial') && tag !== 'VERB' && tag !== 'ADJ';
}

/** The last noun of its compound: not `summit` in "summit declaration", not `2+2` in "2+2 Dialogue". */
function isHead(reading: Reading, words: MeetingWords, i: number): boolean {
  const { syntax, mentions } = reading;
  const limit = Math.min(sentenceEnd(syntax, i), i + 8);
  const figure = syntax.lower[i] === '2+2' || syntax.lower[i] === '3+3';
  for (let p = i + 1; p < limit; p++) {
    const tag = syntax.upos[p]!;
    const lower = syntax.lower[p]!;
    if (
      figure &&
      (tag === 'ADJ' ||
        lower === 'and' ||
        lower === '"' ||
        lower === '”' ||
        lower === '-' ||
        lower === "'" ||
        lower === '’' ||
        lower === "'s" ||
        lower === '’s')
    )
      continue;
    if (whoAtToken(mentions, p) && !figure) return true;
    if (tag === 'ADJ' && words.nouns.has(lower)) return false;
    if (tag !== 'NOUN' && tag !== 'PROPN') return true;
    if (timesIn(reading, i).some((t) => t.first <= p && p <= t.last)) return true;
    if (figure) {
      if (words.nouns.has(lower)) return false;
      continue;
    }
    return false;
  }
  return true;
}

/** Conferences of the press, court sessions, and whatever is denied. */
const OTHERS = new Set([
  'press',
  'panel',
  'news',
  'no',
  'parliamentary',
  'cabinet',
  'court',
  'committee',
  'training',
  'photo',
  'town',
  'staff',
  'trade-union',
  'party',
  'campaign',
  'every',
  'any',
  'roll',
  'working-level',
  'conference-call',
  'future-of',
  'wake-up',
  'close',
  'plenary-vote',
  'opening',
  'closing',
  'sports',
  'question',
  'q&a',
  'hall',
]);
const KEPT = new Set(['opening', 'closing']);
function isOther(syntax: Syntax, first: number, i: number): boolean {
  for (let p = first; p < i; p++) {
    const lower = syntax.lower[p]!;
    if (OTHERS.has(lower) && !KEPT.has(lower) && (p === i - 1 || lower === 'no' || lower === 'every')) return true;
  }
  return false;
}

function wrapperOf(reading: Reading, words: MeetingWords, first: number): NounPhrase['wrapper'] {
  const { syntax } = reading;
  const of = first - 1;
  if (of < 1 || syntax.lower[of] !== 'of') return undefined;
  const head = of - 1;
  if (!words.rounds.has(syntax.lower[head]!)) return undefined;
  return { first: phraseStart(reading, head), head };
}

const WITHIN = new Set([
  'in',
  'during',
  'after',
  'at',
  'following',
  'before',
  'on',
  'of',
  'through',
  'over',
  'since',
  'via',
  'for',
  'from',
  'to',
  'throughout',
  'amid',
  'with',
]);

/** Meetings told by a noun. `absorbed` receives the verbs whose meeting is this one ("met for their second summit"). */
export function nounNuclei(
  reading: Reading,
  context: Context,
  phrases: readonly NounPhrase[],
  verbs: ReadonlyMap<number, Nucleus>,
  absorbed: Set<number>,
): Nucleus[] {
  const nouns = new Set<number>();
  for (const { token } of phrases) nouns.add(token);
  const out: Nucleus[] = [];
  let covered = -1;
  for (const phrase of phrases) {
    // "12th Session of the Ministerial Conference" is one meeting.
    if (phrase.token < covered || isQuestion(reading.syntax, phrase.token)) continue;
    const nucleus = nucleusOf(reading, context, phrase, nouns, verbs, absorbed);
    if (!nucleus) continue;
    out.push(...onePerDay(reading, nucleus));
    covered = nucleus.gathering?.name ? nucleus.gathering.end : -1;
  }
  return out;
}

/** "their meetings in Lima on 4 May and in Quito on 9 June": as many meetings as places with days. */
function onePerDay(reading: Reading, nucleus: Nucleus): Nucleus[] {
  const { syntax } = reading;
  const tag = syntax.xpos[nucleus.token];
  if ((tag !== 'NNS' && tag !== 'NNPS') || nucleus.gathering?.name) return [nucleus];
  const days = timesIn(reading, nucleus.token).filter((t) => t.first > nucleus.token && isDate(t));
  const places = placesIn(reading, nucleus.token, inPlaces).filter((w) => w.first > nucleus.token);
  if (days.length < 2 || days.length !== places.length || days.length > 6) return [nucleus];
  if (!days.every((t, k) => places[k]!.first < t.first && t.first - places[k]!.last < 8)) return [nucleus];
  return days.map((time, k) => ({
    ...nucleus,
    time,
    places: [places[k]!],
    at: { start: nucleus.at.start, end: time.end },
    whole: nucleus.whole || nucleus.borrows === true,
  }));
}

function nucleusOf(
  reading: Reading,
  context: Context,
  phrase: NounPhrase,
  nouns: ReadonlySet<number>,
  verbs: ReadonlyMap<number, Nucleus>,
  absorbed: Set<number>,
): Nucleus | undefined {
  const { syntax } = reading;
  const words = context.language.meetings;
  const { token, noun, first, wrapper, verb, preposition } = phrase;
  const gathering = gatheringOf(reading, context.knowledge, words, first, token, wrapper);
  const qualities = qualitiesOf(syntax, words, first, gathering.end);

  const owners = ownersOf(reading, first, token);
  if (owners.length === 0 && THEIRS.has(syntax.lower[first]!)) owners.push(...pairBefore(reading, first));
  const partners = partnersOf(reading, words, gathering.end);
  const held = holderOf(reading, words, context.language.clauses.plans, phrase);
  const absorbs = verbs.get(held.absorbs ?? (preposition === 'for' ? nearVerb(syntax, wrapper?.first ?? first, verbs) : -1));
  if (absorbs) absorbed.add(absorbs.token);
  const named = gathering.name ? actorsNamed(gathering, owners) : [];
  const sides: Side[] = [...owners, ...named, ...partners.sides, ...held.sides, ...(absorbs?.sides ?? [])];
  if (partners.joined && countSides(distinct(sides)) < 2 && verb >= 0 && WITHIN.has(preposition)) {
    // "In talks with A, B said": the one who speaks is the other side.
    sides.push(...subjectSides(reading, words, verb));
  }
  const all = distinct(sides);
  const standing = standingAt(reading, context, { ...phrase, end: Math.max(gathering.end, token + 1) }, absorbs);
  if (standing === 'denied' || standing === 'open') return undefined;
  if (syntax.lower[token] === 'calls' && !partners.joined) return undefined;
  if (noun.joined && !(partners.joined && partners.sides.some(isSomebody))) return undefined;
  if (noun.form === 'assembly' && !gathering.dialogue) return undefined;
  if (noun.doubtful && !partners.joined && !gathering.name && !qualities.form && !held.holds) return undefined;

  const at = spanOfTokens(syntax, { first: wrapper?.first ?? first, end: Math.max(gathering.end, token + 1) });
  const anchor: Span = trimmed(reading, at, first, token, wrapper);
  const above = [
    ...(wrapper ? [wrapper.head] : []),
    ...childrenBy(syntax, token, 'acl').filter((c) => syntax.xpos[c] === 'VBN'),
    ...besideNoun(syntax, words, wrapper?.first ?? first),
    ...holdersAbove(syntax, verb, held),
  ];
  const other = (k: number) => k !== token && nouns.has(k);
  const time = timeOf(reading, token, above, other) ?? absorbs?.time ?? partners.time;
  const past = hasAny(syntax, words.past, first, token);
  let status: MeetingStatus =
    held.stopped ?? (standing === 'planned' || hasAny(syntax, words.coming, wrapper?.first ?? first, token) ? 'planned' : 'held');
  if (!held.stopped) {
    const later = isLater(time?.value, reading);
    if (later === true) status = 'planned';
    else if (later === false && past) status = 'held';
  }
  const mode = qualities.mode ?? mannerOf(reading, words, token) ?? (noun.mode ? stated(noun.mode, anchor) : undefined);
  const near = placesOf(reading, token, above, other, inPlaces);
  const places = [
    ...(near.length > 0 ? near : partners.places),
    ...(absorbs?.places ?? []),
    ...placesNamed(reading, first, token),
  ];
  const whole = isWhole(countSides(all), gathering, {
    plural: noun.several === true,
    timed: time !== undefined,
    placed: places.length > 0,
    held:
      (held.holds && !((noun.standing || noun.process) && held.goesOn)) ||
      held.sides.length > 0 ||
      absorbs !== undefined ||
      OCCASIONS.has(preposition),
    standing: noun.standing === true,
    process: noun.process === true,
    shaped: qualities.format !== undefined || noun.occasion === true,
    body: all.some((s) => isOrganisation(s, context.knowledge)),
  });
  const theirs = THEIRS.has(syntax.lower[first]!) && (time !== undefined || places.length > 0);
  const borrows =
    (all.length === 0 || (theirs && countSides(all) < 2)) &&
    !gathering.name &&
    (theirs || (held.verb !== undefined && borrowsSubject(reading, words, held.verb)));
  const definite = isDefinite(syntax, first, wrapper);
  const sidelinesOf = undefined;
  return {
    token,
    rule: 'meeting.noun',
    at: anchor,
    form: formOf(noun, qualities.form, gathering, mode?.value),
    sides: all,
    status: stated(status, anchor),
    gathering,
    ...(mode ? { mode } : {}),
    ...(qualities.format ? { format: qualities.format } : {}),
    ...(qualities.level ? { level: qualities.level } : {}),
    ...(time ? { time } : {}),
    places,
    ...(partners.about ? { about: partners.about } : absorbs?.about ? { about: absorbs.about } : {}),
    ...(sidelinesOf ? { sidelinesOf } : {}),
    definite: definite && !borrows,
    ...(borrows ? { borrows } : {}),
    ...(hasAny(syntax, words.coming, wrapper?.first ?? first, token) ? { again: true } : {}),
    whole: whole || (absorbs?.whole ?? false),
    confidence: absorbs ? 0.9 : gathering.name ? 0.85 : 0.7,
  };
}

/** The states in a name that stands behind the noun: "a meeting of the Chile-Peru Joint Commission". */
function actorsNamed(gathering: Gathering, owners: readonly Side[]): Side[] {
  const at = gathering.name!.at[0]!;
  const rest = gathering.actors.filter((actor) => !owners.some((s) => s.party.actor === actor));
  return rest.map((actor) => ({ party: { actor }, at, part: 'participant' }));
}

/** "Boric's meeting", "their talks", "the Chile-Peru summit", "a NATO summit": those named before the noun. */
function ownersOf(reading: Reading, first: number, head: number): Side[] {
  const { mentions, syntax } = reading;
  const out: Side[] = [];
  for (let p = first; p < head; p++) {
    const who = whoAtToken(mentions, p);
    if (!who) continue;
    p = Math.max(p, who.last);
    if (who.last >= head) continue;
    // "the Lima Summit" was in Lima; "a Peru Recovery Conference" is about Peru.
    if (isPlaceName(reading, who, head)) continue;
    const next = syntax.lower[who.last + 1] ?? '';
    if (isPerson(who) && !/^(?:['’]s?|[-–—/])$/.test(next) && !/^[-–—/]$/.test(syntax.lower[who.first - 1] ?? '')) continue;
    out.push(...sidesOf(who));
  }
  return out;
}

const THEIRS = new Set(['their']);

/** "by the governments of A and B following their dialogue": the two or three states named before in the sentence. */
function pairBefore(reading: Reading, first: number): Side[] {
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
function isPlaceName({ syntax }: Reading, who: WhoMention, head: number): boolean {
  const next = syntax.lower[who.last + 1] ?? '';
  if (/^(?:['’]s?|[-–—/])$/.test(next) || /^[-–—/]$/.test(syntax.lower[who.first - 1] ?? '')) return false;
  if (who.form === 'capital') return true;
  return (
    who.form === 'country' &&
    OCCASION_NAMES.has(syntax.lower[head]!) &&
    /^\p{Lu}/u.test(syntax.form[head]!) &&
    who.last + 1 < head
  );
}
const OCCASION_NAMES = new Set(['conference', 'forum', 'summit']);

/** The place in "the Lima Summit". */
function placesNamed({ syntax, mentions, doc }: Reading, first: number, head: number): Where[] {
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
function partnersOf(reading: Reading, words: MeetingWords, from: number): After {
  const { syntax, mentions } = reading;
  const limit = Math.min(sentenceEnd(syntax, Math.max(0, from - 1)), from + 80);
  if (from >= limit) return { sides: [], joined: false, places: [] };
  const times = timesIn(reading, from - 1);
  const places = placesIn(reading, from - 1, inPlaces);
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
      if (!topical && time && isDate(time)) day ??= time;
      if (!topical && place) found.push(place);
      p = (time ?? place)!.last + 1;
      continue;
    }
    if (words.partners.has(lower) || (lower === 'of' && !topical)) {
      const list = listAt(reading, words, p + 1, limit);
      if (list.sides.length > 0) {
        if (topical && sides.length > 0) break;
        sides.push(...list.sides);
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
    if (part && syntax.lower[p + 1] === 'by') {
      const list = listAt(reading, words, p + 2, limit, part);
      sides.push(...list.sides);
      p = Math.max(list.end, p + 2);
      continue;
    }
    if (words.topical.has(lower)) {
      topical = true;
      const end = skipTopic(reading, words, p + 1, limit);
      if (end > p + 1) about ??= spanOfTokens(syntax, { first: p + 1, end });
      p = Math.max(end, p + 1);
      continue;
    }
    if (
      lower === 'in' ||
      lower === 'at' ||
      lower === 'by' ||
      lower === 'via' ||
      syntax.upos[p] === 'DET' ||
      syntax.upos[p] === 'ADV' ||
      lower === 'held' ||
      lower === 'late' ||
      lower === 'early'
    ) {
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
      (syntax.lower[p - 1] === 'in' ||
        syntax.lower[p - 1] === 'at' ||
        syntax.upos[p - 1] === 'DET' ||
        syntax.upos[p - 1] === 'PROPN') &&
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
    if (lower === 'with' || lower === 'between' || words.agents.has(lower)) break;
    const tag = syntax.upos[p];
    if (tag === 'VERB' && syntax.xpos[p] !== 'VBG' && syntax.xpos[p] !== 'VBN') break;
    if (tag === 'AUX' || (tag === 'PUNCT' && lower !== ',' && lower !== '-' && lower !== '’' && lower !== "'") || tag === 'SCONJ')
      break;
  }
  return p;
}

interface Holder {
  readonly sides: readonly Side[];
  readonly stopped?: MeetingStatus;
  /** The verb founds it or keeps it going: `launch`, `continue`. */
  readonly goesOn?: boolean;
  /** The verb's own meeting is this one. */
  readonly absorbs?: number;
  /** The verb whose subject would be a side. */
  readonly verb?: number;
  /** The verb makes the meeting happen. */
  readonly holds: boolean;
}

/** "called for talks", "agreed on a meeting" */
const ASKED = new Set(['for', 'to', 'on', 'about', 'of']);
const AGREES = new Set(['agree', 'plan', 'schedule', 'arrange', 'set']);
const PREP_HOLD = new Set(['in', 'at', 'to', '']);

/** What the verb over the phrase adds: its subject holds, hosts or attends; it plans, puts off or ends. */
function holderOf(
  reading: Reading,
  words: MeetingWords,
  plans: ReadonlySet<string>,
  { token, wrapper, preposition, verb: clause, first }: NounPhrase,
): Holder {
  const { syntax } = reading;
  const top = wrapper?.head ?? token;
  let rel = relation(syntax, top);
  let verb = syntax.head[top]!;
  if (rel === 'conj' && verb >= 0 && clause >= 0) {
    rel = relation(syntax, verb);
    verb = syntax.head[verb]!;
  }
  if (verb < 0 || clause !== verb) return { sides: [], holds: false };
  const lemma = syntax.lemma[verb]!;
  const stopped =
    words.stops.get(lemma) ??
    (lemma === 'call' && syntax.lower[verb + 1] === 'off'
      ? 'cancelled'
      : lemma === 'put' && /^(?:off|back)$/.test(syntax.lower[verb + 1] ?? '')
        ? 'postponed'
        : undefined);
  const part = words.holders.get(lemma);
  const passive = syntax.deprel[top] === 'nsubj:pass';
  if (rel === 'obj' || rel === 'nsubj' || rel === 'obl' || rel === 'xcomp') {
    if (stopped && rel !== 'obl') return { sides: passive ? [] : subjectSides(reading, words, verb), stopped, holds: true };
    if (rel === 'obj' && part)
      return { sides: subjectSides(reading, words, verb, part), verb, holds: true, goesOn: words.founders.has(lemma) };
    // "agreed to a further meeting"
    if ((rel === 'obl' || rel === 'obj') && AGREES.has(lemma) && !passive)
      return { sides: subjectSides(reading, words, verb), verb, holds: true };
    if (rel === 'obl' && part && PREP_HOLD.has(preposition) && first > verb)
      return { sides: subjectSides(reading, words, verb, part), verb, holds: true };
    if (passive && part) return { sides: agentsOf(reading, words, verb, part), holds: true };
    if (rel === 'nsubj')
      return {
        sides: [],
        holds: words.happens.has(lemma) || (passive && part !== undefined) || plans.has(lemma) || plans.has(syntax.lower[verb]!),
      };
  }
  if (rel === 'obl' || rel === 'nmod' || rel === 'advcl') {
    const frame = words.verbs.get(lemma)?.frame;
    if (frame && (preposition === 'for' || (preposition === 'in' && frame !== 'host')))
      return { sides: [], absorbs: verb, holds: true };
  }
  return { sides: [], holds: false };
}

/** "was attended by A and B": those behind "by". */
function agentsOf(reading: Reading, words: MeetingWords, verb: number, part: Side['part']): readonly Side[] {
  const { syntax } = reading;
  const limit = sentenceEnd(syntax, verb);
  for (let p = verb + 1; p < limit && p < verb + 4; p++) {
    if (syntax.lower[p] === 'by') return listAt(reading, words, p + 1, limit, part).sides;
  }
  return [];
}

/** The verb of a meeting before "for the summit", where the tree has lost that it belongs there. */
function nearVerb(syntax: Syntax, first: number, verbs: ReadonlyMap<number, Nucleus>): number {
  const { first: start } = syntax.sentences[syntax.sentenceOf[first]!]!;
  for (let p = first - 1; p >= start && p > first - 50; p--) {
    if (verbs.has(p)) return p;
    if (syntax.upos[p] === 'VERB') return -1;
  }
  return -1;
}

/** `sidelines` in "on the sidelines of the summit in Bali", which the tree may give the place. */
function besideNoun(syntax: Syntax, words: MeetingWords, first: number): number[] {
  const noun = first - 2;
  return noun >= 0 && words.sidelines.has(syntax.lower[noun]!) ? [noun] : [];
}

/** The verbs whose times and places are those of the meeting too. */
function holdersAbove(syntax: Syntax, verb: number, held: Holder): number[] {
  if (verb < 0 || !held.holds) return [];
  return [verb, ...childrenBy(syntax, verb, 'xcomp'), ...plannersOf(syntax, verb)];
}

/** Whether the meeting took place, by the verb that holds it, participles behind it and prepositions before it. */
function standingAt(
  reading: Reading,
  context: Context,
  phrase: NounPhrase & { readonly end: number },
  absorbs: Nucleus | undefined,
): Standing {
  const { syntax } = reading;
  const { clauses, meetings } = context.language;
  const { token, wrapper, verb, preposition } = phrase;
  const top = wrapper?.head ?? token;
  // "the summit scheduled for June"
  const next = syntax.lower[phrase.end] ?? '';
  if (clauses.plans.has(next) && syntax.xpos[phrase.end] === 'VBN') return 'planned';
  for (const c of childrenBy(syntax, token, 'acl')) {
    if (clauses.plans.has(syntax.lemma[c]!) || clauses.plans.has(syntax.lower[c]!)) return 'planned';
    if (childrenBy(syntax, c, 'mark').some((m) => syntax.lower[m] === 'to') && meetings.holders.has(syntax.lemma[c]!))
      return 'planned';
    if (meetings.holders.has(syntax.lemma[c]!)) return 'done';
  }
  if (absorbs) return absorbs.status.value === 'planned' ? 'planned' : 'done';
  if (verb < 0 && (preposition === 'for' || isAhead(syntax, preposition, wrapper?.first ?? phrase.first))) return 'planned';
  if (verb < 0) {
    const root = rootOf(syntax, token);
    return clauses.plans.has(syntax.lower[root]!) ? 'planned' : 'done';
  }
  const rel = relation(syntax, top);
  const direct = syntax.head[top] === verb && (rel === 'obj' || rel === 'nsubj' || rel === 'xcomp');
  const standing = standingOf(syntax, verb, clauses);
  const lemma = syntax.lemma[verb]!;
  if (direct && (rel === 'nsubj' || rel === 'xcomp') && (clauses.plans.has(lemma) || clauses.plans.has(syntax.lower[verb]!)))
    return standing === 'denied' ? 'denied' : 'planned';
  if (direct && rel === 'obj' && (clauses.plans.has(lemma) || lemma === 'announce')) return 'planned';
  if (
    syntax.head[top] === verb &&
    (rel === 'obj' || (rel === 'obl' && ASKED.has(preposition))) &&
    clauses.wishes.has(lemma) &&
    lemma !== 'discuss' &&
    !meetings.holders.has(lemma)
  )
    return 'open';
  if (direct) return standing;
  if (isAhead(syntax, preposition, wrapper?.first ?? phrase.first)) return 'planned';
  if (preposition === 'for') return standing === 'done' ? 'planned' : standing;
  return standing === 'planned' ? 'planned' : 'done';
}

/** "before the summit", "ahead of the talks", "prior to". */
function isAhead(syntax: Syntax, preposition: string, first: number): boolean {
  const before = syntax.lower[first - 2];
  return (
    preposition === 'before' ||
    preposition === 'until' ||
    (preposition === 'of' && before === 'ahead') ||
    (preposition === 'to' && before === 'prior')
  );
}

function rootOf(syntax: Syntax, i: number): number {
  let k = i;
  for (let steps = 0; syntax.head[k]! >= 0 && steps < 60; steps++) k = syntax.head[k]!;
  return k;
}

interface Qualities {
  readonly form?: string;
  readonly mode?: Nucleus['mode'];
  readonly format?: NonNullable<Nucleus['format']>;
  readonly level?: NonNullable<Nucleus['level']>;
}

function qualitiesOf(syntax: Syntax, words: MeetingWords, first: number, end: number): Qualities {
  const out: { -readonly [K in keyof Qualities]: Qualities[K] } = {};
  for (let p = first; p < end; p++) {
    const found = words.qualifiers.get(hyphened(syntax, p));
    if (!found) continue;
    const at = spanOfTokens(syntax, { first: p, end: p + 1 });
    if (found.form && (!out.form || out.form === 'talks' || out.form === 'summit')) out.form = found.form;
    if (found.mode) out.mode ??= stated(found.mode, at);
    if (found.format) out.format ??= stated(found.format, at);
    if (found.level) out.level ??= stated(found.level, at);
  }
  return out;
}

function formOf(noun: MeetingNoun, qualifier: string | undefined, gathering: Gathering, mode: string | undefined): string {
  if (qualifier === '2+2' || qualifier === '3+3' || qualifier === 'courtesy-call') return qualifier;
  if (mode === 'phone') return 'call';
  if (gathering.dialogue && noun.form !== 'call' && noun.form !== 'signing') return gathering.dialogue.form;
  if (noun.form === 'trilateral' || noun.form === 'bilateral') return 'meeting';
  if (qualifier && noun.form === 'meeting') return qualifier;
  return noun.form;
}

/** Whether the phrase alone tells of one meeting: two sides, or a named occasion with a number, a day or its own name. */
function isWhole(sides: number, gathering: Gathering, about: About): boolean {
  if (about.plural && !gathering.round && !about.timed) return false;
  // "cooperation through the A-B Energy Dialogue" speaks of the chain, not of a meeting.
  if (about.process && !about.timed && !about.placed && !about.held) return false;
  if (about.standing && !gathering.name && !about.timed && !about.placed) return false;
  if (about.standing && !about.timed && !about.placed && !about.held && !gathering.round) return false;
  if (sides >= 2) return true;
  if (gathering.round && (sides === 1 || gathering.name !== undefined)) return true;
  // Without a side it is an occasion only by its own name, or by day and place together.
  if (sides === 0 && !gathering.dialogue) return about.timed && about.placed;
  if (gathering.dialogue?.members || gathering.name || about.body) return about.timed || about.placed || about.held;
  return about.shaped && about.timed && (about.placed || sides === 1);
}

interface About {
  readonly plural: boolean;
  readonly timed: boolean;
  readonly placed: boolean;
  /** Somebody holds, hosts or attends it. */
  readonly held: boolean;
  /** A dialogue or forum, which is also a standing thing; negotiations, which go on. */
  readonly standing: boolean;
  readonly process: boolean;
  /** Its kind is told: a trilateral meeting, a summit. */
  readonly shaped: boolean;
  /** An organisation meets. */
  readonly body: boolean;
}

const DEFINITE: ReadonlySet<string> = new Set(['the', 'this', 'these', 'their', 'that', 'his', 'her', 'our', 'today']);

/** "the talks", "their summit", "today's meeting": may speak of one told before. */
function isDefinite(syntax: Syntax, first: number, wrapper: NounPhrase['wrapper']): boolean {
  return DEFINITE.has(syntax.lower[wrapper?.first ?? first]!) || DEFINITE.has(syntax.lower[first]!);
}

const hasAny = (syntax: Syntax, set: ReadonlySet<string>, first: number, end: number): boolean => {
  for (let p = first; p < end; p++) if (set.has(syntax.lower[p]!)) return true;
  return false;
};

/** The words of the phrase without its determiner and possessor, so that a citation shows the meeting and little else. */
function trimmed(reading: Reading, whole: Span, first: number, token: number, wrapper: NounPhrase['wrapper']): Span {
  const { syntax } = reading;
  let p = wrapper?.first ?? first;
  const stop = wrapper?.head ?? token;
  while (p < stop && (syntax.upos[p] === 'DET' || syntax.xpos[p] === 'PRP$')) p++;
  return { start: syntax.start[p]!, end: whole.end };
}

/** Whether a line is a heading in capitals, where present and infinitive stand for past and future. */
export const isHeading = isTitleCase;
export type { Cited };
