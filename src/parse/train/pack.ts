/**
 * Packs what student.py wrote (net.bin, net.json) into the model file that the engine reads, and writes the manifest beside it.
 *
 *   npx tsx src/parse/train/pack.ts DIR data/models/en
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { WordTable } from '../hash.ts';
import { loadParser } from '../index.ts';
import { layOut } from '../model.ts';
import { digest, drawn } from './check.ts';

interface Trained {
  readonly man: Readonly<Record<string, readonly [offset: number, shape: readonly number[]]>>;
  readonly h: number;
  readonly vocab: Readonly<Record<string, number>>;
  readonly gl: Readonly<Record<string, number>>;
  readonly tags: readonly string[];
  readonly labs: readonly string[];
  readonly ner: readonly string[];
}

const [dir, target] = process.argv.slice(2) as [string, string];
const net = JSON.parse(readFileSync(`${dir}/net.json`, 'utf8')) as Trained;
const raw = readFileSync(`${dir}/net.bin`);
const floats = new Float32Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength));

function get(name: string): { data: Float32Array; rows: Float32Array[] } {
  const [offset, shape] = net.man[name]!;
  const size = shape.reduce((a, b) => a * b, 1);
  const data = floats.subarray(offset, offset + size);
  const width = size / shape[0]!;
  return { data, rows: Array.from({ length: shape[0]! }, (_, i) => data.subarray(i * width, (i + 1) * width)) };
}

const parts: Record<string, Float32Array | Int16Array | Int8Array | Uint32Array> = {};
const up = (n: number, step: number) => Math.ceil(n / step) * step;

/** Rows of a matrix as integers of at most `most`, each row with its scale; padded to an even number of rows of k. */
function put(name: string, rows: readonly Float32Array[], k: number, bias: ArrayLike<number>): void {
  const count = up(rows.length, 2);
  const weights = new Int16Array(count * k);
  const scales = new Float32Array(count);
  rows.forEach((row, r) => {
    const scale = largest(row) / 4095;
    scales[r] = scale;
    row.forEach((v, i) => {
      weights[r * k + i] = Math.round(v / scale);
    });
  });
  const biases = new Float32Array(count);
  biases.set(bias);
  Object.assign(parts, { [name]: weights, [`${name}.scales`]: scales, [`${name}.bias`]: biases });
}

function table(number: number, rows: readonly Float32Array[]): void {
  const width = rows[0]!.length;
  const values = new Int8Array(rows.length * width);
  const scales = new Float32Array(rows.length);
  rows.forEach((row, r) => {
    const scale = largest(row) / 127;
    scales[r] = scale;
    row.forEach((v, i) => {
      values[r * width + i] = Math.round(v / scale);
    });
  });
  Object.assign(parts, { [`table${number}`]: values, [`table${number}.scales`]: scales });
}

const largest = (row: Float32Array) => row.reduce((most, v) => Math.max(most, Math.abs(v)), 1e-9);
const biases = (...names: string[]) => names.flatMap((name) => [...get(name).data]);

const hidden = net.h;
const embeddings = ['w', 'g', 'e0', 'e1', 'e2', 'e3'].map((name) => get(name).rows);
const widths = embeddings.map((rows) => rows[0]!.length);
embeddings.forEach((rows, i) => {
  table(i, rows);
});
parts.root = get('root').data;

put('input', [...get('ih00').rows, ...get('ih01').rows], up(parts.root.length, 8), biases('b00', 'b01'));
put('middle', [...get('ih10').rows, ...get('ih11').rows], 2 * hidden, biases('b10', 'b11'));
for (const layer of [0, 1]) for (const way of [0, 1]) put(`recurrent${layer}${way}`, get(`hh${layer}${way}`).rows, hidden, []);
put(
  'heads',
  ['ah', 'ad', 'lh', 'ld'].flatMap((name) => get(name).rows),
  2 * hidden,
  biases('ahb', 'adb', 'lhb', 'ldb'),
);
put('tags', [...get('tag').rows, ...get('ner').rows], 2 * hidden, biases('tagb', 'nerb'));

// Arcs: the dependent is multiplied with U transposed, so that a dot product with the head is left.
const u = get('U').rows;
const arc = u.length;
put(
  'arc',
  u.map((_, c) => Float32Array.from(u, (row) => row[c]!)),
  arc,
  get('ub').data,
);

// Labels: for each label and each number of the dependent (and 1), a row over the head's numbers; the head's 1 is the bias.
const label = net.man.lh![1][0]!;
const padded = up(label + 1, 4);
const cube = get('L').rows;
const labelRows: Float32Array[] = [];
const labelBias: number[] = [];
for (const square of cube) {
  for (let b = 0; b < padded; b++) {
    const row = b <= label ? square.subarray(b * (label + 1), (b + 1) * (label + 1)) : new Float32Array(label + 1);
    labelRows.push(row.subarray(0, label));
    labelBias.push(row[label]!);
  }
}
put('labels', labelRows, label, labelBias);

const words = WordTable.build(Object.entries(net.vocab));
const vectors = WordTable.build(Object.entries(net.gl));
Object.assign(parts, {
  'word.keys': words.keys,
  'word.values': words.values,
  'vector.keys': vectors.keys,
  'vector.values': vectors.values,
});

const id = `${basename(target)}-${createHash('sha256').update(raw).digest('hex').slice(0, 8)}`;
const file = layOut({ id, hidden, arc, label, widths, tags: net.tags, relations: net.labs, names: net.ner }, parts);
writeFileSync(`${target}.bin`, file);
const sha256 = createHash('sha256').update(file).digest('hex');
const manifest = { id, file: `${basename(target)}.bin`, bytes: file.length, sha256, licence: 'CC-BY-SA-4.0' };
const writeManifest = (more: object) => writeFileSync(`${target}.json`, `${JSON.stringify({ ...manifest, ...more }, null, 2)}\n`);
writeManifest({});
// The digest that the tests hold every machine to.
writeManifest({ check: digest(loadParser().parse(drawn(10_000).join('\n\n'))) });
console.log(`${target}.bin: ${file.length} bytes, ${sha256}`);
