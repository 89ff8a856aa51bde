import type { Context, Finding, Reading } from '../../model/index.ts';

/** Finds what a doc says of kind `progress`. */
export function findProgress(_reading: Reading, _context: Context): Finding<'progress'>[] {
  return [];
}
