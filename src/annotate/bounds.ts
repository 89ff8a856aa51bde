import type { Context, DocDate, Edtf, Syntax, Tenure, TimeWords, WhoMention } from '../model/index.ts';
import { relation } from '../model/index.ts';
import { civil, type Days, dayOf, daysOf, isDate, weekdayOf, writeDay } from './time/calendar.ts';
import type { Timex } from './time/find.ts';
import type { Pieces } from './time/pieces.ts';
import { resolve } from './time/resolve.ts';
import { tenseAt } from './time/tense.ts';

/** What an undated story shows of its day. */
export interface Showing {
  readonly text: string;
  readonly syntax: Syntax;
  readonly pieces: Pieces;
  readonly times: readonly Timex[];
  readonly who: readonly WhoMention[];
}

interface Bound {
  readonly first?: number;
  readonly last?: number;
  readonly reason: string;
}

/**
 * The bounds of the day on which an undated story was written, from what it tells: dates it speaks of as past, summits whose days are known, who holds
 * which office, and weekdays that are behind or ahead. Nothing is assumed beyond that: without any of these there are no bounds. An open side is `..`.
 */
export function boundStory(showing: Showing, context: Context): DocDate | undefined {
  const past = [...pastDates(showing, context), ...summits(showing, context)];
  const earliest = past.length > 0 ? past.reduce((a, b) => (b.first! > a.first! ? b : a)) : undefined;
  const office = officeTime(showing, context, earliest?.first);
  const first = Math.max(earliest?.first ?? Number.NEGATIVE_INFINITY, office?.first ?? Number.NEGATIVE_INFINITY);
  const last = office?.last ?? Number.POSITIVE_INFINITY;
  if (!Number.isFinite(first) && !Number.isFinite(last)) return undefined;
  const day = weekdayOfStory(showing);
  const reasons = [
    ...(earliest?.first === first ? [earliest.reason] : []),
    ...(office?.reasons ?? []),
    ...(day ? [day.reason] : []),
  ];
  const bounds =
    day && last - first >= 7 ? { first: onOrAfter(first, day.weekday), last: onOrBefore(last, day.weekday) } : { first, last };
  const head = dayAtHead(showing, bounds);
  if (head)
    return {
      value: writeDay(head.first!) as Edtf,
      basis: 'inferred',
      reasons: [...reasons, head.reason],
      ...(day && { weekday: day.weekday }),
    };
  return { value: write(bounds), basis: 'inferred', reasons, ...(day && { weekday: day.weekday }) };
}

const write = ({ first, last }: Days): Edtf =>
  (first === last
    ? writeDay(first)
    : `${Number.isFinite(first) ? writeDay(first) : '..'}/${Number.isFinite(last) ? writeDay(last) : '..'}`) as Edtf;
const onOrAfter = (day: number, weekday: number): number =>
  Number.isFinite(day) ? day + ((weekday - weekdayOf(day) + 7) % 7) : day;
const onOrBefore = (day: number, weekday: number): number =>
  Number.isFinite(day) ? day - ((weekdayOf(day) - weekday + 7) % 7) : day;

/** Dates that a finite past verb takes for its own time (`signed it on 9 June 2024`): the story is no older. */
function pastDates({ text, syntax, times }: Showing, { language }: Context): Bound[] {
  return times.flatMap(({ found, limit, start, end, first, head }) => {
    const e = found.expression;
    if (limit !== undefined || e.kind !== 'date' || e.year === undefined || e.swappable) return [];
    if (!isOwnTime(syntax, first, head, language.times) || (e.day === undefined && !isPlainTime(syntax, first, language.times)))
      return [];
    const { days } = resolve(e, { tense: 'past' });
    return days ? [{ first: days.first, reason: `The text tells of ${text.slice(start, end)} as past.` }] : [];
  });
}

