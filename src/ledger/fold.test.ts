import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkProgress } from '../facts/progress/link.ts';
import {
  actorCode,
  type DocId,
  edtf,
  type Fact,
  type FactId,
  factKinds,
  inferred,
  type PersonId,
  type StoredDoc,
  stated,
} from '../model/index.ts';
import { foldFacts, type Identities } from './fold.ts';

const text =
  'Norway and Chile held the second round of their ocean dialogue in Oslo and will build a port for 40 million dollars.';
const doc = (id: string, day?: string): [DocId, StoredDoc] => [
  id as DocId,
  {
    id: id as DocId,
    text,
    source: `${id}.txt`,
    metadata: {},
    paragraphs: [{ start: 0, end: text.length }],
    ...(day !== undefined && { date: { value: edtf(day), basis: 'metadata' as const, reasons: [] } }),
  },
];
const docs = new Map([doc('d1', '2031-03-01'), doc('d2', '2031-03-02'), doc('d3', '2032-04-01'), doc('d4')]);
const span = { start: 0, end: 6 };

const meeting = (
  id: string,
  of: string,
  {
    series = 'Ocean Dialogue',
    round,
    date,
    sides = ['NOR', 'CHL'],
  }: { series?: string; round?: number; date?: string; sides?: string[] },
): Fact => ({
  id: id as FactId,
  doc: of as DocId,
  kind: 'meeting',
  rule: 'test@1',
  confidence: 1,
  fields: {
    form: stated('dialogue', span),
    status: stated('held', span),
    series: stated(series, span),
    participants: sides.map((side) => stated({ actor: actorCode(side) }, span)),
    ...(round !== undefined && { round: stated(round, span) }),
    ...(date !== undefined && { date: stated(edtf(date), span) }),
  },
});

const commitment = (id: string, of: string, content: string): Fact => ({
  id: id as FactId,
  doc: of as DocId,
  kind: 'commitment',
  rule: 'test@1',
  confidence: 1,
  fields: { parties: [stated(actorCode('NOR'), span)], content: stated(content, span), status: stated('announced', span) },
});

const progress = (id: string, of: string, about: string): Fact => ({
  id: id as FactId,
  doc: of as DocId,
  kind: 'progress',
  rule: 'test@1',
  confidence: 1,
  fields: {
    of: stated(about, span),
    status: stated('in-progress', span),
    content: stated(about, span),
    parties: [stated(actorCode('NOR'), span)],
  },
});

const tenure = (id: string, of: string, name: string, at: string): Fact => ({
  id: id as FactId,
  doc: of as DocId,
  kind: 'tenure',
  rule: 'test@1',
  confidence: 1,
  fields: {
    person: stated({ person: `name:${name.toLowerCase()}` as PersonId, name }, span),
    office: stated('foreign-minister', span),
    actor: stated(actorCode('NOR'), span),
    at: inferred(edtf(at)),
  },
});

/** Alike when kind, doc day or round agree: enough to make chains of likeness. */
const identities = Object.fromEntries(
  factKinds.map((kind) => [
    kind,
    {
      blocks: (f: Fact) => (f.kind === 'meeting' ? [`m${f.fields.round?.value ?? 0}`, `d${f.fields.date?.value ?? 0}`] : [f.id]),
      same: (a: Fact, b: Fact) =>
        a.kind === 'meeting' &&
        b.kind === 'meeting' &&
        (a.fields.round?.value === b.fields.round?.value || a.fields.date?.value === b.fields.date?.value),
    },
  ]),
) as unknown as Identities;

const facts: Fact[] = [
  meeting('f1', 'd1', { round: 1, date: '2031-02-27' }),
  meeting('f2', 'd2', { date: '2031-02-27', sides: ['NOR'] }),
  meeting('f3', 'd3', { round: 2, date: '2032-03-30' }),
  meeting('f4', 'd4', { round: 2, series: 'ocean  dialogue' }),
  commitment('f5', 'd1', 'build a deep-water port near Valparaíso'),
  progress('f6', 'd3', 'the deep-water port'),
  progress('f7', 'd3', 'the fisheries treaty'),
  tenure('f8', 'd1', 'Kari Nordmann', '2031-03-01'),
  tenure('f9', 'd3', 'Kari Nordmann', '2032-04-01'),
];

describe('foldFacts', () => {
  const ledger = foldFacts(facts, docs, identities, linkProgress);

  it('joins facts that are the same thing, the oldest first', () => {
    expect(ledger.entries.filter((e) => e.kind === 'meeting').map((e) => [e.id, e.facts.map((f) => f.id)])).toEqual([
      ['f1', ['f1', 'f2']],
      ['f3', ['f3', 'f4']],
    ]);
  });

  it('finds the series under one name, also where a text leaves out a side', () => {
    expect(ledger.series).toEqual([{ name: 'Ocean Dialogue', actors: ['CHL', 'NOR'], meetings: ['f1', 'f3'] }]);
  });

  it('keeps series of other sides apart', () => {
    const others = [...facts, meeting('fa', 'd3', { round: 7, sides: ['NOR', 'PER'], date: '2032-01-01' })];
    expect(foldFacts(others, docs, identities, linkProgress).series.map((s) => s.actors)).toEqual([
      ['CHL', 'NOR'],
      ['NOR', 'PER'],
    ]);
  });

  it('puts progress behind the commitment it speaks of, and leaves what speaks of none', () => {
    expect(ledger.chains).toEqual([
      {
        of: 'f5',
        progress: ['f6'],
        states: [
          { from: '2031-03-01', status: 'announced', facts: ['f5'] },
          { from: '2032-04-01', status: 'in-progress', facts: ['f6'], score: 0 },
        ],
      },
    ]);
  });

  it('tells who was seen in which office from when to when', () => {
    expect(ledger.people).toEqual([
      {
        id: 'name:kari nordmann',
        name: 'Kari Nordmann',
        facts: ['f8', 'f9'],
        offices: [{ office: 'foreign-minister', actor: 'NOR', first: '2031-03-01', last: '2032-04-01', facts: ['f8', 'f9'] }],
      },
    ]);
  });

  it('leaves aside facts of docs it does not know', () => {
    expect(foldFacts([meeting('fx', 'd9', {})], docs, identities, linkProgress).entries).toEqual([]);
  });

  it('comes out the same for any order and for facts told twice', () => {
    const arbitrary = fc.array(
      fc.record({
        of: fc.constantFrom('d1', 'd2', 'd3', 'd4'),
        round: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
        date: fc.option(fc.constantFrom('2031-02', '2031-02-27', '2032-03-30'), { nil: undefined }),
        series: fc.constantFrom('Ocean Dialogue', 'ocean dialogue', 'Fisheries Talks'),
        sides: fc.subarray(['NOR', 'CHL', 'PER'], { minLength: 1 }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(arbitrary, fc.infiniteStream(fc.nat()), (specs, random) => {
        const all = specs.map((s, i) =>
          meeting(`g${i}`, s.of, { ...s, ...(s.round === undefined ? {} : { round: s.round }) } as never),
        );
        const shuffled = [...all, ...all.slice(0, 3)]
          .map((f) => ({ f, at: random.next().value as number }))
          .sort((a, b) => a.at - b.at);
        const strip = (l: ReturnType<typeof foldFacts>) => JSON.stringify([l.entries, l.series, l.chains, l.people]);
        expect(
          strip(
            foldFacts(
              shuffled.map((s) => s.f),
              docs,
              identities,
              linkProgress,
            ),
          ),
        ).toBe(strip(foldFacts(all, docs, identities, linkProgress)));
      }),
    );
  });
});
