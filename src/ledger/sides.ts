import type { ActorCode, Cited, Entry, Fact } from '../model/index.ts';
import { compare } from '../text/compare.ts';

/** Actors that an entry's facts name as taking part, most often named first. */
export function sidesOf(entry: Entry): ActorCode[] {
  const counts = new Map<ActorCode, number>();
  for (const fact of entry.facts) {
    for (const actor of namedIn(fact)) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || compare(a, b)).map(([actor]) => actor);
}

/** Actors that a fact names as taking part. */
export function namedIn(fact: Fact): Set<ActorCode> {
  const out = new Set<ActorCode>();
  const take = (field: readonly Cited<{ actor?: ActorCode } | ActorCode>[] = []): void => {
    for (const { value } of field) {
      const actor = typeof value === 'object' ? value.actor : value;
      if (actor !== undefined) out.add(actor);
    }
  };
  switch (fact.kind) {
    case 'meeting':
      take(fact.fields.participants);
      break;
    case 'visit':
      take([...fact.fields.visitors, fact.fields.host]);
      break;
    case 'statement':
      take(fact.fields.speakers);
      break;
    case 'commitment':
    case 'initiative':
    case 'progress':
      take(fact.fields.parties);
      break;
    case 'tenure':
      take([fact.fields.actor]);
      break;
    case 'event':
      take([...fact.fields.actors, ...fact.fields.recipients]);
      break;
  }
  return out;
}
