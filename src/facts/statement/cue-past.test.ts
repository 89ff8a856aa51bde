import { expect, test } from 'vitest';
import { inThePast } from './cue-past.ts';

test.each([
  ['citing', 'cited'],
  ['confirming', 'confirmed'],
  ['Stating that', 'stated that'],
  ['telling', 'told'],
  ['making clear', 'made clear'],
  ['admitting', 'admitted'],
  ['denying', 'denied'],
  ['denies', 'denied'],
  ['announces that', 'announced that'],
  ['stresses', 'stressed'],
  ['looks forward to', 'looked forward to'],
  ['welcome', 'welcomed'],
  ['speaks of', 'spoke of'],
])('%s is told as: %s', (cue, past) => {
  expect(inThePast(cue)).toBe(past);
});

test.each(['condemned', 'said', 'according to', 'clear about', 'in the words of', 'statement', 'remarks', '', ':', '\ud800'])(
  '%j stays',
  (cue) => {
    expect(inThePast(cue)).toBe(cue);
  },
);
