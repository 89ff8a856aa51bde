import { expect, test } from 'vitest';
import { told } from './told.fixture.ts';

test.each([
  'A strong earthquake struck Lima, Peru.',
  'The typhoon left Japan and hit Korea.',
  'Cyclone Ama battered Fiji and killed nine people in Tonga.',
  'A train from Peru arrived in Santiago, Chile.',
  'Ten migrants left Djibouti on a raft.',
  'Nine people were killed in Peru when a bus overturned.',
  'Denmark took over the presidency of the European Union.',
])('nobody acts: %s', (text) => {
  expect(told(text)).toEqual([]);
});

test.each([
  ['Peruvian senators arrived in Santiago, Chile.', 'PER CONSULT CHL'],
  ['Togolese troops left Benin on a ship.', 'TGO RETREAT BEN'],
  ["Japan's gift of buses to Fiji arrived in Suva.", 'JPN AID FJI'],
])('somebody does: %s', (text, expected) => {
  expect(told(text)).toContain(expected);
});
