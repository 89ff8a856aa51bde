/** Units of time that expressions count in, smallest first. */
export type TimeUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekend'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

/** What a word does in an expression of time. Several may be true of one word (`second`, `may`, `past`). */
export interface TimeWord {
  readonly month?: number;
  /** 0 = Sunday … 6. */
  readonly weekday?: number;
  readonly unit?: TimeUnit;
  /** `daily`, `annual`: recurs with this many of the unit. */
  readonly every?: readonly [number, TimeUnit];
  /** Days from today: `yesterday` -1. */
  readonly dayShift?: number;
  /** Part of the day as TIMEX3 writes it (MO, MI, AF, EV, NI) and as people do. */
  readonly dayPart?: readonly [string, string];
  /** spring 1 … winter 4. */
  readonly season?: number;
  /** `last` -1, `this` 0, `next` 1: which one, counted from the story's day. */
  readonly which?: -1 | 0 | 1;
  /** `previous` -1, `same` 0, `following` 1: which one, counted from the date before it in the text. */
  readonly whichInText?: -1 | 0 | 1;
  /** `early`, `mid`, `late`: a part of what follows. */
  readonly part?: 'start' | 'mid' | 'end';
  /** `PRESENT_REF` … for words that point without naming a date. */
  readonly ref?: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF';
  /** The word is only one of time when written with a capital or in a clear context (`may`, `march`, `sun`). */
  readonly doubtful?: boolean;
}

/** How a language speaks of time. */
export interface TimeWords {
  readonly words: ReadonlyMap<string, TimeWord>;
  /** Time zones that may follow a clock time. */
  readonly zones: ReadonlySet<string>;
  /** Words that open an expression though they are no words of time themselves: `several`, `every`, `fiscal`. */
  readonly openers: ReadonlySet<string>;
  /** Words that open one only before a word of time or one of `afterLeaders`: articles, `from`. */
  readonly leaders: ReadonlySet<string>;
  readonly afterLeaders: ReadonlySet<string>;
  /** Words behind a count of units that move it from now or from the date before: `ago`, `later`; `alone` only where no word follows. */
  readonly shifts: ReadonlyMap<string, { readonly sign: -1 | 1; readonly from: 'now' | 'text'; readonly alone?: boolean }>;
  /** Words before a date that let it be one: `in`, `on`, `since` … */
  readonly before: ReadonlySet<string>;
  /** Words whose number is no year: `Resolution 1973`, `Flight 1549`. */
  readonly numbered: ReadonlySet<string>;
  /** Plurals that may have a round year before them: `2000 levels`. */
  readonly ofYears: ReadonlySet<string>;
  /** Nouns that turn `today's` into these times, and verbs that do so with `today` in a relative clause. */
  readonly ofOurAge: ReadonlySet<string>;
  readonly states: ReadonlySet<string>;
  /** Words before a weekday that make it a day of history (`Bloody Sunday`), and behind it that make it a name (`Sunday Times`). */
  readonly famous: ReadonlySet<string>;
  readonly papers: ReadonlySet<string>;
  /** Months that are given names too: `April`, `June`. */
  readonly givenNames: ReadonlySet<string>;
  /** Words that open a limit to a future act: `by`, `before`, `until`. */
  readonly limits: ReadonlySet<string>;
  /** Auxiliaries and phrases that put a verb in the future: `will`, `would`, `shall`. */
  readonly futureAux: ReadonlySet<string>;
  /** Those of them that look ahead from a moment past: `would`. */
  readonly pastFutureAux: ReadonlySet<string>;
  /** Verbs and adjectives whose infinitive or date lies ahead: `plan`, `schedule`, `due`. */
  readonly aheadWords: ReadonlySet<string>;
  /** Verbs of what happens once; in the present tense they tell what is to come: `the treaty expires in two years`. */
  readonly turning: ReadonlySet<string>;
  /** Verbs with the word behind them that look ahead in any tense: `look forward`. */
  readonly aheadParticles: ReadonlySet<string>;
  /** Verbs whose purpose clause lies ahead of them: `named a delegation to attend`. */
  readonly announces: ReadonlySet<string>;
}
