import type { Identity } from '../../model/index.ts';

export const meetingIdentity: Identity<'meeting'> = {
  blocks: (fact) => [fact.id],
  same: (a, b) => a.id === b.id,
};
