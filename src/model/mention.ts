import type { ActorCode, Edtf, OfficeCode, PersonId } from './ids.ts';
import type { Span } from './span.ts';

/** Somebody who acts: a country or organisation, perhaps through an office or a person. At least one of the three is there. */
export interface Party {
  readonly actor?: ActorCode;
  readonly person?: PersonId;
  /** Display name of the person, given name first: `Yoko Kamikawa`. */
  readonly name?: string;
  readonly office?: OfficeCode;
  /** The office as the text words it: `External Affairs Minister`. */
  readonly officeText?: string;
  /** CAMEO/PLOVER role of the body that acts: GOV, MIL, LEG, OPP, REB, COP, JUD, MED, BUS, CVL … Absent for the country itself. */
  readonly role?: string;
}

/** What every mention has: where it is, in characters and tokens, its head token, and how it was decided. */
interface MentionBase extends Span {
  /** Its tokens, `first <= i <= last` (`end` is the character's: one object cannot carry two). */
  readonly first: number;
  readonly last: number;
  /** Token that heads the phrase in the tree; finders attach by it. */
  readonly head: number;
  readonly confidence: number;
  /** Name of the rule: `name`, `titled-name`, `demonym`, `capital`, `counterpart`, `pronoun` … */
  readonly rule: string;
}

/** How somebody is mentioned. `demonym` modifiers ("Japanese" in "Japanese minister Kihara") are mentions of their own, inside the longer one. */
export type WhoForm =
  | 'country'
  | 'demonym'
  | 'capital'
  | 'metonym'
  | 'organisation'
  | 'body' // body: ministry, army, parliament, party, company of a state
  | 'person'
  | 'titled-person'
  | 'office'
  | 'handle'
  | 'pronoun'
  | 'reference'
  | 'group'; // reference: "the minister", "his counterpart"; group: "the two leaders", "both sides"

export interface WhoMention extends MentionBase {
  readonly kind: 'who';
  readonly form: WhoForm;
  /** One party, or several for groups ("the two leaders", "India-Japan"). Never empty. */
  readonly parties: readonly Party[];
  /** For titled persons: just the name. */
  readonly nameSpan?: Span;
  /** Start of the mention this one refers back to. */
  readonly antecedent?: number;
}

/** A place that is not (only) an actor: city, venue, region. */
export interface PlaceMention extends MentionBase {
  readonly kind: 'place';
  readonly name: string;
  /** Country it lies in. */
  readonly actor?: ActorCode;
  readonly venue?: boolean;
}

export interface TimeMention extends MentionBase {
  readonly kind: 'time';
  /** EDTF; absent for an expression whose anchor is unknown ("on Monday" in an undated story). */
  readonly value?: Edtf;
  /** `day` and coarser points, `period` (stated interval), `duration` (`P5Y`), `set` (recurring). */
  readonly type: 'point' | 'period' | 'duration' | 'set';
  readonly basis: 'stated' | 'inferred';
  /** The expression bounds a future act: "by 2030", "before the end of the year". */
  readonly deadline?: boolean;
  /** ISO 8601 duration for durations and "within five years": `P5Y`. */
  readonly duration?: string;
  /** Part of the day: `morning`, `evening`, or a clock time `17:30`. */
  readonly time?: string;
  /** 0 = Sunday … 6 when the text names a weekday. */
  readonly weekday?: number;
  /** Value under TIMEX3 where EDTF cannot carry it (`P10Y`, `PRESENT_REF`, `2024-08-19TEV`). */
  readonly timex?: string;
  /** The dates of a period that stand in words of their own: `2014` and `2019` in "between 2014 and 2019". */
  readonly parts?: readonly (Span & { readonly value: string })[];
}

export interface AmountMention extends MentionBase {
  readonly kind: 'amount';
  readonly value: number;
  /** ISO 4217 code for money, else a word: `percent`, `doses`, `MW`. */
  readonly unit: string;
  readonly money: boolean;
  /** "about", "up to", "more than". */
  readonly bound?: 'about' | 'at-most' | 'at-least';
}

/** An ordinal or year that may number a round: "third", "3rd", "14th". */
export interface OrdinalMention extends MentionBase {
  readonly kind: 'ordinal';
  readonly value: number;
}

/** Marked words: `start`/`end` cover what is inside the marks, `outer` the marks too. */
export interface QuoteMention extends MentionBase {
  readonly kind: 'quote';
  readonly outer: Span;
  readonly closed: boolean;
  /** Depth inside other quotations, 0 for the outermost. */
  readonly depth: number;
}

export type Mention = WhoMention | PlaceMention | TimeMention | AmountMention | OrdinalMention | QuoteMention;

/** All mentions of a doc, each list in text order (by start, longest first). */
export interface Mentions {
  readonly who: readonly WhoMention[];
  readonly places: readonly PlaceMention[];
  readonly times: readonly TimeMention[];
  readonly amounts: readonly AmountMention[];
  readonly ordinals: readonly OrdinalMention[];
  readonly quotes: readonly QuoteMention[];
  /** The outermost who-mention that covers each token, as an index into `who`, or -1. */
  readonly whoAt: Int32Array;
}

/** The outermost who-mention that holds token i. */
export const whoAtToken = (mentions: Mentions, i: number): WhoMention | undefined => {
  const k = mentions.whoAt[i];
  return k === undefined || k < 0 ? undefined : mentions.who[k];
};
