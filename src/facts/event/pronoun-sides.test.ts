import { expect, test } from 'vitest';
import { told } from './told.fixture.ts';

test.each([
  ['Niger closes its border with Chad and sends 900 soldiers to it.', 'NER MOBILIZE TCD'],
  ['Japan criticised Fiji and expelled its ambassador.', 'JPN SANCTION FJI'],
])('whom the act before befell: %s', (text, expected) => {
  expect(told(text)).toContain(expected);
});

test('what may be its own stays its own', () => {
  expect(told('Japan criticised Fiji and praised its own army.')).not.toContain('JPN SUPPORT FJI');
});
