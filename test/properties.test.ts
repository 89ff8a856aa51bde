import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { take } from '../src/app/cli/brief.ts';
import { plain } from '../src/app/cli/print.ts';
import { factLine } from '../src/app/lines/facts.ts';
import { readDoc } from '../src/app/pipeline.ts';
import { loadStages } from '../src/app/stages.ts';
import { identities } from '../src/facts/identities.ts';
import { linkProgress } from '../src/facts/progress/link.ts';
import { foldFacts } from '../src/ledger/index.ts';
import { actorCode, type DocMetadata, type Fact, type StoredDoc, spansOf } from '../src/model/index.ts';
import { makeDoc } from '../src/read/index.ts';
import { briefFormats } from '../src/report/formats/index.ts';

const { engine, context } = loadStages();

/** What may stand in a story: whole sentences, pieces of them, and what somebody puts there to do harm. */
const words = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'The foreign ministers of Norway and Chile met in Oslo on Monday for the third round of their ocean dialogue.',
      'Norway said on 4 March 2031 that it would lend Chile 5 million dollars by 2035.',
      '"We shall build it together," the president of Chile said.',
      'Chile condemned the attack, and thanked Norway for its help.',
      'The two sides:\n(a) agreed to open a consulate; and\n(b) undertook to meet again in June.',
      'The prime minister of Norway will visit Santiago next week.',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'Norway',
      'Chile’s',
      'said that',
      '“',
      '"',
      ',',
      'who',
      'by 2035',
      '$5 million',
      'on the sidelines of',
      '—',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '<script>alert(1)</script>',
      '</mark></li>',
      '<img src=x onerror=alert(1)>',
      '" onclick="alert(1)',
      '\u001b[31m',
      '\u001b]0;x\u0007',
      '\u009b31m',
      '\u202e',
      '\0',
      '\ud800',
      '[x](javascript:alert(1))',
      '&lt;b&gt;',
      '\r\n',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);
const text = fc
  .array(fc.tuple(words, fc.constantFrom(' ', ' ', '\n\n', '')), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.flat().join(''));
const metadata: fc.Arbitrary<DocMetadata> = fc.record(
  { title: text, publisher: text, url: text, published: fc.constantFrom('2031-03-05', '2031') },
  { requiredKeys: [] },
);

async function read(body: string, about: DocMetadata): Promise<{ doc: StoredDoc; facts: readonly Fact[] }> {
  const doc = await makeDoc(body, 'in/a.txt', { ...about, language: 'en' });
  const { facts, reading } = readDoc(doc, engine, context);
  return { doc: { ...doc, ...(reading.date !== undefined && { date: reading.date }) }, facts };
}

describe('whatever is in a story', () => {
  it('every citation lies in it and equals its words, and nothing stated is without one', { timeout: 120_000 }, () =>
    fc.assert(
      fc.asyncProperty(text, metadata, async (body, about) => {
        const { doc, facts } = await read(body, about);
        for (const fact of facts) {
          for (const { start, end } of spansOf(fact)) expect(0 <= start && start < end && end <= doc.text.length).toBe(true);
          for (const field of Object.values(factLine(fact, doc).fields).flat())
            expect([field.basis === 'inferred' || field.at.length > 0, field.at.map((c) => c.quote)]).toEqual([
              true,
              field.at.map((c) => doc.text.slice(c.start, c.end)),
            ]);
        }
      }),
      { numRuns: 60 },
    ),
  );

  it('it is shown as words: no tag, no link and no command to a terminal comes from it', { timeout: 120_000 }, () =>
    fc.assert(
      fc.asyncProperty(text, metadata, async (body, about) => {
        const { doc, facts } = await read(`${body} Norway and Chile met in Oslo on 4 March 2031.`, about);
        const ledger = foldFacts(facts, new Map([[doc.id, doc]]), identities, linkProgress);
        const brief = take(ledger, [actorCode('NOR'), actorCode('CHL')], '2032-01-01', { full: true });
        const page = briefFormats.html!(brief);
        const tags = [...page.matchAll(/<\/?([a-z0-9]+)([^>]*)>/gi)];
        for (const [, name, attributes] of tags) {
          expect(
            'html head meta title style body main h1 h2 h3 p section ul ol li b em i sup a article div span mark header'.split(
              ' ',
            ),
          ).toContain(name);
          // attributes are name="value" and nothing else; what a value says is words, but for the one that a click follows
          expect(attributes).toMatch(/^(\s+[a-z-]+="[^"]*")*$/);
          for (const [, attribute] of attributes!.matchAll(/\s([a-z-]+)="[^"]*"/g))
            expect(attribute).not.toMatch(/^on|^src$|^style$/);
        }
        for (const [, where] of page.matchAll(/href="([^"]*)"/g)) expect(where).toMatch(/^#/);
        for (const out of [page, briefFormats.md!(brief), plain(body)])
          expect(out).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 40 },
    ),
  );
});
