import { type Cited, type Entry, type Fact, type Participant, reported, type Wording } from '../model/index.ts';
import { compatible } from './days.ts';

/** Values told as different, beside the one that is told. */
const MOST = 2;

/** The values that sources state for a field and that cannot all be true, the best supported first; none where sources agree. */
function conflicting<T>(entry: Entry, read: (fact: Fact) => Cited<T> | undefined, agree: (a: T, b: T) => boolean): T[] {
  if (entry.facts.length < 2) return [];
  const [first, ...others] = reported(entry, (fact) => {
    const cited = read(fact);
    return cited?.basis === 'stated' ? cited : undefined;
  }).map(({ value }) => value);
  if (first === undefined) return [];
  const against = others.filter((other) => !agree(first, other));
  return against.length > 0 ? [first, ...against.slice(0, MOST)] : [];
}

/** Days that sources give and that do not overlap, in words. */
export const datesDiffer = (entry: Entry, read: (fact: Fact) => Cited<string> | undefined, words: Wording): string[] =>
  conflicting(entry, read, compatible).map((day) => words.date(day as never));

/** Sums in one unit that are not the same when rounded, in words. */
export function amountsDiffer(
  entry: Entry,
  read: (fact: Fact) => Cited<number> | undefined,
  unit: string,
  words: Wording,
): string[] {
  const told = conflicting(entry, read, (a, b) => Math.abs(a - b) <= 0.01 * Math.max(Math.abs(a), Math.abs(b)));
  return [...new Set(told.map((n) => words.amount(n, unit)))];
}

/** Cities of which no source names two; countries that take part are no places, and a house or town may lie in the region that another names. */
export function placesDiffer(
  entry: Entry,
  read: (fact: Fact) => Cited<string> | undefined,
  countries: readonly string[],
  words: Wording,
): string[] {
  const texts = entry.facts.length < 2 ? [] : entry.facts.flatMap((f) => words.doc(f.doc)?.text ?? []);
  return conflicting(
    entry,
    (fact) => {
      const cited = read(fact);
      return cited && !countries.includes(cited.value) ? cited : undefined;
    },
    (a, b) => !words.isCity(a) || !words.isCity(b) || texts.some((text) => text.includes(a) && text.includes(b)),
  );
}

/** Two people whom different sources put in one office at one meeting, in words. */
export function peopleDiffer(entry: Entry<'meeting'>, words: Wording): string[] {
  if (entry.facts.length < 2) return [];
  const seats = new Map<string, Map<string, { party: Participant; docs: Set<string> }>>();
  for (const fact of entry.facts) {
    for (const { value: party } of fact.fields.participants) {
      if (!party.office || !party.actor || !party.name || GENERAL.has(party.office)) continue;
      const seat = `${party.actor}:${party.office}`;
      const people = seats.get(seat) ?? new Map<string, { party: Participant; docs: Set<string> }>();
      const key = party.person ?? party.name;
      const known = people.get(key) ?? { party, docs: new Set<string>() };
      known.docs.add(fact.doc);
      people.set(key, known);
      seats.set(seat, people);
    }
  }
  for (const people of seats.values()) {
    const [one, two] = [...people.values()];
    if (people.size === 2 && one && two && ![...one.docs].some((doc) => two.docs.has(doc)) && apart(one.party, two.party))
      return [words.party(one.party), words.party(two.party)];
  }
  return [];
}

/** Offices that several hold at once. */
const GENERAL: ReadonlySet<string> = new Set(['minister', 'deputy-minister', 'official', 'leader', 'ambassador', 'spokesperson']);

/** No name of one stands in the name of the other: `S. Rao` and `Sunil Rao` are one. */
const apart = (a: Participant, b: Participant): boolean => {
  const names = new Set(
    a
      .name!.toLowerCase()
      .split(/[\s.-]+/)
      .filter((w) => w.length > 2),
  );
  return !b
    .name!.toLowerCase()
    .split(/[\s.-]+/)
    .some((w) => names.has(w));
};

/** `reports differ: 2 May 2031 and 3 May 2031`; nothing where they agree. */
export const differing = (values: readonly string[], words: Wording): string =>
  values.length > 1 ? `reports differ: ${words.list(values)}` : '';
