import type { Cited } from './cited.ts';
import type { Fact, FactKind } from './fact.ts';
import type { DocId } from './ids.ts';
import type { Entry, StoredDoc } from './ledger.ts';
import type { Citation } from './line.ts';
import type { Span } from './span.ts';

/** A value some facts of an entry give, with the facts that give it, best supported first. */
export interface Reported<T> {
  readonly value: T;
  readonly facts: readonly Fact[];
}

/**
 * The different values that an entry's facts give to a field, the best first: stated before inferred, then by number of docs,
 * then the longer (more precise) value, then by code units, so that the order of facts plays no part.
 */
export function reported<T>(entry: Entry, read: (fact: Fact) => Cited<T> | undefined): Reported<T>[] {
  const found = new Map<string, { value: T; facts: Fact[]; docs: Set<string>; stated: boolean }>();
  for (const fact of entry.facts) {
    const cited = read(fact);
    if (!cited) continue;
    const key = JSON.stringify(cited.value);
    const slot = found.get(key) ?? { value: cited.value, facts: [], docs: new Set<string>(), stated: false };
    slot.facts.push(fact);
    slot.docs.add(fact.doc);
    slot.stated ||= cited.basis === 'stated';
    found.set(key, slot);
  }
  return [...found.entries()]
    .sort(
      ([a, x], [b, y]) =>
        Number(y.stated) - Number(x.stated) || y.docs.size - x.docs.size || b.length - a.length || (a < b ? -1 : 1),
    )
    .map(([, { value, facts }]) => ({ value, facts }));
}

/** The best supported value of a field, or undefined. */
export const best = <T>(entry: Entry, read: (fact: Fact) => Cited<T> | undefined): T | undefined =>
  // Most entries rest on one fact, which needs no weighing.
  entry.facts.length === 1 ? read(entry.facts[0]!)?.value : reported(entry, read)[0]?.value;

/** Every span a fact cites, in text order, without repeats. */
export function spansOf(fact: { readonly fields: object }): Span[] {
  const found = new Map<string, Span>();
  for (const field of Object.values(fact.fields) as (Cited<unknown> | readonly Cited<unknown>[])[]) {
    for (const cited of Array.isArray(field) ? (field as readonly Cited<unknown>[]) : [field as Cited<unknown>]) {
      for (const span of cited.at) found.set(`${span.start}:${span.end}`, { start: span.start, end: span.end });
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The days an entry's docs were published, oldest first; docs without a day last. */
export const docDay = (doc: StoredDoc | undefined): string => doc?.date?.value ?? '9999';

/** Citations in order of publication, one list without repeats. */
export function citationsOf(
  spans: readonly { readonly doc: DocId; readonly span: Span }[],
  day: (doc: DocId) => string,
): Citation[] {
  const found = new Map<string, Citation>();
  for (const { doc, span } of spans) found.set(`${doc}:${span.start}:${span.end}`, { doc, start: span.start, end: span.end });
  return [...found.values()].sort((a, b) => {
    const x = day(a.doc);
    const y = day(b.doc);
    return x < y ? -1 : x > y ? 1 : a.doc < b.doc ? -1 : a.doc > b.doc ? 1 : a.start - b.start || a.end - b.end;
  });
}

export const isKind = <K extends FactKind>(entry: Entry, kind: K): entry is Entry<K> => entry.kind === kind;
