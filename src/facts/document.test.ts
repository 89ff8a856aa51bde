import { expect, test } from 'vitest';
import { documentOf } from './document.ts';
import { context, readingOf } from './reading.fixture.ts';

const issuers = (title: string, text: string): string =>
  documentOf(readingOf(text, { title, publisher: 'Ministry of Foreign Affairs of Chile' }), context)
    .issuers.map(({ value }) => value.actor ?? value.name)
    .join('+');

test.each([
  ['Joint Statement of Chile and Peru on the Margins of the G20 Summit', 'We condemn the raid on the town of Tema.', 'CHL+PER'],
  ['Joint Statement from Chile, Peru and Spain Calling for a Truce in Yemen', 'We call for an end of the war.', 'CHL+PER+ESP'],
  [
    'Joint Statement on Secure Ports',
    'Ghana joined us in May of this year.\n\nWe, the governments of Chile, Peru and Spain, see the threat.',
    'CHL+PER+ESP',
  ],
  ['Statement by the Leaders of Chile, Peru and Bolivia', 'We condemn the raid.', 'CHL+PER+BOL'],
  ['Statement on the Andes', 'Today, we, the foreign ministers of Chile, Peru and Spain, met in Lima.', 'CHL+PER+ESP'],
  ['Statement on the Andes', 'We and our friends in Peru and Spain condemn the raid.', 'CHL'],
  [
    'Joint Statement by Secretary Silva and the Foreign Ministers of Peru and Ghana',
    'The ministers met in Lima this week.',
    'CHL+PER+GHA',
  ],
  [
    'Joint Statement on the Third Round of the Chile–Ghana Trade Dialogue',
    'Peru hosted the third round in Lima this week.',
    'CHL+GHA',
  ],
  ['Joint Chile–Ghana Statement on Ports', 'We will enlarge the ports.', 'CHL+GHA'],
])('who makes it: %s', (title, text, expected) => {
  expect(issuers(title, text)).toBe(expected);
});

test('whose minister a turn is stands in the title', () => {
  const title = 'Minister Ana Silva And Ghanaian Foreign Minister Kofi Owusuansah Before Their Meeting';
  const text = 'CHILEAN FOREIGN MINISTER SILVA: Good morning.\n\nFOREIGN MINISTER OWUSUANSAH: Good morning.';
  const { voices } = documentOf(readingOf(text, { title }), context);
  expect(voices.map(({ speakers }) => speakers[0]?.value.actor)).toEqual(['CHL', 'GHA']);
});

test('a title without end is read in no time', () => {
  expect(issuers(`Joint Statement ${'statement on '.repeat(20_000)}`, 'We met.')).toBeTypeOf('string');
});
