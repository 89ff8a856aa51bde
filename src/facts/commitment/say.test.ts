import { expect, test } from 'vitest';
import { actorCode, edtf, type Fact } from '../../model/index.ts';
import { CHL, entryOf, factOf, NOR, story, told, wordsFor } from '../say.fixture.ts';
import { sayCommitment } from './say.ts';

const promise = (text: string, content: string, more: object = {}): Fact<'commitment'> => {
  const doc = story('d', text);
  return factOf('commitment', doc, {
    parties: [told(doc, NOR, 'Norway')],
    content: told(doc, content, content),
    status: told(doc, 'announced', content),
    ...more,
  });
};
const line = (text: string, content: string, more: object = {}) =>
  sayCommitment(entryOf(promise(text, content, more)), wordsFor([story('d', text)]));

test.each([
  ['Norway will send two boats to Chile.', 'send two boats to Chile', 'to send two boats to Chile'],
  ['Norway agreed to jointly run the port.', 'run the port', 'to run the port'],
  ['Norway pledged $5 million for the port.', '$5 million for the port', '$5 million for the port'],
  ['Norway is committed to opening a school there.', 'opening a school there', 'opening a school there'],
])('%s is worded as an infinitive', (text, content, expected) => {
  expect(line(text, content)?.text).toMatch(new RegExp(`^${expected.replace('$', '\\$')} \\(`));
});

test.each([
  ['commitment.point-to@1', 'Build a quay', 'to build a quay'],
  ['commitment.point@1', 'Building a quay', 'building a quay'],
  ['commitment.point@1', 'Arctic plan', 'Arctic plan'],
])('a point of %s: %s', (rule, content, expected) => {
  const text = `Norway will:\n\n- ${content}`;
  expect(sayCommitment(entryOf({ ...promise(text, content), rule }), wordsFor([story('d', text)]))?.text).toMatch(
    `${expected} (`,
  );
});

test.each([
  ['Norway will bomb the harbour.', 'bomb the harbour'],
  ['Norway vows to launch a naval strike on the harbour.', 'launch a naval strike on the harbour'],
  ['Norway will declare open war.', 'declare open war'],
  ['Norway agreed to defer the visit.', 'defer the visit'],
])('%s is no promise', (text, content) => {
  expect(line(text, content)).toBeUndefined();
});

test.each([
  ['Norway will strike a deal on fish.', 'strike a deal on fish'],
  ['Norway will declare a holiday.', 'declare a holiday'],
])('%s is one', (text, content) => {
  expect(line(text, content)).toBeDefined();
});

test.each([
  ['2032-05-20', 'overdue'],
  ['2032-01', '4 months overdue'],
  ['2029', 'over 2 years overdue'],
])('due %s it says how long it is overdue', (due, expected) => {
  const text = 'Norway will build a quay by then.';
  const doc = story('d', text);
  const deadline = told(doc, edtf(due), 'by then');
  expect(line(text, 'build a quay by then', { deadline })?.text).toContain(`; ${expected})`);
});

test('what can be said of any relation weighs less than a deed, a large sum more than a small one', () => {
  const weight = (text: string, content: string, amount?: number): number => {
    const doc = story('d', text);
    const sum = amount === undefined ? {} : { amount: told(doc, amount, 'Norway'), unit: told(doc, 'USD', 'Norway') };
    return line(text, content, sum)!.weight;
  };
  const vague = weight('Norway will continue to work with Chile.', 'continue to work with Chile');
  const deed = weight('Norway will open a consulate in Chile.', 'open a consulate in Chile');
  expect(vague).toBeLessThan(deed);
  expect(weight('Norway showed its Arctic plan in Bergen.', 'Arctic plan in Bergen')).toBeLessThan(deed);
  expect(weight('Norway will arrange it soon.', 'arrange it soon')).toBeLessThan(vague);
  expect(weight('Norway will give it.', 'give it', 3e6)).toBeLessThan(weight('Norway will give it.', 'give it', 3e9));
});

