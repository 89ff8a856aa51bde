import type { Store } from '../../ledger/index.ts';
import type { DocMetadata, FactKind, StoredDoc } from '../../model/index.ts';
import { foldQuery } from '../ledger-of.ts';
import { factLine } from './facts.ts';
import { byDoc, inOrder } from './order.ts';

/** Kinds that fold on their own, so that no more than one of these is in memory at a time. */
const groups: readonly (readonly FactKind[])[] = [
  ['meeting', 'visit'],
  ['statement'],
  ['commitment', 'progress', 'initiative'],
  ['tenure'],
  ['event'],
];

/**
 * The canonical dump of a ledger, line by line: docs in order of id, each followed by its facts; then what they add up to. A source is named by
 * digest, the story's own id and address, never by its path, so that the same stories give the same bytes however they were read.
 */
export async function* ledgerLines(store: Store): AsyncGenerator<object> {
  yield { type: 'ledger', format: 1, docs: (await store.counts()).docs };
  for await (const docs of store.eachDocs()) {
    const facts = byDoc(await store.facts({ docs: docs.map((doc) => doc.id) }));
    for (const doc of docs) {
      yield docLine(doc);
      const named = { ...doc, source: nameOf(doc.metadata) ?? doc.id };
      for (const fact of inOrder(facts.get(doc.id) ?? [])) yield { type: 'fact', ...factLine(fact, named) };
    }
  }
  for (const kinds of groups) {
    const { entries, series, chains } = await foldQuery(store, { kinds });
    for (const { id, kind, facts } of [...entries].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      yield { type: 'entry', id, kind, facts: facts.map((f) => f.id) };
    }
    for (const one of series) yield { type: 'series', ...one };
    for (const chain of chains) yield { type: 'chain', ...chain };
  }
  const { people } = await foldQuery(store, { kinds: ['meeting', 'visit', 'statement', 'tenure'] });
  for (const person of people) yield { type: 'person', ...person };
}

const nameOf = ({ id, url }: DocMetadata): string | undefined => id ?? url;

const docLine = ({ id, text, metadata: { id: story, ...known }, date }: StoredDoc): object => ({
  type: 'doc',
  id,
  ...(story !== undefined && { story }),
  ...known,
  ...(date !== undefined && { date }),
  text,
});
