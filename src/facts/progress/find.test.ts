import { expect, test } from 'vitest';
import { context, readingOf } from '../reading.fixture.ts';
import { findProgress } from './find.ts';

const told = (text: string): string[] =>
  findProgress(readingOf(text), context).map(({ fields }) =>
    [fields.of.value, fields.status.value, ...(fields.measure ? [fields.measure.value] : [])].join(' | '),
  );

test.each([
  ['The Mara Bridge project was completed in 2021.', 'Mara Bridge project | fulfilled'],
  ['Kenya completed the Mara Bridge project.', 'Mara Bridge project | fulfilled'],
  ['Kenya launched the Mara Bridge project.', 'Mara Bridge project | in-progress'],
  ['The Nairobi Treaty entered into force on 1 May.', 'Nairobi Treaty | fulfilled'],
  ['Kenya ratified the Nairobi Treaty.', 'Nairobi Treaty | fulfilled'],
  ['The Mara Bridge project remains on track.', 'Mara Bridge project | in-progress'],
  ['The Mara Bridge project is behind schedule.', 'Mara Bridge project | delayed'],
  ['The Mara Bridge project was delayed by floods.', 'Mara Bridge project | delayed'],
  ['Kenya postponed the Mara Bridge project.', 'Mara Bridge project | delayed'],
  ['Kenya extended the Nairobi Agreement.', 'Nairobi Agreement | extended'],
  ['Kenya cancelled the Mara Bridge project.', 'Mara Bridge project | broken'],
  [
    'Kenyan investment in Uganda has reached 40 million dollars.',
    'Kenyan investment in Uganda | in-progress | 40 million dollars',
  ],
  ['Kenya welcomed the implementation of the Nairobi Agreement.', 'Nairobi Agreement | in-progress'],
])('%s', (text, progress) => {
  expect(told(text)).toEqual([progress]);
});

test.each([
  'Kenya completed its lunch.',
  'The Mara Bridge project has not been completed.',
  'The Mara Bridge project will be completed in 2030.',
  'Kenya could extend the Nairobi Agreement.',
  'The film was launched in Nairobi.',
  'Prices reached a new high.',
])('silent: %s', (text) => {
  expect(told(text)).toEqual([]);
});

test('a long row of projects takes linear time', () => {
  const reading = readingOf('The Mara Bridge project was completed, '.repeat(2000));
  const from = performance.now();
  findProgress(reading, context);
  expect(performance.now() - from).toBeLessThan(3000);
});
