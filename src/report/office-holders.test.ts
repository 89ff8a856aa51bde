import { expect, test } from 'vitest';
import {
  type ActorCode,
  actorCode,
  type DocId,
  type Entry,
  edtf,
  type Ledger,
  officeCode,
  stated,
  type Wording,
} from '../model/index.ts';
import { peopleLines } from './office-holders.ts';

const CHL = actorCode('CHL');
const PER = actorCode('PER');
const words = {
  asOf: '2032-01-01',
  doc: () => undefined,
  party: (p: { name?: string }) => p.name,
  actor: () => 'Chile',
  date: (d: string) => d,
} as unknown as Wording;
/** Pedro Soto is known to serve Peru. */
const world = {
  peopleNamed: (name: string) => (name === 'Pedro Soto' ? [{ id: 'soto' }] : []),
  tenuresOf: () => [{ actor: PER }],
} as never;

/** Who is told to be Chile's foreign minister, from `name day day …`, each day a story of its own, in a ledger of so many stories. */
function holder(told: readonly string[], stories = 60): string | undefined {
  const facts = told.flatMap((one, k) => {
    const [name, ...days] = one.split('|');
    return days.map((day, n) => ({
      id: `f${k}${n}`,
      doc: `d${k}${n}` as DocId,
      kind: 'tenure',
      fields: {
        person: stated({ name: name!, office: officeCode('foreign-minister') }, { start: 0, end: 1 }),
        actor: stated(CHL as ActorCode, { start: 0, end: 1 }),
        at: stated(edtf(day), { start: 0, end: 1 }),
      },
    }));
  });
  const entries = facts.map((f) => ({ id: f.id, kind: 'tenure', facts: [f] })) as unknown as Entry[];
  const docs = new Map(Array.from({ length: stories }, (_, k) => [`x${k}`, {}]));
  const lines = peopleLines({ entries, docs, chains: [] } as unknown as Ledger, [CHL], words, world);
  return lines[0]?.text.replace('last named in office: ', '');
}

const ROJAS = 'Ana Rojas|2031-01-05|2031-02-05|2031-03-05';

test.each([
  ['who is named often', [ROJAS], 'Ana Rojas (2031-03-05)'],
  ['one stray sentence between puts nobody into office', [ROJAS, 'Luis Vega|2031-02-20'], 'Ana Rojas (2031-03-05)'],
  ['a successor is named only after the last mention', [ROJAS, 'Luis Vega|2031-06-01'], 'Luis Vega (2031-06-01)'],
  ['the last of two successors', [ROJAS, 'Luis Vega|2031-06-01', 'Eva Paz|2031-09-01'], 'Eva Paz (2031-09-01)'],
  ['who is named often enough, and last', [ROJAS, 'Luis Vega|2030-12-01|2031-06-01'], 'Luis Vega (2031-06-01)'],
  ['a guest who serves another country', [ROJAS, 'Pedro A. Soto|2031-06-01'], 'Ana Rojas (2031-03-05)'],
  ['nobody at all', [], undefined],
])('%s', (_, told, expected) => {
  expect(holder(told)).toBe(expected);
});

test('in a small ledger one sentence is enough', () => {
  expect(holder(['Luis Vega|2031-06-01'], 3)).toBe('Luis Vega (2031-06-01)');
});
