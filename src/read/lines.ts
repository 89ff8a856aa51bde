import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Notice } from '../model/index.ts';
import { isGzip } from './decode.ts';
import { maxLine, megabytes } from './limits.ts';
import { readNotice } from './notices.ts';
import { type Known, type ReadItem, readLine } from './source.ts';

/** Reads JSON Lines (gzipped or not) as they come, so that a file of any size needs the memory of one line. A broken end keeps what came before it. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, name: string, known: Known): AsyncGenerator<ReadItem> {
  let number = 0;
  let guessed = false;
  try {
    for await (const lines of lineGroups(chunks)) {
      for (const line of lines) {
        number++;
        if (line === undefined) {
          yield { notice: tooLong(name, number) };
          continue;
        }
        const { text, legacy } = decodeLine(line);
        if (legacy && !guessed) yield { notice: notUtf8(name, number) };
        guessed ||= legacy;
        yield* await readLine(text, name, number, known);
      }
    }
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (!code?.startsWith('Z_')) throw error;
    yield {
      notice: readNotice(
        'broken-archive',
        name,
        `The gzip file is damaged or cut off after line ${number}; what came before was read.`,
      ),
    };
  }
}

/** The bytes themselves, unpacked when they are gzip. */
async function* unzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return;
  const all = (async function* () {
    yield first.value;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  })();
  if (!isGzip(first.value)) return yield* all;
  const gunzip = createGunzip();
  // What goes wrong is thrown to whoever reads the bytes.
  pipeline(Readable.from(all, { objectMode: false }), gunzip, () => {});
  yield* gunzip as AsyncIterable<Uint8Array>;
}

/**
 * The lines of bytes (gzipped or not) without their ends, as many together as are there: whoever sends one and waits gets its answer. Undefined stands
 * for a line longer than memory should hold. Only a line feed ends a line: JSON may hold every other separator. Throws what zlib and the disk throw.
 */
export async function* lineGroups(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<(Uint8Array | undefined)[]> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (): Uint8Array | undefined => {
    const line = length > maxLine ? undefined : parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of unzipped(chunks)) {
    const lines: (Uint8Array | undefined)[] = [];
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      if (length <= maxLine) parts.push(chunk.subarray(from, at));
      length += at - from;
      lines.push(take());
      from = at + 1;
    }
    if (from < chunk.length) {
      length += chunk.length - from;
      if (length > maxLine) parts = [];
      else parts.push(chunk.subarray(from));
    }
    if (lines.length > 0) yield lines;
  }
  if (length > 0) yield [take()];
}

const strict = new TextDecoder('utf-8', { fatal: true });
const legacyDecoder = new TextDecoder('windows-1252');

/** A line's text, and whether it had to be read as windows-1252, being no UTF-8. */
export function decodeLine(bytes: Uint8Array): { text: string; legacy: boolean } {
  try {
    return { text: strict.decode(bytes), legacy: false };
  } catch {
    return { text: legacyDecoder.decode(bytes), legacy: true };
  }
}

const tooLong = (name: string, number: number): Notice =>
  readNotice(
    'too-large',
    `${name}#${number}`,
    `Line ${number} is longer than ${megabytes(maxLine)}; it was passed over and the rest was read.`,
  );

const notUtf8 = (name: string, number: number): Notice =>
  readNotice(
    'not-utf8',
    name,
    `Line ${number} is not UTF-8; read as windows-1252. If letters look wrong, save the file as UTF-8 and read it again.`,
  );