/** Whether a verb in the past has this expression as its time: bare, or with `on` or `in`. */
function isOwnTime(syntax: Syntax, first: number, head: number, times: TimeWords): boolean {
  const verb = syntax.head[head]!;
  if (verb < 0 || syntax.xpos[verb] !== 'VBD' || times.aheadWords.has(syntax.lemma[verb]!)) return false;
  const how = relation(syntax, head);
  return (
    (how === 'obl' || how === 'advmod' || how === 'nmod') &&
    (syntax.upos[first - 1] !== 'ADP' || ['on', 'in'].includes(syntax.lower[first - 1]!))
  );
}

/** Whether a month or year opens its sentence or follows its verb, so that it belongs to no noun (`a chairmanship in 2031`), and nothing in it lies ahead. */
function isPlainTime(syntax: Syntax, first: number, times: TimeWords): boolean {
  const before = first - (syntax.upos[first - 1] === 'ADP' ? 2 : 1);
  const opens = before < syntax.sentences[syntax.sentenceOf[first]!]!.first;
  return (opens || syntax.upos[before] === 'VERB') && !looksAhead(syntax, first, times);
}

function looksAhead(syntax: Syntax, token: number, times: TimeWords): boolean {
  const { first, end } = syntax.sentences[syntax.sentenceOf[token]!]!;
  for (let i = first; i < end; i++)
    if (times.futureAux.has(syntax.lower[i]!) || times.aheadWords.has(syntax.lemma[i]!)) return true;
  return false;
}

const AT_SUMMIT = / (?:at|during|after|following|since|sidelines of|margins of)(?: the| this| last)?(?: \S+){0,3} $/; // on the sidelines of the
const NO_SUMMIT =
  / (?:(?:foreign|finance|trade|defen[cs]e|energy|environment|health) ministers|ministerial|upcoming|forthcoming|next|ahead|preparations?) /; // G20 foreign ministers in Bali
const SUMMIT = / (?:summit|leaders|cop|chogm|heads of government) /;

/** Meetings of fixed groups that a sentence names with their place and tells of as past. */
function summits({ syntax, pieces }: Showing, { knowledge, language }: Context): Bound[] {
  const rows = knowledge.table('summits');
  if (rows.length === 0) return [];
  return wordsOfSentences(syntax, pieces).flatMap((sentence) => {
    if (!SUMMIT.test(sentence.words) || NO_SUMMIT.test(sentence.words)) return [];
    const named = rows.filter((row) => placeOf(sentence, row.series) >= 0 && placeOf(sentence, row.places) >= 0);
    if (named.length === 0) return [];
    const row = named.reduce((a, b) => (b.from! < a.from! ? b : a));
    const before = `${sentence.words.split(' ', placeOf(sentence, row.series) + 1).join(' ')} `;
    const token = sentence.tokens[placeOf(sentence, row.places)]!;
    const days = daysOf(row.from!);
    if (!days || !AT_SUMMIT.test(before) || tenseAt(syntax, { first: token, end: token + 1 }, token, language.times) !== 'past')
      return [];
    return [
      {
        first: days.first,
        reason: `The text tells of the ${row.name} in ${row.places!.split('|')[0]} (${row.from} to ${row.until}) as past.`,
      },
    ];
  });
}

/** The words of a sentence, spaced and without signs, so that `G-7` and `G7` are both `g 7`; and the token of each. */
interface SentenceWords {
  readonly words: string;
  readonly tokens: readonly number[];
}

function wordsOfSentences(syntax: Syntax, pieces: Pieces): SentenceWords[] {
  const out: SentenceWords[] = [];
  let k = 0;
  for (const { end } of syntax.sentences) {
    const words: string[] = [];
    const tokens: number[] = [];
    for (; k < pieces.length && pieces.token[k]! < end; k++) {
      if (!isWord(pieces.text[k]!)) continue;
      words.push(pieces.text[k]!);
      tokens.push(pieces.token[k]!);
    }
    out.push({ words: ` ${words.join(' ')} `, tokens });
  }
  return out;
}

const isWord = (text: string): boolean => /[\p{L}\d]/u.test(text);
const WORD = /\p{L}+|\d+/gu; // G-7: G, 7

