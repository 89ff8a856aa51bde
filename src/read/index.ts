export { paragraphsOf } from '../text/paragraphs.ts';
export { docId, makeDoc } from './doc.ts';
export { type ReadOptions, readPaths } from './files.ts';
export { isoDay } from './iso-day.ts';
export { maxLine, maxStory, megabytes } from './limits.ts';
export { decodeLine, lineGroups } from './lines.ts';
export { readCodes } from './notices.ts';
export { type ReadItem, readSource } from './source.ts';
