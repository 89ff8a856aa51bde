import type { ActorCode, ChainState, Entry, EntryId, Fact } from '../../model/index.ts';
import { ordinalWords } from '../../text/ordinal-words.ts';
import { dayBounds, dayNumber } from '../days.ts';
import { keywords } from '../wording.ts';

/** A meeting that keeps a promise to meet: its last day, and the facts that tell it was held. */
export interface Kept {
  readonly day: string;
  readonly facts: readonly Fact<'meeting'>[];
}

/** `hold the third round`, `host the next summit`; and what people do who `meet again`. */
const TO_MEET = /^(?:to |will )?(?:also )?(?:(?:re)?convene|hold|host|organi[sz]e)\b/i;
const MEET = /^(?:to |will )?(?:also )?meet\b/i;
const AGAIN = /\b(?:again|annually|every|next)\b/i;
/** `next round will take place in Lima`, `third dialogue is to be held`. */
const TO_BE_HELD = /\b(?:will|to) (?:take place|be (?:held|convened|hosted)|convene|meet)\b/i;
/** What is held when people meet. */
const SITTING =
  /\b(?:meetings?|rounds?|dialogues?|summits?|sessions?|consultations?|talks|conferences?|ministerials?|commissions?|forums?|committees?|editions?|2\+2)\b/i;
/** `third`, `14th`: which one. */
const ROUND =
  /\b(\d{1,3})(?:st|nd|rd|th)\b|\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)\b/i;
/** Words that tell one dialogue of two states from another. */
const NAMING = new Set(
  '2+2 strategic economic energy defence defense foreign ministerial leader security cyber maritime trade investment technology science space nuclear consultative steering counterterrorism labor labour consular climate health agriculture commission council parliamentary legal military border water'.split(
    ' ',
  ),
);
/** `NCG`: a name by its first letters. */
const INITIALS = /\b\p{Lu}{3,}\b/gu;
/** How long after the promise, or its last day, a meeting may still be the one that was meant. */
const PATIENCE = 400;

/**
 * The meetings that keep promises to meet, by promise: held after the promise was made, with all who promised, and the same by round, by name, by place or by
 * the time that was named. The first such meeting keeps it. Takes all entries and the day of a doc; the same for any order of entries.
 */
export function keptByMeetings(
  entries: readonly Entry[],
  docDay: (doc: string) => string | undefined,
): ReadonlyMap<EntryId, Kept> {
  const out = new Map<EntryId, Kept>();
  const promises = (entries as readonly Entry<'commitment'>[]).filter((e) => e.kind === 'commitment' && e.facts.some(isToMeet));
  if (promises.length === 0) return out;
  const byActor = new Map<ActorCode, Held[]>();
  for (const entry of entries) {
    const held = entry.kind === 'meeting' ? heldOf(entry as Entry<'meeting'>) : undefined;
    for (const actor of held?.actors ?? []) {
      const list = byActor.get(actor);
      if (list) list.push(held!);
      else byActor.set(actor, [held!]);
    }
  }
  for (const promise of promises) {
    const fact = promise.facts.find(isToMeet)!;
    const near = byActor.get(fact.fields.parties[0]!.value) ?? [];
    const fitting = near.filter((held) => isThatMeeting(promise, fact, held, docDay));
    fitting.sort((a, b) => (a.first === b.first ? (a.id < b.id ? -1 : 1) : a.first < b.first ? -1 : 1));
    if (fitting[0]) out.set(promise.id, { day: fitting[0].last, facts: fitting[0].facts });
  }
  return out;
}

/** The states of a promise to meet, with its keeping: what was told of it later takes nothing back. */
export function withMeeting(states: readonly ChainState[], kept: Kept | undefined): ChainState[] {
  if (!kept) return [...states];
  const before = states.filter(({ from }) => from <= kept.day);
  const last = before.at(-1) ?? states[0];
  if (!last || last.status === 'fulfilled') return [...states];
  const { bounded: _, ...rest } = last;
  return [
    ...before.filter(({ from }) => from !== kept.day),
    { ...rest, from: kept.day, status: 'fulfilled', score: 1, facts: kept.facts.map(({ id }) => id) },
  ];
}

