import { describe, expect, it } from 'vitest';
import { sentenceAt } from './sentence-at.ts';

const at = (text: string, word: string): string => {
  const { start, end } = sentenceAt(text, text.indexOf(word));
  return text.slice(start, end);
};

describe('sentenceAt', () => {
  it.each([
    ['Peru spoke. Chile listened. All went home.', 'listened', 'Chile listened.'],
    ['Envoy A. Mori left for the U.S. on Monday. Nobody saw him.', 'Monday', 'Envoy A. Mori left for the U.S. on Monday.'],
    ['They renewed the Chile-U.S. pact. It holds.', 'renewed', 'They renewed the Chile-U.S. pact.'],
    ['“We agree.” Then they signed.', 'signed', 'Then they signed.'],
    ['A headline without a stop\n\nThe story begins.', 'headline', 'A headline without a stop'],
    ['one sentence only', 'only', 'one sentence only'],
  ])('%s at %s', (text, word, expected) => expect(at(text, word)).toBe(expected));

  it('stays quick and inside the text on a hostile one', () => {
    const text = '.'.repeat(200_000);
    const { start, end } = sentenceAt(text, 100_000);
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeLessThanOrEqual(text.length);
  });
});
