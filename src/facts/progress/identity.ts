import type { Identity } from '../../model/index.ts';
import { keywords, sharedWords, telling } from '../wording.ts';

/** One step of progress told again: the same state of the same thing, with the same measure where both give one. */
export const progressIdentity: Identity<'progress'> = {
  blocks: (fact) => telling(keywords(fact.fields.of.value), 2).map((word) => `${fact.fields.status.value}|${word}`),
  same(a, b) {
    if (a.fields.status.value !== b.fields.status.value) return false;
    if (a.fields.amount && b.fields.amount && a.fields.amount.value !== b.fields.amount.value) return false;
    const x = keywords(a.fields.of.value);
    const y = keywords(b.fields.of.value);
    const shorter = Math.min(x.length, y.length);
    const content = sharedWords(keywords(a.fields.content.value), keywords(b.fields.content.value));
    return (
      shorter > 0 &&
      sharedWords(x, y) >= 0.8 * shorter &&
      content >= 0.4 * Math.min(keywords(a.fields.content.value).length, keywords(b.fields.content.value).length)
    );
  },
};
