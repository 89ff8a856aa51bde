import {
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
} from '../../model/index.ts';
import { isQuestion, isVerb, standingOf } from '../clause.ts';
import {
  actorsOf,
  countSides,
  distinct,
  hyphened,
  isOrganisation,
  isSomebody,
  listAt,
  type Side,
  sentenceEnd,
  subjectSides,
} from '../sides.ts';
import { furtherPlaces } from '../visit/journey-places.ts';
import { isDate, isLater, timeOf, timesIn } from '../when.ts';
import { placesIn, placesOf, type Where } from '../where.ts';
import { actorsNamed, ownersOf, pairBefore, partnersOf, placesNamed } from './beside-noun.ts';
import { borrowsSubject } from './bodies.ts';
import { type Gathering, gatheringOf } from './gathering.ts';
import { besideNoun, happening, holderOf, holdersAbove } from './holder.ts';
import { ofTwo } from './names.ts';
import type { NounPhrase } from './noun-phrases.ts';
import { isAhead, standingAt } from './noun-standing.ts';
import { isWhole } from './noun-whole.ts';
import type { Nucleus } from './nucleus.ts';
import { withStates } from './took-part.ts';
import { mannerOf } from './verb-clause.ts';

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
  // "the first meeting of the Dialogue" is told by the noun behind.
  const wrappers = new Set(phrases.map(({ wrapper }) => wrapper?.head));
  const out: Nucleus[] = [];
  let covered = -1;
  for (const phrase of phrases) {
    // "12th Session of the Ministerial Conference" is one meeting.
    if (phrase.token < covered || wrappers.has(phrase.token) || isQuestion(reading.syntax, phrase.token)) continue;
    const nucleus = nucleusOf(reading, context, phrase, nouns, verbs, absorbed);
    if (!nucleus) continue;
    out.push(...onePerDay(reading, context.language.meetings, nucleus));
    covered = nucleus.gathering?.name ? nucleus.gathering.end : -1;
  }
  return out;
}

