import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A row of a table: column name to cell; an empty cell is an empty string. */
export type Row = Readonly<Record<string, string>>;

/** `data/` beside the package, from the sources as well as from the build. */
export const dataFolder = fileURLToPath(new URL('../../data/', import.meta.url));

/** Splits a table into its header and its lines of cells. Lines without text and those that begin with `#` are left out. */
function cellsOf(text: string): { header: readonly string[]; lines: string[][] } {
  const lines: string[][] = [];
  let header: readonly string[] | undefined;
  for (const line of text.split(/\r?\n/)) {
    if (line === '' || line.startsWith('#')) continue;
    const cells = line.split('\t');
    if (header) lines.push(cells);
    else header = cells;
  }
  return { header: header ?? [], lines };
}

/** Rows of a table by column name. */
export function rowsOf(text: string): Row[] {
  const { header, lines } = cellsOf(text);
  return lines.map((cells) => {
    const row: Record<string, string> = {};
    for (let i = 0; i < header.length; i++) row[header[i]!] = cells[i] ?? '';
    return row;
  });
}

/** A cell that holds a list: `a|b`. */
export const listOf = (cell: string | undefined): string[] => (cell ? cell.split('|') : []);

/** Reads `<folder>/<name>`. Throws what the file system throws when it is not there. */
export const readData = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

/** First 16 hex digits of a hash over the names and bytes of all tables and dialogues of a folder, and over what was imported. */
export function digestOf(folder: string, imported: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((f) => f.isFile() && /\.tsv$/.test(f.name))
    .map((f) => f.name);
  const dialogues = dialogueFiles(folder).map((f) => `dialogues/${f}`);
  for (const name of [...files, ...dialogues].sort()) hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
  if (imported !== '') hash.update('imported\0').update(imported);
  return hash.digest('hex').slice(0, 16);
}

/** Names of the files in `dialogues/`, sorted; none when there is no such folder. */
export function dialogueFiles(folder: string): string[] {
  try {
    return readdirSync(join(folder, 'dialogues'))
      .filter((f) => f.endsWith('.tsv'))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
