import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReadOptions, readPaths } from './files.ts';
import type { ReadItem } from './source.ts';

const story = (n: number): string =>
  `The ministers of Norway and Chile met for the ${n}th time, and they spoke of the fish that swim in the sea.`;
let dir: string;
const at = (...parts: string[]): string => join(dir, ...parts);

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'stocktake-files-'));
  await mkdir(at('in/deep'), { recursive: true });
  await mkdir(at('none'));
  await writeFile(at('in/b.txt'), story(1));
  await writeFile(at('in/a.txt.gz'), gzipSync(story(2)));
  await writeFile(at('in/deep/c.md'), story(3));
  await writeFile(
    at('in/d.jsonl'),
    `${JSON.stringify({ id: 'x1', text: story(4), title: 'Own' })}\n${JSON.stringify({ id: 'x2', text: story(5) })}\n`,
  );
  await writeFile(at('in/e.pdf'), '%PDF-');
  await writeFile(at('in/.hidden.txt'), story(6));
  await writeFile(
    at('in/metadata.jsonl'),
    [
      { source: 'b.txt', title: 'Beside', published: '2031-01-02' },
      { source: 'd.jsonl#x1', publisher: 'Sample Wire', title: 'Told' },
      { source: 'x2', published: '2031-05-06' },
    ]
      .map((row) => `${JSON.stringify(row)}\n`)
      .join(''),
  );
  await writeFile(at('days.jsonl'), `${JSON.stringify({ source: 'b.txt', title: 'Given' })}\nnot json\n`);
  await writeFile(at('huge.txt'), 'x');
  await truncate(at('huge.txt'), 50 * 1024 * 1024);
  await symlink(at('nowhere'), at('in/dangling.txt'));
});
afterAll(() => rm(dir, { recursive: true }));

async function all(paths: readonly string[], options?: ReadOptions): Promise<ReadItem[]> {
  const out: ReadItem[] = [];
  for await (const item of readPaths(paths, options)) out.push(item);
  return out;
}
const docs = (items: readonly ReadItem[]) => items.flatMap((i) => ('doc' in i ? [i.doc] : []));
const told = (items: readonly ReadItem[]) =>
  items.flatMap((i) =>
    'notice' in i && i.notice.code !== 'undated' ? [`${i.notice.source.replace(`${dir}/`, '')} ${i.notice.code}`] : [],
  );

describe('readPaths', () => {
  it('reads a folder deeply, in order of names, and says what it left', async () => {
    const items = await all([at('in')]);
    expect(docs(items).map((d) => d.source.replace(`${dir}/`, ''))).toEqual([
      'in/a.txt.gz',
      'in/b.txt',
      'in/d.jsonl#x1',
      'in/d.jsonl#x2',
      'in/deep/c.md',
    ]);
    expect(told(items)).toEqual(['in/dangling.txt missing-path', 'in/e.pdf unknown-format']);
  });

  it('takes what metadata.jsonl beside the stories says', async () => {
    const known = Object.fromEntries(docs(await all([at('in')])).map((d) => [d.source.replace(/.*\//, ''), d.metadata]));
    expect(known['b.txt']).toMatchObject({ title: 'Beside', published: '2031-01-02' });
    expect(known['d.jsonl#x1']).toMatchObject({ id: 'x1', title: 'Told', publisher: 'Sample Wire' });
    expect(known['d.jsonl#x2']).toMatchObject({ published: '2031-05-06' });
  });

  it('lets --metadata win, and tells of its broken lines', async () => {
    const items = await all([at('in/b.txt')], { metadata: at('days.jsonl') });
    expect(docs(items)[0]!.metadata).toMatchObject({ title: 'Given', published: '2031-01-02' });
    expect(told(items)).toEqual(['days.jsonl#2 bad-metadata']);
  });

  it.each([
    ['*.txt', ['b.txt']],
    ['**/*.md', ['c.md']],
    ['?.jsonl', ['d.jsonl#x1', 'd.jsonl#x2']],
  ])('reads what fits %s', async (pattern, names) => {
    const items = await all([at('in', pattern)]);
    expect(docs(items).map((d) => d.source.replace(/.*\//, ''))).toEqual(names);
  });

  it.each([
    ['a missing path', 'no/such/file', ['no/such/file missing-path']],
    ['a pattern that fits nothing', '*.nothing', ['*.nothing missing-path']],
    ['an empty folder', 'none', ['none empty']],
    ['a file of 50 MB', 'huge.txt', ['huge.txt too-large']],
    ['metadata that is not there', 'in/b.txt', []],
  ])('says so of %s', async (_, path, expected) => {
    expect(told(await all([at(path)]))).toEqual(expected);
  });

  it('passes over the ledger and the metadata, also where the shell names all files', async () => {
    const ours = [at('in/e.pdf')];
    expect(told(await all([at('in')], { ours }))).toEqual(['in/dangling.txt missing-path']);
    const named = ['b.txt', 'e.pdf', 'metadata.jsonl'].map((name) => at('in', name));
    expect(told(await all(named, { ours }))).toEqual([]);
    expect(told(await all([at('in/*.pdf')], { ours }))).toEqual(['in/*.pdf missing-path']);
    expect(told(await all([at('in/e.pdf')], { ours }))).toEqual(['in/e.pdf not-text']);
  });

  it('goes on after trouble', async () => {
    const items = await all([at('missing'), at('in/b.txt')]);
    expect([told(items).length, docs(items).length]).toEqual([1, 1]);
  });

  it.each([
    ['text', [story(7)], [story(7)]],
    [
      'JSON Lines in pieces',
      [`${JSON.stringify({ text: story(8) })}\n{"te`, `xt":${JSON.stringify(story(9))}}`],
      [story(8), story(9)],
    ],
    ['gzipped JSON', [gzipSync(JSON.stringify({ text: story(10) }))], [story(10)]],
    ['nothing', [], []],
  ])('reads standard input: %s', async (_, pieces, texts) => {
    const stdin = (async function* () {
      for (const piece of pieces) yield Buffer.from(piece as string);
    })();
    expect(docs(await all(['-'], { stdin })).map((d) => d.text)).toEqual(texts);
  });

  it('keeps what stood before the break of a gzip file', async () => {
    const packed = gzipSync(Array.from({ length: 3000 }, (_, i) => JSON.stringify({ id: i, text: story(i * 7919) })).join('\n'));
    await writeFile(at('cut.jsonl.gz'), packed.subarray(0, packed.length / 2));
    const items = await all([at('cut.jsonl.gz')]);
    expect(docs(items).length).toBeGreaterThan(100);
    expect(told(items)).toEqual(['cut.jsonl.gz broken-archive']);
  });

  it('reads JSON Lines as they come: 60 MB with one line that is too long and a broken one', async () => {
    const line = `${JSON.stringify({ text: story(1).repeat(50) })}\n`;
    const stdin = (async function* () {
      for (let i = 0; i < 40; i++) yield Buffer.from(line);
      for (let i = 0; i < 50; i++) yield Buffer.alloc(1024 * 1024, 120);
      yield Buffer.from(`\n{"text": nothing}\n${line}`);
    })();
    const items = await all(['-'], { stdin });
    expect(docs(items)).toHaveLength(41);
    expect(told(items)).toEqual(['-#41 too-large', '-#42 broken-line']);
  });
});
