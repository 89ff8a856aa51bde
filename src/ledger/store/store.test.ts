import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type ActorCode,
  actorCode,
  type Doc,
  type DocId,
  type DocMetadata,
  edtf,
  type FactId,
  stated,
} from '../../model/index.ts';
import { paragraphsOf } from '../../text/paragraphs.ts';
import { openDatabase } from './driver.ts';
import { LedgerError } from './errors.ts';
import { migrations } from './migrations.ts';
import { fileVersion } from './schema.ts';
import { type FactRow, Store } from './store.ts';

let dir: string;
let path: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'stocktake-store-'));
  path = join(dir, 'a.db');
});
afterEach(() => rm(dir, { recursive: true }));

const doc = (id: string, metadata: DocMetadata = {}, text = `Text of ${id}.`, source = `${id}.txt`): Doc => ({
  id: id as DocId,
  text,
  source,
  metadata,
  paragraphs: paragraphsOf(text),
});

const fact = (id: string, of: string, named: string[], mentioned: string[] = [], kind: FactRow['kind'] = 'event'): FactRow => ({
  id: id as FactId,
  doc: of as DocId,
  kind,
  rule: 'test@1',
  confidence: 0.5,
  fields: JSON.stringify({ plover: stated('CONSULT', { start: 0, end: 4 }) }),
  named: named as ActorCode[],
  mentioned: mentioned as ActorCode[],
});

async function using<T>(use: (store: Store) => Promise<T>): Promise<T> {
  const store = await Store.open(path, { create: true });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

/** Admits docs and records the given facts for those handed out. */
async function keep(store: Store, docs: readonly Doc[], facts: readonly FactRow[] = [], version = 'v1') {
  const tasks = await store.admit(docs, version);
  const records = tasks.map(({ doc: { id }, key }) => ({ doc: id, key, facts: facts.filter((f) => f.doc === id) }));
  if (records.length > 0) await store.record(records, version);
  return tasks.map((t) => t.doc);
}

describe('what is kept', () => {
  it('comes back as it was, NULs and all', async () => {
    const text = 'Oslo \0 \u{1F41F} \u0085 “talks”\r\n\r\nsecond';
    const given = doc('d1', { id: 's1', title: 'A\0B', published: '2031-03-04', language: 'en' }, text, 'in/a.txt');
    const row = fact('f1', 'd1', ['NOR'], ['CHL']);
    await using(async (store) => {
      const [task] = await store.admit([given], 'v1');
      await store.record(
        [
          {
            doc: given.id,
            key: task!.key,
            date: { value: edtf('2031-03-04'), basis: 'metadata', reasons: ['told'] },
            facts: [row],
          },
        ],
        'v1',
      );
    });
    await using(async (store) => {
      const stored = (await store.docs()).get(given.id);
      expect(stored).toEqual({ ...given, date: { value: '2031-03-04', basis: 'metadata', reasons: ['told'] } });
      const { named, mentioned, fields, ...kept } = row;
      expect(await store.facts()).toEqual([{ ...kept, fields: JSON.parse(fields) }]);
    });
  });

  it('comes back equal whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.record({ title: fc.string(), publisher: fc.string() }),
        fc.json(),
        async (text, metadata, fields) => {
          await rm(path, { force: true });
          await using(async (store) => {
            await keep(store, [doc('d1', metadata, text)], [{ ...fact('f1', 'd1', []), fields }]);
            expect((await store.docs()).get('d1' as DocId)).toMatchObject({ text, metadata });
            expect((await store.facts())[0]!.fields).toEqual(JSON.parse(fields));
          });
        },
      ),
      { numRuns: 25 },
    );
  });

  it('is one file at rest', async () => {
    await using((store) => keep(store, [doc('d1')]));
    await expect(readFile(`${path}-wal`)).rejects.toThrow();
  });
});

