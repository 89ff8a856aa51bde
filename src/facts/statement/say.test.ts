import { expect, test } from 'vitest';
import { CHL, entryOf, factOf, story, told, wordsFor } from '../say.fixture.ts';
import { sayStatement } from './say.ts';

const line = (text: string, content: string, mode: 'direct' | 'mixed' | 'indirect', cue = 'said'): string | undefined => {
  const doc = story('d', text);
  const fact = factOf('statement', doc, {
    speakers: [told(doc, { actor: CHL }, 'Chile')],
    mode: told(doc, mode, content),
    content: told(doc, content, content),
    cue: told(doc, cue, cue),
  });
  return sayStatement(entryOf(fact), wordsFor([doc]))?.text;
};

test.each([
  ['Chile said it was "a gift to smugglers".', 'it was "a gift to smugglers"', 'mixed', 'it was "a gift to smugglers"'],
  ['Chile said "the fine has not been paid".', '"the fine has not been paid"', 'direct', '“the fine has not been paid”'],
] as const)('marks of quotations stay in pairs: %s', (text, content, mode, expected) => {
  expect(line(text, content, mode)).toBe(expected);
});

test.each([
  ['Chile left, noting with regret the cost of it.', 'noting with regret', 'the cost of it', 'noted with regret the cost of it'],
  ['Chile announces a ban on whaling ships.', 'announces', 'a ban on whaling ships', 'announced a ban on whaling ships'],
  ['Chile condemned the ban on whaling ships.', 'condemned', 'the ban on whaling ships', 'condemned the ban on whaling ships'],
])('cues are told in the past: %s', (text, cue, content, expected) => {
  expect(line(text, content, 'indirect', cue)).toBe(expected);
});

test.each([
  ['a greeting goes', 'Delighted to see the envoy. We agreed on the fisheries today.', '“… We agreed on the fisheries today”'],
  ['two go', 'Good morning. I’m glad to be here. We agreed on the fisheries today.', '“… We agreed on the fisheries today”'],
  ['what is nothing else stays', 'Delighted to see the envoy of Peru', '“Delighted to see the envoy of Peru”'],
  [
    'nothing is left out of the rest',
    'We agreed on fish. Thank you for the ships.',
    '“We agreed on fish. Thank you for the ships”',
  ],
])('of a quotation %s', (_, content, expected) => {
  expect(line(`"${content}" Chile said.`, content, 'direct')).toBe(expected);
});

test('a reason is told with what it is the reason of', () => {
  const text = 'Chile left the pact, citing the cost of the fleet.';
  expect(line(text, 'the cost of the fleet', 'indirect', 'citing')).toBe('Chile left the pact, citing the cost of the fleet');
});

test.each([
  ['Chile’s Grain Board', 'Chile, Grain Board'],
  ['Chilean Navy', 'Chile, Navy'],
  ['President of Chile Ana Rojas', 'Chile, President Ana Rojas'],
  ['sailors of two countries', 'Chile'],
  ['Ana Rojas', 'Chile, Ana Rojas'],
])('a voice behind its country: %s', (name, expected) => {
  const doc = story('d', 'Chile said the port is open to all ships.');
  const fact = factOf('statement', doc, {
    speakers: [told(doc, { actor: CHL, name }, 'Chile')],
    mode: told(doc, 'indirect' as const, 'said'),
    content: told(doc, 'the port is open to all ships', 'the port is open to all ships'),
  });
  expect(sayStatement(entryOf(fact), wordsFor([doc]))?.lead.replace(/ \(.*/, '')).toBe(expected);
});

test('what only tells a day says nothing', () => {
  expect(
    line(
      'Chile said on Monday after the talks of the two ministers.',
      'on Monday after the talks of the two ministers',
      'indirect',
    ),
  ).toBeUndefined();
});

test.each([
  ['from the clause that does', 'Chile', '… of rail, and the release of all Peruvian fishermen'],
  ['from its beginning where that tells of them', 'grain', 'of grain prices in the northern ports of the continent'],
])('where the beginning tells nothing of those asked about, words are told %s', (_, wanted, expected) => {
  const content =
    'of grain prices in the northern ports of the continent, of the drought that has come back to the high plains of the south and the west of the country and of the heat, of rail, and the release of all Peruvian fishermen';
  const doc = story('d', `Chile spoke ${content}.`);
  const fact = factOf('statement', doc, {
    speakers: [told(doc, { actor: CHL }, 'Chile')],
    mode: told(doc, 'indirect' as const, content),
    content: told(doc, content, content),
  });
  const shows = (text: string): boolean => text.includes(wanted === 'Chile' ? 'Peruvian' : 'grain');
  expect(sayStatement(entryOf(fact), { ...wordsFor([doc]), shows })?.text.startsWith(expected)).toBe(true);
});
