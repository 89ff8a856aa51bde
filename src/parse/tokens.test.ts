import { describe, expect, it } from 'vitest';
import { tokenize } from './tokens.ts';

const split = (text: string): string => tokenize(text).form.join(' ');

const table: readonly (readonly [what: string, text: string, tokens: string])[] = [
  ['plain words', 'The envoy arrived, tired.', 'The envoy arrived , tired .'],
  ['clitics', "Chad's envoy didn't say he'd come; they're late", "Chad 's envoy did n't say he 'd come ; they 're late"],
  ['curly clitics', 'Chad’s envoy won’t', 'Chad ’s envoy wo n’t'],
  ['can not', 'We cannot wait', 'We can not wait'],
  ['names with apostrophes', "N'Djamena, Côte d'Ivoire, Xi'an and O'Leary's", "N'Djamena , Côte d'Ivoire , Xi'an and O'Leary 's"],
  ['plural possessive', "the ministers' plan", "the ministers ' plan"],
  ['hyphens part', 'the Nairobi-based well-known G-20', 'the Nairobi - based well - known G - 20'],
  ['prefixes do not', 'non-aligned co-chairs re-elected anti-piracy', 'non-aligned co-chairs re-elected anti-piracy'],
  ['dashes', 'talks—the first – failed -- again', 'talks — the first – failed -- again'],
  ['slashes', 'and/or 24/7 2019/20', 'and / or 24/7 2019/20'],
  ['initials', 'A. P. J. Diop and J.K. Mwangi met S.Mensah', 'A. P. J. Diop and J.K. Mwangi met S. Mensah'],
  ['acronyms', 'the U.S.-Kenya pact, U.N. aid, Washington, D.C.', 'the U.S. - Kenya pact , U.N. aid , Washington , D.C.'],
  ['a letter that ends a sentence', 'They chose plan B. The envoy left.', 'They chose plan B . The envoy left .'],
  ['titles', 'Dr. Okafor, Gen. Park and Mrs. Sato', 'Dr. Okafor , Gen. Park and Mrs. Sato'],
  ['words like abbreviations', 'He said no. They sat. On Sat. he left.', 'He said no . They sat . On Sat. he left .'],
  ['No. and its number', 'Decree No. 12 and No.7', 'Decree No. 12 and No. 7'],
  ['clock', 'at 5 p.m. or 17:30, 6pm', 'at 5 p.m. or 17:30 , 6 pm'],
  [
    'money',
    '$2bn, US$30m, €1.5 million, Rs. 3.2 lakh crore, NT$40',
    '$ 2 bn , US$ 30 m , € 1.5 million , Rs. 3.2 lakh crore , NT$ 40',
  ],
  ['numbers', '1,250.5 tonnes, 3rd, 1990s, 7%, -4, .5, 10-12', '1,250.5 tonnes , 3rd , 1990s , 7 % , -4 , .5 , 10 - 12'],
  ['glued letters', '5G, 737MAX, COVID-19', '5G , 737MAX , COVID - 19'],
  ['two plus two', 'the 2+2 talks', 'the 2+2 talks'],
  ['handles', 'thanks @Amina_Diopfor hosting, @x_1!', 'thanks @Amina_Diopfor hosting , @x_1 !'],
  ['hashtags', '#OneOcean2030 and # 4', '#OneOcean2030 and # 4'],
  [
    'addresses',
    'See https://example.org/a?b=1, www.example.org. Write to a.b@mfa.example.org.',
    'See https://example.org/a?b=1 , www.example.org . Write to a.b@mfa.example.org .',
  ],
  ['sites', 'on example.org today', 'on example.org today'],
  ['quotes', '“We ‘agree’,” he said. «Oui»', '“ We ‘ agree ’ , ” he said . « Oui »'],
  ['company names', 'AT&T and R&D', 'AT&T and R&D'],
  ['glued sentences', 'They left.The envoy stayed.', 'They left . The envoy stayed .'],
  ['soft hyphens and joiners', 'diplo\u00admacy and\u200b peace\ufeff', 'diplomacy and peace'],
  ['other scripts', '上川陽子氏 встретила अमित से.', '上川陽子氏 встретила अमित से .'],
  ['bullets', '• first\n- second', '• first - second'],
  ['runs of marks', 'Wait... what?! ****', 'Wait ... what ?! ****'],
  ['emoji', 'Good 👍🏽', 'Good 👍 🏽'],
];

describe('tokenize', () => {
  it.each(table)('%s', (_, text, tokens) => {
    expect(split(text)).toBe(tokens);
  });

  it('keeps every character that is no blank, in order, once', () => {
    const text = `${table.map(([, t]) => t).join('\n\n')}\0 \ud800 x\udc00y \ud83d`;
    const { start, end } = tokenize(text);
    let at = 0;
    let covered = '';
    for (let i = 0; i < start.length; i++) {
      expect(start[i]).toBeGreaterThanOrEqual(at);
      expect(end[i]).toBeGreaterThan(start[i]!);
      covered += text.slice(start[i], end[i]);
      at = end[i]!;
    }
    const blank = /[\s\0\u200b\u00ad\ufeff]/g;
    expect(covered.replace(blank, '')).toBe(text.replace(blank, ''));
  });

  it.each([
    ['a word without end', 'a'.repeat(1_000_000)],
    ['letters and stops', 'a.'.repeat(500_000)],
    ['letters and apostrophes', "a'".repeat(500_000)],
    ['addresses', 'http://x.y@'.repeat(90_000)],
    ['digits', '1,'.repeat(500_000)],
    ['marks', ')]".'.repeat(250_000)],
    ['halves of pairs', '\ud83d'.repeat(1_000_000)],
    ['nothing', ' '.repeat(1_000_000)],
    ['NULs', '\0a'.repeat(500_000)],
  ])(
    'is quick with a megabyte of %s',
    (_, text) => {
      const { start } = tokenize(text);
      expect(start.length).toBeLessThanOrEqual(text.length);
    },
    5000,
  );
});
