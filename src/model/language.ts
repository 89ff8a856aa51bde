import type { ActWords } from './language-acts.ts';
import type { ClauseWords } from './language-clauses.ts';
import type { DocumentWords } from './language-documents.ts';
import type { InitiativeWords } from './language-initiatives.ts';
import type { MeetingWords } from './language-meetings.ts';
import type { AmountWords, NumberWords } from './language-numbers.ts';
import type { PromiseLanguage } from './language-promises.ts';
import type { SpeechLanguage } from './language-speech.ts';
import type { TenureWords } from './language-tenures.ts';
import type { TimeWords } from './language-times.ts';
import type { VisitWords } from './language-visits.ts';
import type { WhoWords } from './language-who.ts';

/**
 * How a language says things, as data: word lists and cue tables that stages are handed. Each stage names the part it reads;
 * a language fills all of them (`languages/en/`).
 */
export interface Language {
  /** BCP 47 primary subtag. */
  readonly code: string;
  readonly who: WhoWords;
  readonly numbers: NumberWords;
  readonly amounts: AmountWords;
  readonly times: TimeWords;
  readonly speech: SpeechLanguage;
  readonly promises: PromiseLanguage;
  readonly acts: ActWords;
  readonly clauses: ClauseWords;
  readonly documents: DocumentWords;
  readonly meetings: MeetingWords;
  readonly visits: VisitWords;
  readonly tenures: TenureWords;
  readonly initiatives: InitiativeWords;
}
