import { expect, test } from 'vitest';
import { context, readingOf } from '../reading.fixture.ts';
import { findEvent } from './find.ts';

/** Type and day of the events of a text published on 3 April 2025. */
const told = (text: string): string[] =>
  findEvent(readingOf(text, { published: '2025-04-03' }), context).map(
    ({ fields }) => `${fields.plover.value} ${fields.date?.value ?? '-'}`,
  );

test.each([
  ['Malta expelled two diplomats of Panama on Monday.', ['SANCTION 2025-03-31']],
  // A day inside the phrase of a noun is not that of what is said of it.
  [
    'The Ministers of Malta and Panama welcomed the release on 1 April of the crew and agreed that the vessel would be returned.',
    ['SUPPORT 2025-04-03', 'AGREE 2025-04-03'],
  ],
  // Nor is one in a clause that describes somebody.
  ['Mali, whose capital hosts talks on Friday, condemned Niger.', ['ACCUSE 2025-04-03']],
  // Nor one of a second main clause.
  ['Malta asked Niger to leave; Chad’s envoy visited Lima last month.', ['REQUEST 2025-04-03', 'CONSULT 2025-03']],
  // What is done is done before it is told.
  ['Malta condemned a raid on its ships, which will sail in 2026.', ['ACCUSE 2025-04-03']],
])('%s', (text, expected) => {
  const all = told(text);
  for (const line of expected) expect(all).toContain(line);
});

test.each([
  ['Relations\n\nJune 2024: Malta expelled two diplomats of Panama.', 'SANCTION 2024-06'],
  ['Relations\n\n- May 2023 – Malta expelled two diplomats of Panama.', 'SANCTION 2023-05'],
  ['Relations\n\n- 4 May 2023: Ships sailed. Malta expelled two diplomats of Panama on 6 May 2023.', 'SANCTION 2023-05-06'],
  // No item, but a sentence that begins with a month.
  ['Relations\n\nJune 2024 was hot. Malta expelled two diplomats of Panama.', 'SANCTION 2025-04-03'],
])('a date at the head of an item dates what it tells: %s', (text, expected) => {
  expect(told(text)).toContain(expected);
});

test('part of a name is no place', () => {
  const places = (text: string) => findEvent(readingOf(text), context).map(({ fields }) => fields.place?.value);
  expect(places('Malta promised to build the Pacific Rail Corridor with Panama.')).toEqual([undefined]);
  expect(places('Malta promised to meet Panama in Lima.')).toContain('Lima');
});
