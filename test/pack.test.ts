import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { jsonLines, stories } from './stocktake.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dir = mkdtempSync(join(tmpdir(), 'stocktake-pack-'));
afterAll(() => rmSync(dir, { recursive: true }));

it('packed and installed in an empty folder, it reads stories and writes a brief', { timeout: 180_000 }, () => {
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', dir], { cwd: root, stdio: 'pipe' });
  const tarball = readdirSync(dir).find((name) => name.endsWith('.tgz'))!;
  writeFileSync(join(dir, 'package.json'), '{"name":"empty","private":true}');
  execFileSync('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--omit=dev', '--silent', `./${tarball}`], {
    cwd: dir,
    stdio: 'pipe',
  });
  const bin = join(dir, 'node_modules/.bin/stocktake');
  const run = (...args: string[]) => spawnSync(bin, args, { cwd: dir, encoding: 'utf8' });
  writeFileSync(join(dir, 'stories.jsonl'), jsonLines(stories(12)));
  expect(run('read', 'stories.jsonl')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^12 stories: 12 read, in \.\/stocktake\.db\.\nLearnt of /),
  });
  expect(existsSync(join(dir, 'stocktake.db'))).toBe(true);
  const brief = run('brief', 'norway', 'chile', '--as-of', '2032-01-01');
  expect(brief).toMatchObject({ status: 0, stdout: expect.stringMatching(/Norway[\s\S]*\[1\]/) });
  const demo = run('demo');
  expect(demo).toMatchObject({ status: 0, stdout: expect.stringMatching(/India and Japan/) });
  expect(run('doctor').status).toBe(0);
});
