/** First and last day of an EDTF date, as ISO strings that compare by code units; undefined where it is not made of days, months or years. */
export function dayBounds(value: string | undefined): { readonly first: string; readonly last: string } | undefined {
  if (!value) return undefined;
  const slash = value.indexOf('/');
  if (slash < 0) {
    const one = pointBounds(value);
    return one;
  }
  const from = value.slice(0, slash);
  const to = value.slice(slash + 1);
  const a = from === '' || from === '..' ? OPEN : pointBounds(from);
  const b = to === '' || to === '..' ? OPEN : pointBounds(to);
  return a && b ? { first: a.first, last: b.last } : undefined;
}

const OPEN = { first: '0000-01-01', last: '9999-12-31' };

/** `2024`, `2024-06`, `2024-06-14`, `2024-22`, `202X`; qualifiers (`?`, `~`) and clock times are left aside. */
const POINT = /^(\d{3})(\d|X)(?:-(\d\d)(?:-(\d\d))?)?/;
const SEASONS: Readonly<Record<string, readonly [string, string]>> = {
  '21': ['03-01', '05-31'],
  '22': ['06-01', '08-31'],
  '23': ['09-01', '11-30'],
  '24': ['12-01', '12-31'],
  '33': ['01-01', '03-31'],
  '34': ['04-01', '06-30'],
  '35': ['07-01', '09-30'],
  '36': ['10-01', '12-31'],
  '40': ['01-01', '06-30'],
  '41': ['07-01', '12-31'],
};

function pointBounds(value: string): { first: string; last: string } | undefined {
  const found = POINT.exec(value);
  if (!found) return undefined;
  const [, decade, unit, month, day] = found;
  if (unit === 'X') return { first: `${decade}0-01-01`, last: `${decade}9-12-31` };
  const year = `${decade}${unit}`;
  if (!month) return { first: `${year}-01-01`, last: `${year}-12-31` };
  if (day) return { first: `${year}-${month}-${day}`, last: `${year}-${month}-${day}` };
  const season = SEASONS[month];
  if (season) return { first: `${year}-${season[0]}`, last: `${year}-${season[1]}` };
  return { first: `${year}-${month}-01`, last: `${year}-${month}-31` };
}

/** Whether two dates can be one day; true when either is unknown. */
export function compatible(a: string | undefined, b: string | undefined): boolean {
  const x = dayBounds(a);
  const y = dayBounds(b);
  return !x || !y || (x.first <= y.last && y.first <= x.last);
}

/** Whether every day of `inner` lies in `outer`. */
export function within(inner: string | undefined, outer: string | undefined): boolean {
  const x = dayBounds(inner);
  const y = dayBounds(outer);
  return !!x && !!y && y.first <= x.first && x.last <= y.last;
}

/** Days since 1970-01-01 of an ISO day; a day that no calendar has counts on into the next month. */
export function dayNumber(iso: string): number {
  const y = Number(iso.slice(0, 4));
  const m = Number(iso.slice(5, 7));
  const d = Number(iso.slice(8, 10));
  return Math.floor(Date.UTC(y, m - 1, d) / 86_400_000);
}
