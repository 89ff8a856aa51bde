import { describe, expect, test } from 'vitest';
import { toldIn } from './release.fixture.ts';

const publisher = 'Ministry of Foreign Affairs of Chile';
const call = { title: 'Readout of the Call with the Foreign Minister of Ghana', publisher };
const haiti = { title: 'Joint Statement on Haiti', publisher };
const makers = 'The following statement was issued by the Governments of Chile and Peru.\n\n';

describe('in a text about two, whom it leaves unsaid', () => {
  test.each([
    ['The Chilean minister discussed trade.', 'CHL CONSULT GHA'],
    ['The Chilean minister expressed appreciation for the rescue of the crew.', 'CHL SUPPORT GHA'],
    ['The two ministers discussed trade.', 'CHL+GHA CONSULT CHL+GHA'],
    ['Both sides welcomed the vote in Togo.', 'CHL+GHA SUPPORT TGO'],
  ])('%s', (text, expected) => {
    expect(toldIn(call, text)).toContain(expected);
  });

  test.each([
    'The Chilean minister stressed the importance of quick help.',
    'The Chilean minister reaffirmed her commitment to good government.',
    'The Chilean minister condemned the raid.',
  ])('%s', (text) => {
    expect(toldIn(call, text).join()).not.toContain('GHA');
  });

  test('a bloc is no other side for one of its members', () => {
    expect(
      toldIn(
        { title: 'Readout of the Meeting of OPEC', publisher: 'Ministry of Foreign Affairs of Iraq' },
        'The Iraqi minister discussed trade.',
      ),
    ).not.toContain('IRQ CONSULT OPEC');
  });
});

describe('in a joint text on somebody else', () => {
  test.each([
    ['We call on all parties to return to the talks.', 'CHL+PER REQUEST HTI'],
    ['We urge the police to hold back.', 'CHL+PER REQUEST HTI'],
    ['We restated our commitment to closer trade.', 'CHL+PER AGREE CHL+PER'],
  ])('%s', (text, expected) => {
    expect(toldIn(haiti, makers + text)).toContain(expected);
  });

  test('news name whom they mean', () => {
    expect(
      toldIn({ title: 'Chile on Haiti', publisher: 'The Daily Coast' }, 'Chile called on all parties to talk.').join(),
    ).not.toContain('HTI');
  });
});

test('who is called by name is thanked and does not thank', () => {
  const remarks = { title: 'Minister Ana Silva and Foreign Minister Kofi Owusu Before Their Meeting' };
  const text =
    'CHILEAN FOREIGN MINISTER SILVA: Welcome.\n\nGHANAIAN FOREIGN MINISTER OWUSU: Minister Silva, first of all, thank you for your help.';
  expect(toldIn(remarks, text)).toContain('GHA SUPPORT CHL');
  expect(toldIn(remarks, text)).not.toContain('CHL SUPPORT GHA');
});
