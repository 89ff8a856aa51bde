import { type Atoms, atomsOf, glue } from './atoms.ts';

interface Node<T> {
  next: Map<string, Node<T>> | undefined;
  values: T[] | undefined;
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

  /** The longest phrase at atom i that passes `fits`. */
  longest(atoms: Atoms, i: number, fits?: (end: number, value: T) => boolean): { end: number; values: T[] } | undefined {
    let best: { end: number; values: T[] } | undefined;
    // Most words begin no phrase: they cost one look.
    if (i < atoms.length && this.#root.next?.has(atoms.key[i]!))
      this.match(atoms, i, (end, values) => {
        const kept = fits ? values.filter((v) => fits(end, v)) : [...values];
        if (kept.length > 0) best = { end, values: kept };
      });
    return best;
  }
}
