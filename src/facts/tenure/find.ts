import type { Context, Finding, Reading } from '../../model/index.ts';

/** Finds what a doc says of kind `tenure`. */
export function findTenure(_reading: Reading, _context: Context): Finding<'tenure'>[] {
  return [];
}
