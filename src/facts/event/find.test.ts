import { describe, expect, test } from 'vitest';
import { find, say, told } from './told.fixture.ts';

describe('each type, by verb, noun and frame', () => {
  test.each([
    ['Chile and Peru agreed to reopen the border crossing.', 'CHL+PER AGREE CHL+PER'],
    ['Sweden promised to send doctors to Malawi.', 'SWE AGREE MWI'],
    ['Austria and Slovenia reached a deal on river traffic.', 'AUT+SVN AGREE AUT+SVN'],
    ['The Kenyan foreign minister met his Ugandan counterpart in Nairobi.', 'KEN CONSULT UGA'],
    ['Portugal held talks with Angola on fishing.', 'PRT CONSULT AGO'],
    ['The Danish prime minister visited Iceland on Tuesday.', 'DNK CONSULT ISL'],
    ['The Polish president telephoned the Latvian president.', 'POL CONSULT LVA'],
    ['Ghana praised Togo for its elections.', 'GHA SUPPORT TGO'],
    ['Malta recognised Kosovo.', 'MLT SUPPORT XKX'],
    ['Fiji apologised to Tonga for the incident.', 'FJI SUPPORT TON'],
    ['Ecuador and Bolivia signed a treaty on water.', 'ECU+BOL SUPPORT ECU+BOL'],
    ['Zambia lifted its ban on Zimbabwean trucks.', 'ZMB CONCEDE ZWE'],
    ['Norway and Finland held joint exercises in the Arctic.', 'NOR+FIN COOPERATE NOR+FIN'],
    ['The Spanish police shared intelligence with Morocco.', 'ESP COOPERATE MAR'],
    ['Canada sent food aid to Haiti.', 'CAN AID HTI'],
    ['Uganda granted asylum to a Rwandan journalist.', 'UGA AID RWA'],
    ['Turkey withdrew its troops from Libya.', 'TUR RETREAT LBY'],
    ['Eritrea released four Kenyan sailors.', 'ERI RETREAT KEN'],
    ['Lebanon urged Cyprus to return the boats.', 'LBN REQUEST CYP'],
    ['Nepal called on India to open the road.', 'NPL REQUEST IND'],
    ['Chad accused Sudan of arming rebels.', 'TCD ACCUSE SDN'],
    ['Brazil condemned the Venezuelan raid.', 'BRA ACCUSE VEN'],
    ['Ireland summoned the Belarusian ambassador.', 'IRL ACCUSE BLR'],
    ['Laos rejected a Thai proposal.', 'LAO REJECT THA'],
    ['Algeria refused to meet the Moroccan envoy.', 'DZA REJECT MAR'],
    ['Armenia and Azerbaijan failed to reach an agreement.', 'ARM+AZE REJECT ARM+AZE'],
    ['North Korea threatened to attack South Korea.', 'PRK THREATEN KOR'],
    ['Serbia issued an ultimatum to Kosovo.', 'SRB THREATEN XKX'],
    ['Thousands of Greeks demonstrated against Turkey in Athens.', 'GRC PROTEST TUR'],
    ['Estonia deployed troops along the border with Russia.', 'EST MOBILIZE RUS'],
    ['Two Russian jets entered Swedish airspace.', 'RUS MOBILIZE SWE'],
    ['Australia imposed sanctions on three Iranian generals.', 'AUS SANCTION IRN'],
    ['Slovakia expelled two Russian diplomats.', 'SVK SANCTION RUS'],
    ['Japan suspended aid to Myanmar.', 'JPN SANCTION MMR'],
    ['Ethiopian police detained nine Eritreans.', 'ETH COERCE ERI'],
    ['Oman deported forty Yemenis.', 'OMN COERCE YEM'],
    ['Azerbaijani forces shelled two villages in Armenia.', 'AZE ASSAULT ARM'],
    ['Saudi warplanes bombed a port in Yemen.', 'SAU ASSAULT YEM'],
    ['Gunmen from Niger kidnapped three Nigerians.', 'NER ASSAULT NGA'],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected);
  });
});

