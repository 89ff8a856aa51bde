import type { Fact, Identity } from '../../model/index.ts';
import { dayBounds } from '../days.ts';
import { daysApart, spanOfDays, weekKeys } from '../windows.ts';

type Meeting = Fact<'meeting'>;

/**
 * Two reports tell of one meeting when they name the same chain and round, or the same sides at the same time and nothing speaks against
 * it: other people for a state, a call beside a meeting in person, another chain.
 */
export const meetingIdentity: Identity<'meeting'> = {
  blocks(fact, doc) {
    const { fields } = fact;
    const weeks = weekKeys(
      fields.date?.value,
      doc.date,
      fields.status.value === 'planned' ? 2 : 9,
      fields.status.value === 'planned' ? 30 : 1,
    );
    const series = chainOf(fact);
    const keys = new Set<string>();
    if (series && fields.round) keys.add(`round ${series} ${fields.round.value}`);
    if (series) for (const week of weeks) keys.add(`series ${series} ${week}`);
    const actors = actorsOf(fact);
    if (actors.length > 1) for (const week of weeks) keys.add(`sides ${actors.join(' ')} ${week}`);
    // "our summit in 2023"
    if (series) for (const year of yearsOf(fields.date?.value)) keys.add(`year ${series} ${year}`);
    if (keys.size === 0) keys.add(fact.id);
    return [...keys].sort();
  },
  same(a, b) {
    const x = chainOf(a);
    const y = chainOf(b);
    const apart = daysApart(a.fields.date?.value, b.fields.date?.value);
    if (x && y) return x === y && sameRound(a, b, apart) && modesAgree(a, b);
    // One doc tells twice of what it tells apart: calls of a month, an itinerary.
    if (a.doc === b.doc) return false;
    if (apart !== undefined && apart > (exact(a) && exact(b) && peopleOf(a, b) === 'same' ? 1 : 0)) return false;
    if (!modesAgree(a, b)) return false;
    if (isSidelineOf(a, y) || isSidelineOf(b, x)) return false;
    if (actorsOf(a).join() !== actorsOf(b).join() || actorsOf(a).length < 2) return false;
    if (a.fields.format && b.fields.format && a.fields.format.value !== b.fields.format.value) return false;
    const people = peopleOf(a, b);
    if (people === 'other') return false;
    // A named dialogue and talks on its margins have the same sides: only the very same people make them one.
    if (x || y) return people === 'same' && sameForm(a, b);
    if (people === 'same' || people === 'some') return levelsAgree(a, b) || people === 'same';
    if (a.fields.form.value !== b.fields.form.value && (a.fields.form.value === 'signing' || b.fields.form.value === 'signing'))
      return false;
    // Where nobody is named on one side, a day, a place or a form must speak for it.
    return (
      levelsAgree(a, b) &&
      ((apart === 0 && nearly(a, 4) && nearly(b, 4) && speaksFor(a, b)) ||
        samePlace(a, b) ||
        (a.fields.form.value === b.fields.form.value && a.fields.form.value !== 'meeting'))
    );
  },
  loose: isVague,
};

/** The number of a round; years are none, for a chain may meet twice in one. */
const numberOf = ({ fields }: Meeting): number | undefined =>
  fields.round && fields.round.value < 1000 ? fields.round.value : undefined;

/** The years of a date that spans at most two. */
function yearsOf(date: string | undefined): number[] {
  const bounds = dayBounds(date);
  if (!bounds) return [];
  const first = Number(bounds.first.slice(0, 4));
  const last = Number(bounds.last.slice(0, 4));
  return last - first > 1 ? [] : first === last ? [first] : [first, last];
}

/** The folded name of the chain, without the words that any meeting bears; undefined for unnamed ones. */
function chainOf({ fields }: Meeting): string | undefined {
  if (!fields.series) return undefined;
  return fields.series.value
    .toLowerCase()
    .replaceAll('defence', 'defense')
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
}

