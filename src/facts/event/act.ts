import { type EventStatus, type Span, spanOfTokens } from '../../model/index.ts';
import type { Scene, Side } from './scene.ts';

/** One act as read from a sentence, before it becomes a fact. */
export interface Act {
  readonly plover: string;
  readonly mode: string;
  readonly cameo: string;
  readonly actors: readonly Side[];
  readonly recipients: readonly Side[];
  /** Both sides act on each other. */
  readonly mutual: boolean;
  readonly status: EventStatus;
  readonly confidence: number;
  readonly rule: string;
  /** Token of the predicate. */
  readonly token: number;
  readonly at: Span;
  /** Who says so, where it is only claimed. */
  readonly claimedBy?: readonly Side[];
}

/** An act told by one word; it has happened, from one side to the other, unless said otherwise. */
export const actAt = (
  { syntax }: Scene,
  token: number,
  told: Pick<Act, 'plover' | 'cameo' | 'actors' | 'recipients' | 'confidence' | 'rule'> & Partial<Act>,
): Act => ({
  mode: '',
  mutual: false,
  status: 'happened',
  ...told,
  token,
  at: spanOfTokens(syntax, { first: token, end: token + 1 }),
});

/** `its withdrawal from the Union`: who leaves an organisation pulls no troops out of a place. */
export const isLeaving = (
  plover: string,
  mode: string,
  recipients: readonly Side[],
  organisations: ReadonlySet<string>,
): boolean =>
  plover === 'RETREAT' &&
  mode === 'withdraw' &&
  recipients.length > 0 &&
  recipients.every((r) => r.actor !== undefined && organisations.has(r.actor));

const hostile = new Set(['THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT', 'REJECT', 'ACCUSE']);
export const isHostile = (plover: string): boolean => hostile.has(plover);

/** Roles of those who act for a state. */
export const stateRoles: ReadonlySet<string> = new Set(['GOV', 'MIL', 'LEG', 'JUD', 'SPY', 'COP', 'IGO']);
