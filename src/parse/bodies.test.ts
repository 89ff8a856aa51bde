import { describe, expect, it } from 'vitest';
import type { NameChunk } from '../model/index.ts';
import { withBodies } from './bodies.ts';

/** Words as `form/TAG` with P for PROPN, A for ADJ, N for NOUN, o for any other; what the net saw is in brackets: `[Lima/P]LOC`. */
function found(text: string): string[] {
  const names: NameChunk[] = [];
  const form: string[] = [];
  const upos: string[] = [];
  const tags: Record<string, string> = { P: 'PROPN', A: 'ADJ', N: 'NOUN', o: 'X' };
  let first = 0;
  for (const word of text.split(' ')) {
    const [, open, written, tag, type] = /^(\[?)(.+)\/(\w)(?:\](PER|LOC|ORG))?$/.exec(word)!;
    if (open) first = form.length;
    form.push(written!);
    upos.push(tags[tag!]!);
    if (type) names.push({ first, end: form.length, type: type as NameChunk['type'] });
  }
  return withBodies(names, { form, upos }, [{ first: 0, end: form.length }]).map(
    (name) => `${name.type} ${form.slice(name.first, name.end).join(' ')}`,
  );
}

describe('withBodies', () => {
  it.each([
    ['a university is no place', 'at/o [Okavango/P University/P]LOC ,/o', ['ORG Okavango University']],
    ['and is seen where the net saw nothing', 'the/o Lakeside/P Institute/P said/o', ['ORG Lakeside Institute']],
    ['a name goes on to its last noun', 'of/o [Otieno/P]PER Motors/P or/o', ['ORG Otieno Motors']],
    [
      'and back to its beginning',
      'the/o International/A [Fishery/N Trade/N]ORG Agency/P said/o',
      ['ORG International Fishery Trade Agency'],
    ],
    ['a company with its suffix', 'by/o [Quispe/P]PER ,/o Inc./P of/o', ['ORG Quispe , Inc.']],
    ['letters of a body', 'join/o [ABFT/P]LOC as/o', ['ORG ABFT']],
    ['a person before a body', '[Rosa/P Vega/P]PER Lima/P Council/P', ['PER Rosa Vega', 'ORG Lima Council']],
    ['a dateline', '[ROME/P]LOC (/o AP/P )/o', ['LOC ROME']],
    ['a bank of a river', 'the/o [West/P Bank/P]LOC of/o', ['LOC West Bank']],
    ['what the net saw further', 'the/o [Mombasa/P Department/P of/o Trade/P]ORG said/o', ['ORG Mombasa Department of Trade']],
    ['an adjective of a country and a common noun', 'the/o [Ghanaian/A Army/P]ORG said/o', ['ORG Ghanaian Army']],
    ['a noun by itself', 'the/o Council/P said/o', []],
    ['a common body unseen by the net', 'our/o Call/P Center/P is/o', []],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('takes linear time', () => {
    const text = 'Lima/P [Port/P Council/P]LOC and/o '.repeat(20_000).trim();
    const from = performance.now();
    expect(found(text)).toHaveLength(20_000);
    expect(performance.now() - from).toBeLessThan(10_000);
  });
});
