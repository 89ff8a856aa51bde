import { counts as isEvent } from '../../facts/event/status.ts';
import { SURE } from '../../facts/progress/find.ts';
import { type Cited, type Fact, type Participant, textOf } from '../../model/index.ts';

/** A fact as it leaves the house: every value with its basis and the words it was read from. */
export interface FactLine {
  readonly kind: string;
  readonly id: string;
  readonly doc: { readonly id: string; readonly source: string; readonly url?: string };
  readonly confidence: number;
  readonly rule: string;
  readonly fields: { readonly [name: string]: FieldLine | readonly FieldLine[] };
}

export interface FieldLine {
  readonly value: unknown;
  readonly basis: 'stated' | 'inferred';
  readonly at: readonly { readonly start: number; readonly end: number; readonly quote: string }[];
}

/** What a fact line tells of its doc. */
export interface NamedDoc {
  readonly id: string;
  readonly text: string;
  readonly source: string;
  readonly metadata: { readonly url?: string };
}

/** One line of `stocktake export facts`: docs/formats.md tells what stands in it. Absent fields and empty lists are left out. */
export function factLine(fact: Fact, doc: NamedDoc): FactLine {
  const fields: { [name: string]: FieldLine | readonly FieldLine[] } = {};
  for (const [name, field] of Object.entries(fact.fields) as [string, Cited<unknown> | readonly Cited<unknown>[] | undefined][]) {
    if (field === undefined || (Array.isArray(field) && field.length === 0)) continue;
    fields[name] = Array.isArray(field) ? field.map((one) => fieldLine(one, doc)) : fieldLine(field as Cited<unknown>, doc);
  }
  return {
    kind: fact.kind,
    id: fact.id,
    doc: { id: doc.id, source: doc.source, ...(doc.metadata.url !== undefined && { url: doc.metadata.url }) },
    confidence: fact.confidence,
    rule: fact.rule,
    fields,
  };
}

const fieldLine = ({ value, basis, at }: Cited<unknown>, doc: NamedDoc): FieldLine => ({
  value: isParty(value) ? partyLine(value) : value,
  basis,
  at: at.map(({ start, end }) => ({ start, end, quote: textOf(doc, { start, end }) })),
});

/** People leave as `{person?, office?, actor?, role?}`: the name to show, the office as worded, the code, the part played. */
function partyLine({ name, officeText, office, actor, part, role }: Participant): object {
  const worded = officeText ?? office;
  return {
    ...(name !== undefined && { person: name }),
    ...(worded !== undefined && { office: worded }),
    ...(actor !== undefined && { actor }),
    ...((part ?? role) !== undefined && { role: part ?? role }),
  };
}

const isParty = (value: unknown): value is Participant => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a fact says that something is so: an event that is denied, hypothetical, called for or long past is kept, but told only when all is asked for. */
export const counts = (fact: Fact): boolean =>
  fact.kind === 'event' ? isEvent(fact.fields.status.value) : fact.kind !== 'progress' || fact.confidence >= SURE;
