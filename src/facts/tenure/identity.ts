import type { Identity } from '../../model/index.ts';

export const tenureIdentity: Identity<'tenure'> = {
  blocks: (fact) => [fact.id],
  same: (a, b) => a.id === b.id,
};
