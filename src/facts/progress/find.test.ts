import { expect, test } from 'vitest';
import { context, readingOf } from '../reading.fixture.ts';
import { findProgress, SURE } from './find.ts';

type Found = ReturnType<typeof findProgress>[number];
const worded = ({ fields }: Found): string =>
  [fields.of.value, fields.status.value, ...(fields.measure ? [fields.measure.value] : [])].join(' | ');
const told = (text: string): string[] =>
  findProgress(readingOf(text), context)
    .filter(({ confidence }) => confidence >= SURE)
    .map(worded);

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
  [
    'The goal follows the pledge of 40 million dollars made in 2014, which Kenya says was fulfilled.',
    'pledge of 40 million dollars made in 2014 | fulfilled',
  ],
  [
    'They voiced satisfaction with progress towards the target of 40 million dollars of trade by 2027.',
    'target of 40 million dollars of trade | in-progress',
  ],
  ['Kenya welcomed progress on the Mara Bridge.', 'Mara Bridge | in-progress'],
])('%s', (text, progress) => {
  expect(told(text)).toEqual([progress]);
});

test.each([
  ['Kenya delivered six of the nine buses.', 'six of the nine buses | in-progress'],
  ['Kenya has handed over all nine buses.', 'nine buses | fulfilled'],
  [
    'NAIROBI — The first section of the road to Uganda was repaired and opened.',
    'first section of the road to Uganda | in-progress',
  ],
  ['Kenya reopened its consulate in Lima.', 'its consulate in Lima | fulfilled'],
  ['Nine buses that Kenya bought were delivered on Monday.', 'Nine buses | fulfilled'],
])('a deed that may keep a promise: %s', (text, deed) => {
  expect(findProgress(readingOf(text), context).map(worded)).toEqual([deed]);
});

test.each([
  'Kenya is to deliver nine buses.',
  'The buses are to be delivered by Kenya.',
  'Kenya has not delivered the buses.',
  'Kenya delivered a speech.',
  'Kenya provided a statement.',
  'Delivering buses, Kenya smiled.',
])('no deed: %s', (text) => {
  expect(findProgress(readingOf(text), context)).toEqual([]);
});

test.each([
  ['Kenya extended the Nairobi Agreement until 2027.', '2027'],
  ['Kenya postponed the Mara Bridge project to next year.', '2024'],
  ['Kenya extended the Nairobi Agreement in 2021.', undefined],
])('%s', (text, due) => {
  expect(findProgress(readingOf(text), context)[0]?.fields.deadline?.value).toBe(due);
});

test.each([
  'Kenya completed its lunch.',
  'The Mara Bridge project has not been completed.',
  'The Mara Bridge project will be completed in 2030.',
  'Kenya could extend the Nairobi Agreement.',
  'The film was launched in Nairobi.',
  'Prices reached a new high.',
  'They welcomed progress towards the goal of peace.',
  'Kenya follows the advice, which was fulfilled.',
  'They spoke of the need for swift implementation of the Mara Bridge project.',
  'Kenya looked forward to the launch of the Mara Bridge project.',
])('silent: %s', (text) => {
  expect(told(text)).toEqual([]);
});

test.each([
  ['The Mara Bridge project was delayed by a survey, which ended only in January 2023.', '2023-05-10'],
  ['The Mara Bridge project was completed in January 2023.', '2023-01'],
])('%s', (text, date) => {
  expect(findProgress(readingOf(text), context)[0]?.fields.date?.value).toBe(date);
});

test('what is told of something does not take in the dateline', () => {
  const [progress] = findProgress(readingOf('NAIROBI, May 9 (Wire) — The Mara Bridge project was completed in 2021.'), context);
  expect(progress?.fields.content.value).toBe('The Mara Bridge project was completed in 2021');
});

test('a long row of projects takes linear time', () => {
  const reading = readingOf('The Mara Bridge project was completed, '.repeat(2000));
  const from = performance.now();
  findProgress(reading, context);
  expect(performance.now() - from).toBeLessThan(3000);
});
