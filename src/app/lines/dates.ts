import type { Reading, TimeMention } from '../../model/index.ts';

/** One date as `stocktake export dates` writes it: the value in EDTF, or in TIMEX3 where EDTF has no word for it. */
export interface DateLine {
  readonly doc: string;
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
}

/** The dates of a doc in text order. A period that names both its ends gives a line for each; an expression nobody can date gives none. */
export function dateLines({ doc, mentions }: Pick<Reading, 'doc' | 'mentions'>): DateLine[] {
  const name = doc.metadata.id ?? doc.source;
  return mentions.times.flatMap((time) => {
    if (time.parts) return time.parts.map(({ start, end, value }): DateLine => ({ doc: name, start, end, value, type: 'DATE' }));
    const value = time.timex ?? time.value;
    return value === undefined ? [] : [{ doc: name, start: time.start, end: time.end, value, type: typeOf(time) }];
  });
}

function typeOf({ type, time, timex }: TimeMention): DateLine['type'] {
  if (type === 'set') return 'SET';
  if (timex?.startsWith('P') && !timex.endsWith('REF')) return 'DURATION';
  return time === undefined ? 'DATE' : 'TIME';
}
