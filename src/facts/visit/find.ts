import { type Context, type Finding, inferred, type Reading, stated, type VisitFields } from '../../model/index.ts';
import { distinct } from '../sides.ts';
import { dateField } from '../when.ts';
import type { Journey } from './journey.ts';
import { journeysOf } from './journeys.ts';

/** Finds who visited which state: "arrived in Lima", "on a visit to Peru", "welcomed the minister to Lima". One fact a journey and doc. */
export function findVisit(reading: Reading, context: Context): Finding<'visit'>[] {
  return journeysOf(reading, context).map(factOf);
}

function factOf(group: readonly Journey[]): Finding<'visit'> {
  let lead = group[0]!;
  for (const j of group) if (j.confidence > lead.confidence) lead = j;
  const time = group.find((j) => j.time)?.time;
  const place = group.find((j) => j.place)?.place;
  const purpose = group.find((j) => j.purpose)?.purpose;
  const sides = distinct(group.flatMap((j) => j.visitors));
  const fields: VisitFields = {
    visitors: sides.map(({ party, at, inferred: guessed }) => (guessed ? inferred(party, at) : stated(party, at))),
    host: lead.host,
    ...(place ? { place } : {}),
    ...(time ? { date: dateField(time) } : {}),
    ...(purpose ? { purpose } : {}),
    status: stated(group.find((j) => j.status !== 'planned')?.status ?? 'planned', ...group.map((j) => j.at)),
  };
  return { kind: 'visit', rule: `${lead.rule}@1`, confidence: lead.confidence, fields };
}
