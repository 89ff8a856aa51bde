import { type ActorCode, factKinds } from '../../model/index.ts';
import type { Database } from './driver.ts';

export interface Counts {
  readonly docs: number;
  readonly waiting: number;
  readonly publishers: number;
  readonly facts: { readonly [kind: string]: number };
}

export interface ActorCount {
  readonly actor: ActorCode;
  readonly facts: number;
}

/** How much a ledger holds. */
export function countsOf(database: Database): Counts {
  const [docs] = database
    .prepare(
      `select count(*) as docs, count(*) - count(readKey) as waiting, count(distinct metadata ->> 'publisher') as publishers from doc`,
    )
    .all([]) as { docs: number; waiting: number; publishers: number }[];
  const kinds = database.prepare('select kind, count(*) as n from fact group by kind').all([]) as { kind: string; n: number }[];
  const byKind = new Map(kinds.map(({ kind, n }) => [kind, Number(n)]));
  return {
    docs: Number(docs!.docs),
    waiting: Number(docs!.waiting),
    publishers: Number(docs!.publishers),
    facts: Object.fromEntries(factKinds.map((kind) => [kind, byKind.get(kind) ?? 0])),
  };
}

/** How many facts name each actor, most first. */
export const actorCounts = (database: Database): ActorCount[] =>
  database
    .prepare('select actor, count(*) as facts from touch where named = 1 group by actor order by facts desc, actor')
    .all([]) as ActorCount[];

/** What SQLite's own check finds wrong with the file. */
export const complaints = (database: Database): string[] =>
  (database.prepare('pragma quick_check').all([]) as { quick_check: string }[])
    .map((row) => row.quick_check)
    .filter((line) => line !== 'ok');
