import { expect, test } from 'vitest';
import { context, readingOf } from '../reading.fixture.ts';
import { findCommitment } from './find.ts';

const SHEET = { title: 'Fact Sheet: Kenya and Uganda', publisher: 'Ministry of Foreign Affairs of Kenya' };

/** `PARTIES | content`, one for each commitment. */
const told = (text: string): string[] =>
  findCommitment(readingOf(text, SHEET), context).map(
    ({ fields }) => `${fields.parties.map((p) => p.value).join('+')} | ${fields.content.value}`,
  );

const lead = 'Kenya and Uganda met in Kisumu.\n\n';

test.each<[name: string, text: string, ...commitments: string[]]>([
  [
    'will, and a colon',
    `${lead}Kenya and Uganda will:\n\n• Build a fish market in Busia.\n\n• Share data on floods.`,
    'KEN+UGA | Build a fish market in Busia',
    'KEN+UGA | Share data on floods',
  ],
  [
    'a promise that ends in including',
    `${lead}Kenya and Uganda will champion safe passage on the lake, including:\n\n• Buying two rescue boats.\n\n• Training forty pilots.`,
    'KEN+UGA | champion safe passage on the lake',
    'KEN+UGA | Buying two rescue boats',
    'KEN+UGA | Training forty pilots',
  ],
  [
    'told again before the list',
    `${lead}Kenya and Uganda committed to protect the lake. These include:\n\n• Resuming joint patrols.`,
    'KEN+UGA | protect the lake',
    'KEN+UGA | Resuming joint patrols',
  ],
  [
    'infinitives below a full stop',
    `${lead}Kenya and Uganda will protect the lake.\n\n• Train forty pilots.\n\n• Cleaner shores`,
    'KEN+UGA | protect the lake',
    'KEN+UGA | Train forty pilots',
  ],
  [
    'infinitives without a mark below a colon',
    `${lead}Kenya and Uganda confirmed their intention to work side by side:\n\nto protect the lake;\n\nto actively train forty pilots; and\n\nto open a market.`,
    'KEN+UGA | work side by side',
    'KEN+UGA | protect the lake',
    'KEN+UGA | train forty pilots',
    'KEN+UGA | open a market',
  ],
  [
    'commitments of somebody',
    `${lead}The deal includes Kenyan commitments to:\n\n- Lift its ban on eggs.\n\n- Open its ports.`,
    'KEN | Lift its ban on eggs',
    'KEN | Open its ports',
  ],
  [
    'a mark of the page between points',
    `${lead}Kenya and Uganda will:\n\n• Build a fish market in Busia.\n\n***\n\n• Share data on floods.`,
    'KEN+UGA | Build a fish market in Busia',
    'KEN+UGA | Share data on floods',
  ],
  [
    'a heading before its sentence',
    `${lead}Kenya and Uganda will:\n\n• Launch a rescue group: Experts know the lake well.`,
    'KEN+UGA | Launch a rescue group',
  ],
  ['infinitives below a full stop without a mark', `${lead}Kenya and Uganda protect the lake.\n\nto train forty pilots`],
  ['whole sentences', `${lead}Kenya and Uganda will:\n\n• We opened two markets last year.`],
  ['below a line that promises nothing', `${lead}Kenya and Uganda discussed:\n\n• Building a fish market in Busia.`],
  ['after a paragraph between', `${lead}Kenya and Uganda will:\n\nThe lake is deep.\n\n• Build a fish market in Busia.`],
])('%s', (_, text, ...commitments) => {
  expect(told(text)).toEqual(commitments);
});

test('points without end take linear time', () => {
  const reading = readingOf(`${lead}Kenya and Uganda will:\n\n${'• Build a road: It is long.\n\n'.repeat(2500)}`, SHEET);
  const from = performance.now();
  findCommitment(reading, context);
  expect(performance.now() - from).toBeLessThan(3000);
});
