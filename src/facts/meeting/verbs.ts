import {
  type Cited,
  type Context,
  childrenBy,
  type Knowledge,
  type MeetingStatus,
  type MeetingVerb,
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
import { isQuestion, isVerb, standingOf } from '../clause.ts';
import { inRange } from '../range.ts';
import {
  actorsOf,
  countSides,
  distinct,
  isOrganisation,
  isPerson,
  isSomebody,
  listAt,
  phraseStart,
  type Side,
  sentenceEnd,
  subjectOf,
  subjectSides,
} from '../sides.ts';
import { isDate, timeOf, timesIn } from '../when.ts';
import { placesIn, placesOf, type Where } from '../where.ts';
import { dialogueIn, type Gathering, gatheringOf } from './gathering.ts';
import type { Nucleus } from './nucleus.ts';

/** …and to which they are welcomed. */
const toPlaces: ReadonlySet<string> = new Set(['in', 'at', 'to']);

/** Prepositions of the place where people meet. */
export const inPlaces: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside']);

/**
 * Meetings told by a verb: "met with", "spoke by phone with", "received", "called on". `nouns` are the tokens of meeting nouns, so that
 * the day of a summit is not taken for the day of the meeting beside it.
 */
export function verbNuclei(reading: Reading, context: Context, nouns: ReadonlySet<number>): Nucleus[] {
  const { syntax } = reading;
  const words = context.language.meetings;
  const out: Nucleus[] = [];
  for (let i = 0; i < syntax.length; i++) {
    if (syntax.upos[i] !== 'VERB') continue;
    const verb = words.verbs.get(syntax.lemma[i]!);
    if (!verb || !isVerb(syntax, i)) continue;
    if (verb.particle && syntax.lower[i + 1] !== verb.particle) continue;
    out.push(...nucleiOf(reading, context, i, verb, nouns));
  }
  return out;
}

function nucleiOf(reading: Reading, context: Context, v: number, verb: MeetingVerb, nouns: ReadonlySet<number>): Nucleus[] {
  const { syntax } = reading;
  const words = context.language.meetings;
  const standing = standingOf(syntax, v, context.language.clauses);
  if (standing === 'denied' || standing === 'open' || isHabit(reading, v) || isQuestion(syntax, v)) return [];
  if (verb.frame === 'call-on' && childrenBy(syntax, v, 'xcomp').length > 0) return [];
  const passive = childrenBy(syntax, v, 'nsubj').some((c) => syntax.deprel[c] === 'nsubj:pass') || isPassive(syntax, v);
  const partners = partnersOf(reading, words, v, verb, passive);
  const first = subjectSides(
    reading,
    words,
    v,
    verb.frame === 'host' && !passive ? 'host' : verb.frame === 'call-on' ? 'guest' : 'participant',
  );
  if (hasOtherObject(reading, v, verb, partners)) return [];
  const out: Nucleus[] = [];
  const groups =
    partners.groups.length > 0 ? partners.groups.flatMap((g) => (standing === 'planned' ? oneByOne(g, verb) : [g])) : [[]];
  for (const group of groups) {
    const subject = passive ? first.map((s) => ({ ...s, part: 'guest' as const })) : first;
    const borrowing = (verb.frame === 'meet' || verb.frame === 'gather') && borrowsSubject(reading, words, v);
    const body = group.length === 0 && !subject.some(isSomebody) ? bodyOf(reading, context, v) : undefined;
    const chain = body?.gathering ?? (group.length === 0 ? chainOfLeaders(reading, context, v) : undefined);
    const sides = distinct([...subject, ...group, ...(body?.sides ?? [])]);
    if (
      !fits(verb, subject, group, partners, context.knowledge) &&
      !(group.length === 0 && isBody(context, subject)) &&
      !borrowing &&
      !body
    )
      continue;
    if (isMatch(verb, sides, partners)) continue;
    const above = plannersOf(syntax, v);
    const other = (k: number) => k !== v && nouns.has(k);
    const time = timeOf(reading, v, above, other) ?? partners.time;
    const near = placesOf(reading, v, above, other, verb.frame === 'host' ? toPlaces : inPlaces);
    const status: MeetingStatus = standing === 'planned' ? 'planned' : 'held';
    const anchor: Span = spanOfTokens(syntax, { first: v, end: partners.marker > v ? partners.marker : v + 1 });
    const mode = mannerOf(reading, words, v) ?? (verb.mode ? stated(verb.mode, anchor) : undefined);
    const form = mode?.value === 'phone' ? 'call' : verb.form === 'call' && mode?.value === 'in-person' ? 'talks' : verb.form;
    out.push({
      token: v,
      rule: `meeting.${verb.frame}`,
      at: anchor,
      form,
      sides,
      status: stated(status, anchor),
      ...(mode ? { mode } : {}),
      ...(time ? { time } : {}),
      places: near.length > 0 ? near : partners.places,
      ...aboutOf(reading, v),
      definite: group.length === 0 && subject.length > 0 && subject.every((s) => s.inferred),
      ...(chain ? { gathering: chain } : {}),
      ...rankBefore(reading, words, v),
      ...(group.length === 0 && sides.length < 2 && (body || borrowing) ? { borrows: true } : {}),
      whole: countSides(sides) >= 2 || (time !== undefined && isBody(context, subject)),
      confidence: verb.frame === 'meet' || verb.frame === 'phone' ? 0.9 : 0.75,
    });
  }
  return out;
}

/** An itinerary "will meet with A of X, B of Y and C of Z": three or more states in a list are met one after another. */
function oneByOne(group: readonly Side[], verb: MeetingVerb): readonly (readonly Side[])[] {
  const actors = actorsOf(group);
  if (
    actors.length < 3 ||
    (verb.frame !== 'meet' && verb.frame !== 'speak') ||
    !group.every((s) => s.party.actor && isSomebody(s))
  )
    return [group];
  return actors.map((actor) => group.filter((s) => s.party.actor === actor));
}

const isPassive = (syntax: Syntax, v: number): boolean =>
  syntax.xpos[v] === 'VBN' &&
  childrenBy(syntax, v, 'aux').some((c) => syntax.deprel[c] === 'aux:pass' || syntax.lemma[c] === 'be');

interface Partners {
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

const SKIPPED = new Set([
  'separately',
  'today',
  'also',
  'briefly',
  'privately',
  'again',
  'later',
  'earlier',
  'up',
  'together',
  'individually',
  'directly',
  'down',
  'first',
  'face-to-face',
  'online',
  'virtually',
  'yesterday',
  'recently',
  'here',
  'there',
  'previously',
  ',',
  'once',
  'twice',
]);

/** Those after the verb: its object, and lists behind "with" and "alongside", past times, places and adverbs. */
function partnersOf(reading: Reading, words: MeetingWords, v: number, verb: MeetingVerb, passive: boolean): Partners {
  const { syntax, mentions } = reading;
  const limit = sentenceEnd(syntax, v);
  const groups: Side[][] = [];
  let joined = false;
  let object = false;
  let byPhone = false;
  let marker = v + 1;
  const part: Side['part'] = verb.frame === 'host' ? 'guest' : verb.frame === 'call-on' ? 'host' : 'participant';
  const times = timesIn(reading, v);
  const places = placesIn(reading, v, inPlaces);
  let day: TimeMention | undefined;
  const found: Where[] = [];
  let p = v + 1;
  for (let steps = 0; p < limit && steps < 60; steps++) {
    const lower = syntax.lower[p]!;
    const time = times.find((t) => t.first <= p && p <= t.last);
    if (time) {
      if (isDate(time)) day ??= time;
      p = time.last + 1;
      continue;
    }
    const place = places.find((w) => w.first <= p && p <= w.last);
    if (place) {
      found.push(place);
      p = place.last + 1;
      continue;
    }
    if (
      lower === 'with' ||
      lower === 'alongside' ||
      (lower === 'to' && verb.frame === 'speak') ||
      (lower === 'on' && verb.frame === 'call-on') ||
      (lower === 'upon' && verb.frame === 'call-on') ||
      (lower === 'by' && passive)
    ) {
      if (verb.frame === 'call-on' && lower === 'with') break;
      const list = listAt(reading, words, p + 1, limit, lower === 'by' ? 'host' : part);
      if (list.sides.length === 0) {
        if (lower === 'by' && PHONE.has(syntax.lower[p + 1] ?? '')) byPhone = true;
        p++;
        if (groups.length > 0) break;
        continue;
      }
      if (lower === 'to' && !list.sides.some((s) => s.party.person || s.party.name || s.party.office)) break;
      // "called on the state to act" asks; "called on the president" visits.
      if (verb.frame === 'call-on' && (!peopleIn(reading, p + 1, list.end, words) || syntax.lower[list.end] === 'to')) break;
      if (groups.length === 0 || apart(syntax, p, v)) groups.push([...list.sides]);
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
    if (isObject && verb.frame !== 'call-on') {
      const list = listAt(reading, words, p, limit, part);
      if (list.sides.length === 0 || (verb.people && !peopleIn(reading, p, list.end, words))) break;
      groups.push([...list.sides]);
      object = true;
      p = list.end;
      continue;
    }
    if (isObject && verb.frame === 'call-on') {
      // "called Prime Minister A" on the phone; "called A a liar" and "called on A to resign" are not meetings.
      const list = listAt(reading, words, p, limit, part);
      const next = syntax.lower[list.end] ?? '';
      if (list.sides.length === 0 || !(who && isPerson(who)) || !AFTER_CALL.has(next)) break;
      groups.push([...list.sides]);
      object = true;
      p = list.end;
      continue;
    }
    if (PHONE.has(lower)) byPhone = true;
    if (
      SKIPPED.has(lower) ||
      lower === 'by' ||
      lower === 'phone' ||
      lower === 'telephone' ||
      lower === 'in' ||
      lower === 'at' ||
      lower === 'on' ||
      lower === 'over' ||
      lower === 'via' ||
      lower === 'the' ||
      lower === 'person' ||
      lower === 'video' ||
      syntax.upos[p] === 'ADV' ||
      (groups.length > 0 && (lower === 'and' || lower === 'then'))
    ) {
      p++;
      continue;
    }
    break;
  }
  return { groups, joined, object, byPhone, marker, places: found, ...(day ? { time: day } : {}) };
}

const PHONE = new Set(['phone', 'telephone']);
const AFTER_CALL = new Set([
  'to',
  'on',
  'and',
  ',',
  '.',
  'after',
  'before',
  'about',
  'late',
  'in',
  'earlier',
  'today',
  'yesterday',
  '',
]);

const isNounStart = (syntax: Syntax, p: number): boolean => {
  const tag = syntax.upos[p];
  return tag === 'DET' || tag === 'ADJ' || tag === 'NOUN' || tag === 'PROPN' || tag === 'NUM' || tag === 'PRON';
};

/** "then with", "and separately with": another meeting. */
function apart(syntax: Syntax, p: number, v: number): boolean {
  for (let k = p - 1; k > v && k > p - 4; k--) {
    const w = syntax.lower[k]!;
    if (w === 'then' || w === 'later' || w === 'separately' || w === 'afterwards' || w === 'afterward') return true;
  }
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

/** "met the challenges", "convened a forum", "welcomed A's proposal": what is met or welcomed is a thing. */
function hasOtherObject(reading: Reading, v: number, verb: MeetingVerb, partners: Partners): boolean {
  const { syntax, mentions } = reading;
  if (verb.frame === 'speak') return false;
  const object = childrenBy(syntax, v, 'obj').find((c) => c > v);
  if (object === undefined || (partners.object && verb.frame === 'meet')) return false;
  if (timesIn(reading, v).some((t) => t.first <= object && object <= t.last)) return false;
  const who = whoAtToken(mentions, object);
  if (verb.frame === 'gather') return true;
  return !who && !partners.object;
}

/** "Chile met Peru in the cup": two states as subject and object of one verb are teams. */
const isMatch = (verb: MeetingVerb, sides: readonly Side[], partners: Partners): boolean =>
  verb.frame === 'meet' && partners.object && !partners.joined && !sides.some(isSomebody);

/** Whether the verb with these people around it is a meeting at all: two sides, joined as its frame asks. */
function fits(
  verb: MeetingVerb,
  subject: readonly Side[],
  group: readonly Side[],
  partners: Partners,
  knowledge: Knowledge,
): boolean {
  switch (verb.frame) {
    case 'meet':
      return group.length > 0 ? subject.length > 0 : countSides(subject) >= 2;
    case 'speak':
      return partners.joined && group.length > 0 && subject.length > 0;
    case 'phone':
      return group.length > 0 && subject.length > 0;
    case 'host':
      return (
        subject.some((s) => !isOrganisation(s, knowledge)) &&
        group.length > 0 &&
        [...subject, ...group].some((s) => s.part === 'guest' && isSomebody(s))
      );
    case 'call-on':
      return group.some(isSomebody) && subject.length > 0 && (partners.joined || partners.object);
    case 'gather':
      return countSides(subject) >= 2;
  }
}

/** An organisation alone as subject: its members meet. */
function isBody({ knowledge }: Context, subject: readonly Side[]): boolean {
  return subject.length > 0 && subject.every((s) => isOrganisation(s, knowledge));
}

/** "the leaders of A, B and C met": the rank by the plain noun. */
function rankBefore(reading: Reading, words: MeetingWords, v: number): { level?: NonNullable<Nucleus['level']> } {
  const { syntax } = reading;
  const subject = subjectOf(syntax, v, words.controls);
  if (subject < 0 || subject > v) return {};
  for (let p = subject; p < v && p < subject + 4; p++) {
    const level = words.ranks.get(syntax.lower[p]!);
    if (level) return { level: stated(level, spanOfTokens(syntax, { first: p, end: p + 1 })) };
  }
  return {};
}

/** A standing body as subject, with the states in its name: "the Chile-Peru Joint Commission met". */
function bodyOf(
  reading: Reading,
  { knowledge, language }: Context,
  v: number,
): { gathering: Gathering; sides: Side[] } | undefined {
  const { syntax } = reading;
  const head = subjectOf(syntax, v, language.meetings.controls);
  if (head < 0 || head > v || whoAtToken(reading.mentions, head) || !language.meetings.bodies.has(syntax.lower[head]!))
    return undefined;
  const gathering = gatheringOf(reading, knowledge, language.meetings, phraseStart(reading, head), head);
  if (!gathering.name) return undefined;
  const at = gathering.name.at[0]!;
  return { gathering, sides: gathering.actors.map((actor) => ({ party: { actor }, at, part: 'participant' })) };
}

/** "the leaders of the Quad will meet for the fourth time": a meeting of the chain that the members' leaders have. */
function chainOfLeaders(reading: Reading, context: Context, v: number): Gathering | undefined {
  const { syntax, mentions, doc } = reading;
  const { knowledge, language } = context;
  const subject = subjectOf(syntax, v, language.meetings.controls);
  if (subject < 0 || subject > v || v - subject > 40) return undefined;
  const first = phraseStart(reading, subject);
  const offices: string[] = [];
  let group: WhoMention | undefined;
  for (let p = first; p < v; p++) {
    if (language.meetings.people.has(syntax.lower[p]!)) offices.push(syntax.lower[p]!);
    const who = whoAtToken(mentions, p);
    if (who && !group && who.parties.some((q) => q.actor && knowledge.actor(q.actor)?.kind !== 'country')) group = who;
  }
  if (!group || offices.length === 0) return undefined;
  const dialogue =
    dialogueIn(`${doc.text.slice(group.start, group.end)} ${offices[0]}`, knowledge) ??
    dialogueIn(doc.text.slice(group.start, group.end), knowledge);
  if (!dialogue?.members) return undefined;
  const stem = stated(dialogue.name, group);
  const round = timesMet(reading, v);
  return { dialogue, stem, actors: [], end: v, ...(round ? { round } : {}) };
}

/** "for the fourth time"; "for the second time in person" counts something else. */
function timesMet(reading: Reading, v: number): Cited<number> | undefined {
  const { syntax, mentions } = reading;
  for (const ordinal of inRange(mentions.ordinals, v + 1, sentenceEnd(syntax, v))) {
    const after = ordinal.last + 1;
    if (syntax.lower[after] !== 'time' || syntax.lower[after + 1] === 'in' || syntax.lower[after + 1] === 'this') continue;
    return stated(ordinal.value, ordinal);
  }
  return undefined;
}

/** "the parties", "they", "both ministers" as subject of a verb that has none of its own named. */
export function borrowsSubject(reading: Reading, words: MeetingWords, v: number): boolean {
  const { syntax } = reading;
  const subject = subjectOf(syntax, v, words.controls);
  if (subject < 0 || whoAtToken(reading.mentions, subject)) return false;
  const lower = syntax.lower[subject]!;
  return (
    lower === 'they' ||
    lower === 'both' ||
    ((syntax.xpos[subject] === 'NNS' || syntax.xpos[subject] === 'NNPS') &&
      words.people.has(lower) &&
      childrenBy(syntax, subject, 'det', 'nummod').length > 0)
  );
}

/** "meets regularly", "met every year". */
function isHabit(reading: Reading, v: number): boolean {
  const { syntax } = reading;
  const { first, end } = syntax.sentences[syntax.sentenceOf[v]!]!;
  for (let p = first; p < end && p < first + 80; p++) {
    const up = syntax.head[p]!;
    if (HABITS.has(syntax.lower[p]!) && (up === v || (up >= 0 && syntax.head[up] === v))) return true;
  }
  return timesIn(reading, v).some((t) => t.type === 'set' && syntax.head[t.head] === v);
}
const HABITS = new Set([
  'regularly',
  'annually',
  'often',
  'frequently',
  'usually',
  'periodically',
  'routinely',
  'ever',
  'yearly',
  'occasionally',
  'never',
  'rarely',
]);

/** The verbs above that plan this one: "is scheduled to meet on Friday". */
export function plannersOf(syntax: Syntax, v: number): number[] {
  const out: number[] = [];
  for (let k = v; out.length < 4; ) {
    const rel = relation(syntax, k);
    const up = syntax.head[k]!;
    if (up < 0 || (rel !== 'xcomp' && rel !== 'conj' && rel !== 'advcl' && rel !== 'acl')) break;
    if (rel === 'conj' && childrenBy(syntax, k, 'nsubj').length > 0) break;
    out.push(up);
    k = up;
  }
  return out;
}

/** "virtually", "by phone", "in person" near the verb. */
export function mannerOf(reading: Reading, words: MeetingWords, v: number): Nucleus['mode'] {
  const { syntax } = reading;
  const limit = Math.min(sentenceEnd(syntax, v), v + 30);
  for (let p = v + 1; p < limit; p++) {
    const one = words.manners.get(syntax.lower[p]!);
    if (one) return stated(one, spanOfTokens(syntax, { first: p, end: p + 1 }));
    for (let n = 2; n <= 3; n++) {
      if (p + n > limit) break;
      const phrase = syntax.lower.slice(p, p + n).join(' ');
      const found = words.manners.get(phrase);
      if (found) return stated(found, spanOfTokens(syntax, { first: p, end: p + n }));
    }
    if (isVerb(syntax, p) && syntax.xpos[p] === 'VBD') break;
  }
  return undefined;
}

/** What they met for: the clause behind the verb, from "to discuss" or "on" to its end. */
function aboutOf(reading: Reading, v: number): { about?: Span } {
  const { syntax } = reading;
  const end = sentenceEnd(syntax, v);
  for (let p = v + 1; p < end; p++) {
    const lower = syntax.lower[p]!;
    if (
      lower === 'to' ||
      lower === 'about' ||
      lower === 'regarding' ||
      lower === 'discussed' ||
      lower === 'discussing' ||
      lower === 'where'
    ) {
      return p + 1 < end ? { about: spanOfTokens(syntax, { first: p, end }) } : {};
    }
  }
  return {};
}
