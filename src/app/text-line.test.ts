import { describe, expect, it } from 'vitest';
import { docOfLine, readTextLine } from './text-line.ts';

describe('a line of text', () => {
  it.each<[string, string, object]>([
    [
      'all that it may hold',
      '{"id":"a","text":"x","date":"2031-02-03","title":"T"}',
      { id: 'a', date: '2031-02-03', title: 'T' },
    ],
    ['a time of day, which stays', '{"id":1,"text":"x","date":"2031-02-03T23:10"}', { id: 1, date: '2031-02-03T23:10' }],
    ['a day as papers write it', '{"text":"x","date":"3 February 2031"}', { id: null, date: '2031-02-03' }],
    ['a day without marks', '{"text":"x","date":"20310203"}', { date: '2031-02-03' }],
    ['no day', '{"text":"x","date":null}', { notices: [] }],
    ['a separator that ends no line', '{"text":"one\u2028two"}', { text: 'one\u2028two' }],
  ])('tells %s', (_, line, holds) => {
    expect(readTextLine(line, 1)).toMatchObject(holds);
  });

  it.each<[string, string | undefined, string | number | null, string]>([
    ['what is no JSON', '{"text":', null, 'Line 7 is not JSON; nothing was read from it.'],
    ['a list', '["text"]', null, 'Line 7 is not a JSON object; nothing was read from it.'],
    ['no text', '{"id":"b"}', 'b', 'Line 7 has no "text"; nothing was read from it.'],
    ['a text that is none', '{"id":4,"text":["x"]}', 4, 'Line 7 has no "text"; nothing was read from it.'],
    [
      'an id that is none',
      '{"id":{},"text":"x"}',
      null,
      'Line 7 has an "id" that is neither text nor number; nothing was read from it.',
    ],
    ['a line too long to keep', undefined, null, 'Line 7 is longer than 8 MB; nothing was read from it.'],
    [
      'a day that is none',
      '{"id":"c","text":"x","date":"31 Feb"}',
      'c',
      'Line 7 has a "date" that is no day like 2024-08-19; it was read without it.',
    ],
  ])('names %s', (_, line, id, message) => {
    expect(readTextLine(line, 7)).toMatchObject({ id, notices: [{ message }] });
  });

  it('refuses a text longer than a story may be', () => {
    const line = JSON.stringify({ id: 'long', text: 'x'.repeat(1_200_001) });
    expect(readTextLine(line, 1)).toMatchObject({ id: 'long', notices: [{ code: 'too-large' }] });
  });

  it('becomes a doc whose text is the text', () => {
    const line = readTextLine('{"text":"One.\\n\\nTwo.","title":"T"}', 1);
    if (!('text' in line)) throw new Error('the line was not read');
    expect(docOfLine(line)).toMatchObject({ text: 'One.\n\nTwo.', metadata: { title: 'T' }, paragraphs: [{}, {}] });
  });
});
