import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DocDate, DocId, Fact, FactId, StoredDoc } from '../../model/index.ts';
import { context, readingOf } from '../reading.fixture.ts';
import { findMeeting } from './find.ts';
import { meetingIdentity } from './identity.ts';

/** The first meeting a text tells of, as a fact of a doc of that day. */
function factOf(text: string, published: string): { fact: Fact<'meeting'>; doc: StoredDoc } {
  const reading = readingOf(text, { published });
  const [finding] = findMeeting(reading, context);
  const id = `${published} ${text}` as DocId;
  return {
    fact: { ...finding!, id: text as string as FactId, doc: id },
    doc: { ...reading.doc, id, date: reading.date as DocDate },
  };
}

const merged = (a: readonly [string, string], b: readonly [string, string]): boolean => {
  const x = factOf(...a);
  const y = factOf(...b);
  const keys = meetingIdentity.blocks(x.fact, x.doc);
  return meetingIdentity.blocks(y.fact, y.doc).some((k) => keys.includes(k)) && meetingIdentity.same(x.fact, y.fact);
};

const solheim = 'Norwegian foreign minister Ingrid Solheim';
const otieno = 'Kenyan foreign minister Peter Otieno';

test.each([
  [
    'announced and held',
    [`${solheim} will meet ${otieno} in Nairobi on May 20.`, '2023-05-17'],
    [`${solheim} met ${otieno} on Saturday.`, '2023-05-21'],
  ],
  [
    'by two sides',
    [`${solheim} met ${otieno} in Nairobi on Monday.`, '2023-05-17'],
    [`${otieno} hosted talks with ${solheim} on Monday in Nairobi.`, '2023-05-16'],
  ],
  [
    'by round, however the sides are told',
    ['Chile and Peru held the fourth round of the Chile-Peru 2+2 Ministerial Dialogue.', '2023-05-17'],
    ['The fourth Peru-Chile 2+2 ministerial dialogue took place in Lima on 16 May.', '2023-05-19'],
  ],
  [
    'a summit of leaders, a day and a year later',
    ['The leaders of China, Japan and South Korea held a trilateral summit in Busan on May 15.', '2023-05-17'],
    ['The leaders of China, Japan and South Korea held their Trilateral Leaders’ Summit in 2023.', '2024-03-01'],
  ],
] as const)('one meeting: %s', (_, a, b) => {
  expect(merged(a, b)).toBe(true);
});

test.each([
  [
    'another day',
    [`${solheim} met ${otieno} on 3 May 2023.`, '2023-05-17'],
    [`${solheim} met ${otieno} on 12 May 2023.`, '2023-05-17'],
  ],
  [
    'other people',
    [`${solheim} met ${otieno} on Monday.`, '2023-05-17'],
    [`${solheim} met Kenyan defence minister Joy Wanjiru on Monday.`, '2023-05-17'],
  ],
  [
    'other sides',
    [`${solheim} met ${otieno} on Monday.`, '2023-05-17'],
    [`${solheim} met Danish foreign minister Mette Krag on Monday.`, '2023-05-17'],
  ],
  [
    'a call',
    [`${solheim} met ${otieno} in Nairobi on Monday.`, '2023-05-17'],
    [`${solheim} spoke by phone with ${otieno} on Monday.`, '2023-05-17'],
  ],
  [
    'another round',
    ['Chile and Peru held the fourth round of the Chile-Peru 2+2 Ministerial Dialogue.', '2023-05-17'],
    ['Chile and Peru held the fifth round of the Chile-Peru 2+2 Ministerial Dialogue.', '2023-05-18'],
  ],
] as const)('two meetings: %s', (_, a, b) => {
  expect(merged(a, b)).toBe(false);
});

test('same is symmetric', () => {
  const facts = [
    `${solheim} met ${otieno} in Nairobi on Monday.`,
    `${solheim} spoke by phone with ${otieno} today.`,
    'The fourth Peru-Chile 2+2 ministerial dialogue took place in Lima on 16 May.',
    `${otieno} will meet ${solheim} in June.`,
  ].map((text) => factOf(text, '2023-05-17').fact);
  fc.assert(
    fc.property(
      fc.constantFrom(...facts),
      fc.constantFrom(...facts),
      (a, b) => meetingIdentity.same(a, b) === meetingIdentity.same(b, a),
    ),
  );
});
