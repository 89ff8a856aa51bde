import type { Selectable } from 'kysely';
import type { ActorCode, DocDate, DocId, DocMetadata, Fact, FactKind, Span, StoredDoc } from '../../model/index.ts';
import { paragraphsOf } from '../../text/paragraphs.ts';
import type { Database } from './driver.ts';
import type { DocTable, FactTable } from './schema.ts';

/*
 * What a brief or a list reads, in plain SQL: these few questions are asked of large ledgers, and loading the query builder would take longer
 * than answering them. Lists of ids travel as one JSON array.
 */

/** Which facts are wanted; conditions add up. */
export interface FactQuery {
  /** Facts that touch every one of these. */
  readonly all?: readonly ActorCode[];
  /** Facts that touch one of these at least. */
  readonly any?: readonly ActorCode[];
  /** Only actors that fields name, not those the cited words mention. */
  readonly namedOnly?: boolean;
  readonly kinds?: readonly FactKind[];
  readonly docs?: readonly DocId[];
}

/** A doc with facts that touch some actors. */
export interface DocTouch {
  readonly id: DocId;
  /** When it was published, EDTF; '' when that is not known. */
  readonly day: string;
}

/** Facts that a query finds, in no order. */
export function readFacts(database: Database, { all = [], any, namedOnly = false, kinds, docs }: FactQuery): Fact[] {
  const named = namedOnly ? ' and named = 1' : '';
  // From few docs the facts are gone through one by one; else the index by actor finds them.
  const touching =
    docs === undefined
      ? `number in (select fact from touch where actor in (select value from json_each(?))${named})`
      : `exists (select 1 from touch where actor in (select value from json_each(?)) and fact = number${named})`;
  const conditions: (readonly [string, readonly string[]])[] = all.map((actor) => [touching, [actor]]);
  if (any !== undefined) conditions.push([touching, any]);
  if (kinds !== undefined) conditions.push([`${docs === undefined ? '' : '+'}kind in (select value from json_each(?))`, kinds]);
  if (docs !== undefined) conditions.push(['doc in (select value from json_each(?))', docs]);
  const where = conditions.length > 0 ? ` where ${conditions.map(([sql]) => sql).join(' and ')}` : '';
  const rows = database
    .prepare(`select id, doc, kind, rule, confidence, fields from fact${where}`)
    .all(conditions.map(([, values]) => JSON.stringify(values)));
  return (rows as Selectable<FactTable>[]).map(factOf);
}

/** Facts whose id begins so, in order of id, at most `limit`. */
export function readFactsById(database: Database, prefix: string, limit: number): Fact[] {
  const rows = database
    .prepare('select id, doc, kind, rule, confidence, fields from fact where id >= ? and id < ? order by id limit ?')
    .all([prefix, `${prefix}~`, limit]);
  return (rows as Selectable<FactTable>[]).map(factOf);
}

/** Docs by their ids, in order of id; all of them when none are given. */
export function readDocs(database: Database, ids?: readonly string[]): Map<DocId, StoredDoc> {
  const where = ids === undefined ? '' : ' where id in (select value from json_each(?))';
  const rows = database
    .prepare(`select * from doc${where} order by id`)
    .all(ids === undefined ? [] : [JSON.stringify(ids)]) as Selectable<DocTable>[];
  return new Map(rows.map((row) => [row.id as DocId, storedDoc(row)]));
}

/** Docs that a name may mean: the start of a digest, a story's own id, an address or a source; at most 20, in order of id. */
export function readDocsNamed(database: Database, name: string): StoredDoc[] {
  const rows = database
    .prepare(
      `select * from doc where (id >= ? and id < ?) or source = ? or metadata ->> 'id' = ? or metadata ->> 'url' = ? order by id limit 20`,
    )
    .all([name, `${name}~`, name, name, name]);
  return (rows as Selectable<DocTable>[]).map(storedDoc);
}

/** Docs with facts that touch every one of the actors, not necessarily in one fact, in order of id. */
export function docsTouching(database: Database, actors: readonly ActorCode[]): DocTouch[] {
  const counted = actors.map((actor) => {
    const [row] = database.prepare('select count(*) as n from touch where actor = ?').all([actor]) as { n: number }[];
    return { actor, facts: Number(row?.n ?? 0) };
  });
  // The rarest is looked up; each further actor is looked for in the docs that it leaves.
  const [rarest, ...others] = counted.sort((a, b) => a.facts - b.facts || (a.actor < b.actor ? -1 : 1)).map((c) => c.actor);
  if (rarest === undefined) return [];
  const also = others.map(
    () => 'and exists (select 1 from fact join touch on touch.fact = fact.number and touch.actor = ? where fact.doc = doc.id)',
  );
  const rows = database
    .prepare(
      `select id, date ->> 'value' as day from doc
       where id in (select doc from touch cross join fact on fact.number = touch.fact where touch.actor = ?) ${also.join(' ')} order by id`,
    )
    .all([rarest, ...others]) as { id: string; day: string | null }[];
  return rows.map(({ id, day }) => ({ id: id as DocId, day: day ?? '' }));
}

/** A doc as it is handed out; its paragraphs are found when they are first asked for. */
export function storedDoc({ id, text: bytes, metadata, source, date }: Selectable<DocTable>): StoredDoc {
  const text = Buffer.from(bytes).toString();
  let paragraphs: readonly Span[] | undefined;
  return {
    id: id as DocId,
    text,
    metadata: JSON.parse(metadata) as DocMetadata,
    source,
    get paragraphs() {
      paragraphs ??= paragraphsOf(text);
      return paragraphs;
    },
    ...(date !== null && { date: JSON.parse(date) as DocDate }),
  };
}

const factOf = ({ id, doc, kind, rule, confidence, fields }: Selectable<FactTable>): Fact =>
  ({ id, doc, kind, rule, confidence, fields: JSON.parse(fields) }) as Fact;
