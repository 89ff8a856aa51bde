import { expect, test } from 'vitest';
import { context, readingOf } from '../reading.fixture.ts';
import { findMeeting } from './find.ts';

const turns = [
  'Grand Hotel\n\nOslo, Norway',
  'PRESIDENT QUISPE: Prime Minister Holm, thank you. I am so pleased to be here with you.',
  'We will speak of fish and of trade. I look forward to our meeting.',
  'PRIME MINISTER HOLM: Welcome to you, Madam President. The ministerial in Lima went well.',
].join('\n\n');

const told = (title: string, text: string): string[] =>
  findMeeting(readingOf(text, { title, published: '2023-05-17', publisher: 'Government of Norway' }), context).map(
    ({ rule, fields: { form, status, date, place, mode, participants } }) =>
      [
        rule,
        form.value,
        mode?.value ?? '-',
        status.value,
        date?.value ?? '-',
        place?.value ?? '-',
        participants
          .map(({ value }) => [value.name, value.actor].filter(Boolean).join('/'))
          .sort()
          .join(', '),
      ].join(' | '),
  );

test.each([
  [
    'Remarks by Prime Minister Lars Holm of Norway and President Rosa Quispe of Peru Before Bilateral Meeting',
    turns,
    ['meeting.title@1 | meeting | - | held | 2023-05-17 | Oslo | Holm/NOR, Quispe/PER'],
  ],
  ['Remarks by Prime Minister Lars Holm and President Rosa Quispe of Peru on Fisheries', turns, []],
  [
    'Remarks by Prime Minister Lars Holm Before Cabinet Meeting',
    'PRIME MINISTER HOLM: Welcome to you all.\n\nMINISTER DAHL: It is good to be here with you.',
    [],
  ],
  [
    'Readout of Prime Minister Lars Holm’s Meeting with President Rosa Quispe of Peru',
    'Prime Minister Lars Holm of Norway spoke today with President Rosa Quispe of Peru.',
    ['meeting.speak@1 | meeting | - | held | 2023-05-17 | - | Lars Holm/NOR, Rosa Quispe/PER'],
  ],
  [
    'Readout of Prime Minister Lars Holm’s Call with President Rosa Quispe of Peru',
    'Prime Minister Lars Holm of Norway spoke today with President Rosa Quispe of Peru.',
    ['meeting.speak@1 | call | - | held | 2023-05-17 | - | Lars Holm/NOR, Rosa Quispe/PER'],
  ],
])('%s', (title, text, expected) => {
  expect(told(title, text)).toEqual(expected);
});

test('a long and hostile transcript takes linear time', () => {
  const title = `${'before meeting '.repeat(2_000)}Remarks Before Meeting`;
  const text = 'PRESIDENT QUISPE: Welcome to you.\n\nPRIME MINISTER HOLM: Welcome here.\n\n'.repeat(100);
  const before = process.cpuUsage();
  told(title, text);
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(8_000);
});
