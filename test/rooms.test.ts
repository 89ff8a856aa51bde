import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src/', import.meta.url));
const IMPORT = /(?:from|import)\s*\(?\s*'(\.[^']+)'/g; // from '../model/index.ts', import('./x.ts')

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !/\.(?:test|fixture)\.ts$/.test(name) && !name.includes('kernel'),
);
const roomOf = (path: string): string => relative(src, path).split(/[\\/]/)[0]!;

/** Imports of a file that cross into a room it may not see. */
function trespasses(room: string, file: string, text: string): string[] {
  if (room === 'app' || room === 'index.ts') return [];
  const allowed = room === 'model' || room === 'text' ? [room] : [room, 'model', 'text'];
  return [...text.matchAll(IMPORT)]
    .map((m) => m[1]!)
    .filter((target) => !allowed.includes(roomOf(resolve(dirname(join(src, file)), target))));
}

describe('rooms', () => {
  it('import only model and text, and app may import all', () => {
    const wrong = files.flatMap((file) =>
      trespasses(roomOf(join(src, file)), file, readFileSync(join(src, file), 'utf8')).map((target) => `${file} → ${target}`),
    );
    expect(files.length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });

  it('the rule itself notices a stage that imports a stage', () => {
    expect(trespasses('facts', 'facts/event/find.ts', "import { x } from '../../annotate/index.ts';")).toEqual([
      '../../annotate/index.ts',
    ]);
  });
});
