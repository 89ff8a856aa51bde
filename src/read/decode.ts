import { gunzipSync } from 'node:zlib';
import type { Notice } from '../model/index.ts';
import { maxFile, megabytes } from './limits.ts';
import { readNotice } from './notices.ts';

export interface Decoded {
  readonly text?: string;
  readonly notices: readonly Notice[];
}

/** Encodings a page may declare in its first bytes: <meta charset="iso-8859-15">. */
const declared = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,40})/i;
/** Characters that text does not hold: controls other than tab, line ends, form feed and escape. */
const control = /[\0-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]/g;

/** First bytes of formats that hold text but are not text. */
const magic: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\x03\x04', 'a ZIP or an office document'],
  ['\x89PNG', 'an image'],
  ['\xff\xd8\xff', 'an image'],
  ['GIF8', 'an image'],
  ['SQLite format 3\0', 'a database'],
];

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Bytes (gzipped or not) to text, without its byte order mark; says so where the encoding had to be guessed. Gives no text for what is none. */
export function decode(bytes: Uint8Array, source: string): Decoded {
  const plain = isGzip(bytes) ? unzip(bytes, source) : bytes;
  if (!(plain instanceof Uint8Array)) return { notices: [plain] };
  const kind = magic.find(([start]) => startsWith(plain, start))?.[1];
  if (kind !== undefined) {
    return {
      notices: [readNotice('not-text', source, `This is ${kind}, not text. Save the story as text or HTML and read that.`)],
    };
  }
  return decodePlain(plain, source);
}

function unzip(bytes: Uint8Array, source: string): Uint8Array | Notice {
  try {
    return gunzipSync(bytes, { maxOutputLength: maxFile });
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') return tooLarge(source);
    return readNotice('broken-archive', source, 'The gzip file is damaged or cut off. Fetch it again.');
  }
}

export const tooLarge = (source: string): Notice =>
  readNotice(
    'too-large',
    source,
    `It holds more than ${megabytes(maxFile)} in one piece. Split it, or give one story a line as JSON Lines.`,
  );

function decodePlain(bytes: Uint8Array, source: string): Decoded {
  const utf16 = utf16Of(bytes);
  if (utf16 !== undefined) return checked(new TextDecoder(utf16).decode(bytes), source, []);
  try {
    return checked(new TextDecoder('utf-8', { fatal: true }).decode(bytes), source, []);
  } catch {
    const name = legacyEncoding(bytes);
    const text = new TextDecoder(name).decode(bytes);
    return checked(text, source, [
      readNotice(
        'not-utf8',
        source,
        `It is not UTF-8; read as ${name}. If letters look wrong, save it as UTF-8 and read it again.`,
      ),
    ]);
  }
}

/** UTF-16 by its byte order mark, or by every second byte of the start being zero. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const n = Math.min(bytes.length, 2000) & ~1;
  if (n < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < n; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (odd > n * 0.4 && even === 0) return 'utf-16le';
  if (even > n * 0.4 && odd === 0) return 'utf-16be';
  return undefined;
}

function legacyEncoding(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1');
  const name = declared.exec(head)?.[1]?.toLowerCase();
  if (name === undefined || name.startsWith('utf')) return 'windows-1252';
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return 'windows-1252';
  }
}

/** Text with one control character in a hundred is not text. */
function checked(text: string, source: string, notices: readonly Notice[]): Decoded {
  const sample = text.slice(0, 20_000);
  const odd = sample.match(control)?.length ?? 0;
  if (odd * 100 > sample.length) {
    return {
      notices: [readNotice('not-text', source, 'This is a binary file, not text. Save the story as text or HTML and read that.')],
    };
  }
  return { text, notices };
}

const startsWith = (bytes: Uint8Array, start: string): boolean => {
  for (let i = 0; i < start.length; i++) if (bytes[i] !== start.charCodeAt(i)) return false;
  return true;
};
