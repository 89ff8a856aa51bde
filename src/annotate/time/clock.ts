import type { TimeWords } from '../../model/index.ts';
import { glued, is, isDigits, isOneOf, width } from './cursor.ts';
import type { ClockTime } from './expression.ts';
import type { Pieces } from './pieces.ts';

export interface ReadClock {
  readonly clock: ClockTime;
  readonly to: number;
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** A time of day, or one to another (`10:00 - 11:30 a.m.`), of which the first is kept. */
export function readClock(p: Pieces, i: number, times: TimeWords): ReadClock | undefined {
  const first = readOneClock(p, i, times);
  if (!first || !isOneOf(p, first.to, '-', 'to')) return first;
  const second = isDigits(p, first.to + 1) ? (readColon(p, first.to + 1, times) ?? readHour(p, first.to + 1, times)) : undefined;
  return second ? { ...first, to: second.to } : first;
}

/** A time of day: `5:01 P.M. EDT`, `17:30`, `9 a.m.`, `18:00 UTC`, `1100 GMT`, `5 o'clock`, `noon`. Nothing for `14PM` or `25:12`. */
function readOneClock(p: Pieces, i: number, times: TimeWords): ReadClock | undefined {
  if (!isDigits(p, i)) {
    const named =
      isOneOf(p, i, 'noon', 'midday', 'midnight') &&
      isOneOf(p, i - 1, 'at', 'by', 'around', 'about', 'until', 'before', 'after', 'from', 'to', ',');
    return named ? readNamed(p, i) : undefined;
  }
  if (glued(p, i) && !isOneOf(p, i - 1, '(', '[', ',', '"', '-')) return undefined;
  return readColon(p, i, times) ?? readHour(p, i, times) ?? readMilitary(p, i, times);
}

const readNamed = (p: Pieces, i: number): ReadClock => {
  const words = is(p, i, 'midnight') ? '00:00' : '12:00';
  return { clock: { timex: is(p, i, 'midnight') ? 'TNI' : 'TMI', words }, to: i + 1 };
};

function clockOf(hour: number, minute: number, second: number | undefined, to: number): ReadClock {
  const words = `${pad(hour)}:${pad(minute)}`;
  return { clock: { timex: `T${words}${second === undefined ? '' : `:${pad(second)}`}`, words }, to };
}

/** Morning (0), afternoon (12) or not said, and the piece after. */
function halfOfDay(p: Pieces, i: number): { half: 0 | 12 | undefined; to: number } {
  if (is(p, i, 'am')) return { half: 0, to: i + 1 };
  if (is(p, i, 'pm')) return { half: 12, to: i + 1 };
  if (isOneOf(p, i, 'a', 'p') && is(p, i + 1, '.') && is(p, i + 2, 'm')) {
    return { half: is(p, i, 'a') ? 0 : 12, to: is(p, i + 3, '.') ? i + 4 : i + 3 };
  }
  if (isOneOf(p, i, 'a', 'p') && is(p, i + 1, 'm')) return { half: is(p, i, 'a') ? 0 : 12, to: i + 2 };
  return { half: undefined, to: i };
}

const inHalf = (hour: number, half: 0 | 12 | undefined): number => (half === undefined ? hour : (hour % 12) + half);

/** `17:30`, `5:01 pm`, `11:00:09`, `18.00 GMT`. */
function readColon(p: Pieces, i: number, times: TimeWords): ReadClock | undefined {
  const sign = p.text[i + 1];
  if (
    width(p, i) > 2 ||
    !(sign === ':' || sign === '.') ||
    !glued(p, i + 1) ||
    !isDigits(p, i + 2) ||
    !glued(p, i + 2) ||
    width(p, i + 2) !== 2
  )
    return undefined;
  const [hour, minute] = [p.digits[i]!, p.digits[i + 2]!];
  let to = i + 3;
  let second: number | undefined;
  if (is(p, to, ':') && glued(p, to) && isDigits(p, to + 1) && width(p, to + 1) === 2) {
    second = p.digits[to + 1]!;
    to += 2;
  }
  if (glued(p, to) && isOneOf(p, to, '.', ':', '%') && isDigits(p, to + 1) && glued(p, to + 1)) return undefined;
  const half = halfOfDay(p, to);
  const end = zoneAfter(p, half.to, times);
  if (sign === '.' && half.half === undefined && end === half.to) return undefined;
  if (hour > (half.half === undefined ? 24 : 12) || minute > 59 || (second ?? 0) > 59) return undefined;
  return clockOf(inHalf(hour, half.half) % 24, minute, second, end);
}

/** `9 a.m.`, `5 o'clock`. */
function readHour(p: Pieces, i: number, times: TimeWords): ReadClock | undefined {
  if (width(p, i) > 2) return undefined;
  const hour = p.digits[i]!;
  const half = halfOfDay(p, i + 1);
  if (half.half !== undefined)
    return hour >= 1 && hour <= 12 ? clockOf(inHalf(hour, half.half), 0, undefined, zoneAfter(p, half.to, times)) : undefined;
  if (is(p, i + 1, 'o') && is(p, i + 2, "'") && is(p, i + 3, 'clock') && hour >= 1 && hour <= 12)
    return clockOf(hour, 0, undefined, i + 4);
  return undefined;
}

/** `1100 GMT`. */
function readMilitary(p: Pieces, i: number, times: TimeWords): ReadClock | undefined {
  if (width(p, i) !== 4 || zoneAfter(p, i + 1, times) === i + 1) return undefined;
  const [hour, minute] = [Math.floor(p.digits[i]! / 100), p.digits[i]! % 100];
  return hour < 24 && minute < 60 ? clockOf(hour, minute, undefined, zoneAfter(p, i + 1, times)) : undefined;
}

/** The piece after a zone in capitals (`GMT`, `(IST)`) or `local time`. */
function zoneAfter(p: Pieces, i: number, times: TimeWords): number {
  const open = is(p, i, '(') ? 1 : 0;
  if (p.capital[i + open] && times.zones.has(p.text[i + open] ?? '')) return i + open + (open && is(p, i + 2, ')') ? 2 : 1);
  return is(p, i, 'local') && is(p, i + 1, 'time') ? i + 2 : i;
}
