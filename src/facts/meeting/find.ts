import {
  type ActorCode,
  type Cited,
  type Context,
  type Finding,
  inferred,
  isUnder,
  type MeetingFields,
  type Participant,
  type Party,
  type Reading,
  type Span,
  stated,
  type TimeMention,
} from '../../model/index.ts';
import { compatible } from '../days.ts';
import { inRange } from '../range.ts';
import { actorsOf, distinct, isOrganisation, type Side } from '../sides.ts';
import { topicsIn } from '../topics.ts';
import { journeysOf } from '../visit/journeys.ts';
import { dateField } from '../when.ts';
import type { Gathering } from './gathering.ts';
import { joinNuclei, roundOf, statusField, type Told, timeOfTold } from './merge.ts';
import { ofTwo, seriesName } from './names.ts';
import { meetingNouns, type NounPhrase } from './noun-phrases.ts';
import { nounNuclei } from './nouns.ts';
import type { Nucleus } from './nucleus.ts';
import { verbNuclei } from './verbs.ts';

/** Finds the meetings a doc tells of, one fact each, however often it speaks of them. */
export function findMeeting(reading: Reading, context: Context): Finding<'meeting'>[] {
  const words = context.language.meetings;
  const phrases = meetingNouns(reading, words);
  const nouns = new Set(phrases.map((p) => p.token));
  const verbs = verbNuclei(reading, context, nouns);
  const byToken = new Map(verbs.map((v) => [v.token, v]));
  const absorbed = new Set<number>();
  const named = nounNuclei(reading, context, phrases, byToken, absorbed);
  const all = [...verbs.filter((v) => !absorbed.has(v.token)), ...named].sort((a, b) => a.token - b.token);
  return joinNuclei(besideOthers(reading, words.sidelines, phrases, all)).map((told) => factOf(reading, context, told));
}

/** "met B on the sidelines of the summit": the meeting gets its occasion, and the occasion those who met there. */
function besideOthers(
  { syntax }: Reading,
  sidelines: ReadonlySet<string>,
  phrases: readonly NounPhrase[],
  nuclei: readonly Nucleus[],
): Nucleus[] {
  const out = [...nuclei];
  const bySentence = new Map<number, number[]>();
  for (let k = 0; k < out.length; k++) {
    const sentence = syntax.sentenceOf[out[k]!.token]!;
    const group = bySentence.get(sentence);
    if (group) group.push(k);
    else bySentence.set(sentence, [k]);
  }
  for (const phrase of phrases) {
    const start = phrase.wrapper?.first ?? phrase.first;
    const beside = phrase.preposition === 'of' && sidelines.has(syntax.lower[start - 2] ?? '');
    if (!beside && phrase.preposition !== 'at' && phrase.preposition !== 'during') continue;
    const near = (bySentence.get(syntax.sentenceOf[phrase.token]!) ?? []).slice(0, 12);
    const k = near.find((i) => out[i]!.token === phrase.token);
    const occasion = k === undefined ? undefined : out[k];
    if (k === undefined || !occasion || !(beside || isBig(occasion))) continue;
    const before = near.filter((i) => out[i]!.token < phrase.token);
    const j =
      before.find((i) => isUnder(syntax, phrase.token, out[i]!.token)) ?? (beside ? before[before.length - 1] : undefined);
    if (j === undefined) continue;
    const meeting = out[j]!;
    const name = occasion.gathering?.name;
    out[j] = {
      ...meeting,
      places: meeting.places.length > 0 ? meeting.places : occasion.places,
      ...(name ? { sidelinesOf: stated(nameOf(occasion.gathering!), ...name.at) } : {}),
    };
    const time = occasion.time ?? meeting.time;
    const guests =
      actorsOf(occasion.sides).length < 2
        ? meeting.sides.map((s) => ({ ...s, part: 'participant' as const, inferred: true }))
        : [];
    out[k] = {
      ...occasion,
      sides: [...occasion.sides, ...guests],
      ...(time ? { time } : {}),
      whole: occasion.whole || name !== undefined,
    };
  }
  return out;
}

