import type { TokenRange } from '../model/index.ts';
import { bestTree } from './arborescence.ts';
import { hashed, vectorKey, wordKey } from './features.ts';
import { WordTable } from './hash.ts';
import { dealt, lanes } from './lanes.ts';
import { Memory, up } from './memory.ts';
import type { Model } from './model.ts';
import { NameDecoder } from './names.ts';
import { longestSentence } from './sentences.ts';
import { TypeCache } from './type-cache.ts';

/** What the net says of one sentence, written into the arrays of the doc: numbers of tags and relations, heads within the doc, names. */
export interface Answers {
  readonly tag: Int32Array;
  readonly head: Int32Array;
  readonly relation: Int32Array;
  readonly name: Int32Array;
}

/** A sentence takes a step more than it has tokens: the root comes first. */
const longest = longestSentence + 1;
/** Word types whose gate inputs are kept, beside the root's. */
const cachedTypes = 3071;
/** Forms are known by so many of their letters. */
const longestForm = 100;
/** Activations are between -1 and 1 and counted in steps of 1/1024. */
const unit = 1 / 1024;

/** A sentence in a batch: its tokens, their word types, and the row of its root. */
interface Placed extends TokenRange {
  readonly row: number;
  readonly types: Int32Array;
}

interface Matrix {
  readonly weights: number;
  readonly scales: number;
  readonly rows: number;
  readonly k: number;
  readonly bias: number;
}

/** The BiLSTM with biaffine trees, tags and names, on the integer kernel. One instance serves one thread. */
export class Net {
  private readonly model: Model;
  private readonly memory: Memory;
  private readonly words: WordTable;
  private readonly vectors: WordTable;
  private readonly input: Matrix;
  private readonly middle: Matrix;
  private readonly recurrent: readonly (readonly Matrix[])[];
  private readonly heads: Matrix;
  private readonly tags: Matrix;
  private readonly arc: Matrix;
  private readonly labels: Matrix;
  private readonly names: NameDecoder;
  private readonly types = new TypeCache(1, cachedTypes);
  private readonly at: Readonly<Record<Buffer, number>>;
  private readonly chosen = new Int32Array(longest);
  private readonly root: Float32Array;
  private readonly tables: readonly { values: Int8Array; scales: Float32Array; width: number }[];

  constructor(model: Model, wasm: Uint8Array) {
    this.model = model;
    this.memory = new Memory(wasm);
    const { hidden, arc, label, widths } = model;
    const width = widths.reduce((a, b) => a + b, 0);
    this.words = new WordTable(model.u32('word.keys'), model.u32('word.values'));
    this.vectors = new WordTable(model.u32('vector.keys'), model.u32('vector.values'));
    this.tables = widths.map((w, i) => ({ values: model.i8(`table${i}`), scales: model.f32(`table${i}.scales`), width: w }));
    this.root = model.f32('root');
    const tokens = up(lanes * longest, lanes);
    const place = (bytes: number) => this.memory.place(bytes);
    const gates = place(tokens * 8 * hidden * 4);
    this.input = this.matrix('input', up(width, 8), gates);
    this.middle = this.matrix('middle', 2 * hidden, gates);
    this.recurrent = [0, 1].map((layer) => [0, 1].map((way) => this.matrix(`recurrent${layer}${way}`, hidden, gates)));
    this.heads = this.matrix('heads', 2 * hidden, gates);
    this.tags = this.matrix('tags', 2 * hidden, gates);
    this.arc = this.matrix('arc', arc, gates);
    this.labels = this.matrix('labels', label, gates);
    this.names = new NameDecoder(model.names);
    this.at = {
      types: place((1 + cachedTypes) * 8 * hidden * 4),
      x: place(lanes * up(width, 4) * 4),
      xq: place(lanes * this.input.k * 2),
      scales: place(tokens * 4),
      ones: this.memory.floats(new Float32Array(tokens).fill(unit)),
      inputs: place(longest * lanes * 4),
      outputs: place(longest * lanes * 4),
      scratch: place(hidden * 4 * 22),
      packed: place(lanes * Math.max(this.input.k, 2 * hidden, arc, label) * 2),
      first: place(tokens * 2 * hidden * 2),
      gates,
      second: place(tokens * 2 * hidden * 2),
      heads: place(tokens * this.heads.rows * 4),
      tags: place(tokens * this.tags.rows * 4),
      dependents: place(tokens * arc * 2),
      arcs: place(tokens * arc * 4),
      scores: place(longest * longest * 4),
      labelled: place(tokens * label * 2),
      labelScales: place(tokens * 4),
      gathered: place(labelBlock * label * 2),
      gatheredScales: place(labelBlock * 4),
      labels: place(labelBlock * this.labels.rows * 4),
      dependent: place(up(label + 1, 4) * 4),
    };
    this.memory.open();
    this.project([undefined], [0]);
  }