describe('who does it to whom', () => {
  test.each([
    ['Two Algerian soldiers were killed by Malian troops.', 'MLI ASSAULT DZA'],
    ['Benin received weapons from France.', 'FRA AID BEN'],
    ['Morocco hosted the Portuguese prime minister.', 'PRT CONSULT MAR'],
    ['Five Syrians died in Jordanian air strikes.', 'JOR ASSAULT SYR'],
    ['Fishermen from Vietnam were arrested in Malaysia.', 'MYS COERCE VNM'],
    ['Estonia said Russian jets had violated its airspace.', 'EST ACCUSE RUS'],
    ['Iraq, Jordan and Egypt agreed to build a pipeline.', 'IRQ+JOR+EGY AGREE IRQ+JOR+EGY'],
    ['Cuba called the American decision illegal.', 'CUB ACCUSE USA'],
    ['The Kenyan minister called the Ugandan support for bandits a “declaration of war”.', 'KEN ACCUSE UGA'],
    ['Finland becomes the first country to recognise Somaliland.', 'FIN SUPPORT SOM'],
    ['The Japanese ministers are in Manila for talks.', 'JPN CONSULT PHL'],
    ['In her meeting with the Kenyan president, the Danish prime minister spoke about trade.', 'DNK CONSULT KEN'],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected);
  });

  test('a promise of harm is a threat, and a meeting that is set stays a meeting', () => {
    expect(told('Greece plans to impose tariffs on Albanian steel.')).toContain('GRC THREATEN ALB');
    expect(
      find('The foreign minister of Qatar is scheduled to meet the Omani foreign minister.').map((f) => [
        say(f),
        f.fields.status.value,
      ]),
    ).toContainEqual(['QAT CONSULT OMN', 'planned']);
  });

  test('roles stand beside the actors, cited at the same words', () => {
    const [event] = find('Ugandan soldiers killed ten Congolese civilians.');
    expect(event?.fields.actorRoles?.map((r) => r.value)).toEqual(['MIL']);
    expect(event?.fields.recipientRoles?.map((r) => r.value)).toEqual(['CVL']);
    expect(event?.fields.actorRoles?.[0]?.at).toEqual(event?.fields.actors[0]?.at);
  });

  test('a claim names who makes it', () => {
    const claim = find('Rwanda said Burundi shelled a market.').find((f) => f.fields.plover.value === 'ASSAULT');
    expect(claim?.fields.status.value).toBe('claimed');
    expect(claim?.fields.claimedBy?.map((c) => c.value)).toEqual(['RWA']);
  });

  test('day, place, mode and contexts come from the sentence', () => {
    const [event] = find('On Monday, Turkish drones struck a base in Iraq.');
    expect(event?.fields.date?.value).toBe('2024-05-06');
    expect(event?.fields.mode?.value).toBe('drone');
    expect(event?.fields.cameo.value).toMatch(/^19/);
    expect(event?.fields.contexts?.map((c) => c.value)).toContain('military');
  });
});

