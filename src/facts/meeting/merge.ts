import type { Cited, MeetingStatus, TimeMention } from '../../model/index.ts';
import { compatible, dayBounds, dayNumber, within } from '../days.ts';
import { actorsOf, distinct, type Side, statesOf } from '../sides.ts';
import type { Gathering } from './gathering.ts';
import { nameOf, sameStem } from './names.ts';
import type { Nucleus } from './nucleus.ts';

/** One meeting of a doc with every place that speaks of it, in text order. */
export interface Told {
  readonly nuclei: Nucleus[];
  sides: readonly Side[];
}

/** Joins the places of a doc that speak of one meeting. A place that cannot stand alone joins an earlier one or is dropped. */
export function joinNuclei(nuclei: readonly Nucleus[]): Told[] {
  const told: Told[] = [];
  const late: Nucleus[] = [];
  for (let nucleus of nuclei) {
    if (nucleus.counts) {
      const counted = countedOn(told, nucleus);
      if (!counted) continue;
      nucleus = counted;
    } else if (nucleus.borrows) {
      const lender = lenderOf(told, nucleus);
      if (!lender) continue;
      nucleus = borrowed(nucleus, lender);
      if (nucleus.status.value === 'planned') {
        told.push({ nuclei: [nucleus], sides: nucleus.sides });
        continue;
      }
    }
    const home = homeOf(told, nucleus);
    if (home) add(home, nucleus);
    else if (nucleus.whole) told.push({ nuclei: [nucleus], sides: nucleus.sides });
    else late.push(nucleus);
  }
  // A headline or lead may name only one side of what the body tells in full.
  for (const nucleus of late) {
    const home = told.find((t) => sameChain(t, nucleus) || isListedLater(t, nucleus));
    if (home) add(home, nucleus);
  }
  for (const t of told) t.nuclei.sort((a, b) => a.token - b.token);
  return told;
}

/** "held a call with regional leaders", and behind it who they were. */
const isListedLater = (told: Told, nucleus: Nucleus): boolean =>
  told.nuclei.some((n) => n.lists && n.token > nucleus.token && n.at.start - nucleus.at.start < sentenceGap) &&
  formsAgree(told, nucleus) &&
  datesAgree(told, nucleus);

/** A round of the chain told last before, by its states. */
function countedOn(told: readonly Told[], nucleus: Nucleus): Nucleus | undefined {
  for (let k = told.length - 1; k >= 0 && k >= told.length - 30; k--) {
    const lender = told[k]!.nuclei.find((n) => n.gathering?.stem && n.gathering.round);
    if (!lender) continue;
    const { name: _, ...chain } = lender.gathering!;
    return {
      ...nucleus,
      form: lender.form,
      sides: distinct(statesOf(told[k]!.sides)),
      gathering: { ...chain, round: nucleus.gathering!.round! },
      whole: true,
    };
  }
  return undefined;
}

/** The sides of the meeting before; of one to come only the states, for others may be sent. */
function borrowed(nucleus: Nucleus, lender: Told): Nucleus {
  const coming = nucleus.status.value === 'planned';
  const sides = distinct(
    lender.sides.map(({ party, at }) => ({
      party: coming && party.actor ? { actor: party.actor } : party,
      at,
      part: 'participant',
      inferred: true,
    })),
  );
  const chain = lender.nuclei.find((n) => n.gathering?.stem)?.gathering;
  if (nucleus.sides.length > 0)
    return {
      ...nucleus,
      sides: distinct([...lender.sides.map((s) => ({ ...s, part: 'participant' as const, inferred: true })), ...nucleus.sides]),
      whole: true,
    };
  const same = coming && !nucleus.gathering?.name && nucleus.again && chain;
  if (!same) return { ...nucleus, sides, whole: true };
  const { round: _, ...rest } = chain;
  return {
    ...nucleus,
    sides,
    whole: true,
    gathering: { ...rest, ...(nucleus.gathering?.round ? { round: nucleus.gathering.round } : {}) },
  };
}

/** The meeting told last before, whose sides "they" are. */
function lenderOf(told: readonly Told[], nucleus: Nucleus): Told | undefined {
  const last = told[told.length - 1];
  return last && actorsOf(last.sides).length >= 2 && recent(last, nucleus) ? last : undefined;
}

