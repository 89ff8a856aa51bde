import { expect, test } from 'vitest';
import { actorCode, type Entry, type EntryId, edtf, type Fact, stated, stateOn } from '../../model/index.ts';
import { historyOf } from './history.ts';

const at = { start: 0, end: 1 };
const days: Record<string, string> = { a: '2030-01-10', b: '2031-01-10', c: '2032-01-10' };

interface Told {
  readonly doc: string;
  readonly status: string;
  readonly rule?: string;
  readonly parties?: readonly string[];
  readonly amount?: number;
  readonly due?: string;
}
const fact = (kind: 'commitment' | 'progress', { doc, status, rule = 'r@1', parties = ['KEN'], amount, due }: Told): Fact =>
  ({
    id: `${kind}-${doc}`,
    kind,
    doc,
    rule,
    confidence: 1,
    fields: {
      parties: parties.map((p) => stated(actorCode(p), at)),
      content: stated('buses', at),
      status: stated(status, at),
      ...(amount !== undefined && { amount: stated(amount, at), unit: stated('buses', at) }),
      ...(due && { deadline: stated(edtf(due), at) }),
    },
  }) as unknown as Fact;

const states = (promise: Told, ...steps: Told[]): string[] => {
  const made = fact('commitment', promise);
  const history = historyOf(
    { id: made.id as string as EntryId, kind: 'commitment', facts: [made] } as unknown as Entry,
    steps.map((step) => fact('progress', step) as Fact<'progress'>),
    (doc) => days[doc],
  );
  return history.map(({ from, status, due, score }) =>
    [from.slice(0, 4), status, due?.slice(0, 4), score].filter((x) => x !== undefined).join(' '),
  );
};

const promise = { doc: 'a', status: 'announced', due: '2031', amount: 9 };

test.each<[string, Told[], string[]]>([
  ['nothing more is told', [], ['2030 announced 2031']],
  ['kept', [{ doc: 'b', status: 'fulfilled' }], ['2030 announced 2031', '2031 fulfilled 2031 1']],
  [
    'kept with less than was promised',
    [{ doc: 'b', status: 'fulfilled', amount: 6 }],
    ['2030 announced 2031', '2031 in-progress 2031 0'],
  ],
  ['not kept', [{ doc: 'b', status: 'broken' }], ['2030 announced 2031', '2031 broken 2031 -1']],
  ['put off to a day', [{ doc: 'b', status: 'delayed', due: '2034' }], ['2030 announced 2031', '2031 delayed 2034']],
  [
    'begun, then put off',
    [
      { doc: 'b', status: 'in-progress' },
      { doc: 'c', status: 'delayed' },
    ],
    ['2030 announced 2031', '2031 in-progress 2031 0', '2032 delayed 2031 0'],
  ],
  [
    'kept, then begun again',
    [
      { doc: 'b', status: 'fulfilled' },
      { doc: 'c', status: 'in-progress' },
    ],
    ['2030 announced 2031', '2031 fulfilled 2031 1'],
  ],
])('%s', (_, steps, expected) => {
  expect(states(promise, ...steps)).toEqual(expected);
  expect(states(promise, ...[...steps].reverse())).toEqual(expected);
});

test('what each has to do for itself is kept when all have done it', () => {
  const own = { status: 'fulfilled', rule: 'progress.own@1' };
  expect(
    states(
      { ...promise, parties: ['KEN', 'UGA'] },
      { ...own, doc: 'b', parties: ['UGA'] },
      { ...own, doc: 'c', parties: ['KEN'] },
    ),
  ).toEqual(['2030 announced 2031', '2031 in-progress 2031 0', '2032 fulfilled 2031 1']);
});

test.each([
  ['2029-12-31', undefined],
  ['2030-06-01', 'announced'],
  ['2031-12-31', 'announced'],
  ['2032-01-01', 'announced overdue'],
])('on %s', (day, expected) => {
  const state = stateOn([{ from: '2030-01-10', status: 'announced', due: '2031-12-31', facts: [] }], day);
  expect(state && `${state.status}${state.overdue ? ' overdue' : ''}`).toBe(expected);
});

test('a step told by a doc that is only bounded has no day to tell', () => {
  const made = fact('commitment', promise);
  const step = fact('progress', { doc: 'b', status: 'in-progress' }) as Fact<'progress'>;
  const [first, second] = historyOf(
    { id: made.id as string as EntryId, kind: 'commitment', facts: [made] } as unknown as Entry,
    [step],
    (doc) => days[doc],
    (doc) => doc === 'b',
  );
  expect([first?.bounded, second?.bounded]).toEqual([undefined, true]);
});
