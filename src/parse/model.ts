import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

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

/** Reads the model of a language and the kernel. Throws when the file is not the one that its manifest names. */
export function readModel(language: string, folder = shipped): { model: Model; kernel: Uint8Array } {
  const manifest = JSON.parse(readFileSync(new URL(`${language}.json`, folder), 'utf8')) as Manifest;
  const bytes = readFileSync(new URL(manifest.file, folder));
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (digest !== manifest.sha256)
    throw new Error(`The language model ${manifest.file} is damaged: its SHA-256 is ${digest}. Install the package again.`);
  return { model: openModel(bytes), kernel: readFileSync(new URL('kernel.wasm', folder)) };
}

/** Views on the bytes of a model file; nothing is copied where the file lies well in memory. */
function openModel(file: Uint8Array): Model {
  const bytes = file.byteOffset % 16 === 0 ? file : Uint8Array.from(file);
  const headLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const { sections, ...head } = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + headLength))) as Head;
  const section = (kind: Kind, name: string) => {
    const [found, offset, length] = sections[name] ?? [];
    if (found !== kind) throw new Error(`The language model has no section ${name}.`);
    return new arrays[kind](bytes.buffer as ArrayBuffer, bytes.byteOffset + offset!, length!);
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
