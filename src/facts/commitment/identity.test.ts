import { expect, test } from 'vitest';
import type { Fact } from '../../model/index.ts';
import { context, readingOf } from '../reading.fixture.ts';
import { findCommitment } from './find.ts';
import { commitmentIdentity } from './identity.ts';

const promise = (text: string, published: string): Fact<'commitment'> => {
  const [found] = findCommitment(readingOf(text, { published }), context);
  return found as unknown as Fact<'commitment'>;
};
const lends = (millions: number) => `Kenya will provide loans of ${millions} million dollars for six water projects in Uganda.`;

test.each([
  [300, '2018-05-02', 300, '2021-09-10', true],
  [300, '2021-09-01', 316, '2021-09-10', true],
  [300, '2018-05-02', 316, '2021-09-10', false],
  [300, '2021-09-01', 500, '2021-09-10', false],
])('%i million of %s and %i million of %s: one promise is %s', (sum, day, other, otherDay, one) => {
  const a = promise(lends(sum), day);
  const b = promise(lends(other), otherDay);
  expect(a.fields.date && b.fields.date && a.fields.amount?.value).toBe(sum * 1e6);
  expect(commitmentIdentity.same(a, b)).toBe(one);
});
