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

/** What a step gave for a doc, or why it failed on it. */
export type Outcome<T> = T | Error;

/**
 * The events of each doc, or why they could not be told. All docs are parsed before the first is annotated, and annotated before the first is coded:
 * a stage that stays at work finds its tables where it left them (bench/events.ts: 3 to 5 % quicker than doc by doc).
 */
export function eventsOf(docs: readonly Doc[], engine: Engine, context: Context): Outcome<readonly Finding<'event'>[]>[] {
  const parsed = each(docs, (doc) => ({ doc, syntax: engine.parse(doc.text) }));
  const readings = each(parsed, ({ doc, syntax }): Reading => ({ doc, syntax, ...annotate(doc, syntax, context) }));
  return each(readings, (reading) => kinds.event.find(reading, context));
}

/** One step over all docs; a doc that a step fails on goes no further, the others do. */
const each = <A extends object, B>(items: readonly Outcome<A>[], step: (item: A) => B): Outcome<B>[] =>
  items.map((item) => {
    if (item instanceof Error) return item;
    try {
      return step(item);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  });

/** First 20 hex digits of a hash over doc and content: a fact is named by what it says and where. */
function factId(doc: Doc, finding: { kind: string; rule: string; fields: unknown }): FactId {
  return createHash('sha256')
    .update(JSON.stringify([doc.id, finding.kind, finding.fields]))
    .digest('hex')
    .slice(0, 20) as FactId;
}
