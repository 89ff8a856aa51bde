import { kinds } from '../facts/index.ts';
import type { Entry, FactKind, Line, Say, Wording } from '../model/index.ts';

/** Words an entry through its kind; undefined when it has nothing to say. */
export const say = (entry: Entry, words: Wording): Line | undefined =>
  (kinds[entry.kind].say as Say<FactKind>)(entry as never, words);
