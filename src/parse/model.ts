import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';

/** The model file: a length, a JSON head, then the sections, each on a multiple of 16 bytes. */
interface Head {
  readonly id: string;
  /** Width of one direction of the LSTM, of the arc space, of the label space. */
  readonly hidden: number;
  readonly arc: number;
  readonly label: number;
  /** Widths of the embeddings in the order of the input: trained word, pretrained vector, four hashed features. */
  readonly widths: readonly number[];
  /** `NOUN|NN` … */
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  /** `O`, `B-PER`, `I-PER` … */
  readonly names: readonly string[];
  readonly sections: Readonly<Record<string, readonly [kind: Kind, offset: number, length: number]>>;
}

const arrays = { f32: Float32Array, i16: Int16Array, i8: Int8Array, u32: Uint32Array };
type Kind = keyof typeof arrays;

export interface Model extends Omit<Head, 'sections'> {
  f32(name: string): Float32Array;
  i16(name: string): Int16Array;
  i8(name: string): Int8Array;
  u32(name: string): Uint32Array;
}

/** What stands beside the model file. */
interface Manifest {
  readonly file: string;
  readonly sha256: string;
}

const shipped = new URL('../../data/models/', import.meta.url);

/** The bytes of a language's model, in memory that threads can share. Throws when the file is not the one that its manifest names. */
export function readWeights(language: string, folder = shipped): SharedArrayBuffer {
  const manifest = JSON.parse(readFileSync(new URL(`${language}.json`, folder), 'utf8')) as Manifest;
  const bytes = sharedBytes(new URL(manifest.file, folder));
  const digest = createHash('sha256').update(new Uint8Array(bytes)).digest('hex');
  if (digest !== manifest.sha256)
    throw new Error(`The language model ${manifest.file} is damaged: its SHA-256 is ${digest}. Install the package again.`);
  return bytes;
}

/** The arithmetic of the net. */
export const readKernel = (folder = shipped): Uint8Array => readFileSync(new URL('kernel.wasm', folder));

function sharedBytes(url: URL): SharedArrayBuffer {
  const file = openSync(url, 'r');
  try {
    const bytes = new Uint8Array(new SharedArrayBuffer(fstatSync(file).size));
    for (let at = 0; at < bytes.length; ) {
      const read = readSync(file, bytes, at, bytes.length - at, at);
      if (read === 0) break;
      at += read;
    }
    return bytes.buffer;
  } finally {
    closeSync(file);
  }
}

/** Views on the bytes of a model; nothing is copied. */
export function openModel(bytes: SharedArrayBuffer): Model {
  const headLength = new DataView(bytes).getUint32(0, true);
  const { sections, ...head } = JSON.parse(Buffer.from(bytes, 4, headLength).toString('utf8')) as Head;
  const section = (kind: Kind, name: string) => {
    const [found, offset, length] = sections[name] ?? [];
    if (found !== kind) throw new Error(`The language model has no section ${name}.`);
    return new arrays[kind](bytes as ArrayBufferLike as ArrayBuffer, offset!, length!);
  };
  return {
    ...head,
    f32: (name) => section('f32', name) as Float32Array,
    i16: (name) => section('i16', name) as Int16Array,
    i8: (name) => section('i8', name) as Int8Array,
    u32: (name) => section('u32', name) as Uint32Array,
  };
}

/** Lays head and sections out as a file. */
export function layOut(
  head: Omit<Head, 'sections'>,
  parts: Readonly<Record<string, Float32Array | Int16Array | Int8Array | Uint32Array>>,
): Uint8Array {
  const up = (n: number) => (n + 15) & ~15;
  const kindOf = (array: object) => (Object.keys(arrays) as Kind[]).find((kind) => array instanceof arrays[kind])!;
  const place = (from: number) => {
    let at = from;
    const sections: Record<string, [Kind, number, number]> = {};
    for (const [name, array] of Object.entries(parts)) {
      sections[name] = [kindOf(array), at, array.length];
      at = up(at + array.byteLength);
    }
    return { json: new TextEncoder().encode(JSON.stringify({ ...head, sections })), sections, total: at };
  };
  // Offsets have more digits than zero: leave the head room to grow.
  const room = up(4 + place(0).json.length + 16 * Object.keys(parts).length);
  const { json, sections, total } = place(room);
  const out = new Uint8Array(total);
  new DataView(out.buffer).setUint32(0, json.length, true);
  out.set(json, 4);
  for (const [name, array] of Object.entries(parts))
    out.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), sections[name]![1]);
  return out;
}
