import { describe, expect, it } from 'vitest';
import { annotate } from '../../annotate/index.ts';
import type { Doc, DocId } from '../../model/index.ts';
import { loadStages } from '../stages.ts';
import { mentionRows } from './mentions.ts';

const { engine, context } = loadStages();

function rowsOf(
  text: string,
): { quote: string; kind: string; actor?: string | undefined; value?: string | number | undefined }[] {
  const doc: Doc = { id: 'test' as DocId, text, metadata: { published: '2023-05-04' }, source: 'test', paragraphs: [] };
  const { mentions } = annotate(doc, engine.parse(text), context);
  return mentionRows(mentions).map(({ start, end, kind, actor, value }) => ({
    quote: text.slice(start, end),
    kind,
    actor,
    value,
  }));
}

describe('mentionRows', () => {
  it('writes people, actors, places, times and amounts in text order, longer ones first', () => {
    const rows = rowsOf('Fijian Foreign Minister Litia Ravu flew to Apia on 3 May 2023 with $5 million.');
    expect(rows.map((r) => `${r.kind} ${r.quote}`)).toEqual([
      'person Fijian Foreign Minister Litia Ravu',
      'actor Fijian',
      'actor Apia',
      'place Apia',
      'time 3 May 2023',
      'amount $5 million',
    ]);
    expect(rows.find((r) => r.kind === 'time')?.value).toBe('2023-05-03');
    expect(rows.find((r) => r.kind === 'amount')?.value).toBe(5_000_000);
  });

  it('gives a row for each party of a group', () => {
    const rows = rowsOf('The Fiji-Samoa accord holds.');
    expect(rows.filter((r) => r.quote === 'Fiji-Samoa').map((r) => r.actor)).toEqual(['FJI', 'WSM']);
  });

  it('gives none for a text without any', () => {
    expect(rowsOf('Nothing happened.')).toEqual([]);
  });
});
