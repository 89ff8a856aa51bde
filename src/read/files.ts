import { createReadStream } from 'node:fs';
import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { DocMetadata } from '../model/index.ts';
import { tooLarge } from './decode.ts';
import { expandGlob, isGlob } from './glob.ts';
import { maxDepth, maxFile } from './limits.ts';
import { readLines } from './lines.ts';
import { beside, metadataFile, namesOf, readMetadata } from './metadata.ts';
import { readNotice } from './notices.ts';
import { type Format, formatOf, type ReadItem, readSource } from './source.ts';

export interface ReadOptions {
  /** Where `-` is read from. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** A file of metadata that wins over the files beside the stories and over what the stories say. */
  readonly metadata?: string;
  /** Files in folders that are no stories, and nothing to speak of: the ledger itself, what lies beside it. */
  readonly ours?: readonly string[];
}

/**
 * Reads files, folders (all stories in them, deeply), globs and `-` in the order given, folders by name. Whatever is wrong with one source
 * becomes a notice in its place; nothing is thrown for the material.
 */
export async function* readPaths(
  paths: readonly string[],
  { stdin, metadata, ours = [] }: ReadOptions = {},
): AsyncGenerator<ReadItem> {
  const tables = new Tables();
  const given = metadata === undefined ? undefined : await tables.at(metadata);
  if (metadata !== undefined && given?.rows.size === 0 && given.notices.length === 0) {
    yield {
      notice: readNotice(
        'bad-metadata',
        metadata,
        'There is no metadata in it, or no such file; the stories are read without it.',
      ),
    };
  }
  const known = async (file: string): Promise<(source: string, id?: string) => DocMetadata> => {
    const near = file === '-' ? undefined : await tables.at(beside(file));
    return (source, id) => {
      const names = namesOf(source, id);
      const row = (table: typeof near): DocMetadata => names.map((n) => table?.rows.get(n)).find((r) => r !== undefined) ?? {};
      return { ...row(near), ...row(given) };
    };
  };
  const pass = new Set(ours.map((path) => resolve(path)));
  // `read *` names the ledger and the metadata, too.
  const meant = paths.length > 1 ? paths.filter((path) => !isOurs(path, pass)) : paths;
  for (const path of meant) {
    for await (const item of path === '-' ? readInput(stdin, await known('-')) : readPath(path, { known, pass })) {
      yield* tables.news();
      yield item;
    }
  }
  yield* tables.news();
}

/** Whether a path is the ledger, or tells of the stories beside it: no story. */
const isOurs = (path: string, pass: ReadonlySet<string>): boolean => basename(path) === metadataFile || pass.has(resolve(path));

/** Tables of metadata, each read once, and what reading them had to say. */
class Tables {
  readonly #tables = new Map<string, ReturnType<typeof readMetadata>>();
  #news: ReadItem[] = [];

  async at(path: string): ReturnType<typeof readMetadata> {
    let table = this.#tables.get(path);
    if (table === undefined) {
      table = readMetadata(path);
      this.#tables.set(path, table);
      this.#news.push(...(await table).notices.map((notice) => ({ notice })));
    }
    return table;
  }

  news(): ReadItem[] {
    const news = this.#news;
    this.#news = [];
    return news;
  }
}

type KnownAt = (file: string) => Promise<(source: string, id?: string) => DocMetadata>;

/** What holds for all that is read: what is known of stories, and which files are passed over. */
interface Way {
  readonly known: KnownAt;
  readonly pass: ReadonlySet<string>;
}

async function* readPath(path: string, way: Way): AsyncGenerator<ReadItem> {
  let entry: Awaited<ReturnType<typeof stat>>;
  try {
    entry = await stat(path);
  } catch (error) {
    if (isGlob(path) && (error as { code?: string }).code === 'ENOENT') return yield* readGlob(path, way);
    return yield { notice: failure(path, error) };
  }
  if (entry.isDirectory()) yield* readFolder(path, way, 0);
  else if (entry.isFile()) yield* readFileAt(path, entry.size, formatOf(path), way.known);
  else yield* readInput(createReadStream(path), await way.known(path), path);
}

