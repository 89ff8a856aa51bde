import { annotate } from '../annotate/index.ts';
import { loadKnowledge } from '../knowledge/index.ts';
import { english } from '../languages/index.ts';
import type { Context, Doc, DocId, DocMetadata, Reading } from '../model/index.ts';
import { loadEngine } from '../parse/index.ts';
import { paragraphsOf } from '../text/paragraphs.ts';

const engine = loadEngine();
export const context: Context = { knowledge: loadKnowledge(), language: english };

/** Reads a text as the pipeline does, up to the facts; it was published on 10 May 2023 unless the metadata say otherwise. */
export function readingOf(text: string, metadata: DocMetadata = {}): Reading {
  const doc: Doc = {
    id: 'd' as DocId,
    text,
    source: 'test',
    metadata: { published: '2023-05-10', ...metadata },
    paragraphs: paragraphsOf(text),
  };
  const syntax = engine.parse(text);
  return { doc, syntax, ...annotate(doc, syntax, context) };
}