function add(told: Told, nucleus: Nucleus): void {
  told.nuclei.push(nucleus);
  // Who plans or recalls a meeting need not be there: of such only the states count.
  const same = nucleus.status.value === told.nuclei[0]!.status.value || sharesDay(told, nucleus);
  told.sides = distinct([...told.sides, ...(same ? nucleus.sides : statesOf(nucleus.sides))]);
}

/** The latest meeting that this place can speak of. */
function homeOf(told: readonly Told[], nucleus: Nucleus): Told | undefined {
  for (let k = told.length - 1; k >= 0 && k >= told.length - 30; k--) if (sameMeeting(told[k]!, nucleus)) return told[k];
  return undefined;
}

function sameMeeting(told: Told, nucleus: Nucleus): boolean {
  if (!datesAgree(told, nucleus) || !modesAgree(told, nucleus) || isNext(told, nucleus)) return false;
  if (nucleus.lists && recent(told, nucleus) && formsAgree(told, nucleus)) return true;
  if (nucleus.purposeOf !== undefined && told.nuclei.some((n) => n.token === nucleus.purposeOf)) return true;
  const chain = chains(told, nucleus);
  if (chain === 'other' || nucleus.further) return false;
  if (chain === 'same') return statusAgrees(told, nucleus) || roundOf(told) !== undefined;
  if (isRecalled(told, nucleus) || isFramed(told, nucleus) || isOccasion(told, nucleus)) return false;
  if (sameFigures(told, nucleus)) return true;
  if (!formatsAgree(told, nucleus) || !statusAgrees(told, nucleus)) return false;
  const mine = actorsOf(nucleus.sides);
  const theirs = actorsOf(told.sides);
  const people = peopleAgree(told.sides, nucleus.sides);
  const inside = mine.every((a) => theirs.includes(a));
  const named = nucleus.gathering?.name !== undefined;
  // "the meeting was attended by" others of one side adds them.
  if (people === 'clash' && !(nucleus.definite && inside && mine.length < theirs.length && nucleus.rule === 'meeting.noun'))
    return false;
  if (
    mine.length < 2 &&
    isSpokenBeside(told) &&
    !PLAIN.has(nucleus.form) &&
    !told.nuclei.some((n) => n.format?.value === nucleus.form)
  )
    return false;
  if (nucleus.definite && inside && !named && formsAgree(told, nucleus)) {
    return mine.length === 0 ? recent(told, nucleus) : true;
  }
  const equal = inside && mine.length === theirs.length;
  if (equal && mine.length >= 2 && (!named || sharesDay(told, nucleus)) && formsAgree(told, nucleus))
    return (
      (people === 'shared' && (!isNamed(told) || namesSameActors(told.sides, nucleus.sides))) ||
      sharesDay(told, nucleus) ||
      (people === 'none' && !nucleus.time)
    );
  // "joined the talks": a definite noun may bring new sides
  return (
    nucleus.definite &&
    nucleus.rule === 'meeting.noun' &&
    !nucleus.time &&
    !nucleus.format &&
    !nucleus.gathering?.name &&
    recent(told, nucleus) &&
    formsAgree(told, nucleus) &&
    mine.length < 2 &&
    theirs.length !== 2
  );
}

/** "their meeting in Lima last year": a month or a year sets it apart from one told without a date, unless both were in one place. */
function isRecalled(told: Told, nucleus: Nucleus): boolean {
  const bounds = dayBounds(nucleus.time?.value);
  if (!bounds || nucleus.status.value === 'planned' || dayNumber(bounds.last) - dayNumber(bounds.first) < MONTH) return false;
  if (told.nuclei.some((n) => n.time)) return false;
  const places = told.nuclei.flatMap((n) => n.places.map((p) => p.name.value));
  return !nucleus.places.some((p) => places.includes(p.name.value));
}
const MONTH = 27;

/** "the next meeting" is none that was held. */
const isNext = (told: Told, nucleus: Nucleus): boolean =>
  nucleus.again === true && nucleus.status.value === 'planned' && statusOf(told) === 'held';

/** "A was preceded by B": two meetings. */
const isFramed = (told: Told, { framed, token }: Nucleus): boolean =>
  framed !== undefined && told.nuclei.some((n) => n.token >= framed && n.token < token);

/** A meeting known by the title of what was said beside it; "the summit" spoken of there is another. */
const isSpokenBeside = (told: Told): boolean => told.nuclei.some((n) => n.rule === 'meeting.title');
const PLAIN: ReadonlySet<string> = new Set(['meeting', 'talks', 'call', 'session']);

