import { type ActorCode, type Chain, type Entry, type EntryId, type Fact, overlaps, type StoredDoc } from '../../model/index.ts';
import { everyday } from '../commitment/everyday-words.ts';
import { objectOf, objectWords } from '../commitment/object.ts';
import { dayBounds } from '../days.ts';
import { keywords } from '../wording.ts';
import { SURE } from './find.ts';
import { historyOf } from './history.ts';
import { keptByMeetings, withMeeting } from './kept-by-meeting.ts';

type Docs = ReadonlyMap<string, StoredDoc>;

/** A commitment or initiative as progress may speak of it. */
interface Undertaking {
  readonly id: EntryId;
  readonly words: ReadonlySet<string>;
  /** Those of them that are written as names. */
  readonly names: ReadonlySet<string>;
  readonly sides: ReadonlySet<ActorCode>;
  readonly sums: ReadonlySet<number>;
  /** The first day on which it is told; what happened before is no progress of it. */
  readonly since: string;
  readonly facts: readonly Fact[];
}

/** A step of progress as it is tied to undertakings. */
interface Step {
  readonly words: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly sides: ReadonlySet<ActorCode>;
  readonly sums: readonly number[];
  readonly day: string;
  /** It tells of `announcements` or `pledges`, by those who made them. */
  readonly ofPromises: boolean;
  readonly facts: readonly Fact<'progress'>[];
  /** Progress in any case, not only a deed that may keep a promise. */
  readonly sure: boolean;
  /** It tells of something new (`launched a fund`), which only a promise of that very thing can have meant. */
  readonly begins: boolean;
}

/** Share, by weight, of the words naming what progress is about that must stand in the undertaking. */
const ENOUGH = 0.5;
/** …when one of them is a name that stands in few undertakings: a sentence may tell of several firms' promises at once. */
const ENOUGH_WITH_NAME = 0.15;
/** Words for promises as such. */
const PROMISES = new Set(['announcement', 'pledge', 'promise', 'commitment', 'offer', 'undertaking']);
/** More undertakings than these are not told of in one sentence. */
const MOST = 5;
/** A word in so many undertakings that it names none of them. */
const EVERYWHERE = 1000;
/** A word in so few undertakings that it alone can name one. */
const RARE = 2;

/** What became of undertakings, and the steps that tell nothing worth keeping, since they belong to none. */
export interface Linked {
  readonly chains: readonly Chain[];
  readonly idle: ReadonlySet<EntryId>;
}

/**
 * What became of each commitment, and of each initiative of which anything did: a progress entry belongs to the undertaking whose object its own words
 * name, rare words weighing more, with a side in common where both name sides, not before it was made, the same sum counting for it; a promise to meet is kept by
 * the meeting. Takes the entries
 * of all kinds in order of day, with their docs, and gives chains in order of id; deeds that keep no known promise are idle. The same for any order of
 * entries but for the order within a chain.
 */
export function linkProgress(entries: readonly Entry[], docs: Docs = new Map()): Linked {
  const docDay = (doc: string): string | undefined => dayBounds(docs.get(doc)?.date?.value)?.last;
  const isBounded = (doc: string): boolean => {
    const bounds = dayBounds(docs.get(doc)?.date?.value);
    return bounds !== undefined && bounds.first !== bounds.last;
  };
  const made = entries.filter((e) => e.kind === 'commitment' || e.kind === 'initiative');
  const undertakings = made.map((entry) => undertakingOf(entry, docDay));
  const holders = new Map<string, Undertaking[]>();
  for (const undertaking of undertakings) {
    for (const word of undertaking.words) {
      const list = holders.get(word);
      if (list) list.push(undertaking);
      else holders.set(word, [undertaking]);
    }
  }
  const bySum = new Map<number, Undertaking[]>();
  for (const undertaking of undertakings)
    for (const sum of undertaking.sums) bySum.set(sum, [...(bySum.get(sum) ?? []), undertaking]);
  const steps = new Map<EntryId, Fact<'progress'>[]>();
  const idle = new Set<EntryId>();
  for (const entry of entries) {
    if (entry.kind !== 'progress') continue;
    const { facts } = entry as Entry<'progress'>;
    const step = stepOf(facts, docDay);
    const tied = told(step, holders, bySum, undertakings.length);
    if (tied.length === 0 && !step.sure) idle.add(entry.id);
    for (const { id } of tied) steps.set(id, [...(steps.get(id) ?? []), ...facts]);
  }
  const meetings = keptByMeetings(entries, docDay);
  const chains = made
    .filter(({ id, kind }) => kind === 'commitment' || steps.has(id))
    .map((entry) => {
      const became = steps.get(entry.id) ?? [];
      const kept = meetings.get(entry.id);
      return {
        of: entry.id,
        progress: [...became, ...(kept?.facts ?? [])].map(({ id }) => id),
        states: withMeeting(historyOf(entry, became, docDay, isBounded), kept),
      };
    })
    .sort((a, b) => (a.of < b.of ? -1 : 1));
  return { chains, idle };
}

