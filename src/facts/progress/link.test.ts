import { expect, test } from 'vitest';
import { actorCode, type Entry, type EntryId, type Fact, stated } from '../../model/index.ts';
import { linkProgress } from './link.ts';

/** What became of promises of which anything did. */
const linked = (entries: Entry[]) =>
  linkProgress(entries).chains.flatMap(({ of, progress }) => (progress.length > 0 ? [{ of, progress }] : []));

const at = { start: 0, end: 1 };

function entry(id: string, kind: 'commitment' | 'progress', text: string, parties: string[], amount?: number): Entry {
  const words = stated(text, at);
  const fields = {
    parties: parties.map((p) => stated(actorCode(p), at)),
    status: stated('announced', at),
    content: words,
    ...(kind === 'progress' && { of: words }),
    ...(amount !== undefined && { amount: stated(amount, at), unit: stated('USD', at) }),
  };
  return {
    id: id as EntryId,
    kind,
    facts: [{ id, kind, doc: kind === 'progress' ? 'e' : 'd', rule: 'r', confidence: 1, fields } as unknown as Fact],
  } as unknown as Entry;
}

const promises = [
  entry('bridge', 'commitment', 'build the Mara Bridge by 2026', ['KEN', 'UGA'], 40_000_000),
  entry('port', 'commitment', 'expand the port of Mombasa', ['KEN']),
  entry('road', 'commitment', 'build a road to the border of Uganda', ['KEN', 'UGA']),
];

test.each([
  ['the Mara Bridge project', ['KEN'], undefined, 'bridge'],
  ['the port of Mombasa', ['KEN'], undefined, 'port'],
  ['the Mara Bridge project', ['FRA'], undefined, undefined],
  ['the bridge', ['KEN'], undefined, 'bridge'],
  ['the loan', ['KEN'], undefined, undefined],
  ['funds for a bridge', ['UGA'], 40_000_000, 'bridge'],
  ['the Lima airport', [], undefined, undefined],
  ['the agreement on fishing', ['KEN'], undefined, undefined],
  ['the second phase of the plan', ['KEN'], undefined, undefined],
] as const)('%s of %j', (of, parties, amount, promise) => {
  const chains = linked([...promises, entry('step', 'progress', of, [...parties], amount)]);
  expect(chains).toEqual(promise === undefined ? [] : [{ of: promise, progress: ['step'] }]);
});

test('steps keep the order of their entries, chains the order of ids', () => {
  const steps = [
    entry('1', 'progress', 'the port of Mombasa', ['KEN']),
    entry('2', 'progress', 'the Mara Bridge', ['KEN']),
    entry('3', 'progress', 'the Mara Bridge', ['UGA']),
  ];
  expect(linked([...steps, ...promises])).toEqual([
    { of: 'bridge', progress: ['2', '3'] },
    { of: 'port', progress: ['1'] },
  ]);
});

test('ten thousand promises and as many steps take little time', () => {
  const many = Array.from({ length: 10_000 }, (_, i) =>
    entry(`c${i}`, 'commitment', `build dam number${i} in valley${i % 100}`, ['KEN']),
  );
  const steps = Array.from({ length: 10_000 }, (_, i) => entry(`p${i}`, 'progress', `dam number${i}`, ['KEN']));
  const from = performance.now();
  expect(linked([...many, ...steps]).length).toBe(10_000);
  expect(performance.now() - from).toBeLessThan(8000);
});
