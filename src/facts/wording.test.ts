import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareAtLeast, sharedWords } from './wording.ts';

const list = fc.uniqueArray(fc.constantFrom(...'abcdefghij')).map((words) => words.sort());

it('tells as sharedWords does whether enough words are shared', () => {
  fc.assert(
    fc.property(list, list, fc.double({ min: 0, max: 8, noNaN: true }), (a, b, enough) => {
      expect(shareAtLeast(a, b, enough)).toBe(sharedWords(a, b) >= enough);
    }),
  );
});
