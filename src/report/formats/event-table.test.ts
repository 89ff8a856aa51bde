import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../knowledge/index.ts';
import { actorCode, type DocId, edtf, type Fact, type FactId, inferred, type StoredDoc, stated } from '../../model/index.ts';
import { quadClass, tabLine, tableEvents } from './event-table.ts';
import { eventTables } from './index.ts';

const text = 'Zambian soldiers and Malawi\tshelled a base in Angola.';
const doc: StoredDoc = {
  id: 'd1' as DocId,
  text,
  metadata: { published: '2024-03-05', publisher: 'A Gazette', url: 'https://example.org/1', language: 'en' },
  source: 'x',
  paragraphs: [{ start: 0, end: text.length }],
};
const zambia = { start: 0, end: 16 };
const malawi = { start: 21, end: 27 };
const angola = { start: 46, end: 52 };
const act = { start: 28, end: 35 };
const fact: Fact<'event'> = {
  id: 'f1a2b3c4d5e6f7a8b9c0' as FactId,
  doc: doc.id,
  kind: 'event',
  rule: 'event.attack@1',
  confidence: 0.8,
  fields: {
    actors: [stated(actorCode('ZMB'), zambia), stated(actorCode('MWI'), malawi)],
    actorRoles: [stated('MIL', zambia)],
    recipients: [stated(actorCode('AGO'), angola)],
    plover: stated('ASSAULT', act),
    mode: inferred('heavy-weapons', act),
    contexts: [inferred('military', act)],
    cameo: inferred('194', act),
    status: inferred('happened', act),
    date: stated(edtf('2024-03-04'), act),
  },
};
const rows = tableEvents([fact], doc, loadKnowledge());

describe('tables of events', () => {
  test('several actors are multiplied out, each with its own role', () => {
    expect(rows.map((r) => [r.actor.code, r.actor.role, r.recipient.code, r.goldstein, r.quad])).toEqual([
      ['ZMB', 'MIL', 'AGO', -10, 4],
      ['MWI', '', 'AGO', -10, 4],
    ]);
  });

  test.each(eventTables.map((t) => [t.name, t] as const))('%s reads back by its columns', (_, table) => {
    for (const event of rows) {
      const cells = tabLine(table.row(event)).split('\t');
      expect(cells).toHaveLength(table.columns.length);
      const read = Object.fromEntries(table.columns.map((name, i) => [name, cells[i]]));
      const wanted: Record<string, Record<string, string>> = {
        gdelt: {
          SQLDATE: '20240304',
          Actor1CountryCode: event.actor.code,
          Actor2CountryCode: 'AGO',
          EventCode: '194',
          EventRootCode: '19',
          GLOBALEVENTID: event.number,
          DATEADDED: '20240305000000',
          QuadClass: '4',
          GoldsteinScale: '-10',
          SOURCEURL: 'https://example.org/1',
        },
        icews: {
          'Event Date': '2024-03-04',
          'Source Country': event.actor.name,
          'Target Country': 'Angola',
          'CAMEO Code': '194',
          'Event Text': 'Fight with artillery and tanks',
          Publisher: 'A Gazette',
        },
        polecat: {
          'Event Type': 'ASSAULT',
          'Event Mode': 'heavy-weapons',
          'Actor Country': event.actor.code,
          'Recipient Country': 'AGO',
          'Quad Code': 'MATERIAL CONFLICT',
        },
      };
      expect(read).toMatchObject(wanted[table.name]!);
    }
  });

  test('the columns are those of the published files', () => {
    expect(eventTables.map((t) => t.columns.length)).toEqual([61, 20, 40]);
    for (const { columns } of eventTables) expect(new Set(columns).size).toBe(columns.length);
  });

  test('a tab or line end inside a cell never breaks the line', () => {
    expect(tabLine(['a\tb', 'c\r\nd', ' e '])).toBe('a b\tc d\te');
  });

  test('every row has a number of its own, which 64 bits hold', () => {
    expect(rows.map((r) => r.number)).toEqual([
      String(BigInt('0xf1a2b3c4d5e6') * 4096n),
      String(BigInt('0xf1a2b3c4d5e6') * 4096n + 64n),
    ]);
    expect(BigInt(rows[1]!.number)).toBeLessThan(2n ** 63n);
  });

  test('every code that the frames give has a name and a weight', () => {
    const known = new Map(
      loadKnowledge()
        .table('cameo')
        .map((row) => [row['cameo'], row]),
    );
    for (const table of ['event-frames', 'event-modes', 'event-deeds'])
      for (const { cameo } of loadKnowledge().table(table))
        if (cameo)
          expect(known.get(cameo)).toMatchObject({ label: expect.stringMatching(/^[A-Z]/), scale: expect.stringMatching(/\d/) });
  });

  test('quad classes', () => {
    expect(['AGREE', 'AID', 'ACCUSE', 'SANCTION'].map(quadClass)).toEqual([1, 2, 3, 4]);
  });
});
