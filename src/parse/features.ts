import { bucket } from './hash.ts';

/** Numbers of buckets of the four hashed features: last three letters, last two, first three, shape. As in training. */
const buckets = [8000, 1000, 4000, 800] as const;

const digits = /[0-9]/g;
const upper = /^\p{Lu}$/u;
const letter = /^\p{L}$/u;

/** What the trained embeddings are looked up by: lower case, every digit a 0. */
export const wordKey = (form: string): string => form.toLowerCase().replace(digits, '0');

/** What the pretrained vectors are looked up by. */
export const vectorKey = (form: string): string => form.toLowerCase();

/** How a word is written: "Xx|L" for a long capitalised word, "d-d|3" for "1-2". */
function shapeOf(form: string): string {
  const letters = [...form];
  let out = '';
  let last = '';
  for (const c of letters.slice(0, 12)) {
    const kind = upper.test(c) ? 'X' : letter.test(c) ? 'x' : c >= '0' && c <= '9' ? 'd' : c;
    if (kind !== last) out += kind;
    last = kind;
  }
  return out + (letters.length > 3 ? '|L' : `|${letters.length}`);
}

/** The four hashed features of a form. */
export function hashed(form: string): [number, number, number, number] {
  const letters = [...wordKey(form)];
  const last = (n: number) => letters.slice(-n).join('');
  return [
    bucket(last(3), buckets[0]),
    bucket(last(2), buckets[1]),
    bucket(letters.slice(0, 3).join(''), buckets[2]),
    bucket(shapeOf(form), buckets[3]),
  ];
}
