import {
  type ActorCode,
  type Cited,
  type Context,
  type Edtf,
  type EventFields,
  type Finding,
  inferred,
  type Reading,
  stated,
  type TokenRange,
} from '../../model/index.ts';
import { type Document, documentOf, voiceAt } from '../document.ts';
import { groupNames } from '../group-names.ts';
import { quoteAt } from '../lookup.ts';
import { isLater } from '../when.ts';
import type { Act } from './act.ts';
import { contextsOf } from './contexts.ts';
import { itemDate } from './item-date.ts';
import { lexiconOf } from './lexicon.ts';
import { modeOf } from './modes.ts';
import { withMore } from './more-mentions.ts';
import { personsIn } from './persons.ts';
import { readActs } from './read-acts.ts';
import type { Scene, Side } from './sides.ts';
import { readStand } from './stands.ts';
import { actorsOf, textSides } from './text-sides.ts';
import { togetherIn } from './together.ts';
import { withUntoldSide } from './untold-side.ts';
import { placeOf, timeOf } from './when-where.ts';

/** Finds what a doc says of who did what to whom, with every status; `counts` tells which are events by PLOVER's rules. */
export function findEvent(reading: Reading, context: Context): Finding<'event'>[] {
  const { syntax } = reading;
  const document = documentOf(reading, context);
  const between = textSides(reading, context, document);
  const mentions = withMore(reading.mentions, [
    ...personsIn(reading, context, document),
    ...groupNames(reading),
    ...togetherIn(reading, context, document, between),
  ]);
  const scene: Scene = {
    syntax,
    mentions,
    lexicon: lexiconOf(context),
    words: context.language.acts,
    classes: new Array(syntax.length),
  };
  const out: Finding<'event'>[] = [];
  let earlier: Act[] = [];
  for (const sentence of syntax.sentences) {
    if (isAsked(document, syntax.start[sentence.first]!)) continue;
    const read = readActs(scene, sentence, context.language.clauses, earlier);
    const stand = standIn(reading, scene, sentence, document);
    const acts = (stand ? [...read, stand] : read)
      .filter(isPolitical)
      .map((act) =>
        act.at.start < document.asked ? withUntoldSide(scene, act, between, speakerAt(document, act.at.start)) : act,
      );
    earlier = acts;
    const seen = new Set<string>();
    const contexts = acts.length > 0 ? contextsOf(scene, sentence) : [];
    for (const act of acts) {
      const key = keyOf(act);
      if (seen.has(key) || acts.some((other) => saysMore(other, act))) continue;
      seen.add(key);
      out.push(findingOf(reading, scene, sentence, act, contexts));
    }
  }
  return out;
}

/** How those whose statement or turn a sentence is in stand to another, outside quotation marks. */
function standIn(reading: Reading, scene: Scene, sentence: TokenRange, document: Document): Act | undefined {
  const { start, end } = scene.syntax;
  const voice = document.kind === 'fact-sheet' ? undefined : voiceAt(document, start[sentence.first]!);
  if (!voice || start[sentence.first]! >= document.asked) return undefined;
  const at = { start: start[sentence.first]!, end: end[sentence.first]! };
  const speakers = actorsOf(voice.speakers).map((actor): Side => ({ actor, role: 'GOV', at, resolved: true, distance: 0 }));
  const stand = readStand(scene, sentence, speakers, document.kind === 'transcript');
  return stand && quoteAt(reading, stand.token) ? undefined : stand;
}

/** Whose turn of a transcript it is. */
const speakerAt = (document: Document, at: number): ActorCode | undefined =>
  document.kind === 'transcript' ? actorsOf(voiceAt(document, at)?.speakers ?? [])[0] : undefined;

/** What a reporter puts in a question is told by nobody who was there. */
const isAsked = (document: Document, at: number): boolean =>
  document.kind === 'transcript' && document.voices.length > 0 && at > document.voices[0]!.start && !voiceAt(document, at);

/** `shelled the town, killing ten`: the second act names no victim the first does not. */
function saysMore(other: Act, act: Act): boolean {
  if (other === act || other.plover !== act.plover || other.status !== act.status) return false;
  if (act.mutual && act.actors.length > 1) return false;
  // What is inferred to stay at home says no more than nothing.
  const missesRecipient = !act.recipients.some((s) => s.actor) && other.recipients.some((s) => s.actor);
  const sameActor = !act.actors.some((s) => s.actor) || codes(other.actors) === codes(act.actors);
  const missesActor = !act.actors.some((s) => s.actor) && other.actors.some((s) => s.actor);
  const sameRecipient = !act.recipients.some((s) => s.actor) || codes(other.recipients) === codes(act.recipients);
  return (missesRecipient && sameActor) || (missesActor && sameRecipient);
}

