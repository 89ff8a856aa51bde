import { is, isOneOf, wordAt } from './cursor.ts';
import type { Read } from './expression.ts';
import { readCount } from './numbers.ts';
import type { Pieces } from './pieces.ts';

/** `every two years`, `each week`, `every Monday`, `once a year`, `annual`, `per year`. */
export function readSet(p: Pieces, i: number): Read | undefined {
  const every = wordAt(p, i).every;
  if (every) return inName(p, i) ? undefined : { expression: { kind: 'set', n: every[0], unit: every[1] }, to: i + 1 };
  if (isOneOf(p, i, 'every', 'each')) {
    const other = is(p, i + 1, 'other') ? 1 : 0;
    const count = readCount(p, i + 1 + other);
    const at = count?.to ?? i + 1 + other;
    const word = wordAt(p, at);
    if (word.weekday !== undefined && !count)
      return { expression: { kind: 'set', n: 1 + other, unit: 'week', weekday: word.weekday }, to: at + 1 };
    if (word.dayPart !== undefined && !count && !other) return { expression: { kind: 'set', n: 1, unit: 'day' }, to: at + 1 };
    if (word.unit === undefined || word.unit === 'half' || (word.unit === 'second' && !count)) return undefined;
    return { expression: { kind: 'set', n: count?.n ?? 1 + other, unit: word.unit }, to: at + 1 };
  }
  if (isOneOf(p, i, 'once', 'twice', 'per') || (is(p, i, 'times') && i > 0)) {
    const at = isOneOf(p, i + 1, 'a', 'an', 'every', 'per') ? i + 2 : is(p, i, 'per') ? i + 1 : -1;
    const unit = at < 0 ? undefined : wordAt(p, at).unit;
    return unit && unit !== 'half' && unit !== 'second' ? { expression: { kind: 'set', n: 1, unit }, to: at + 1 } : undefined;
  }
  return undefined;
}

/** `Daily Mail`, `China Daily`: part of a name. */
const inName = (p: Pieces, i: number): boolean => p.capital[i] === 1 && (p.capital[i - 1] === 1 || p.capital[i + 1] === 1);
