import type { Span } from './span.ts';

/** Trouble in the material: it travels with the result and the run goes on. Codes are listed in docs/notices.md. */
export interface Notice {
  /** kebab-case, e.g. `not-text`, `undated`, `other-language`, `broken-line`. */
  readonly code: string;
  readonly stage: 'read' | 'parse' | 'annotate' | 'facts' | 'ledger' | 'report';
  /** The source's name, as the person gave it. */
  readonly source: string;
  /** One sentence that says what happened and what to do. */
  readonly message: string;
  readonly span?: Span;
  readonly severity: 'error' | 'warning' | 'info';
}
