export { docId, makeDoc } from './doc.ts';
export { type ReadOptions, readPaths } from './files.ts';
export { readCodes } from './notices.ts';
export { paragraphsOf } from './paragraphs.ts';
export { type ReadItem, readSource } from './source.ts';
