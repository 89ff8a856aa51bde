import type { EventStatus } from '../../model/index.ts';
import type { Match } from './match.ts';
import type { Scene, Side } from './scene.ts';
import type { Reader, Setting } from './setting.ts';
import type { Modality } from './status.ts';

/** An act while it is being read: each step may see it otherwise. */
export interface Draft {
  readonly plover: string;
  readonly cameo: string;
  readonly mode: string;
  readonly status: EventStatus;
  readonly actors: readonly Side[];
  readonly recipients: readonly Side[];
  readonly claimedBy: readonly Side[];
}

/** What a draft is read from. */
export interface Told {
  readonly scene: Scene;
  readonly reader: Reader;
  readonly match: Match;
  /** The act that stands inside it. */
  readonly inner: Match | undefined;
  readonly setting: Setting;
  readonly modality: Modality;
}

/** One step of reading; gives the same draft where it has nothing to say. */
export type Step = (draft: Draft, told: Told) => Draft;
