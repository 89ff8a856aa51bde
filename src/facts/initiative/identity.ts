import type { Identity } from '../../model/index.ts';

export const initiativeIdentity: Identity<'initiative'> = {
  blocks: (fact) => [fact.id],
  same: (a, b) => a.id === b.id,
};
