import { expect, test } from 'vitest';
import { context, readingOf } from '../reading.fixture.ts';
import { findCommitment } from './find.ts';

/** When the first promise of a text of 10 May 2023 falls due; `-` when nothing tells. */
function due(text: string): string {
  const [found] = findCommitment(readingOf(text), context);
  return found ? (found.fields.period?.value ?? found.fields.deadline?.value ?? '-') : 'no promise';
}

test.each([
  ['Kenya will train pilots by 2026.', '2026'],
  ['Kenya will train pilots until June 2026.', '2026-06'],
  ['Kenya will extend the waiver, due to expire on June 29, 2023, until May 10, 2024.', '2024-05-10'],
  ['Kenya pledged $3 billion for 2025–2027.', '2025/2027'],
  ['Kenya pledged $3 billion for the next five years.', '2023/2028'],
  ['Kenya will buy 20 tonnes of tea in the course of 2023.', '2023'],
  // how long a thing lasts, and since when
  ['Kenya and Uganda agreed to draw up a plan for the coming year.', '-'],
  ['Kenya and Uganda agreed to deepen their friendship for the next 100 years.', '-'],
  ['Kenya and Uganda agreed to widen the friendship of the past 70 years.', '-'],
  ['Kenya will lower its tariffs on tea, effective June 10, 2023.', '-'],
  ['Kenya announced new tariffs on tea, set to start June 10.', '-'],
  ['Kenya will suspend the tax, starting on June 10, 2023.', '-'],
  ['Kenya will build schools for the pupils of tomorrow.', '-'],
])('%s', (text, expected) => {
  expect(due(text)).toBe(expected);
});