/** Same number, or no number and the same time. */
function sameRound(a: Meeting, b: Meeting, apart: number | undefined): boolean {
  const x = a.fields.round?.value;
  const y = b.fields.round?.value;
  if (x !== undefined && y !== undefined) {
    if (x !== y) return false;
    if (x < 1000 && a.fields.level?.value === b.fields.level?.value) return true;
  }
  // "the fourth round", on no day or some day of a year, says nothing of a meeting on a day.
  if (!isVague(a) && !isVague(b) && (x === undefined) !== (y === undefined) && !(nearly(a, MONTH) && nearly(b, MONTH)))
    return false;
  return (apart === undefined || apart <= 1) && (isOfMany(a) || isOfMany(b) || peopleOf(a, b) !== 'other');
}

function actorsOf({ fields }: Meeting): string[] {
  const out = new Set<string>();
  for (const { value } of fields.participants) if (value.actor) out.add(value.actor);
  return [...out].sort();
}

/** People by state: the same for every state that both name, some of them, others, or nobody named by both. */
function peopleOf(a: Meeting, b: Meeting): 'same' | 'some' | 'other' | 'none' {
  const mine = byActor(a);
  const theirs = byActor(b);
  let shared = 0;
  let whole = true;
  for (const [actor, people] of mine) {
    const others = theirs.get(actor);
    if (!others) continue;
    const common = [...people].filter((p) => others.has(p)).length;
    if (common === 0) return 'other';
    shared++;
    if (common < Math.max(people.size, others.size)) whole = false;
  }
  if (shared === 0) return 'none';
  return whole && shared >= 2 && shared === mine.size && shared === theirs.size ? 'same' : 'some';
}

function byActor({ fields }: Meeting): Map<string, Set<string>> {
  const out = new Map<string, Set<string>>();
  for (const { value } of fields.participants) {
    const person = value.person ?? value.name;
    if (!person || !value.actor) continue;
    const people = out.get(value.actor);
    if (people) people.add(person);
    else out.set(value.actor, new Set([person]));
  }
  return out;
}

const nearly = ({ fields }: Meeting, days: number): boolean => (spanOfDays(fields.date?.value) ?? 99) <= days;
const MONTH = 31;

/** To a summit of many each state sends several people. */
const isOfMany = ({ fields }: Meeting): boolean => fields.format?.value === 'multilateral';

/** More than the day: the level both give, or that neither names anybody. */
const speaksFor = (a: Meeting, b: Meeting): boolean =>
  (a.fields.level !== undefined && a.fields.level.value === b.fields.level?.value) ||
  (byActor(a).size === 0 && byActor(b).size === 0) ||
  samePlace(a, b);

/** Neither numbered nor told to the week; of what is planned, not to the day: on one journey ministers meet several people. */
function isVague(fact: Meeting): boolean {
  const days = fact.fields.status.value === 'planned' && !fact.fields.series ? 1 : 7;
  return !(fact.fields.series && numberOf(fact) !== undefined) && !nearly(fact, days);
}

const modesAgree = (a: Meeting, b: Meeting): boolean =>
  remote(a) === undefined || remote(b) === undefined || remote(a) === remote(b);

const exact = ({ fields }: Meeting): boolean => spanOfDays(fields.date?.value) === 1;

/** By wire (a call, a virtual meeting), in one place, or not told. */
function remote({ fields }: Meeting): boolean | undefined {
  if (fields.form.value === 'call' || fields.mode?.value === 'phone' || fields.mode?.value === 'virtual') return true;
  if (fields.mode?.value === 'in-person' || fields.place || fields.venue || fields.form.value === 'summit') return false;
  return undefined;
}

const isSidelineOf = ({ fields }: Meeting, series: string | undefined): boolean => {
  if (!fields.sidelinesOf || !series) return false;
  const occasion = fields.sidelinesOf.value.toLowerCase();
  return series.includes(occasion) || occasion.includes(series);
};

const levelsAgree = (a: Meeting, b: Meeting): boolean =>
  !a.fields.level || !b.fields.level || a.fields.level.value === b.fields.level.value;

const GENERAL: ReadonlySet<string> = new Set(['meeting', 'talks', 'summit', 'consultations']);
const sameForm = (a: Meeting, b: Meeting): boolean =>
  a.fields.form.value === b.fields.form.value || GENERAL.has(a.fields.form.value) || GENERAL.has(b.fields.form.value);

function samePlace(a: Meeting, b: Meeting): boolean {
  const places = [b.fields.place?.value, b.fields.venue?.value].filter((p) => p !== undefined);
  return [a.fields.place?.value, a.fields.venue?.value].some((p) => p !== undefined && places.includes(p));
}