/** The undertakings that a step tells of: the one that it names best, or all whose rare names it holds. */
function told(
  step: Step,
  holders: ReadonlyMap<string, readonly Undertaking[]>,
  bySum: ReadonlyMap<number, readonly Undertaking[]>,
  total: number,
): readonly Undertaking[] {
  const weight = (word: string): number => Math.log(1 + total / (holders.get(word)?.length ?? total));
  let known = 0;
  const shared = new Map<Undertaking, Shared>();
  for (const word of step.words) {
    const list = holders.get(word);
    if (!list || list.length > EVERYWHERE) continue;
    known += weight(word);
    const near = list.filter((u) => before(step, u) && beside(step, u) && !sameWords(step, u));
    for (const undertaking of near) {
      const slot = shared.get(undertaking) ?? { weight: 0, words: 0, telling: 0, rare: false, name: false };
      slot.weight += weight(word);
      slot.words++;
      if (!everyday.has(word)) slot.telling++;
      slot.rare ||= near.length <= RARE;
      slot.name ||= list.length <= RARE && step.names.has(word) && undertaking.names.has(word);
      shared.set(undertaking, slot);
    }
  }
  // "the pledge of 40 million dollars was fulfilled": the sum says which, if one alone has it
  if (step.ofPromises && shared.size === 0) {
    const same = step.sums.flatMap((sum) => bySum.get(sum) ?? []);
    const near = same.filter((u) => before(step, u) && step.sides.size > 0 && beside(step, u) && !sameWords(step, u));
    if (near.length === 1) return near;
  }
  let best: { readonly of: Undertaking; readonly score: number } | undefined;
  const byName: Undertaking[] = [];
  for (const [of, slot] of shared) {
    const common = [...step.sides].some((side) => of.sides.has(side));
    const sameSum = step.sums.some((sum) => of.sums.has(sum));
    const share = slot.weight / known + (sameSum ? 0.5 : 0);
    if (slot.name && common && step.ofPromises && share >= ENOUGH_WITH_NAME) byName.push(of);
    if (share < ENOUGH || !(sameSum || isOne(slot, of, step, common))) continue;
    // Of two that hold the words, the one that says less besides them.
    const score = share + slot.words / (10 * of.words.size);
    if (!best || score > best.score || (score === best.score && of.id < best.of.id)) best = { of, score };
  }
  const several = byName.length <= MOST ? byName : [];
  return best && !several.includes(best.of) ? [best.of] : several;
}

/** What a step and an undertaking have in common. */
interface Shared {
  weight: number;
  words: number;
  /** Of the words, those that stand in few promises of any kind. */
  telling: number;
  /** One of them stands in hardly another undertaking of the same sides. */
  rare: boolean;
  /** …and is a name in both. */
  name: boolean;
}

/** Enough words in common to be one thing: two telling ones, or one rare one that is much of what was promised. */
const isOne = ({ telling, words, rare }: Shared, of: Undertaking, step: Step, common: boolean): boolean =>
  telling >= 2
    ? words >= (step.begins ? MOST_OF_IT : step.sure ? MUCH_OF_LONG : MUCH_OF_SHORT) * of.words.size
    : telling === 1 && rare && common && words >= (step.begins ? MOST_OF_IT : MUCH_OF_SHORT) * of.words.size;

