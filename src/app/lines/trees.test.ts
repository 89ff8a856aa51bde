import { describe, expect, it } from 'vitest';
import { loadEngine } from '../../parse/index.ts';
import { conllu, sentenceValue } from './conllu.ts';
import { escaped, treePage, treeSvg } from './tree-svg.ts';

const engine = loadEngine();
const hostile = 'Amina <b>Diop</b> & "co"\tmet\u0007 x\ud800y.\n\nPeru\u2028 said \u202e</svg><script>alert(1)</script> no.';

describe('conllu', () => {
  it('has ten columns, one root a sentence, heads within it, offsets of the text', () => {
    const text = `Kenya hosted Peru. They talked (twice).\n\n${hostile}`;
    const blocks = conllu(text, engine.parse(text)).trimEnd().split('\n\n');
    expect(blocks.length).toBeGreaterThanOrEqual(3);
    expect(blocks[0]!.split('\n')[0]).toBe('# newpar');
    for (const block of blocks) {
      const rows = block.split('\n').filter((line) => !line.startsWith('#'));
      const heads = rows.map((row, k) => {
        const cells = row.split('\t');
        expect(cells).toHaveLength(10);
        expect(cells[0]).toBe(String(k + 1));
        const [start, end] = /TokenRange=(\d+):(\d+)/.exec(cells[9]!)!.slice(1).map(Number);
        expect(text.slice(start, end).replace(/[\s\0]+/g, '_')).toBe(cells[1]);
        return Number(cells[6]);
      });
      expect(heads.filter((h) => h === 0)).toHaveLength(1);
      expect(heads.every((h) => h >= 0 && h <= rows.length)).toBe(true);
    }
  });

  it('says nothing of an empty text', () => {
    expect(conllu('', engine.parse(''))).toBe('');
  });

  it('gives a sentence as a value with its own indices', () => {
    const text = 'They left. Amina Diop stayed in Lima.';
    const syntax = engine.parse(text);
    const value = sentenceValue(text, syntax, syntax.sentences[1]!);
    expect(value.text).toBe('Amina Diop stayed in Lima.');
    expect(value.tokens.map(({ form, head }) => [form, head])).toContainEqual(['stayed', -1]);
    expect(value.names).toContainEqual({ type: 'LOC', start: 32, end: 36, text: 'Lima' });
  });

  it('tells names with their titles', () => {
    const text = 'Trade Minister Amina Diop stayed.';
    const syntax = engine.parse(text);
    expect(sentenceValue(text, syntax, syntax.sentences[0]!).titled).toEqual([
      { start: 0, end: 25, text: 'Trade Minister Amina Diop' },
    ]);
    expect(conllu(text, syntax)).toMatch(/Titled=B[\s\S]*Titled=I[\s\S]*Titled=I[\s\S]*Name=I-PER\|Titled=I/);
  });
});

describe('drawings', () => {
  it('draw every word, name and arc once', () => {
    const text = 'Peru thanked Kenya.';
    const syntax = engine.parse(text);
    const svg = treeSvg(text, syntax, syntax.sentences[0]!);
    for (const word of ['Peru', 'thanked', 'Kenya', 'nsubj', 'obj', 'LOC', 'root']) expect(svg).toContain(`>${word}<`);
    expect(svg.match(/<path d="M[^"]*Q/g)).toHaveLength(3);
  });

  it('let nothing of the text into the page as markup', () => {
    const page = treePage(hostile, engine.parse(hostile), '<x>');
    expect(page).not.toMatch(/<script|<b>Diop|<x>/);
    expect(page).not.toMatch(/[\0-\x08\ud800]/);
    expect(page).toContain('&lt;script&gt;');
  });

  it.each([
    ['<a href="x">&\'', '&lt;a href=&quot;x&quot;&gt;&amp;&#39;'],
    ['\ud800 \0 😀', '\ufffd \ufffd 😀'],
  ])('escape %j', (text, expected) => {
    expect(escaped(text)).toBe(expected);
  });
});