  /** A matrix of the model by its name; `by` is a place that its weights pass through. Rows are filled up to a multiple of eight with zeros. */
  private matrix(name: string, k: number, by: number): Matrix {
    const weights = this.model.i16(name);
    const rows = up(weights.length / k, 8);
    return {
      weights: this.memory.weights(weights, k, by),
      scales: this.memory.floats(this.model.f32(`${name}.scales`), rows),
      rows,
      k,
      bias: this.memory.floats(this.model.f32(`${name}.bias`), rows),
    };
  }

  /** Reads sentences, given as runs of `form`, and writes what it finds into `answers` at the same places. Throws on one longer than `longestSentence`. */
  run(form: readonly string[], sentences: readonly TokenRange[], answers: Answers): void {
    for (const batch of dealt(sentences, longest)) this.runBatch(form, batch, answers);
  }

  private runBatch(form: readonly string[], batch: readonly (readonly TokenRange[])[], answers: Answers): void {
    const sentences = batch.flat();
    const types = this.typesOf(form, sentences);
    let rows = 0;
    const placed = sentences.map(({ first, end }, s): Placed => {
      const row = rows;
      rows += end - first + 1;
      return { first, end, row, types: types[s]! };
    });
    let next = 0;
    const placedLanes = batch.map((lane) => {
      next += lane.length;
      return placed.slice(next - lane.length, next);
    });
    this.encode(placedLanes, rows);
    const total = up(rows, lanes);
    this.apply(this.heads, this.at.second, this.at.ones, this.at.heads, total, true);
    this.apply(this.tags, this.at.second, this.at.ones, this.at.tags, total, false);
    this.projectArcs(total);
    for (const { first, end, row } of placed) {
      this.readTags(row + 1, first, end, answers);
      this.readHeads(row, first, end, answers);
    }
    this.readRelations(placed, answers);
  }

  private apply(m: Matrix, x: number, scales: number, y: number, count: number, relu: boolean): void {
    this.memory.kernel.multiply(m.weights, m.scales, m.bias, x, scales, y, m.rows, m.k, count, relu ? 1 : 0, this.at.packed);
  }

  /** Place of each token's word type in the cache; types that are not there are projected. Place 0 is the root's. */
  private typesOf(form: readonly string[], sentences: readonly TokenRange[]): Int32Array[] {
    const fresh: string[] = [];
    const places: number[] = [];
    const out = sentences.map(({ first, end }) => {
      const ids = new Int32Array(end - first);
      for (let i = first; i < end; i++) {
        const whole = form[i]!;
        const word = whole.length > longestForm ? whole.slice(0, longestForm) : whole;
        let id = this.types.get(word);
        if (id === undefined) {
          id = this.types.add(word);
          fresh.push(word);
          places.push(id);
        }
        ids[i - first] = id;
      }
      return ids;
    });
    this.project(fresh, places);
    return out;
  }

