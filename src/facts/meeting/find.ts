import {
  type Cited,
  type Context,
  type Finding,
  inferred,
  isUnder,
  type MeetingFields,
  type Participant,
  type Reading,
  type Span,
  type Syntax,
  stated,
} from '../../model/index.ts';
import { actorsOf, type Side } from '../sides.ts';
import { topicsIn } from '../topics.ts';
import { dateField } from '../when.ts';
import { type Gathering, seriesName } from './gathering.ts';
import { joinNuclei, roundOf, statusField, type Told, timeOfTold } from './merge.ts';
import { meetingNouns, type NounPhrase, nounNuclei } from './nouns.ts';
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
  for (const phrase of phrases) {
    const start = phrase.wrapper?.first ?? phrase.first;
    const beside = phrase.preposition === 'of' && sidelines.has(syntax.lower[start - 2] ?? '');
    const k = out.findIndex((n) => n.token === phrase.token);
    const occasion = out[k];
    if (!occasion) continue;
    const big =
      occasion.gathering?.dialogue?.members !== undefined || occasion.form === 'summit' || occasion.form === 'conference';
    if (!beside && !(big && (phrase.preposition === 'at' || phrase.preposition === 'during'))) continue;
    const j = out.findIndex(
      (n, i) =>
        i !== k &&
        sameSentence(syntax, n.token, phrase.token) &&
        n.token < phrase.token &&
        isUnder(syntax, phrase.token, n.token),
    );
    const near = j >= 0 ? j : beside ? lastBefore(syntax, out, k, phrase.token) : -1;
    const meeting = out[near];
    if (!meeting) continue;
    const name = occasion.gathering?.name;
    if (name) out[near] = { ...meeting, sidelinesOf: stated(nameOf(occasion.gathering!), ...name.at) };
    if (actorsOf(occasion.sides).length < 2) {
      const guests = meeting.sides.map((s) => ({ ...s, part: 'participant' as const, inferred: true }));
      out[k] = {
        ...occasion,
        sides: [...occasion.sides, ...guests],
        whole: occasion.whole || occasion.gathering?.name !== undefined,
      };
    }
  }
  return out;
}

const nameOf = (gathering: Gathering): string => gathering.stem?.value ?? gathering.name!.value;

const sameSentence = (syntax: Syntax, a: number, b: number): boolean => syntax.sentenceOf[a] === syntax.sentenceOf[b];

function lastBefore(syntax: Syntax, nuclei: readonly Nucleus[], self: number, token: number): number {
  let best = -1;
  for (let i = 0; i < nuclei.length; i++) {
    const n = nuclei[i]!;
    if (i !== self && n.token < token && sameSentence(syntax, n.token, token) && (best < 0 || n.token > nuclei[best]!.token))
      best = i;
  }
  return best;
}

function factOf(reading: Reading, context: Context, told: Told): Finding<'meeting'> {
  const { nuclei, sides } = told;
  const lead = leadOf(nuclei);
  const actors = actorsOf(sides);
  const gathering = nuclei.find((n) => n.gathering?.dialogue)?.gathering ?? nuclei.find((n) => n.gathering?.name)?.gathering;
  const fields: { -readonly [K in keyof MeetingFields]: MeetingFields[K] } = {
    form: formField(nuclei),
    status: statusField(told),
    participants: sides.map(participant),
  };
  const round = roundOf(told);
  if (gathering?.name) fields.name = gathering.name;
  const series = gathering && seriesName(gathering, actors, context);
  if (series) fields.series = series;
  if (round) fields.round = round;
  const format = nuclei.find((n) => n.format)?.format ?? formatOf(actors.length, gathering, lead.at);
  if (format) fields.format = format;
  const level = nuclei.find((n) => n.level)?.level ?? levelOf(context, sides, gathering, lead.at);
  if (level) fields.level = level;
  const mode = nuclei.find((n) => n.mode)?.mode;
  if (mode) fields.mode = mode;
  const time = timeOfTold(told);
  if (time) fields.date = dateField(time);
  const places = nuclei.flatMap((n) => n.places);
  const place = places.find((p) => !p.venue);
  const venue = places.find((p) => p.venue);
  if (place) fields.place = place.name;
  if (venue) fields.venue = venue.name;
  const sidelines = nuclei.find((n) => n.sidelinesOf)?.sidelinesOf;
  if (sidelines) fields.sidelinesOf = sidelines;
  const topics = nuclei.flatMap((n) => (n.about ? topicsIn(reading.doc.text, n.about, context.knowledge) : []));
  if (topics.length > 0) fields.topics = firstOfEach(topics);
  return { kind: 'meeting', rule: `${lead.rule}@1`, confidence: lead.confidence, fields };
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

function formatOf(count: number, gathering: Gathering | undefined, at: Span): MeetingFields['format'] {
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
