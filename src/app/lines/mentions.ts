import type { Mentions, Party } from '../../model/index.ts';

/** One mention as `stocktake mentions` writes it. A mention of several parties gives a row for each. */
export interface MentionRow {
  readonly start: number;
  readonly end: number;
  readonly kind: 'actor' | 'person' | 'office' | 'place' | 'time' | 'amount';
  readonly actor?: string;
  readonly role?: string;
  readonly person?: string;
  readonly name?: string;
  readonly office?: string;
  readonly value?: string | number;
  readonly unit?: string;
  readonly confidence: number;
  readonly rule: string;
}

/** The mentions of a doc as rows, in text order, longer ones first. */
export function mentionRows({ who, places, times, amounts }: Mentions): MentionRow[] {
  const rows: MentionRow[] = [];
  for (const m of who) for (const party of m.parties) rows.push({ ...place(m), kind: kindOf(party), ...party, ...how(m) });
  for (const m of places) rows.push({ ...place(m), kind: 'place', value: m.name, ...(m.actor && { actor: m.actor }), ...how(m) });
  for (const m of times) {
    const value = m.value ?? m.duration;
    rows.push({ ...place(m), kind: 'time', ...(value !== undefined && { value }), ...how(m) });
  }
  for (const m of amounts) rows.push({ ...place(m), kind: 'amount', value: m.value, unit: m.unit, ...how(m) });
  return rows.sort((a, b) => a.start - b.start || b.end - a.end);
}

const place = ({ start, end }: { start: number; end: number }) => ({ start, end });
const how = ({ confidence, rule }: { confidence: number; rule: string }) => ({ confidence, rule });
const kindOf = (party: Party): MentionRow['kind'] => (party.person ? 'person' : party.office ? 'office' : 'actor');