describe('acts worded otherwise', () => {
  test.each([
    ['Sweden took action against dozens of Malian officials.', 'SWE SANCTION MLI'],
    ['Sweden designated 46 Malian nationals.', 'SWE SANCTION MLI'],
    ['Japan imposed costs on Myanmar for its behaviour.', 'JPN SANCTION MMR'],
    ['Chile added two Cuban banks to its blacklist.', 'CHL SANCTION CUB'],
    ['Ecuador took steps to ban nine Peruvian traders.', 'ECU COERCE PER'],
    ['Uganda will eliminate or reduce tariffs on all Rwandan tea and a wide range of Rwandan cloth.', 'UGA AGREE RWA'],
    ['Latvia coordinated the measures with Norway, Canada and Japan.', 'LVA COOPERATE NOR+CAN+JPN'],
    ['The Danish minister confirmed support for the right of Malawi to fish.', 'DNK SUPPORT MWI'],
    ['Ghana postponed the summit because Togo has refused to release the sailors.', 'TGO REJECT GHA'],
    [
      'The Kenyan president and the Ugandan president held a call, in which the leaders reached an agreement on trade.',
      'KEN+UGA AGREE KEN+UGA',
    ],
    ['Fiji thanked Japan for its aid.', 'JPN AID FJI'],
    ['Fiji thanked Japan for its support to Tonga.', 'JPN SUPPORT TON'],
    ['Kenya closed the border. Ghana criticized the move.', 'GHA ACCUSE KEN'],
    ['Sweden welcomed commitments from Fiji and Tonga to support Malawi.', 'FJI+TON AGREE MWI'],
    ['Samoa hailed pledges from island states - including Nauru and Palau - to help Kiribati.', 'NRU+PLW AGREE KIR'],
    ['The Kenyan president signs an executive order imposing a 30% tariff on goods from Uganda.', 'KEN SANCTION UGA'],
    ['The Peruvian minister issues a statement accusing Chile of provocations.', 'PER ACCUSE CHL'],
    ['A ceasefire between Mali and Niger comes into effect.', 'MLI+NER RETREAT MLI+NER'],
    ['Five civilians are killed in a shootout between Chilean soldiers and Bolivian soldiers.', 'CHL+BOL ASSAULT CHL+BOL'],
    ['The Malian government states that talks with Niger have failed.', 'MLI REJECT NER'],
    ['Oman attacked the Qatari decision to close the border.', 'OMN ACCUSE QAT'],
    ['Sweden agreed to drop the duty on imports from Malawi.', 'SWE AGREE MWI'],
    ['Kenya offers Uganda the option of a longer lease.', 'KEN AGREE UGA'],
    ['Peru formalizes a complete export ban of copper to Chile.', 'PER SANCTION CHL'],
    ['Ghana declares Malian Ambassador Moussa Keita persona non grata.', 'GHA SANCTION MLI'],
    ['Ghana banned Ghanaian firms from dealing with a Malian shipbuilder.', 'GHA COERCE MLI'],
    ['Ghana joined China’s Belt and Road Initiative.', 'GHA COOPERATE BRI+CHN'],
    ['Ghana designated Mali as a major ally.', 'GHA SUPPORT MLI'],
    ['Oman blocks the extradition of a singer to Qatar.', 'OMN REJECT QAT'],
    ['Fiji begins a pilot program allowing visa-free entry for Tongan tourists.', 'FJI CONCEDE TON'],
    ['Latvia welcomed assistance from Norway.', 'LVA SUPPORT NOR'],
    ['Kenya praises the high-level talks with Uganda in Lima, Peru.', 'KEN SUPPORT UGA'],
    ['Four people were killed and three wounded in a Kenyan airstrike on a truck in Somalia.', 'KEN ASSAULT SOM'],
    ['Norway pledged 5 million and Sweden pledged 3 million in aid to Sudan.', 'NOR AGREE SDN'],
    ['Chile and Peru, together with Bolivia, imposed sanctions on Cuba.', 'CHL+PER+BOL SANCTION CUB'],
    ['Ghana, alongside Togo, held drills with Benin.', 'GHA+TGO COOPERATE BEN'],
    ['Chile, Peru, Bolivia plus Ecuador condemned Cuba.', 'CHL+PER+BOL+ECU ACCUSE CUB'],
    ['The Danish military carried out a strike on a Malian boat.', 'DNK ASSAULT MLI'],
    ['Chile hit Peru with new tariffs.', 'CHL SANCTION PER'],
    ['Kenya retaliated with duties on Ugandan milk.', 'KEN SANCTION UGA'],
    ['Chad and Libya carried out a prisoner swap.', 'TCD+LBY RETREAT TCD+LBY'],
    ['Chile ended four days of talks with Peru.', 'CHL CONSULT PER'],
    ['A man was killed in a joint operation between Iraqi forces and Kenya.', 'IRQ+KEN COOPERATE IRQ+KEN'],
    ['Fiji left after receiving assurances from Tonga.', 'TON AGREE FJI'],
    ['Chad extradited the trader to Libya.', 'TCD COOPERATE LBY'],
    ['Sweden announced the handover of the clinic to the government of Laos.', 'SWE AID LAO'],
    ['Norway imposed tariffs on countries that buy Cuban sugar.', 'NOR SANCTION CUB'],
    ['Rwanda and Kenya signed a peace agreement in Rome, Italy.', 'RWA+KEN SUPPORT RWA+KEN'],
    ['The Chinese navy conducts large exercises around Taiwan.', 'CHN MOBILIZE TWN'],
    ['Two Chinese warships were deployed to Fiji.', 'CHN MOBILIZE FJI'],
    ['Spanish police carried out raids on Togolese shops.', 'ESP COERCE TGO'],
    ['Ghana announced several measures targeting Togo.', 'GHA SANCTION TGO'],
    [
      'Ghana announced several measures, including closing its border with Mali and expelling Togolese diplomats.',
      'GHA SANCTION TGO',
    ],
    ['Algeria blocks access to Malian websites.', 'DZA COERCE MLI'],
    ['Togo removed two Malian banks from its blacklist.', 'TGO CONCEDE MLI'],
    ['Envoys of Chile and Peru failed to reach an agreement with Cuba.', 'CHL+PER REJECT CUB'],
    ['Chad launched rockets at Libya. Kenya condemned the attack.', 'KEN ACCUSE TCD'],
    ['Fiji demanded the surrender of Tonga. Tonga rejects the ultimatum.', 'TON REJECT FJI'],
    ['Togo imposed sanctions on and banned Malian companies.', 'TGO COERCE MLI'],
    ['Eritrea frees 20 sailors, following negotiations with Yemen.', 'ERI CONSULT YEM'],
    ['Portugal is pleased to be able to share a million doses with Ghana.', 'PRT AID GHA'],
    ["The minister highlighted the gift of ten boats by Japan to Palau's coast guard.", 'JPN AID PLW'],
    ['Sweden sent soldiers to Belgium to help guard its ports.', 'SWE AID BEL'],
    ['Chile and Peru reiterated their resolve to continue to help Moldova.', 'CHL+PER AGREE MDA'],
    ['Canada imposed sanctions on companies that trade with North Korea.', 'CAN SANCTION PRK'],
    ['Peru intercepted a missile that Chile had fired at Lima.', 'PER COERCE CHL'],
    [
      'Mali agreed to reopen the canal between its north and Niger after a talk between Danish and Malian ministers.',
      'MLI AGREE NER',
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected);
  });
});

