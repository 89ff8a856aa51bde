import { expect, test } from 'vitest';
import { ownOffice } from './office-words.ts';

test.each([
  ['FOREIGN MINISTER', 'Foreign Minister'],
  ['MINISTER OF DEFENCE', 'Minister of Defence'],
  ['CEO', 'CEO'],
  ['Presidents', 'President'],
  ['foreign ministers of Chile, Peru and Spain', 'foreign minister'],
  ['Secretaries of State', 'Secretary'],
  ['Prime Minister of the Kingdom', 'Prime Minister of the Kingdom'],
  ['Minister of Foreign Affairs', 'Minister of Foreign Affairs'],
  ['Foreign Affairs', 'Foreign Affairs'],
  ['Chief of the Armed Forces', 'Chief of the Armed Forces'],
  ['', ''],
  [' \u0000S'.repeat(20_000), ' \u0000S'.repeat(20_000)],
])('%s', (text, expected) => {
  expect(ownOffice(text)).toBe(expected);
});
