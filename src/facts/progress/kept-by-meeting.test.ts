import { expect, test } from 'vitest';
import { actorCode, type ChainState, type Entry, type EntryId, type Fact, type FactId, stated } from '../../model/index.ts';
import { keptByMeetings, withMeeting } from './kept-by-meeting.ts';

const at = { start: 0, end: 1 };
const docDay = (doc: string): string | undefined => (doc === 'none' ? undefined : doc);

const promise = (content: string, parties: string[], due?: string, doc = '2021-03-01'): Entry =>
  ({
    id: 'promise',
    kind: 'commitment',
    facts: [
      {
        id: 'p',
        kind: 'commitment',
        doc,
        fields: {
          content: stated(content, at),
          parties: parties.map((p) => stated(actorCode(p), at)),
          status: stated('agreed', at),
          ...(due && { deadline: stated(due, at) }),
        },
      },
    ],
  }) as unknown as Entry;

const meeting = (date: string, fields: object, actors = ['CHL', 'PER'], status = 'held'): Entry =>
  ({
    id: `m ${date}`,
    kind: 'meeting',
    facts: [
      {
        id: `f ${date}`,
        kind: 'meeting',
        doc: date,
        fields: {
          form: stated('talks', at),
          status: stated(status, at),
          date: stated(date, at),
          participants: actors.map((actor) => stated({ actor: actorCode(actor) }, at)),
          ...fields,
        },
      },
    ],
  }) as unknown as Entry;

const third = { round: stated(3, at) };
const tacna = { place: stated('Tacna', at) };
const energy = { name: stated('Energy Dialogue', at) };
const both = ['CHL', 'PER'];

test.each<[name: string, promise: Entry, meeting: Entry, kept: boolean]>([
  ['by round', promise('hold the third round', both), meeting('2021-09-01', third), true],
  ['by name', promise('host the next Energy Dialogue in Tacna', both), meeting('2021-09-01', energy), true],
  ['by place', promise('meet again in Tacna', both), meeting('2021-09-01', tacna), true],
  ['by time', promise('hold the next meeting in 2022', both, '2022'), meeting('2022-05-04', {}), true],
  ['as a subject', promise('next meeting will take place in Tacna', both), meeting('2021-09-01', tacna), true],
  ['another round', promise('hold the third round', both), meeting('2021-09-01', { round: stated(4, at) }), false],
  ['another dialogue in the town', promise('hold the next Energy Dialogue in Tacna', both), meeting('2021-09-01', tacna), false],
  ['before it was promised', promise('hold the third round', both), meeting('2021-02-01', third), false],
  ['only planned', promise('hold the third round', both), meeting('2021-09-01', third, both, 'planned'), false],
  ['without one of them', promise('hold the third round', both), meeting('2021-09-01', third, ['CHL', 'ECU']), false],
  ['years later', promise('meet again in Tacna', both), meeting('2025-09-01', tacna), false],
  ['no promise to meet', promise('build a road to Tacna', both), meeting('2021-09-01', tacna), false],
  ['with somebody else', promise('meet with farmers in Tacna', ['CHL']), meeting('2021-09-01', tacna), false],
  ['an undated promise', promise('hold the third round', both, undefined, 'none'), meeting('2021-09-01', third), false],
])('%s', (_, made, held, kept) => {
  expect(keptByMeetings([made, held], docDay).get('promise' as EntryId)?.day).toBe(kept ? held.facts[0]!.doc : undefined);
});

test('the first of several keeps it, in any order', () => {
  const all = [promise('meet again in Tacna', both), meeting('2021-10-01', tacna), meeting('2021-06-01', tacna)];
  for (const entries of [all, [...all].reverse()])
    expect([...keptByMeetings(entries, docDay).values()].map(({ day }) => day)).toEqual(['2021-06-01']);
});

test('it stands as kept from the day of the meeting, which bears it', () => {
  const states: ChainState[] = [
    { from: '2021-03-01', status: 'agreed', due: '2021-12-31', facts: ['p' as FactId] },
    { from: '2022-03-01', status: 'agreed', due: '2022-12-31', facts: ['q' as FactId] },
  ];
  const facts = meeting('2021-09-01', tacna).facts as readonly Fact<'meeting'>[];
  expect(withMeeting(states, { day: '2021-09-01', facts })).toEqual([
    states[0],
    { from: '2021-09-01', status: 'fulfilled', due: '2021-12-31', score: 1, facts: ['f 2021-09-01'] },
  ]);
  expect(withMeeting(states, undefined)).toEqual(states);
});
