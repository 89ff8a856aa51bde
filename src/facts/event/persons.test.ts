import { describe, expect, test } from 'vitest';
import { toldIn } from './release.fixture.ts';

const joint = { title: 'Joint Statement on Haiti', publisher: 'U.S. Department of State' };
const heading =
  'The text of the following statement was released by the members of the Reef Panel (Chile, Peru, Spain) and the Arab League.\n\n';
const quartet = 'CHL+PER+ESP+ARL';

describe('who says we in a joint text, and the name that it gives its group', () => {
  test.each([
    ['We praise the patience of the Haitian people.', `${quartet} SUPPORT HTI`],
    ['We condemn the decision of the Haitian government.', `${quartet} ACCUSE HTI`],
    ['The Reef Panel and the Arab League reaffirm their support for Haiti.', `${quartet} SUPPORT HTI`],
    ['The Reef Panel and Norway praised Haiti.', 'CHL+PER+ESP+NOR SUPPORT HTI'],
  ])('%s', (text, expected) => {
    expect(toldIn(joint, heading + text)).toContain(expected);
  });

  test.each([
    // a bracket that holds no list of states, or names none, makes no group
    ['The Reef Panel (since 2019) praised Haiti.', 'SUPPORT'],
    ['The Reef Panel (Chile, fish and Spain) met. The Reef Panel praised Haiti.', 'SUPPORT'],
  ])('%s', (text, never) => {
    expect(toldIn({ title: 'News' }, text).join()).not.toContain(`ESP ${never}`);
  });

  test('many brackets and a long one are read in no time', () => {
    expect(toldIn({}, `${'The Reef Panel (Chile, Peru) praised Haiti (Peru, '.repeat(300)}Spain`).length).toBeLessThan(400);
    expect(toldIn({}, '(A'.repeat(2000))).toEqual([]);
  });
});

describe('I and you in the prepared remarks of two', () => {
  const remarks = { title: 'Minister Ana Silva and Foreign Minister Kofi Owusu Before Their Meeting' };
  const both = (ours: string, theirs: string): string =>
    `CHILEAN FOREIGN MINISTER SILVA: ${ours}\n\nGHANAIAN FOREIGN MINISTER OWUSU: ${theirs}`;

  test('thanks go to the other side', () => {
    expect(toldIn(remarks, both('Good morning. We thank you for your help.', 'I am grateful to you, Minister.'))).toEqual(
      expect.arrayContaining(['CHL SUPPORT GHA', 'GHA SUPPORT CHL']),
    );
  });

  test('not to who is thanked for a question', () => {
    const asked = `${both('Good morning.', 'Good morning.')}\n\nQUESTION: Why?\n\nCHILEAN FOREIGN MINISTER SILVA: Thank you.`;
    expect(toldIn(remarks, asked).filter((act) => act.includes('SUPPORT GHA'))).toEqual([]);
  });
});
