import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDoc } from '../src/app/pipeline.ts';
import { loadStages } from '../src/app/stages.ts';
import { identities } from '../src/facts/identities.ts';
import { linkProgress } from '../src/facts/progress/link.ts';
import { foldFacts } from '../src/ledger/index.ts';
import { type DocId, type Entry, type Fact, type Ledger, overlaps, type StoredDoc, stateOn } from '../src/model/index.ts';
import { makeDoc } from '../src/read/index.ts';

/**
 * Follow-ups: promises that several stories tell of, with their state on days asked. A file of `chains/` names the words of the promise, then lines of
 * `DAY STATE [overdue] [SCORE]`, then the stories: `--- DAY | PUBLISHER | TITLE` and the text.
 */
const folder = new URL('chains/', import.meta.url);

interface Chain {
  readonly promise: string;
  readonly asked: readonly string[];
  readonly stories: readonly {
    readonly published: string;
    readonly publisher: string;
    readonly title: string;
    readonly text: string;
  }[];
}

function chainOf(file: string): Chain {
  const [head, ...stories] = readFileSync(new URL(file, folder), 'utf8').split(/^--- /m);
  const [promise, ...asked] = head!.trim().split('\n');
  return {
    promise: promise!.replace('promise: ', ''),
    asked,
    stories: stories.map((story) => {
      const [first, ...lines] = story.split('\n');
      const [published, publisher, title] = first!.split(' | ');
      return { published: published!, publisher: publisher!, title: title!, text: lines.join('\n').trim() };
    }),
  };
}

const { engine, context } = loadStages();

/** All stories of some chains in one ledger, in the order given. */
async function ledgerOf(chains: readonly Chain[]): Promise<Ledger> {
  const docs = new Map<DocId, StoredDoc>();
  const facts: Fact[] = [];
  for (const { text, ...metadata } of chains.flatMap(({ stories }) => stories)) {
    const read = readDoc(await makeDoc(text, metadata.title, { ...metadata, language: 'en' }), engine, context);
    const { doc, date } = read.reading;
    docs.set(doc.id, { ...doc, ...(date && { date }) });
    facts.push(...read.facts);
  }
  return foldFacts(facts, docs, identities, linkProgress);
}

/** The commitment that cites the words of the promise in its first story. */
function promised({ promise, stories }: Chain, { entries, docs }: Ledger): Entry | undefined {
  const start = stories[0]!.text.indexOf(promise);
  expect(start, `"${promise}" stands in the first story`).toBeGreaterThanOrEqual(0);
  const doc = [...docs.values()].find(({ text }) => text === stories[0]!.text)!.id;
  const span = { start, end: start + promise.length };
  return entries.find(
    ({ kind, facts }) =>
      kind === 'commitment' &&
      facts.some((f) => f.doc === doc && f.kind === 'commitment' && f.fields.content.at.some((at) => overlaps(at, span))),
  );
}

const files = readdirSync(folder).sort();
const chains = new Map(files.map((file) => [file.replace('.txt', ''), chainOf(file)]));
const whole = await ledgerOf([...chains.values()]);
const backwards = await ledgerOf(
  [...chains.values()].reverse().map((chain) => ({ ...chain, stories: [...chain.stories].reverse() })),
);

const stateOf = (ledger: Ledger, of: Entry | undefined, day: string): string => {
  const state = stateOn(ledger.chains.find((c) => c.of === of?.id)?.states ?? [], day);
  return [
    day,
    state?.status ?? 'none',
    ...(state?.overdue ? ['overdue'] : []),
    ...(state?.score === undefined ? [] : [state.score]),
  ].join(' ');
};

test('there are a dozen chains, each asked on three days or more', () => {
  expect(chains.size).toBeGreaterThanOrEqual(12);
  for (const { asked } of chains.values()) expect(asked.length).toBeGreaterThanOrEqual(3);
});

test.each([...chains])('%s', (_, chain) => {
  const of = promised(chain, whole);
  expect(chain.asked.map((line) => stateOf(whole, of, line.slice(0, 10)))).toEqual(chain.asked);
});

test.each([
  [
    'Peru will build a road to the border with Chile before the next summit.',
    'The summit between Peru and Chile was postponed on Friday.',
  ],
  ['Peru will lend Chile $20 million for a hospital in Arica.', 'Peru and Chile signed an agreement on fishing on Friday.'],
  ['Peru will send two doctors to Chile.', 'Peru delivered a ship to Chile on Friday.'],
  ['Peru will donate two fire engines to Chile.', 'Peru donated four fire engines to Ecuador on Friday.'],
  [
    'Peru and Chile will cooperate on glaciers, forests, rivers, wetlands and clean energy.',
    'Peru and Chile launched a new partnership on clean energy on Friday.',
  ],
  [
    'Peru agreed to hold the next round of the rice dialogue with Chile in Tacna.',
    'Peru held talks with Ecuador in Tacna on Friday.',
  ],
])('%s — no step of it: %s', async (promise, step) => {
  const story = { publisher: 'Wire', title: 'News' };
  const { chains } = await ledgerOf([
    {
      promise,
      asked: [],
      stories: [
        { ...story, published: '2031-03-03', text: promise },
        { ...story, published: '2031-05-05', text: step },
      ],
    },
  ]);
  expect(chains.length).toBeGreaterThan(0);
  expect(chains.flatMap(({ progress }) => progress)).toEqual([]);
});

test('the order of the stories changes nothing', () => {
  expect(backwards.chains).toEqual(whole.chains);
});

test('no promise holds progress of another', () => {
  const storyOf = new Map([...chains].flatMap(([slug, { stories }]) => stories.map(({ text }) => [text, slug] as const)));
  const factDoc = new Map(
    whole.entries.flatMap((e) => e.facts.map((f) => [f.id as string, storyOf.get(whole.docs.get(f.doc)!.text)!] as const)),
  );
  for (const { of, progress } of whole.chains)
    expect(
      new Set([factDoc.get(whole.entries.find((e) => e.id === of)!.facts[0]!.id), ...progress.map((id) => factDoc.get(id))]).size,
    ).toBe(1);
});
