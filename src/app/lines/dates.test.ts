import { expect, test } from 'vitest';
import type { Doc, Mentions, TimeMention } from '../../model/index.ts';
import { dateLines } from './dates.ts';

const time = (fields: object): TimeMention =>
  ({ kind: 'time', start: 0, end: 4, type: 'point', basis: 'stated', ...fields }) as TimeMention;
const lines = (...times: TimeMention[]) =>
  dateLines({ doc: { metadata: { id: 'd' }, source: 's.txt' } as unknown as Doc, mentions: { times } as unknown as Mentions });

test.each([
  [time({ value: '2019-05-01' }), [['2019-05-01', 'DATE']]],
  [time({ value: '2019-05-06/2019-05-12', timex: '2019-W19' }), [['2019-W19', 'DATE']]],
  [time({ value: '2019-05-01', timex: '2019-05-01T10:00', time: '10:00' }), [['2019-05-01T10:00', 'TIME']]],
  [time({ type: 'duration', timex: 'P5Y', duration: 'P5Y' }), [['P5Y', 'DURATION']]],
  [time({ type: 'duration', timex: 'PT20M', duration: 'PT20M' }), []],
  [time({ type: 'set', timex: 'P1Y' }), []],
  [time({ timex: 'PRESENT_REF' }), []],
  [time({}), []],
])('%j', (mention, expected) => {
  expect(lines(mention).map((line) => [line.value, line.type])).toEqual(expected);
});

test('a period that names both its ends gives a line for each', () => {
  const period = time({
    type: 'period',
    value: '2014/2019',
    parts: [
      { start: 0, end: 4, value: '2014' },
      { start: 9, end: 13, value: '2019' },
    ],
  });
  expect(lines(period)).toEqual([
    { doc: 'd', start: 0, end: 4, value: '2014', type: 'DATE' },
    { doc: 'd', start: 9, end: 13, value: '2019', type: 'DATE' },
  ]);
});