const keyOf = (act: Act): string => [act.plover, act.status, codes(act.actors), codes(act.recipients)].join('|');
const codes = (sides: readonly Side[]): string => sides.map((s) => `${s.actor ?? ''}${s.role ?? ''}`).join('+');

const political = new Set(['GOV', 'MIL', 'REB', 'COP', 'LEG', 'JUD', 'OPP', 'SPY', 'PTY', 'INS', 'SEP', 'UAF', 'IGO']);
const isState = (side: Side): boolean => side.actor !== undefined || (side.role !== undefined && political.has(side.role));
const harsh = new Set([
  'ASSAULT',
  'COERCE',
  'PROTEST',
  'MOBILIZE',
  'RETREAT',
  'SANCTION',
  'THREATEN',
  'ACCUSE',
  'REQUEST',
  'REJECT',
]);

/** An event is between political actors: plain people who meet or quarrel are none. */
function isPolitical(act: Act): boolean {
  const doer = act.actors.some(isState);
  const other = act.recipients.some(isState);
  return doer || (harsh.has(act.plover) && other);
}

function findingOf(
  reading: Reading,
  scene: Scene,
  sentence: TokenRange,
  act: Act,
  contexts: readonly Cited<string>[],
): Finding<'event'> {
  const mutual =
    act.mutual &&
    act.recipients.length === 0 &&
    new Set(act.actors.flatMap((s) => (s.actor ? [`${s.actor}${s.role ?? ''}`] : []))).size > 1;
  const actors = unique(act.actors.filter((s) => s.actor));
  const recipients = mutual ? actors : unique(act.recipients.filter((s) => s.actor));
  const { mode, cameo } = modeOf(scene, sentence, act);
  const told = timeOf(reading, sentence, act.token) ?? itemDate(reading, act.at.start);
  // "offered twenty places from 2027 on": what is done is done before it is told.
  const time = told && act.status === 'happened' && isLater(told.date.value, reading) ? undefined : told;
  const place = placeOf(reading, sentence, act.token);
  const fields: EventFields = {
    actors: actors.map(citeActor),
    ...rolesField('actorRoles', act.actors),
    recipients: recipients.map(citeActor),
    ...rolesField('recipientRoles', mutual ? act.actors : act.recipients),
    plover: stated(act.plover, act.at),
    ...(mode ? { mode: inferred(mode, act.at) } : {}),
    ...(contexts.length > 0 ? { contexts } : {}),
    cameo: inferred(cameo, act.at),
    status: inferred(time?.own && isLongPast(time.date.value, reading) ? 'past' : act.status, act.at),
    ...(act.claimedBy ? { claimedBy: unique(act.claimedBy).map(citeActor) } : {}),
    ...(time ? { date: time.date } : dayOf(reading, act)),
    ...(place ? { place } : {}),
  };
  return { kind: 'event', rule: `${act.rule}@1`, confidence: Math.round(act.confidence * 100) / 100, fields };
}

const unique = (sides: readonly Side[]): Side[] => sides.filter((s, i) => sides.findIndex((o) => o.actor === s.actor) === i);

const citeActor = (side: Side) =>
  side.resolved || side.distance > 2 ? inferred(side.actor!, side.at) : stated(side.actor!, side.at);

/** Roles, each cited where its actor is; a side without a country still has its role. */
function rolesField<K extends string>(name: K, sides: readonly Side[]): { [P in K]?: Cited<string>[] } {
  const roles = sides
    .filter((s, i) => s.role && sides.findIndex((o) => o.role === s.role && o.actor === s.actor) === i)
    .map((s) => stated(s.role!, s.at));
  return roles.length > 0 ? ({ [name]: roles } as { [P in K]?: Cited<string>[] }) : {};
}

const yearOf = (value: string | undefined): number => Number(/^\d{4}/.exec(value ?? '')?.[0] ?? Number.NaN);

/** An act of years ago is history, not news. */
const isLongPast = (value: Edtf, reading: Reading): boolean => yearOf(reading.date?.value) - yearOf(value) > historyYears;
const historyYears = 8;

/** What a story tells as done, without a time, is of the story's day. */
function dayOf(reading: Reading, act: Act): { date?: Cited<Edtf> } {
  return reading.date && (act.status === 'happened' || act.status === 'claimed') ? { date: inferred(reading.date.value) } : {};
}
