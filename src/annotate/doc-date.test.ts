import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../knowledge/index.ts';
import { english } from '../languages/index.ts';
import type { Doc } from '../model/index.ts';
import { loadEngine } from '../parse/index.ts';
import { dateFromMetadata } from './doc-date.ts';
import { annotate } from './index.ts';

const engine = loadEngine();
const context = { language: english, knowledge: loadKnowledge() };

function read(text: string, published?: string) {
  const doc = { id: 'd', text, metadata: { ...(published && { published }) }, source: 's', paragraphs: [] } as unknown as Doc;
  return annotate(doc, engine.parse(text), context);
}

describe('the day a source gives', () => {
  test.each([
    ['2022-03-04', '2022-03-04'],
    ['2022-03-04T23:50:00+05:30', '2022-03-04'],
    ['2022-03-04 23:50', '2022-03-04'],
    ['2022-03', '2022-03-01/2022-03-31'],
    ['2022', '2022-01-01/2022-12-31'],
  ])('%s is %s', (published, value) => {
    expect(dateFromMetadata(published)?.date).toMatchObject({ value, basis: 'metadata' });
  });

  test.each(['', 'yesterday', '2022-02-30', '0000-01-01', '20220304'])('%j is none', (published) => {
    expect(dateFromMetadata(published)).toBeUndefined();
  });
});

describe('the day a text gives itself', () => {
  test.each([
    ['LIMA, March 4, 2022 (Newswire) — The two sides met at the palace.', '2022-03-04'],
    ['Lima | 4 March 2022\n\nThe two sides met at the palace.', '2022-03-04'],
    ['Friday, March 4, 2022\n\nThe two sides met at the palace.', '2022-03-04'],
    ['For Immediate Release\nMarch 4, 2022\n\nThe two sides met at the palace.', '2022-03-04'],
    ['Envoys meet in Lima\nPublished: 4 March 2022, 10:15\n\nThe two sides met at the palace.', '2022-03-04'],
    ['Envoys meet in Lima\n\nThe two sides met at the palace.\n\nPosted on 2022-03-04', '2022-03-04'],
  ])('%j', (text, value) => {
    expect(read(text).date).toMatchObject({ value, basis: 'stated' });
  });

  test('is not a date that the first sentence tells of', () => {
    expect(read('The two sides met on 4 March 2022 at the palace and agreed to meet again.').date?.basis).not.toBe('stated');
  });

  test.each([
    ['LIMA, March 4, 2022 — The two sides met today.', '2022-03-05', '2022-03-04'],
    ['LIMA, March 4, 2022 — The two sides met today.', '2022-03-03', '2022-03-04'],
    ['LIMA, March 4, 2022 — The two sides met today.', '2022-05-20', '2022-05-20'],
    ['LIMA, March 4, 2022 — The two sides met today.', '2022-03', undefined],
  ])('%j put up on %s: today is %s', (text, published, today) => {
    expect(read(text, published).mentions.times.at(-1)?.value).toBe(today ?? '2022-03-01/2022-03-31');
  });

  test('gives way to what the source says', () => {
    expect(read('LIMA, March 4, 2022 — The two sides met.', '2022-03-05').date?.value).toBe('2022-03-05');
  });
});

describe('bounds of an undated text', () => {
  test('from an office held', () => {
    const { date } = read('Prime Minister Scott Morrison will travel to Apia. Foreign Minister Marise Payne will join him.');
    expect(date?.basis).toBe('inferred');
    expect(date?.value).toMatch(/^2018-0[89]-\d\d\/2022-05-\d\d$/);
    expect(date?.reasons.join(' ')).toMatch(/Scott Morrison was head of government of AUS from 2018-08-2\d to 2022-05-2\d/);
  });

  test('from a date told of as past', () => {
    const { date } = read('The two sides signed the accord on 9 May 2017 in the capital.');
    expect(date).toMatchObject({ value: '2017-05-09/..', basis: 'inferred', reasons: ['The text tells of 9 May 2017 as past.'] });
  });

  test('from a summit told of as past, with a weekday between the night before and the day to come', () => {
    const { date } = read(
      'The ministers dined together late Wednesday. On the sidelines of the G20 summit in Hangzhou they had met twice. They will sign on Thursday.',
    );
    expect(date).toMatchObject({ weekday: 4 });
    expect(date?.value.slice(0, 10)).toBe('2016-09-08'); // the first Thursday after 4 September
  });

  test.each([
    'The two sides met on Monday and agreed to meet again.',
    'They aim to build the port by 2030.',
    'The plan for 2035 was announced.',
    '',
    '\u0000\u0001 \ud800',
  ])('none: %j', (text) => {
    expect(read(text).date).toBeUndefined();
  });

  test('dates of an undated text are never made up', () => {
    const { mentions } = read('The two sides met on Monday, on 14 June and in March; they will meet tomorrow.');
    expect(mentions.times.map((t) => t.value)).toEqual([undefined, undefined, undefined, undefined]);
  });

  const seed = join(
    process.env.STOCKTAKE_GOLD ?? fileURLToPath(new URL('../../../shared/gold', import.meta.url)),
    'stories/seed.txt',
  );
  test.runIf(existsSync(seed))('the seed lies in the summer of 2024, on a Tuesday', () => {
    const { date } = read(readFileSync(seed, 'utf8'));
    const [first, last] = date!.value.split('/') as [string, string];
    expect(first >= '2024-06-14' && last <= '2024-09-30' && first <= '2024-08-20' && last >= '2024-08-20').toBe(true);
    expect(date).toMatchObject({ basis: 'inferred', weekday: 2 });
    expect(date!.reasons.length).toBeGreaterThan(1);
  });
});