describe('what is read again', () => {
  it('is only what is new, changed, or was read otherwise', () =>
    using(async (store) => {
      const known = { id: 's1', title: 'Talks', published: '2031-03-04' };
      expect(await keep(store, [doc('d1', known), doc('d2')])).toHaveLength(2);
      expect(await keep(store, [doc('d1', known), doc('d2'), doc('d2')])).toEqual([]);
      expect((await keep(store, [doc('d1', { ...known, published: '2031-03-05' })])).map((d) => d.metadata.published)).toEqual([
        '2031-03-05',
      ]);
      expect(await keep(store, [doc('d1', { ...known, published: '2031-03-05' })], [], 'v2')).toHaveLength(1);
      expect((await store.docs()).size).toBe(2);
    }));

  it('is what was admitted and never recorded', () =>
    using(async (store) => {
      await store.admit([doc('d1')], 'v1');
      expect((await store.tasks('v1')).map((t) => t.doc.id)).toEqual(['d1']);
      expect(await store.counts()).toMatchObject({ docs: 1, waiting: 1 });
      await keep(store, [doc('d1')]);
      expect(await store.tasks('v1')).toEqual([]);
      expect((await store.tasks('v1', { waiting: false })).map((t) => t.doc.id)).toEqual(['d1']);
    }));

  it('leaves aside a record that is out of date', () =>
    using(async (store) => {
      const [before] = await store.admit([doc('d1', { id: 's', published: '2031-01-01' })], 'v1');
      const [after] = await store.admit([doc('d1', { id: 's', published: '2031-01-02' })], 'v1');
      await store.record([{ doc: 'd1' as DocId, key: after!.key, facts: [fact('f2', 'd1', ['NOR'])] }], 'v1');
      await store.record([{ doc: 'd1' as DocId, key: before!.key, facts: [fact('f1', 'd1', ['NOR'])] }], 'v1');
      expect((await store.facts()).map((f) => f.id)).toEqual(['f2']);
    }));
});

describe('a story in several sources', () => {
  const sources: Doc[] = [
    doc('d1', { id: 'a', title: 'First', published: '2031-03-05', publisher: 'Reprint' }, 'T', 'x.jsonl#a'),
    doc('d1', { id: 'b', title: 'Second', published: '2031-03-04' }, 'T', 'y.jsonl#b'),
    doc('d1', { url: 'https://example.org/1' }, 'T', 'in/z.txt'),
    doc('d1', {}, 'T', 'other/plain.txt'),
  ];

  it('is told by the earliest, the others filling in, in any order and in one or many readings', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(sources, { minLength: 4 }), fc.nat(3), async (order, cut) => {
        await rm(path, { force: true });
        await using(async (store) => {
          await keep(store, order.slice(0, cut));
          await keep(store, [...order.slice(cut), ...order.slice(0, 1)]);
          expect([...(await store.docs()).values()].map(({ metadata, source }) => ({ metadata, source }))).toEqual([
            {
              metadata: { id: 'b', title: 'Second', published: '2031-03-04', publisher: 'Reprint', url: 'https://example.org/1' },
              source: 'in/z.txt',
            },
          ]);
        });
      }),
      { numRuns: 20 },
    );
  });

  it('is told alike in any order, where one run gives one source twice', async () => {
    const twins = [
      doc('d1', { id: 'a', title: 'One', published: '2031-03-05' }, 'T', 'x.jsonl#a'),
      doc('d1', { id: 'a', title: 'Two', publisher: 'Wire' }, 'T', 'y.jsonl#a'),
      doc('d1', { id: 'a', title: 'Six', published: '2031-03-04' }, 'T', 'z.jsonl#a'),
    ];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(twins, { minLength: 3 }), fc.nat(3), async (order, cut) => {
        await rm(path, { force: true });
        await using(async (store) => {
          const met = new Set<string>();
          await store.admit([doc('d1', { id: 'a', title: 'A former run' }, 'T', 'w.jsonl#a')], 'v1');
          await store.admit(order.slice(0, cut), 'v1', { met });
          await store.admit(order.slice(cut), 'v1', { met });
          expect([...(await store.docs()).values()].map(({ metadata }) => metadata)).toEqual([
            { id: 'a', published: '2031-03-04', title: 'Six' },
          ]);
        });
      }),
      { numRuns: 20 },
    );
  });

  it('is corrected by the same source, wherever it lies now', () =>
    using(async (store) => {
      await keep(store, [doc('d1', { title: 'Tallks', published: '2031-01-01' }, 'T', 'in/a.txt')]);
      await keep(store, [doc('d1', { title: 'Talks', published: '2031-02-02' }, 'T', 'moved/a.txt')]);
      expect([...(await store.docs()).values()].map((d) => d.metadata)).toEqual([{ title: 'Talks', published: '2031-02-02' }]);
    }));
});

