import { expect, test } from 'vitest';
import { told } from './told.fixture.ts';

test.each([
  ['Chile condemned the barbaric raids that Peru launched on villages.', 'CHL ACCUSE PER'],
  ['Kenya thanked Ghana for its leadership of the Lima Group.', 'KEN SUPPORT GHA'],
  ['Kenya reinforces its border with Somalia.', 'KEN MOBILIZE SOM'],
  ['Chile and Peru unveiled a joint task force to lessen the use of Spanish copper.', 'CHL+PER AGREE CHL+PER'],
  ['Kenya shared concerns about Sudan with Uganda.', 'KEN ACCUSE SDN'],
])('%s', (text, expected) => {
  expect(told(text)).toEqual([expected]);
});

test.each([
  ['Chile and the Arab League encouraged the Arab League to respond to Haitian requests.', 'HTI'],
  ['Chile and Peru unveiled a joint task force to lessen the use of Spanish copper.', 'ESP'],
])('not whom it names by the way: %s', (text, never) => {
  expect(told(text).join()).not.toContain(never);
});
