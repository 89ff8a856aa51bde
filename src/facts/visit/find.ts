import type { Context, Finding, Reading } from '../../model/index.ts';

/** Finds what a doc says of kind `visit`. */
export function findVisit(_reading: Reading, _context: Context): Finding<'visit'>[] {
  return [];
}
