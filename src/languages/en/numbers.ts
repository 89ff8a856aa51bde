import type { NumberWords } from '../../model/index.ts';

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const TENTHS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth';

const count = (words: string, from: number, step: number): [string, number][] =>
  words.split(' ').map((word, i) => [word, from + i * step]);

/** Number words of English, with the scales of India. */
export const englishNumbers: NumberWords = {
  cardinals: new Map([...count(UNITS, 0, 1), ...count(TENS, 20, 10), ['dozen', 12]]),
  ordinals: new Map([...count(ORDINALS, 0, 1).slice(1), ...count(TENTHS, 20, 10), ['hundredth', 100]]),
  scales: new Map([
    ['hundred', 100],
    ['thousand', 1e3],
    ['k', 1e3],
    ['lakh', 1e5],
    ['lakhs', 1e5],
    ['lac', 1e5],
    ['million', 1e6],
    ['millions', 1e6],
    ['mn', 1e6],
    ['mln', 1e6],
    ['m', 1e6],
    ['crore', 1e7],
    ['crores', 1e7],
    ['cr', 1e7],
    ['billion', 1e9],
    ['billions', 1e9],
    ['bn', 1e9],
    ['bln', 1e9],
    ['b', 1e9],
    ['trillion', 1e12],
    ['trillions', 1e12],
    ['tn', 1e12],
    ['trn', 1e12],
    ['quadrillion', 1e15],
  ]),
  ordinalEndings: new Set(['st', 'nd', 'rd', 'th']),
  vague: new Set(['several', 'few', 'some', 'many']),
};