  /** The input side of the first layer depends on the word alone: its gate sums are computed once for each word type and kept at its place. */
  private project(forms: readonly (string | undefined)[], places: readonly number[]): void {
    const { kernel } = this.memory;
    const { x, xq, scales, types, gates } = this.at;
    const step = up(this.root.length, 4);
    const row = this.input.rows;
    for (let i = 0; i < forms.length; i += lanes) {
      const count = Math.min(lanes, forms.length - i);
      for (let b = 0; b < count; b++) this.embed(forms[i + b], (x >> 2) + b * step);
      kernel.quantise(x, step, step, xq, this.input.k, scales, lanes);
      this.apply(this.input, xq, scales, gates, lanes, false);
      for (let b = 0; b < count; b++) {
        const from = (gates >> 2) + b * row;
        this.memory.f32.copyWithin((types >> 2) + places[i + b]! * row, from, from + row);
      }
    }
  }

  private embed(form: string | undefined, at: number): void {
    const { f32 } = this.memory;
    if (form === undefined) {
      f32.set(this.root, at);
      return;
    }
    const ids = [this.words.get(wordKey(form), 1), this.vectors.get(vectorKey(form), 0), ...hashed(form)];
    let to = at;
    this.tables.forEach(({ values, scales, width }, t) => {
      const id = ids[t]!;
      const scale = scales[id]!;
      for (let k = 0; k < width; k++) f32[to++] = values[id * width + k]! * scale;
    });
  }

  /** Both layers of the LSTM in both directions, four lanes of sentences side by side, `rows` tokens in all. */
  private encode(batch: readonly (readonly Placed[])[], rows: number): void {
    const { kernel } = this.memory;
    const { at } = this;
    const { hidden } = this.model;
    const steps = Math.max(...batch.map((lane) => lane.reduce((sum, { first, end }) => sum + end - first + 1, 0)));
    for (let layer = 0; layer < 2; layer++) {
      for (let way = 0; way < 2; way++) {
        batch.forEach((sentences, lane) => {
          this.directLane(sentences, lane, layer, way, steps);
        });
        const m = this.recurrent[layer]![way]!;
        kernel.lstm(m.weights, m.scales, at.inputs, at.outputs, steps, hidden, at.scratch, unit);
      }
      if (layer === 0) this.apply(this.middle, at.first, at.ones, at.gates, up(rows, lanes), false);
    }
  }

  /** Writes for each step of a lane where its gate inputs lie (with a 1 where a sentence begins) and where its state goes. */
  private directLane(sentences: readonly Placed[], lane: number, layer: number, way: number, steps: number): void {
    const { u32 } = this.memory;
    const { at } = this;
    const width = this.model.hidden * 4;
    const from = (layer === 0 ? at.types : at.gates) + way * 4 * width;
    const out = (layer === 0 ? at.first : at.second) + (way * width) / 2;
    let input = (at.inputs >> 2) + lane;
    let output = (at.outputs >> 2) + lane;
    for (const { first, end, row, types } of sentences) {
      const length = end - first + 1;
      for (let t = 0; t < length; t++, input += lanes, output += lanes) {
        const position = way === 0 ? t : length - 1 - t;
        const source = layer === 1 ? row + position : position > 0 ? types[position - 1]! : 0;
        u32[input] = (from + source * 8 * width) | +(t === 0);
        u32[output] = out + (row + position) * width;
      }
    }
    for (const over = (at.inputs >> 2) + steps * lanes; input < over; input += lanes, output += lanes) {
      u32[input] = from;
      u32[output] = 0;
    }
  }

  /** Where the parts of the heads' row stand: head and dependent of arcs, head and dependent of labels. */
  private part(which: 0 | 1 | 2 | 3): number {
    const { arc, label } = this.model;
    return this.at.heads + [0, arc, 2 * arc, 2 * arc + label][which]! * 4;
  }

  private projectArcs(total: number): void {
    const { kernel } = this.memory;
    const { arc, label } = this.model;
    const { dependents, scales, arcs, labelled, labelScales } = this.at;
    const step = this.heads.rows;
    kernel.quantise(this.part(1), step, arc, dependents, arc, scales, total);
    this.apply(this.arc, dependents, scales, arcs, total, false);
    kernel.quantise(this.part(2), step, label, labelled, label, labelScales, total);
  }