/** An occasion that draws many, at which two can meet. */
const isBig = ({ gathering, form }: Nucleus): boolean =>
  gathering?.dialogue?.members !== undefined || form === 'summit' || form === 'conference';

const nameOf = (gathering: Gathering): string => gathering.stem?.value ?? gathering.name!.value;

function factOf(reading: Reading, context: Context, told: Told): Finding<'meeting'> {
  const { nuclei } = told;
  const lead = leadOf(nuclei);
  const sides = atHome(reading, withCounterparts(reading, withMembers(context, told, lead.at), nuclei), nuclei);
  const actors = actorsOf(sides);
  const gathering = nuclei.find((n) => n.gathering?.dialogue)?.gathering ?? nuclei.find((n) => n.gathering?.name)?.gathering;
  const fields: { -readonly [K in keyof MeetingFields]: MeetingFields[K] } = {
    form: formField(nuclei),
    status: statusField(told),
    participants: sides.map(participant),
  };
  const round = roundOf(told);
  if (gathering?.name) fields.name = gathering.name;
  const level = nuclei.find((n) => n.level)?.level ?? levelOf(context, sides, gathering, lead.at);
  const series = gathering?.stem
    ? seriesName(gathering, actors, context)
    : seriesOfMembers(context, actors, level?.value, lead.at);
  if (series) fields.series = series;
  if (round) fields.round = round;
  const format = nuclei.find((n) => n.format)?.format ?? formatOf(context, actors.length, gathering, lead.at);
  if (format) fields.format = format;
  if (level) fields.level = level;
  const mode = nuclei.find((n) => n.mode)?.mode;
  if (mode) fields.mode = mode;
  const time = timeOfTold(told);
  const places = nuclei.flatMap((n) => n.places);
  const place = places.find((p) => !p.venue);
  const venue = places.find((p) => p.venue);
  const trip = place && time ? undefined : tripTo(reading, context, told);
  if (place) fields.place = place.name;
  else if (trip?.place && !remote(nuclei)) fields.place = inferred(trip.place.value, ...trip.place.at);
  if (venue) fields.venue = venue.name;
  if (time) fields.date = dateField(time);
  else if (trip?.time && trip.near) fields.date = inferred(trip.time.value!, trip.time);
  const sidelines = nuclei.find((n) => n.sidelinesOf)?.sidelinesOf;
  if (sidelines) fields.sidelinesOf = sidelines;
  const topics = nuclei.flatMap((n) => (n.about ? topicsIn(reading.doc.text, n.about, context.knowledge) : []));
  if (topics.length > 0) fields.topics = firstOfEach(topics);
  return { kind: 'meeting', rule: `${lead.rule}@1`, confidence: lead.confidence, fields };
}

/** Three or more states that make up a known gathering, met at its level, hold it: the leaders of A, B and C their trilateral. */
function seriesOfMembers(
  { knowledge }: Context,
  actors: readonly string[],
  level: string | undefined,
  at: Span,
): Cited<string> | undefined {
  if (actors.length < 3 || level === undefined) return undefined;
  const fits = knowledge.dialogues.filter(
    ({ members, level: own, form }) =>
      members && own === level && members.length === actors.length && members.every((m) => actors.includes(m)) && FIXED.has(form),
  );
  return fits.length === 1 ? inferred(fits[0]!.name, at) : undefined;
}
const FIXED: ReadonlySet<string> = new Set(['summit', 'trilateral', 'ministerial']);

const remote = (nuclei: readonly Nucleus[]): boolean =>
  nuclei.some((n) => n.form === 'call' || n.mode?.value === 'phone' || n.mode?.value === 'virtual');

interface Trip {
  readonly place?: Cited<string>;
  readonly time?: TimeMention;
  /** Told in the same or the sentence before. */
  readonly near: boolean;
}

