import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { DocMetadata, Notice } from '../model/index.ts';
import { decode } from './decode.ts';
import { readNotice } from './notices.ts';
import { isObject, metadataOf } from './story-json.ts';

/** Name of the file that tells of the stories beside it. */
export const metadataFile = 'metadata.jsonl';

/** What files of metadata say of stories, by the name of the source. */
export interface MetadataTable {
  readonly rows: ReadonlyMap<string, DocMetadata>;
  readonly notices: readonly Notice[];
}

const none: MetadataTable = { rows: new Map(), notices: [] };
const lastEnding = /\.[a-z]{1,10}(?:\.gz)?$/i;

/** Reads lines of `{"source": file name, "title", "published", "publisher", "url"}`. A later line on the same source adds to the earlier. */
export async function readMetadata(path: string): Promise<MetadataTable> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return none;
    return {
      rows: new Map(),
      notices: [readNotice('bad-metadata', path, 'It cannot be read; the stories are read without it.')],
    };
  }
  const { text = '', notices } = decode(bytes, path);
  const rows = new Map<string, DocMetadata>();
  const said: Notice[] = [...notices];
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const json = parsed(line);
    const source = isObject(json) ? json.source : undefined;
    if (!isObject(json) || typeof source !== 'string' || source === '') {
      said.push(
        readNotice('bad-metadata', `${path}#${i + 1}`, `Line ${i + 1} is not an object with a "source"; it was passed over.`),
      );
      continue;
    }
    const found = metadataOf(json, `${path}#${i + 1}`);
    said.push(...found.notices);
    rows.set(source, { ...rows.get(source), ...found.metadata });
  }
  return { rows, notices: said };
}

/** The names under which a story may stand in a table of metadata: as given, as file name, as member, as id, without its ending. */
export function namesOf(source: string, id?: string): string[] {
  const hash = source.lastIndexOf('#');
  const file = hash < 0 ? source : source.slice(0, hash);
  const member = hash < 0 ? '' : source.slice(hash);
  const base = basename(file);
  return [
    source,
    base + member,
    ...(hash < 0 ? [base.replace(lastEnding, '')] : [member.slice(1), ...(id === undefined ? [] : [id])]),
  ];
}

/** Where the metadata of a file would lie. */
export const beside = (file: string): string => join(dirname(resolve(file)), metadataFile);

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
