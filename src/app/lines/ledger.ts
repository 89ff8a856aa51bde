import type { DocMetadata, Ledger, StoredDoc } from '../../model/index.ts';
import { factLine } from './facts.ts';
import { byDoc, inOrder } from './order.ts';

/**
 * The canonical dump of a ledger, line by line: docs in order of id, each followed by its facts; then what they add up to. A source is named by
 * digest, the story's own id and address, never by its path, so that the same stories give the same bytes however they were read.
 */
export function* ledgerLines(ledger: Ledger): Generator<object> {
  yield { type: 'ledger', format: 1, docs: ledger.docs.size, entries: ledger.entries.length };
  const facts = byDoc(ledger.entries.flatMap((e) => e.facts));
  for (const doc of [...ledger.docs.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    yield docLine(doc);
    const named = { ...doc, source: nameOf(doc.metadata) ?? doc.id };
    for (const fact of inOrder(facts.get(doc.id) ?? [])) yield { type: 'fact', ...factLine(fact, named) };
  }
  for (const { id, kind, facts: members } of [...ledger.entries].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    yield { type: 'entry', id, kind, facts: members.map((f) => f.id) };
  }
  for (const series of ledger.series) yield { type: 'series', ...series };
  for (const chain of ledger.chains) yield { type: 'chain', ...chain };
  for (const person of ledger.people) yield { type: 'person', ...person };
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
