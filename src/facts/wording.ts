const WORD = /[\p{L}\p{N}]{2,}/gu;

/** `2024` tells when, not what. */
const YEAR = /^(?:19|20)\d\d$/;

/** Words in so many undertakings and statements that they tell none from another. */
const COMMON = new Set(
  (
    'the and for with that this its their his her our has have had been was were will would new more than all from into over under about between joint ' +
    'bilateral cooperation government country countries two also other million billion trillion to of in on at by as is are be not an or it he she they we ' +
    'continue support strengthen including through both which who importance together further efforts work international relations ties made make company companies ' +
    'january february march april may june july august september october november december'
  ).split(' '),
);

/** The words that carry a text's meaning, folded to lower case and singular, each once, in code order. */
export function keywords(text: string): string[] {
  const out = new Set<string>();
  for (const word of text.toLowerCase().match(WORD) ?? []) {
    if (COMMON.has(word) || YEAR.test(word)) continue;
    out.add(singular(word));
  }
  return [...out].sort();
}

/** `treaties` gives `treaty`, `ports` gives `port`, `access` stays. */
function singular(word: string): string {
  if (word.length <= 4 || !word.endsWith('s') || word.endsWith('ss')) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

/** How many words two sorted lists share. */
export function sharedWords(a: readonly string[], b: readonly string[]): number {
  let i = 0;
  let k = 0;
  let n = 0;
  while (i < a.length && k < b.length) {
    const x = a[i]!;
    const y = b[k]!;
    if (x === y) {
      n++;
      i++;
      k++;
    } else if (x < y) i++;
    else k++;
  }
  return n;
}

/** Whether two sorted lists share so many words; leaves off as soon as they cannot. */
export function shareAtLeast(a: readonly string[], b: readonly string[], enough: number): boolean {
  let i = 0;
  let k = 0;
  let n = 0;
  while (n < enough) {
    if (n + Math.min(a.length - i, b.length - k) < enough) return false;
    const x = a[i]!;
    const y = b[k]!;
    if (x === y) n++;
    if (x <= y) i++;
    if (y <= x) k++;
  }
  return true;
}

/** The longest words, which are seldom common ones; equal lengths in code order. */
export const telling = (words: readonly string[], count: number): string[] =>
  [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, count);
