import { type Atoms, atomsOf, glue } from './atoms.ts';

interface Node<T> {
  next: Map<string, Node<T>> | undefined;
  values: T[] | undefined;
}

/** A phrase found in a text: the atom it ends before, and what it stands for. */
export interface Phrase<T> {
  readonly end: number;
  readonly values: readonly T[];
}

/** Many phrases with what each stands for, matched word by word: the cost of a look-up does not grow with the number of phrases. */
export class PhraseTable<T> {
  readonly #root: Node<T> = { next: undefined, values: undefined };

  /** Adds a phrase; one phrase may stand for several things. Phrases without a letter or mark are left out. */
  add(phrase: string, value: T): void {
    const { key } = atomsOf(phrase);
    if (key.length === 0) return;
    let node = this.#root;
    for (const k of key) {
      node.next ??= new Map();
      let next = node.next.get(k);
      if (!next) {
        next = { next: undefined, values: undefined };
        node.next.set(k, next);
      }
      node = next;
    }
    node.values ??= [];
    node.values.push(value);
  }

  /** Calls `found` for every phrase that starts at atom i, shorter ones first. Never crosses a paragraph. */
  match(atoms: Atoms, i: number, found: (end: number, values: readonly T[]) => void): void {
    let node = this.#root;
    for (let k = i; k < atoms.length; k++) {
      if (k > i && atoms.glue[k] === glue.paragraph) return;
      const next = node.next?.get(atoms.key[k]!);
      if (!next) return;
      node = next;
      if (node.values) found(k + 1, node.values);
    }
  }

  /** Whether the word at atom i begins a phrase. Most begin none: ask before you make a test for `longest`. */
  begins(atoms: Atoms, i: number): boolean {
    return i < atoms.length && this.#root.next?.has(atoms.key[i]!) === true;
  }

  /** The longest phrase at atom i that passes `fits`. */
  longest(atoms: Atoms, i: number, fits?: (end: number, value: T) => boolean): Phrase<T> | undefined {
    return this.begins(atoms, i) ? this.#longest(atoms, i, fits) : undefined;
  }

  #longest(atoms: Atoms, i: number, fits?: (end: number, value: T) => boolean): Phrase<T> | undefined {
    let best: Phrase<T> | undefined;
    this.match(atoms, i, (end, values) => {
      const kept = fits ? values.filter((v) => fits(end, v)) : values;
      if (kept.length > 0) best = { end, values: kept };
    });
    return best;
  }
}
