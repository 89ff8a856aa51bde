import type { FactKind, Say } from '../model/index.ts';
import { sayCommitment } from './commitment/say.ts';
import { sayEvent } from './event/say.ts';
import { sayInitiative } from './initiative/say.ts';
import { sayMeeting } from './meeting/say.ts';
import { sayProgress } from './progress/say.ts';
import { sayStatement } from './statement/say.ts';
import { sayTenure } from './tenure/say.ts';
import { sayVisit } from './visit/say.ts';

/** How each kind words an entry: all that a brief needs of the kinds, without the finders. */
export const sayings: { readonly [K in FactKind]: Say<K> } = {
  meeting: sayMeeting,
  visit: sayVisit,
  statement: sayStatement,
  commitment: sayCommitment,
  progress: sayProgress,
  initiative: sayInitiative,
  tenure: sayTenure,
  event: sayEvent,
};