/** Number of the first word of one of the forms in a sentence, or -1. */
function placeOf({ words }: SentenceWords, forms: string | undefined): number {
  for (const form of (forms ?? '').split('|')) {
    const at = words.indexOf(` ${(form.toLowerCase().match(WORD) ?? []).join(' ')} `);
    if (at >= 0) return words.slice(0, at).split(' ').length - 1;
  }
  return -1;
}

interface Holding {
  readonly tenure: Tenure;
  readonly name: string;
  readonly days: Days;
}

interface OfficeTime extends Days {
  readonly reasons: readonly string[];
}

/** More people than this bound a day no better, and are compared each with each. */
const MAX_HOLDERS = 100;

/** An office whose title people keep for life tells nothing of the day. */
const KEPT_FOR_LIFE: ReadonlySet<string> = new Set(['ambassador']);

/**
 * The time in which the most of those whom the text names with their office held it together. One who is named out of his time (a visit of years ago)
 * is outvoted; where several times have as many, all of them count. Where a date in the text contradicts them, the date wins.
 */
function officeTime(showing: Showing, { knowledge }: Context, notBefore: number | undefined): OfficeTime | undefined {
  const held = new Map<string, Holding[]>();
  for (const mention of showing.who) {
    if (held.size >= MAX_HOLDERS) break;
    const [party] = mention.parties;
    if (mention.form !== 'titled-person' || !party?.person || !party.office || !party.actor || !party.officeText) continue;
    const key = `${party.person} ${party.office} ${party.actor}`;
    if (held.has(key) || KEPT_FOR_LIFE.has(party.office) || isFormer(showing, mention)) continue;
    held.set(
      key,
      knowledge
        .tenuresOf(party.person)
        .filter((t) => t.office === party.office && t.actor === party.actor)
        .flatMap((tenure) => {
          const days = daysOfTenure(tenure);
          return days && days.last >= (notBefore ?? Number.NEGATIVE_INFINITY) ? [{ tenure, name: party.name ?? '', days }] : [];
        }),
    );
  }
  const all = [...held.values()].flat();
  const together = all.map(({ days }) => all.filter((h) => h.days.first <= days.first && h.days.last >= days.first));
  const most = Math.max(0, ...together.map((group) => group.length));
  const times = together.filter((group) => most > 0 && group.length === most).map((group) => timeOfGroup(group, knowledge));
  if (times.length === 0) return undefined;
  return {
    first: Math.min(...times.map((t) => t.first)),
    // One alone may be named long after his time, but not before it.
    last: most === 1 ? Number.POSITIVE_INFINITY : Math.max(...times.map((t) => t.last)),
    reasons: [...new Set(times.flatMap((t) => t.reasons))],
  };
}

/** The common time of a group, with those who bound it. */
function timeOfGroup(group: readonly Holding[], offices: Context['knowledge']): OfficeTime {
  const first = Math.max(...group.map((h) => h.days.first));
  const last = Math.min(...group.map((h) => h.days.last));
  const binding = group.filter((h) => h.days.first === first || h.days.last === last);
  return { first, last, reasons: binding.map((h) => reasonOf(h, offices.office(h.tenure.office)?.name)) };
}

/** The days of an office: the day of leaving belongs to the one who follows. Open ends stay open. */
function daysOfTenure({ from, until }: Tenure): Days | undefined {
  const a = from === undefined ? { first: Number.NEGATIVE_INFINITY } : daysOf(from);
  const b = until === undefined ? { last: Number.POSITIVE_INFINITY } : daysOf(until);
  if (!a || !b) return undefined;
  const last = until !== undefined && until.length === 10 ? b.last - 1 : b.last;
  return Number.isFinite(a.first) || Number.isFinite(last) ? { first: a.first, last: Math.max(a.first, last) } : undefined;
}

