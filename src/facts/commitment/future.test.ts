import { expect, test } from 'vitest';
import { context, readingOf } from '../reading.fixture.ts';
import { findCommitment } from './find.ts';

const told = (text: string): string[] =>
  findCommitment(readingOf(text, { published: '2025-06-19' }), context).map(
    ({ fields }) => `${fields.parties.map((p) => p.value).join(' ')}: ${fields.content.value}`,
  );

test.each([
  // What is one's own undertakes nothing itself: whose it is does, and the thing is named.
  [
    'Press conference by Foreign Minister Ian Farrugia of Malta\n\nMINISTER FARRUGIA: I can announce that our embassy in Lima will open on 1 December.',
    ['MLT: our embassy in Lima will open on 1 December'],
  ],
  [
    '"Our embassy in Lima will open on 1 December," Foreign Minister Ian Farrugia of Malta said.',
    ['MLT: Our embassy in Lima will open on 1 December'],
  ],
  [
    'Press conference by Foreign Minister Ian Farrugia of Malta\n\nMINISTER FARRUGIA: Our navy will send two ships to Panama in May.',
    ['MLT: send two ships to Panama in May'],
  ],
  // Not the state of the town that it stands in.
  ['Malta is rebuilding. Its embassy in Lima will open on 1 December.', []],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected);
});
