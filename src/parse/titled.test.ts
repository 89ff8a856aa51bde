import { describe, expect, it } from 'vitest';
import { spanOfTokens } from '../model/index.ts';
import { loadEngine } from './index.ts';

const engine = loadEngine();

/** Text marks the runs it expects: `met ⟦Kenyan President A⟧`. */
function unmarked(marked: string): { text: string; expected: string[] } {
  return { text: marked.replace(/[⟦⟧]/g, ''), expected: [...marked.matchAll(/⟦([^⟧]*)⟧/g)].map((m) => m[1]!) };
}

function titledIn(text: string): string[] {
  const syntax = engine.parse(text);
  return syntax.titled.map((chunk) => {
    const { start, end } = spanOfTokens(syntax, chunk);
    return text.slice(start, end);
  });
}

describe('titled names', () => {
  it.each([
    'The talks were opened by ⟦Peruvian Foreign Minister Elena Quispe⟧ in Lima.',
    'She thanked ⟦Deputy Prime Minister and Minister of Finance Jonas Berg⟧ for the loan.',
    '⟦Minister of State for Trade and Industry Paul Otieno⟧ signed the treaty.',
    'On Friday ⟦Ambassador at Large for Oceans Maria Duarte⟧ will speak in Oslo.',
    'The envoy met ⟦His Majesty King Haakon V⟧ and ⟦Crown Prince Olav⟧.',
    'He spoke with ⟦World Trade Council (WTC) Executive Director Samuel Okoro⟧ today.',
    'It was sent to ⟦Ambassador to Ghana Laura Kim⟧ and ⟦General Peter Novak⟧ on Monday.',
    'They heard ⟦Special Envoy for Lake Chad Ambassador Helen Moore⟧ speak.',
    '⟦Assistant to the President Robert Stone⟧ read the letter.',
    '⟦Bureau of Ocean Affairs Director Anna Fischer⟧ agreed.',
    'Talks with ⟦then-Mayor Luis Prado, Jr.⟧ had failed.',
    'The bill was drafted by ⟦former deputy health minister Olga Ivanova⟧ last year.',
    '⟦Senator from Ohio Mark Weaver⟧ voted against it.',
    'A report by ⟦Professor Chen Wei⟧ was read by ⟦Judge Amy Cole⟧.',
  ])('%s', (marked) => {
    const { text, expected } = unmarked(marked);
    expect(titledIn(text)).toEqual(expected);
  });

  it.each([
    ['an article before each title parts them', 'The minister and ⟦President Rosa Vega⟧ left.'],
    ['a comma before the name makes an apposition', 'The ambassador to Kenya, Laura Kim, left.'],
    ['whose spokesman', 'A spokesman for ⟦President Rosa Vega⟧ declined to comment.'],
    ['a fellow is no office', 'Her fellow ⟦senator Mark Weaver⟧ agreed.'],
    ['a body before a comma', 'In line with the Treaty of Friendship, ⟦President Rosa Vega⟧ left.'],
    ['no title', 'Mark Weaver met Rosa Vega.'],
  ])('%s', (_, marked) => {
    const { text, expected } = unmarked(marked);
    expect(titledIn(text)).toEqual(expected);
  });

  it('is quick on titles without end', () => {
    const text = `${'Deputy Minister of Trade and '.repeat(4000)}Rosa Vega left.`;
    const from = performance.now();
    expect(titledIn(text).length).toBeLessThanOrEqual(4000);
    expect(performance.now() - from).toBeLessThan(30_000);
  });
});
