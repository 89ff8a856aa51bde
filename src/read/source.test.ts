import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Doc } from '../model/index.ts';
import { readCodes } from './notices.ts';
import { formatOf, type ReadItem, readSource, sniff } from './source.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);
const read = (name: string, content: string | Uint8Array, metadata = {}): Promise<ReadItem[]> =>
  readSource({ name, bytes: typeof content === 'string' ? bytes(content) : content, metadata });
const docs = (items: readonly ReadItem[]): Doc[] => items.flatMap((i) => ('doc' in i ? [i.doc] : []));
const codes = (items: readonly ReadItem[]): string[] => items.flatMap((i) => ('notice' in i ? [i.notice.code] : []));

const english = 'The ministers of Norway and Chile met in Oslo on Tuesday, and they agreed that the talks would go on in March.';

describe('what is read', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['a.txt', english, english],
    ['a.txt', `\uFEFF${english}`, english],
    ['a.txt', `${english}\r\n\r\n  two  `, `${english}\r\n\r\n  two  `],
    ['a.txt.gz', gzipSync(english), english],
    ['a.txt', gzipSync(english), english],
    ['a.txt', Buffer.from(`\uFEFF${english}`, 'utf16le'), english],
    ['a.txt', Buffer.from(english, 'utf16le'), english],
    ['a.json', JSON.stringify({ body: english }), english],
    ['a.json', JSON.stringify([{ text: english }]), english],
    ['a.json', JSON.stringify({ articles: [{ text: english, body: '' }] }), english],
    ['a.jsonl', `${JSON.stringify({ text: english, body: null })}\n\n`, english],
    ['-', `${JSON.stringify({ text: english })}\n`, english],
    ['-', JSON.stringify({ text: english }, null, 2), english],
    ['-', `<!DOCTYPE html><p>${english}</p>`, english],
    ['-', english, english],
  ])('%s', async (name, content, text) => {
    expect(docs(await read(name, content)).map((d) => d.text)).toEqual([text]);
  });

  it('keeps what is known of a story; absent, null and empty are alike', async () => {
    const line = {
      id: 7,
      title: '',
      headline: 'Talks',
      published: '2031-03-04T22:10:00-09:00',
      publisher: null,
      url: 'https://example.org/a',
      lang: 'en-GB',
      body: english,
    };
    const [doc] = docs(await read('many.jsonl', JSON.stringify(line)));
    expect(doc!.metadata).toEqual({
      id: '7',
      title: 'Talks',
      published: '2031-03-04',
      url: 'https://example.org/a',
      language: 'en',
    });
    expect(doc!.source).toBe('many.jsonl#7');
  });

  it('lets what the caller knows win', async () => {
    const [doc] = docs(await read('a.json', JSON.stringify({ title: 'Old', body: english }), { title: 'New' }));
    expect(doc!.metadata.title).toBe('New');
  });

  it('takes the title of Markdown from its first heading and leaves the text alone', async () => {
    const text = `# Talks in Oslo #\n\n${english}`;
    const [doc] = docs(await read('a.md', text));
    expect([doc!.metadata.title, doc!.text]).toEqual(['Talks in Oslo', text]);
  });

  it.each([
    [
      'front matter',
      '---\ntitle: "Talks in Oslo"\r\ndate: 4 March 2031\nlink: https://example.org/a\ntags: [a]\n---\n\n# Other\n\n',
    ],
    ['front matter without a title', '---\npublished: 2031-03-04\nurl: https://example.org/a\n---\n# Talks in Oslo\n\n'],
    [
      'an underlined heading',
      '---\npubDate: Tue, 04 Mar 2031 02:00:00 +0900\nurl: https://example.org/a\n---\nTalks in Oslo\n=====\n\n',
    ],
  ])('takes what Markdown says of itself: %s', async (_, head) => {
    const [doc] = docs(await read('a.md', `${head}${english}`));
    expect(doc!.text).toBe(`${head}${english}`);
    expect(doc!.metadata).toEqual({
      title: 'Talks in Oslo',
      published: '2031-03-04',
      url: 'https://example.org/a',
      language: 'en',
    });
  });

  it('names a text by itself, not by its file', async () => {
    const ids = await Promise.all(
      ['a.txt', 'b.md', 'c.txt.gz'].map(
        async (name) => docs(await read(name, name.endsWith('gz') ? gzipSync(english) : english))[0]!.id,
      ),
    );
    expect(new Set(ids).size).toBe(1);
  });

  it('puts U+FFFD where JSON holds half of a character, so that offsets stay', async () => {
    const [doc] = docs(await read('a.json', String.raw`{"body":"Oslo \ud83d talks \u0000 end"}`));
    expect(doc!.text).toBe('Oslo \uFFFD talks \0 end');
  });
});