describe('who takes part, worked out', () => {
  test.each([
    ['The European Union pledged 2 million to Chad, while Norway pledged another 3 million.', 'NOR AGREE TCD'],
    ['A spokesman of the Kenyan army says that soldiers shot dead three Ugandan fishermen.', 'KEN ASSAULT UGA'],
    ['Peru confirms that four Chilean traders were detained.', 'PER COERCE CHL'],
    ['Two Chilean tourists were killed by gunmen in Ecuador.', 'ECU ASSAULT CHL'],
    ['Ten people were killed in Kenyan airstrikes in Somalia, including two Ugandan soldiers.', 'KEN ASSAULT SOM+UGA'],
    ['Togo released 18 prisoners as part of a truce agreement with Benin.', 'TGO RETREAT BEN'],
    ['The court in Lira, Uganda, sentenced two Kenyans to death.', 'UGA SANCTION KEN'],
    ['Ecuador welcomed the tankers that Peru seized off the coast of Chile.', 'PER COERCE CHL'],
    ['Kenya has provided Somalia with hundreds of trucks.', 'KEN AID SOM'],
    ['Mali deplored the Kagame regime. Niger asked the regime to leave.', 'NER REQUEST RWA'],
    ['The Danish minister met the Malian minister to thank Mali.', 'DNK SUPPORT MLI'],
    ['Norway is united in its concern regarding the Malian decision.', 'NOR ACCUSE MLI'],
    ['Norway is committed to the security of Latvia.', 'NOR SUPPORT LVA'],
    ['Chad used emergency powers to seize control of the Libyan refinery.', 'TCD COERCE LBY'],
    ['The Kenyan Air Force deploys six bombers to Mombasa, amid rising tensions with Uganda.', 'KEN MOBILIZE UGA'],
    ['Chile sends a patrol aircraft to an air base in Lima, Peru, to monitor Cuban activities.', 'CHL MOBILIZE CUB'],
    ['Rebels of the M23 and Rwandan troops enter the city of Bukavu.', 'RWA MOBILIZE COD'],
    ['The Latvian minister says that police officers have been sent to Malta.', 'LVA MOBILIZE MLT'],
    ['Togo frees ten sailors after Ghana lifts its sanctions.', 'GHA CONCEDE TGO'],
    ['Togo accused Ghana of theft. Ghana rejects the allegations.', 'GHA REJECT TGO'],
    ['A court in Istanbul sentences two Kenyans.', 'TUR SANCTION KEN'],
    ['Bavaria bans imports from Chile.', 'DEU SANCTION CHL'],
    ['A thousand ethnic Turks in Bulgaria protest against the government.', 'BGR PROTEST BGR'],
    ['Kenya and Uganda release a joint statement announcing they will close their ports to Somalia.', 'KEN+UGA THREATEN SOM'],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected);
  });
});

