import { expect, test } from 'vitest';
import { context, readingOf } from '../reading.fixture.ts';
import { findCommitment } from './find.ts';

const told = (text: string): string[] =>
  findCommitment(readingOf(text), context).map(({ fields }) =>
    [
      fields.content.value,
      ...(fields.amount ? [`${fields.amount.value} ${fields.unit?.value}`] : []),
      ...(fields.deadline ? [fields.deadline.value] : []),
    ].join(' | '),
  );

test.each<[text: string, ...commitments: string[]]>([
  ['Kenya agreed to open the port, and to train forty pilots.', 'open the port', 'train forty pilots'],
  [
    'Kenya pledged to buy $2 million of tea and lend $5 million to the farmers, all by 2025.',
    'buy $2 million of tea | 2000000 USD | 2025',
    'lend $5 million to the farmers, all by 2025 | 5000000 USD | 2025',
  ],
  ['Kenya committed to protecting the lake and to building two ports.', 'protecting the lake', 'building two ports'],
  // one undertaking, in two verbs; and two of a purpose
  ['Kenya agreed to build and run the port.', 'build and run the port'],
  ['Kenya agreed to open the port and train forty pilots.', 'open the port and train forty pilots'],
  ['Kenya agreed to use its seat to build trust and to end the war.', 'use its seat to build trust and to end the war'],
])('%s', (text, ...commitments) => {
  expect(told(text)).toEqual(commitments);
});

test('parts without end take linear time', () => {
  const reading = readingOf(`Kenya agreed ${'to open the port, and '.repeat(2500)}to rest.`);
  const from = performance.now();
  findCommitment(reading, context);
  expect(performance.now() - from).toBeLessThan(3000);
});
