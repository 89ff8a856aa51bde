import type { DocRecord, FactRow, Task } from '../../ledger/index.ts';
import type { Notice } from '../../model/index.ts';
import { readDoc } from '../pipeline.ts';
import type { Stages } from '../stages.ts';
import { touchesOf } from '../touches.ts';

export interface BatchResult {
  readonly records: readonly DocRecord[];
  readonly notices: readonly Notice[];
}

/** Reads some docs for their facts. A doc that the stages fail on is kept without facts and says so; in a language that is not known yet, without a word (reading said it). */
export function readBatch(tasks: readonly Task[], { engine, context }: Stages): BatchResult {
  const records: DocRecord[] = [];
  const notices: Notice[] = [];
  for (const { doc, key } of tasks) {
    if (doc.metadata.language !== undefined && doc.metadata.language !== context.language.code) {
      records.push({ doc: doc.id, key, facts: [] });
      continue;
    }
    try {
      const { reading, facts } = readDoc(doc, engine, context);
      const touches = touchesOf(reading);
      const rows = facts.map(
        (fact): FactRow => ({
          id: fact.id,
          doc: doc.id,
          kind: fact.kind,
          rule: fact.rule,
          confidence: fact.confidence,
          fields: JSON.stringify(fact.fields),
          ...touches(fact),
        }),
      );
      records.push({ doc: doc.id, key, facts: rows, ...(reading.date !== undefined && { date: reading.date }) });
    } catch (error) {
      records.push({ doc: doc.id, key, facts: [] });
      notices.push(notUnderstood(doc.source, error));
    }
  }
  return { records, notices };
}

export const notUnderstood = (source: string, error: unknown): Notice => ({
  code: 'not-understood',
  stage: 'facts',
  source,
  severity: 'error',
  message: `Reading it for facts failed (${error instanceof Error ? error.message.slice(0, 160) : String(error)}); it is kept without facts. Please report the story.`,
});
