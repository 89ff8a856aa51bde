/** What other programs may rely on; everything else is free to change. */
export { ledgerOf, wholeLedger } from './app/ledger-of.ts';
export { factLine } from './app/lines/facts.ts';
export { readDoc } from './app/pipeline.ts';
export { readInto } from './app/read-into.ts';
export { loadStages } from './app/stages.ts';
export { startReaders } from './app/workers/readers.ts';
export { foldFacts, LedgerError, Store } from './ledger/index.ts';
export * from './model/index.ts';
export { makeDoc, readPaths, readSource } from './read/index.ts';
export { writeBrief } from './report/brief.ts';
export { briefFormats } from './report/formats/index.ts';
