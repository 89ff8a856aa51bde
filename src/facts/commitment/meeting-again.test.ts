import { expect, test } from 'vitest';
import { context, readingOf } from '../reading.fixture.ts';
import { findCommitment } from './find.ts';

const told = (text: string, title: string): string[] =>
  findCommitment(readingOf(text, { title }), context).map(
    ({ fields }) =>
      `${fields.parties.map((p) => p.value).join('+')} | ${fields.content.value}${fields.deadline ? ` | due ${fields.deadline.value.slice(0, 4)}` : ''}`,
  );

test.each<[text: string, ...commitments: string[]]>([
  [
    'Both sides spoke about rice. The next round will take place in Lima in 2024.',
    'CHL+PER | next round will take place in Lima in 2024 | due 2024',
  ],
  [
    'The next meeting of the joint commission will be held in Lima.',
    'CHL+PER | next meeting of the joint commission will be held in Lima',
  ],
  [
    'The third dialogue between Chile and Ecuador will convene in Quito.',
    'CHL+ECU | third dialogue between Chile and Ecuador will convene in Quito',
  ],
  ['Chile and Peru will meet again in Arica.', 'CHL+PER | meet again in Arica'],
  ['Chile will host the next round of talks in Arica.', 'CHL | host the next round of talks in Arica'],
  ['Chile and Peru will hold a summit by the end of 2024.', 'CHL+PER | hold a summit by the end of 2024 | due 2024'],
  // plans of this week, what is no meeting, and what nobody can say of whom
  ['Chile and Peru will meet on Friday.'],
  ['The Minister will travel to Lima next week.'],
  ['Chile will host an exhibition of pottery.'],
  ['The next harvest will take place in May.'],
  ['Chile and Peru will not meet again.'],
])('%s', (text, ...commitments) => {
  expect(told(text, 'Joint Statement of Chile and Peru')).toEqual(commitments);
});

test('nobody is named who would meet', () => {
  expect(told('The next round will take place in Lima.', 'A day at the sea')).toEqual([]);
});