async function* readGlob(pattern: string, way: Way): AsyncGenerator<ReadItem> {
  const files = (await expandGlob(pattern)).filter((file) => !isOurs(file, way.pass));
  if (files.length === 0) yield { notice: readNotice('missing-path', pattern, 'No file has a name like that.') };
  for (const file of files) yield* readPath(file, way);
}

async function* readFolder(folder: string, way: Way, depth: number): AsyncGenerator<ReadItem> {
  let names: string[];
  try {
    names = (await readdir(folder)).sort();
  } catch (error) {
    return yield { notice: failure(folder, error) };
  }
  let found = 0;
  for (const name of names) {
    const path = join(folder, name);
    if (name.startsWith('.') || isOurs(path, way.pass)) continue;
    try {
      const entry = await lstat(path);
      if (entry.isDirectory()) {
        found++;
        if (depth < maxDepth) yield* readFolder(path, way, depth + 1);
        else yield { notice: readNotice('unreadable', path, `Folders are read ${maxDepth} deep; this one lies deeper.`) };
        continue;
      }
      const target = entry.isSymbolicLink() ? await stat(path) : entry;
      if (!target.isFile()) continue;
      found++;
      const format = formatOf(path);
      if (format !== undefined) yield* readFileAt(path, target.size, format, way.known);
      else
        yield {
          notice: readNotice(
            'unknown-format',
            path,
            'Its ending is not one of .txt, .md, .html, .json, .jsonl (or these with .gz); name it alone to read it all the same.',
          ),
        };
    } catch (error) {
      if ((error as { code?: string }).code === undefined) throw error;
      yield { notice: failure(path, error) };
    }
  }
  if (found === 0) yield { notice: readNotice('empty', folder, 'There is no story in this folder.') };
}

async function* readFileAt(path: string, size: number, format: Format | undefined, known: KnownAt): AsyncGenerator<ReadItem> {
  const tell = await known(path);
  try {
    if (size === 0) yield { notice: readNotice('empty', path, 'There is nothing in it.') };
    else if (format === 'jsonl') yield* readLines(createReadStream(path), path, tell);
    else if (size > maxFile) yield { notice: tooLarge(path) };
    else yield* await readSource({ name: path, bytes: await readFile(path), metadata: tell(path) }, format);
  } catch (error) {
    if ((error as { code?: string }).code === undefined) throw error;
    yield { notice: failure(path, error) };
  }
}

/** Standard input, or another stream: JSON Lines as they come, anything else in one piece. */
async function* readInput(
  chunks: AsyncIterable<Uint8Array> = nothing(),
  known: (source: string, id?: string) => DocMetadata,
  name = '-',
): AsyncGenerator<ReadItem> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const iterator = chunks[Symbol.asyncIterator]();
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    parts.push(next.value);
    size += next.value.length;
    if (size > maxFile) break;
    if (parts.length === 1 && looksLikeLines(next.value)) {
      const rest = { [Symbol.asyncIterator]: () => iterator };
      return yield* readLines(prepended(parts, rest), name, known);
    }
  }
  if (size > maxFile) yield { notice: tooLarge(name) };
  else yield* await readSource({ name, bytes: Buffer.concat(parts), metadata: known(name) });
}

/** A first line that is a whole JSON object. */
function looksLikeLines(chunk: Uint8Array): boolean {
  const end = chunk.indexOf(10);
  if (end < 0 || chunk[0] !== 0x7b) return false;
  try {
    JSON.parse(Buffer.from(chunk.subarray(0, end)).toString());
    return true;
  } catch {
    return false;
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

async function* prepended(parts: readonly Uint8Array[], rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* parts;
  yield* rest;
}

function failure(path: string, error: unknown) {
  const code = (error as { code?: string }).code;
  if (code === 'ENOENT') return readNotice('missing-path', path, 'There is no such file or folder.');
  const why = code === 'EACCES' || code === 'EPERM' ? 'permission is denied' : (code ?? String(error));
  return readNotice('unreadable', path, `It cannot be read: ${why}.`);
}
