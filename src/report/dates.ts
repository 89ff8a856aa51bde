const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const SEASONS: Readonly<Record<string, string>> = {
  '21': 'spring',
  '22': 'summer',
  '23': 'autumn',
  '24': 'winter',
  '33': 'first quarter of',
  '34': 'second quarter of',
  '35': 'third quarter of',
  '36': 'fourth quarter of',
  '40': 'first half of',
  '41': 'second half of',
};
const POINT = /^(-?\d{4}|\d{3}X)(?:-(\d{2}))?(?:-(\d{2}))?/; // 2024, 2024-08, 2024-08-19, 202X

/** A date as people write it: `2024-08-19` gives `19 August 2024`, `2022/2027` gives `2022–2027`. */
export function wordDate(value: string): string {
  const [from, to] = value.split('/');
  if (to === undefined) return wordPoint(value);
  if (!from || from === '..') return `until ${wordPoint(to)}`;
  if (!to || to === '..') return `since ${wordPoint(from)}`;
  if (/^\d{4}$/.test(from) && /^\d{4}$/.test(to)) return `${from}–${to}`;
  const [a, b] = [POINT.exec(from), POINT.exec(to)];
  if (a?.[3] && b?.[3] && a[1] === b[1] && a[2] === b[2]) return `${Number(a[3])}–${wordPoint(to)}`;
  if (a && b && a[1] === b[1] && a[2] && b[2] && !a[3] && !b[3]) return `${MONTHS[Number(a[2]) - 1]} to ${wordPoint(to)}`;
  return `between ${wordPoint(from)} and ${wordPoint(to)}`;
}

function wordPoint(value: string): string {
  const m = POINT.exec(value);
  if (!m) return value;
  const [, year, month, day] = m;
  if (year!.endsWith('X')) return `the ${year!.slice(0, 3)}0s`;
  if (!month) return year!;
  if (SEASONS[month]) return `${SEASONS[month]} ${year}`;
  const name = MONTHS[Number(month) - 1];
  if (!name) return year!;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

const firsts = new Map<string, string>();
const lasts = new Map<string, string>();
/** Days are asked for again and again when lines are put in order; more than these are not kept. */
const KEPT = 10_000;

function remembered(known: Map<string, string>, value: string, find: (value: string) => string): string {
  const day = known.get(value) ?? find(value);
  if (known.size >= KEPT) known.clear();
  known.set(value, day);
  return day;
}

/** The first day a date may mean, ISO; for order and comparison. Unknown sorts first. */
export const firstDay = (value: string | undefined): string => (value ? remembered(firsts, value, findFirst) : '0000-00-00');

/** The last day a date may mean, ISO: `2027` gives `2027-12-31`. */
export const lastDay = (value: string | undefined): string => (value ? remembered(lasts, value, findLast) : '9999-12-31');

function findFirst(value: string): string {
  const from = value.split('/')[0] || value.split('/')[1] || '';
  const m = POINT.exec(from.replace('X', '0'));
  if (!m) return '0000-00-00';
  const month = m[2] && Number(m[2]) <= 12 ? m[2] : m[2] ? seasonStart(m[2]) : '01';
  return `${m[1]}-${month}-${m[3] ?? '01'}`;
}

function findLast(value: string): string {
  const parts = value.split('/');
  const to = parts[1] ?? parts[0]!;
  const m = POINT.exec(to.replace('X', '9'));
  if (!m) return '9999-12-31';
  if (m[3]) return `${m[1]}-${m[2]}-${m[3]}`;
  const month = m[2] && Number(m[2]) <= 12 ? Number(m[2]) : m[2] ? seasonEnd(m[2]) : 12;
  return `${m[1]}-${String(month).padStart(2, '0')}-${new Date(Date.UTC(Number(m[1]), month, 0)).getUTCDate()}`;
}

const seasonStart = (code: string): string =>
  ({ '21': '03', '22': '06', '23': '09', '24': '12', '33': '01', '34': '04', '35': '07', '36': '10', '40': '01', '41': '07' })[
    code
  ] ?? '01';
const seasonEnd = (code: string): number =>
  ({ '21': 5, '22': 8, '23': 11, '24': 12, '33': 3, '34': 6, '35': 9, '36': 12, '40': 6, '41': 12 })[code] ?? 12;
