import { expect, test } from 'vitest';
import { actorCode, edtf, type Line, type Wording } from '../model/index.ts';
import { openLines } from './open.ts';
import { shortenedSides } from './shortened.ts';
import { lastMet, standing } from './standing.ts';

const [CHL, PER] = [actorCode('CHL'), actorCode('PER')];
const words = { asOf: '2032-06-01', date: (d: string) => d } as unknown as Wording;
const line = (kind: Line['kind'], lead: string, text: string, date: string, more: Partial<Line> = {}): Line =>
  ({
    id: text,
    kind,
    group: kind === 'commitment' ? 'promises' : 'meetings',
    lead,
    text,
    date: edtf(date),
    actors: [CHL, PER],
    citations: [{ doc: 'd', start: 0, end: 1 }],
    weight: 6,
    facts: [],
    ...more,
  }) as unknown as Line;
const seven = ['CHL', 'PER', 'BOL', 'ECU', 'ARG', 'BRA', 'COL'].map(actorCode);

const talks = line('meeting', '2 May 2031', 'Rojas (Chile) and Vega (Peru) met', '2031-05-02');
const forum = line('meeting', '9 July 2031', 'Forum of the Andes, Quito', '2031-07-09', { actors: seven });
const plan = line('meeting', '9 August 2031, as planned', 'Rojas (Chile) and Vega (Peru) are to meet', '2031-08-09');
const silence = (...lines: Line[]): string | undefined =>
  openLines(lines, [], words, [CHL, PER]).find((l) => l.id.startsWith('silence'))?.text;

test('last met and the silence since tell of one meeting, which is of a few', () => {
  expect(lastMet([plan, forum, talks], words)).toBe(talks);
  expect(standing([plan, forum, talks], words, [CHL, PER]).find((l) => l.lead === 'Last met')?.text).toBe(
    '2 May 2031: Rojas (Chile) and Vega (Peru) met',
  );
  expect(silence(plan, forum, talks)).toBe('No meeting is reported since 2031-05-02.');
});

test('who only sat together among many did not meet', () => {
  expect(silence(forum)).toBe('No meeting of their own is reported; last together among others: 2031-07-09.');
  expect(silence()).toBeUndefined();
});

test('where arms were used, the last that is told of their silence stands on top', () => {
  const fight = (text: string) => line('event', '3 May 2032', text, '2032-05-03', { group: 'friction' });
  const truce = line('statement', 'Chile (2 May 2032)', 'agreed to a truce of 48 hours', '2032-05-02', { group: 'statements' });
  const theirs = line('statement', 'Bolivia (4 May 2032)', 'welcomed the truce of the two', '2032-05-04', {
    group: 'statements',
    actors: [actorCode('BOL')],
  });
  const told = (...lines: Line[]) => standing(lines, words, [CHL, PER]).find((l) => l.lead === 'Ceasefire')?.text;
  const fights = [fight('Guards of Peru killed two'), fight('Chile shelled a hill')];
  expect(told(truce, theirs, ...fights)).toBe('Chile (2 May 2032): agreed to a truce of 48 hours');
  expect(told(truce, theirs)).toBeUndefined();
  expect(told(...fights)).toBeUndefined();
});

test('the latest of many promises is one of theirs, with its day; of a few none is lifted out', () => {
  const theirs = line('commitment', 'Chile', 'to lend two boats … (announced 2 May 2032)', '2032-05-02');
  const anothers = line('commitment', 'Bolivia', 'to send a choir (announced 3 May 2032)', '2032-05-03', {
    actors: [actorCode('BOL')],
  });
  const older = ['a', 'b', 'c'].map((id) => line('commitment', 'Peru', `to send ${id} (announced 2 May 2031)`, '2031-05-02'));
  const told = (...lines: Line[]): string[] => standing(lines, words, [CHL, PER]).map((l) => l.text);
  expect(told(anothers, theirs, ...older)).toEqual(['Chile: to lend two boats … (announced 2 May 2032)']);
  expect(told(anothers, theirs)).toEqual([]);
});

test('what is past its day is asked of those who promised it', () => {
  const late = (who: string, actors: Line['actors']) =>
    line('commitment', who, 'to build a pier (announced 2 May 2030; due 2031; 5 months overdue)', '2030-05-02', { actors });
  const of = (l: Line) => openLines([], [l], words, [CHL, PER]).map((o) => o.text);
  expect(of(late('$3 million, Chile', [CHL]))[0]).toMatch(/^\$3 million, Chile: to build a pier;/);
  expect(of(late('Bolivia', [actorCode('BOL')]))).toEqual([]);
});

test.each([
  ['short enough', 'Rojas (Chile) and Vega (Peru) met', 'Rojas (Chile) and Vega (Peru) met'],
  [
    'ends behind a side',
    'Ana Rojas (Chile), Luis Vega (Peru), Eva Paz (Bolivia) and others met',
    'Ana Rojas (Chile), Luis Vega (Peru) and others',
  ],
  [
    'no list',
    'Chile opened a consulate in the old harbour quarter of Callao',
    'Chile opened a consulate in the old harbour quarter of …',
  ],
  ['one side and a long word', `Ana Rojas (Chile) and ${'x'.repeat(60)}`, 'Ana Rojas (Chile) and …'],
])('a list of sides: %s', (_, text, expected) => {
  expect(shortenedSides(text, 55)).toBe(expected);
});
