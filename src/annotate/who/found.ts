import type { ActorCode } from '../../model/index.ts';
import type { NameRun } from './names.ts';
import type { OfficeReadings } from './offices.ts';

/** A person or office as the text gives it, before anybody is identified. */
export interface Found {
  first: number;
  end: number;
  readonly name?: NameRun;
  actor?: ActorCode;
  /** Several owners of one office: "the Indian and Japanese foreign ministers". */
  actors?: readonly ActorCode[];
  /** Readings of each office named; empty when only a name or an honorific is there. */
  offices: readonly OfficeReadings[];
  /** The office's own words. */
  officeText?: string;
  /** The office is a former one. */
  past: boolean;
  readonly gender?: 'm' | 'f';
  /** "his Indian counterpart S. Jaishankar": the office is that of whoever was named before. */
  counterpart?: boolean;
  /** The title is that of something that is no state: "Harvest Foundation President". */
  elsewhere?: boolean;
  /** Owner taken over from the person named before: "Greek prime minister A and energy minister B". */
  softActor?: ActorCode;
  /** A title, honorific or apposition marks it as a person. */
  marked: boolean;
  plural: boolean;
}
