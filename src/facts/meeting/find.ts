import type { Context, Finding, Reading } from '../../model/index.ts';

/** Finds what a doc says of kind `meeting`. */
export function findMeeting(_reading: Reading, _context: Context): Finding<'meeting'>[] {
  return [];
}
