import type { Context, Reading } from './context.ts';
import type { Fact, FactKind, Finding } from './fact.ts';
import type { StoredDoc } from './ledger.ts';
import type { Say } from './line.ts';

/** What makes two facts of a kind the same thing. Order-free: the fold takes connected components of `same` inside shared blocks; loose facts come after. */
export interface Identity<K extends FactKind> {
  /** Keys under which a fact is looked up; two facts are compared only when they share one. Few and specific, so blocks stay small. */
  blocks(fact: Fact<K>, doc: StoredDoc): readonly string[];
  /** Symmetric. */
  same(a: Fact<K>, b: Fact<K>): boolean;
  /** Told so vaguely ("our summit last year") that it could be one of several: it joins a component only where it fits no other, and ties no two together. */
  loose?(fact: Fact<K>): boolean;
}

/** How one kind of fact answers for itself. */
export interface KindRules<K extends FactKind> {
  find(reading: Reading, context: Context): readonly Finding<K>[];
  /** What the findings of all kinds in a doc say of this one beyond what it found itself: who met consulted each other. */
  conclude?(reading: Reading, context: Context, found: readonly Finding[]): readonly Finding<K>[];
  readonly identity: Identity<K>;
  readonly say: Say<K>;
}
