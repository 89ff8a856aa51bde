import {
  type ActorCode,
  type Cited,
  type Dialogue,
  type Knowledge,
  type MeetingWords,
  type OrdinalMention,
  type Reading,
  type Span,
  type Syntax,
  spanOfTokens,
  stated,
  type WhoMention,
  whoAtToken,
} from '../../model/index.ts';
import { inRange } from '../range.ts';
import { hyphened, isPerson, sentenceEnd } from '../sides.ts';
import { timesIn } from '../when.ts';
import { dialogueIn, isKindOf, stemFor, telling } from './names.ts';

/** What a noun phrase says of the chain a meeting belongs to: `the third round of the Chile-Peru 2+2 Dialogue`. */
export interface Gathering {
  /** The name as it stands in the text, without determiner. */
  readonly name?: Cited<string>;
  /** Name without ordinal, year and states: `2+2 Dialogue`. Where `members` or a name of its own make it whole, it is the series. */
  readonly stem?: Cited<string>;
  readonly dialogue?: Dialogue;
  /** States and organisations named in the phrase itself. */
  readonly actors: readonly ActorCode[];
  readonly round?: Cited<number>;
  /** Named only for its place: "the Lima Summit". */
  readonly local?: boolean;
  /** Token after the name. */
  readonly end: number;
}

/** `2+2`, `G7`, `Summit`: a capital letter or a figure first. */
const NAME_LIKE = /^(?:\p{Lu}|\d)/u;

const CAPITAL = /^\p{Lu}/u;

const YEAR = /^(?:19|20)\d\d$/;

