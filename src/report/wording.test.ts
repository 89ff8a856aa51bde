import { expect, test } from 'vitest';
import { actorCode, type Knowledge, officeCode } from '../model/index.ts';
import { withoutName, wording } from './wording.ts';

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

const words = wording({ table: () => [], actor: () => undefined } as unknown as Knowledge, new Map(), '2031-05-02');

test.each([
  ['CHL', 'Ana Rojas', 'Rojas'],
  ['CHN', 'Li Ming', 'Li'],
  ['VNM', 'Tran Van An', 'An'],
  ['THA', 'Somchai Dee', 'Somchai'],
  ['TWN', 'Chen Shu-fen', 'Chen'],
  ['TWN', 'Peter Chen', 'Chen'],
  ['DEU', 'Eva von der Au', 'von der Au'],
  ['PHL', 'Jose Cruz Jr.', 'Cruz Jr.'],
])('%s: %s is called %s', (actor, name, short) => {
  expect(words.surname({ actor: actorCode(actor), name })).toBe(short);
});

test.each([
  ['Prime Minister of Norway and Chile', 'Prime Minister Ana Rojas'],
  ['President of the Republic of Chile', 'President Ana Rojas'],
  ['King of the Hill Fort of Old Bergen', 'King Ana Rojas'],
  ['Envoy of Chile', 'Envoy of Chile Ana Rojas'],
])('an office that tells its country: %s', (officeText, expected) => {
  expect(words.party({ actor: actorCode('CHL'), name: 'Ana Rojas', officeText })).toBe(expected);
});

test('what all foreign ministers are called gives way to what the country calls its own', () => {
  const table = () => [{ actor: 'CHL', office: 'foreign-minister', title: 'Chancellor of Rivers' }];
  const office = () => ({ name: 'foreign minister' });
  const local = wording({ table, office, actor: () => undefined } as unknown as Knowledge, new Map(), '2031-05-02');
  const called = (officeText: string): string =>
    local.party({ actor: actorCode('CHL'), name: 'Ana Rojas', office: officeCode('foreign-minister'), officeText });
  expect(called('foreign ministers')).toBe('Chancellor of Rivers Ana Rojas');
  expect(called('acting foreign minister')).toBe('Acting Foreign Minister Ana Rojas');
});
