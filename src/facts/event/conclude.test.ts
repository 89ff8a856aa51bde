import { expect, test } from 'vitest';
import { toldIn } from './release.fixture.ts';

const release = { title: 'Joint Statement of Chile and Ghana', publisher: 'Ministry of Foreign Affairs of Chile' };

test.each([
  ['Chile and Ghana will enlarge the port of Tema by 2027.', 'CHL+GHA AGREE CHL+GHA'],
  ['Chile remains committed to delivering vaccines to Ghana.', 'CHL AGREE GHA'],
  ["Kenya's finance minister met with the World Bank, then with the president of Malta.", 'KEN+MLT CONSULT KEN+MLT'],
])('what the other kinds found is concluded from: %s', (text, expected) => {
  expect(toldIn(release, text)).toContain(expected);
});

test.each([
  // an act of its own between the two
  ['Chile and Ghana agreed to enlarge the port of Tema by 2027.', 1],
  ['The Chilean president met the Ghanaian president in Accra on Monday. At the meeting, she spoke of the ports.', 1],
  // nobody but the one who promises
  ['Chile will build two schools by 2027.', 0],
  // harm that will reach somebody
  ['Chile will impose tariffs on Ghana that will apply to Togo.', 1],
])('nothing is told twice or made up: %s', (text, count) => {
  expect(toldIn({ title: 'News' }, text).filter((act) => /\w \w+ \w/.test(act))).toHaveLength(count);
});

test('in a text made by two, each promises the other', () => {
  expect(
    toldIn(release, 'Ghana will lower its tariffs on apples by 2027.\n\nChile commits to a firm standard for patents.'),
  ).toEqual(expect.arrayContaining(['GHA AGREE CHL', 'CHL AGREE GHA']));
});

test('what the state that a paper is about promises is for who issues it', () => {
  const paper = { title: 'Fact Sheet: The Trade Deal with Ghana', publisher: 'Ministry of Foreign Affairs of Chile' };
  expect(toldIn(paper, 'Ghana will buy 20 ferries by 2027.')).toContain('GHA AGREE CHL');
  expect(toldIn(paper, 'Chile will build two schools by 2027.').join()).not.toContain('GHA');
});

test('a text with very many sides is not about each two of them', () => {
  const sides = 'Chile, Ghana, Peru, Spain, Kenya, Norway, Malta and Togo';
  expect(toldIn({ title: 'News' }, `${sides} will enlarge their ports by 2027.`)).toEqual([]);
});