/** "their meetings in Lima on 4 May and in Quito on 9 June": as many meetings as places with days. */
function onePerDay(reading: Reading, words: MeetingWords, nucleus: Nucleus): Nucleus[] {
  const { syntax } = reading;
  const tag = syntax.xpos[nucleus.token];
  if ((tag !== 'NNS' && tag !== 'NNPS') || nucleus.gathering?.name) return [nucleus];
  const days = timesIn(reading, nucleus.token).filter((t) => t.first > nucleus.token && isDate(t));
  const places = placesIn(reading, nucleus.token, words.placed).filter((w) => w.first > nucleus.token);
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
  if (noun.counted) return roundAlone(reading, context, phrase, gathering);
  const qualities = qualitiesOf(syntax, words, first, gathering.end);

  const owners = ownersOf(reading, context, first, token);
  if (owners.length === 0 && words.theirs.has(syntax.lower[first]!)) owners.push(...pairBefore(reading, first));
  const partners = partnersOf(reading, words, gathering.end);
  const comes = comesFor(reading, context, phrase);
  const held = holderOf(reading, words, context.language.clauses.plans, phrase);
  const absorbs = verbs.get(held.absorbs ?? -1);
  if (absorbs) absorbed.add(absorbs.token);
  const named = gathering.name ? actorsNamed(gathering, owners) : [];
  const sides: Side[] = [...owners, ...named, ...partners.sides, ...held.sides, ...(absorbs?.sides ?? [])];
  if (partners.joined && countSides(distinct(sides)) < 2 && verb >= 0 && (words.within.has(preposition) || comes)) {
    // "In talks with A, B said": the one who speaks is the other side.
    sides.push(...subjectSides(reading, words, verb));
  } else if (partners.joined && countSides(distinct(sides)) < 2 && isSaid(syntax, wrapper?.head ?? token, verb)) {
    // "B says that talks with A have ended"
    sides.push(...subjectSides(reading, words, syntax.head[verb]!));
  }
  const listed = listedAt(reading, words, wrapper?.head ?? token, verb);
  sides.push(...listed);
  const acting = actingAt(reading, context, phrase, gathering);
  const all = withStates(reading, distinct([...sides, ...acting]));
  const standing = standingAt(reading, context, { ...phrase, end: Math.max(gathering.end, token + 1) }, absorbs);
  if (standing === 'denied' || standing === 'open') return undefined;
  if (syntax.lower[token] === 'calls' && !partners.joined) return undefined;
  if (noun.joined && !(partners.joined && partners.sides.some(isSomebody))) return undefined;
  if (noun.form === 'assembly' && !gathering.dialogue) return undefined;
  if (noun.named && !(gathering.name && CAPITAL.test(syntax.form[token]!))) return undefined;
  if (noun.doubtful && !partners.joined && !gathering.name && !qualities.form && !held.holds && listed.length === 0)
    return undefined;

  const at = spanOfTokens(syntax, { first: wrapper?.first ?? first, end: Math.max(gathering.end, token + 1) });
  const anchor: Span = trimmed(reading, at, first, token, wrapper);
  const behind = heldBehind(reading, words, Math.max(gathering.end, token + 1));
  const above = [
    ...(wrapper ? [wrapper.head] : []),
    ...behind,
    ...childrenBy(syntax, token, 'acl').filter((c) => syntax.xpos[c] === 'VBN' || words.holders.get(syntax.lemma[c]!) === 'host'),
    ...[happening(syntax, words, wrapper?.head ?? token) ?? -1].filter((v) => v >= 0),
    ...besideNoun(syntax, words, wrapper?.first ?? first),
    ...(behind.length > 0 ? [] : holdersAbove(syntax, verb, held)),
    ...(comes ? [verb] : []),
  ];
  const other = (k: number) => k !== token && nouns.has(k);
  const time = timeOf(reading, token, above, other) ?? absorbs?.time ?? partners.time;
  const past = hasAny(syntax, words.past, first, token);
  // "took part in a scheduled summit"
  const coming = hasAny(syntax, words.coming, wrapper?.first ?? first, token) && !isPast(syntax, words, held.verb);
  const stopped = held.stopped ?? words.endings.get(endingBefore(syntax, wrapper?.first ?? first));
  let status: MeetingStatus = stopped ?? (standing === 'planned' || coming ? 'planned' : 'held');
  if (!stopped) {
    const later = isLater(time?.value, reading);
    if (later === true) status = 'planned';
    else if (later === false && past) status = 'held';
  }
  const mode = qualities.mode ?? mannerOf(reading, words, token) ?? (noun.mode ? stated(noun.mode, anchor) : undefined);
  const near = placesOf(reading, token, above, other, words.placed);
  const places = [
    ...(near.length > 0 ? near : partners.places.length > 0 ? partners.places : placesGoneTo(reading, context, above, other)),
    ...(absorbs?.places ?? []),
    ...placesNamed(reading, first, token),
  ];
  const whole = isWhole(Math.max(countSides(distinct(sides)), Math.min(1, countSides(acting))), gathering, {
    plural: noun.several === true && !(held.holds && partners.sides.some(isSomebody) && actorsOf(partners.sides).length === 1),
    timed: time !== undefined,
    placed: places.length > 0,
    held:
      (held.holds && !((noun.standing || noun.process) && held.goesOn)) ||
      held.sides.length > 0 ||
      absorbs !== undefined ||
      (words.during.has(preposition) && (preposition !== 'for' || isVerb(syntax, syntax.head[wrapper?.head ?? token]!))),
    standing: noun.standing === true,
    process: noun.process === true,
    ofTwo: gathering.dialogue !== undefined && ofTwo(gathering.dialogue, words),
    shaped: qualities.format !== undefined || noun.occasion === true,
    body: all.some((s) => isOrganisation(s, context.knowledge)),
  });
  const further = held.verb !== undefined && syntax.lower[held.verb - 1] === 'also' && !isDefinite(syntax, words, first, wrapper);
  const theirs = words.theirs.has(syntax.lower[first]!) && (time !== undefined || places.length > 0);
  const borrows =
    (all.length === 0 || (theirs && countSides(all) < 2)) &&
    !gathering.name &&
    (theirs || (held.verb !== undefined && borrowsSubject(reading, words, held.verb)));
  const definite = isDefinite(syntax, words, first, wrapper);
  return {
    token,
    rule: 'meeting.noun',
    at: anchor,
    form: formOf(ofThose(noun, all), qualities.form, gathering, mode?.value),
    sides: all,
    status: stated(status, anchor),
    gathering,
    ...(mode ? { mode } : {}),
    ...(qualities.format ? { format: qualities.format } : {}),
    ...(qualities.level ? { level: qualities.level } : {}),
    ...(time ? { time } : {}),
    places,
    ...(partners.about ? { about: partners.about } : absorbs?.about ? { about: absorbs.about } : {}),
    definite: definite && !borrows,
    ...(borrows ? { borrows } : {}),
    ...(definite && all.length === 0 && !time && isAhead(syntax, preposition, wrapper?.first ?? first)
      ? { beforehand: syntax.sentences[syntax.sentenceOf[token]!]!.first }
      : {}),
    ...(preposition === 'by' && words.framed.has(syntax.lower[(wrapper?.first ?? first) - 2] ?? '')
      ? { framed: syntax.sentences[syntax.sentenceOf[token]!]!.first }
      : {}),
    ...(hasAny(syntax, words.coming, wrapper?.first ?? first, token) ? { again: true } : {}),
    ...(further ? { further } : {}),
    ...(listed.length > 0 ? { lists: true } : {}),
    ...purposeOf(syntax, words, verbs, verb),
    whole: whole || (absorbs?.whole ?? false),
    confidence: absorbs ? 0.9 : gathering.name ? 0.85 : 0.7,
  };
}

