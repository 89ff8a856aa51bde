import type { EventTable } from './event-table.ts';

/** What CAMEO calls each root, for the column of words. */
const roots: Readonly<Record<string, string>> = {
  '03': 'Express intent to cooperate',
  '04': 'Consult',
  '05': 'Engage in diplomatic cooperation',
  '06': 'Engage in material cooperation',
  '07': 'Provide aid',
  '08': 'Yield',
  '09': 'Investigate',
  '10': 'Demand',
  '11': 'Disapprove',
  '12': 'Reject',
  '13': 'Threaten',
  '14': 'Protest',
  '15': 'Exhibit military posture',
  '16': 'Reduce relations',
  '17': 'Coerce',
  '18': 'Assault',
  '19': 'Fight',
  '20': 'Engage in unconventional mass violence',
};

/** The 20 columns of the ICEWS coded event files. Sentence numbers and coordinates are not known here and stay empty. */
export const icews: EventTable = {
  name: 'icews',
  what: 'events in the columns of the ICEWS files',
  header: true,
  columns: [
    ...['Event ID', 'Event Date', 'Source Name', 'Source Sectors', 'Source Country', 'Event Text', 'CAMEO Code', 'Intensity'],
    ...['Target Name', 'Target Sectors', 'Target Country', 'Story ID', 'Sentence Number', 'Publisher'],
    ...['City', 'District', 'Province', 'Country', 'Latitude', 'Longitude'],
  ],
  row: ({ id, day, actor, recipient, cameo, goldstein, place, doc }) => [
    id,
    day,
    actor.raw,
    actor.role,
    actor.name,
    roots[cameo.slice(0, 2)] ?? '',
    cameo,
    goldstein === undefined ? '' : String(goldstein),
    recipient.raw,
    recipient.role,
    recipient.name,
    doc.id,
    '',
    doc.metadata.publisher ?? '',
    place,
    '',
    '',
    '',
    '',
    '',
  ],
};
