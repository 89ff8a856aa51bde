import { annotate } from '../../annotate/index.ts';
import { loadKnowledge } from '../../knowledge/index.ts';
import { english } from '../../languages/index.ts';
import type { Context, Doc, DocId, DocMetadata } from '../../model/index.ts';
import { loadEngine } from '../../parse/index.ts';
import { paragraphsOf } from '../../read/index.ts';
import { findEvent } from './find.ts';
import { counts } from './status.ts';
import { say } from './told.fixture.ts';

const engine = loadEngine();
const context: Context = { language: english, knowledge: loadKnowledge() };

/** What a release with a title and a publisher tells that counts: `SWE AGREE MWI`. */
export function toldIn(metadata: DocMetadata, text: string): string[] {
  const doc: Doc = {
    id: 'x' as DocId,
    text,
    metadata: { published: '2022-05-08', ...metadata },
    source: 'test',
    paragraphs: paragraphsOf(text),
  };
  const syntax = engine.parse(text);
  return findEvent({ doc, syntax, ...annotate(doc, syntax, context) }, context)
    .filter((f) => counts(f.fields.status.value))
    .map(say);
}
