import { createHash } from 'node:crypto';
import { annotate } from '../annotate/index.ts';
import { kinds } from '../facts/index.ts';
import {
  type Context,
  type Doc,
  type Engine,
  type Fact,
  type FactId,
  type Finding,
  factKinds,
  type Reading,
} from '../model/index.ts';

/** What one doc gave: its grammar and mentions, and the facts found in it. */
export interface DocResult {
  readonly reading: Reading;
  readonly facts: readonly Fact[];
}

/** The way of one doc from text to facts: parse, annotate, find. The order of steps stands here and nowhere else. */
export function readDoc(doc: Doc, engine: Engine, context: Context): DocResult {
  const reading = annotated(doc, engine, context);
  const found = factKinds.flatMap((kind): readonly Finding[] => kinds[kind].find(reading, context));
  const concluded = factKinds.flatMap((kind): readonly Finding[] => kinds[kind].conclude?.(reading, context, found) ?? []);
  const facts = [...found, ...concluded].map((finding): Fact => ({ ...finding, doc: doc.id, id: factId(doc, finding) }));
  return { reading, facts };
}

/** The first two steps alone: the grammar of a doc and the mentions in it. */
export function annotated(doc: Doc, engine: Engine, context: Context): Reading {
  const syntax = engine.parse(doc.text);
  return { doc, syntax, ...annotate(doc, syntax, context) };
}

/** First 20 hex digits of a hash over doc and content: a fact is named by what it says and where. */
function factId(doc: Doc, finding: { kind: string; rule: string; fields: unknown }): FactId {
  return createHash('sha256')
    .update(JSON.stringify([doc.id, finding.kind, finding.fields]))
    .digest('hex')
    .slice(0, 20) as FactId;
}
