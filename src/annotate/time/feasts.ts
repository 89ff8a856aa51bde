import { yearAt } from './absolute.ts';
import { is, isOneOf, wordAt } from './cursor.ts';
import type { Read } from './expression.ts';
import type { Pieces } from './pieces.ts';

/** Feasts with a day of their own: `Christmas Day`, `New Year's Eve`, `May Day`. */
export function readFeast(p: Pieces, i: number): Read | undefined {
  const date = (month: number, day: number, to: number): Read => {
    const year = yearAt(p, to);
    return {
      expression: { kind: 'date', month, day, ...(year !== undefined && { year }) },
      to: year === undefined ? to : to + 1,
    };
  };
  if (!p.capital[i]) return undefined;
  const feast = wordAt(p, i).feast;
  if (feast) {
    const [month, day] = feast;
    if (isOneOf(p, i + 1, 'eve')) return date(month, day - 1, i + 2);
    return date(month, day, is(p, i + 1, 'day') ? i + 2 : i + 1);
  }
  if (is(p, i, 'new') && isOneOf(p, i + 1, 'year', 'years')) {
    const at = isOneOf(p, i + 2, "'s") ? i + 3 : is(p, i + 2, "'") ? (is(p, i + 3, 's') ? i + 4 : i + 3) : i + 2;
    if (is(p, at, 'day')) return date(1, 1, at + 1);
    if (is(p, at, 'eve')) return date(12, 31, at + 1);
  }
  return undefined;
}
