import { expect, test } from 'vitest';
import { type ActorCode, actorCode, type Entry, type Fact, stated } from '../model/index.ts';
import { theirsFirst } from './theirs-first.ts';

const here = { start: 0, end: 1 };
const codes = (text: string): ActorCode[] => text.split(' ').filter(Boolean).map(actorCode);
const fact = (field: string, sides: readonly unknown[]): Fact =>
  ({ fields: { [field]: sides.map((side) => stated(side, here)) } }) as unknown as Fact;
const told = (entry: Entry, field: string): string[] =>
  entry.facts.map((f) =>
    (f.fields as unknown as Record<string, { value: ActorCode | { actor?: ActorCode } }[]>)
      [field]!.map(({ value }) => (typeof value === 'string' ? value : (value.actor ?? '-')))
      .join(' '),
  );

test.each([
  ['the two of a crowd come first, as they were asked for', 'parties', ['BOL CHL ECU PER'], 'PER CHL', ['PER CHL BOL ECU']],
  ['people go with their countries', 'participants', ['BOL CHL CHL PER'], 'PER CHL', ['PER CHL CHL BOL']],
  ['a fact that names one of them is told before one that names none', 'visitors', ['BOL', 'PER BOL'], 'PER', ['PER BOL', 'BOL']],
  ['nobody asked for is there: nothing moves', 'parties', ['ECU BOL'], 'PER', ['ECU BOL']],
  ['no sides at all', 'parties', [''], 'PER', ['']],
])('%s', (_, field, facts, asked, expected) => {
  const sides = (list: string) => codes(list).map((actor) => (field === 'parties' ? actor : { actor }));
  const entry = { id: 'e', kind: 'meeting', facts: facts.map((f) => fact(field, sides(f))) } as unknown as Entry;
  expect(told(theirsFirst(entry, codes(asked)), field)).toEqual(expected);
});

test('somebody without a country stands behind, and what lists no sides stays as it is', () => {
  const entry = {
    kind: 'meeting',
    facts: [
      fact('participants', [{ name: 'Ana Rojas' }, { actor: actorCode('PER') }]),
      { fields: { form: stated('talks', here) } },
    ],
  } as unknown as Entry;
  const after = theirsFirst(entry, codes('PER'));
  expect(told({ ...after, facts: [after.facts[0]!] }, 'participants')).toEqual(['PER -']);
  expect(after.facts[1]).toEqual(entry.facts[1]);
});
