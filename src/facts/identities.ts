import type { FactKind, Identity } from '../model/index.ts';
import { commitmentIdentity } from './commitment/identity.ts';
import { eventIdentity } from './event/identity.ts';
import { initiativeIdentity } from './initiative/identity.ts';
import { meetingIdentity } from './meeting/identity.ts';
import { progressIdentity } from './progress/identity.ts';
import { statementIdentity } from './statement/identity.ts';
import { tenureIdentity } from './tenure/identity.ts';
import { visitIdentity } from './visit/identity.ts';

/** What makes two facts of each kind the same thing: all that a fold needs of the kinds, without the finders. */
export const identities: { readonly [K in FactKind]: Identity<K> } = {
  meeting: meetingIdentity,
  visit: visitIdentity,
  statement: statementIdentity,
  commitment: commitmentIdentity,
  progress: progressIdentity,
  initiative: initiativeIdentity,
  tenure: tenureIdentity,
  event: eventIdentity,
};