const POSSESSIVE = /^['’]s?$/;

const JOINT = /^(?:[-–—/]|['’]s?|and|&|of|for|the|on)$/i;

/**
 * Reads the phrase from token `first` to its head, and what follows the head as part of a name (`Conference on Disarmament`).
 * `wrapper` is the range of "the third round of" before it.
 */
export function gatheringOf(
  reading: Reading,
  knowledge: Knowledge,
  words: MeetingWords,
  first: number,
  head: number,
  wrapper?: { readonly first: number; readonly head: number },
): Gathering {
  const { syntax, doc } = reading;
  const times = timesIn(reading, head);
  const end = nameEnd(reading, head);
  const kept: number[] = [];
  const actors: ActorCode[] = [];
  let whole = first;
  let years: number | undefined;
  for (let i = first; i < end; i++) {
    const who = whoAtToken(reading.mentions, i);
    const lower = syntax.lower[i]!;
    if (who && i <= head && (isInName(syntax, who, head, knowledge) || isKindOf(reading, who, head, knowledge))) {
      // "Quad Foreign Ministers' Meeting": the organisation and the office are part of the name.
      kept.push(i);
      continue;
    }
    if (who && i <= head && isOwner(syntax, who, head)) {
      // A possessor is no part of the name: "Boric's meeting".
      i = POSSESSIVE.test(syntax.lower[who.last + 1] ?? '') ? who.last + 1 : who.last;
      whole = i + 1;
      kept.length = 0;
      continue;
    }
    if (who && i < head && isLoneName(syntax, words, who, head)) {
      // "Peru Recovery Conference": the state is what it is about.
      kept.push(i);
      continue;
    }
    if (who && (who.form === 'country' || who.form === 'demonym' || who.form === 'group' || who.form === 'capital') && i < head) {
      for (const { actor } of who.parties) if (actor) actors.push(actor);
      i = Math.min(who.last, head - 1);
      continue;
    }
    if (YEAR.test(lower)) {
      years = i;
      continue;
    }
    if (times.some((t) => t.first <= i && i <= t.last)) {
      if (kept.length === 0) whole = i + 1;
      continue;
    }
    if (i < head && (syntax.upos[i] === 'DET' || syntax.xpos[i] === 'PRP$' || POSSESSIVE.test(lower)) && kept.length === 0) {
      whole = i + 1;
      continue;
    }
    if (ordinalAt(reading, i) || words.firsts.has(lower)) continue;
    if (words.coming.has(lower) || words.past.has(lower)) {
      if (kept.length === 0) whole = i + 1;
      continue;
    }
    if (DASH.test(lower) && kept.length === 0) {
      // "Peru-hosted": how it came about is no part of its name.
      if (words.agents.has(syntax.lower[i + 1] ?? '')) i++;
      continue;
    }
    kept.push(i);
  }
  // "the Fifth Session of the Joint Commission": a round, however it is written, is one of the body behind it.
  const plain = kept.every((i) => i >= head) && words.rounds.has(syntax.lower[head]!);
  const body = plain || !isNamed(syntax, words, kept, head, actors.length) ? bodyAfter(reading, words, head) : undefined;
  if (body) {
    kept.length = 0;
    for (let i = body.first; i < body.end; i++) {
      const who = whoAtToken(reading.mentions, i);
      if (who && who.form !== 'organisation' && who.form !== 'body') {
        for (const { actor } of who.parties) if (actor) actors.push(actor);
        i = who.last;
      } else if (kept.length > 0 || !JOINT.test(syntax.form[i]!)) kept.push(i);
    }
  }
  const nameSpan = spanOfTokens(syntax, body ?? (whole < end ? { first: whole, end } : { first: head, end: head + 1 }));
  const nameText = doc.text.slice(nameSpan.start, nameSpan.end).replace(QUOTES, '').replace(ARTICLE, '');
  const found =
    nameText.length < 300 ? dialogueIn(nameText.replace(SHORT, '') + shortFor(reading, body?.end ?? end), knowledge) : undefined;
  // "a high-level dialogue" is none of the dialogues that are so called among others.
  const dialogue =
    found && telling(stemOf(reading, kept)).length === 0 && telling(found.name).length > 0 && !found.members ? undefined : found;
  const named = dialogue !== undefined || body !== undefined || isNamed(syntax, words, kept, head, actors.length);
  const round = roundOf(reading, words, first, head, wrapper, named) ?? yearRound(syntax, dialogue, years);
  const out: { -readonly [K in keyof Gathering]: Gathering[K] } = { actors, end: body?.end ?? (named ? end : head + 1) };
  if (named || round) {
    out.name = stated(nameText, nameSpan);
    out.stem = stated(stemFor(dialogue, stemOf(reading, kept).replace(SHORT, '')), nameSpan);
  }
  if (dialogue) out.dialogue = dialogue;
  if (kept.length === 2 && isPlace(reading, kept[0]!)) out.local = true;
  if (round) out.round = round;
  return out;
}

/** A capital or lone state at the start of a longer name, without hyphen or possessive. */
function isLoneName(syntax: Syntax, words: MeetingWords, who: WhoMention, head: number): boolean {
  if (who.form !== 'capital' && !(who.form === 'country' && words.occasions.has(syntax.lower[head]!) && who.last + 1 < head))
    return false;
  const next = syntax.lower[who.last + 1] ?? '';
  return (
    /^\p{Lu}/u.test(syntax.form[head]!) &&
    !POSSESSIVE.test(next) &&
    !DASH.test(next) &&
    !DASH.test(syntax.lower[who.first - 1] ?? '')
  );
}

const DASH = /^[-–—/]$/;
/** `JWC`: a body by its first letters. */
const ABBREVIATION = /^\p{Lu}{3,8}$/u;

/** The standing body behind a plain noun: "the second meeting of the Chile-Peru Joint Commission". */
function bodyAfter(reading: Reading, words: MeetingWords, head: number): { first: number; end: number } | undefined {
  const { syntax, mentions, doc } = reading;
  const round = words.rounds.has(syntax.lower[head]!) && syntax.lower[head] !== 'series';
  if (!(round || words.gathered.has(syntax.form[head]!))) return undefined;
  const times = timesIn(reading, head);
  // "a meeting on 26 May of the Joint Commission"
  const between = times.find((t) => t.first === head + 2 && syntax.upos[head + 1] === 'ADP');
  const of = between ? between.last + 1 : head + 1;
  if (syntax.lower[of] !== 'of') return undefined;
  const limit = Math.min(sentenceEnd(syntax, head), of + 17);
  let first = of + 1;
  while (first < limit && (syntax.upos[first] === 'DET' || syntax.xpos[first] === 'PRP$')) first++;
  let end = first;
  let capitals = 0;
  for (let p = first; p < limit; p++) {
    // The next line of a heading is no part of the name.
    if (p > first && doc.text.slice(syntax.end[p - 1]!, syntax.start[p]!).includes('\n')) break;
    if (times.some((t) => t.first <= p && p <= t.last)) break;
    const who = whoAtToken(mentions, p);
    if (who && (isPerson(who) || who.form === 'office' || who.form === 'reference' || who.form === 'pronoun')) break;
    // "European Union leaders" are people, no body.
    if (who && !/^\p{Lu}/u.test(syntax.form[who.last]!)) break;
    const form = syntax.form[p]!;
    if (/^\p{Lu}/u.test(form)) {
      if (!who || who.form === 'organisation' || who.form === 'body') capitals++;
      end = p + 1;
    } else if (!JOINT.test(form) || (form === 'and' && (capitals === 0 || syntax.upos[p + 1] === 'DET'))) break;
  }
  const short = end === first + 1 && ABBREVIATION.test(syntax.form[first]!) && !whoAtToken(mentions, first);
  return capitals >= 2 || short ? { first, end } : undefined;
}

/** An office or a group with capitals right before a capital head is no possessor but names the kind of meeting. */
function isInName(syntax: Syntax, who: WhoMention, head: number, knowledge: Knowledge): boolean {
  if (who.form !== 'office' && who.form !== 'group' && who.form !== 'reference' && who.form !== 'body') return false;
  if (!/^\p{Lu}/u.test(syntax.form[head]!) || !/^\p{Lu}/u.test(syntax.form[who.last]!)) return false;
  if (who.last >= head || who.last < head - 4) return false;
  const states = who.parties.every((p) => p.actor && !p.office && knowledge.actor(p.actor)?.kind === 'country');
  if (states) return false;
  for (let p = who.last + 1; p < head; p++)
    if (!POSSESSIVE.test(syntax.form[p]!) && !/^\p{Lu}/u.test(syntax.form[p]!)) return false;
  return true;
}

/** The abbreviation in brackets behind a name: " (AUSMIN)". */
function shortFor({ syntax, doc }: Reading, end: number): string {
  if (syntax.lower[end] !== '(' || syntax.lower[end + 2] !== ')') return '';
  return ` ${doc.text.slice(syntax.start[end + 1]!, syntax.end[end + 1]!)}`;
}

const isPlace = ({ mentions }: Reading, token: number): boolean =>
  whoAtToken(mentions, token)?.form === 'capital' || inRange(mentions.places, token, token + 1).length > 0;

/** Whether a mention stands as possessor or person before the head rather than inside the name. */
function isOwner(syntax: Syntax, who: WhoMention, head: number): boolean {
  if (who.last >= head) return false;
  if (who.form === 'pronoun' || who.form === 'reference' || isPerson(who) || who.form === 'office' || who.form === 'body')
    return true;
  return POSSESSIVE.test(syntax.lower[who.last + 1] ?? '') && who.form !== 'organisation' && who.form !== 'demonym';
}

/** " (UN)" within "the United Nations (UN) General Assembly". */
const SHORT = / \([\p{Lu}\d-]{2,12}\)/gu;
/** "the " at the start of a name. */
const QUOTES = /["“”]/g;
const ARTICLE = /^(?:the|an?) /i;

/** The words of the name, without hyphens and lower-case words of praise at its start. */
function stemOf(reading: Reading, kept: readonly number[]): string {
  const { syntax, doc } = reading;
  let k = 0;
  while (k < kept.length - 1 && !NAME_LIKE.test(syntax.form[kept[k]!]!) && isPraise(syntax, kept[k]!)) k++;
  while (
    k < kept.length - 1 &&
    (JOINT.test(syntax.form[kept[k]!]!) || syntax.upos[kept[k]!] === 'DET' || /^(?:bi|tri)lateral$/.test(syntax.lower[kept[k]!]!))
  )
    k++;
  let out = '';
  for (let last = -1; k < kept.length; k++) {
    const i = kept[k]!;
    if (last >= 0 && syntax.start[i]! > syntax.end[last]!) out += ' ';
    out += doc.text.slice(syntax.start[i]!, syntax.end[i]!);
    last = i;
  }
  return out;
}

/** A lower-case adjective or participle that is no kind of meeting: `historic`, `expanded`. */
const KINDS =
  /^(?:bi|tri|quadri|multi)lateral$|^(?:ministerial|foreign|joint|annual|strategic|economic|political|regional|national|security|defen[cs]e|high-level)$/;

const isPraise = (syntax: Syntax, i: number): boolean =>
  (syntax.upos[i] === 'ADJ' || syntax.upos[i] === 'VERB') && !KINDS.test(syntax.lower[i]!);

/** A name has a capital head with something before it, or states and a capital head that is more than a word for any meeting. */
function isNamed(syntax: Syntax, words: MeetingWords, kept: readonly number[], head: number, states: number): boolean {
  if (syntax.form[head] === '2+2' || syntax.form[head] === '3+3') return states > 0;
  if (kept.some((i) => syntax.form[i] === '2+2' || syntax.form[i] === '3+3')) return true;
  if (!NAME_LIKE.test(syntax.form[head]!)) return false;
  if (isTitleCase(syntax, head) && !kept.some((i) => i !== head && /^[A-Z]*\d|^[A-Z]{2,}/.test(syntax.form[i]!))) return false;
  const capitals = kept.filter((i) => i !== head && NAME_LIKE.test(syntax.form[i]!) && !JOINT.test(syntax.form[i]!)).length;
  if (capitals > 0) return true;
  return states > 0 && !words.plain.has(syntax.lower[head]!);
}

/** Whether a whole line is written with capitals, so that they tell nothing. */
function isTitleCase(syntax: Syntax, token: number): boolean {
  const { first, end } = syntax.sentences[syntax.sentenceOf[token]!]!;
  let long = 0;
  let capital = 0;
  for (let i = first; i < end && i < first + 60; i++) {
    const form = syntax.form[i]!;
    // In such a line the verbs have capitals too.
    if (syntax.upos[i] === 'VERB' && /^\p{Ll}{3}/u.test(form)) return false;
    if (form.length < 4 || !/^\p{L}/u.test(form)) continue;
    long++;
    if (/^\p{Lu}/u.test(form)) capital++;
  }
  return long >= 3 && capital >= 0.8 * long;
}

/** End of a name that goes on behind its head: `Conference on Disarmament`, `Group for Advanced Capabilities`. */
function nameEnd(reading: Reading, head: number): number {
  const { syntax, mentions } = reading;
  const limit = Math.min(sentenceEnd(syntax, head), head + 14);
  if (!NAME_LIKE.test(syntax.form[head]!) || isTitleCase(syntax, head)) return head + 1;
  let end = head + 1;
  const joint = syntax.lower[end];
  if (end >= limit || (joint !== 'of' && joint !== 'for' && joint !== 'on')) return end;
  let p = end + 1;
  while (p < limit && syntax.upos[p] === 'DET') p++;
  for (; p < limit; p++) {
    const form = syntax.form[p]!;
    const who = whoAtToken(mentions, p);
    // "of the African Union (AU) Peace Council"
    if (form === '(' && end === p && syntax.form[p + 2] === ')' && CAPITAL.test(syntax.form[p + 3] ?? '')) {
      p += 2;
      continue;
    }
    // "the Summit of the Americas the United States will host": another phrase begins
    if (form === 'the' && end === p && p > head + 2) break;
    if (
      who &&
      (isPerson(who) ||
        (joint === 'of' &&
          end === head + 1 &&
          (who.form === 'country' || who.form === 'capital' || who.form === 'group' || who.form === 'pronoun')))
    )
      break;
    if (/^\p{Lu}/u.test(form) && !timesIn(reading, head).some((t) => t.first <= p && p <= t.last)) end = p + 1;
    else if (!JOINT.test(form) || (form === 'and' && syntax.upos[p + 1] === 'DET')) break;
  }
  return end;
}

const ordinalAt = ({ mentions }: Reading, token: number): OrdinalMention | undefined =>
  inRange(mentions.ordinals, token, token + 1).find((o) => o.first === token);

/** The round's number: an ordinal before the head or its wrapper that counts meetings and not days, visits or meetings in person. */
function roundOf(
  reading: Reading,
  words: MeetingWords,
  first: number,
  head: number,
  wrapper: { readonly first: number; readonly head: number } | undefined,
  named: boolean,
): Cited<number> | undefined {
  const { syntax } = reading;
  const look = (from: number, to: number, wrapped: boolean): Cited<number> | undefined => {
    for (let i = from; i < to; i++) {
      const who = whoAtToken(reading.mentions, i);
      if (who && isOwner(syntax, who, to) && who.last + 1 < to && syntax.xpos[i] !== 'PRP$') i = who.last + 1;
      const ordinal = ordinalAt(reading, i);
      const value = ordinal?.value ?? (words.firsts.has(syntax.lower[i]!) ? 1 : undefined);
      if (value === undefined) continue;
      const at: Span = ordinal ?? spanOfTokens(syntax, { first: i, end: i + 1 });
      const after = (ordinal?.last ?? i) + 1;
      const next = after < syntax.length ? hyphened(syntax, after) : '';
      // "the third Foreign Ministers' Meeting" counts meetings, "the third foreign trip" trips.
      const ofName = named && words.kinds.has(next) && CAPITAL.test(syntax.form[after]!);
      if ((words.notRounds.has(next) && !ofName) || next === 'and') return undefined;
      const meetings = syntax.lower[head]!;
      // "the First Session" is the first of a chain, "our first meeting" is none.
      const ofChain = words.rounds.has(meetings) && NAME_LIKE.test(syntax.form[head]!);
      if (value === 1 && !named && !ofChain) return undefined;
      if (!named && !wrapped && to - i < 2 && words.plain.has(meetings)) return undefined;
      return stated(value, at);
    }
    return undefined;
  };
  return (wrapper && look(wrapper.first, wrapper.head, true)) ?? look(first, head, false);
}

function yearRound(syntax: Syntax, dialogue: Dialogue | undefined, year: number | undefined): Cited<number> | undefined {
  if (year === undefined || dialogue?.rounds !== 'year') return undefined;
  return stated(Number(syntax.form[year]), spanOfTokens(syntax, { first: year, end: year + 1 }));
}
