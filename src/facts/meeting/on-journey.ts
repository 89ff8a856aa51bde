import type { Cited, Context, Party, Reading, TimeMention } from '../../model/index.ts';
import { compatible } from '../days.ts';
import { journeysOf } from '../visit/journeys.ts';
import type { Told } from './merge.ts';

interface Trip {
  readonly place?: Cited<string>;
  readonly time?: TimeMention;
  /** Told in the same or the sentence before. */
  readonly near: boolean;
}

/** The journey on which the sides met: of a visitor among them to another of them, told in the same doc. */
export function tripTo(reading: Reading, context: Context, { nuclei, sides }: Told): Trip | undefined {
  if (nuclei.some((n) => n.sidelinesOf) || sides.length < 2) return undefined;
  const first = nuclei[0]!;
  const day = nuclei.find((n) => n.time)?.time?.value;
  for (const journeys of journeysOf(reading, context)) {
    const lead = journeys[0]!;
    if (!sides.some((s) => s.party.actor === lead.host.value)) continue;
    if (!journeys.some((j) => j.visitors.some((v) => sides.some((s) => sameParty(s.party, v.party))))) continue;
    const time = journeys.find((j) => j.time)?.time;
    if (day && time && !compatible(day, time.value)) continue;
    const { sentenceOf } = reading.syntax;
    const near = journeys.some((j) => j.time && nuclei.some((n) => Math.abs(sentenceOf[n.token]! - sentenceOf[j.token]!) <= 1));
    const place = journeys.find((j) => j.place)?.place;
    // Who is in town meets there: "are in Lima" goes with "will meet".
    const present = journeys.some((j) => j.rule === 'visit.being');
    if (lead.status !== first.status.value && !near && !present) continue;
    return { near, ...(place ? { place } : {}), ...(time ? { time } : {}) };
  }
  return undefined;
}

const sameParty = (a: Party, b: Party): boolean =>
  (a.person ?? a.name) !== undefined
    ? (a.person ?? a.name) === (b.person ?? b.name)
    : a.actor === b.actor && a.actor !== undefined;
