import type { Doc, DocDate } from './doc.ts';
import type { Fact, FactKind } from './fact.ts';
import type { EntryId, FactId } from './ids.ts';

/** A doc as the ledger keeps it: its text, what is known of it, its day. */
export interface StoredDoc extends Doc {
  readonly date?: DocDate;
}

/** One thing of the world (a meeting, a commitment, a person …) with all facts that tell of it, oldest doc first. */
export interface Entry<K extends FactKind = FactKind> {
  readonly id: EntryId;
  readonly kind: K;
  readonly facts: readonly Fact<K>[];
}

/** A named chain of meetings between the same sides. */
export interface Series {
  readonly name: string;
  readonly actors: readonly string[];
  readonly meetings: readonly EntryId[];
}

/** A commitment or initiative with what became of it, in order of day. */
export interface Chain {
  readonly of: EntryId;
  readonly progress: readonly FactId[];
}

/** The fold of facts: what the coverage adds up to. Can be thrown away and folded again. */
export interface Ledger {
  readonly docs: ReadonlyMap<string, StoredDoc>;
  readonly entries: readonly Entry[];
  readonly series: readonly Series[];
  readonly chains: readonly Chain[];
}
