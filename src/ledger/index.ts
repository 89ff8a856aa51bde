export { foldFacts, type Identities } from './fold.ts';
export { namedIn } from './sides.ts';
export type { Counts } from './store/counts.ts';
export { LedgerError } from './store/errors.ts';
export type { DocTouch, FactQuery } from './store/find.ts';
export { type DocRecord, type FactRow, Store, type Task } from './store/store.ts';
