import {
  type Context,
  childrenBy,
  type Knowledge,
  type MeetingStatus,
  type MeetingVerb,
  type MeetingWords,
  type Reading,
  type Span,
  type Syntax,
  spanOfTokens,
  stated,
  whoAtToken,
} from '../../model/index.ts';
import { isQuestion, isVerb, standingOf } from '../clause.ts';
import { actorsOf, countSides, distinct, isOrganisation, isSomebody, type Side, sentenceEnd, subjectSides } from '../sides.ts';
import { timeOf, timesIn } from '../when.ts';
import { placesOf } from '../where.ts';
import { bodyOf, borrowsSubject, chainOfLeaders, isBody, rankBefore } from './bodies.ts';
import type { Nucleus } from './nucleus.ts';
import { withStates } from './took-part.ts';
import { aboutOf, isHabit, mannerOf, plannersOf } from './verb-clause.ts';
import { type Partners, partnersOf } from './verb-partners.ts';

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
    // "called off" calls nobody.
    if (words.stops.has(`${syntax.lemma[i]} ${syntax.lower[i + 1] ?? ''}`)) continue;
    out.push(...nucleiOf(reading, context, i, verb, nouns));
  }
  return out;
}

function nucleiOf(reading: Reading, context: Context, v: number, verb: MeetingVerb, nouns: ReadonlySet<number>): Nucleus[] {
  const { syntax } = reading;
  const words = context.language.meetings;
  const standing = standingOf(syntax, v, context.language.clauses);
  if (standing === 'denied' || standing === 'open' || isHabit(reading, words, v) || isQuestion(syntax, v)) return [];
  if (verb.frame === 'call-on' && childrenBy(syntax, v, 'xcomp').length > 0) return [];
  const passive = childrenBy(syntax, v, 'nsubj').some((c) => syntax.deprel[c] === 'nsubj:pass') || isPassive(syntax, v);
  const partners = partnersOf(reading, words, v, verb, passive);
  const first = subjectSides(
    reading,
    words,
    v,
    verb.frame === 'host' && !passive ? 'host' : verb.frame === 'call-on' ? 'guest' : 'participant',
  );
  if (hasOtherObject(reading, words, v, verb, partners)) return [];
  const out: Nucleus[] = [];
  const above = plannersOf(syntax, v);
  const other = (k: number) => k !== v && nouns.has(k);
  const time = timeOf(reading, v, above, other) ?? partners.time;
  const near = placesOf(reading, v, above, other, verb.frame === 'host' ? words.welcomed : words.placed);
  // On one day in one place they are met together.
  const apart = standing === 'planned' && !(time && near.length > 0);
  const groups = partners.groups.length > 0 ? partners.groups.flatMap((g) => (apart ? oneByOne(g, verb) : [g])) : [[]];
  for (const group of groups) {
    const subject = passive ? first.map((s) => ({ ...s, part: 'guest' as const })) : first;
    const together = verb.frame === 'meet' || verb.frame === 'gather';
    const borrowing = together && borrowsSubject(reading, words, v);
    const body = group.length === 0 && !subject.some(isSomebody) ? bodyOf(reading, context, v) : undefined;
    const chain = body?.gathering ?? (group.length === 0 ? chainOfLeaders(reading, context, v) : undefined);
    const sides = withStates(reading, distinct([...subject, ...group, ...(body?.sides ?? [])]));
    if (
      !fits(verb, subject, group, partners, context.knowledge) &&
      !(group.length === 0 && spokeTogether(reading, words, v, verb, subject)) &&
      !(group.length === 0 && together && isBody(context, subject)) &&
      !borrowing &&
      !body
    )
      continue;
    if (isMatch(verb, sides, partners)) continue;
    const status: MeetingStatus = standing === 'planned' ? 'planned' : 'held';
    const anchor: Span = spanOfTokens(syntax, { first: v, end: partners.marker > v ? partners.marker : v + 1 });
    // "called A" is by phone, "called on A" is a visit.
    const phoned = verb.frame === 'call-on' && partners.object;
    const mode = mannerOf(reading, words, v) ?? (verb.mode || phoned ? stated(verb.mode ?? 'phone', anchor) : undefined);
    const figure = verb.frame === 'meet' ? figureOf(reading, v) : undefined;
    const form =
      figure ?? (mode?.value === 'phone' ? 'call' : verb.form === 'call' && mode?.value === 'in-person' ? 'talks' : verb.form);
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
      ...aboutOf(reading, words, v),
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

/** "President A and Prime Minister B spoke today about": with each other, for both are named with their states and no one else is spoken to. */
function spokeTogether(reading: Reading, words: MeetingWords, v: number, verb: MeetingVerb, subject: readonly Side[]): boolean {
  if (verb.frame !== 'speak' || verb.form !== 'call' || actorsOf(subject).length < 2) return false;
  const { syntax } = reading;
  // "the leaders of both countries spoke by telephone": nobody speaks alone so
  const manner = mannerOf(reading, words, v);
  if (manner && manner.value !== 'in-person' && manner.at[0]!.start - syntax.end[v]! < BESIDE_VERB) return true;
  if (!subject.every((s) => isSomebody(s) && !s.inferred)) return false;
  const limit = Math.min(sentenceEnd(syntax, v), v + 12);
  const times = timesIn(reading, v);
  let p = v + 1;
  for (; p < limit; p++) {
    const time = times.find((t) => t.first <= p && p <= t.last);
    if (time) p = time.last;
    else if (!words.passed.has(syntax.lower[p]!) && !(syntax.lower[p] === 'on' && times.some((t) => t.first === p + 1))) break;
  }
  const next = syntax.lower[p] ?? '';
  return p >= limit || (words.spoken.has(next) && (next !== 'to' || syntax.xpos[p + 1] === 'VB'));
}

const BESIDE_VERB = 24;

/** "met in the 2+2 format". */
function figureOf({ syntax }: Reading, v: number): string | undefined {
  const limit = Math.min(sentenceEnd(syntax, v), v + 20);
  for (let p = v + 1; p < limit; p++) {
    const form = syntax.form[p]!;
    if (form !== '2+2' && form !== '3+3') continue;
    const next = QUOTE.test(syntax.form[p + 1] ?? '') ? p + 2 : p + 1;
    return syntax.lower[next] === 'format' ? form : undefined;
  }
  return undefined;
}

const QUOTE = /^["”’']$/;

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

/** "met the challenges", "convened a forum", "welcomed A's proposal": what is met or welcomed is a thing. */
function hasOtherObject(reading: Reading, words: MeetingWords, v: number, verb: MeetingVerb, partners: Partners): boolean {
  const { syntax, mentions } = reading;
  if (verb.frame === 'speak') return false;
  const object = childrenBy(syntax, v, 'obj').find((c) => c > v);
  if (object === undefined || (partners.object && verb.frame === 'meet')) return false;
  if (timesIn(reading, v).some((t) => t.first <= object && object <= t.last)) return false;
  const who = whoAtToken(mentions, object);
  if (verb.frame === 'gather') return true;
  // "welcomed their support"
  if (verb.frame === 'host' && syntax.upos[object] === 'NOUN' && !who && !words.people.has(syntax.lower[object]!)) return true;
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
