import { sayings } from '../facts/sayings.ts';
import type { Entry, FactKind, Line, Say, Wording } from '../model/index.ts';

/** Words an entry through its kind; undefined when it has nothing to say. */
export const say = (entry: Entry, words: Wording): Line | undefined =>
  (sayings[entry.kind] as Say<FactKind>)(entry as never, words);
