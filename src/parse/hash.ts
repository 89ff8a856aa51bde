/** FNV-1a over code points: the bucket of a string among `size` buckets, 1 … size (0 is kept for "none"). Training computes the same. */
export function bucket(s: string, size: number): number {
  let h = 2166136261;
  for (let i = 0; i < s.length; i++) {
    const c = s.codePointAt(i)!;
    if (c > 0xffff) i++;
    h = Math.imul(h ^ c, 16777619);
  }
  return ((h >>> 0) % size) + 1;
}

/** Two independent 32-bit hashes of a string: where to look, and what to find there. */
function hash(s: string, seed: number): number {
  let h = seed;
  for (let i = 0; i < s.length; i++) h = Math.imul(h ^ s.charCodeAt(i), 0x85ebca6b) ^ (h >>> 13);
  h = Math.imul(h ^ (h >>> 16), 0xc2b2ae35);
  return (h ^ (h >>> 15)) >>> 0;
}

/**
 * A map from words to numbers that needs no strings: open addressing over two arrays that come straight from a file.
 * Two words are taken for one when 32 bits and a place agree, once in a thousand million.
 */
export class WordTable {
  private readonly mask: number;
  private readonly keys: Uint32Array;
  private readonly values: Uint32Array;

  constructor(keys: Uint32Array, values: Uint32Array) {
    this.mask = keys.length - 1;
    this.keys = keys;
    this.values = values;
  }

  /** The number of a word, or `missing`. */
  get(word: string, missing: number): number {
    const key = hash(word, 0x9747b28c) || 1;
    for (let slot = hash(word, 0x3c6ef372) & this.mask; ; slot = (slot + 1) & this.mask) {
      const found = this.keys[slot]!;
      if (found === key) return this.values[slot]!;
      if (found === 0) return missing;
    }
  }

  /** Lays a map out as the two arrays. Throws when two words cannot be told apart. */
  static build(entries: readonly (readonly [string, number])[]): { keys: Uint32Array; values: Uint32Array } {
    let size = 16;
    while (size < entries.length * 1.6) size *= 2;
    const keys = new Uint32Array(size);
    const values = new Uint32Array(size);
    for (const [word, value] of entries) {
      const key = hash(word, 0x9747b28c) || 1;
      let slot = hash(word, 0x3c6ef372) & (size - 1);
      while (keys[slot] !== 0) {
        if (keys[slot] === key) throw new Error(`two words share a key: ${word}`);
        slot = (slot + 1) & (size - 1);
      }
      keys[slot] = key;
      values[slot] = value;
    }
    return { keys, values };
  }
}
