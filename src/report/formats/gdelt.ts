import type { EventTable, TableSide } from './event-table.ts';

const side = (n: 1 | 2): string[] =>
  [
    'Code',
    'Name',
    'CountryCode',
    'KnownGroupCode',
    'EthnicCode',
    'Religion1Code',
    'Religion2Code',
    'Type1Code',
    'Type2Code',
    'Type3Code',
  ].map((name) => `Actor${n}${name}`);
const geo = (of: string): string[] =>
  ['Type', 'FullName', 'CountryCode', 'ADM1Code', 'ADM2Code', 'Lat', 'Long', 'FeatureID'].map((name) => `${of}Geo_${name}`);

/** The 61 columns of GDELT 2.0's event table (codebook of 19 February 2015). Tone, places in FIPS codes and counts over all media are not known here and stay empty. */
export const gdelt: EventTable = {
  name: 'gdelt',
  what: "events in the columns of GDELT 2.0's event table",
  header: false,
  columns: [
    ...['GLOBALEVENTID', 'SQLDATE', 'MonthYear', 'Year', 'FractionDate'],
    ...side(1),
    ...side(2),
    ...['IsRootEvent', 'EventCode', 'EventBaseCode', 'EventRootCode', 'QuadClass', 'GoldsteinScale'],
    ...['NumMentions', 'NumSources', 'NumArticles', 'AvgTone'],
    ...geo('Actor1'),
    ...geo('Actor2'),
    ...geo('Action'),
    ...['DATEADDED', 'SOURCEURL'],
  ],
  row: ({ number, day, actor, recipient, cameo, quad, goldstein, place, doc }) => [
    number,
    ...dates(day),
    ...actorCells(actor),
    ...actorCells(recipient),
    '1',
    cameo,
    cameo.slice(0, 3),
    cameo.slice(0, 2),
    String(quad),
    goldstein === undefined ? '' : String(goldstein),
    '1',
    '1',
    '1',
    '',
    ...none(8),
    ...none(8),
    ...['', place, '', '', '', '', '', ''],
    stamp(doc.metadata.published?.slice(0, 10) ?? ''),
    doc.metadata.url ?? '',
  ],
};

const none = (n: number): string[] => new Array<string>(n).fill('');
/** YYYYMMDDHHMMSS, as of version 2.0; the hour of a story is not known. */
const stamp = (day: string): string => (day === '' ? '' : compact(day).padEnd(14, '0'));
const compact = (day: string): string => day.replaceAll('-', '');

function dates(day: string): string[] {
  if (day === '') return none(4);
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  // GDELT's own fraction: months of thirty days.
  return [compact(day), day.slice(0, 7).replace('-', ''), String(year), (year + (month * 30 + date) / 365).toFixed(4)];
}

const country = /^[A-Z]{3}$/;

const actorCells = ({ code, name, role }: TableSide): string[] => [
  `${code}${role}`,
  name.toUpperCase(),
  country.test(code) ? code : '',
  country.test(code) ? '' : code,
  '',
  '',
  '',
  role === '' && code !== '' && !country.test(code) ? 'IGO' : role,
  '',
  '',
];
