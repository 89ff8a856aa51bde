import { ofCentury, yearAt } from './absolute.ts';
import { dash, glued, is, isDigits, isLetters, isOneOf, the, width, wordAt } from './cursor.ts';
import type { Expression, Read } from './expression.ts';
import { ENDINGS, readOrdinal } from './numbers.ts';
import type { Pieces } from './pieces.ts';
import { readWhich } from './which.ts';

/** `the third quarter of 2009`, `first half of next year`, `third-quarter`, `Q3 2024`. */
export function readNth(p: Pieces, i: number): Read | undefined {
  const at = the(p, i);
  if ((is(p, at, 'q') || is(p, at, 'h')) && p.capital[at] && isDigits(p, at + 1) && glued(p, at + 1) && width(p, at + 1) === 1) {
    const n = p.digits[at + 1]!;
    const unit = is(p, at, 'q') ? 'quarter' : 'half';
    if (n < 1 || n > (unit === 'quarter' ? 4 : 2)) return undefined;
    return withOf(p, at + 2, { kind: 'nth', unit, n }, unit === 'half');
  }
  const final = isOneOf(p, at, 'final', 'last');
  const ordinal = final ? { n: 0, to: at + 1 } : readOrdinal(p, at, ENDINGS);
  if (!ordinal) return undefined;
  const unitAt = dash(p, ordinal.to);
  const unit = wordAt(p, unitAt).unit;
  if (unit === 'century' && !final) return { expression: { kind: 'century', n: ordinal.n }, to: unitAt + 1 };
  if (unit !== 'quarter' && unit !== 'half') return undefined;
  const last = unit === 'quarter' ? 4 : 2;
  if (ordinal.n > last) return undefined;
  if (final && !is(p, unitAt + 1, 'of')) return undefined;
  return withOf(p, unitAt + 1, { kind: 'nth', unit, n: final ? last : ordinal.n }, unit === 'half');
}

function withOf(p: Pieces, i: number, nth: Extract<Expression, { kind: 'nth' }>, needed: boolean): Read | undefined {
  const at = is(p, i, 'of') ? i + 1 : is(p, i, ',') || is(p, i, '-') ? i + 1 : i;
  const year = yearAt(p, at);
  if (year !== undefined) return { expression: { ...nth, of: { kind: 'date', year } }, to: at + 1 };
  const fiscal = readFiscal(p, at);
  if (fiscal) return { expression: { ...nth, of: fiscal.expression }, to: fiscal.to };
  if (is(p, i, 'of')) {
    const of =
      is(p, at, 'the') && is(p, at + 1, 'year')
        ? { expression: { kind: 'unit', unit: 'year', n: 0, anchor: 'now' } as const, to: at + 2 }
        : (readWhich(p, at) ?? readDecade(p, at) ?? readCentury(p, at));
    if (of) return { expression: { ...nth, of: of.expression }, to: of.to };
  }
  return needed ? undefined : { expression: nth, to: i };
}

/** `the 21st century`. */
function readCentury(p: Pieces, i: number): Read | undefined {
  const ordinal = readOrdinal(p, the(p, i), ENDINGS);
  if (!ordinal || wordAt(p, dash(p, ordinal.to)).unit !== 'century') return undefined;
  return { expression: { kind: 'century', n: ordinal.n }, to: dash(p, ordinal.to) + 1 };
}

/** `FY2024-25`, `fiscal 2027`, `financial year 2023-24`, `fiscal year 2024`. */
export function readFiscal(p: Pieces, i: number): Read | undefined {
  let at = i;
  if (is(p, at, 'fy') && p.capital[at]) at += 1;
  else if (isOneOf(p, at, 'fiscal', 'financial', 'fiscals')) at += is(p, at + 1, 'year') || is(p, at + 1, 'years') ? 2 : 1;
  else return undefined;
  if (is(p, at, '-') || is(p, at, "'")) at += 1;
  if (!isDigits(p, at)) return undefined;
  const year = width(p, at) === 4 ? p.digits[at]! : width(p, at) === 2 ? ofCentury(p.digits[at]!) : 0;
  if (year < 1900 || year > 2100) return undefined;
  const until = secondYear(p, at, year);
  return { expression: { kind: 'fiscal', year, ...(until && { until: until.year }) }, to: until?.to ?? at + 1 };
}

/** The `-25` or `-2025` after a year. */
export function secondYear(p: Pieces, i: number, year: number): { year: number; to: number } | undefined {
  if (!isOneOf(p, i + 1, '-', '/') || !isDigits(p, i + 2) || (glued(p, i + 2) && !glued(p, i + 1))) return undefined;
  const n = p.digits[i + 2]!;
  if (glued(p, i + 3) && (isOneOf(p, i + 3, '-', '/', '%', ':') || isLetters(p, i + 3)) && !is(p, i + 4, 'period'))
    return undefined;
  const until = width(p, i + 2) === 2 && glued(p, i + 1) ? year - (year % 100) + n : width(p, i + 2) === 4 ? n : 0;
  return until > year && until < year + 200 ? { year: until, to: i + 3 } : undefined;
}

/** `summer 2012`, `the summer of 2012`, `winter 2023-24`. */
export function readSeason(p: Pieces, i: number): Read | undefined {
  const at = the(p, i);
  const season = wordAt(p, at).season;
  if (season === undefined) return undefined;
  const yearPiece = is(p, at + 1, 'of') || is(p, at + 1, ',') ? at + 2 : at + 1;
  const year = yearAt(p, yearPiece);
  if (year !== undefined) {
    const until = secondYear(p, yearPiece, year);
    return { expression: { kind: 'season', season, year }, to: until?.to ?? yearPiece + 1 };
  }
  if (is(p, at + 1, 'of')) {
    const of = readWhich(p, at + 2);
    if (of?.expression.kind === 'unit' && of.expression.unit === 'year')
      return { expression: { kind: 'season', season, which: of.expression.n as -1 | 0 | 1 }, to: of.to };
  }
  const cold = season !== 1 && season !== 3;
  const named = cold && i !== at && isOneOf(p, i - 1, 'in', 'during', 'since');
  return named ? { expression: { kind: 'season', season }, to: at + 1 } : undefined;
}

/** `the 1990s`, `the '80s`, `mid-1990s`. */
export function readDecade(p: Pieces, i: number): Read | undefined {
  const withThe = is(p, i, 'the');
  let at = the(p, i);
  const apostrophe = is(p, at, "'");
  if (apostrophe) at += 1;
  if (!isDigits(p, at)) return undefined;
  let to = at + 1;
  if (is(p, to, "'") && glued(p, to)) to += 1;
  if (!is(p, to, 's') || !glued(p, to)) return undefined;
  const n = p.digits[at]!;
  if (width(p, at) === 4 && n % 10 === 0 && n >= 1000 && n < 2200)
    return { expression: { kind: 'decade', year: n, short: false }, to: to + 1 };
  const short =
    width(p, at) === 2 && n % 10 === 0 && n >= 20 && (withThe || apostrophe || isOneOf(p, i - 1, 'and', 'to', '-', 'or'));
  return short ? { expression: { kind: 'decade', year: 1900 + n, short: true }, to: to + 1 } : undefined;
}
