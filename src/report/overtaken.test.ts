import { expect, test } from 'vitest';
import { actorCode, edtf, type Line } from '../model/index.ts';
import { withoutOvertaken } from './overtaken.ts';

const CHL = actorCode('CHL');
const PER = actorCode('PER');
const line = (id: string, kind: Line['kind'], lead: string, date: string, people: string[], text = id): Line =>
  ({
    id,
    kind,
    lead,
    text,
    date: edtf(date),
    actors: [CHL, PER],
    names: people.map((p) => ({ full: p, short: p })),
    citations: [],
    weight: 5,
  }) as unknown as Line;
const kept = (...lines: Line[]): string[] => withoutOvertaken(lines).map((l) => l.id);

const talks = line('talks', 'meeting', '2 May 2031', '2031-05-02', ['Rojas', 'Vega']);

test.each([
  ['the journey to it', line('trip', 'visit', '1–3 May 2031', '2031-05-01/2031-05-03', ['Rojas']), false],
  ['a journey of somebody else', line('trip', 'visit', '1–3 May 2031', '2031-05-01/2031-05-03', ['Soto']), true],
  ['a journey a month before', line('trip', 'visit', '2 April 2031', '2031-04-02', ['Rojas']), true],
  ['the plan for it', line('plan', 'meeting', '2 May 2031, as planned', '2031-05-02', []), false],
  ['a plan for another day', line('plan', 'meeting', '9 May 2031, as planned', '2031-05-09', []), true],
  ['itself, told by its month', line('loose', 'meeting', 'May 2031', '2031-05', ['Vega']), false],
  ['another of that month with somebody else', line('loose', 'meeting', 'May 2031', '2031-05', ['Soto']), true],
  ['its bare mention', line('bare', 'meeting', '2 May 2031', '2031-05-02', [], 'Chile and Peru met, Lima'), false],
])('beside a meeting, %s', (_, other, stays) => {
  expect(kept(talks, other)).toEqual(stays ? ['talks', other.id] : ['talks']);
});