function reasonOf({ tenure, name }: Holding, office: string | undefined): string {
  const from = tenure.from === undefined ? '' : ` from ${tenure.from}`;
  const until = tenure.until === undefined ? ' on' : ` to ${tenure.until}`;
  return `${name} was ${(office ?? tenure.office).toLowerCase()} of ${tenure.actor}${from}${until} (${tenure.source}).`;
}

const FORMER: ReadonlySet<string> = new Set([
  'former',
  'then',
  'ex',
  'late',
  'previous',
  'erstwhile',
  'onetime',
  'incoming',
  'future',
  'predecessor',
  'successor',
  'alternate',
  'elect',
  'designate',
]);
function isFormer({ syntax }: Showing, { first, last }: WhoMention): boolean {
  for (let i = Math.max(0, first - 3); i <= last; i++) if (FORMER.has(syntax.lower[i]!)) return true;
  return false;
}

interface StoryWeekday {
  readonly weekday: number;
  readonly reason: string;
}

const NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** Days of the night side: what was told of as past on such an hour is told on a later day. */
const LATE: ReadonlySet<string> = new Set(['late', 'evening', 'night']);

/**
 * The weekday on which a story was written that looks back on the night of one day and ahead to the next: `late Monday` behind and
 * `Tuesday evening` ahead make it Tuesday. Any other weekdays leave more than one day as likely.
 */
function weekdayOfStory({ times }: Showing): StoryWeekday | undefined {
  const behind = new Set<number>();
  const late = new Set<number>();
  const ahead = new Set<number>();
  for (const { found, tense } of times) {
    const e = found.expression;
    if (e.kind !== 'weekday' || e.which !== undefined || e.anchor !== undefined) continue;
    if (tense === 'future' || tense === 'planned') ahead.add(e.weekday);
    else if (tense === 'past') behind.add(e.weekday);
    if (tense === 'past' && LATE.has(found.clock?.words ?? '')) late.add(e.weekday);
  }
  const [before] = behind;
  const [after] = ahead;
  if (before === undefined || behind.size > 1 || ahead.size > 1 || !late.has(before) || after !== (before + 1) % 7)
    return undefined;
  return {
    weekday: after,
    reason: `The night of ${NAMES[before]} is behind and ${NAMES[after]} ahead, so the text is of a ${NAMES[after]}.`,
  };
}

const HEAD_CHARACTERS = 600;

/** A day and month without its year at the head (`NEW DELHI, Aug 19 —`), where only one day within the bounds fits. */
function dayAtHead({ text, syntax, times }: Showing, bounds: Days): Bound | undefined {
  if (!Number.isFinite(bounds.first) || !Number.isFinite(bounds.last) || bounds.last - bounds.first > 3700) return undefined;
  for (const { found, start, end, head } of times) {
    if (start > HEAD_CHARACTERS) return undefined;
    const e = found.expression;
    if (e.kind !== 'date' || e.year !== undefined || e.month === undefined || e.day === undefined || e.which !== undefined)
      continue;
    if (!isDateline(text, start, end) || relation(syntax, head) === 'obl') continue;
    const fitting: number[] = [];
    for (let y = civil(bounds.first).year; y <= civil(bounds.last).year; y++) {
      if (!isDate(y, e.month, e.day)) continue;
      const n = dayOf(y, e.month, e.day);
      if (n >= bounds.first && n <= bounds.last && (e.weekday === undefined || weekdayOf(n) === e.weekday)) fitting.push(n);
    }
    if (fitting.length === 1) return { first: fitting[0]!, reason: `The dateline says ${text.slice(start, end)}.` };
  }
  return undefined;
}

const DATELINE_BEFORE = /(?:^|\n)[^\n.]{0,60}[,|(:–—-]\s*$/; // NEW DELHI,
const DATELINE_AFTER = /^\s*(?:\([^()\n]{1,40}\)\s*)?(?:[-–—:]|\n|$)/; // (Agency) —
const isDateline = (text: string, start: number, end: number): boolean =>
  DATELINE_BEFORE.test(text.slice(Math.max(0, start - 80), start)) && DATELINE_AFTER.test(text.slice(end, end + 60));
