import type { StoredDoc } from '../../model/index.ts';
import type { Brief } from '../brief.ts';

/** The brief as JSON text: every line with its id (for `explain`), its words and its citations, each with the quoted characters. */
export function briefJson(brief: Brief): string {
  const docs = new Map<string, StoredDoc>(brief.sources.map((d) => [d.id, d]));
  const number = new Map<string, number>(brief.sources.map((d, i) => [d.id, i + 1]));
  return `${JSON.stringify(
    {
      title: brief.title,
      actors: brief.actors,
      asOf: brief.asOf,
      basis: brief.basis,
      sections: brief.sections.map((s) => ({
        title: s.title,
        lines: s.lines.map((l) => ({
          id: l.id,
          text: l.lead ? `${l.lead}: ${l.text}` : l.text,
          citations: l.citations.map((c) => ({
            n: number.get(c.doc),
            doc: { id: c.doc, source: docs.get(c.doc)?.source },
            start: c.start,
            end: c.end,
            quote: docs.get(c.doc)?.text.slice(c.start, c.end),
          })),
        })),
      })),
      sources: brief.sources.map((d, i) => ({
        n: i + 1,
        id: d.id,
        source: d.source,
        title: d.metadata.title,
        publisher: d.metadata.publisher,
        published: d.date?.value,
        url: d.metadata.url,
      })),
      left: brief.left,
    },
    null,
    2,
  )}\n`;
}