/** "the second session, held in Lima", "a dialogue on trade held in Lima": the participle whose day and place are the meeting's, wherever the tree hangs it. */
function heldBehind({ syntax }: Reading, words: MeetingWords, end: number): number[] {
  const limit = Math.min(sentenceEnd(syntax, end - 1), end + TOPIC);
  let v = syntax.lower[end] === ',' ? end + 1 : end;
  if (words.topical.has(syntax.lower[v] ?? '')) while (v < limit && !isBreak(syntax, v)) v++;
  return v < limit && syntax.xpos[v] === 'VBN' && words.holders.has(syntax.lemma[v]!) ? [v] : [];
}
const TOPIC = 8;
const CAPITAL = /^\p{Lu}/u;
const isBreak = ({ upos }: Syntax, p: number): boolean => upos[p] === 'VERB' || upos[p] === 'AUX' || upos[p] === 'PUNCT';

/** "is expected in Lima in June for the third session", "will fly to Lima for talks": whoever comes, comes for the meeting. */
function comesFor({ syntax }: Reading, { language }: Context, { preposition, verb, wrapper, token }: NounPhrase): boolean {
  if (preposition !== 'for' || verb < 0 || syntax.head[wrapper?.head ?? token] !== verb) return false;
  const lemma = syntax.lemma[verb]!;
  return language.visits.goes.has(lemma) || language.visits.awaited.has(syntax.lower[verb]!);
}

