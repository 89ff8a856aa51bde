import { annotate } from '../../annotate/index.ts';
import { loadKnowledge } from '../../knowledge/index.ts';
import { english } from '../../languages/index.ts';
import type { Context, Doc, DocId, Finding } from '../../model/index.ts';
import { loadEngine } from '../../parse/index.ts';
import { findEvent } from './find.ts';
import { counts } from './status.ts';

const engine = loadEngine();
const context: Context = { language: english, knowledge: loadKnowledge() };

/** The events of a text, for tests. */
export function find(text: string, published = '2024-05-08'): Finding<'event'>[] {
  const doc: Doc = {
    id: 'x' as DocId,
    text,
    metadata: { published },
    source: 'test',
    paragraphs: [{ start: 0, end: text.length }],
  };
  const syntax = engine.parse(text);
  return findEvent({ doc, syntax, ...annotate(doc, syntax, context) }, context);
}

const codes = (sides: Finding<'event'>['fields']['actors']): string => sides.map((s) => s.value).join('+') || '-';

/** An event in a word: `SWE AGREE MWI`. */
export const say = ({ fields }: Finding<'event'>): string =>
  `${codes(fields.actors)} ${fields.plover.value} ${codes(fields.recipients)}`;

/** What a text tells that counts. */
export const told = (text: string): string[] =>
  find(text)
    .filter((f) => counts(f.fields.status.value))
    .map(say);