describe('what is wrong becomes one notice', () => {
  const nested = `${'<div>'.repeat(10_000)}${english}${'</div>'.repeat(10_000)}`;
  it.each<[string, string, string | Uint8Array, string[], number]>([
    ['an empty file', 'a.txt', '', ['empty'], 0],
    ['only blanks', 'a.txt', ' \n\t ', ['empty'], 0],
    ['an empty gzip', 'a.txt.gz', gzipSync(''), ['empty'], 0],
    ['a binary', 'a.txt', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256), ['not-text'], 0],
    ['an image', 'a.txt', Buffer.from('\x89PNG\r\n\x1a\n rest of it', 'latin1'), ['not-text'], 0],
    ['a PDF', 'a.txt', '%PDF-1.7 and so on', ['not-text'], 0],
    ['a broken gzip', 'a.txt.gz', gzipSync(english).subarray(0, 40), ['broken-archive'], 0],
    ['Latin-1', 'a.txt', Buffer.from(`${english} São Tomé`, 'latin1'), ['not-utf8', 'undated'], 1],
    ['no letters', 'a.txt', '12 34 … 56', ['no-letters'], 0],
    ['a story of 3 MB', 'a.txt', `${english} `.repeat(30_000), ['too-large'], 0],
    ['a gzip that swells', 'a.txt.gz', gzipSync(Buffer.alloc(30_000_000, 97)), ['too-large'], 0],
    ['broken JSON', 'a.json', '{"body": "x"', ['broken-json'], 0],
    ['JSON of something else', 'a.json', '[1, "two", null]', ['no-text', 'no-text', 'no-text'], 0],
    [
      'a broken line in the middle',
      'a.jsonl',
      `${JSON.stringify({ text: english })}\n{"text": "cut\n${JSON.stringify({ text: `${english}!` })}\n`,
      ['undated', 'broken-line', 'undated'],
      2,
    ],
    ['a day that is none', 'a.json', JSON.stringify({ text: english, published: '2031-02-30' }), ['bad-date', 'undated'], 1],
    ['a list of nothing', 'a.json', '{"stories": []}', ['empty'], 0],
    ['a line of 1 MB', 'a.txt', `${english} `.repeat(9_500), ['undated'], 1],
    ['10,000 nested tags', 'a.html', nested, ['undated'], 1],
    ['200,000 tags that nothing closes', 'a.html', `${'<b>'.repeat(200_000)}${english}`, ['undated'], 1],
    ['a page without a story', 'a.html', '<html><nav>Home</nav><script>x()</script></html>', ['empty'], 0],
    ['no day', 'a.txt', english, ['undated'], 1],
    [
      'another language',
      'a.txt',
      'Les ministres de la Norvège et du Chili se sont rencontrés mardi à Oslo pour la deuxième fois cette année.',
      ['other-language'],
      1,
    ],
    ['another script', 'a.txt', '日本とインドの外相は火曜日に東京で会談し、協力を確認した。', ['other-language'], 1],
  ])('%s', async (_, name, content, expected, count) => {
    const items = await read(name, content);
    expect([codes(items), docs(items).length]).toEqual([expected, count]);
  });

  it('reads a line of 1 MB in good time', async () => {
    const started = performance.now();
    const items = await read('a.txt', `${english} `.repeat(9000));
    expect(docs(items)).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('knows no code that it does not declare', async () => {
    const items = await read('a.jsonl', '{"text":""}\n[]\n');
    for (const code of codes(items)) expect(readCodes).toContain(code);
  });
});

describe('formats', () => {
  it.each([
    ['a.TXT', 'text'],
    ['a.b.html.gz', 'html'],
    ['a.ndjson', 'jsonl'],
    ['a.pdf', undefined],
    ['noending', undefined],
  ])('%s is %s by name', (name, format) => expect(formatOf(name)).toBe(format));

  it.each([
    ['{"a":1}\n{"a":2}', 'jsonl'],
    ['{"a":1}', 'json'],
    ['[{"a":1}]', 'json'],
    ['{not json', 'text'],
    ['<HTML lang="en"><p>x', 'html'],
    ['x < y', 'text'],
  ])('%s is %s by its beginning', (text, format) => expect(sniff(text)).toBe(format));
});

it('never fails, and every paragraph lies in the text', async () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.uint8Array().map((a) => Buffer.from(a).toString('latin1')),
    fc.json(),
  );
  await fc.assert(
    fc.asyncProperty(anything, fc.constantFrom('a.txt', 'a.html', 'a.json', 'a.jsonl', 'a.md', '-'), async (text, name) => {
      for (const doc of docs(await read(name, text))) {
        for (const { start, end } of doc.paragraphs) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(doc.text.length);
          expect(doc.text.slice(start, end).trim()).not.toBe('');
        }
      }
    }),
    { numRuns: 200 },
  );
});
