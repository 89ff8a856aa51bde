import type { Context, Finding, Reading } from '../../model/index.ts';

/** Finds what a doc says of kind `statement`. */
export function findStatement(_reading: Reading, _context: Context): Finding<'statement'>[] {
  return [];
}
