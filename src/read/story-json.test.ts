import { expect, it } from 'vitest';
import { isoDay } from './story-json.ts';

it.each([
  ['2031-03-04', '2031-03-04'],
  ['2031-03-04T23:30:00-08:00', '2031-03-04'],
  ['2031-03', '2031-03'],
  ['2031', '2031'],
  ['Tue, 04 Mar 2031 02:00:00 +0900', '2031-03-04'],
  ['March 4, 2031', '2031-03-04'],
  ['4 Mar 2031 23:59 GMT', '2031-03-04'],
  ['2031-02-30', undefined],
  ['2031-13-01', undefined],
  ['yesterday', undefined],
  ['', undefined],
  ['2031-03-04'.repeat(50), undefined],
])('%s is the day %s', (value, day) => expect(isoDay(value)).toBe(day));
