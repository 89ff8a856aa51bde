import { readDoc } from '../../app/pipeline.ts';
import { loadKnowledge } from '../../knowledge/index.ts';
import { english } from '../../languages/index.ts';
import type { Context, Doc, DocId, DocMetadata } from '../../model/index.ts';
import { loadEngine } from '../../parse/index.ts';
import { paragraphsOf } from '../../read/index.ts';
import { counts } from './status.ts';
import { say } from './told.fixture.ts';

const engine = loadEngine();
const context: Context = { language: english, knowledge: loadKnowledge() };

/** What a release with a title and a publisher tells that counts, found or concluded: `SWE AGREE MWI`. */
export function toldIn(metadata: DocMetadata, text: string): string[] {
  const doc: Doc = {
    id: 'x' as DocId,
    text,
    metadata: { published: '2022-05-08', ...metadata },
    source: 'test',
    paragraphs: paragraphsOf(text),
  };
  return readDoc(doc, engine, context).facts.flatMap((f) =>
    f.kind === 'event' && counts(f.fields.status.value) ? [say(f)] : [],
  );
}
