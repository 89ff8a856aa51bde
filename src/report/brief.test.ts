import { describe, expect, it } from 'vitest';
import { kinds } from '../facts/index.ts';
import {
  type Actor,
  actorCode,
  type DocId,
  type Entry,
  type EntryId,
  edtf,
  type Fact,
  type FactId,
  type Knowledge,
  type Ledger,
  type Line,
  officeCode,
  type Span,
  type StoredDoc,
  stated,
  type Wording,
} from '../model/index.ts';
import { writeBrief } from './brief.ts';
import { briefFormats } from './formats/index.ts';

const CHL = actorCode('CHL');
const PER = actorCode('PER');
const actors: Actor[] = [
  { code: CHL, kind: 'country', name: 'Chile', demonym: 'Chilean', capital: 'Santiago' },
  { code: PER, kind: 'country', name: 'Peru', demonym: 'Peruvian', capital: 'Lima' },
];
const knowledge = {
  actor: (code) => actors.find((a) => a.code === code),
  actors,
  names: actors.flatMap((a) => [
    { text: a.name, kind: 'country', actor: a.code },
    { text: a.demonym!, kind: 'demonym', actor: a.code },
  ]),
  offices: [],
  office: () => undefined,
  topics: [],
  table: () => [],
} as Partial<Knowledge> as Knowledge;

const HOSTILE = '<script>alert(1)</script>\u001b[31m';
const text = `Chile and Peru held talks in Lima on Monday. "We will open ${HOSTILE} the pass," said Ana Rojas of Chile. Chile will lend Peru $40 million by 2026.`;
const doc: StoredDoc = {
  id: 'd1' as DocId,
  text,
  source: 'one.txt',
  metadata: { title: `Talks ${HOSTILE}`, publisher: 'Sample', published: '2025-03-04' },
  date: { value: edtf('2025-03-04'), basis: 'metadata', reasons: [] },
  paragraphs: [{ start: 0, end: text.length }],
};
const at = (words: string): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const base = (id: string) => ({ id: id as FactId, doc: doc.id, rule: 'test', confidence: 0.9 });
const facts: Fact[] = [
  {
    ...base('m'),
    kind: 'meeting',
    fields: {
      form: stated('talks', at('talks')),
      status: stated('held', at('held')),
      date: stated(edtf('2025-03-03'), at('on Monday')),
      place: stated('Lima', at('Lima')),
      participants: [stated({ actor: CHL }, at('Chile')), stated({ actor: PER }, at('Peru'))],
    },
  },
  {
    ...base('s'),
    kind: 'statement',
    fields: {
      speakers: [stated({ actor: CHL, name: 'Ana Rojas', office: officeCode('foreign-minister') }, at('Ana Rojas'))],
      mode: stated('direct', at('said')),
      cue: stated('said', at('said')),
      content: stated(`We will open ${HOSTILE} the pass`, at(`We will open ${HOSTILE} the pass`)),
    },
  },
  {
    ...base('c'),
    kind: 'commitment',
    fields: {
      parties: [stated(CHL, at('Chile'))],
      beneficiaries: [stated(PER, at('Peru'))],
      content: stated('lend Peru $40 million', at('lend Peru $40 million')),
      amount: stated(40e6, at('$40 million')),
      unit: stated('USD', at('$40 million')),
      deadline: stated(edtf('2026'), at('by 2026')),
      status: stated('announced', at('will lend')),
    },
  },
];
const ledger: Ledger = {
  docs: new Map([[doc.id, doc]]),
  entries: facts.map((f) => ({ id: `e-${f.id}` as EntryId, kind: f.kind, facts: [f] }) as Entry),
  series: [],
  chains: [],
  people: [],
};
const say = (entry: Entry, words: Wording): Line | undefined =>
  (kinds[entry.kind].say as (e: Entry, w: Wording) => Line | undefined)(entry, words);
const brief = writeBrief(ledger, { actors: [CHL, PER], asOf: '2027-01-15', knowledge, say });

describe('a brief', () => {
  it('tells meeting, statement and promise, each once and cited', () => {
    const lines = brief.sections.flatMap((s) => s.lines);
    expect(brief.sections.map((s) => s.title)).toEqual(
      expect.arrayContaining(['Meetings', 'What each side said', 'Promises and their state', 'Open']),
    );
    expect(lines.every((l) => l.citations.length > 0)).toBe(true);
    expect(new Set(lines.map((l) => l.id)).size).toBe(lines.length);
  });

  it('says what is overdue on the day asked, and only then', () => {
    const told = (asOf: string): string =>
      JSON.stringify(writeBrief(ledger, { actors: [CHL, PER], asOf, knowledge, say }).sections);
    expect(told('2027-01-15')).toContain('overdue');
    expect(told('2026-06-01')).not.toContain('overdue');
  });

  it('leaves out what happened after the day asked', () => {
    expect(
      writeBrief(ledger, { actors: [CHL, PER], asOf: '2024-01-01', knowledge, say }).sections.find((s) => s.title === 'Meetings'),
    ).toBeUndefined();
  });

  it.each(Object.keys(briefFormats))('shows hostile words as words in %s', (format) => {
    const out = briefFormats[format]!(brief);
    expect(out).not.toContain('\u001b');
    if (format !== 'json') expect(out).not.toMatch(/(?<!\\)<script/);
    expect(out).toContain('pass');
  });

  it('opens each citation at its words in the page', () => {
    const page = briefFormats.html!(brief);
    for (const [, id] of page.matchAll(/href="#(s\d+-\d+)"/g)) expect(page).toContain(`id="${id}"`);
    expect(page).toContain('<mark>');
    expect(page).not.toContain('<script');
  });

  it('tells the address of a story and leads nowhere', () => {
    const url = 'https://example.org/a?b=1&c=2';
    const page = briefFormats.html!({ ...brief, sources: [{ ...doc, metadata: { ...doc.metadata, url } }] });
    expect(page).toContain('<p class="from">https://example.org/a?b=1&amp;c=2</p>');
    expect(page).not.toContain('href="http');
  });

  it('comes back from a story to the line that cites it', () => {
    const page = briefFormats.html!(brief);
    const [, line] = /class="up" href="#(l-[^"]+)"/.exec(page)!;
    expect(page).toContain(`<li id="${line}">`);
  });

  it('gives in JSON the quoted characters of every citation', () => {
    const json = JSON.parse(briefFormats.json!(brief)) as {
      sections: { lines: { citations: { start: number; end: number; quote: string }[] }[] }[];
    };
    for (const s of json.sections)
      for (const l of s.lines) for (const c of l.citations) expect(text.slice(c.start, c.end)).toBe(c.quote);
  });
});
