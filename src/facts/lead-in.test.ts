import { expect, test } from 'vitest';
import { findCommitment } from './commitment/find.ts';
import { findEvent } from './event/find.ts';
import { context, readingOf } from './reading.fixture.ts';
import { findStatement } from './statement/find.ts';

/** Who does what in the items of a text: `MLT PAN agreed: set up a committee` for statements, commitments (`+`) and events (`!`). */
function told(text: string): string[] {
  const reading = readingOf(text, { published: '2026-07-01' });
  const codes = (parties: readonly { value: unknown }[]) =>
    parties.map(({ value }) => (typeof value === 'string' ? value : (value as { actor?: string }).actor)).join(' ');
  return [
    ...findStatement(reading, context).map(({ fields: f }) => `${codes(f.speakers)} ${f.cue?.value}: ${f.content.value}`),
    ...findCommitment(reading, context).map(({ fields: f }) => `+ ${codes(f.parties)}: ${f.content.value}`),
    ...findEvent(reading, context).map(({ fields: f }) => `! ${codes(f.actors)} ${f.plover.value}`),
  ];
}

const MET = 'The Foreign Ministers of Malta and Panama met in Valletta on 30 June 2026.';

test.each([
  [
    'lettered paragraphs under their lead-in',
    `${MET}\n\n2. The two sides:\n\n(a) agreed to set up a joint committee on ship registries;\n\n(b) deplored attacks on merchant ships; and\n\n` +
      '(c) decided to raise trade to 40 million euros by 2029 and undertook to share data by 30 November 2026.',
    [
      'MLT PAN deplored: attacks on merchant ships',
      '+ MLT PAN: set up a joint committee on ship registries',
      '+ MLT PAN: raise trade to 40 million euros by 2029',
      '+ MLT PAN: share data by 30 November 2026',
      '! MLT PAN ACCUSE',
    ],
  ],
  [
    'the items of one sentence',
    `${MET} The Ministers: (a) agreed to set up a joint committee on ship registries; and (b) condemned piracy.`,
    ['MLT PAN condemned: piracy', '+ MLT PAN: set up a joint committee on ship registries', '! MLT PAN ACCUSE'],
  ],
  [
    'dashes',
    `${MET}\n\nThe Panamanian side:\n\n- thanked Malta for its help;\n\n- will open a consulate in Gozo in 2027.`,
    ['PAN thanked: Malta for its help', '+ PAN: open a consulate in Gozo in 2027'],
  ],
])('%s', (_, text, expected) => {
  const all = told(text);
  for (const line of expected) expect(all).toContain(line);
});

test.each([
  // The next numbered paragraph is no item of the list before it.
  `${MET}\n\n2. The two sides:\n\n(a) agreed to meet again.\n\n3. Condemned by many, piracy goes on.`,
  // A heading in front of a sentence is no subject.
  `${MET}\n\nShipping: agreed to by all, the plan stands.`,
  'Fish:\n\n- condemned in the market of Lima on Monday.',
])('no condemnation in: %s', (text) => {
  expect(told(text).filter((line) => line.includes('condemned') || line.includes('agreed'))).toEqual([]);
});

test('long lists are read in time', () => {
  const reading = readingOf(`${MET}\n\nThe two sides:${'\n\n(a) condemned piracy;'.repeat(600)}${' : (a)'.repeat(600)}`);
  const from = performance.now();
  findStatement(reading, context);
  expect(performance.now() - from).toBeLessThan(10_000);
});
