import { expect, test } from 'vitest';
import { context, readingOf } from '../reading.fixture.ts';
import { findStatement } from './find.ts';

const said = (text: string): string[] =>
  findStatement(readingOf(text), context).map(({ fields }) => `${fields.cue?.value}: ${fields.content.value}`);

test.each([
  'Kenyan officials said they want to do it.',
  'Kenya mentioned whether Malta would come.',
  'Kenya arrested three men who officials allege are smugglers.',
])('says nothing: %s', (text) => {
  expect(said(text)).toEqual([]);
});

test.each([
  ['Kenya said they want to build it.', ['said: they want to build it']],
  ['Kenya said it was not.', ['said: it was not']],
  ['Kenya said they were unhappy.', ['said: they were unhappy']],
  ['Kenya questioned whether Malta would come.', ['questioned: whether Malta would come']],
])('says something: %s', (text, expected) => {
  expect(said(text)).toEqual(expected);
});
