import { createReadStream } from 'node:fs';
import { decodeLine, lineGroups } from '../../read/index.ts';
import { cannotRead } from './call-error.ts';

/** The lines of a file, or of standard input for `-`, gzipped or not, as many together as have come; undefined for one that is too long to keep. */
export async function* inputLines(file: string): AsyncGenerator<(string | undefined)[]> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  try {
    for await (const lines of lineGroups(input)) yield lines.map((line) => line && decodeLine(line).text);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === undefined) throw error;
    throw cannotRead(file, { code });
  }
}
