import { expect, test } from 'vitest';
import { actorCode, edtf, type Fact, type OfficeCode, type Participant, type StoredDoc } from '../../model/index.ts';
import { CHL, entryOf, factOf, NOR, story, told, wordsFor } from '../say.fixture.ts';
import { sayMeeting } from './say.ts';

const minister = (name: string): Participant => ({ actor: NOR, office: 'foreign-minister' as OfficeCode, name });
const report = (doc: StoredDoc, day: string, place: string, who: Participant): Fact<'meeting'> =>
  factOf('meeting', doc, {
    form: told(doc, 'talks', 'talks'),
    status: told(doc, 'held', 'held'),
    date: told(doc, edtf(day), 'then'),
    place: told(doc, place, place),
    participants: [told(doc, who, 'Norway'), told(doc, { actor: CHL }, 'Chile')],
  });
const says = (a: [string, string, string], b: [string, string, string], extra = ''): string => {
  const docs = [a, b].map(([, place], k) => story(`d${k}`, `Norway and Chile held talks then in ${place}.${extra}`));
  const facts = [a, b].map(([day, place, name], k) => report(docs[k]!, day, place, minister(name)));
  return sayMeeting(entryOf(...facts), wordsFor(docs))!.text;
};

test.each([
  [
    'days',
    ['2031-05-02', 'Bergen', 'Ida Dahl'],
    ['2031-05-03', 'Bergen', 'Ida Dahl'],
    'reports differ: 2 May 2031 and 3 May 2031',
  ],
  ['places', ['2031-05-02', 'Bergen', 'Ida Dahl'], ['2031-05-02', 'Tromsø', 'Ida Dahl'], 'reports differ: Bergen and Tromsø'],
  [
    'people',
    ['2031-05-02', 'Bergen', 'Ida Dahl'],
    ['2031-05-02', 'Bergen', 'Ole Moe'],
    'reports differ: Foreign Minister Ida Dahl and Foreign Minister Ole Moe',
  ],
] as const)('%s that sources tell otherwise stand side by side', (_, a, b, expected) => {
  expect(says([...a], [...b])).toContain(expected);
});

test.each([
  ['a month and a day in it', ['2031-05', 'Bergen', 'Ida Dahl'], ['2031-05-03', 'Bergen', 'Ida Dahl'], ''],
  ['a country and a city', ['2031-05-02', 'Norway', 'Ida Dahl'], ['2031-05-02', 'Bergen', 'Ida Dahl'], ''],
  ['a town and a region', ['2031-05-02', 'Vestland', 'Ida Dahl'], ['2031-05-02', 'Bergen', 'Ida Dahl'], ''],
  ['a house in a city', ['2031-05-02', 'Akershus', 'Ida Dahl'], ['2031-05-02', 'Oslo', 'Ida Dahl'], ' Akershus is in Oslo.'],
  ['a name and its initial', ['2031-05-02', 'Bergen', 'Ida Dahl'], ['2031-05-02', 'Bergen', 'I. Dahl'], ''],
] as const)('%s do not differ', (_, a, b, extra) => {
  expect(says([...a], [...b], extra)).not.toContain('differ');
});

const gathered = (status: 'held' | 'postponed', form: string, sides: readonly Participant[]): string => {
  const doc = story('d', `Norway and Chile: ${form}.`);
  const fact = factOf('meeting', doc, {
    form: told(doc, form, form),
    status: told(doc, status, form),
    participants: sides.map((side) => told(doc, side, 'Norway')),
  });
  return sayMeeting(entryOf(fact), wordsFor([doc]))!.text;
};
const both: readonly Participant[] = [{ actor: NOR }, { actor: CHL }];
const states = (n: number): Participant[] =>
  [...Array(n).keys()].map((k) => ({ actor: actorCode(`A${String.fromCharCode(65 + k)}A`) }));

test.each([
  ['held', 'working-lunch', both, 'Norway and Chile met over a working lunch'],
  ['held', 'ceremony', both, 'Norway and Chile met at a ceremony'],
  ['held', 'call', both, 'Norway and Chile spoke by telephone'],
  ['postponed', 'summit', both, 'A summit of Norway and Chile was put off'],
  ['postponed', 'talks', both, 'A meeting of Norway and Chile was put off'],
  ['postponed', 'consultations', both, 'Consultations of Norway and Chile were put off'],
  [
    'held',
    'talks',
    [minister('Ida Dahl'), minister('Ole Moe'), { actor: CHL }],
    'Foreign Minister Ida Dahl, Foreign Minister Ole Moe (Norway) and Chile met',
  ],
  [
    'held',
    'talks',
    [minister('Ida Dahl'), { actor: CHL, name: 'Ana Rojas' }, minister('Ole Moe')],
    'Foreign Minister Ida Dahl, Foreign Minister Ole Moe (Norway) and Ana Rojas (Chile) met',
  ],
  ['held', 'summit', states(17), 'AAA, ABA, ACA, ADA, AEA and 12 others held a summit'],
  ['held', 'summit', states(6), 'AAA, ABA, ACA, ADA, AEA and AFA held a summit'],
] as const)('%s %s', (status, form, sides, expected) => {
  expect(gathered(status, form, sides)).toBe(expected);
});

test('sides that a title names are not told again', () => {
  const doc = story('d', 'Norway and Chile held the Chile–Norway Fisheries Dialogue.');
  const dialogue = (...sides: Participant[]): string =>
    sayMeeting(
      entryOf(
        factOf('meeting', doc, {
          form: told(doc, 'dialogue', 'Dialogue'),
          series: told(doc, 'Chile–Norway Fisheries Dialogue', 'Chile–Norway Fisheries Dialogue'),
          status: told(doc, 'held', 'held'),
          participants: sides.map((side) => told(doc, side, 'Norway')),
        }),
      ),
      wordsFor([doc]),
    )!.text;
  expect(dialogue(...both)).toBe('Chile–Norway Fisheries Dialogue');
  expect(dialogue(minister('Ida Dahl'), { actor: CHL })).toContain('Ida Dahl');
  expect(dialogue(...both, { actor: actorCode('PER') })).toContain('PER');
});
