import type { TimeUnit } from '../../model/index.ts';
import type { Feast } from './feasts.ts';

/**
 * What an expression of time says before anybody asks which day it is. Recognising gives these; resolving turns them into dates with
 * the story's day, the date before them in the text and the tense of their clause.
 */
export type Expression =
  | CalendarDate
  /** `last week` (n -1), `this year` (0), counted from the story's day, or `the following month` from the date before it in the text. */
  | {
      readonly kind: 'unit';
      readonly unit: TimeUnit;
      readonly n: number;
      readonly anchor: 'now' | 'text';
      readonly fiscal?: boolean;
    }
  /** `two days ago`, `a week after yesterday`; yesterday is a shift of -1 day. */
  | { readonly kind: 'shift'; readonly unit: TimeUnit; readonly n: number; readonly anchor: 'now' | 'text' | Expression }
  /** `Monday`, `last Monday`, `the following Monday`. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which?: -1 | 0 | 1; readonly anchor?: 'text' }
  | { readonly kind: 'season'; readonly season: number; readonly year?: number; readonly which?: -1 | 0 | 1 }
  /** `Easter Monday`, `last Christmas`, `Independence Day 2024`. */
  | { readonly kind: 'feast'; readonly feast: Feast; readonly year?: number; readonly which?: -1 | 0 | 1 }
  /** `the third quarter of 2009`, `the first half of this year`, `Q2`. */
  | { readonly kind: 'nth'; readonly unit: 'quarter' | 'half'; readonly n: number; readonly of?: Expression }
  /** `FY2024-25` (two years named), `fiscal 2027` (one). */
  | { readonly kind: 'fiscal'; readonly year: number; readonly until?: number }
  | { readonly kind: 'decade'; readonly year: number; readonly short: boolean }
  | { readonly kind: 'century'; readonly n: number }
  | { readonly kind: 'part'; readonly part: 'start' | 'mid' | 'end'; readonly of: Expression }
  /** `the week of October 10`. */
  | { readonly kind: 'holding'; readonly unit: 'week' | 'weekend'; readonly of: Expression }
  | { readonly kind: 'range'; readonly from: Expression; readonly to: Expression }
  /** `five years`; `ahead` for `the next five years` and `within five years`, `back` for `the past five years`. */
  | { readonly kind: 'duration'; readonly n: number; readonly unit: TimeUnit; readonly way?: 'ahead' | 'back' | 'in' }
  | { readonly kind: 'set'; readonly n: number; readonly unit: TimeUnit; readonly weekday?: number }
  | { readonly kind: 'ref'; readonly value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' }
  /** A part of the day or a clock time alone: `in the evening`, `at 22:30`. */
  | { readonly kind: 'clock'; readonly anchor: 'now' | 'text' }
  /** What looks like a date and is none (`31 June`): consumed, not reported. */
  | { readonly kind: 'none' };

/** What the text gives of a date of the calendar; at least one part is there. */
export interface CalendarDate {
  readonly kind: 'date';
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  /** `7/8/2007`: day and month could change places. */
  readonly swappable?: boolean;
  /** `last March`, `next May`. */
  readonly which?: -1 | 0 | 1;
  /** `October of next year`: years from the story's. */
  readonly yearShift?: number;
}

/** A time of day with an expression: `Monday evening`, `18:00 UTC`. */
export interface ClockTime {
  /** `TEV`, `T18:00`: as TIMEX3 writes it. */
  readonly timex: string;
  /** `evening`, `18:00`. */
  readonly words: string;
}

/** A piece range `from <= i < to` read as an expression of time. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly expression: Expression;
  readonly clock?: ClockTime;
  /** The two dates of a range, where each stands in words of its own. */
  readonly parts?: readonly Found[];
}

/** Where reading an expression has got to. */
export interface Read {
  readonly expression: Expression;
  readonly to: number;
  readonly parts?: readonly Found[];
  readonly clock?: ClockTime;
}
