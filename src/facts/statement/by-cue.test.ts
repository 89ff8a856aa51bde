import { expect, test } from 'vitest';
import { findEvent } from '../event/find.ts';
import { context, readingOf } from '../reading.fixture.ts';
import { findStatement } from './find.ts';

/** What is said in a text, and after `!` the types of its events. */
function told(text: string): string[] {
  const reading = readingOf(text);
  return [
    ...findStatement(reading, context).map(({ fields }) => `${fields.cue?.value}: ${fields.content.value}`),
    ...findEvent(reading, context).map(({ fields }) => `! ${fields.plover.value}`),
  ];
}

test.each([
  // To recall somebody is a deed, to recall a meeting is to speak of it.
  ['Malta recalled its ambassador in Lima for consultations.', ['! SANCTION']],
  ['Malta recalled two envoys from Panama.', ['! SANCTION']],
  ['Malta and Panama recalled the third round held in Lima.', ['recalled: the third round held in Lima']],
  ['Malta recalled that Panama had paid.', ['recalled: Panama had paid']],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test.each([
  ['VALLETTA, March 14 (Example Wire) - Panama condemned piracy.', ['PAN']],
  ['VALLETTA (Example Wire) — Panama condemned piracy.', ['PAN']],
])('the town of a dateline says nothing: %s', (text, expected) => {
  const found = findStatement(readingOf(text), context);
  expect(found.flatMap(({ fields }) => fields.speakers.map((s) => s.value.actor))).toEqual(expected);
});
