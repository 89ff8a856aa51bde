import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as stocktake from '../src/index.ts';

it('names each public function', () => {
  const functions = Object.entries(stocktake).filter(([, value]) => typeof value === 'function');
  expect(
    functions
      .map(([name]) => name)
      .filter((name) => !isModel(name))
      .sort(),
  ).toEqual([
    'LedgerError',
    'Store',
    'factLine',
    'foldFacts',
    'ledgerOf',
    'loadStages',
    'makeDoc',
    'readDoc',
    'readInto',
    'readPaths',
    'readSource',
    'startReaders',
    'wholeLedger',
    'writeBrief',
  ]);
});

/** Nouns and the small functions on them come from the model as they are. */
const isModel = (name: string): boolean => name in model;
const model = await import('../src/model/index.ts');

it('reads a text into facts, and keeps and folds them', async () => {
  const { engine, context } = stocktake.loadStages();
  const doc = await stocktake.makeDoc('The foreign ministers of Norway and Chile met in Oslo on 4 March 2031.', 'note.txt', {
    published: '2031-03-05',
  });
  const { facts } = stocktake.readDoc(doc, engine, context);
  expect(facts.map((fact) => stocktake.factLine(fact, doc)).map((line) => line.kind)).toContain('meeting');

  const dir = mkdtempSync(join(tmpdir(), 'stocktake-public-'));
  const store = await stocktake.Store.open(join(dir, 'a.db'), { create: true });
  const readers = await stocktake.startReaders(1);
  const items = (async function* () {
    yield { doc };
  })();
  expect(await stocktake.readInto(store, items, readers)).toMatchObject({ stories: 1, read: 1 });
  const ledger = await stocktake.wholeLedger(store);
  expect(ledger.entries.flatMap((entry) => entry.facts.map((fact) => fact.id)).sort()).toEqual(
    [...new Set(facts.map((fact) => fact.id))].sort(),
  );
  await readers.close();
  await store.close();
  rmSync(dir, { recursive: true });
});
