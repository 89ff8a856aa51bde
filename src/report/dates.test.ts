import { describe, expect, it } from 'vitest';
import { firstDay, lastDay, wordDate } from './dates.ts';

describe('wordDate', () => {
  it.each([
    ['2024-08-19', '19 August 2024'],
    ['2024-06', 'June 2024'],
    ['2024', '2024'],
    ['2022/2027', '2022–2027'],
    ['2024-08-19/2024-08-20', '19–20 August 2024'],
    ['2024-06-14/2024-09-30', 'between 14 June 2024 and 30 September 2024'],
    ['2024-01/2024-03', 'January to March 2024'],
    ['2024-22', 'summer 2024'],
    ['202X', 'the 2020s'],
    ['../2030', 'until 2030'],
    ['nonsense', 'nonsense'],
  ])('%s is %s', (value, expected) => expect(wordDate(value)).toBe(expected));
});

describe('the days a date may mean', () => {
  it.each([
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2022/2027', '2022-01-01', '2027-12-31'],
    ['2024-33', '2024-01-01', '2024-03-31'],
    ['2024-08-19', '2024-08-19', '2024-08-19'],
  ])('%s runs from %s to %s', (value, first, last) => expect([firstDay(value), lastDay(value)]).toEqual([first, last]));
});
