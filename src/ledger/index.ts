export { foldFacts, type Identities } from './fold.ts';
export { namedIn } from './sides.ts';
export { LedgerError } from './store/errors.ts';
export { type Counts, type DocRecord, type FactQuery, type FactRow, Store, type Task } from './store/store.ts';
