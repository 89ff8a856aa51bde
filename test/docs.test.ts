import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { factKinds } from '../src/model/index.ts';
import { readCodes } from '../src/read/index.ts';
import { stocktake } from './stocktake.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const doc = (name: string): string => readFileSync(join(root, 'docs', name), 'utf8');

/** First words of the rows of a table: `| \`word …`. */
const rows = (name: string): string[] => [...doc(name).matchAll(/^\| `([a-z0-9-]+)/gm)].map((m) => m[1]!);

/** Names that a help text lists, one a line. */
const listed = (help: string): string[] => [...help.matchAll(/^ {2}([a-z]+) {2,}/gm)].map((m) => m[1]!);

/** A notice built by hand: an object with a code and a stage. */
const built = /code: '([a-z0-9-]+)',\s*stage: '/g;

describe('the docs tell', () => {
  it('every notice, and no other', () => {
    const inSource = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .flatMap((name) => [...readFileSync(join(root, 'src', name), 'utf8').matchAll(built)].map((m) => m[1]!));
    expect(rows('notices.md').sort()).toEqual([...new Set([...readCodes, ...inSource])].sort());
  });

  it('every command, and no other', () => {
    expect(rows('commands.md').sort()).toEqual(listed(stocktake(['--help']).out).sort());
  });

  it('every format of export', () => {
    const formats = listed(stocktake(['export', '--help']).out);
    expect(formats).toContain('ledger');
    for (const format of formats.filter((f) => f !== 'facts')) expect(rows('formats.md')).toContain(format);
  });

  it('every format of a brief', () => {
    const [, formats] = /--format <format>\s+(.*?) \(default/.exec(stocktake(['brief', '--help']).out)!;
    expect(formats).toContain('md');
    for (const format of formats!.split(', ')) expect(doc('commands.md')).toContain(`\`${format}\``);
  });

  it('every kind of fact', () => {
    for (const kind of factKinds) expect(doc('nouns.md')).toContain(`\`${kind}\``);
  });

  it('every library that is installed with it, in NOTICE', () => {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      packages: { readonly [path: string]: { readonly dev?: boolean } };
    };
    const notice = readFileSync(join(root, 'NOTICE'), 'utf8');
    const installed = Object.entries(packages)
      .filter(([path, { dev }]) => path !== '' && !dev)
      .map(([path]) => path.replace(/^.*node_modules\//, '').replace(/^(@[^/]+)\/.*/, '$1'));
    expect(installed.length).toBeGreaterThan(5);
    for (const name of installed) expect(notice).toContain(name);
  });
});
