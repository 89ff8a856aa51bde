/** First and last day that a date of a table or an EDTF value can mean, as ISO days; an open or unknown side is the end of time. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

const always: Days = { first: '0000-01-01', last: '9999-12-31' };

/** `2024`, `2024-06`, `2024-06-14`, with `~`, `?` or `%` behind: parts of a date. */
const part = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?[~?%]?$/;
/** Seasons and quarters of EDTF: `2024-22` is summer, `2024-34` the second quarter; the months they cover. */
const seasons: Readonly<Record<string, readonly [string, string]>> = {
  21: ['03', '05'],
  22: ['06', '08'],
  23: ['09', '11'],
  24: ['12', '12'],
  33: ['01', '03'],
  34: ['04', '06'],
  35: ['07', '09'],
  36: ['10', '12'],
};

/** Days of a date, `from/until`, season or quarter. What is not understood may be any day. */
export function daysOf(value: string): Days {
  const slash = value.indexOf('/');
  if (slash >= 0) return { first: one(value.slice(0, slash)).first, last: one(value.slice(slash + 1)).last };
  return one(value);
}

function one(value: string): Days {
  const m = part.exec(value);
  if (!m) return always;
  const [, year, month, day] = m;
  if (day) return { first: `${year}-${month}-${day}`, last: `${year}-${month}-${day}` };
  if (!month) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const season = seasons[month];
  if (season) return { first: `${year}-${season[0]}-01`, last: `${year}-${season[1]}-31` };
  return { first: `${year}-${month}-01`, last: `${year}-${month}-31` };
}
