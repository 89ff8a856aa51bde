import { type ActorCode, best, type Entry, type EntryId, isKind, type Series } from '../model/index.ts';
import { compare } from '../text/compare.ts';
import { fold } from '../text/fold.ts';
import { sidesOf } from './sides.ts';

interface Held {
  readonly entry: Entry<'meeting'>;
  readonly name: string;
  readonly sides: ReadonlySet<ActorCode>;
  readonly round: number;
  readonly day: string;
}

const notWord = /[^\p{L}\p{N}+]+/gu;

/** The named chains of meetings: one name and the same sides, in order of round and day. A meeting whose text leaves out a side belongs to the chain that has them all. */
export function findSeries(entries: readonly Entry[]): Series[] {
  const byName = new Map<string, Held[]>();
  for (const entry of entries) {
    if (!isKind(entry, 'meeting')) continue;
    const name = best(entry, (f) => (f.kind === 'meeting' ? f.fields.series : undefined));
    if (name === undefined) continue;
    const held: Held = {
      entry: entry as Entry<'meeting'>,
      name,
      sides: new Set(sidesOf(entry)),
      round: best(entry, (f) => (f.kind === 'meeting' ? f.fields.round : undefined)) ?? 0,
      day: best(entry, (f) => (f.kind === 'meeting' ? f.fields.date : undefined)) ?? '9999',
    };
    const key = fold(name).replace(notWord, ' ').trim();
    const list = byName.get(key);
    if (list === undefined) byName.set(key, [held]);
    else list.push(held);
  }
  return [...byName].sort(([a], [b]) => compare(a, b)).flatMap(([, held]) => bySides(held).map(toSeries));
}

/** Meetings of one name, parted by their sides. */
function bySides(held: readonly Held[]): Held[][] {
  const ordered = [...held].sort(
    (a, b) => b.sides.size - a.sides.size || compare(sideKey(a), sideKey(b)) || compare(a.entry.id, b.entry.id),
  );
  const groups: { readonly sides: ReadonlySet<ActorCode>; readonly members: Held[] }[] = [];
  for (const one of ordered) {
    const exact = groups.find((g) => sideKey(g) === sideKey(one));
    const wider = groups.filter((g) => [...one.sides].every((side) => g.sides.has(side)));
    const home = exact ?? (wider.length === 1 ? wider[0] : undefined);
    if (home !== undefined) home.members.push(one);
    else groups.push({ sides: one.sides, members: [one] });
  }
  return groups.map((g) => g.members);
}

const sideKey = ({ sides }: { readonly sides: ReadonlySet<ActorCode> }): string => [...sides].sort(compare).join(' ');

function toSeries(members: readonly Held[]): Series {
  const ordered = [...members].sort((a, b) => compare(a.day, b.day) || a.round - b.round || compare(a.entry.id, b.entry.id));
  return {
    name: mostCommon(members.map((m) => m.name)),
    actors: [...members[0]!.sides].sort(compare),
    meetings: ordered.map((m) => m.entry.id as EntryId),
  };
}

function mostCommon(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || compare(a, b))[0]![0];
}
