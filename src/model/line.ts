import type { FactKind } from './fact.ts';
import type { ActorCode, DocId, Edtf, EntryId, FactId, OfficeCode } from './ids.ts';
import type { Entry, Standing, StoredDoc } from './ledger.ts';
import type { Party } from './mention.ts';
import type { Span } from './span.ts';

/** A doc and the characters in it. */
export interface Citation extends Span {
  readonly doc: DocId;
}

/** One line of a brief or timeline: what an entry comes to, in a sentence a person would write, and what it rests on. */
export interface Line {
  readonly id: EntryId;
  readonly kind: FactKind;
  /** Where in a brief it belongs. */
  readonly group: 'meetings' | 'statements' | 'promises' | 'projects' | 'cooperation' | 'friction' | 'people';
  /** Whose it is: the speakers, the sides, the actor first. */
  readonly actors: readonly ActorCode[];
  /** What the eye looks for first: a day, a speaker, a sum. */
  readonly lead: string;
  readonly text: string;
  /** People as lead and text word them, with the surname that is enough once they have been introduced. */
  readonly names?: readonly { readonly full: string; readonly short: string }[];
  /** Codes of what it is about, where that is known. */
  readonly topics?: readonly string[];
  /** The day by which lines are put in order. */
  readonly date?: Edtf;
  /** The heavier, the sooner it is kept when a brief must be short. Between 0 and 10. */
  readonly weight: number;
  readonly citations: readonly Citation[];
  readonly facts: readonly FactId[];
}

/** How values are worded, handed to each kind's `say`. */
export interface Wording {
  /** `Japan`, `the United States`, `the EU`. */
  actor(code: ActorCode): string;
  /** `Japanese`; the name where there is no adjective. */
  adjective(code: ActorCode): string;
  /** `Foreign Minister`; with an actor as that country names it: `External Affairs Minister`, `Chancellor`. */
  office(code: OfficeCode, actor?: ActorCode): string;
  /** `Foreign Minister Yoko Kamikawa`; falls back to office and country. */
  party(party: Party): string;
  /** Family name where it is known, for second mentions. */
  surname(party: Party): string;
  /** `20 August 2024`, `June 2024`, `2022–2027`, `between 14 June and 30 September 2024`. */
  date(value: Edtf): string;
  /** `5 trillion yen`, `$2.5 billion`, `200 aircraft`. */
  amount(value: number, unit: string): string;
  /** `a, b and c`. */
  list(items: readonly string[]): string;
  /** `third`, `14th`. */
  ordinal(n: number): string;
  topic(code: string): string;
  /** Whether a place is a city of its own, so that two of them cannot lie in each other. */
  isCity(place: string): boolean;
  doc(id: DocId): StoredDoc | undefined;
  /** The sentence of a doc that holds an offset; undefined where the doc is not known. */
  sentence(id: DocId, offset: number): Span | undefined;
  /** How a commitment or initiative stands on the day asked, where its chain is known. */
  standing?(id: EntryId): Standing | undefined;
  /** Whether words of some voices show the others that were asked about; absent where nobody asks about several. */
  shows?(text: string, voices: readonly ActorCode[]): boolean;
  /** The day asked about, ISO. */
  readonly asOf: string;
}

/** Words one entry for a reader; undefined when it has nothing to say. */
export type Say<K extends FactKind> = (entry: Entry<K>, words: Wording) => Line | undefined;
