import { describe, expect, it } from 'vitest';
import { loadEngine } from './index.ts';

const engine = loadEngine();

/** Arcs as `dependent <relation head` by word, `root` for the head of all. */
function arcs(text: string): string[] {
  const { form, head, deprel, sentences } = engine.parse(text);
  expect(sentences).toHaveLength(1);
  return form.map((word, i) => `${word} <${deprel[i]!.split(':')[0]} ${head[i]! < 0 ? '' : form[head[i]!]}`.trim());
}

/** What the facts need of the constructions that meetings and promises are told in: who did it to whom, whose counterpart somebody is, when, how much. */
describe('sentences of the field', () => {
  it.each([
    [
      'two titled subjects, a titled object, counterparts by name',
      'Peruvian trade minister Quispe Elena and finance minister Rojas Marta met President William Ruto on Friday, along with their respective Kenyan counterparts A. Otieno and Grace Wanjiru.',
      [
        'Quispe <nsubj met',
        'Rojas <conj Quispe',
        'William <obj met',
        'Friday <obl met',
        'counterparts <obl met',
        'A. <appos counterparts',
        'Grace <conj A.',
      ],
    ],
    [
      'a meeting before its clause, the former as subject, a clause of what was assured',
      "During Ruto's bilateral meeting with Peruvian President Marta Rojas later in May on the margins of the AU Summit in Lagos, Nigeria, the former had promised that ties with Lima would stay a priority in her second term.",
      [
        'meeting <obl promised',
        'Ruto <nmod meeting',
        'Marta <nmod meeting',
        'former <nsubj promised',
        'promised <root',
        'stay <ccomp promised',
        'ties <nsubj stay',
      ],
    ],
    [
      'what was stressed, with a list under it',
      'Otieno stressed the importance of strengthening bilateral trade and energy cooperation and continued joint research, port safety, and fishery training.',
      ['Otieno <nsubj stressed', 'importance <obj stressed', 'strengthening <acl importance', 'cooperation <obj strengthening'],
    ],
    [
      'a day between subject and verb, a purpose, a cause',
      'Ghana on Friday rebuked the Peruvian envoy to deliver a formal complaint over the raid.',
      [
        'Ghana <nsubj rebuked',
        'Friday <obl rebuked',
        'rebuked <root',
        'envoy <obj rebuked',
        'deliver <advcl rebuked',
        'complaint <obj deliver',
        'raid <obl deliver',
      ],
    ],
    [
      'an aim with its sum and its year',
      'The three countries pledged to lift annual trade to $40 billion by 2035.',
      ['countries <nsubj pledged', 'pledged <root', 'lift <xcomp pledged', 'trade <obj lift', '$ <obl lift', '2035 <obl lift'],
    ],
  ])('%s', (_, text, expected) => {
    const found = arcs(text);
    for (const arc of expected) expect(found).toContain(arc);
  });

  it('sees the people of a list with titles', () => {
    const text = 'Kenyan foreign minister Achieng Rose and defence minister Kamau Peter met Prime Minister Marta Rojas.';
    const { names, titled, start, end } = engine.parse(text);
    const words = (chunks: readonly { first: number; end: number }[]) =>
      chunks.map((c) => text.slice(start[c.first], end[c.end - 1]));
    expect(words(names.filter(({ type }) => type === 'PER'))).toEqual(['Achieng Rose', 'Kamau Peter', 'Marta Rojas']);
    expect(words(titled)).toEqual([
      'Kenyan foreign minister Achieng Rose',
      'defence minister Kamau Peter',
      'Prime Minister Marta Rojas',
    ]);
  });
});
