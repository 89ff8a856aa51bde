import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readCodes } from '../src/read/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const table = readFileSync(join(root, 'docs/notices.md'), 'utf8');
const documented = [...table.matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map((m) => m[1]!);

/** A notice built by hand: an object with a code and a stage. */
const built = /code: '([a-z0-9-]+)',\s*stage: '/g;
const inSource = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .flatMap((name) => [...readFileSync(join(root, 'src', name), 'utf8').matchAll(built)].map((m) => m[1]!));

it('docs/notices.md tells every code, and no other', () => {
  expect([...documented].sort()).toEqual([...new Set([...readCodes, ...inSource])].sort());
});
