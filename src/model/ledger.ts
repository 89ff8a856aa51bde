import type { Doc, DocDate } from './doc.ts';
import type { CommitmentStatus, Fact, FactKind } from './fact.ts';
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
  /** How it stood from which day on, oldest first. */
  readonly states: readonly ChainState[];
}

/** How an undertaking stands from a day on, until the next state. */
export interface ChainState {
  /** ISO day; empty where nothing dates it. */
  readonly from: string;
  /** `from` is only the last day that the bounds of an undated doc allow: no day to tell. */
  readonly bounded?: true;
  readonly status: CommitmentStatus;
  /** The last day on which it would be kept in time, ISO. */
  readonly due?: string;
  /** As the G20 Research Group scores: 1 kept in full, 0 in part or under way, -1 not kept; absent where the text does not bear it. */
  readonly score?: -1 | 0 | 1;
  /** What bears this state. */
  readonly facts: readonly FactId[];
}

/** A state, and whether its due day has passed by then without its being kept. */
export interface Standing extends ChainState {
  readonly overdue: boolean;
}

/** The state of an undertaking on a day, and whether it is past its due day by then; undefined before anything was told. */
export function stateOn(states: readonly ChainState[], day: string): Standing | undefined {
  const state = states.filter(({ from }) => from <= day).at(-1);
  return state && { ...state, overdue: state.due !== undefined && state.due < day && !SETTLED.has(state.status) };
}

/** States in which nothing is still due. */
const SETTLED: ReadonlySet<CommitmentStatus> = new Set(['fulfilled', 'broken']);

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
