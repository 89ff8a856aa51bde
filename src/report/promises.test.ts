import { expect, test } from 'vitest';
import {
  actorCode,
  type Chain,
  type Entry,
  type EntryId,
  edtf,
  type FactId,
  type Ledger,
  type Line,
  type Wording,
} from '../model/index.ts';
import { promiseLines } from './promises.ts';

const CHL = actorCode('CHL');
const words = { asOf: '2032-01-01', list: (items: string[]) => items.join(' '), actor: () => 'Chile' } as unknown as Wording;
const promise = {
  id: 'p',
  kind: 'commitment',
  lead: 'Chile',
  text: 'to electrify the Atacama railway with 140 locomotives (announced 3 May 2031)',
  facts: ['p'],
  citations: [{ doc: 'd', start: 0, end: 5 }],
  weight: 5,
} as unknown as Line;

const told = (step: string, day = '2031-09-01'): string => {
  const entry = { id: 's' as EntryId, kind: 'progress', facts: [{ id: 's' as FactId }] } as unknown as Entry;
  const ledger = {
    entries: [entry],
    chains: [{ of: 'p' as EntryId, progress: ['s' as FactId], states: [] } as Chain],
  } as unknown as Ledger;
  const say = () =>
    ({
      id: 's',
      kind: 'progress',
      lead: '1 September 2031',
      text: step,
      date: edtf(day),
      facts: ['s'],
      citations: [{ doc: 'e', start: 0, end: 5 }],
    }) as unknown as Line;
  return promiseLines([promise], ledger, say, words, [CHL])[0]!.text;
};

test.each(['The first locomotives for the Atacama line have arrived', 'Of the 140 engines ten run'])(
  'a step that speaks of the promise is told with it: %s',
  (step) => {
    expect(told(step)).toContain(`. Last, 1 September 2031: ${step}`);
  },
);

test.each([
  'The leaders welcomed progress in cooperation between Chile and its partners',
  'The summit of ministers was put off until September 2031',
])('one that does not is left out: %s', (step) => {
  expect(told(step)).toBe(promise.text);
});

test('what came after the day asked is not told', () => {
  expect(told('The first locomotives for the Atacama line have arrived', '2032-02-01')).toBe(promise.text);
});
