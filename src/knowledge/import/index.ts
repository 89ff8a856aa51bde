import type { Knowledge } from '../../model/index.ts';
import { check } from './check.ts';
import { readFollowTheMoney } from './follow-the-money.ts';
import type { Claims, Held, Trouble } from './held.ts';
import { objectOf } from './json.ts';
import { readOwnTable } from './own-table.ts';
import { readPopolo } from './popolo.ts';

export { extraWith } from './extra.ts';
export type { Held, Trouble } from './held.ts';

/** Who held which office, read from the text of a file: our own table, Popolo JSON or FollowTheMoney lines. Never throws; what cannot be kept is named with its place and reason. */
export function readOffices(text: string, knowledge: Knowledge): { held: readonly Held[]; troubles: readonly Trouble[] } {
  const { claims, troubles } = claimsOf(text.startsWith('\uFEFF') ? text.slice(1) : text);
  const checked = check(claims, knowledge);
  return { held: checked.held, troubles: [...troubles, ...checked.troubles] };
}

function claimsOf(text: string): Claims {
  if (!/^\s*[{[]/.test(text)) return readOwnTable(text);
  const whole = wholeJson(text);
  return whole && 'memberships' in whole ? readPopolo(whole) : readFollowTheMoney(text);
}

function wholeJson(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return objectOf(JSON.parse(text));
  } catch (error) {
    // Lines of JSON are no JSON value; they are read line by line.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