/** "The fourth round will be held in Lima": of the chain told before. */
function roundAlone(reading: Reading, context: Context, phrase: NounPhrase, { round, end }: Gathering): Nucleus | undefined {
  const words = context.language.meetings;
  const { token, first, noun } = phrase;
  const held = holderOf(reading, words, context.language.clauses.plans, phrase);
  const standing = standingAt(reading, context, { ...phrase, end }, undefined);
  if (!round || !held.holds || standing === 'denied' || standing === 'open') return undefined;
  const at = trimmed(reading, spanOfTokens(reading.syntax, { first, end: token + 1 }), first, token, undefined);
  const above = holdersAbove(reading.syntax, phrase.verb, held);
  const time = timeOf(reading, token, above, () => false);
  return {
    token,
    rule: 'meeting.round',
    at,
    form: noun.form,
    sides: [],
    status: stated(held.stopped ?? (standing === 'planned' || isLater(time?.value, reading) ? 'planned' : 'held'), at),
    gathering: { actors: [], round, end },
    ...(time ? { time } : {}),
    places: placesOf(reading, token, above, () => false, words.placed),
    definite: true,
    borrows: true,
    counts: true,
    whole: false,
    confidence: 0.7,
  };
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

const ofThose = (noun: MeetingNoun, sides: readonly Side[]): MeetingNoun =>
  noun.between && sides.length > 0 && sides.every((s) => s.inferred) ? { ...noun, form: noun.between } : noun;

function formOf(noun: MeetingNoun, qualifier: string | undefined, gathering: Gathering, mode: string | undefined): string {
  if (qualifier === '2+2' || qualifier === '3+3' || qualifier === 'courtesy-call') return qualifier;
  if (mode === 'phone') return 'call';
  if (gathering.dialogue && noun.form !== 'call' && noun.form !== 'signing') return gathering.dialogue.form;
  if (noun.form === 'trilateral' || noun.form === 'bilateral') return 'meeting';
  if (qualifier && noun.form === 'meeting') return qualifier;
  return noun.form;
}

/** "At the Harbour Forum, A announced": whoever acts there is there. */
function actingAt(reading: Reading, context: Context, phrase: NounPhrase, { name, local }: Gathering): Side[] {
  const { syntax } = reading;
  const { token, wrapper, verb, preposition } = phrase;
  const opens = name !== undefined && !local && (preposition === 'at' || preposition === 'during') && token < verb;
  if (!opens || !isVerb(syntax, verb) || syntax.head[wrapper?.head ?? token] !== verb) return [];
  return standingOf(syntax, verb, context.language.clauses) === 'done'
    ? subjectSides(reading, context.language.meetings, verb)
    : [];
}

/** "Participants in the call included A, B and C": who took part, told behind the verb. */
function listedAt(reading: Reading, words: MeetingWords, noun: number, verb: number): readonly Side[] {
  const { syntax } = reading;
  if (verb < noun || !words.lists.has(syntax.lower[verb] ?? '')) return [];
  const subject = syntax.head[noun]!;
  return subject >= 0 && words.attendees.has(syntax.lower[subject]!) && syntax.head[subject] === verb
    ? listAt(reading, words, verb + 1, sentenceEnd(syntax, verb)).sides
    : [];
}

/** "received A to launch the Dialogue": what they came together for is that meeting. */
function purposeOf(
  syntax: Syntax,
  words: MeetingWords,
  verbs: ReadonlyMap<number, Nucleus>,
  verb: number,
): { readonly purposeOf?: number } {
  if (verb < 0 || syntax.xpos[verb] !== 'VB' || !words.holders.has(syntax.lemma[verb]!)) return {};
  const above = syntax.head[verb]!;
  return verbs.has(above) && relation(syntax, verb) === 'advcl' ? { purposeOf: above } : {};
}

/** "will travel to Lima to attend the conference": the one place where whoever attends goes. */
function placesGoneTo(
  reading: Reading,
  { language }: Context,
  above: readonly number[],
  other: (token: number) => boolean,
): Where[] {
  for (const v of above) {
    const to = language.visits.goes.get(reading.syntax.lemma[v]!);
    const places = to ? placesOf(reading, v, [], other, to) : [];
    const [one] = places;
    if (one) return places.length === 1 && furtherPlaces(reading, one).length === 0 ? places : [];
  }
  return [];
}

/** Whether a noun is the subject of what somebody says. */
const isSaid = (syntax: Syntax, noun: number, verb: number): boolean =>
  verb >= 0 &&
  syntax.head[noun] === verb &&
  relation(syntax, noun) === 'nsubj' &&
  relation(syntax, verb) === 'ccomp' &&
  isVerb(syntax, syntax.head[verb]!);

/** The noun in "the suspension of the talks". */
const endingBefore = ({ lower }: Syntax, first: number): string => (lower[first - 1] === 'of' ? (lower[first - 2] ?? '') : '');

/** "the talks", "their summit", "today's meeting": may speak of one told before. */
function isDefinite(syntax: Syntax, words: MeetingWords, first: number, wrapper: NounPhrase['wrapper']): boolean {
  return words.definite.has(syntax.lower[wrapper?.first ?? first]!) || words.definite.has(syntax.lower[first]!);
}

const isPast = ({ xpos, lemma }: Syntax, { holders }: MeetingWords, verb: number | undefined): boolean =>
  verb !== undefined && xpos[verb] === 'VBD' && holders.has(lemma[verb]!);

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
