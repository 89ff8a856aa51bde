import { expect, test } from 'vitest';
import { actorCode, type Line, type Wording } from '../model/index.ts';
import { choose, mergeAlike } from './choose.ts';

const [CHL, PER] = [actorCode('CHL'), actorCode('PER')];
/** One sentence of a hundred characters after another. */
const words = {
  sentence: (_: string, at: number) => ({ start: at - (at % 100), end: at - (at % 100) + 100 }),
} as unknown as Wording;
const line = (kind: Line['kind'], text: string, start: number, more: Partial<Line> = {}): Line =>
  ({
    id: text,
    kind,
    group: { commitment: 'promises', event: 'cooperation', statement: 'statements', meeting: 'meetings' }[kind as string],
    lead: 'Chile',
    text,
    actors: [CHL],
    weight: 5,
    facts: [],
    citations: [{ doc: 'd', start, end: start + 20 }],
    ...more,
  }) as unknown as Line;
const told = (...lines: Line[]): string[] => mergeAlike(lines, words).map((l) => l.text);

const promise = line('commitment', 'to lend Peru two patrol boats for the strait (announced 2 May 2031)', 10);

test.each<[string, Line]>([
  [
    'an act that the promise of its sentence tells',
    line('event', 'Chile to lend Peru two patrol boats for the strait', 40, {
      citations: [
        { doc: 'd', start: 40, end: 50 },
        { doc: 'd', start: 240, end: 250 },
      ] as never,
    }),
  ],
  ['the announcement of it', line('statement', 'announced it will lend Peru two patrol boats for the strait', 30)],
])('told with the promise: %s', (_, other) => {
  expect(told(other, promise)).toEqual([promise.text]);
});

test.each<[string, Line]>([
  [
    'words of the same sentence on something else',
    line('statement', 'the strait must stay open to the ships of all countries', 30),
  ],
  ['the same words in another story', line('statement', 'announced it will lend Peru two patrol boats for the strait', 730)],
])('told beside it: %s', (_, other) => {
  expect(told(other, promise)).toHaveLength(2);
});

test('what a side announced to have done is told as its deed, its judgement of others beside it', () => {
  const deed = line('event', 'Chile announced that it has closed the northern pass to all lorries', 40, { group: 'friction' });
  const announced = line('statement', 'announced that it has closed the northern pass to all lorries', 50);
  const judged = line('statement', 'accused Peru of closing the northern pass', 50);
  expect(told(deed, announced)).toEqual([deed.text]);
  expect(
    told(line('event', 'Chile accused Peru of closing the northern pass for good', 40, { group: 'friction' }), judged),
  ).toContain(judged.text);
});

test('two tellings of one meeting of the same people on one day are one', () => {
  const names = [{ full: 'Ana Rojas', short: 'Rojas' }];
  const met = line('meeting', 'Ana Rojas (Chile) and Peru met, Blue House, Lima', 10, { names });
  const ate = line('meeting', 'Ana Rojas (Chile) and Peru met over a lunch, Blue House, Lima', 310, { names, weight: 4 });
  expect(told(met, ate)).toEqual([met.text]);
  expect(told(met, { ...ate, lead: 'Peru' })).toHaveLength(2);
  expect(told(met, { ...ate, names: [{ full: 'Eva Paz', short: 'Paz' }] })).toHaveLength(2);
});

test('what each side said is told before one is heard more often', () => {
  const long = ' word'.repeat(60);
  const statements = [...Array(40).keys()].map((k) => line('statement', `${k}${long}`, 1000 * k, { weight: 8 }));
  const theirs = line('statement', `their own${long}`, 50_000, { weight: 3.5, actors: [PER] });
  const groups = { meetings: [], statements: [...statements, theirs], promises: [], projects: [], friction: [], cooperation: [] };
  const picked = (sides: Line['actors']) => choose(groups, { full: false, taken: 0, sides }).statements.map((l) => l.actors[0]);
  expect(picked([])).not.toContain(PER);
  expect(picked([CHL, PER])).toContain(PER);
});
