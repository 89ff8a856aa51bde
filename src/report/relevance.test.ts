import { expect, test } from 'vitest';
import {
  type ActorCode,
  actorCode,
  type DocId,
  type Entry,
  edtf,
  type Knowledge,
  type Ledger,
  type StoredDoc,
  stated,
  type Wording,
} from '../model/index.ts';
import { sentenceAt } from '../text/sentence-at.ts';
import { pairOf } from './relevance.ts';

const [CHL, PER, BOL] = ['CHL', 'PER', 'BOL'].map(actorCode) as [ActorCode, ActorCode, ActorCode];
const names = new Map([
  [CHL, 'Chile'],
  [PER, 'Peru'],
  [BOL, 'Bolivia'],
]);
const knowledge = {
  names: [
    ...[...names].map(([actor, text]) => ({ text, kind: 'country', actor })),
    { text: 'Peru balsam', kind: 'false-friend' },
    { text: 'Sea of Peru', kind: 'region' },
    { text: 'Peru Island', kind: 'country', actor: BOL },
  ],
  actor: (code: ActorCode) => ({ code, kind: 'country', name: names.get(code)! }),
} as unknown as Knowledge;

/** How far one fact of a text of its own concerns Chile and Peru. */
function concern(
  text: string,
  kind: string,
  fields: (at: { start: number; end: number }) => object,
  title = '',
  asked = [CHL, PER],
): number {
  const doc = { id: 'd' as DocId, text, metadata: { title }, date: { value: edtf('2031-05-02') } } as unknown as StoredDoc;
  const fact = { id: 'f', doc: doc.id, kind, confidence: 0.9, fields: fields({ start: 0, end: 3 }) };
  const entry = { id: 'e', kind, facts: [fact] } as unknown as Entry;
  const ledger = { entries: [entry], docs: new Map([[doc.id, doc]]), chains: [] } as unknown as Ledger;
  const words = { sentence: (_: DocId, offset: number) => sentenceAt(text, offset) } as unknown as Wording;
  return pairOf(ledger, asked, knowledge, words).concern(entry);
}

const act = (plover: string, actors: ActorCode[], recipients: ActorCode[]) => (at: { start: number; end: number }) => ({
  plover: stated(plover, at),
  actors: actors.map((a) => stated(a, at)),
  recipients: recipients.map((a) => stated(a, at)),
});

test.each([
  ['one accuses the other', 'ACCUSE', [CHL], [PER], 'Chile blamed Peru.', 1],
  ['both are hurt and nobody else did it', 'ASSAULT', [], [CHL, PER], 'Guards of Chile and Peru were shot.', 1],
  ['each does it to the other', 'ASSAULT', [CHL, PER], [CHL, PER], 'Chile and Peru fired.', 1],
  ['both accuse a third together', 'ACCUSE', [CHL, PER], [BOL], 'Chile and Peru blamed Bolivia.', 0],
  ['a third hurts both', 'SANCTION', [BOL], [CHL, PER], 'Bolivia fined Chile and Peru.', 0],
  ['both help a third together', 'AID', [CHL, PER], [BOL], 'Chile and Peru fed Bolivia.', 1],
  ['one harms itself in a story of both', 'COERCE', [PER], [PER], 'Peru jailed two. Chile slept.', 0],
  ['a third does it to one, the other named', 'COERCE', [BOL], [PER], 'Bolivia held Peru at the border of Chile.', 0.45],
  ['a third helps one, the other named', 'AID', [BOL], [PER], 'Bolivia fed Peru, not Chile.', 0.45],
  ['a third moves soldiers, both named', 'MOBILIZE', [BOL], [], 'Bolivia sent guards to Peru and Chile.', 0.45],
  ['what only sounds like the other', 'ASSAULT', [CHL], [], 'Chile burned Peru balsam.', 0],
  ['a sea that bears its name', 'ASSAULT', [CHL], [], 'Chile shelled the Sea of Peru.', 0],
  ['a place of a third that does', 'ASSAULT', [CHL], [], 'Chile shelled Peru Island.', 0],
  ['… beside the other itself', 'ASSAULT', [CHL], [], 'Chile burned Peru balsam in Peru.', 0.9],
  ['a court of one does it to its own, the other named', 'COERCE', [PER], [PER], 'Peru jailed a friend of Chile.', 0.45],
  ['one does it, the other named', 'ASSAULT', [CHL], [], 'Chile shelled a farm in Peru.', 0.9],
])('an act: %s', (_, plover, actors, recipients, text, expected) => {
  expect(concern(text, 'event', act(plover, actors, recipients))).toBeCloseTo(expected);
});

