import { describe, expect, test } from 'vitest';
import { find, say, told } from './told.fixture.ts';

const statuses = (text: string): string[] => find(text).map((f) => `${f.fields.status.value}: ${say(f)}`);

describe('what is only imagined, or somebody’s word', () => {
  test.each([
    ['Malta feared that Libya would attack Tunisia.', ['hypothetical: LBY ASSAULT TUN']],
    ['Malta hopes Libya will sign a treaty with Tunisia.', ['hypothetical: LBY SUPPORT TUN']],
    ['Libya would have attacked Tunisia.', ['hypothetical: LBY ASSAULT TUN']],
    ['According to Malta, Libya shelled a village in Tunisia.', ['claimed: LBY ASSAULT TUN']],
    ['Libya shelled a village in Tunisia, according to the Maltese army.', ['claimed: LBY ASSAULT TUN']],
    ['Malta denied arming the Libyan rebels, whom Tunisia accuses of killing farmers.', ['happened: TUN ACCUSE LBY']],
  ])('%s', (text, expected) => {
    expect(statuses(text)).toEqual(expect.arrayContaining(expected));
  });

  test('whose word it is stands beside the act', () => {
    const [act] = find('According to Malta, Libya shelled a village in Tunisia.');
    expect(act?.fields.claimedBy?.map((c) => c.value)).toEqual(['MLT']);
  });
});

describe('contests', () => {
  test.each([
    'Fiji beat Samoa 3-1 in Suva.',
    'Fiji crushed Samoa 24–7.',
    'Fiji defeated Samoa in the semi-final of the Pacific Cup.',
  ])('%s', (text) => {
    expect(told(text)).toEqual([]);
  });

  test('a range of numbers is no score', () => {
    expect(told('Fiji killed 20-30 Samoan soldiers.')).toEqual(['FJI ASSAULT WSM']);
  });

  test('many numbers are read in no time', () => {
    expect(told(`Fiji beat Samoa ${'3-1 '.repeat(5000)}`)).toEqual([]);
  });
});

describe('what comes from another, and what another is told to do', () => {
  test.each([
    ['Bhutan accepted 90 tonnes of wheat from Nepal.', ['NPL AID BTN']],
    ['Bhutan accepted a loan from Nepal.', ['NPL AID BTN']],
    ['Bhutan accepted an invitation from Nepal.', ['BTN AGREE NPL']],
    ['The council of Bhutan approved aid for Nepal.', ['BTN AGREE NPL']],
    ['Mali ordered Danish troops to leave.', ['MLI REQUEST DNK']],
    ['Mali ordered its troops to the border with Niger.', ['MLI MOBILIZE NER']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('a country in an adjective of the kind', () => {
  test.each([
    ['Thousands of Fijians marched against the Samoan-style bill.', ['FJI PROTEST FJI']],
    ['Fiji condemned the Samoan-built port.', ['FJI ACCUSE -']],
    ['Fiji seized the Samoan-flagged ship.', ['FJI COERCE WSM']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});
