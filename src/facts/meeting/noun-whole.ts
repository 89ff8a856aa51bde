import type { Gathering } from './gathering.ts';

/** Whether the phrase alone tells of one meeting: two sides, or a named occasion with a number, a day or its own name. */
export function isWhole(sides: number, gathering: Gathering, about: About): boolean {
  if (about.plural && !gathering.round && !about.timed) return false;
  // "cooperation through the A-B Energy Dialogue" speaks of the chain, not of a meeting.
  if (about.process && !about.timed && !about.placed && !about.held) return false;
  if (about.standing && !gathering.name && !about.timed && !about.placed) return false;
  if (about.standing && !about.timed && !about.placed && !about.held && !gathering.round) return false;
  if (sides >= 2) return true;
  if (gathering.round && (sides === 1 || gathering.name !== undefined)) return true;
  // Without a side it is an occasion only by its own name, or by day and place together.
  if (sides === 0 && !(gathering.dialogue && !about.ofTwo)) return about.timed && about.placed;
  if (gathering.dialogue?.members || gathering.name || about.body) return about.timed || about.placed || about.held;
  return about.shaped && about.timed && (about.placed || sides === 1);
}

interface About {
  readonly plural: boolean;
  readonly timed: boolean;
  readonly placed: boolean;
  /** Somebody holds, hosts or attends it. */
  readonly held: boolean;
  /** A dialogue or forum, which is also a standing thing; negotiations, which go on. */
  readonly standing: boolean;
  readonly process: boolean;
  /** Of a kind that any two states can have, so that without them it is nobody's. */
  readonly ofTwo: boolean;
  /** Its kind is told: a trilateral meeting, a summit. */
  readonly shaped: boolean;
  /** An organisation meets. */
  readonly body: boolean;
}
