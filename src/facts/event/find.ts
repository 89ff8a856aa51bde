import type { Context, Finding, Reading } from '../../model/index.ts';

/** Finds what a doc says of kind `event`. */
export function findEvent(_reading: Reading, _context: Context): Finding<'event'>[] {
  return [];
}
