import type { EventTable, TableSide } from './event-table.ts';

const quadNames = ['', 'VERBAL COOPERATION', 'MATERIAL COOPERATION', 'VERBAL CONFLICT', 'MATERIAL CONFLICT'];

const side = (name: 'Actor' | 'Recipient'): string[] => [
  `${name} Name`,
  `${name} Country`,
  `${name} COW`,
  `Primary ${name} Sector`,
  `${name} Sectors`,
  `${name} Title`,
  `${name} Name Raw`,
  `Wikipedia ${name} ID`,
];

/** The 40 columns of the POLECAT weekly files. Numbers of the Correlates of War, Wikipedia pages and coordinates are not known here and stay empty. */
export const polecat: EventTable = {
  name: 'polecat',
  what: 'events in the columns of the POLECAT files',
  header: true,
  columns: [
    ...['Event ID', 'Event Date', 'Event Type', 'Event Mode', 'Intensity', 'Quad Code', 'Contexts'],
    ...side('Actor'),
    ...side('Recipient'),
    ...[
      'Placename',
      'City',
      'District',
      'Province',
      'Country',
      'Latitude',
      'Longitude',
      'GeoNames ID',
      'Raw Placename',
      'Feature Type',
    ],
    ...['Source', 'Publication Date', 'Story People', 'Story Organizations', 'Story Locations', 'Language', 'Version'],
  ],
  row: ({ id, day, actor, recipient, plover, mode, contexts, goldstein, quad, place, doc }) => [
    id,
    day,
    plover,
    mode,
    goldstein === undefined ? '' : String(goldstein),
    quadNames[quad]!,
    contexts.join(';'),
    ...cells(actor),
    ...cells(recipient),
    place,
    ...new Array<string>(7).fill(''),
    place,
    '',
    doc.metadata.publisher ?? '',
    doc.metadata.published?.slice(0, 10) ?? '',
    '',
    '',
    '',
    doc.metadata.language ?? '',
    '',
  ],
};

const cells = ({ code, name, role, raw }: TableSide): string[] => [name, code, '', role, role, '', raw, ''];
