import { describe, expect, test } from 'vitest';
import { english } from '../languages/index.ts';
import { loadEngine } from '../parse/index.ts';
import { findAmounts } from './amounts.ts';
import { findOrdinals } from './ordinals.ts';
import { findTimes } from './time/find.ts';
import { cutPieces } from './time/pieces.ts';

const engine = loadEngine();

function found(text: string) {
  const syntax = engine.parse(text);
  const pieces = cutPieces(text, syntax, english.times, english.numbers);
  const taken = new Uint8Array(syntax.length);
  for (const { first, last } of findTimes(syntax, pieces, english)) taken.fill(1, first, last + 1);
  return { amounts: findAmounts(syntax, pieces, english, taken), ordinals: findOrdinals(syntax, pieces, english, taken) };
}

/** `⟦$2bn|2e9 USD⟧`, with `<`, `>` or `~` for a bound. */
function marked(text: string): string {
  const sign = { 'at-most': '<', 'at-least': '>', about: '~' };
  let out = '';
  let at = 0;
  for (const a of found(text).amounts) {
    out += `${text.slice(at, a.start)}⟦${text.slice(a.start, a.end)}|${a.bound ? sign[a.bound] : ''}${a.value} ${a.unit}⟧`;
    at = a.end;
  }
  return out + text.slice(at);
}
const MARKS = /⟦([^|⟧]*)\|[^⟧]*⟧/g; // ⟦$2bn|2000000000 USD⟧

describe('money', () => {
  test.each([
    'A loan of ⟦$3bn|3000000000 USD⟧.',
    'A loan of ⟦$5|5 USD⟧ to',
    'A loan of ⟦US$ 3 billion|3000000000 USD⟧.',
    'A loan of ⟦3 billion US dollars|3000000000 USD⟧.',
    'A loan of ⟦USD 30 million|30000000 USD⟧.',
    'A loan of ⟦Rs 2.5 lakh crore|2500000000000 INR⟧.',
    'A loan of ⟦₹700 crore|7000000000 INR⟧.',
    'A loan of ⟦Rs. 40,000 crore|400000000000 INR⟧.',
    'A loan of ⟦10,00,000 rupees|1000000 INR⟧.',
    'A loan of ⟦four trillion yen|4000000000000 JPY⟧.',
    'A ⟦4 trillion-yen|4000000000000 JPY⟧ loan.',
    'A loan of ⟦4 trillion Japanese yen|4000000000000 JPY⟧.',
    'A loan of ⟦€7.25m|7250000 EUR⟧.',
    'A loan of ⟦A$60 million|60000000 AUD⟧.',
    'A loan of ⟦60 million Australian dollars|60000000 AUD⟧.',
    'A loan of ⟦half a billion dollars|500000000 USD⟧.',
    'A loan of ⟦a million euros|1000000 EUR⟧.',
    'A loan of ⟦2 trillion won|2000000000000 KRW⟧.',
    'A loan of ⟦12 billion Saudi riyals|12000000000 SAR⟧.',
    'A loan of ⟦£1,250.50|1250.5 GBP⟧.',
    'Between ⟦$1|1000000000 USD⟧ and ⟦$2 billion|2000000000 USD⟧ is needed.',
    'Some ⟦$5|~5000000 USD⟧-⟦7 million|7000000 USD⟧ is needed.',
    '⟦€5 million|5000000 EUR⟧ and ⟦$6 million|6000000 USD⟧ are needed.',
    'Up to ⟦$40 million|<40000000 USD⟧ is needed.',
    'More than ⟦$40 million|>40000000 USD⟧ is needed.',
    'About ⟦$40 million|~40000000 USD⟧ is needed.',
    'A loan of ⟦N$4 million|4000000 NAD⟧.',
    'A loan of ⟦TT$ 4 million|4000000 TTD⟧ and ⟦F$60|60 FJD⟧.',
    'A loan of ⟦60 million Namibian dollars|60000000 NAD⟧.',
    'A fee of Q$5 million, not ⟦US$5 million|5000000 USD⟧.',
    'It won the match and weighed 5 pounds of rice.',
  ])('%s', (row) => {
    expect(marked(row.replace(MARKS, '$1'))).toBe(row);
  });
});

describe('things', () => {
  test.each([
    'Kenya builds more Sea Lion 3 Block IV missiles at home.',
    'They sent ⟦45 million doses|45000000 doses⟧.',
    'They sent ⟦45 million additional vaccine doses|45000000 doses⟧.',
    'They sent ⟦two dozen trucks|24 trucks⟧ and ⟦twenty-five ships|25 ships⟧.',
    'A plant of ⟦1,300 MW|1300 MW⟧.',
    'Prices rose ⟦12.5 percent|12.5 percent⟧, then ⟦4%|4 percent⟧.',
    'At least ⟦900 troops|>900 troops⟧ left.',
    'Between ⟦900|900 troops⟧ and ⟦1,100 troops|1100 troops⟧ left.',
    'The G20 countries spoke of COVID-19 vaccines.',
    'The 1958 Agreement of one country.',
    'They signed in 2014 projects of note.',
  ])('%s', (row) => {
    expect(marked(row.replace(MARKS, '$1'))).toBe(row);
  });
});

test('ordinals, but not in dates or fractions', () => {
  const text = 'The third round, the 14th summit and the twenty-first talks on August 3rd, in the second quarter; two thirds.';
  expect(found(text).ordinals.map((o) => [text.slice(o.start, o.end), o.value])).toEqual([
    ['third', 3],
    ['14th', 14],
    ['twenty-first', 21],
  ]);
});
