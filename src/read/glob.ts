import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { maxDepth } from './limits.ts';

export const isGlob = (path: string): boolean => /[*?]/.test(path);

/** Files whose path fits a pattern of `*`, `?` and `**`, sorted. Hidden ones only when the pattern says so. */
export async function expandGlob(pattern: string): Promise<string[]> {
  const absolute = pattern.startsWith('/');
  const parts = pattern.split('/').filter((part) => part !== '' && part !== '.');
  const out = await walk(absolute ? '/' : '', parts, 0);
  return [...new Set(out)].sort();
}

async function walk(folder: string, parts: readonly string[], depth: number): Promise<string[]> {
  const [part, ...rest] = parts;
  if (part === undefined || depth > maxDepth) return [];
  const out: string[] = [];
  if (part === '**') {
    out.push(...(await walk(folder, rest, depth)));
    for (const name of await list(folder)) {
      if (!name.startsWith('.') && (await isFolder(join(folder, name))))
        out.push(...(await walk(join(folder, name), parts, depth + 1)));
    }
    return out;
  }
  const names = isGlob(part) ? (await list(folder)).filter((name) => fits(name, part)) : [part];
  for (const name of names) {
    const path = join(folder, name);
    if (rest.length > 0) out.push(...(await walk(path, rest, depth + 1)));
    else if (await exists(path)) out.push(path);
  }
  return out;
}

/** Linear in both, by falling back to the last star. */
function fits(name: string, pattern: string): boolean {
  if (name.startsWith('.') && !pattern.startsWith('.')) return false;
  let n = 0;
  let p = 0;
  let star = -1;
  let from = 0;
  while (n < name.length) {
    if (p < pattern.length && pattern[p] === '*') {
      star = p++;
      from = n;
    } else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === name[n])) {
      n++;
      p++;
    } else if (star >= 0) {
      p = star + 1;
      n = ++from;
    } else return false;
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}

const list = (folder: string): Promise<string[]> => readdir(folder === '' ? '.' : folder).catch(() => []);
const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (s) => s.isDirectory(),
    () => false,
  );
