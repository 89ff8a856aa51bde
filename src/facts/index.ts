import type { FactKind, KindRules } from '../model/index.ts';
import { findCommitment } from './commitment/find.ts';
import { concludeEvents } from './event/conclude.ts';
import { findEvent } from './event/find.ts';
import { identities } from './identities.ts';
import { findInitiative } from './initiative/find.ts';
import { findMeeting } from './meeting/find.ts';
import { findProgress } from './progress/find.ts';
import { sayings } from './sayings.ts';
import { findStatement } from './statement/find.ts';
import { findTenure } from './tenure/find.ts';
import { findVisit } from './visit/find.ts';

/** Every kind of fact, answering for itself: a new kind breaks the build here until it is answered. */
export const kinds: { readonly [K in FactKind]: KindRules<K> } = {
  meeting: { find: findMeeting, identity: identities.meeting, say: sayings.meeting },
  visit: { find: findVisit, identity: identities.visit, say: sayings.visit },
  statement: { find: findStatement, identity: identities.statement, say: sayings.statement },
  commitment: { find: findCommitment, identity: identities.commitment, say: sayings.commitment },
  progress: { find: findProgress, identity: identities.progress, say: sayings.progress },
  initiative: { find: findInitiative, identity: identities.initiative, say: sayings.initiative },
  tenure: { find: findTenure, identity: identities.tenure, say: sayings.tenure },
  event: { find: findEvent, conclude: concludeEvents, identity: identities.event, say: sayings.event },
};