describe('facts', () => {
  const facts = [
    fact('aa01', 'd1', ['NOR', 'CHL']),
    fact('aa02', 'd1', ['NOR'], ['CHL']),
    fact('ab03', 'd2', ['NOR']),
    fact('ab04', 'd2', ['PER'], [], 'tenure'),
    fact('ab05', 'd3', ['CHL']),
  ];
  const all = { all: ['NOR', 'CHL'].map(actorCode) };

  it.each([
    [{}, 'aa01 aa02 ab03 ab04 ab05'],
    [all, 'aa01 aa02'],
    [{ ...all, namedOnly: true }, 'aa01'],
    [{ any: ['CHL', 'PER'].map(actorCode) }, 'aa01 aa02 ab04 ab05'],
    [{ any: ['PER'].map(actorCode), kinds: ['event'] }, ''],
    [{ kinds: ['tenure'] }, 'ab04'],
    [{ docs: ['d2', 'd3'] }, 'ab03 ab04 ab05'],
    [{ docs: [] }, ''],
  ])('%j gives %s', (query, ids) =>
    using(async (store) => {
      await keep(
        store,
        ['d1', 'd2', 'd3'].map((id) => doc(id)),
        facts,
      );
      expect(
        (await store.facts(query as never))
          .map((f) => f.id)
          .sort()
          .join(' '),
      ).toBe(ids);
    }),
  );

  it('are found by the start of their id, and docs by what they touch', () =>
    using(async (store) => {
      await keep(
        store,
        ['d1', 'd2', 'd3'].map((id) => doc(id)),
        facts,
      );
      expect((await store.factsById('aa')).map((f) => f.id)).toEqual(['aa01', 'aa02']);
      expect(await store.factsById("a'; drop")).toEqual([]);
      expect(await store.docsTouching(['NOR', 'CHL'].map(actorCode))).toEqual([{ id: 'd1', day: '' }]);
      expect(await store.docsTouching(['NOR', 'PER'].map(actorCode))).toEqual([{ id: 'd2', day: '' }]);
    }));

  it('go with their story when it is forgotten, and no others', () =>
    using(async (store) => {
      await keep(
        store,
        ['d1', 'd2', 'd3'].map((id) => doc(id)),
        facts,
      );
      expect(await store.forget('d1' as DocId)).toBe(true);
      expect(await store.forget('d1' as DocId)).toBe(false);
      expect((await store.facts()).map((f) => f.id)).toEqual(['ab03', 'ab04', 'ab05']);
      expect(await store.facts(all)).toEqual([]);
      expect(await store.findDocs('d1')).toEqual([]);
    }));

  it('are replaced when their doc is read again', () =>
    using(async (store) => {
      await keep(store, [doc('d1')], facts);
      await keep(store, [doc('d1')], [fact('new1', 'd1', ['NOR']), fact('new1', 'd1', ['NOR'])], 'v2');
      expect((await store.facts()).map((f) => f.id)).toEqual(['new1']);
    }));
});

describe('a file that is no usable ledger', () => {
  const failure = (create = true) =>
    Store.open(path, { create }).then(
      () => 'opened',
      (error: unknown) => (error instanceof LedgerError ? error.message.replaceAll(dir, '') : String(error)),
    );

  it('absent', async () =>
    expect(await failure(false)).toBe('There is no ledger at /a.db. Read stories first: stocktake read PATH'));

  it('not a database', async () => {
    await writeFile(path, 'This is a letter, and no database. '.repeat(50));
    expect(await failure()).toMatch(/^\/a\.db is not a ledger\./);
    expect(await readFile(path, 'utf8')).toMatch(/^This is a letter/);
  });

  it('another database', async () => {
    const other = openDatabase(path);
    other.exec('create table recipes (name text)');
    other.close();
    expect(await failure()).toMatch(/^\/a\.db is a database, but not a ledger\./);
  });

  it('of a newer version', async () => {
    await using((store) => keep(store, [doc('d1')]));
    const file = openDatabase(path);
    file.exec('pragma user_version = 99');
    file.close();
    expect(await failure()).toMatch(/written by a newer Stocktake \(format 99/);
  });

  it('in a folder that is not there', async () => {
    path = join(dir, 'no/such/a.db');
    expect(await failure()).toMatch(/cannot be opened\. Check that its folder exists/);
  });
});

it('the version of the file is the number of steps that lead to it', () => {
  expect(migrations).toHaveLength(fileVersion);
});