test('sums that sources tell otherwise stand side by side', () => {
  const [a, b] = [story('a', 'Norway will give $800 million.'), story('b', 'Norway will give $825 million.')];
  const one = factOf('commitment', a, {
    parties: [told(a, NOR, 'Norway')],
    beneficiaries: [told(a, CHL, 'Norway')],
    content: told(a, 'give $800 million', 'give $800 million'),
    status: told(a, 'announced', 'will'),
    amount: told(a, 800e6, '$800 million'),
    unit: told(a, 'USD', '$800 million'),
  });
  const two = factOf('commitment', b, {
    ...one.fields,
    content: told(b, 'give $825 million', 'give $825 million'),
    amount: told(b, 825e6, '$825 million'),
  });
  expect(sayCommitment(entryOf(one, two), wordsFor([a, b]))?.text).toContain('reports differ: $800 million and $825 million');
  expect(sayCommitment(entryOf(one, one), wordsFor([a, b]))?.text).not.toContain('differ');
});

test.each([
  ['Norway said it will raise the quay.', 'it will raise the quay', 'to raise the quay'],
  ['Norway said that it would not sell the quay.', 'that it would not sell the quay', 'not to sell the quay'],
  ['Norway said it will no longer use the quay.', 'it will no longer use the quay', 'no longer to use the quay'],
])('a pronoun before the verb goes: %s', (text, content, expected) => {
  expect(line(text, content)?.text).toMatch(new RegExp(`^${expected} \\(`));
});

test.each(['protecting the reefs', 'remain in contact', 'strengthen the patrols'])('nobody is late with %s', (content) => {
  const text = `Norway is for it by 2029: ${content}.`;
  const told2 = line(text, content, { deadline: told(story('d', text), edtf('2029'), 'by 2029') })?.text;
  expect(told2).not.toMatch(/overdue|due 2029/);
});

test('a long list of sides says how many more there are', () => {
  const text = 'Norway and all others will build a quay.';
  const doc = story('d', text);
  const parties = [...Array(9).keys()].map((k) => told(doc, actorCode(`A${String.fromCharCode(65 + k)}A`), 'all'));
  expect(line(text, 'build a quay', { parties })?.lead).toBe('AAA, ABA, ACA, ADA and 5 others');
});

test.each([
  ['the words give it', 'Norway will pay $40 million for the pier.', 'pay $40 million for the pier', 40e6, 'USD', 'Norway'],
  [
    'they give it in letters',
    'Norway will pay forty-million-dollar sums.',
    'pay forty-million-dollar sums',
    40e6,
    'USD',
    'Norway',
  ],
  ['they give another', 'Norway will pay $400 million more.', 'pay $400 million more', 40e6, 'USD', '$40 million, Norway'],
  ['they do not', 'Norway will pay that sum.', 'pay that sum', 40e6, 'USD', '$40 million, Norway'],
  ['it counts two of something', 'Norway will send both boats.', 'send both boats', 2, 'boats', 'Norway'],
  ['it counts many', 'Norway will send all the boats.', 'send all the boats', 31, 'boats', '31 boats, Norway'],
])('a sum before the line where %s', (_, text, content, amount, unit, expected) => {
  const doc = story('d', text);
  expect(line(text, content, { amount: told(doc, amount, content), unit: told(doc, unit, content) })?.lead).toBe(expected);
});

test.each([
  ['Norway will repair our ports.', 'repair our ports', 'to repair its ports ('],
  ['Norway will save “our seas”.', 'save “our seas”', 'to save “our seas” ('],
])('what is theirs: %s', (text, content, expected) => {
  expect(line(text, content)?.text).toContain(expected);
});

test.each([
  ['Norway will deliver remarks at the fair.', 'deliver remarks at the fair'],
  ['Norway will travel to the fair.', 'travel to the fair'],
])('where somebody will be weighs little: %s', (text, content) => {
  const deed = line('Norway will repair the fair.', 'repair the fair')!.weight;
  expect(line(text, content)!.weight).toBeLessThan(deed);
});

test('nobody is late with a tariff', () => {
  const [text, content] = ['Norway will impose a 20% tariff on cod by then.', 'impose a 20% tariff on cod'];
  const doc = story('d', text);
  const tariff = line(text, content, { deadline: told(doc, edtf('2031-05'), 'by then') })!;
  expect(tariff.group).toBe('friction');
  expect(tariff.text).toContain('from May 2031');
  expect(tariff.text).not.toContain('overdue');
});
