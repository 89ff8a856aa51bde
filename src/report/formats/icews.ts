import type { EventTable } from './event-table.ts';

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
  row: ({ number, day, actor, recipient, cameo, label, goldstein, place, doc }) => [
    number,
    day,
    actor.raw,
    actor.role,
    actor.name,
    label,
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
