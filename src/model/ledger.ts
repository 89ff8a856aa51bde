import type { Doc, DocDate } from './doc.ts';
import type { Fact, FactKind } from './fact.ts';
import type { ActorCode, Edtf, EntryId, FactId, OfficeCode, PersonId } from './ids.ts';

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

/** An office as facts tell that somebody held it. */
export interface OfficeHeld {
  readonly office: OfficeCode;
  readonly actor: ActorCode;
  /** First and last day on which a fact saw it held. */
  readonly first?: Edtf;
  readonly last?: Edtf;
  readonly facts: readonly FactId[];
}

/** Somebody whom facts name, with the offices they tell of, oldest first. */
export interface KnownPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly offices: readonly OfficeHeld[];
  readonly facts: readonly FactId[];
}

/** The fold of facts: what the coverage adds up to. Can be thrown away and folded again. */
export interface Ledger {
  readonly docs: ReadonlyMap<string, StoredDoc>;
  readonly entries: readonly Entry[];
  readonly series: readonly Series[];
  readonly chains: readonly Chain[];
  readonly people: readonly KnownPerson[];
}
