import { describe, expect, test } from 'vitest';
import { toldIn } from './release.fixture.ts';

const publisher = 'Ministry of Foreign Affairs of Chile';
const statement = { title: 'Statement by Foreign Minister Ana Silva on Fiji', publisher };
const remarks = { title: 'Minister Ana Silva and Foreign Minister Kofi Owusu Before Their Meeting', publisher };

describe('how who issues a text stands to another', () => {
  test.each([
    ['The raids of the Fijian army are deplorable.', 'CHL ACCUSE FJI'],
    ['The raids of the Fijian army are deplorable acts against the people.', 'CHL ACCUSE FJI'],
    ['The Fijian police must open an inquiry.', 'CHL REQUEST FJI'],
    ['It is essential that the Fijian police open an inquiry.', 'CHL REQUEST FJI'],
  ])('%s', (text, expected) => {
    expect(toldIn(statement, text)).toContain(expected);
  });

  test.each([
    'The raids of the Fijian army were not deplorable.',
    'Chile and Fiji must work together.',
    'Fiji must be helped.',
    '“The Fijian police must open an inquiry.”',
  ])('nothing: %s', (text) => {
    expect(toldIn(statement, text).filter((act) => /ACCUSE|REQUEST/.test(act))).toEqual([]);
  });

  test('news say nothing of their own', () => {
    expect(
      toldIn({ title: 'Fiji', publisher: 'The Daily Coast' }, 'The Fijian police must open an inquiry.').join(),
    ).not.toContain('REQUEST');
  });
});

describe('praise in the remarks of two', () => {
  const said = (text: string): string[] =>
    toldIn(remarks, `CHILEAN FOREIGN MINISTER SILVA: Good morning. ${text}\n\nGHANAIAN FOREIGN MINISTER OWUSU: Good morning.`);

  test.each([
    'Ghana has opened its doors to many refugees.',
    'Ghana has led the way in the region.',
    'Ghana is a close partner of ours.',
  ])('%s', (text) => expect(said(text)).toContain('CHL SUPPORT GHA'));
  test.each([
    'Ghana has opened a port.',
    'Ghana is not a partner of ours.',
    'Chile is a close partner of all.',
    'Ghana is a country of many tongues.',
  ])('no praise: %s', (text) => expect(said(text).join()).not.toContain('SUPPORT GHA'));
});

test('a long sentence is read in no time', () => {
  expect(toldIn(statement, `It is essential that ${'the Fijian police and '.repeat(2000)}Fiji pay.`)).toBeInstanceOf(Array);
});

test.each([
  ['I want to thank Peru for its help.', ['CHL SUPPORT PER']],
  ['Let us end the war in Fiji.', []],
])('what is said is done, what we bid ourselves is not: %s', (text, expected) => {
  expect(toldIn(statement, text)).toEqual(expected);
});
