import type { FactKind, KindRules } from '../model/index.ts';
import { findCommitment } from './commitment/find.ts';
import { commitmentIdentity } from './commitment/identity.ts';
import { findEvent } from './event/find.ts';
import { eventIdentity } from './event/identity.ts';
import { findInitiative } from './initiative/find.ts';
import { initiativeIdentity } from './initiative/identity.ts';
import { findMeeting } from './meeting/find.ts';
import { meetingIdentity } from './meeting/identity.ts';
import { findProgress } from './progress/find.ts';
import { progressIdentity } from './progress/identity.ts';
import { findStatement } from './statement/find.ts';
import { statementIdentity } from './statement/identity.ts';
import { findTenure } from './tenure/find.ts';
import { tenureIdentity } from './tenure/identity.ts';
import { findVisit } from './visit/find.ts';
import { visitIdentity } from './visit/identity.ts';

/** Every kind of fact, answering for itself: a new kind breaks the build here until it is answered. */
export const kinds: { readonly [K in FactKind]: KindRules<K> } = {
  meeting: { find: findMeeting, identity: meetingIdentity },
  visit: { find: findVisit, identity: visitIdentity },
  statement: { find: findStatement, identity: statementIdentity },
  commitment: { find: findCommitment, identity: commitmentIdentity },
  progress: { find: findProgress, identity: progressIdentity },
  initiative: { find: findInitiative, identity: initiativeIdentity },
  tenure: { find: findTenure, identity: tenureIdentity },
  event: { find: findEvent, identity: eventIdentity },
};
