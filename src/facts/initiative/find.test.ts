import { expect, test } from 'vitest';
import { context, readingOf } from '../reading.fixture.ts';
import { findInitiative } from './find.ts';

const told = (text: string): string[] =>
  findInitiative(readingOf(text, { published: '2023-05-17' }), context).map(({ fields }) =>
    [fields.name.value, fields.type.value, fields.parties.map((p) => p.value).join('+'), fields.since?.value ?? '-'].join(' | '),
  );

test.each([
  ['The Chile-Peru Lithium Partnership is in its fifth year.', ['Chile-Peru Lithium Partnership | partnership | CHL+PER | 2018']],
  [
    'Norway and Kenya launched the Coastal Fisheries Fund, which aims to rebuild stocks.',
    ['Coastal Fisheries Fund | fund | NOR+KEN | -'],
  ],
  [
    'Denmark and Estonia praised the Baltic Wind Corridor, established in 2019, and the Baltic Wind Corridor’s engineers.',
    ['Baltic Wind Corridor | project | DNK+EST | 2019'],
  ],
  // two names, and words that are none of a name
  [
    'Observers in the region said that the Chile-Peru Lithium Partnership and Chile-Norway Water Partnership grew again.',
    ['Chile-Peru Lithium Partnership | partnership | CHL+PER | -', 'Chile-Norway Water Partnership | partnership | CHL+NOR | -'],
  ],
  [
    'Observers in the region again warmly praised the 2021 Chile-Peru Lithium Partnership.',
    ['Chile-Peru Lithium Partnership | partnership | CHL+PER | -'],
  ],
  ['They praised the New Chile-Peru Lithium Partnership.', ['Chile-Peru Lithium Partnership | partnership | CHL+PER | -']],
  [
    'Officials from both countries together launched the Chile-Peru Programme on the Care of Rivers in May 2021.',
    ['Chile-Peru Programme on the Care of Rivers | programme | CHL+PER | -'],
  ],
  // one undertaking, whichever state is named first
  [
    'Chile praised the Chile-Peru Lithium Partnership. Later the Peru-Chile Lithium Partnership grew.',
    ['Chile-Peru Lithium Partnership | partnership | CHL+PER | -'],
  ],
  // names with verbs, possessives and states of two words
  ['Chile and Peru launched the Build Bridges Initiative.', ['Build Bridges Initiative | programme | CHL+PER | -']],
  ['Chile and Peru launched the Fund for Farmers’ Rights.', ['Fund for Farmers’ Rights | fund | CHL+PER | -']],
  [
    'Officials in the region said that much had come of the United Kingdom-Chile Lithium Partnership.',
    ['United Kingdom-Chile Lithium Partnership | partnership | GBR+CHL | -'],
  ],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test.each(['The agreement was praised by Chile and Peru.', 'Norway signed the Agreement.', 'A partnership between firms grew.'])(
  'nothing in: %s',
  (text) => {
    expect(told(text)).toEqual([]);
  },
);

test('a long and hostile text takes linear time', () => {
  const reading = readingOf(
    'Chile and Peru Lithium Partnership Agreement for the Fund of Treaty Projects on Corridor Programmes '.repeat(300),
  );
  const start = performance.now();
  findInitiative(reading, context);
  expect(performance.now() - start).toBeLessThan(3000);
});
