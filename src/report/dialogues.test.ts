import { expect, test } from 'vitest';
import { actorCode, type Entry, type EntryId, edtf, type FactId, type Ledger, stated, type Wording } from '../model/index.ts';
import { wordDate } from './dates.ts';
import { dialogueLines } from './dialogues.ts';

const CHL = actorCode('CHL');
const PER = actorCode('PER');
const words = { asOf: '2032-01-01', date: wordDate, ordinal: (n: number) => `${n}th` } as unknown as Wording;
const at = { start: 0, end: 1 };

const told = (...rounds: readonly (readonly [string, number?])[]): string | undefined => {
  const entries = rounds.map(
    ([day, round], k) =>
      ({
        id: `m${k}` as EntryId,
        kind: 'meeting',
        facts: [
          {
            id: `f${k}` as FactId,
            doc: `d${k}`,
            kind: 'meeting',
            fields: {
              form: stated('talks', at),
              status: stated('held', at),
              date: stated(edtf(day), at),
              participants: [],
              ...(round && { round: stated(round, at) }),
            },
          },
        ],
      }) as unknown as Entry,
  );
  const series = [{ name: 'Water Talks', actors: [CHL, PER], meetings: entries.map((e) => e.id) }];
  return dialogueLines({ entries, series, chains: [], docs: new Map(), people: [] } as unknown as Ledger, [CHL, PER], words)[0]
    ?.text;
};

test.each([
  [[['2030-03-01'], ['2031-03-01']], '1 March 2030; 1 March 2031'],
  [[['2030-03-01'], ['2031'], ['2031-03-01']], '1 March 2030; 1 March 2031'],
  [[['2030'], ['2031-03-01']], '2030; 1 March 2031'],
  [
    [
      ['2031', 4],
      ['2031-03-01', 5],
    ],
    '4th, 2031; 5th, 1 March 2031',
  ],
  [[['2031-03-01'], ['2030-03-01', 2], ['2032-03-01']], '2th, 1 March 2030; 1 March 2031; 1 March 2032'],
  [[['2031-03-01']], undefined],
] as const)('%j reads %s', (rounds, expected) => {
  expect(told(...(rounds as unknown as [string, number?][]))).toBe(expected);
});
