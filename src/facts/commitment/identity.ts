import type { Identity } from '../../model/index.ts';

export const commitmentIdentity: Identity<'commitment'> = {
  blocks: (fact) => [fact.id],
  same: (a, b) => a.id === b.id,
};