/** The journey on which the sides met: of a visitor among them to another of them, told in the same doc. */
function tripTo(reading: Reading, context: Context, { nuclei, sides }: Told): Trip | undefined {
  if (nuclei.some((n) => n.sidelinesOf) || sides.length < 2) return undefined;
  const first = nuclei[0]!;
  const day = nuclei.find((n) => n.time)?.time?.value;
  for (const journeys of journeysOf(reading, context)) {
    const lead = journeys[0]!;
    if (!sides.some((s) => s.party.actor === lead.host.value)) continue;
    if (!journeys.some((j) => j.visitors.some((v) => sides.some((s) => sameParty(s.party, v.party))))) continue;
    const time = journeys.find((j) => j.time)?.time;
    if (day && time && !compatible(day, time.value)) continue;
    const { sentenceOf } = reading.syntax;
    const near = journeys.some((j) => j.time && nuclei.some((n) => Math.abs(sentenceOf[n.token]! - sentenceOf[j.token]!) <= 1));
    const place = journeys.find((j) => j.place)?.place;
    // Who is in town meets there: "are in Lima" goes with "will meet".
    const present = journeys.some((j) => j.rule === 'visit.being');
    if (lead.status !== first.status.value && !near && !present) continue;
    return { near, ...(place ? { place } : {}), ...(time ? { time } : {}) };
  }
  return undefined;
}

const sameParty = (a: Party, b: Party): boolean =>
  (a.person ?? a.name) !== undefined
    ? (a.person ?? a.name) === (b.person ?? b.name)
    : a.actor === b.actor && a.actor !== undefined;

/** A gathering of fixed members is theirs, not that of the group as such: those named as taking part, or else all members. */
function withMembers({ knowledge }: Context, { sides, nuclei }: Told, at: Span): readonly Side[] {
  const gathering = nuclei.find((n) => n.gathering?.dialogue)?.gathering;
  if (!gathering?.dialogue || gathering.actors.length > 1) return sides;
  const { members } = gathering.dialogue;
  const others = sides.filter(
    (s) => !isOrganisation(s, knowledge) && s.party.actor && knowledge.actor(s.party.actor)?.kind !== 'group',
  );
  if (actorsOf(others).length > 1) return others;
  if (!members) return sides;
  return distinct([
    ...others,
    ...members.map((actor) => ({ party: { actor }, at, part: 'participant' as const, inferred: true })),
  ]);
}

/**
 * A person in office whose state is not told is of the one state that the sentence or the place leaves: "in Lima, A met Foreign Minister B".
 */
function atHome(reading: Reading, sides: readonly Side[], nuclei: readonly Nucleus[]): readonly Side[] {
  if (sides.every((s) => s.party.actor)) return sides;
  const { syntax, mentions } = reading;
  const taken = new Set(actorsOf(sides));
  const states = new Map<ActorCode, Span>();
  for (const { places } of nuclei)
    for (const { actor, name } of places) if (actor && !taken.has(actor)) states.set(actor, name.at[0]!);
  if (states.size === 0) {
    for (const { token } of nuclei) {
      const { first, end } = syntax.sentences[syntax.sentenceOf[token]!]!;
      for (const who of inRange(mentions.who, first, end)) {
        const actor =
          who.parties.length === 1 && (who.form === 'country' || who.form === 'demonym') ? who.parties[0]!.actor : undefined;
        if (actor && !taken.has(actor)) states.set(actor, who);
      }
    }
  }
  const [only, more] = [...states];
  if (!only || more) return sides;
  const [actor] = only;
  return sides.map((s) => (s.party.actor || !s.party.office ? s : { ...s, party: { ...s.party, actor }, inferred: true }));
}

/** Offices that meet in a dialogue of fixed offices. */
const SEATS: Readonly<Record<string, readonly string[]>> = {
  '2+2': ['foreign-minister', 'defence-minister'],
  '3+3': ['foreign-minister', 'defence-minister', 'national-security-adviser'],
};

