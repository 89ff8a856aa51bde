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
  // What is done is done before it is told.
  ['Malta condemned a raid on its ships, which will sail in 2026.', ['ACCUSE 2025-04-03']],
])('%s', (text, expected) => {
  const all = told(text);
  for (const line of expected) expect(all).toContain(line);
});