describe('no side and no act from words nearby', () => {
  test.each([
    ['Kenya is committed to peaceful resistance.', ['KEN SUPPORT -']],
    ['Ghana and Togo are preparing to meet the challenge.', ['GHA+TGO AGREE -']],
    ['Portugal and Angola are enhancing their engagement with the wider region.', ['PRT+AGO SUPPORT -']],
    ['The Danish and Norwegian prime ministers discussed Taiwan.', ['DNK+NOR CONSULT DNK+NOR']],
    ['Greece pledged to restore the house, formerly a Turkish bank.', ['GRC AGREE -']],
    ['On the call, Kenya agreed to lower its tariffs.', ['KEN AGREE -']],
    ['Norway repeated the objective of defeating Mali.', []],
    ['Togo is combating hunger in Benin.', []],
    ['The Kenyan minister reviewed the preparations with his Ghanaian counterpart.', []],
    ['Nine people were killed in Peru when a bus overturned.', []],
    ['Four people were injured in a fire at a market in Ghana.', []],
    ['The Togolese premier was sworn in on Monday.', []],
    ['Kenya underlined the importance of partners that press Somalia.', ['KEN SUPPORT -']],
    ['Kenya was pleased to host Somalia.', []],
    ['Kenya defeated Uganda 2–0 in the final.', []],
    ['Kenya rallied the world.', []],
    ['Kenya and Uganda discussed efforts to urge Somalia to leave.', ['KEN+UGA CONSULT KEN+UGA']],
    ['A crowd cheered the claim that Kenya shelled Uganda.', []],
    ['Kenya suggests that the blast was an accident.', []],
    ['Uganda is expected to grow.', []],
    ['Kenya examined ways to reach Uganda.', []],
    ['This visit demonstrates that Togo is back.', []],
    ['Kenya was saddened to learn of the violence in Mali.', []],
    ['A Kenyan jet crashed in Malawi, killing the pilot.', []],
    ['Police fired on a pro-Togo march in Abuja.', []],
    ['Kenya bans the club, accusing the group of openly helping Uganda.', []],
    ['Envoys of Chile and Peru met for talks on ending the Cuban war.', ['CHL+PER CONSULT CHL+PER']],
    ['Fiji closed a border crossing linking Tonga and Samoa.', ['FJI COERCE TON+WSM']],
    ['Ghanaian police arrested Ama Mensah, a suspect in a raid in Lima.', ['GHA COERCE -']],
    ['Canada will punish those who back the regime in Nicaragua.', ['CAN THREATEN NIC']],
    ['Chile opened an office in Lima.', []],
    ['Kenya has helped a gang into Spain.', ['KEN AID -']],
    ['Kenya and Uganda reached a truce, with Oman as mediator.', ['KEN+UGA CONCEDE KEN+UGA']],
    ['Officials of Peru confirmed that no Chilean missiles hit the base.', []],
    ['More than a dozen governments condemned the Togolese army.', ['- ACCUSE TGO']],
    ['The judges dismissed the case of Sudan.', ['- REJECT SDN']],
    ['Sweden sanctioned two Malian officials for supplying arms to Chad.', ['SWE SANCTION MLI']],
    ['Hungary cancelled restrictions on the use of the Slovak language.', ['HUN CONCEDE -']],
    [
      'A Chilean judge ordered the opposition leader to appear in a case about arms sales to Mali and Niger.',
      ['CHL REQUEST CHL'],
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('what did not happen is kept apart', () => {
  test.each([
    ['Kuwait did not attack Iraq.', 'denied'],
    ['Kuwait could attack Iraq.', 'hypothetical'],
    ['If Kuwait attacks Iraq, prices will rise.', 'hypothetical'],
    ['Bahrain urged Kuwait to attack Iraq.', 'called-for'],
    ['Kuwait refused to attack Iraq.', 'denied'],
    ['In 1998, Kuwait attacked Iraq.', 'past'],
  ])('%s', (text, status) => {
    const attacks = find(text).filter((f) => f.fields.plover.value === 'ASSAULT');
    expect(attacks.map((f) => f.fields.status.value)).toEqual(attacks.map(() => status));
    expect(attacks.length).toBeGreaterThan(0);
  });
});

describe('what is asked, weighed or ruled out in what somebody says', () => {
  test.each([
    ['Oman said Qatar must ensure that the road stays open.', 'OMN REQUEST QAT'],
    ['Oman said it may impose sanctions on Qatar.', 'OMN THREATEN QAT'],
    ['Oman says lifting the sanctions on Qatar is out of the question.', 'OMN REJECT QAT'],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected);
  });

  test('neither what both have to do nor what a truce is asked before', () => {
    expect(told('Oman said Oman and Qatar must keep the road open.')).toEqual([]);
    expect(told('Oman demanded a truce with Qatar before allowing Kuwaiti trucks to enter.')).toEqual(['OMN REQUEST QAT']);
  });
});

describe('silent', () => {
  test.each([
    'My sister met her old teacher at the market and they talked for an hour.',
    'The striker attacked the goal twice before half time.',
    'He fought a long battle against the illness.',
    'The bank approved the loan and the shop opened in May.',
    'Critics attacked the proposal as too expensive.',
    'The volunteers gave food to the families after the flood.',
    'She demanded an answer from her landlord.',
    'Heavy rain hit the coast and killed the crops.',
    'France is known for its cheese and its wine.',
    'The committee on style will look at the draft next year.',
  ])('%s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('hostile input', () => {
  test.each([
    ['a sentence of 20,000 words', `France accused ${'the very '.repeat(9_990)}Spain of theft.`],
    ['5,000 brackets', `${'('.repeat(2_500)}Peru met Chile${')'.repeat(2_500)}.`],
    ['only punctuation', '.,;:!?'.repeat(2_000)],
    ['lone surrogates and NULs', 'Peru \ud800 accused \u0000 Chile \udc00 of theft.'],
    ['a list of 3,000 countries', `${'Togo, Benin, '.repeat(1_500)}and Ghana met Niger.`],
    ['mixed scripts', 'Перу accused Чили, 日本 met インド, and פרו left.'],
    ['nothing', ''],
  ])(
    '%s',
    (_, text) => {
      for (const { fields } of find(text)) {
        for (const cited of [fields.plover, ...fields.actors, ...fields.recipients, ...(fields.actorRoles ?? [])]) {
          for (const { start, end } of cited.at) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }
    },
    60_000,
  );
});
