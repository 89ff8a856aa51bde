import { expect, test } from 'vitest';
import { told } from './told.fixture.ts';

test.each([
  ['Chad and Niger jointly manufacture a satellite.', ['TCD+NER COOPERATE TCD+NER']],
  ['Chad and Niger begin constructing a joint laboratory.', ['TCD+NER COOPERATE TCD+NER']],
  ['Chad and Niger will jointly manufacture a satellite.', ['TCD+NER AGREE TCD+NER']],
  ['Chad and Niger manufacture a satellite.', []],
  ['Chad and Niger decided to manufacture a satellite.', ['TCD+NER AGREE TCD+NER']],
  ['Chad decided to manufacture a satellite.', []],
  ['Chad and Niger announced the construction of their first bridge.', ['TCD+NER AGREE TCD+NER']],
  ['Chad and Niger announced more lorries for Mali.', []],
  ['Chad and Niger have not decided to manufacture a satellite.', []],
  ['Chad and Niger never jointly manufactured a satellite.', []],
  ['The two sisters jointly manufactured a lamp.', []],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected);
});
