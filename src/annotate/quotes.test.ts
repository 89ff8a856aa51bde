import { expect, test } from 'vitest';
import type { Doc, Syntax } from '../model/index.ts';
import { findQuotes } from './quotes.ts';

/** Tokens without grammar: words and single marks. */
function tokens(text: string): Syntax {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const found of text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)) {
    starts.push(found.index);
    ends.push(found.index + found[0].length);
  }
  const length = starts.length;
  return {
    length,
    start: Int32Array.from(starts),
    end: Int32Array.from(ends),
    head: new Int32Array(length).fill(-1),
  } as unknown as Syntax;
}

function doc(text: string): Doc {
  const paragraphs: { start: number; end: number }[] = [];
  let at = 0;
  for (const block of text.split('\n\n')) {
    if (block.length > 0) paragraphs.push({ start: at, end: at + block.length });
    at += block.length + 2;
  }
  return { text, paragraphs } as unknown as Doc;
}

/** What is inside the marks, `>` for each level of depth, `…` when it is never closed. */
const shown = (text: string) =>
  findQuotes(doc(text), tokens(text)).map((q) => '>'.repeat(q.depth) + text.slice(q.start, q.end) + (q.closed ? '' : '…'));

const cases: [text: string, quotes: string[]][] = [
  ['“We are ready,” she said.', ['We are ready,']],
  ['"We are ready," she said.', ['We are ready,']],
  ['She said "we are ready" and "we are able".', ['we are ready', 'we are able']],
  ['He said: “It is ‘null and void’, as we see it.”', ['It is ‘null and void’, as we see it.', '>null and void']],
  ['He said: "It is \'null and void\', as we see it."', ["It is 'null and void', as we see it.", '>null and void']],
  ["'We are ready,' she said.", ['We are ready,']],
  ['‘We are ready,’ she said, ‘and able.’', ['We are ready,', 'and able.']],
  ['The ministers’ talks and the leaders’ statement', []],
  ['‘The ministers’ talks were frank,’ he said.', ['The ministers’ talks were frank,']],
  ["The ministers' talks and Peru's plan, don't they?", []],
  ["'The ministers' talks were frank,' he said.", ["The ministers' talks were frank,"]],
  ["Rock 'n' roll in the '90s, 'em all", []],
  ['A 5" pipe and a 10" pipe', []],
  ['«Nous sommes prêts», he said.', ['Nous sommes prêts']],
  ['„Wir sind bereit“, he said.', ['Wir sind bereit']],
  ['「我々は準備ができている」と述べた。', ['我々は準備ができている']],
  ['She said " we are ready " and left .', ['we are ready']],
  ["`` We are ready , '' she said .", ['We are ready ,']],
  ['“We are ready. And more', ['We are ready. And more…']],
  ['“First part.\n\n“Second part,” he said.', ['First part.…', 'Second part,']],
  ['“First part.\n\nSecond part,” he said.', ['First part.\n\nSecond part,']],
  ['"First part.\n\n"Second part," he said.', ['First part.…', 'Second part,']],
  ['"First part.\n\nSecond part," he said.', ['First part.\n\nSecond part,']],
  ["``First part.\n\nSecond part,'' he said.", ['First part.\n\nSecond part,']],
  ['“Broken once. “Whole,” he said.', ['Broken once.…', 'Whole,']],
  ['He wrote “ spaced ” there.', ['spaced']],
  ['Nothing “” here and "" there', []],
  ['The so-called “peace plan” (“a joke”) fell.', ['peace plan', 'a joke']],
  ['She called it “unacceptable”—“shameful” even.', ['unacceptable', 'shameful']],
  ['He said ”backwards and went on', ['backwards and went on…']],
  ['It closes” but never opened', []],
  ['"It [the plan] will stand[...] for good", he said.', ['It [the plan] will stand[...] for good']],
  ['He said, "I told them, \'Leave.\' "', ["I told them, 'Leave.'", '>Leave.']],
  ['“One “two “three “four” x” y” z”', ['One “two “three “four” x” y', '>two “three “four” x', '>>three “four']],
  ['', []],
];

test.each(cases)('%j', (text, quotes) => {
  expect(shown(text)).toEqual(quotes);
});

test('outer covers the marks, inner what they hold', () => {
  const text = 'He said “ yes ” twice.';
  const [quote] = findQuotes(doc(text), tokens(text));
  expect(quote).toMatchObject({ start: 10, end: 13, outer: { start: 8, end: 15 }, first: 3, depth: 0 });
});

const hostile: [name: string, text: string][] = [
  ['opening marks', '“a '.repeat(100_000)],
  ['straight marks', '"a '.repeat(100_000)],
  ['closing marks', 'a” '.repeat(100_000)],
  ['single marks', "'a ".repeat(100_000)],
  ['apostrophes', 'x’s ’ '.repeat(50_000)],
  ['paragraphs that open', '“a\n\n'.repeat(50_000)],
  ['one that opens and paragraphs without a mark', `“a\n\n${'b c\n\n'.repeat(50_000)}`],
  ['lone surrogates and zeros', '“\ud800\0 '.repeat(50_000)],
];

test.each(hostile)('%s take linear time', (_, text) => {
  const [hostileDoc, syntax] = [doc(text), tokens(text)];
  const from = performance.now();
  findQuotes(hostileDoc, syntax);
  expect(performance.now() - from).toBeLessThan(3000);
});