/** In a 2+2, a state that names nobody is there with its foreign and defence ministers: those whom the story names. */
function withCounterparts({ mentions }: Reading, sides: readonly Side[], nuclei: readonly Nucleus[]): readonly Side[] {
  const seats = SEATS[nuclei.find((n) => SEATS[n.form])?.form ?? ''];
  if (!seats) return sides;
  const silent = new Set(
    actorsOf(sides).filter((a) => !sides.some((s) => s.party.actor === a && (s.party.person || s.party.name))),
  );
  if (silent.size === 0) return sides;
  const found = new Map<string, Side>();
  for (const who of mentions.who) {
    const party = who.parties[0];
    if (who.parties.length !== 1 || !party?.actor || !silent.has(party.actor) || !party.office || !seats.includes(party.office))
      continue;
    if (!party.person && !party.name) continue;
    const key = `${party.actor} ${party.office}`;
    if (!found.has(key)) found.set(key, { party, at: { start: who.start, end: who.end }, part: 'participant', inferred: true });
  }
  return distinct([...sides, ...found.values()]);
}

/** The place that tells most: a whole one, of the surest rule. */
function leadOf(nuclei: readonly Nucleus[]): Nucleus {
  let best = nuclei[0]!;
  for (const n of nuclei) if (Number(n.whole) * 2 + n.confidence > Number(best.whole) * 2 + best.confidence) best = n;
  return best;
}

const RANK: Readonly<Record<string, number>> = { meeting: 0, session: 1, talks: 1, negotiations: 2, consultations: 2 };

/** The most telling form, cited wherever the text speaks of the meeting. */
function formField(nuclei: readonly Nucleus[]): Cited<string> {
  let form = nuclei[0]!.form;
  for (const n of nuclei) if (rank(n.form) > rank(form)) form = n.form;
  const own = nuclei.filter((n) => n.form === form).map((n) => n.at);
  const rest = nuclei.filter((n) => n.form !== form).map((n) => n.at);
  return stated(form, ...own, ...rest);
}

const rank = (form: string): number => RANK[form] ?? (form === '2+2' || form === '3+3' ? 5 : form === 'call' ? 4 : 3);

function participant({ party, at, part, inferred: guessed }: Side): Cited<Participant> {
  const value: Participant = { ...party, part };
  return guessed ? inferred(value, at) : stated(value, at);
}

function formatOf({ language }: Context, count: number, gathering: Gathering | undefined, at: Span): MeetingFields['format'] {
  const dialogue = gathering?.dialogue;
  if (dialogue && !dialogue.members && !ofTwo(dialogue, language.meetings) && gathering.actors.length < 2)
    return inferred('multilateral', at);
  const members = gathering?.dialogue?.members?.length ?? 0;
  const n = Math.max(count, members);
  if (n < 2) return undefined;
  return inferred(n === 2 ? 'bilateral' : n === 3 ? 'trilateral' : n <= 7 ? 'minilateral' : 'multilateral', at);
}

/** The level that both sides reach: a president who receives a minister makes it a ministers' meeting. */
function levelOf(
  { knowledge }: Context,
  sides: readonly Side[],
  gathering: Gathering | undefined,
  at: Span,
): MeetingFields['level'] {
  if (gathering?.dialogue?.level) return inferred(gathering.dialogue.level, ...(gathering.name?.at ?? [at]));
  const order = ['official', 'minister', 'leader'] as const;
  const best = new Map<string, number>();
  for (const { party } of sides) {
    const level = party.office ? knowledge.office(party.office)?.level : undefined;
    if (!level || !party.actor) continue;
    best.set(party.actor, Math.max(best.get(party.actor) ?? 0, order.indexOf(level)));
  }
  if (best.size < 2) return undefined;
  return inferred(order[Math.min(...best.values())]!, at);
}

function firstOfEach(topics: readonly Cited<string>[]): Cited<string>[] {
  const seen = new Set<string>();
  return topics.filter((t) => !seen.has(t.value) && seen.add(t.value));
}
