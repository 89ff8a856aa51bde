import { expect, test } from 'vitest';
import { edtf, type Line } from '../../model/index.ts';
import { CHL, entryOf, factOf, NOR, story, told, wordsFor } from '../say.fixture.ts';
import { sayEvent } from './say.ts';

const line = (text: string, act: string, plover: string): Line | undefined => {
  const doc = story('d', text);
  const fact = factOf('event', doc, {
    actors: [told(doc, NOR, act)],
    recipients: [told(doc, CHL, act)],
    plover: told(doc, plover, act),
    cameo: told(doc, '000', act),
    status: told(doc, 'happened', act),
    date: told(doc, edtf('2031-05-02'), act),
  });
  return sayEvent(entryOf(fact), wordsFor([doc]));
};

test('the day that the lead tells is not said twice', () => {
  const { lead, text } = line('On 2 May, Norway expelled two Chilean envoys.', 'expelled', 'SANCTION')!;
  expect([lead, text]).toEqual(['2 May 2031', 'Norway expelled two Chilean envoys']);
});

test.each([
  ['QUESTION: Norway expelled the envoys, is that so?', 'expelled', 'SANCTION'],
  ['Did Norway expel the envoys?', 'expel', 'SANCTION'],
  ['Norway, you know, warned them.', 'warned', 'THREATEN'],
  ['Ida Dahl of the Institute: “Norway warned them.”', 'warned', 'THREATEN'],
])('%s is talk and tells no act', (text, act, plover) => {
  expect(line(text, act, plover)).toBeUndefined();
});

test.each([
  ['Talks of Norway and Chile in Oslo collapse.', 'Talks', 'CONSULT', 'friction'],
  ['Norway delivered patrol boats for the Chilean navy.', 'delivered', 'MOBILIZE', 'cooperation'],
  ['Norway massed patrol boats off the Chilean coast.', 'massed', 'MOBILIZE', 'friction'],
  ['Norway and Chile signed a treaty.', 'signed', 'AGREE', 'cooperation'],
])('%s belongs where a reader looks for it', (text, act, plover, group) => {
  expect(line(text, act, plover)?.group).toBe(group);
});

test('a sentence that leans on the one before weighs less, and so does what only came to nothing', () => {
  const weight = (text: string, act: string): number => line(text, act, 'REJECT')!.weight;
  expect(weight('They refused the plan.', 'refused')).toBeLessThan(weight('Norway refused the plan.', 'refused'));
  expect(weight('Norway did not conclude the pact.', 'conclude')).toBeLessThan(weight('Norway refused the pact.', 'refused'));
});

test.each([
  ['Three weeks ago, Norway warned Chile.', 'warned', 'Norway warned Chile'],
  ['PEACE IN OUR DAY: Norway warned Chile.', 'warned', 'Norway warned Chile'],
  ['Earlier today, Norway warned Chile.', 'warned', 'Norway warned Chile'],
  ['As you mentioned earlier, Norway warned Chile.', 'warned', 'Norway warned Chile'],
  ['For example, in Bergen, Norway warned Chile.', 'warned', 'In Bergen, Norway warned Chile'],
  ['However, Norway, of course, warned Chile.', 'warned', 'Norway warned Chile'],
  ['As Norway warned Chile, boats sailed.', 'warned', 'As Norway warned Chile, boats sailed'],
])('%s tells only its act', (text, act, expected) => {
  expect(line(text, act, 'THREATEN')?.text).toBe(expected);
});

test.each(['Together they refused the plan.', 'With these steps, Norway refused the plan.', 'The Minister refused the plan.'])(
  '%s leans on the one before',
  (text) => {
    const plain = line('Norway refused the plan.', 'refused', 'REJECT')!.weight;
    expect(line(text, 'refused', 'REJECT')!.weight).toBeLessThan(plain);
  },
);

test('a long and hostile sentence takes linear time', () => {
  const text = `As you ${'a'.repeat(200_000)} ${'as you know '.repeat(20_000)} Norway warned Chile`;
  const start = performance.now();
  line(text, 'warned', 'THREATEN');
  expect(performance.now() - start).toBeLessThan(2000);
});

test('what police do with private people is no matter of states', () => {
  const weight = (text: string): number => line(text, 'arrested', 'COERCE')!.weight;
  expect(weight('Norway arrested at the tournament twelve Chilean officers.')).toBeLessThan(
    weight('Norway arrested at the port twelve Chilean officers.'),
  );
  expect(weight('Norway arrested twelve Chilean football fans.')).toBeLessThan(
    weight('Norway arrested twelve Chilean officers.'),
  );
});
