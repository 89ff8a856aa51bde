import { expect, test } from 'vitest';
import { context, readingOf } from '../reading.fixture.ts';
import { findVisit } from './find.ts';

const told = (text: string): string[] =>
  findVisit(readingOf(text, { published: '2023-05-17' }), context).map(({ fields }) => {
    const visitors = fields.visitors.map(({ value }) => [value.name, value.actor].filter(Boolean).join('/'));
    return [
      visitors.join(', '),
      fields.host.value,
      fields.place?.value ?? '-',
      fields.status.value,
      fields.date?.value ?? '-',
    ].join(' | ');
  });

test.each([
  [
    'Norwegian foreign minister Ingrid Solheim arrived in Nairobi on Monday.',
    ['Ingrid Solheim/NOR | KEN | Nairobi | held | 2023-05-15'],
  ],
  [
    'President Rosa Quispe of Peru will travel to Chile and Brazil from 20 to 25 May.',
    [
      'Rosa Quispe/PER | CHL | Chile | planned | 2023-05-20/2023-05-25',
      'Rosa Quispe/PER | BRA | Brazil | planned | 2023-05-20/2023-05-25',
    ],
  ],
  ['Danish Prime Minister Lars Holm visited Tallinn last Friday.', ['Lars Holm/DNK | EST | Tallinn | held | 2023-05-12']],
  [
    'Kenyan President Peter Otieno welcomed Prime Minister Ingrid Solheim of Norway to Nairobi.',
    ['Ingrid Solheim/NOR | KEN | Nairobi | held | -'],
  ],
  ['Estonian President Kadri Tamm is in Lima for talks on fisheries.', ['Kadri Tamm/EST | PER | Lima | held | -']],
  [
    'The visit of Chilean foreign minister Carlos Aguirre to Oslo was cancelled.',
    ['Carlos Aguirre/CHL | NOR | Oslo | cancelled | -'],
  ],
  [
    'OSLO, May 16 (Example Wire) — Kenyan President Peter Otieno made the first visit by a Kenyan head of state to the Nordic country on Tuesday.',
    ['Peter Otieno/KEN | NOR | Oslo | held | 2023-05-16'],
  ],
  [
    'OSLO, May 16 (Example Wire) — Norway and Kenya signed a treaty.\n\nKenyan President Peter Otieno, who arrived on Monday at the head of a delegation of 31, left on Tuesday.',
    ['Peter Otieno/KEN | NOR | Oslo | held | 2023-05-15'],
  ],
  [
    'Danish Defence Minister Mette Krag led a delegation to Vietnam on May 3.',
    ['Mette Krag/DNK | VNM | Vietnam | held | 2023-05-03'],
  ],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test.each([
  'Norwegian foreign minister Ingrid Solheim visited a school in Bergen.',
  'Tourists from Peru visited Kenya.',
  'Peter Otieno came to Norway after the war and returned to Kenya in 1981.',
  'President Rosa Quispe of Peru did not travel to Chile.',
  'The first flights arrived in Nairobi on Monday.',
  'Will President Rosa Quispe of Peru visit Chile?',
  'Kenyan President Peter Otieno arrived on Monday at the head of a delegation of 31.',
  'OSLO, May 16 (Example Wire) — Norwegian foreign minister Ingrid Solheim arrived on Monday at the head of a delegation.',
  'Peru exports copper to Chile.',
  'Norwegian foreign minister Ingrid Solheim received her education in Nairobi.',
  'Kenyan President Peter Otieno returned to his own country on Monday.',
  'Norwegian foreign minister Ingrid Solheim received her degree in Lima.',
  'Norwegian foreign minister Ingrid Solheim returned to Oslo on Monday.',
])('nothing in: %s', (text) => {
  expect(told(text)).toEqual([]);
});

test('gives the purpose as it stands', () => {
  const text =
    'Norwegian foreign minister Ingrid Solheim will travel to Nairobi on June 2 to discuss fisheries with Kenyan officials.';
  const [visit] = findVisit(readingOf(text, { published: '2023-05-17' }), context);
  expect(visit?.fields.purpose?.value).toBe('to discuss fisheries with Kenyan officials');
});

test('a long and hostile text takes linear time', () => {
  const reading = readingOf('Ingrid Solheim of Norway visited Peru and Chile, and Kenya, on a trip to Peru, '.repeat(400));
  const start = performance.now();
  findVisit(reading, context);
  expect(performance.now() - start).toBeLessThan(3000);
});
