import type { Identity } from '../../model/index.ts';

export const statementIdentity: Identity<'statement'> = {
  blocks: (fact) => [fact.id],
  same: (a, b) => a.id === b.id,
};
