import type { Identity } from '../../model/index.ts';

export const visitIdentity: Identity<'visit'> = {
  blocks: (fact) => [fact.id],
  same: (a, b) => a.id === b.id,
};
