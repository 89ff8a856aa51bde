import type { ActorCode, Edtf, OfficeCode, PersonId } from './ids.ts';

/** A state, territory, organisation or group of the world. */
export interface Actor {
  readonly code: ActorCode;
  readonly kind: 'country' | 'territory' | 'organisation' | 'group';
  readonly name: string;
  /** `Japanese`; absent for organisations. */
  readonly demonym?: string;
  readonly capital?: string;
  /** The office that "the Japanese leader" means: head of government or, where the president or monarch rules, head of state. */
  readonly leader?: OfficeCode;
  /** The organisation it is an organ of: the Security Council of `UN`, the European Commission of `EU`. */
  readonly partOf?: ActorCode;
  /** Members, for organisations and groups. */
  readonly members?: readonly { readonly actor: ActorCode; readonly from?: string; readonly until?: string }[];
}

/** One name under which an actor, body, person or place is known. */
export interface KnownName {
  readonly text: string;
  readonly kind:
    | 'country'
    | 'demonym'
    | 'capital'
    | 'metonym'
    | 'organisation'
    | 'body'
    | 'city'
    | 'venue'
    | 'region'
    | 'false-friend';
  readonly actor?: ActorCode;
  /** For bodies: GOV, MIL … */
  readonly role?: string;
  /** Only when written exactly so (`US`, `Turkey`, `Chad`). */
  readonly exact?: boolean;
  /** Stands only before a hyphen and another such word: `Sino` in `Sino-Indian`. */
  readonly prefix?: boolean;
  /** Canonical form, for places. */
  readonly name?: string;
}

export interface Office {
  readonly code: OfficeCode;
  readonly name: string;
  readonly level: 'leader' | 'minister' | 'official';
  /** Surface forms, lower case. */
  readonly forms: readonly string[];
}

export interface Person {
  readonly id: PersonId;
  /** As English news writes it: given name first for most, family name first for Chinese, Korean, Vietnamese and Khmer people. */
  readonly name: string;
  /** The part of `name` by which news calls the person after the first mention: `Kamikawa`, `Xi`, `von der Leyen`. */
  readonly family?: string;
  readonly aliases: readonly string[];
}

export interface Tenure {
  readonly person: PersonId;
  readonly office: OfficeCode;
  readonly actor: ActorCode;
  /** ISO days, months or years; absent when open or unknown. */
  readonly from?: string;
  readonly until?: string;
  /** Where an ambassador or representative is accredited. */
  readonly to?: ActorCode;
  /** For an open end: up to when the source speaks; after it nothing is known. */
  readonly known?: string;
  readonly source: string;
}

/** A dialogue type of data/dialogues/*.tsv: how a series is recognised and named. */
export interface Dialogue {
  readonly key: string;
  readonly name: string;
  readonly form: string;
  readonly level?: 'leader' | 'minister' | 'official';
  /** Lower-case phrases that name it. */
  readonly forms: readonly string[];
  /** For dialogues of fixed members (Quad, G7): their codes. */
  readonly members?: readonly ActorCode[];
  /** Whether meetings are numbered or named by year. */
  readonly rounds?: 'ordinal' | 'year';
}

/** What the world is called. Loaded once, never changed; handed to the stages. */
export interface Knowledge {
  /** Digest of the data files, kept in the ledger. */
  readonly digest: string;
  actor(code: ActorCode): Actor | undefined;
  readonly actors: readonly Actor[];
  /** Every name of actors, bodies, cities and venues, for the matcher. */
  readonly names: readonly KnownName[];
  readonly offices: readonly Office[];
  office(code: OfficeCode): Office | undefined;
  /** The office that a lower-case form means for an actor: `foreign secretary` is the minister of GBR and the top official of IND. */
  officeFor(form: string, actor?: ActorCode): OfficeCode | undefined;
  person(id: PersonId): Person | undefined;
  /** People by folded name in any order of its parts, by family name alone, or by handle; candidates, best first. */
  peopleNamed(name: string): readonly Person[];
  tenuresOf(person: PersonId): readonly Tenure[];
  /** Who held the office of the actor on a day (or at any time in an interval); empty when unknown. */
  holders(actor: ActorCode, office: OfficeCode, at?: Edtf): readonly Tenure[];
  readonly dialogues: readonly Dialogue[];
  /** Topic codes with their words, for topics(). */
  readonly topics: readonly {
    readonly code: string;
    readonly name: string;
    readonly parent?: string;
    readonly words: readonly string[];
  }[];
  /** Country or organisation by code, name or demonym in any case; undefined on a miss. */
  findActor(text: string): ActorCode | undefined;
  /** Nearest names to a miss, at most three. */
  suggestActors(text: string): readonly string[];
  /** A table of data/ that a stage reads itself (event lexicon, cues …), parsed rows by file name. */
  table(name: string): readonly Readonly<Record<string, string>>[];
}
