import { expect, test } from 'vitest';
import { actorCode, type Line, type Wording } from '../model/index.ts';
import { sideBySide } from './topics.ts';

const CHL = actorCode('CHL');
const PER = actorCode('PER');
const words = { topic: (code: string) => code } as Wording;
const line = (id: string, actors: Line['actors'], topics: string[], weight = 5): Line =>
  ({
    id,
    actors,
    topics,
    weight,
    lead: actors.join('+'),
    text: id,
    citations: [{ doc: id, start: 0, end: 1 }],
  }) as unknown as Line;

test('what two sides say on one topic stands on one line, cited for both, and is not told again', () => {
  const lines = [
    line('a', [CHL], ['water']),
    line('b', [PER], ['water', 'rail']),
    line('c', [CHL], ['fish']),
    line('d', [CHL, PER], ['water']),
  ];
  const { topics, rest } = sideBySide(lines, [CHL, PER], words);
  expect(topics.map((t) => [t.lead, t.text])).toEqual([['water', 'CHL: a – PER: b']]);
  expect(topics[0]!.citations).toHaveLength(2);
  expect(rest.map((l) => l.id)).toEqual(['c', 'd']);
});

test('the heaviest topic takes a line first, and a line is told under one topic only', () => {
  const lines = [line('a', [CHL], ['water', 'fish']), line('b', [PER], ['water', 'fish']), line('c', [PER], ['fish'])];
  const { topics, rest } = sideBySide(lines, [CHL, PER], words);
  expect(topics.map((t) => t.lead)).toEqual(['fish']);
  expect(rest).toEqual([]);
});

test('of one country, or where only one side speaks, nothing is set side by side', () => {
  const lines = [line('a', [CHL], ['water']), line('b', [CHL], ['water'])];
  expect(sideBySide(lines, [CHL], words)).toEqual({ topics: [], rest: lines });
  expect(sideBySide(lines, [CHL, PER], words)).toEqual({ topics: [], rest: lines });
});