/** Share of an undertaking's words that a step must hold: one that is surely progress by two and more, a mere deed or one telling word, a thing begun. */
const MUCH_OF_LONG = 0.15;
const MUCH_OF_SHORT = 0.25;
const MOST_OF_IT = 0.5;

/** As many sides in common as both name, two at most, or one with the same sum; where one of the two names none, only what is surely progress is tied. */
function beside(step: Step, { sides, sums }: Undertaking): boolean {
  if (step.sides.size === 0 || sides.size === 0) return step.sure;
  let common = 0;
  for (const side of step.sides) if (sides.has(side)) common++;
  return common >= (step.sums.some((sum) => sums.has(sum)) ? 1 : Math.min(2, step.sides.size, sides.size));
}

/** Told before the step; a mere deed of the same text keeps nothing that this text promises. */
const before = (step: Step, { since, facts }: Undertaking): boolean =>
  since <= step.day && (step.sure || !facts.some((f) => f.kind === 'commitment' && step.facts.some((s) => s.doc === f.doc)));

/** The step is told by the very words that promise: `launched a fund` is one thing, not two. */
function sameWords({ facts }: Step, undertaking: Undertaking): boolean {
  return undertaking.facts.some(
    (f) =>
      f.kind === 'commitment' &&
      facts.some((s) => s.doc === f.doc && s.fields.content.at.some((a) => overlaps(a, f.fields.content.at[0]!))),
  );
}

/** Capitalised words. */
const NAME = /\p{Lu}[\p{L}\p{N}]+/gu;
const namesIn = (text: string): string[] => objectWords((text.match(NAME) ?? []).join(' '));

/** `a` or `new` before the name of a thing. */
const NEW = /(?:\ban?|\bnew)\s+$|^new\b/i;

function isNew({ fields }: Fact<'progress'>): boolean {
  const [thing] = fields.of.at;
  const [words] = fields.content.at;
  if (fields.status.value !== 'in-progress' || !thing || !words) return false;
  if (NEW.test(fields.of.value)) return true;
  return thing.start > words.start && NEW.test(fields.content.value.slice(0, thing.start - words.start).slice(-8));
}

function stepOf(facts: readonly Fact<'progress'>[], docDay: (doc: string) => string | undefined): Step {
  return {
    words: new Set(facts.flatMap(objectOf)),
    names: new Set(facts.flatMap(({ fields }) => namesIn(fields.of.value))),
    sides: new Set(facts.flatMap(({ fields }) => (fields.parties ?? []).map((p) => p.value))),
    sums: facts.flatMap(({ fields }) => fields.amount?.value ?? []),
    day: facts.map((f) => docDay(f.doc) ?? '9999').sort()[0]!,
    ofPromises: facts.some(({ fields }) => keywords(fields.of.value).some((word) => PROMISES.has(word))),
    facts,
    sure: facts.some(({ confidence }) => confidence >= SURE),
    begins: facts.every(isNew),
  };
}

function undertakingOf(entry: Entry, docDay: (doc: string) => string | undefined): Undertaking {
  const words = new Set<string>();
  const names = new Set<string>();
  const sides = new Set<ActorCode>();
  const sums = new Set<number>();
  let since = '9999';
  for (const fact of entry.facts as readonly Fact[]) {
    if (fact.kind !== 'commitment' && fact.kind !== 'initiative') continue;
    for (const { value } of fact.fields.parties) sides.add(value);
    if (fact.kind === 'commitment') for (const { value } of fact.fields.beneficiaries ?? []) sides.add(value);
    for (const word of objectOf(fact)) words.add(word);
    const texts = fact.kind === 'commitment' ? [fact.fields.content, fact.fields.initiative] : [fact.fields.name];
    for (const text of texts) for (const word of namesIn(text?.value ?? '')) names.add(word);
    if (fact.kind === 'commitment' && fact.fields.amount) sums.add(fact.fields.amount.value);
    const day = docDay(fact.doc) ?? '';
    // An initiative stands before a story names it.
    since = fact.kind === 'initiative' ? '' : day < since ? day : since;
  }
  return { id: entry.id, words, names, sides, sums, since, facts: entry.facts };
}