const saying =
  (content: string, ...voices: ActorCode[]) =>
  (at: { start: number; end: number }) => ({
    speakers: voices.map((actor) => stated({ actor, name: 'Ana Rojas' }, at)),
    content: stated(content, at),
  });

test.each([
  ['what a third says of both', 'Bolivia praised the pact of Chile and Peru.', 'the pact of Chile and Peru', [BOL], 0.65],
  [
    '… in a sentence that names both, of something else',
    'Bolivia praised Chile and Peru and spoke of rain.',
    'of rain',
    [BOL],
    0,
  ],
  [
    '… only in a list of many',
    'Bolivia thanked Chile, Peru, Ecuador, Brazil and Fiji.',
    'Chile, Peru, Ecuador, Brazil and Fiji',
    [BOL],
    0.26,
  ],
  ['… of only one', 'Bolivia praised Peru.', 'Peru', [BOL], 0],
  ['what one says of the other', 'Chile thanked Peru.', 'Peru', [CHL], 1],
  ['what one says with a third of the other', 'Chile and Bolivia thanked Peru.', 'Peru', [CHL, BOL], 0.75],
  ['… of something else, in a story of both', 'Chile and Bolivia spoke of rain. Peru slept.', 'of rain', [CHL, BOL], 0.36],
])('words: %s', (_, text, content, voices, expected) => {
  expect(concern(text, 'statement', saying(content, ...voices), 'Chile and Peru')).toBeCloseTo(expected);
});

test.each([
  ['one promises the other', [CHL], [PER], 1],
  ['a third promises both', [BOL], [CHL, PER], 0.65],
  ['a third promises one, the other named', [BOL], [PER], 0.65],
])('a promise: %s', (_, parties, beneficiaries, expected) => {
  const fields = (at: { start: number; end: number }) => ({
    parties: parties.map((p) => stated(p, at)),
    beneficiaries: beneficiaries.map((p) => stated(p, at)),
    content: stated('two boats', at),
  });
  expect(concern('Two boats are to come from Chile.', 'commitment', fields)).toBeCloseTo(expected);
});

test.each([
  ['of the one alone', 'Chile opens a port. Peru slept.', 0.9],
  ['of a third country', 'Chile opens a port for Bolivia. Peru slept.', 0.45],
])('a promise in a story of both, %s', (_, text, expected) => {
  const fields = (at: { start: number; end: number }) => ({ parties: [stated(CHL, at)], content: stated('a port', at) });
  expect(concern(text, 'commitment', fields, 'Chile and Peru')).toBeCloseTo(expected);
});

test.each([
  ['alone', [CHL], [CHL], 0.5],
  ['toward another', [CHL], [PER], 1],
  ['not its own', [BOL], [PER], 0],
])('of one country asked for, what it does %s', (_, actors, recipients, expected) => {
  expect(concern('Chile jailed Peru.', 'event', act('COERCE', actors, recipients), '', [CHL])).toBe(expected);
});

test('a name of many signs is asked of a long text without end', () => {
  expect(concern(`Chile ${'Per '.repeat(50_000)}`, 'event', act('ACCUSE', [CHL], [BOL]))).toBe(0);
});
