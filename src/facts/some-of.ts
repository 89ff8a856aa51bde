import type { Wording } from '../model/index.ts';

/** `A, B and 12 others`: the first of a list and how many more there are; a single one more is named. */
export const someOf = (items: readonly string[], most: number, words: Wording): string =>
  items.length <= most + 1 ? words.list(items) : words.list([...items.slice(0, most), `${items.length - most} others`]);
