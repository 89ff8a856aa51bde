import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../knowledge/index.ts';
import { toldOf } from './knowledge-told.ts';

const known = loadKnowledge();
const told = (name: string, day = '2024-05-01'): string =>
  toldOf(name, known, day)
    .map(({ text }) => text)
    .join('');

describe('what goes by a name', () => {
  it.each([
    ['norway', /^Norway \(NOR\), country\n[\s\S]*capital +Oslo/],
    ['Norwegian', /^Norway \(NOR\)/],
    ['Erna Solberg', /^Erna Solberg \(.*\)[\s\S]*2013[^\n]* to 2021[^\n]*prime minister|head of government/],
    ['foreign minister', /^foreign minister \(foreign-minister\), office, minister\n {2}forms .*external affairs minister/],
    ['Kremlin', /^Kremlin: seat of Russia \(RUS, GOV\)\n$/],
    ['Hyderabad House', /^Hyderabad House: house of India \(IND\)\n$/],
    ['French fries', /^French fries: not a name of anybody/],
    ['nothing of the kind', /^$/],
  ])('%s', (name, text) => {
    expect(told(name)).toMatch(text);
  });

  it('members by day, and who left when', () => {
    expect(told('EU', '2019-05-01')).toMatch(/members .*FRA, GBR, GRC/);
    expect(told('EU')).not.toMatch(/members .*GBR/);
    expect(told('EU')).toMatch(/left +GBR 2020-01-31/);
  });

  it('who held an office last, where the sources stop before the day', () => {
    expect(told('Japan', '2199-01-01')).toMatch(/head-of-state +Naruhito, since 2019-05-01, until \d{4}-\d{2} at least/);
  });
});
