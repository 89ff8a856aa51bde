import { expect, test } from 'vitest';
import { context, readingOf } from '../reading.fixture.ts';
import { findTenure } from './find.ts';

const told = (text: string, published: string | undefined = '2023-05-17'): string[] =>
  findTenure(readingOf(text, published === undefined ? {} : { published }), context).map(({ fields }) => {
    const { person, office, actor, at, from, until } = fields;
    const when = [at && `at ${at.value}`, from && `from ${from.value}`, until && `until ${until.value}`]
      .filter(Boolean)
      .join(', ');
    return [person.value.name, office.value, actor.value, when].join(' | ');
  });

test.each([
  ['Norwegian foreign minister Ingrid Solheim spoke.', ['Ingrid Solheim | foreign-minister | NOR | at 2023-05-17']],
  ['Kadri Tamm was appointed defence minister of Estonia on Monday.', ['Kadri Tamm | defence-minister | EST | from 2023-05-15']],
  ['Peruvian foreign minister Rosa Quispe resigned on 3 May.', ['Rosa Quispe | foreign-minister | PER | until 2023-05-03']],
  [
    'Danish Prime Minister Lars Holm met Prime Minister Lars Holm’s staff. Danish Prime Minister Lars Holm left.',
    ['Lars Holm | head-of-government | DNK | at 2023-05-17'],
  ],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test.each([
  ['The President of the Republic of Estonia, Kadri Tamm, spoke.', ['Kadri Tamm | head-of-state | EST | at 2023-05-17']],
  ['Philippine Secretary of Foreign Affairs Lina Bautista spoke.', ['Lina Bautista | foreign-minister | PHL | at 2023-05-17']],
])('borne out by its words: %s', (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test.each([
  ['Norwegian minister Ingrid Solheim spoke.', ['Ingrid Solheim | minister | NOR | at 2023-05-17']],
  ['Philippine Secretary Lina Bautista spoke.', ['Lina Bautista | minister | PHL | at 2023-05-17']],
  ['Philippine Budget Secretary Lina Bautista spoke.', ['Lina Bautista | minister | PHL | at 2023-05-17']],
  [
    'Lina Bautista, Secretary of Budget and Management of the Philippines, spoke.',
    ['Lina Bautista | minister | PHL | at 2023-05-17'],
  ],
])('a minister, and no foreign minister: %s', (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test.each([
  'Former Norwegian foreign minister Ingrid Solheim spoke.',
  'The foreign minister spoke.',
  'Peru thanked Chile.',
  'The President of the Region of Wallonia, Denis Claes of Belgium, spoke.',
  'The Spanish president of the Junta of Andalusia, Pilar Ocampo, spoke.',
])('nothing in: %s', (text) => {
  expect(told(text)).toEqual([]);
});

test('a long and hostile text takes linear time', () => {
  const reading = readingOf('Norwegian foreign minister Ingrid Solheim was appointed and resigned since 2019, '.repeat(400));
  const start = performance.now();
  findTenure(reading, context);
  expect(performance.now() - start).toBeLessThan(3000);
});
