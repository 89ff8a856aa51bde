/** The kernel's functions, as src/parse/kernel/kernel.ts declares them. Addresses are bytes in its memory. */
export interface Kernel {
  readonly memory: WebAssembly.Memory;
  arrange(w: number, to: number, rows: number, k: number): void;
  multiply(
    w: number,
    ws: number,
    bias: number,
    x: number,
    xs: number,
    y: number,
    rows: number,
    k: number,
    count: number,
    relu: number,
    scratch: number,
  ): void;
  lstm(w: number, ws: number, inputs: number, outputs: number, steps: number, h: number, scratch: number, unit: number): void;
  quantise(x: number, step: number, n: number, q: number, k: number, scales: number, count: number): void;
  arcs(dependents: number, heads: number, step: number, scores: number, n: number, d: number): void;
  best(rows: number, x: number, count: number, d: number, except: number): number;
  largest(x: number, n: number): number;
}

export const up = (n: number, step: number): number => Math.ceil(n / step) * step;

/** The kernel with all the memory that it will ever use: places are handed out once, when the net is built. */
export class Memory {
  readonly kernel: Kernel;
  private top = 4096;
  private fill: (() => void)[] = [];
  f32 = new Float32Array();
  i16 = new Int16Array();
  u32 = new Uint32Array();

  constructor(wasm: Uint8Array) {
    const instance = new WebAssembly.Instance(new WebAssembly.Module(wasm), { env: { abort: () => {} } });
    this.kernel = instance.exports as unknown as Kernel;
  }

  /** Address of a fresh place of so many bytes; usable after `open`. */
  place(bytes: number): number {
    const at = this.top;
    this.top = (at + bytes + 63) & ~63;
    return at;
  }

  /** A place filled with numbers. `room` counts elements where more than the numbers' own is needed. */
  floats(values: ArrayLike<number>, room = values.length): number {
    const at = this.place(room * 4);
    this.fill.push(() => this.f32.set(values, at >> 2));
    return at;
  }

  /** Weights arranged for the kernel, rows of k; `by` is a place where they may lie meanwhile. */
  weights(values: Int16Array, k: number, by: number): number {
    const rows = values.length / k;
    const at = this.place(up(rows, 8) * k * 2);
    this.fill.push(() => {
      this.i16.set(values, by >> 1);
      this.kernel.arrange(by, at, rows, k);
    });
    return at;
  }

  /** Makes the places real and fills them. */
  open(): void {
    const { memory } = this.kernel;
    const missing = this.top - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / 65536));
    this.f32 = new Float32Array(memory.buffer);
    this.i16 = new Int16Array(memory.buffer);
    this.u32 = new Uint32Array(memory.buffer);
    for (const fill of this.fill) fill();
    this.fill = [];
  }
}