/** A meeting as it was held. */
interface Held {
  readonly id: EntryId;
  readonly first: string;
  readonly last: string;
  readonly actors: ReadonlySet<ActorCode>;
  readonly rounds: ReadonlySet<number>;
  readonly words: ReadonlySet<string>;
  readonly places: readonly string[];
  readonly facts: readonly Fact<'meeting'>[];
}

function heldOf({ id, facts: all }: Entry<'meeting'>): Held | undefined {
  const facts = all.filter(({ fields }) => fields.status.value === 'held');
  const days = facts.flatMap(({ fields }) => dayBounds(fields.date?.value) ?? []);
  const [day] = [...days].sort((a, b) => dayNumber(a.last) - dayNumber(a.first) - (dayNumber(b.last) - dayNumber(b.first)));
  if (!day || dayNumber(day.last) - dayNumber(day.first) > 31) return undefined;
  const actors = new Set(facts.flatMap(({ fields }) => fields.participants.flatMap((p) => p.value.actor ?? [])));
  const named = facts.flatMap(({ fields }) =>
    [fields.name?.value, fields.series?.value, fields.form.value].filter((n) => n !== undefined),
  );
  return {
    id,
    first: day.first,
    last: day.last,
    actors,
    rounds: new Set(facts.flatMap(({ fields }) => fields.round?.value ?? [])),
    words: wordsOf(named.join(' ')),
    places: [...new Set(facts.flatMap(({ fields }) => fields.place?.value ?? []))],
    facts,
  };
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set([
    ...keywords(text).filter((word) => NAMING.has(word)),
    ...(TWO_PLUS_TWO.test(text) ? ['2+2'] : []),
    ...(text.match(INITIALS) ?? []),
  ]);
const TWO_PLUS_TWO = /2\s?\+\s?2/;

/** The words by which a promise names what will be held: those before a noun of meeting, `foreign and defence ministerial | meeting`. */
const namingIn = (text: string): ReadonlySet<string> => {
  const at = SITTING.exec(text);
  return wordsOf(at ? text.slice(Math.max(0, at.index - 60), at.index + at[0].length) : '');
};

function isToMeet({ fields }: Fact<'commitment'>): boolean {
  const { value } = fields.content;
  if (MEET.test(value)) return fields.parties.length > 1 && AGAIN.test(value);
  if (TO_MEET.test(value)) return SITTING.test(value);
  return SITTING.test(value.slice(0, 120)) && TO_BE_HELD.test(value);
}

function isThatMeeting(
  promise: Entry<'commitment'>,
  { fields }: Fact<'commitment'>,
  held: Held,
  docDay: (doc: string) => string | undefined,
): boolean {
  const told = promise.facts.flatMap(({ doc }) => docDay(doc) ?? []).sort();
  const since = told[0];
  if (since === undefined || held.first <= since) return false;
  const text = fields.content.value;
  const round = roundIn(text);
  if (round !== undefined && held.rounds.size > 0 && !held.rounds.has(round)) return false;
  if (!fields.parties.every(({ value }) => held.actors.has(value))) return false;
  const due = dayBounds(fields.deadline?.value ?? fields.period?.value);
  if (dayNumber(held.first) - dayNumber(due?.last ?? since) > PATIENCE) return false;
  const several = fields.parties.length > 1;
  if (round !== undefined && held.rounds.has(round) && (several || sharesName(text, held))) return true;
  if (sharesName(text, held)) return true;
  // A promise that names a round or a dialogue is not kept by talks of another kind in the same town.
  if (!several || round !== undefined || namingIn(text).size > 0) return false;
  if (held.places.some((place) => text.includes(place))) return true;
  return due !== undefined && due.first <= held.last && held.first <= due.last && NEXT.test(text);
}

/** `next meeting`, `meet again`: whatever meeting comes first. */
const NEXT = /\b(?:next|again)\b/i;

/** Words that name the meeting (`2+2`, `Energy Dialogue`) stand in the promise. */
function sharesName(text: string, { words }: Held): boolean {
  for (const word of namingIn(text)) if (words.has(word)) return true;
  return false;
}

function roundIn(text: string): number | undefined {
  const found = ROUND.exec(text);
  if (!found) return undefined;
  return found[1] ? Number(found[1]) : ordinalWords.indexOf(found[2]!.toLowerCase());
}
