import { expect, test } from 'vitest';
import { told } from './told.fixture.ts';

test.each([
  ['Kenya and Uganda accuse each other of shelling villages.', 'KEN+UGA ACCUSE KEN+UGA'],
  ["Chile and Peru expelled each other's ambassadors.", 'CHL+PER SANCTION CHL+PER'],
  ['Chad and Libya agreed to a truce. Both sides accuse the other of violating it.', 'TCD+LBY ACCUSE TCD+LBY'],
])('both ways: %s', (text, expected) => {
  expect(told(text)).toContain(expected);
});

test('the other of something is nobody', () => {
  expect(told('Kenya and Uganda condemned the other Somali raid.')).toEqual(['KEN+UGA ACCUSE SOM']);
});
