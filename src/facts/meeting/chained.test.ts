import { expect, test } from 'vitest';
import { context, readingOf } from '../reading.fixture.ts';
import { findMeeting } from './find.ts';

const published = '2026-07-01';

/** One line a meeting: status, day, place, series and round, then sides (`person/state` or `state`). */
function told(text: string): string[] {
  return findMeeting(readingOf(text, { published }), context).map(({ fields }) => {
    const sides = fields.participants.map(({ value }) => [value.name, value.actor].filter(Boolean).join('/')).sort();
    const chain = `${fields.series?.value ?? '-'} ${fields.round?.value ?? '-'}`;
    return [fields.status.value, fields.date?.value ?? '-', fields.place?.value ?? '-', chain, sides.join(', ')].join(' | ');
  });
}

const SERIES = 'Malta–Panama Joint Commission on Shipping';

const CASES: readonly (readonly [text: string, expected: readonly string[]])[] = [
  [
    'Malta and Panama held the Fifth Session of the Malta–Panama Joint Commission on Shipping in Valletta on 30 June 2026. ' +
      'The two sides recalled the Fourth Session, held in Panama City on 4 May 2022, and noted that the survey was complete. ' +
      'The Sixth Session will be held in Panama City in 2028.',
    [
      `held | 2026-06-30 | Valletta | ${SERIES} 5 | MLT, PAN`,
      `held | 2022-05-04 | Panama City | ${SERIES} 4 | MLT, PAN`,
      `planned | 2028 | Panama City | ${SERIES} 6 | MLT, PAN`,
    ],
  ],
  [
    'Second Session of the Malta–Panama Joint Commission on Shipping\nValletta, 29–30 June 2026\n\n' +
      'The Second Session of the Joint Commission on Shipping was held in Valletta on 29 and 30 June 2026. The Maltese delegation ' +
      'was led by H.E. Ian Farrugia, Minister of Transport, and the Panamanian delegation by H.E. Luis Paz, Minister of Mines.',
    [`held | 2026-06-29/2026-06-30 | Valletta | ${SERIES} 2 | Ian Farrugia/MLT, Luis Paz/PAN`],
  ],
  [
    'Foreign Minister Ian Farrugia of Malta met Foreign Minister Luis Paz of Panama in Valletta on Tuesday. ' +
      'Farrugia is expected in Panama City in November for the fourth session of the Joint Commission on Shipping.',
    [
      'held | 2026-06-30 | Valletta | - - | Ian Farrugia/MLT, Luis Paz/PAN',
      `planned | 2026-11 | Panama City | ${SERIES} 4 | MLT, PAN`,
    ],
  ],
  [
    'Foreign Minister Luis Paz of Panama will arrive in Valletta in September for talks with Malta.',
    ['planned | 2026-09 | Valletta | - - | Luis Paz/PAN, MLT'],
  ],
  [
    'Foreign Minister Ian Farrugia of Malta spoke by phone with Foreign Minister Luis Paz of Panama. ' +
      'The Ministers looked forward to meeting in Valletta in September.',
    [
      'held | - | - | - - | Ian Farrugia/MLT, Luis Paz/PAN',
      'planned | 2026-09 | Valletta | - - | Ian Farrugia/MLT, Luis Paz/PAN',
    ],
  ],
  [
    'Prime Minister Ian Farrugia of Malta held talks with President Luis Paz of Panama in Valletta on Tuesday.\n\n' +
      'A business forum due to be held on Thursday was called off.',
    ['held | 2026-06-30 | Valletta | - - | Ian Farrugia/MLT, Luis Paz/PAN'],
  ],
  // Not every body with a number is one of the pair of the story.
  [
    'Malta and Panama held talks in Valletta on 30 June 2026. The 60th session of the Commission on Narcotic Drugs opened in Vienna.',
    ['held | 2026-06-30 | Valletta | - - | MLT, PAN', 'held | - | Vienna | Commission on Narcotic Drugs 60 | '],
  ],
  // Where several pairs meet, nothing tells whose the commission is.
  [
    'Malta and Panama held talks in Valletta on Monday. Chile and Peru held talks in Lima on Tuesday. ' +
      'The third session of the Joint Commission on Shipping will be held in Geneva in 2027.',
    [
      'held | 2026-06-29 | Valletta | - - | MLT, PAN',
      'held | 2026-06-30 | Lima | - - | CHL, PER',
      'planned | 2027 | Geneva | Joint Commission on Shipping 3 | ',
    ],
  ],
];

test.each(CASES)('%s', (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test('thousands of rounds are read in time', () => {
  const text = `Malta and Panama held the Fifth Session of the Joint Commission on Shipping in Lima.${' The Sixth Session will be held in Lima.'.repeat(400)}`;
  const reading = readingOf(text, { published });
  const from = performance.now();
  findMeeting(reading, context);
  expect(performance.now() - from).toBeLessThan(10_000);
});
