import type { Context, Finding, Reading } from '../../model/index.ts';

/** Finds what a doc says of kind `initiative`. */
export function findInitiative(_reading: Reading, _context: Context): Finding<'initiative'>[] {
  return [];
}
