import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Syntax, textOf } from '../model/index.ts';
import { loadEngine, loadParser } from './index.ts';
import type { Tokens } from './tokens.ts';
import { digest, drawn } from './train/check.ts';

const parser = loadParser();

/** Head and relation of every word: "Kenya<nsubj<hosted". */
function tree(syntax: Syntax): string[] {
  return syntax.form.map((form, i) => `${form}<${syntax.deprel[i]}<${syntax.head[i]! < 0 ? '' : syntax.form[syntax.head[i]!]}`);
}

/** What holds of every Syntax, whatever the text. */
function isSound(text: string, syntax: Syntax): string | undefined {
  let next = 0;
  let at = 0;
  for (const { first, end } of syntax.sentences) {
    if (first !== next || end <= first) return 'sentences do not follow each other';
    next = end;
    let roots = 0;
    for (let i = first; i < end; i++) {
      if (syntax.start[i]! < at || syntax.end[i]! <= syntax.start[i]! || syntax.end[i]! > text.length)
        return 'spans are out of order';
      at = syntax.end[i]!;
      const head = syntax.head[i]!;
      if (head < 0) roots++;
      else if (head < first || head >= end) return 'a head stands outside its sentence';
      if (head < 0 !== (syntax.deprel[i] === 'root')) return 'root is not the root';
      let steps = 0;
      for (let k = i; syntax.head[k]! >= 0; k = syntax.head[k]!) if (steps++ > end - first) return 'a cycle';
    }
    if (roots !== 1) return `${roots} roots`;
  }
  if (next !== syntax.length) return 'tokens without a sentence';
  if (syntax.childList.length !== syntax.length - syntax.sentences.length) return 'children are missing';
  for (const { first, end } of syntax.names)
    if (end <= first || syntax.sentenceOf[first] !== syntax.sentenceOf[end - 1]) return 'a name across sentences';
  return undefined;
}

describe('parse', () => {
  it('reads a plain sentence', () => {
    const syntax = parser.parse('In Lima the minister signed the treaty.');
    expect(tree(syntax)).toEqual([
      'In<case<Lima',
      'Lima<obl<signed',
      'the<det<minister',
      'minister<nsubj<signed',
      'signed<root<',
      'the<det<treaty',
      'treaty<obj<signed',
      '.<punct<signed',
    ]);
    expect(syntax.lemma[4]).toBe('sign');
    expect(syntax.upos).toEqual(['ADP', 'PROPN', 'DET', 'NOUN', 'VERB', 'DET', 'NOUN', 'PUNCT']);
    expect(syntax.names).toEqual([{ first: 1, end: 2, type: 'LOC' }]);
  });

  it('gives the same for a sentence alone, among others and again', () => {
    const sentences = drawn(60);
    const together = parser.parse(sentences.join('\n\n'));
    const alone = sentences.flatMap((s) => tree(loadEngineOnce().parse(s)));
    expect(tree(together)).toEqual(alone);
    expect(tree(parser.parse([...sentences].reverse().join('\n\n'))).length).toBe(alone.length);
    expect(digest(parser.parse(sentences.join('\n\n')))).toBe(digest(together));
  });

  it('gives the same bytes everywhere', () => {
    const pinned = JSON.parse(readFileSync(new URL('../../data/models/en.json', import.meta.url), 'utf8')) as { check: string };
    const syntax = parser.parse(drawn(10_000).join('\n\n'));
    expect(syntax.sentences.length).toBeGreaterThanOrEqual(10_000);
    expect(digest(syntax)).toBe(pinned.check);
  }, 120_000);

  it('reads tokens that were cut elsewhere', () => {
    const form = ['Peru', 'thanked', 'Kenya', '.'];
    const tokens: Tokens = { form, start: Int32Array.of(0, 5, 13, 18), end: Int32Array.of(4, 12, 18, 19) };
    expect(parser.parseTokens(tokens, [{ first: 0, end: 4 }]).head[1]).toBe(-1);
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t\u2028 '],
    ['one mark', '.'],
    ['only punctuation', '?!,;:.-()'.repeat(2000)],
    ['one long sentence', 'minister '.repeat(20_000)],
    ['a megabyte without a blank', 'x'.repeat(1_000_000)],
    ['halves of pairs', `a\ud800b \udc00 ${'\ud83d'.repeat(2000)} end.`],
    ['NULs', 'The\0envoy\0left.\0'.repeat(500)],
    [
      'many scripts',
      Array.from({ length: 60 }, (_, k) => String.fromCharCode(0x400 + k * 0x60, 0x401 + k * 0x60, 0x402 + k * 0x60))
        .join(' ')
        .repeat(20),
    ],
    ['line breaks', 'A b.\n'.repeat(5000)],
    ['brackets', '((((((((('.repeat(1000)],
    ['marks that reorder', '\u202eThe envoy\u2066 left\u2069.'],
  ])(
    'stands %s',
    (_, text) => {
      expect(isSound(text, parser.parse(text))).toBeUndefined();
    },
    60_000,
  );

  it('cites the text', () => {
    const text = drawn(50).join(' ');
    const syntax = parser.parse(text);
    for (let i = 0; i < syntax.length; i++)
      expect(textOf({ text }, { start: syntax.start[i]!, end: syntax.end[i]! })).toBe(syntax.form[i]);
  });
});

let second: ReturnType<typeof loadEngine> | undefined;
/** Another engine than the one above: nothing it remembers can make the answers agree. */
function loadEngineOnce() {
  second ??= loadEngine();
  return second;
}
