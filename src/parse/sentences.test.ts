import { describe, expect, it } from 'vitest';
import { longestSentence, splitSentences } from './sentences.ts';
import { tokenize } from './tokens.ts';

function split(text: string): string[] {
  const tokens = tokenize(text);
  return splitSentences(text, tokens).map(({ first, end }) => text.slice(tokens.start[first], tokens.end[end - 1]));
}

const table: readonly { what: string; sentences: readonly string[]; joined?: string }[] = (
  [
    ['two sentences', ['The envoy left.', 'She was tired.']],
    ['titles and initials', ['Dr. A. B. Diop met Gen. Park.', 'They talked.']],
    ['acronym before a name', ['The U.S. Senate agreed.', 'It voted.']],
    ['acronym at the end', ['She flew to the U.S.', 'The talks began.']],
    ['numbers', ['Decree No. 12 of Jan. 3 costs Rs. 1.4 lakh crore.', 'It passed.']],
    ['clock inside', ['They met at 5 p.m. Monday in Accra.', 'It rained.']],
    ['clock at the end', ['They met at 5 p.m.', 'Mensah spoke first.']],
    ['a quotation that goes on', ['“Why now?” he asked.', 'Nobody knew.']],
    ['a quotation that ends', ['She said: “We agree.”', 'He did not.']],
    ['brackets', ['It failed (again.)', 'They left.']],
    ['dots in the middle', ['We ... agree on that.', 'Fine.']],
    ['exclamation', ['Never!', 'Yes?', 'No.']],
    ['other scripts', ['会談した。', 'その後帰国した。'], '会談した。その後帰国した。'],
    ['glued', ['They left.', 'The envoy stayed.'], 'They left.The envoy stayed.'],
    ['no stop at the end of a paragraph', ['Ministers meet', 'They talked.'], 'Ministers meet\n\nThey talked.'],
    [
      'bullets',
      ['The sides agreed to:', '• open a port', '• build a road'],
      'The sides agreed to:\n• open a port\n• build a road',
    ],
    ['numbered paragraphs', ['1. The sides met.', '2. They agreed.'], '1. The sides met.\n2. They agreed.'],
    [
      'a heading and its text',
      ['Joint Statement', 'The two ministers met in Lima on Friday and discussed the ports of the northern coast.'],
      'Joint Statement\nThe two ministers met in Lima on Friday and discussed the ports of the northern coast.',
    ],
    ['speaker turns', ['MS. DIOP:', 'Good morning.', 'QUESTION:', 'When?'], 'MS. DIOP: Good morning.\n\nQUESTION: When?'],
    ['a dateline with a hyphen behind its agency', ['LIMA, 4 May 2031 (Sample Wire) -', 'Ministers met.']],
    ['a dateline with a hyphen behind its day', ['LIMA, May 4 -', 'Ministers met.']],
    ['a hyphen between two names', ['NATO - Japan talks ended.', 'They met.']],
    ['a hyphen glued to a number', ['LIMA, 20-Year Plan ended.', 'They met.']],
    ['a reference mark', ['The dam broke.[12]', 'They fled.']],
  ] as readonly (readonly [string, readonly string[], string?])[]
).map(([what, sentences, joined]) => ({ what, sentences, ...(joined !== undefined && { joined }) }));

describe('splitSentences', () => {
  it.each(table)('$what', ({ sentences, joined }) => {
    expect(split(joined ?? sentences.join(' '))).toEqual(sentences);
  });

  it('joins lines that were wrapped by hand', () => {
    const text = [
      'The two ministers met in Lima on Friday and discussed the ports of the',
      'northern coast, where three new terminals are to be built before the end',
      'of next year. They will meet again in the spring.',
    ].join('\n');
    expect(split(text)).toHaveLength(2);
  });

  it.each([
    ['a sentence without end', 'word '.repeat(20_000)],
    ['commas', 'a, '.repeat(20_000)],
    ['stops and brackets', '.))'.repeat(50_000)],
    ['line breaks', 'a\n'.repeat(5000)],
    ['nothing', ' \n\n '],
  ])('covers every token once, in pieces a net can read: %s', (_, text) => {
    const tokens = tokenize(text);
    let next = 0;
    for (const { first, end } of splitSentences(text, tokens)) {
      expect(first).toBe(next);
      expect(end).toBeGreaterThan(first);
      expect(end - first).toBeLessThanOrEqual(longestSentence + 2);
      next = end;
    }
    expect(next).toBe(tokens.form.length);
  });
});
