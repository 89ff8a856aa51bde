import type { Identity } from '../../model/index.ts';

export const eventIdentity: Identity<'event'> = {
  blocks: (fact) => [fact.id],
  same: (a, b) => a.id === b.id,
};
