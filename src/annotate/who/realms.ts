import type { ActorCode, Knowledge } from '../../model/index.ts';

const homes = new WeakMap<Knowledge, ReadonlyMap<string, string>>();

function homesOf(knowledge: Knowledge): ReadonlyMap<string, string> {
  let map = homes.get(knowledge);
  if (!map) {
    map = new Map(knowledge.table('realms').map((r) => [r.actor!, r.home!]));
    homes.set(knowledge, map);
  }
  return map;
}

/** The one state among those that a person heads or serves, realms left out whose home state is there too; none where several remain. */
export function ownState(knowledge: Knowledge, actors: readonly ActorCode[]): ActorCode | undefined {
  const states = new Set<string>(actors);
  if (states.size > 1) for (const [realm, home] of homesOf(knowledge)) if (states.has(home)) states.delete(realm);
  return states.size === 1 ? (states.values().next().value as ActorCode) : undefined;
}
