import type { Party } from '../model/index.ts';

/** `FOREIGN MINISTER`, as a transcript labels who speaks; `CEO` stays. */
const LABEL = /^(?=.*\p{Lu}{4})[^\p{Ll}]+$/u;
/** The noun of an office before what it is of: `foreign ministers` in `foreign ministers of Chile, Peru and Spain`. */
const HEAD = /^[^,]*?(?=\s(?:of|for|to|from)\s|,|$)/u;
const SMALL = new Set(['of', 'and', 'for', 'the', 'to']);
/** Nouns that end like a plural and are none of several people. */
const NO_PLURAL = /(?:ss|affairs|forces|services|relations|rights|works)$/i;

/** A party whose office reads as one person's own: `Foreign Minister` for a label in capitals, `President` for one of `Presidents Sall and Barrow`. */
export function withOwnOffice(party: Party): Party {
  const text = party.officeText;
  if (!text) return party;
  const officeText = ownOffice(text);
  return officeText === text ? party : { ...party, officeText };
}

/** The wording of one person's office, from what stands in a text: out of capitals, out of the plural. */
export function ownOffice(text: string): string {
  const worded = LABEL.test(text) ? text.toLowerCase().split(/\s+/).map(capitalised).join(' ') : text;
  const head = HEAD.exec(worded)![0];
  if (!head.endsWith('s') || NO_PLURAL.test(head)) return worded;
  return head.endsWith('ies') ? `${head.slice(0, -3)}y` : head.slice(0, -1);
}

const capitalised = (word: string, at: number): string =>
  at > 0 && SMALL.has(word) ? word : word.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
