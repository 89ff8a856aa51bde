import { describe, expect, it } from 'vitest';
import { flat, foundAt, prepared, unmark, whoIn } from './who.fixture.ts';

/** Offices with long portfolios, forms of address, delegations and turns: who is meant, and of which state. */
const rows: readonly string[] = [
  // portfolios that go on behind what the tables know
  'The ⟦Minister of Foreign Affairs, Water Supply and Housing, Hon. Wezi Moyo|foreign-minister Wezi Moyo⟧, spoke first.',
  'The ⟦Minister of International Relations and Trade of the Republic of Malawi, Hon. Wezi Moyo|MWI foreign-minister Wezi Moyo⟧, spoke first.',
  '⟦Zambia’s Minister of Trade, Tourism and Small Business, Amb. Chola Banda|ZMB trade-minister Chola Banda⟧, left Lusaka.',
  '⟦H.E. Marta Rojas, Minister of Defence, Citizen Security and Transport of Uruguay|URY defence-minister Marta Rojas⟧, replied.',
  'They met ⟦Wezi Moyo, Minister of Finance, Planning and Youth|finance-minister Wezi Moyo⟧.',
  // what follows an office but is no part of it
  'The Minister of Finance, Ana Soto and ⟦Luis Paz|Luis Paz⟧ dined.',
  'The ⟦Minister of Finance of Fiji|FJI finance-minister⟧, Growth and Debt were on the cover.',
  'The ⟦Minister of Foreign and European Affairs of Malta, Ian Farrugia|MLT foreign-minister Ian Farrugia⟧, spoke first.',
  // forms of address
  'The chair thanked ⟦Dato’ Seri Hassan Omar of Malaysia|MYS Hassan Omar⟧.',
  'The chair thanked ⟦Dato Sri Hassan Omar|Hassan Omar⟧.',
  'The Hon’ble ⟦Minister Asha Rao|minister Asha Rao⟧ replied.',
  'It was received by the ⟦Hon’ble Asha Rao|Asha Rao⟧ on Monday.',
  // who leads a delegation is of its state
  'The Peruvian delegation was headed by ⟦H.E. Marta Rojas|PER Marta Rojas⟧, and the Chilean delegation by ⟦H.E. Pablo Soto|CHL Pablo Soto⟧.',
  'The delegation of Togo, led by ⟦Minister Kofi Agbo|TGO minister Kofi Agbo⟧, left.',
  'Chile’s negotiating team is led by ⟦Minister Pablo Soto|CHL minister Pablo Soto⟧.',
  'The inquiry was led by ⟦Minister Pablo Soto|minister Pablo Soto⟧ while Chile and Peru waited.',
  // domestic offices
  '⟦Opposition leader Kofi Agbo|TGO opposition-leader Kofi Agbo⟧ objected. Togo rejected the charge.',
  'LOMÉ, June 19 (Agency) - Togo and Peru signed. ⟦Opposition leader Kofi Agbo|TGO opposition-leader Kofi Agbo⟧ objected.',
  'Togo and Peru signed. ⟦Opposition leader Kofi Agbo|opposition-leader Kofi Agbo⟧ objected.',
  // turns
  'Latvian Minister Ilze Kalnina and Ambassador Baiba Ozola\n\nKALNINA: We will go.\n\n⟦OZOLA|LVA ambassador Baiba Ozola⟧: And we will follow.',
  'Latvian Minister Ilze Kalnina and Ambassador Baiba Ozola\n\n⟦QUESTION|-⟧: Will you go?',
];

describe('offices and those who hold them', () => {
  it.each(rows)('%s', (marked) => {
    const { text, marks } = unmark(marked);
    const found = whoIn(text);
    for (const { start, end, expected } of marks)
      expect(foundAt(found, start, end, expected), text.slice(start, end)).toBe(expected);
  });

  it('gets through a portfolio and a list of turns without end', () => {
    const long = `The Minister of Finance${', Water and Housing'.repeat(5000)}\n\n${'OZOLA: by the by\n\n'.repeat(5000)}`;
    const read = prepared(long, undefined, undefined, flat);
    const from = performance.now();
    read();
    expect(performance.now() - from).toBeLessThan(10_000);
  });
});
