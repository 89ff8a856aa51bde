import { expect, test } from 'vitest';
import { edtf, type OfficeCode, type Party } from '../../model/index.ts';
import { CHL, entryOf, factOf, NOR, story, told, wordsFor } from '../say.fixture.ts';
import { sayVisit } from './say.ts';

const guest = (name: string): Party => ({ actor: NOR, office: 'foreign-minister' as OfficeCode, name });
const line = (
  status: 'held' | 'planned',
  guests: readonly Party[],
  { place, purpose }: { place?: string; purpose?: string } = {},
): string => {
  const doc = story('d', `Norway, Chile: ${place ?? ''} ${purpose ?? ''}.`);
  const fact = factOf('visit', doc, {
    visitors: guests.map((g) => told(doc, g, 'Norway')),
    host: told(doc, CHL, 'Chile'),
    status: told(doc, status, 'Chile'),
    date: told(doc, edtf('2031-05-03'), 'Chile'),
    ...(place ? { place: told(doc, place, place) } : {}),
    ...(purpose ? { purpose: told(doc, purpose, purpose) } : {}),
  });
  return sayVisit(entryOf(fact), wordsFor([doc]))!.text;
};

test.each([
  ['held', 'Arica', 'for talks on fish', 'visited Arica, Chile, for talks on fish'],
  ['held', 'Arica', undefined, 'visited Arica, Chile'],
  ['held', 'Chile', 'to meet fishers', 'visited Chile to meet fishers'],
  ['held', undefined, 'talks on fish', 'visited Chile: talks on fish'],
  ['planned', 'Arica', undefined, 'was to visit Arica, Chile'],
] as const)('%s, %s, %s', (status, place, purpose, expected) => {
  const more = { ...(place ? { place } : {}), ...(purpose ? { purpose } : {}) };
  expect(line(status, [guest('Ida Dahl')], more)).toBe(`Foreign Minister Ida Dahl (Norway) ${expected}`);
});

test('several were to visit', () => {
  expect(line('planned', [guest('Ida Dahl'), guest('Ole Moe')])).toContain('Ole Moe (Norway) were to visit Chile');
});
