import {
  type ActorCode,
  actorCode,
  type DocId,
  type Entry,
  type EntryId,
  edtf,
  type Fact,
  type FactId,
  type FactKind,
  type FieldsByKind,
  type Knowledge,
  type Span,
  type StoredDoc,
  stated,
  type Wording,
} from '../model/index.ts';
import { wording } from '../report/wording.ts';

export const NOR = actorCode('NOR');
export const CHL = actorCode('CHL');
const NAMES: Readonly<Record<string, readonly [string, string]>> = {
  NOR: ['Norway', 'Norwegian'],
  CHL: ['Chile', 'Chilean'],
};
const knowledge = {
  actor: (code: ActorCode) => NAMES[code] && { code, kind: 'country', name: NAMES[code][0], demonym: NAMES[code][1] },
  office: () => undefined,
  names: ['Bergen', 'Tromsø', 'Oslo'].map((text) => ({ text, kind: 'city', actor: 'NOR' })),
  topics: [{ code: 'ports', name: 'Ports', words: [] }],
  table: () => [],
} as unknown as Knowledge;

/** A story of one text, published on a day. */
export const story = (id: string, text: string, day = '2031-05-02'): StoredDoc => ({
  id: id as DocId,
  text,
  source: `${id}.txt`,
  metadata: {},
  paragraphs: [{ start: 0, end: text.length }],
  date: { value: edtf(day), basis: 'metadata', reasons: [] },
});

export const wordsFor = (docs: readonly StoredDoc[], asOf = '2032-06-01'): Wording =>
  wording(knowledge, new Map(docs.map((d) => [d.id as string, d])), asOf);

/** Where words stand in a story. */
const at = (doc: StoredDoc, words: string): Span => {
  const start = doc.text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in the story`);
  return { start, end: start + words.length };
};
export const told = <T>(doc: StoredDoc, value: T, words: string) => stated(value, at(doc, words));

export const factOf = <K extends FactKind>(kind: K, doc: StoredDoc, fields: FieldsByKind[K], id = `${kind}-${doc.id}`): Fact<K> =>
  ({ id: id as FactId, doc: doc.id, kind, rule: 'test', confidence: 0.8, fields }) as unknown as Fact<K>;

export const entryOf = <K extends FactKind>(...facts: readonly Fact<K>[]): Entry<K> =>
  ({ id: facts[0]!.id as string as EntryId, kind: facts[0]!.kind, facts }) as unknown as Entry<K>;
