import { describe, expect, it } from 'vitest';
import { foundAt, unmark, whoIn } from './who.fixture.ts';

/** References after real usage; `-` where the text leaves it open and nothing should be said. A row may carry the story's day and publisher. */
const rows: readonly (string | readonly [text: string, day: string, publisher?: string])[] = [
  // he, she, his, her
  'Foreign Minister Nanaia Mahuta of New Zealand landed in Suva on Monday. ⟦She|NZL foreign-minister Nanaia Mahuta⟧ is due to meet local leaders.',
  'Mrs Tola Mwansa, the Zambian health minister, thanked the donors. Mr Peter Osei, the Ghanaian health minister, said ⟦he|GHA health-minister Peter Osei⟧ would do likewise.',
  'Zambian Health Minister Tola Mwansa said on Friday that ⟦her|ZMB health-minister Tola Mwansa⟧ ministry had received the vaccines.',
  'In ⟦his|KEN head-of-state William Ruto⟧ address, Kenyan President William Ruto promised new roads.',
  'Kenyan President William Ruto met Ugandan President Yoweri Museveni. ⟦He|KEN head-of-state William Ruto⟧ said the border would reopen.',
  'Prime Minister Lars Dahl of Norway told Prime Minister Emil Berg of Sweden that ⟦he|-⟧ would win.',
  'The committee published ⟦its|-⟧ report, and a witness said ⟦he|-⟧ was satisfied.',
  // the minister, the president
  'Chilean Foreign Minister Ana Soto visited Lima. ⟦The minister|CHL foreign-minister Ana Soto⟧ said talks would go on.',
  'Chilean President Pedro Lagos spoke for an hour. ⟦The president|CHL head-of-state Pedro Lagos⟧ ruled out a tax.',
  'Polish Defence Minister Jan Nowak and Latvian Defence Minister Ilze Kalns inspected the base. Asked about costs, ⟦the minister|-⟧ gave no figure.',
  'Polish Prime Minister Jan Nowak thanked Latvian Foreign Minister Ilze Kalns. ⟦The prime minister|POL head-of-government Jan Nowak⟧ then left.',
  'Polish Prime Minister Jan Nowak thanked Latvian Foreign Minister Ilze Kalns. ⟦The foreign minister|LVA foreign-minister Ilze Kalns⟧ stayed for dinner.',
  'The president of the company resigned. ⟦The president|-⟧ gave no reason.',
  // former and latter
  'When Estonian Prime Minister Mart Tamm met Finnish Prime Minister Aino Laine, ⟦the former|EST head-of-government Mart Tamm⟧ offered a loan and ⟦the latter|FIN head-of-government Aino Laine⟧ declined.',
  'Between Peru and Chile, ⟦the latter|CHL⟧ exports more copper.',
  'The former ⟦president|-⟧ attended.',
  // both, the two
  'Estonian Prime Minister Mart Tamm met Finnish Prime Minister Aino Laine in Turku. ⟦The two leaders|EST head-of-government Mart Tamm + FIN head-of-government Aino Laine⟧ discussed ferries.',
  'Estonian Prime Minister Mart Tamm met Finnish Prime Minister Aino Laine in Turku. ⟦Both leaders|EST head-of-government Mart Tamm + FIN head-of-government Aino Laine⟧ welcomed the cable.',
  'Peru and Chile signed a fisheries pact. ⟦The two countries|PER + CHL⟧ share a long coast.',
  'Peru and Chile signed a fisheries pact. ⟦Both sides|PER + CHL⟧ will publish it.',
  'Foreign Minister Ana Soto of Chile received Foreign Minister Rosa Quispe of Peru. ⟦The two ministers|CHL foreign-minister Ana Soto + PER foreign-minister Rosa Quispe⟧ toured the port.',
  'Foreign Minister Ana Soto of Chile received Foreign Minister Rosa Quispe of Peru. ⟦The ministers|CHL foreign-minister Ana Soto + PER foreign-minister Rosa Quispe⟧ toured the port.',
  'Peru, Chile and Bolivia signed a pact. ⟦The two countries|-⟧ had long disagreed.',
  'The two companies merged. ⟦Both sides|-⟧ were content.',
  // counterparts
  'Chilean Foreign Minister Ana Soto will host ⟦her Peruvian counterpart|PER foreign-minister⟧ next week.',
  'Chilean Foreign Minister Ana Soto will host ⟦her Peruvian counterpart Rosa Quispe|PER foreign-minister Rosa Quispe⟧ next week.',
  'Chilean Foreign Minister Ana Soto and Defence Minister Luis Vera met ⟦their Peruvian counterparts Rosa Quispe|PER foreign-minister Rosa Quispe⟧ and ⟦Hugo Paz|PER defence-minister Hugo Paz⟧.',
  [
    'Australian Prime Minister Anthony Albanese rang ⟦his Japanese counterpart|JPN head-of-government Fumio Kishida⟧.',
    '2023-05-02',
  ],
  // offices without a name
  ['⟦Japan’s prime minister|JPN head-of-government Fumio Kishida⟧ sent condolences.', '2023-05-02'],
  '⟦Japan’s prime minister|JPN head-of-government⟧ sent condolences.',
  ['The ⟦Canadian foreign minister|CAN foreign-minister Mélanie Joly⟧ was absent.', '2022-01-12'],
  'Canadian Foreign Minister Zoe Tremblay was absent. The ⟦Canadian foreign minister|CAN foreign-minister Zoe Tremblay⟧ had a cold.',
  // they
  'Peru and Chile signed a pact. ⟦They|PER + CHL⟧ will publish it soon.',
  'Ana Soto of Chile met her Peruvian host. Prices rose, and ⟦they|-⟧ will rise again.',
  // it, its
  'Norway said ⟦it|NOR⟧ would double ⟦its|NOR⟧ aid.',
  'In Norway ⟦it|-⟧ is cold.',
  // we, our
  ['⟦We|GBR⟧ welcome the release of the prisoners.', '2023-05-02', 'UK Foreign Office'],
  ['⟦We|-⟧ welcome new readers.', '2023-05-02', 'Harbour Gazette'],
  // surnames
  'Kenyan President William Ruto arrived. ⟦Ruto|KEN head-of-state William Ruto⟧ waved.',
  'President Kim Min-seo of South Korea wrote to President Kim Jong Un of North Korea. The letter surprised diplomats.',
];

const cases = rows.map((row): [string, string?, string?] => (typeof row === 'string' ? [row] : [...row]));

describe('references', () => {
  it.each(cases)('%s', (marked: string, day?: string, publisher?: string) => {
    const { text, marks } = unmark(marked);
    const found = whoIn(text, day, publisher);
    for (const { start, end, expected } of marks)
      expect(foundAt(found, start, end, expected), text.slice(start, end)).toBe(expected);
  });
});
