import { describe, expect, test } from 'vitest';
import { told } from './told.fixture.ts';

describe('acts told by nouns', () => {
  test.each([
    ['Togolese air raids on Benin left many homeless.', 'TGO ASSAULT BEN'],
    ['The European Union outlines a set of sanctions against Malian officials.', 'EU SANCTION MLI'],
    ['The ministry of Peru notified lawmakers of an arms sale to Ghana.', 'PER AGREE GHA'],
    ['Ghana announces the start of a military operation against Togo.', 'GHA ASSAULT TGO'],
    ['Two men came home in a prisoner swap between Chad and Niger.', 'TCD+NER RETREAT TCD+NER'],
    ['Fiji met Tonga and reviewed Fijian support for Samoa.', 'FJI SUPPORT WSM'],
    ['Norwegian leaders announce an increase in aid for Malawi.', 'NOR AID MWI'],
    ['The leaders discussed the Danish commitment to the defence of Latvia.', 'DNK SUPPORT LVA'],
    ['Togolese police, in coordination with the Kenyan navy, broke up a ring of smugglers.', 'TGO COOPERATE KEN'],
    ['Ghana approves a sale of tanks to Togo.', 'GHA AGREE TGO'],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected);
  });
});

describe('nouns that tell of nothing done', () => {
  test.each([
    'Togo fears an attack on Benin.',
    'The office of the United Nations reports attacks in Benin.',
    'Togo poses a threat to Benin.',
    'Kenya keeps deterring threats against Uganda.',
    'Togo announces a reprieve from tariffs for Beninese farmers.',
    'Chad has plans for an invasion of Niger.',
  ])('%s', (text) => {
    expect(told(text)).toEqual([]);
  });

  test('an inquiry into the killing of somebody is not into their country', () => {
    expect(told('A court in Lima pursues its inquiry into the killing of a Chilean.')).not.toContain('PER ACCUSE CHL');
  });

  test('a long list of deeds', () => {
    expect(() => told(`${'attacks on Togo by Benin, '.repeat(2_000)}and more.`)).not.toThrow();
  });
});
