import { best, type Entry, type Ledger, type Span, type StoredDoc, spansOf } from '../../model/index.ts';

/** Where a doc speaks of an entry. */
interface Telling {
  readonly doc: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly status?: string;
}

/** A line of `export meetings` and `export commitments`: one thing of the ledger, with every span that speaks of it. */
export interface EntryLine {
  readonly id: string;
  readonly kind: string;
  readonly series?: string;
  readonly round?: number;
  readonly docs: readonly Telling[];
}

/** Meetings and visits. */
export const meetingLine = (entry: Entry, ledger: Ledger): EntryLine => {
  const series = best(entry, (f) => (f.kind === 'meeting' ? f.fields.series : undefined));
  const round = best(entry, (f) => (f.kind === 'meeting' ? f.fields.round : undefined));
  return {
    id: entry.id,
    kind: entry.kind,
    ...(series !== undefined && { series }),
    ...(round !== undefined && { round }),
    docs: tellings([entry], ledger.docs),
  };
};

/** Commitments and initiatives, each with the progress that speaks of it; progress of what the ledger does not know stands alone. */
export function commitmentLines(ledger: Ledger): EntryLine[] {
  const entryOf = new Map(ledger.entries.flatMap((e) => e.facts.map((f) => [f.id as string, e] as const)));
  const chains = new Map(ledger.chains.map((c) => [c.of as string, [...new Set(c.progress.map((id) => entryOf.get(id)!))]]));
  const chained = new Set([...chains.values()].flat());
  return ledger.entries
    .filter((e) => e.kind === 'commitment' || e.kind === 'initiative' || (e.kind === 'progress' && !chained.has(e)))
    .map((e) => ({ id: e.id, kind: e.kind, docs: tellings([e, ...(chains.get(e.id) ?? [])], ledger.docs) }));
}

function tellings(entries: readonly Entry[], docs: Ledger['docs']): Telling[] {
  return entries.flatMap((entry) =>
    entry.facts.flatMap((fact) => {
      const doc = docs.get(fact.doc) as StoredDoc;
      const status = 'status' in fact.fields ? fact.fields.status.value : undefined;
      return anchors(fact).map(({ start, end }) => ({
        doc: doc.source,
        start,
        end,
        quote: doc.text.slice(start, end),
        ...(status !== undefined && { status }),
      }));
    }),
  );
}

/** The words that make a fact what it is; all it cites where there are none. */
function anchors(fact: Entry['facts'][number]): readonly Span[] {
  const at =
    fact.kind === 'meeting'
      ? fact.fields.form.at
      : fact.kind === 'commitment' || fact.kind === 'progress'
        ? fact.fields.content.at
        : fact.kind === 'initiative'
          ? fact.fields.name.at
          : [];
  return at.length > 0 ? at : spansOf(fact).slice(0, 1);
}
