import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMonths, civil, dayOf, daysOf, isDate, mondayOf, weekdayOf, writeDay, writeWeek } from './calendar.ts';

test('a day and its date are one, for every day of 2,000 years', () => {
  fc.assert(
    fc.property(fc.integer({ min: dayOf(1000, 1, 1), max: dayOf(2999, 12, 31) }), (day) => {
      const { year, month, day: d } = civil(day);
      expect(isDate(year, month, d)).toBe(true);
      expect(dayOf(year, month, d)).toBe(day);
      expect(weekdayOf(day)).toBe(new Date(day * 86_400_000).getUTCDay());
      expect(writeDay(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
      expect(weekdayOf(mondayOf(day))).toBe(1);
    }),
  );
});

test.each([
  [dayOf(2021, 1, 3), '2020-W53'],
  [dayOf(2021, 1, 4), '2021-W01'],
  [dayOf(2024, 12, 30), '2025-W01'],
  [dayOf(2022, 6, 15), '2022-W24'],
])('day %i lies in week %s', (day, week) => {
  expect(writeWeek(day)).toBe(week);
});

test.each([
  ['2023-01-31', 1, '2023-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2023-03-15', -3, '2022-12-15'],
  ['2023-12-15', 1, '2024-01-15'],
  ['2023-05-31', -12, '2022-05-31'],
])('%s and %i months is %s', (from, months, to) => {
  expect(writeDay(addMonths(daysOf(from)!.first, months))).toBe(to);
});

test.each([
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2024-34', '2024-04-01', '2024-06-30'],
  ['2024-02-10/2024-03', '2024-02-10', '2024-03-31'],
])('%s runs from %s to %s', (value, first, last) => {
  const days = daysOf(value)!;
  expect([writeDay(days.first), writeDay(days.last)]).toEqual([first, last]);
});

test.each(['2024-13', '2024-02-30', 'P5Y', '', '2024/..', 'PRESENT_REF', '2024-03/2024-02'])('%j covers no days', (value) => {
  expect(daysOf(value)).toBeUndefined();
});
