import type { Cited } from './cited.ts';
import type { ActorCode, DocId, Edtf, FactId } from './ids.ts';
import type { Party } from './mention.ts';

/** A party in a meeting, with its part in it. */
export interface Participant extends Party {
  readonly part?: 'host' | 'guest' | 'chair' | 'participant';
}

export type MeetingStatus = 'planned' | 'held' | 'postponed' | 'cancelled';
export type CommitmentStatus =
  | 'announced'
  | 'agreed'
  | 'signed'
  | 'in-progress'
  | 'extended'
  | 'fulfilled'
  | 'delayed'
  | 'broken';
export type EventStatus = 'happened' | 'planned' | 'claimed' | 'denied' | 'hypothetical' | 'called-for' | 'past';

export interface MeetingFields {
  readonly name?: Cited<string>;
  readonly series?: Cited<string>;
  readonly round?: Cited<number>;
  readonly format?: Cited<'bilateral' | 'trilateral' | 'minilateral' | 'multilateral'>;
  /** `talks`, `2+2`, `summit`, `call`, `courtesy-call`, `dialogue`, `signing` … */
  readonly form: Cited<string>;
  readonly level?: Cited<'leader' | 'minister' | 'official'>;
  readonly mode?: Cited<'in-person' | 'virtual' | 'phone'>;
  readonly status: Cited<MeetingStatus>;
  readonly date?: Cited<Edtf>;
  readonly place?: Cited<string>;
  readonly venue?: Cited<string>;
  readonly sidelinesOf?: Cited<string>;
  readonly participants: readonly Cited<Participant>[];
  readonly topics?: readonly Cited<string>[];
}

export interface VisitFields {
  readonly visitors: readonly Cited<Party>[];
  readonly host: Cited<ActorCode>;
  readonly place?: Cited<string>;
  readonly date?: Cited<Edtf>;
  readonly purpose?: Cited<string>;
  readonly status: Cited<MeetingStatus>;
}

export interface StatementFields {
  readonly speakers: readonly Cited<Party>[];
  readonly mode: Cited<'direct' | 'mixed' | 'indirect'>;
  readonly channel?: Cited<string>;
  readonly platform?: Cited<string>;
  /** The cue as it stands in the text: `said`, `posted`, `according to`. */
  readonly cue?: Cited<string>;
  readonly content: Cited<string>;
  readonly quotes?: readonly Cited<string>[];
  readonly addressees?: readonly Cited<Party>[];
  readonly date?: Cited<Edtf>;
  /** What the cue shows: `welcome`, `condemn`, `urge`, `deny`, `pledge`, `warn`, `regret` … */
  readonly stance?: Cited<string>;
  readonly topics?: readonly Cited<string>[];
}

export interface CommitmentFields {
  readonly parties: readonly Cited<ActorCode>[];
  readonly beneficiaries?: readonly Cited<ActorCode>[];
  readonly content: Cited<string>;
  readonly amount?: Cited<number>;
  readonly unit?: Cited<string>;
  readonly deadline?: Cited<Edtf>;
  readonly period?: Cited<Edtf>;
  readonly condition?: Cited<string>;
  readonly initiative?: Cited<string>;
  readonly status: Cited<CommitmentStatus>;
  readonly date?: Cited<Edtf>;
  readonly topics?: readonly Cited<string>[];
}

export interface ProgressFields {
  /** Words that name the commitment or initiative it is about. */
  readonly of: Cited<string>;
  readonly status: Cited<CommitmentStatus>;
  readonly measure?: Cited<string>;
  readonly amount?: Cited<number>;
  readonly unit?: Cited<string>;
  readonly parties?: readonly Cited<ActorCode>[];
  readonly content: Cited<string>;
  /** The new day it falls due, where it was put off to one. */
  readonly deadline?: Cited<Edtf>;
  readonly date?: Cited<Edtf>;
}

export interface InitiativeFields {
  readonly name: Cited<string>;
  readonly type: Cited<'partnership' | 'agreement' | 'treaty' | 'project' | 'programme' | 'fund' | 'dialogue'>;
  readonly parties: readonly Cited<ActorCode>[];
  readonly since?: Cited<Edtf>;
  readonly content?: Cited<string>;
}

export interface TenureFields {
  /** person and name of the Party are set. */
  readonly person: Cited<Party>;
  readonly office: Cited<string>;
  readonly actor: Cited<ActorCode>;
  readonly at?: Cited<Edtf>;
  readonly from?: Cited<Edtf>;
  readonly until?: Cited<Edtf>;
}

/** A role is cited at the words of the actor it belongs to. */
export interface EventFields {
  readonly actors: readonly Cited<ActorCode>[];
  readonly actorRoles?: readonly Cited<string>[];
  readonly recipients: readonly Cited<ActorCode>[];
  readonly recipientRoles?: readonly Cited<string>[];
  readonly plover: Cited<string>;
  readonly mode?: Cited<string>;
  readonly contexts?: readonly Cited<string>[];
  readonly cameo: Cited<string>;
  readonly status: Cited<EventStatus>;
  /** Who says so, of what is only claimed. */
  readonly claimedBy?: readonly Cited<ActorCode>[];
  readonly date?: Cited<Edtf>;
  readonly place?: Cited<string>;
}

export interface FieldsByKind {
  readonly meeting: MeetingFields;
  readonly visit: VisitFields;
  readonly statement: StatementFields;
  readonly commitment: CommitmentFields;
  readonly progress: ProgressFields;
  readonly initiative: InitiativeFields;
  readonly tenure: TenureFields;
  readonly event: EventFields;
}

export type FactKind = keyof FieldsByKind;
export const factKinds: readonly FactKind[] = [
  'meeting',
  'visit',
  'statement',
  'commitment',
  'progress',
  'initiative',
  'tenure',
  'event',
];

/** What a finder proposes: the pipeline adds id and doc. */
export type Finding<K extends FactKind = FactKind> = {
  [P in K]: {
    readonly kind: P;
    /** `meeting.verb`, `statement.direct` …; the rule's version after `@`. */
    readonly rule: string;
    readonly confidence: number;
    readonly fields: FieldsByKind[P];
  };
}[K];

/** What one doc says, cited. */
export type Fact<K extends FactKind = FactKind> = { [P in K]: Finding<P> & { readonly id: FactId; readonly doc: DocId } }[K];
