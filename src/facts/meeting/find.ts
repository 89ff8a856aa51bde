import {
  type Cited,
  type Context,
  type Finding,
  inferred,
  type MeetingFields,
  type Participant,
  type Reading,
  type Span,
  stated,
} from '../../model/index.ts';
import { actorsOf, type Side } from '../sides.ts';
import { topicsIn } from '../topics.ts';
import { dateField, isLater } from '../when.ts';
import { asTitled, spokenBeside } from './by-title.ts';
import { roundsOfChains, withSidesOfChain } from './chained.ts';
import { dayBeside, type Gathered, gathered, yearAgo } from './day-beside.ts';
import { leadsOf, withLeads } from './delegations.ts';
import type { Gathering } from './gathering.ts';
import { joinNuclei, roundOf, statusField, type Told, timeOfTold } from './merge.ts';
import { ofTwo, seriesName, telling } from './names.ts';
import { meetingNouns } from './noun-phrases.ts';
import { nounNuclei } from './nouns.ts';
import type { Nucleus } from './nucleus.ts';
import { tripTo } from './on-journey.ts';
import { besideOthers } from './sidelines.ts';
import { atHome, withCounterparts, withMembers, withNamed } from './took-part.ts';
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
  const told = joinNuclei([
    ...spokenBeside(reading, context),
    ...besideOthers(reading, words.sidelines, phrases, asTitled(reading, context, roundsOfChains(all, words))),
  ]);
  withLeads(told, leadsOf(reading, context));
  withSidesOfChain(told, context);
  const marks = gathered(told);
  return told.map((one) => factOf(reading, context, one, marks));
}

function factOf(reading: Reading, context: Context, told: Told, all: Gathered): Finding<'meeting'> {
  const { nuclei } = told;
  const lead = leadOf(nuclei);
  const named = told.nuclei.some((n) => n.status.value === 'held') ? withNamed(reading, context, told.sides) : told.sides;
  const taking = withMembers(context, { ...told, sides: named }, lead.at);
  const sides = atHome(reading, context, withCounterparts(reading, taking, nuclei), nuclei);
  const actors = actorsOf(sides);
  const gathering =
    nuclei.find((n) => n.gathering?.dialogue)?.gathering ?? nuclei.find((n) => n.gathering?.name ?? n.gathering?.stem)?.gathering;
  const fields: { -readonly [K in keyof MeetingFields]: MeetingFields[K] } = {
    form: formField(nuclei),
    status: statusField(told),
    participants: sides.map(participant),
  };
  const round = roundOf(told);
  if (gathering?.name) fields.name = gathering.name;
  const level = nuclei.find((n) => n.level)?.level ?? levelOf(context, sides, gathering, lead.at) ?? levelOfSummit(nuclei);
  const members = seriesOfMembers(context, actors, level?.value, lead.at);
  const ownName = gathering?.stem && !(members && isPlainName(gathering, context));
  const series = ownName ? seriesName(gathering, actors, context) : members;
  if (series) fields.series = series;
  if (round) fields.round = round;
  const format = nuclei.find((n) => n.format)?.format ?? formatOf(context, actors.length, gathering, lead.at);
  if (format) fields.format = format;
  if (level) fields.level = level;
  const mode = nuclei.find((n) => n.mode)?.mode;
  if (mode) fields.mode = mode;
  const time = timeOfTold(told);
  // "spoke by phone about the crisis in Peru"
  const places = fields.form.value === 'call' ? [] : nuclei.flatMap((n) => n.places);
  const place = places.find((p) => !p.venue);
  const venue = places.find((p) => p.venue);
  const trip = place && time ? undefined : tripTo(reading, context, told);
  if (place) fields.place = place.name;
  else if (trip?.place && !remote(nuclei)) fields.place = inferred(trip.place.value, ...trip.place.at);
  if (venue) fields.venue = venue.name;
  if (time) fields.date = dateField(time);
  else {
    const ago = yearAgo(reading, context.language.meetings, told);
    const day = ago ?? (trip?.time && trip.near ? inferred(trip.time.value!, trip.time) : dayBeside(reading, context, told, all));
    if (day) fields.date = day;
    // What is said beside a meeting is published on its day.
    else if (reading.date && reading.date.basis !== 'inferred' && nuclei.some((n) => n.rule === 'meeting.title'))
      fields.date = inferred(reading.date.value, lead.at);
  }
  if (fields.status.value === 'held' && isLater(fields.date?.value, reading))
    fields.status = { ...fields.status, value: 'planned' };
  const sidelines = nuclei.find((n) => n.sidelinesOf)?.sidelinesOf;
  if (sidelines) fields.sidelinesOf = sidelines;
  const topics = nuclei.flatMap((n) => (n.about ? topicsIn(reading.doc.text, n.about, context.knowledge) : []));
  if (topics.length > 0) fields.topics = firstOfEach(topics);
  return { kind: 'meeting', rule: `${lead.rule}@1`, confidence: lead.confidence, fields };
}

/** "the Trilateral Leaders' Summit": nothing but rank and kind, as any group's is called. */
function isPlainName({ stem, dialogue }: Gathering, { language }: Context): boolean {
  const { ranks, qualifiers } = language.meetings;
  return !dialogue && telling(stem!.value).every((w) => ranks.has(w) || qualifiers.has(w) || w === 's');
}

/** Leaders hold summits. */
function levelOfSummit(nuclei: readonly Nucleus[]): MeetingFields['level'] {
  const summit = nuclei.find((n) => n.form === 'summit' && !n.level);
  return summit && inferred('leader', summit.at);
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
