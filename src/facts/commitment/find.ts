import type { Context, Finding, Reading } from '../../model/index.ts';

/** Finds what a doc says of kind `commitment`. */
export function findCommitment(_reading: Reading, _context: Context): Finding<'commitment'>[] {
  return [];
}
