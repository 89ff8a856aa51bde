import { expect, test } from 'vitest';
import type { StoredDoc } from '../model/index.ts';
import { sourceLine } from './sources.ts';

const source = (text: string, metadata: StoredDoc['metadata']): string =>
  sourceLine({ text, metadata, source: 'news/a.txt' } as StoredDoc);

test.each([
  ['Body.', { publisher: 'Example Wire', title: 'A deal' }, 'Example Wire, “A deal”, undated'],
  // Two releases of one publisher are told apart by how they open.
  ['\n# Readout of a  call\n\nMore.', { publisher: 'Example Ministry' }, 'Example Ministry, “Readout of a call”, undated'],
  ['word '.repeat(200), { publisher: 'Example Wire' }, `Example Wire, “${'word '.repeat(18)}…”, undated`],
  ['', { publisher: 'Example Wire' }, 'Example Wire, undated'],
  ['Body.', {}, 'a.txt, undated'],
])('%j', (text, metadata, expected) => {
  expect(source(text, metadata)).toBe(expected);
});