/** Of a meeting and what it was on the sidelines of, neither is the other. */
function isOccasion(told: Told, { sidelinesOf, gathering }: Nucleus): boolean {
  return told.nuclei.some(
    (n) =>
      (n.sidelinesOf && gathering && nameOf(gathering) === n.sidelinesOf.value) ||
      (sidelinesOf && n.gathering && nameOf(n.gathering) === sidelinesOf.value),
  );
}

/** Both are a 2+2 or 3+3 of the same sides. */
function sameFigures(told: Told, nucleus: Nucleus): boolean {
  const mine = actorsOf(nucleus.sides);
  return (
    FIGURES.has(nucleus.form) &&
    told.nuclei.some((n) => n.form === nucleus.form) &&
    mine.length > 1 &&
    mine.length === actorsOf(told.sides).length &&
    sidesMeet(told, nucleus) &&
    statusAgrees(told, nucleus) &&
    peopleAgree(told.sides, nucleus.sides) !== 'clash'
  );
}
const FIGURES: ReadonlySet<string> = new Set(['2+2', '3+3']);

const isNamed = (told: Told): boolean => told.nuclei.some((n) => n.gathering?.name);

/** Whether both name people for the same states: "the delegations met" beside "A met B" leaves it open who met in the first. */
function namesSameActors(a: readonly Side[], b: readonly Side[]): boolean {
  const named = (sides: readonly Side[]) => actorsOf(sides.filter((s) => s.party.person || s.party.name)).join();
  return named(a) === named(b);
}

const sentenceGap = 1_500;
const recent = (told: Told, nucleus: Nucleus): boolean =>
  nucleus.at.start - told.nuclei[told.nuclei.length - 1]!.at.start < sentenceGap;

/** Whether both name a chain: the same one and round, different ones, or not both. */
function chains(told: Told, nucleus: Nucleus): 'same' | 'other' | 'unknown' {
  const g = nucleus.gathering;
  let known = false;
  for (const other of told.nuclei) {
    const h = other.gathering;
    if (!g || !h) continue;
    if (g.round && h.round && g.round.value !== h.round.value) return 'other';
    if (g.round && h.round && g.stem && h.stem && !sameStem(g.stem.value, h.stem.value)) return 'other';
    if (g.dialogue && h.dialogue) {
      if (g.dialogue.key !== h.dialogue.key || (g.stem && h.stem && !sameStem(g.stem.value, h.stem.value))) return 'other';
      known =
        sidesMeet(told, nucleus) || (h.round !== undefined && g.round?.value === h.round.value && isOneSided(told, nucleus));
      if (!known) return 'other';
      continue;
    }
    if (g.round && h.round && sidesMeet(told, nucleus)) known = true;
    else if (g.stem && h.stem && fold(g.stem.value) === fold(h.stem.value) && sidesMeet(told, nucleus)) known = true;
    else if (g.stem && h.stem && namedApart(g, h)) return 'other';
  }
  return known ? 'same' : 'unknown';
}

const fold = (s: string): string =>
  s
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Two proper names with no word in common. */
function namedApart(a: Gathering, b: Gathering): boolean {
  const x = new Set(fold(a.stem!.value).split(' '));
  const y = fold(b.stem!.value).split(' ');
  const common = y.filter((w) => x.has(w)).length;
  return common < Math.min(x.size, y.length);
}

function sidesMeet(told: Told, nucleus: Nucleus): boolean {
  const mine = actorsOf(nucleus.sides);
  const theirs = actorsOf(told.sides);
  if (mine.length === 0 || theirs.length === 0) return true;
  const common = mine.filter((a) => theirs.includes(a)).length;
  return common === Math.min(mine.length, theirs.length);
}

/** Each names one of the many who come. */
const isOneSided = (told: Told, nucleus: Nucleus): boolean =>
  actorsOf(told.sides).length === 1 && actorsOf(nucleus.sides).length === 1;

function sameChain(told: Told, nucleus: Nucleus): boolean {
  return chains(told, nucleus) === 'same' && datesAgree(told, nucleus) && modesAgree(told, nucleus);
}

function datesAgree(told: Told, nucleus: Nucleus): boolean {
  if (!nucleus.time) return true;
  return told.nuclei.every((n) => !n.time || compatible(n.time.value, nucleus.time!.value));
}

function sharesDay(told: Told, nucleus: Nucleus): boolean {
  return nucleus.time !== undefined && told.nuclei.some((n) => n.time && compatible(n.time.value, nucleus.time!.value));
}

