import type { Reading, TimeMention } from '../../model/index.ts';

/** One date as `stocktake export dates` writes it: the value in EDTF, or in TIMEX3 where EDTF has no word for it. */
export interface DateLine {
  readonly doc: string;
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly type: 'DATE' | 'TIME' | 'DURATION';
}

const UNDATED = /^PT|REF$/; // PT20M, PRESENT_REF

/**
 * The dates of a doc in text order. A period that names both its ends gives a line for each. What nobody can date gives none, nor what
 * is no date: `now`, `every year`, `twenty minutes`.
 */
export function dateLines({ doc, mentions }: Pick<Reading, 'doc' | 'mentions'>): DateLine[] {
  const name = doc.metadata.id ?? doc.source;
  return mentions.times.flatMap((time): DateLine[] => {
    if (time.parts) return time.parts.map(({ start, end, value }) => ({ doc: name, start, end, value, type: 'DATE' }));
    const value = time.timex ?? time.value;
    if (value === undefined || time.type === 'set' || UNDATED.test(value)) return [];
    return [{ doc: name, start: time.start, end: time.end, value, type: typeOf(time, value) }];
  });
}

function typeOf({ time }: TimeMention, value: string): DateLine['type'] {
  if (value.startsWith('P')) return 'DURATION';
  return time === undefined ? 'DATE' : 'TIME';
}
