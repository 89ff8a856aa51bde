import { describe, expect, it } from 'vitest';
import { foundAt, unmark, whoIn } from './who.fixture.ts';

/** Ambiguous mentions after real usage. A row is a text, or a text and the story's day. Rows in `open` are known to come out wrong. */
const rows: readonly (string | readonly [text: string, day: string])[] = [
  // countries that are also other things
  'The talks in ⟦Georgia|GEO⟧ ended when the delegation left Tbilisi for Batumi.',
  'Voters in Atlanta, ⟦Georgia|-⟧, lined up early on Tuesday.',
  '⟦Georgia Governor Brian Kemp|USA governor Brian Kemp⟧ signed the bill.',
  'The ⟦Georgian|GEO⟧ parliament passed the law over a veto.',
  '⟦Jordan|JOR⟧ has asked Israel to reopen the crossing.',
  'The striker ⟦Michael Jordan|Michael Jordan⟧ was not available.',
  '⟦Representative Jim Jordan|lawmaker Jim Jordan⟧ chaired the hearing.',
  '⟦Chad|TCD⟧ and Sudan closed their border.',
  '⟦Acting secretary Chad Wolf|USA minister Chad Wolf⟧ testified.',
  'Exports of ⟦turkey|-⟧ meat to Mexico fell.',
  '⟦Turkey|TUR⟧ will send a frigate.',
  '⟦Türkiye|TUR⟧ hosted the conference in Antalya.',
  'The company told ⟦us|-⟧ that nothing was decided.',
  'The ⟦US|USA⟧ told us that nothing was decided.',
  'Officials in the ⟦U.S.|USA⟧ declined to comment.',
  'A ⟦U.S.|USA⟧-led mission struck the depot.',
  'A drought in the ⟦Sahel|place Sahel⟧ worries ⟦Niger|NER⟧ and ⟦Nigeria|NGA⟧.',
  'Ships crossed the South ⟦China|-⟧ Sea.',
  'The ⟦Indian|-⟧ Ocean floor was mapped.',
  'Shares of ⟦American|-⟧ Airlines fell by two percent.',
  'They ordered ⟦French|-⟧ fries.',
  'The island of New ⟦Guinea|-⟧ is shared by two states.',
  '⟦Guinea|GIN⟧ and ⟦Guinea-Bissau|GNB⟧ reopened their embassies.',
  '⟦Papua New Guinea|PNG⟧ signed first.',
  'The ⟦Dominican|DOM⟧ government expelled hundreds of migrants to ⟦Haiti|HTI⟧.',
  'Troops of the ⟦DRC|COD⟧ withdrew.',
  'Leaders of the ⟦Republic of the Congo|COG⟧ met in Brazzaville.',
  'The ⟦Democratic Republic of the Congo|COD⟧ accused ⟦Rwanda|RWA⟧ of backing the rebels.',
  '⟦South Korea|KOR⟧ scrambled jets after ⟦North Korea|PRK⟧ fired a missile.',
  'A ⟦South Sudanese|SSD⟧ delegation is in ⟦Sudan|SDN⟧.',
  '⟦Ireland|IRL⟧ and ⟦Northern Ireland|GBR⟧ share a border.',
  'The ⟦Netherlands|NLD⟧ will return the bronzes to ⟦Nigeria|NGA⟧.',
  '⟦Dutch|NLD⟧ prosecutors dropped the case.',
  // compounds
  'The ⟦India-Japan|IND + JPN⟧ forum meets in spring.',
  '⟦Sino-Indian|CHN + IND⟧ trade has doubled.',
  '⟦Franco-German|FRA + DEU⟧ plans for a tank have stalled.',
  'The ⟦US–Japan|USA + JPN⟧ alliance was discussed.',
  'The ⟦Armenia-Azerbaijan|ARM + AZE⟧ border was quiet.',
  '⟦Indo-Pacific|place Indo-Pacific⟧ partners will meet.',
  'Russian-backed ⟦separatists|-⟧ shelled the town.',
  'The pro-⟦Russian|-⟧ demonstrators left.',
  // capitals and seats
  'The minister arrived in ⟦Canberra|place Canberra AUS⟧ on Friday.',
  '⟦Canberra|AUS⟧ said it would appeal.',
  'Ties between ⟦Seoul|KOR⟧ and ⟦Hanoi|VNM⟧ have warmed.',
  'The ⟦Kremlin|RUS GOV⟧ denied the report.',
  // bodies and people of a country
  '⟦Chilean lawmakers|CHL LEG⟧ rejected the treaty.',
  'Four ⟦Kenyan police officers|KEN COP⟧ were wounded.',
  '⟦Officials from Norway|NOR GOV⟧ inspected the pipeline.',
  'The ⟦government of Peru|PER GOV⟧ recalled its envoy.',
  '⟦Syrian rebels|SYR REB⟧ took the town.',
  '⟦Brazil’s army|BRA MIL⟧ sent engineers.',
  // people with titles
  ['⟦French President Emmanuel Macron|FRA head-of-state Emmanuel Macron⟧ flew to Cairo.', '2024-05-02'],
  ['⟦Norwegian Foreign Minister Espen Barth Eide|NOR foreign-minister Espen Barth Eide⟧ opened the conference.', '2024-05-02'],
  ['⟦Canada’s Mélanie Joly|CAN foreign-minister Mélanie Joly⟧ spoke first.', '2023-05-02'],
  ['⟦Petr Fiala, the Czech prime minister|CZE head-of-government Petr Fiala⟧, hosted them.', '2023-05-02'],
  ['⟦Secretary Blinken|USA foreign-minister Antony Blinken⟧ will travel to Lima.', '2022-09-30'],
  ['⟦PM Modi|IND head-of-government Narendra Modi⟧ tweeted about it at 6 ⟦pm|-⟧.', '2023-03-01'],
  ['⟦EAM Jaishankar|IND foreign-minister Subrahmanyam Jaishankar⟧ met students.', '2023-03-01'],
  'The ⟦Zambian minister of health, Tola Mwansa|ZMB health-minister Tola Mwansa⟧, thanked donors.',
];

const cases = rows.map((row) => (typeof row === 'string' ? ([row, undefined] as const) : row));

describe('mentions', () => {
  it.each(cases)('%s', (marked, day) => {
    const { text, marks } = unmark(marked);
    const found = whoIn(text, day);
    for (const { start, end, expected } of marks)
      expect(foundAt(found, start, end, expected), text.slice(start, end)).toBe(expected);
  });
});
