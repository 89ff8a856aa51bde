import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonLines, stocktake, stories } from './stocktake.ts';

let dir: string;
const at = (...parts: string[]): string => join(dir, ...parts);
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'stocktake-cli-'));
  chmodSync(dir, 0o755);
  writeFileSync(at('ten.jsonl'), jsonLines(stories(10)));
  writeFileSync(at('letter.db'), 'Dear reader, this is no database. '.repeat(40));
  expect(stocktake(['read', at('ten.jsonl'), '--db', at('ten.db')]).status).toBe(0);
});
afterAll(() => rmSync(dir, { recursive: true }));

const commands = [
  'read',
  'brief',
  'timeline',
  'meetings',
  'statements',
  'commitments',
  'events',
  'people',
  'initiatives',
  'stories',
  'explain',
  'export',
  'doctor',
];

describe('help', () => {
  it('lists every command', () => {
    const { status, out } = stocktake(['--help']);
    expect(status).toBe(0);
    for (const command of commands) expect(out).toMatch(new RegExp(`^  ${command} `, 'm'));
  });

  it.each(commands)('of %s has an example and --db', (command) => {
    const { status, out } = stocktake([command, '--help']);
    expect(status).toBe(0);
    expect(out).toContain('Example:\n  ');
    expect(out).toContain('--db <file>');
  });

  it.each(['parse', 'mentions', 'code', 'knowledge', 'demo'])('of %s has an example', (command) => {
    expect(stocktake([command, '--help']).out).toContain('Example:\n  ');
  });

  it('comes also the other way round', () => {
    expect(stocktake(['help', 'brief'])).toEqual(stocktake(['brief', '--help']));
  });
});

describe('a call and its exit status', () => {
  it.each<[string, string[], number, RegExp]>([
    ['an unknown command', ['raed'], 2, /unknown command 'raed'[\s\S]*read/],
    ['an unknown option', ['read', 'x', '--fast'], 2, /unknown option '--fast'/],
    ['nothing to read', ['read'], 2, /Say what to read/],
    ['a wrong number of jobs', ['read', 'x', '--jobs', 'many'], 2, /--jobs takes a number/],
    ['an unknown country', ['meetings', 'Norwey', '--db', 'TEN'], 2, /"Norwey" is no country[\s\S]*Norway\?/],
    ['an unknown country in a brief', ['brief', 'chille', 'norway', '--db', 'TEN'], 2, /"chille" is no country[\s\S]*Chile/],
    [
      'since after until',
      ['events', '--since', '2031-05', '--until', '2031-04', '--db', 'TEN'],
      2,
      /--since 2031-05 is after --until 2031-04/,
    ],
    ['a day that is none', ['events', '--since', '2031-02-30', '--db', 'TEN'], 2, /--since takes a day like/],
    ['a status that is none', ['meetings', '--status', 'over', '--db', 'TEN'], 2, /--status takes planned, held/],
    ['a type that is none', ['events', '--type', 'war', '--db', 'TEN'], 2, /--type takes AGREE, CONSULT/],
    ['two forms at once', ['meetings', '--json', '--csv', '--db', 'TEN'], 2, /cannot be used with/],
    ['a folder where a file should be', ['parse', 'DIR'], 2, /: it is a folder; name a file in it\./],
    ['a file to code that is not there', ['code', 'nothing.jsonl'], 2, /^Cannot read nothing\.jsonl: there is no such file\./],
    ['nothing to show', ['commitments', 'show', '--db', 'TEN'], 2, /Call it as: stocktake commitments show ID/],
    ['no country', ['timeline', '--db', 'TEN'], 2, /missing required argument[\s\S]*stocktake timeline --help/],
    ['nobody of that name', ['people', 'Zzyzx Qwerty', '--db', 'TEN'], 2, /Nobody in .*ten\.db is called "Zzyzx Qwerty"/],
    ['a folder that is not there', ['brief', 'norway', '--db', 'TEN', '-o', 'DIR/none/x.md'], 2, /: there is no such folder\./],
    ['an unknown format', ['export', 'xml', '--db', 'TEN'], 2, /no format "xml"[\s\S]*facts/],
    ['a country for what is whole', ['export', 'ledger', 'norway', '--db', 'TEN'], 2, /ledger tells of whole stories/],
    ['a ledger without a name', ['read', 'x', '--db', ''], 2, /--db takes the name of a file/],
    ['reading again what is not there', ['read', '--again', '--db', 'nothing.db'], 3, /There is no ledger at nothing\.db/],
    ['an unknown fact', ['explain', 'abcdef', '--db', 'TEN'], 2, /no fact "abcdef"/],
    ['an unknown story', ['stories', 'nowhere', '--db', 'TEN'], 2, /no story "nowhere"/],
    [
      'a missing path',
      ['read', 'no/such/path', '--db', 'NEW'],
      1,
      /no\/such\/path: There is no such file or folder\. \[missing-path\]/,
    ],
    ['a ledger that is not there', ['stories', '--db', 'nothing.db'], 3, /There is no ledger at nothing\.db/],
    ['a ledger that is none', ['read', 'x.txt', '--db', 'LETTER'], 3, /letter\.db is not a ledger/],
    ['a folder as ledger', ['stories', '--db', 'DIR'], 3, /cannot be opened|is not a ledger/],
  ])('%s', (_, args, status, says) => {
    const places: { [name: string]: string } = { TEN: at('ten.db'), NEW: at('new.db'), LETTER: at('letter.db'), DIR: dir };
    const result = stocktake(args.map((a) => places[a] ?? a));
    expect([result.status, result.out]).toEqual([status, expect.any(String)]);
    expect(result.err).toMatch(says);
    expect(result.err).not.toMatch(/\n\s+at /);
  });
});

