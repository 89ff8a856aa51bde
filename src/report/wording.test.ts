import { expect, test } from 'vitest';
import { withoutName } from './wording.ts';

test.each([
  ['the name and what follows it go', 'General Secretary Ána Rojás of Chile', 'Ana Rojas', 'General Secretary'],
  ['an office of its own words stays', 'Minister of Rivers', 'Ana Rojas', 'Minister of Rivers'],
  ['a small word that is also a name stays', 'envoy to Peru', 'To Lin', 'envoy to Peru'],
  ['a title that is a name stays in front', 'King', 'King', 'King'],
  ['no name', 'Minister of Rivers', undefined, 'Minister of Rivers'],
  ['no office', '', 'Ana Rojas', ''],
])('%s', (_, office, name, expected) => {
  expect(withoutName(office, name)).toBe(expected);
});
