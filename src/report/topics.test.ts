import { expect, test } from 'vitest';
import { actorCode, edtf, type Line, type Wording } from '../model/index.ts';
import { onTheSame, sideBySide } from './topics.ts';

const [CHL, PER] = [actorCode('CHL'), actorCode('PER')];
const names: Record<string, string> = { CHL: 'Chile', PER: 'Peru' };
const words = { actor: (code: string) => names[code]!, topic: () => 'Water' } as unknown as Wording;
const topics = [{ code: 'water', name: 'Water', words: ['river', 'dam'] }];
const line = (id: string, actor: Line['actors'][number], text: string, more: Partial<Line> = {}, start = 0): Line =>
  ({
    id,
    actors: [actor],
    topics: ['water'],
    weight: 5,
    lead: `${names[actor]} (3 May 2031)`,
    text,
    date: edtf('2031-05-03'),
    citations: [{ doc: id, start, end: start + 10 }],
    ...more,
  }) as unknown as Line;
const at = (start: number) => ({ citations: [{ doc: 'd', start, end: start + 10 }] }) as unknown as Partial<Line>;
const pairs = (...lines: Line[]): string[] =>
  onTheSame(lines, [CHL, PER], words, topics).twins.map(({ one, other }) => `${one.id}+${other.id}`);
const dam = line('a', CHL, 'the upper dam takes no water from the farmers');

test.each<[string, Line, Line]>([
  ['of one topic with more in common', dam, line('b', PER, 'the upper dam leaves the farmers dry', { date: edtf('2031-08-01') })],
  ['of one topic in the same days', dam, line('b', PER, 'no water must be held back')],
  [
    'of a quarrel beside each other in one story',
    line('a', CHL, 'claimed that the guards fired', at(20)),
    line('b', PER, 'they were under attack', at(60)),
  ],
  [
    'near each other in one story, with a word in common',
    line('a', CHL, 'the guards crossed the bridge', at(0)),
    line('b', PER, 'nobody was on that bridge', at(300)),
  ],
])('set side by side: words %s', (_, one, other) => {
  expect(pairs(one, other)).toEqual(['a+b']);
});

test.each<[string, Line, Line]>([
  ['that share only the name of a topic, months apart', dam, line('b', PER, 'clean water for all', { date: edtf('2031-08-01') })],
  ['of years apart', dam, line('b', PER, 'the dam leaves the farmers dry', { date: edtf('2034-05-03') })],
  ['filed under a topic that the line does not tell', dam, line('b', PER, 'the farmers of the upper valley')],
  ['of greeting', dam, line('b', PER, '“Delighted to see the upper dam and the farmers”')],
  ['of no quarrel beside each other', line('a', CHL, 'the bridge is open', at(20)), line('b', PER, 'a good year', at(60))],
  ['far from each other', line('a', CHL, 'the bridge is ours', at(0)), line('b', PER, 'the bridge is theirs', at(5000))],
  ['of one side', dam, line('b', CHL, 'the dam leaves the farmers dry')],
  ['of both together', dam, line('b', PER, 'the dam leaves the farmers dry', { actors: [CHL, PER] })],
])('not set side by side: words %s', (_, one, other) => {
  const { twins, rest } = onTheSame([one, other], [CHL, PER], words, topics);
  expect(twins).toEqual([]);
  expect(rest).toEqual([one, other]);
});

test('a line is told once, under the best of its twins', () => {
  const near = line('b', PER, 'the upper dam leaves the farmers without water');
  const far = line('c', PER, 'the river runs dry for the farmers');
  expect(pairs(dam, far, near)).toEqual(['a+b']);
});

test('topic and day stand before both, once', () => {
  const [twin] = onTheSame([dam, line('b', PER, 'no water must be held back')], [CHL, PER], words, topics).twins;
  const told = sideBySide(twin!, words);
  expect(told.lead).toBe('Water, 3 May 2031');
  expect(told.text).toBe('Chile: the upper dam takes no water from the farmers – Peru: no water must be held back');
  expect(told.citations).toHaveLength(2);
});