  private readTags(from: number, first: number, end: number, answers: Answers): void {
    const { kernel, f32 } = this.memory;
    const { rows } = this.tags;
    const count = this.model.tags.length;
    for (let i = first; i < end; i++) answers.tag[i] = kernel.largest(this.at.tags + (from + i - first) * rows * 4, count);
    this.names.decode(f32, (this.at.tags >> 2) + from * rows + count, rows, answers.name, first, end);
  }

  private readHeads(from: number, first: number, end: number, answers: Answers): void {
    const { kernel, f32 } = this.memory;
    const { arc } = this.model;
    const n = end - first;
    const step = this.heads.rows;
    kernel.arcs(this.at.arcs + (from + 1) * arc * 4, this.part(0) + from * step * 4, step, this.at.scores, n, arc);
    const at = this.at.scores >> 2;
    bestTree(f32.subarray(at, at + n * (n + 1)), n, this.chosen);
    for (let i = 0; i < n; i++) answers.head[first + i] = this.chosen[i] === 0 ? -1 : first + this.chosen[i]! - 1;
  }

  /** Relations of the chosen arcs. The head's side is the dear one, so it is computed once a head, a block of heads at a time. */
  private readRelations(sentences: readonly Placed[], answers: Answers): void {
    const rootLabel = this.model.relations.indexOf('root');
    /** By the row of a head: its dependents, each with its own row behind it. */
    const dependentsOf = new Map<number, number[]>();
    for (const { first, end, row } of sentences) {
      for (let i = first; i < end; i++) {
        const head = answers.head[i]!;
        if (head < 0) {
          answers.relation[i] = rootLabel;
          continue;
        }
        const above = row + 1 + head - first;
        const others = dependentsOf.get(above);
        if (others) others.push(i, row + 1 + i - first);
        else dependentsOf.set(above, [i, row + 1 + i - first]);
      }
    }
    const rows = [...dependentsOf.keys()];
    for (let b = 0; b < rows.length; b += labelBlock) {
      const block = rows.slice(b, b + labelBlock);
      this.projectLabels(block);
      block.forEach((row, k) => {
        const dependents = dependentsOf.get(row)!;
        for (let d = 0; d < dependents.length; d += 2)
          answers.relation[dependents[d]!] = this.relation(k, dependents[d + 1]!, rootLabel);
      });
    }
  }

  private projectLabels(rows: readonly number[]): void {
    const { i16, f32 } = this.memory;
    const { label } = this.model;
    const { labelled, labelScales, gathered, gatheredScales, labels } = this.at;
    rows.forEach((row, k) => {
      const from = (labelled >> 1) + row * label;
      i16.copyWithin((gathered >> 1) + k * label, from, from + label);
      f32[(gatheredScales >> 2) + k] = f32[(labelScales >> 2) + row]!;
    });
    this.apply(this.labels, gathered, gatheredScales, labels, up(rows.length, lanes), false);
  }

  private relation(k: number, row: number, rootLabel: number): number {
    const { kernel, f32 } = this.memory;
    const { label, relations } = this.model;
    const width = up(label + 1, 4);
    const to = this.at.dependent >> 2;
    const from = (this.part(3) >> 2) + row * this.heads.rows;
    f32.copyWithin(to, from, from + label);
    f32[to + label] = 1;
    return kernel.best(this.at.labels + k * this.labels.rows * 4, this.at.dependent, relations.length, width, rootLabel);
  }
}

/** Heads whose label side is computed together. */
const labelBlock = 32;

type Buffer =
  | 'types'
  | 'x'
  | 'xq'
  | 'scales'
  | 'ones'
  | 'inputs'
  | 'outputs'
  | 'scratch'
  | 'packed'
  | 'first'
  | 'gates'
  | 'second'
  | 'heads'
  | 'tags'
  | 'dependents'
  | 'arcs'
  | 'scores'
  | 'labelled'
  | 'labelScales'
  | 'gathered'
  | 'gatheredScales'
  | 'labels'
  | 'dependent';
