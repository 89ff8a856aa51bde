import type { Cited, MeetingFields, MeetingStatus, Span, TimeMention } from '../../model/index.ts';
import type { Side } from '../sides.ts';
import type { Where } from '../where.ts';
import type { Gathering } from './gathering.ts';

type Value<K extends keyof MeetingFields> = NonNullable<MeetingFields[K]> extends Cited<infer T> ? T : never;

/** One place in the text that speaks of a meeting: a verb (`met`) or a noun (`the talks`), with what its clause says. */
export interface Nucleus {
  readonly token: number;
  readonly rule: string;
  /** The very words: `met`, `third round of the dialogue`. */
  readonly at: Span;
  readonly form: string;
  readonly sides: readonly Side[];
  readonly status: Cited<MeetingStatus>;
  readonly gathering?: Gathering;
  readonly mode?: Cited<Value<'mode'>>;
  readonly format?: Cited<Value<'format'>>;
  readonly level?: Cited<Value<'level'>>;
  readonly time?: TimeMention;
  readonly places: readonly Where[];
  readonly sidelinesOf?: Cited<string>;
  /** What was talked about, as a stretch of text. */
  readonly about?: Span;
  /** "the talks", "their meeting", "they discussed": can speak of a meeting told before. */
  readonly definite: boolean;
  /** Those who meet are named only by "they", "the parties": the sides are those of the meeting told before. */
  readonly borrows?: boolean;
  /** First token of the sentence that says "before the talks": of talks told before it, and not to come for that. */
  readonly beforehand?: number;
  /** First token of the sentence that says "the talks were preceded by" this meeting: it is none of those told before it there. */
  readonly framed?: number;
  /** "the fourth round": the sides and the chain are those of the dialogue told before. */
  readonly counts?: boolean;
  /** "Participants in the call included": says only who was there. */
  readonly lists?: boolean;
  /** Token of the verb that brings them together for this: "received A to launch the dialogue". */
  readonly purposeOf?: number;
  /** "also took part in talks": other talks than those told before. */
  readonly further?: boolean;
  /** "the next meeting": of the same chain as the one before. */
  readonly again?: boolean;
  /** Can stand alone as a meeting when no earlier one is meant. */
  readonly whole: boolean;
  readonly confidence: number;
}
