import { expect, it } from 'vitest';
import { paragraphsOf } from './paragraphs.ts';

const long =
  'a long line that nobody has broken to fit the width of a page, so that it is a paragraph of its own and stands alone as one';

it.each([
  ['one\ntwo\n\nthree', ['one\ntwo', 'three']],
  [`${long}\n${long}!`, [long, `${long}!`]],
  ['  a  \r\n\r\n\t\n b\u00a0', ['a', 'b']],
  ['', []],
  [' \n \n', []],
])('%j', (text, paragraphs) => {
  expect(paragraphsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(paragraphs);
});
