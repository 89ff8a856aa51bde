import type { Identity } from '../../model/index.ts';

export const progressIdentity: Identity<'progress'> = {
  blocks: (fact) => [fact.id],
  same: (a, b) => a.id === b.id,
};
