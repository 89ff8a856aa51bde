import { describe, expect, test } from 'vitest';
import { told } from './told.fixture.ts';

describe('acts in the words of short news', () => {
  test.each([
    // Leaving an organisation is no retreat, whether a verb or a noun tells it.
    ['Kenya announces its withdrawal from the African Union.', 'KEN SANCTION AU'],
    ["The Kenyan parliament ratifies Kenya's withdrawal from the International Criminal Court.", 'KEN SANCTION ICC'],
    ['Canada will remove Sudan from its list of state sponsors of terrorism.', 'CAN AGREE SDN'],
    ['India orders a blockade on tankers entering Sri Lanka.', 'IND COERCE LKA'],
    ['Canada announces plans to seek sanctions against Sudan.', 'CAN THREATEN SDN'],
    ["Chad resumes tea exports through Tanzania's Tanga port.", 'TCD COOPERATE TZA'],
    ['Chile maintains restrictions on products from Mendoza.', 'CHL SANCTION ARG'],
    ['Chile maintains a ban on trade with Peru in response to the Ghana war.', 'CHL SANCTION PER'],
    ["The Kenyan Navy seizes the flotilla's flagship, the Oman-flagged Zahra.", 'KEN COERCE OMN'],
    ['Chile proposes a truce, which Peru accepts.', 'PER CONCEDE CHL'],
    ['Ghana becomes the twelfth member state of the European Union.', 'GHA AGREE EU'],
    ['Norway claims that Denmark instigated the ban.', 'NOR ACCUSE DNK'],
    ['Chile raises security concerns about Peru.', 'CHL ACCUSE PER'],
    ['Kenya will pay Uganda to build the road.', 'KEN AGREE UGA'],
    ['Ghana turned to the United Nations.', 'GHA REQUEST UN'],
    ['The Ethiopian army issues an evacuation order for the town of Kassala, Sudan.', 'ETH COERCE SDN'],
    ['Chile reports that fruit exports to Japan have resumed.', 'CHL COOPERATE JPN'],
    ['Chile announces the opening of peace talks with Peru.', 'CHL AGREE PER'],
    ['19 Peruvian drones penetrate up to 90 km into Chilean airspace.', 'PER MOBILIZE CHL'],
    ['During a meeting with the Finnish president, the Chilean president criticizes Peru.', 'CHL CONSULT FIN'],
    ['Chile announces it will start supplying gas to Peru.', 'CHL AGREE PER'],
    ['Kenya killed four and wounded ninety in Somalia.', 'KEN ASSAULT SOM'],
    ['Kenya and Somalia severed ties.', 'KEN+SOM SANCTION KEN+SOM'],
    ['Kenya and Somalia clashed at the border.', 'KEN+SOM ASSAULT KEN+SOM'],
    ['Kenya ruled out sending troops to Somalia.', 'KEN REJECT SOM'],
    ['Kenya jailed two Somalis for spying.', 'KEN SANCTION SOM'],
    ['The Danish envoy briefed Malian officials on the plan.', 'DNK CONSULT MLI'],
    ['France airdropped food into Haiti.', 'FRA AID HTI'],
    ["Chad's troops crossed into Libya.", 'TCD MOBILIZE LBY'],
    ['Kenya hailed the Somali decision.', 'KEN SUPPORT SOM'],
    ['Norway grants temporary humanitarian status to 161 Malian nationals.', 'NOR AID MLI'],
    ['Poland scrambles jets in response to the Russian attack on Ukraine.', 'POL MOBILIZE RUS'],
    ['Peru dispatched a medical team to Chile.', 'PER AID CHL'],
    ['Peru joined the sanctions against Cuba.', 'PER SANCTION CUB'],
    ['Sweden delivered 12 jets to Peru.', 'SWE AID PER'],
    ['Peru is in talks with Sweden on jets.', 'PER CONSULT SWE'],
    ['A group of Peruvian hackers attacked Chilean banks.', 'PER COERCE CHL'],
    ['Peruvian farmers blocked the border with Chile.', 'PER PROTEST CHL'],
    ['Chile will resume issuing visas for Peruvian students.', 'CHL AGREE PER'],
    ["Lesotho's minister announces Peru's plan to help Lesotho.", 'PER AGREE LSO'],
    ['The Peruvian firm suspends exports of gas through Chilean pipelines.', 'PER SANCTION CHL'],
    ['The United Nations removes Somalia from its annual register of states that use child soldiers.', 'UN CONCEDE SOM'],
    ['General Amos Keita, chief of the Ugandan military, threatens to invade Kenya.', 'UGA THREATEN KEN'],
    [
      'Authorities of Chile, Peru and Norway announce a joint operation to crack down on gangs.',
      'CHL+PER+NOR COOPERATE CHL+PER+NOR',
    ],
    ['Ghana informs Togo of the warrant and asks for the return of the general.', 'GHA REQUEST TGO'],
    ['Togo holds the Beninese president responsible for the raid.', 'TGO ACCUSE BEN'],
    ['Norway announces a new set of tariff rates on imports from Peru, Fiji and Malta.', 'NOR SANCTION PER+FJI+MLT'],
    ['Senegalese authorities intercept 112 Gambian migrants off the coast.', 'SEN COERCE GMB'],
    ['Peruvian troops attacked Chile and seized several posts.', 'PER COERCE CHL'],
    ['Eight Pakistani citizens are killed in a mass shooting by gunmen in Iran.', 'IRN ASSAULT PAK'],
    ['Following Kenyan airstrikes in Somalia, the Somali army launches attacks on posts of Kenya.', 'KEN ASSAULT SOM'],
    ['Chile proposes a truce, to which Peru agrees.', 'PER AGREE CHL'],
    ['Norway claims Denmark was behind the ban.', 'NOR ACCUSE DNK'],
    ['Norway says Denmark is responsible for the ban.', 'NOR ACCUSE DNK'],
    ['The Indian Navy and Air Force conduct exercises around Sri Lanka.', 'IND MOBILIZE LKA'],
    ['Kenya expels a Malian diplomat after cooperating with Ugandan services to dismantle a ring.', 'KEN COOPERATE UGA'],
    ['Kenya announces the release of the Kenyan Jane Achieng from a prison in Uganda.', 'UGA RETREAT KEN'],
    ['Ghana withdraws its case at the court accusing Togo of damming a river.', 'GHA CONCEDE TGO'],
    [
      'Chile recalls its envoy after Peru accused the Chilean president of lying and barred two Chilean officials from entering Peru.',
      'PER COERCE CHL',
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected);
  });
});

describe('no side from an exception, a topic or a reason', () => {
  test.each([
    ['Chile freezes all foreign aid except military aid to Ghana and Togo.', ['CHL SANCTION -']],
    ['European leaders gather for a summit on Ghana.', ['EU CONSULT -']],
    ['Trade grew again after the 2020 skirmishes between India and China.', []],
    ['Hurricane warnings are issued in Jamaica.', []],
    ['A Peruvian drone fell, prompting Chilean troops to leave.', []],
    ['Five thousand villagers flee to Cameroon.', ['- REQUEST CMR']],
    ['The council approves a Danish-backed resolution.', []],
    [
      "Norway's minister resigns after failing to come to an agreement with partners over sanctions against Mali.",
      ['NOR RETREAT -'],
    ],
    ['Chad denies its involvement and calls the lawsuit a stunt.', ['TCD REJECT -']],
    ['Kenya expelled two Somalis, citing laws favouring Ghana.', ['KEN SANCTION SOM']],
    ['The firm maintains operations in Kenya.', []],
    ['Kenya condemned the ban due to Ghana.', ['KEN ACCUSE -']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});
