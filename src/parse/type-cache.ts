/** Given up together when room is needed: one walk over the oldest serves for many. */
const together = 256;

/** Which words have one of so many places; those not met for longest make room for new ones. */
export class TypeCache {
  private readonly places = new Map<string, number>();
  private readonly free: number[];

  /** Places are numbered from `first`. There must be more of them than `together` and what one batch asks for. */
  constructor(first: number, size: number) {
    this.free = Array.from({ length: size }, (_, i) => first + size - 1 - i);
  }

  /** The place of a word that has one. */
  get(word: string): number | undefined {
    const place = this.places.get(word);
    if (place === undefined) return undefined;
    // A map is walked in the order of setting, so the oldest stay in front.
    this.places.delete(word);
    this.places.set(word, place);
    return place;
  }

  /** Gives a place to a word that has none. */
  add(word: string): number {
    if (this.free.length === 0) this.giveUp();
    const place = this.free.pop()!;
    this.places.set(word, place);
    return place;
  }

  private giveUp(): void {
    for (const [word, place] of this.places) {
      this.places.delete(word);
      this.free.push(place);
      if (this.free.length === together) return;
    }
  }
}