function modesAgree(told: Told, nucleus: Nucleus): boolean {
  const remote = (n: Nucleus): boolean | undefined =>
    n.form === 'call' || n.mode?.value === 'phone' || n.mode?.value === 'virtual'
      ? true
      : n.mode?.value === 'in-person' || n.form === 'summit' || n.places.length > 0
        ? false
        : undefined;
  const mine = remote(nucleus);
  return mine === undefined || told.nuclei.every((n) => remote(n) === undefined || remote(n) === mine);
}

function formatsAgree(told: Told, nucleus: Nucleus): boolean {
  const mine = nucleus.format?.value;
  if (!mine) return true;
  const others = told.nuclei.map((n) => n.format?.value).filter((f) => f !== undefined);
  if (others.length > 0) return others.includes(mine);
  const count = actorsOf(told.sides).length;
  return mine === 'bilateral' ? count <= 2 : mine === 'trilateral' ? count === 3 || count < 2 : true;
}

/** What "the meeting" can be said of: each form by itself, and the general words of most others. */
const GENERAL = new Set([
  'meeting',
  'talks',
  'session',
  'consultations',
  'negotiations',
  'summit',
  'trilateral',
  'ministerial',
  'courtesy-call',
]);
const OF_MANY = new Set(['meeting', 'dialogue', 'talks', 'session']);

function formsAgree(told: Told, nucleus: Nucleus): boolean {
  const mine = nucleus.form;
  return told.nuclei.some(
    ({ form }) =>
      form === mine ||
      (GENERAL.has(mine) && GENERAL.has(form)) ||
      (OF_MANY.has(mine) && form !== 'call' && form !== 'signing') ||
      (mine === 'talks' && form === 'call'),
  );
}

function statusAgrees(told: Told, nucleus: Nucleus): boolean {
  // "They called on A before the talks": the talks told before, not this call.
  if (nucleus.beforehand !== undefined) return told.nuclei.every((n) => n.token < nucleus.beforehand!);
  const mine = nucleus.status.value;
  const theirs = statusOf(told);
  // "I look forward to our meeting", said right before it.
  if (mine === 'planned' && !nucleus.time && isSpokenBeside(told)) return true;
  if (mine === theirs || mine === 'postponed' || mine === 'cancelled' || theirs === 'postponed' || theirs === 'cancelled')
    return true;
  return sharesDay(told, nucleus);
}

function statusOf(told: Told): MeetingStatus {
  return statusField(told).value;
}

/** A meeting put off is put off; else one place where it was held is enough. */
export function statusField(told: Told): Cited<MeetingStatus> {
  for (const wanted of ['cancelled', 'postponed', 'held'] as const) {
    const found = told.nuclei.find((n) => n.status.value === wanted && (wanted !== 'held' || n.whole));
    if (found) return found.status;
  }
  return (told.nuclei.find((n) => n.whole) ?? told.nuclei[0]!).status;
}

/** Whether the people of the states that both name are the same, different, or not named. */
function peopleAgree(a: readonly Side[], b: readonly Side[]): 'shared' | 'clash' | 'none' {
  let shared = false;
  const key = (s: Side): string | undefined => s.party.person ?? s.party.name;
  const actors = new Set(a.map((s) => s.party.actor));
  for (const actor of actors) {
    const mine = a.filter((s) => s.party.actor === actor && key(s)).map((s) => key(s)!);
    const theirs = b.filter((s) => s.party.actor === actor && key(s)).map((s) => key(s)!);
    if (mine.length === 0 || theirs.length === 0) continue;
    if (!mine.some((k) => theirs.includes(k))) return 'clash';
    shared = true;
  }
  return shared ? 'shared' : 'none';
}

export const roundOf = (told: Told): Cited<number> | undefined => told.nuclei.find((n) => n.gathering?.round)?.gathering?.round;

/** The most exact of the dates given; the first of equals. */
export function timeOfTold(told: Told): TimeMention | undefined {
  let best: TimeMention | undefined;
  for (const { time, whole } of told.nuclei) {
    if (!time || (!whole && best)) continue;
    if (!best || (within(time.value, best.value) && !sameDays(time, best))) best = time;
  }
  return best;
}

function sameDays(a: TimeMention, b: TimeMention): boolean {
  const x = dayBounds(a.value);
  const y = dayBounds(b.value);
  return x?.first === y?.first && x?.last === y?.last;
}
