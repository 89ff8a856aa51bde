import type { FactKind, KindRules } from '../model/index.ts';
import { findCommitment } from './commitment/find.ts';
import { commitmentIdentity } from './commitment/identity.ts';
import { sayCommitment } from './commitment/say.ts';
import { findEvent } from './event/find.ts';
import { eventIdentity } from './event/identity.ts';
import { sayEvent } from './event/say.ts';
import { findInitiative } from './initiative/find.ts';
import { initiativeIdentity } from './initiative/identity.ts';
import { sayInitiative } from './initiative/say.ts';
import { findMeeting } from './meeting/find.ts';
import { meetingIdentity } from './meeting/identity.ts';
import { sayMeeting } from './meeting/say.ts';
import { findProgress } from './progress/find.ts';
import { progressIdentity } from './progress/identity.ts';
import { sayProgress } from './progress/say.ts';
import { findStatement } from './statement/find.ts';
import { statementIdentity } from './statement/identity.ts';
import { sayStatement } from './statement/say.ts';
import { findTenure } from './tenure/find.ts';
import { tenureIdentity } from './tenure/identity.ts';
import { sayTenure } from './tenure/say.ts';
import { findVisit } from './visit/find.ts';
import { visitIdentity } from './visit/identity.ts';
import { sayVisit } from './visit/say.ts';

/** Every kind of fact, answering for itself: a new kind breaks the build here until it is answered. */
export const kinds: { readonly [K in FactKind]: KindRules<K> } = {
  meeting: { find: findMeeting, identity: meetingIdentity, say: sayMeeting },
  visit: { find: findVisit, identity: visitIdentity, say: sayVisit },
  statement: { find: findStatement, identity: statementIdentity, say: sayStatement },
  commitment: { find: findCommitment, identity: commitmentIdentity, say: sayCommitment },
  progress: { find: findProgress, identity: progressIdentity, say: sayProgress },
  initiative: { find: findInitiative, identity: initiativeIdentity, say: sayInitiative },
  tenure: { find: findTenure, identity: tenureIdentity, say: sayTenure },
  event: { find: findEvent, identity: eventIdentity, say: sayEvent },
};
