declare const brand: unique symbol;
type Branded<T, B extends string> = T & { readonly [brand]: B };

/** First 20 hex digits of the SHA-256 of a doc's text. */
export type DocId = Branded<string, 'DocId'>;
/** Hash of what a fact says and where: the same fact of the same doc has the same id on every run. */
export type FactId = Branded<string, 'FactId'>;
/** Id of a ledger entry (a meeting, commitment, person … told by one or more facts). */
export type EntryId = Branded<string, 'EntryId'>;
/** ISO 3166-1 alpha-3 for countries and territories (`JPN`), a short code for organisations (`EU`, `ASEAN`), `IMG` for armed groups of many countries. */
export type ActorCode = Branded<string, 'ActorCode'>;
/** A person the knowledge holds (a Wikidata Q-id where there is one), or `name:` and the folded, sorted name parts for one that only texts name. */
export type PersonId = Branded<string, 'PersonId'>;
/** Key of an office kind in data/offices.tsv: `head-of-government`, `foreign-minister` … */
export type OfficeCode = Branded<string, 'OfficeCode'>;
/** A date, period or set in EDTF (ISO 8601-2): `2024-08-19`, `2024-06`, `2022/2027`. */
export type Edtf = Branded<string, 'Edtf'>;

export const actorCode = (code: string): ActorCode => code as ActorCode;
export const officeCode = (code: string): OfficeCode => code as OfficeCode;
export const edtf = (value: string): Edtf => value as Edtf;
