import { expect, test } from 'vitest';
import { context, readingOf } from '../reading.fixture.ts';
import { findEvent } from './find.ts';

/** Type and actors of the events of a text. */
const told = (text: string): string[] =>
  findEvent(readingOf(text), context).map(({ fields }) => [fields.plover.value, ...fields.actors.map((a) => a.value)].join(' '));

const SAID = 'MINISTER FARRUGIA: Good day to you all. Malta arrested two spies from Panama on Monday.';

test.each([
  [
    `Press conference by Minister Ian Farrugia of Malta\n\n${SAID}\n\nQUESTION: Minister, Panama says that Malta seized its ship?\n\nMINISTER FARRUGIA: Malta expelled two diplomats of Panama.`,
    ['COERCE MLT', 'SANCTION MLT'],
  ],
  // No transcript: a question is asked in a report.
  ['Reporters asked the minister about it. Malta expelled two diplomats of Panama.', ['SANCTION MLT']],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected);
});