describe('reading', () => {
  it('says what was learnt, once', () => {
    const first = stocktake(['read', at('ten.jsonl'), '--db', at('learn.db')]);
    expect(first.out).toMatch(/^10 stories: 10 read, in .*learn\.db\.\nLearnt of \d+ /);
    expect(stocktake(['read', at('ten.jsonl'), '--db', at('learn.db')]).out).toMatch(/^10 stories: 0 read, 10 known already/);
  });

  it('goes on after a broken line and tells with status 1', () => {
    const [a, b] = stories(2).map((s) => JSON.stringify(s));
    const { status, err, out } = stocktake(['read', '-', '--db', at('broken.db')], { input: `${a}\n{"body": \n${b}\n` });
    expect([status, err]).toEqual([1, expect.stringMatching(/^-#2: Line 2 is not valid JSON/)]);
    expect(out).toMatch(/^2 stories: 2 read/);
  });

  it('corrects a story that comes with another day: one story still, its facts read anew', () => {
    const [story] = stories(1) as [{ [name: string]: string }];
    const db = at('correct.db');
    stocktake(['read', '-', '--db', db], { input: jsonLines([story!]) });
    stocktake(['read', '-', '--db', db], { input: jsonLines([{ ...story, published: '2032-07-06', title: 'Corrected' }]) });
    const [line, ...others] = stocktake(['stories', '--json', '--db', db]).out.trim().split('\n');
    expect(others).toEqual([]);
    expect(JSON.parse(line!)).toMatchObject({ title: 'Corrected', published: '2032-07-06' });
    const fresh = at('fresh.db');
    stocktake(['read', '-', '--db', fresh], { input: jsonLines([{ ...story, published: '2032-07-06', title: 'Corrected' }]) });
    expect(stocktake(['export', 'ledger', '--db', db]).out).toBe(stocktake(['export', 'ledger', '--db', fresh]).out);
  });

  it('forgets a story, with what only it said', () => {
    const db = at('forget.db');
    stocktake(['read', at('ten.jsonl'), '--db', db]);
    expect(stocktake(['stories', 'forget', 's3', '--db', db]).out).toMatch(/^Forgotten: /);
    const nine = at('nine.db');
    stocktake(['read', '-', '--db', nine], { input: jsonLines(stories(10).filter((s) => (s as { id: string }).id !== 's3')) });
    expect(stocktake(['export', 'ledger', '--db', db]).out).toBe(stocktake(['export', 'ledger', '--db', nine]).out);
  });

  it('tells all in one line with --json', () => {
    const { out } = stocktake(['read', at('ten.jsonl'), at('nowhere'), '--json', '--db', at('json.db')]);
    expect(JSON.parse(out)).toMatchObject({
      stories: 10,
      read: 10,
      facts: { meeting: expect.any(Number) },
      notices: [{ code: 'missing-path' }],
    });
  });
});

describe('what is exported', () => {
  const lines = (...args: string[]) => {
    const { status, out } = stocktake([...args, '--db', at('ten.db')]);
    expect(status).toBe(0);
    return out.trim().split('\n');
  };

  it.each(['facts', 'meetings', 'commitments', 'gdelt'])('as %s can be narrowed to countries', (format) => {
    const all = lines('export', format);
    const some = lines('export', format, 'norway');
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(all.length);
    expect(all).toEqual(expect.arrayContaining(some));
  });

  it('names in each fact all the countries asked for', () => {
    const facts = lines('export', 'facts', 'norway', 'CHL').map((line) => JSON.stringify(JSON.parse(line).fields));
    for (const fields of facts) expect([fields.includes('"NOR"'), fields.includes('"CHL"')]).toEqual([true, true]);
  });

  it('lists stories as a table', () => {
    const [head, ...rows] = lines('stories', '--csv');
    expect([head!.trim(), rows.length]).toEqual(['id,day,publisher,title,language,url,source', 10]);
  });
});

describe.skipIf(process.platform !== 'linux')('output', () => {
  it.each<[string, string, number, RegExp]>([
    ['to a reader that has seen enough', '| head -1 >/dev/null', 0, /^$/],
    ['to a disk that is full', '>/dev/full', 3, /^The output cannot be written: the disk is full\. Send it elsewhere\.$/],
  ])('%s', (_, where, status, says) => {
    const cli = fileURLToPath(new URL('../dist/app/cli/main.js', import.meta.url));
    const call = `set -o pipefail; "$0" "$@" ${where}`;
    const args = ['-c', call, process.execPath, cli, 'export', 'ledger', '--db', at('ten.db')];
    const ran = spawnSync('bash', args, { encoding: 'utf8' });
    expect([ran.status, ran.stderr.trim()]).toEqual([status, expect.stringMatching(says)]);
  });
});

describe('what is shown', () => {
  it('has no citation that is not the text', () => {
    const facts = stocktake(['export', 'facts', '--db', at('ten.db')])
      .out.trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const texts = Object.fromEntries(stories(10).map((s) => [(s as { id: string }).id, (s as { body: string }).body]));
    expect(facts.length).toBeGreaterThan(10);
    for (const { doc, fields } of facts) {
      const text = texts[doc.source.replace(/.*#/, '')]!;
      for (const field of Object.values(fields).flat() as { at: { start: number; end: number; quote: string }[] }[]) {
        for (const { start, end, quote } of field.at) expect(text.slice(start, end)).toBe(quote);
      }
    }
  });

  it('explains a fact from its sentence', () => {
    const [fact] = stocktake(['export', 'facts', '--db', at('ten.db')])
      .out.split('\n')
      .map((line) => line && JSON.parse(line));
    const { status, out } = stocktake(['explain', fact.id.slice(0, 12), '--db', at('ten.db')]);
    expect(status).toBe(0);
    expect(out).toContain(fact.rule);
    expect(out).toContain('https://example.org/');
  });

  it('passes no command to the terminal and no formula to a spreadsheet', () => {
    const hostile = '\x1b]0;owned\x07\x1b[31mNorway\u202e \x9b31m';
    const body = `The foreign minister of Norway met the foreign minister of Chile in Oslo on Monday. ${hostile} said: "=cmd|' /C calc'!A0" The president of Chile said: "+1+1 ${hostile} is what we want." ${hostile}`;
    const db = at('hostile.db');
    const input = jsonLines([
      { id: `=1+1${hostile}`, title: `@SUM(A1)${hostile}`, publisher: hostile, published: '2031-01-01', body },
    ]);
    const told = [stocktake(['read', '-', '--db', db], { input })];
    for (const args of [
      ['stories'],
      ['stories', '--json'],
      ['statements'],
      ['statements', '--csv'],
      ['meetings'],
      ['people'],
      ['events', '--json'],
      ['export', 'facts'],
      ['export', 'ledger'],
      ['brief', 'norway', 'chile'],
    ]) {
      told.push(stocktake([...args, '--db', db]));
    }
    const [{ id }] = stocktake(['stories', '--json', '--db', db])
      .out.split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)) as [{ id: string }];
    told.push(stocktake(['stories', id, '--db', db]));
    for (const { out, err, status } of told) {
      expect(status).toBeLessThan(2);
      expect(out + err).not.toMatch(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e]/);
    }
    for (const line of stocktake(['statements', '--csv', '--db', db]).out.split('\r\n'))
      expect(line).not.toMatch(/(?:^|,)"?[=+@-]/);
  });
});

/** Runs the product with limits that a shell sets. */
function limited(shell: string, args: readonly string[]) {
  const cli = fileURLToPath(new URL('../dist/app/cli/main.js', import.meta.url));
  return spawnSync('sh', ['-c', `${shell} exec "$@"`, 'sh', process.execPath, cli, ...args], { encoding: 'utf8' });
}

describe.skipIf(process.platform === 'win32')('a disk that is full', () => {
  it('ends with one sentence, and what was reported is kept', { timeout: 180_000 }, () => {
    writeFileSync(at('many.jsonl'), jsonLines(stories(120)));
    const { status, stderr } = limited("ulimit -f 300; trap '' XFSZ;", ['read', at('many.jsonl'), '--db', at('full.db')]);
    expect([status, stderr.trim()]).toEqual([
      3,
      expect.stringMatching(/full\.db (?:is full|cannot be read or written).*run the same again/),
    ]);
    expect(stocktake(['read', at('many.jsonl'), '--db', at('full.db')]).status).toBe(0);
    stocktake(['read', at('many.jsonl'), '--db', at('roomy.db')]);
    expect(stocktake(['export', 'ledger', '--db', at('full.db')]).out).toBe(
      stocktake(['export', 'ledger', '--db', at('roomy.db')]).out,
    );
  });
});

/** Permissions bind everybody but root: as root, the product is run as somebody else. */
const root = process.getuid?.() === 0;
const stranger = root
  ? 'setpriv --reuid 65534 --regid 65534 --clear-groups true && set -- setpriv --reuid 65534 --regid 65534 --clear-groups "$@" &&'
  : '';
const canBeStranger = !root || spawnSync('sh', ['-c', 'setpriv --reuid 65534 --regid 65534 --clear-groups true']).status === 0;

describe.skipIf(process.platform === 'win32' || !canBeStranger)('without permission', () => {
  it('a folder is told and passed over', () => {
    mkdirSync(at('in/locked'), { recursive: true });
    writeFileSync(at('in/a.jsonl.gz'), gzipSync(jsonLines(stories(1))));
    chmodSync(at('in/locked'), 0o000);
    mkdirSync(at('open'));
    chmodSync(at('open'), 0o777);
    const { status, stderr, stdout } = limited(stranger, ['read', at('in'), '--db', at('open/a.db')]);
    chmodSync(at('in/locked'), 0o755);
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/in\/locked: It cannot be read: permission is denied\. \[unreadable\]/),
    ]);
    expect(stdout).toMatch(/^1 story: 1 read/);
  });

  it('a ledger can be read, and is not written', () => {
    chmodSync(at('ten.db'), 0o444);
    const read = limited(stranger, ['read', at('ten.jsonl'), '--again', '--db', at('ten.db')]);
    expect([read.status, read.stderr.trim()]).toEqual([3, expect.stringMatching(/ten\.db can only be read, not written/)]);
    const forget = limited(stranger, ['stories', 'forget', 's3', '--db', at('ten.db')]);
    expect([forget.status, forget.stderr.trim()]).toEqual([
      3,
      expect.stringMatching(/^\S*ten\.db can only be read, not written.*$/),
    ]);
    const list = limited(stranger, ['meetings', 'norway', '--db', at('ten.db')]);
    expect([list.status, list.stderr]).toEqual([0, '']);
    chmodSync(at('ten.db'), 0o644);
  });
});
