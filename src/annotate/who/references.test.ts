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
  'Finnish President Eero Salo praised the pilots. ⟦His|FIN head-of-state Eero Salo⟧ office published the letter.',
  'Finnish President Eero Salo said on Monday that ⟦he|FIN head-of-state Eero Salo⟧ would not run again.',
  'Queen Matilda of Tonga opened the fair. ⟦She|TON head-of-state Matilda⟧ wore green.',
  'The foreign minister of Fiji, Litia Ravu, said ⟦she|FJI foreign-minister Litia Ravu⟧ was ready for talks with ⟦her|FJI foreign-minister Litia Ravu⟧ neighbours.',
  'Ms Litia Ravu met Mr Eero Salo in Suva. ⟦She|Litia Ravu⟧ spoke first and ⟦he|Eero Salo⟧ spoke last.',
  'Litia Ravu, the Fijian foreign minister, landed in Apia on Sunday.\n\nThere ⟦she|FJI foreign-minister Litia Ravu⟧ will sign a treaty.',
  'Before ⟦he|-⟧ left, the door was locked.',
  'A farmer told reporters that ⟦he|-⟧ had lost everything.',
  'Fijian Prime Minister Jone Tavua hailed the deal. “It will pay for itself,” ⟦he|FJI head-of-government Jone Tavua⟧ said.',
  'Fijian Prime Minister Jone Tavua met Samoan Prime Minister Sina Leota. Tavua thanked ⟦her|WSM head-of-government Sina Leota⟧ for the welcome.',
  'Fijian Prime Minister Jone Tavua flew home. Asked about prices, ⟦he|FJI head-of-government Jone Tavua⟧ shrugged.',
  // the minister, the president
  'Fijian Foreign Minister Litia Ravu and Samoan Prime Minister Sina Leota spoke. ⟦The foreign minister|FJI foreign-minister Litia Ravu⟧ left early.',
  'Deputy Foreign Minister Jone Tavua of Fiji stood in for Foreign Minister Litia Ravu. ⟦The foreign minister|FJI foreign-minister Litia Ravu⟧ was ill.',
  'Finnish ambassador Eero Salo was summoned. ⟦The ambassador|FIN ambassador Eero Salo⟧ did not come.',
  'Finnish Foreign Ministry spokeswoman Aino Laine spoke to reporters. ⟦The spokeswoman|FIN spokesperson Aino Laine⟧ named no date.',
  'Chancellor Karl Moser of Austria resigned. ⟦The chancellor|AUT head-of-government Karl Moser⟧ had lost a vote.',
  'He wants to become ⟦the minister|-⟧ one day.',
  '⟦The minister|-⟧ of a small parish read the lesson.',
  'Estonian President Mart Tamm signed it. Latvian President Ilze Kalns signed it too. ⟦The presidents|EST head-of-state Mart Tamm + LVA head-of-state Ilze Kalns⟧ shook hands.',
  [
    'Secretary of State Antony Blinken met Fijian Foreign Minister Litia Ravu. ⟦The Secretary|USA foreign-minister Antony Blinken⟧ thanked ⟦the Foreign Minister|FJI foreign-minister Litia Ravu⟧.',
    '2022-03-03',
    'U.S. Department of State',
  ],
  ['The United States said ⟦the Vice President|USA vice-president Kamala Harris⟧ would fly to Accra.', '2022-03-03'],
  [
    'Vice President Kamala Harris met President Eero Salo of Finland. ⟦The Vice President|USA vice-president Kamala Harris⟧ welcomed the news.',
    '2022-03-03',
    'The White House',
  ],
  // former and latter
  'Talks between Fiji and Samoa resumed after ⟦the former|FJI⟧ lifted its ban.',
  'Of Finland and Estonia, ⟦the latter|EST⟧ is the smaller.',
  'Of the two plans ⟦the latter|-⟧ costs less.',
  'In ⟦the latter|-⟧ half of the year rain fell.',
  // both, the two
  'Fijian Prime Minister Jone Tavua telephoned Samoan Prime Minister Sina Leota. They discussed Tongan Prime Minister Viliami Moala’s plan for a port. ⟦The leaders|FJI head-of-government Jone Tavua + WSM head-of-government Sina Leota⟧ agreed to meet.',
  'Fijian Prime Minister Jone Tavua telephoned Samoan Prime Minister Sina Leota. ⟦The leaders|FJI head-of-government Jone Tavua + WSM head-of-government Sina Leota⟧ agreed to meet.',
  'Fijian Prime Minister Jone Tavua telephoned Samoan Prime Minister Sina Leota.\n\nTrade has grown fast.\n\n⟦The two prime ministers|FJI head-of-government Jone Tavua + WSM head-of-government Sina Leota⟧ agreed to meet.',
  'Fiji and Samoa will share a patrol boat. ⟦Both countries|FJI + WSM⟧ have small navies, and ⟦both governments|FJI + WSM⟧ must save.',
  'Fiji, Samoa and Tonga will share a patrol boat. ⟦The three countries|FJI + WSM + TON⟧ have small navies.',
  'The Fiji-Samoa accord was signed. ⟦The two sides|FJI + WSM⟧ will meet again in May.',
  'Finland’s Eero Salo, Estonia’s Mart Tamm and Latvia’s Ilze Kalns met. ⟦The three ministers|-⟧ went home.',
  'Defence Minister Jone Tavua of Fiji and Defence Minister Sina Leota of Samoa met. ⟦The defence ministers|FJI defence-minister Jone Tavua + WSM defence-minister Sina Leota⟧ signed a letter.',
  '⟦Both|-⟧ teams scored twice.',
  'The two ⟦sides|-⟧ of the coin differ.',
  'Suva and Apia disagree. ⟦Both capitals|-⟧ are hot.',
  'Fijian Foreign Minister Litia Ravu received Samoan Foreign Minister Sina Leota in Suva. ⟦The two|-⟧ fishing ministers were absent.',
  // counterparts
  'Fijian Defence Minister Jone Tavua will meet ⟦his Samoan counterpart, Sina Leota|WSM defence-minister Sina Leota⟧, on Friday.',
  'Fijian Defence Minister Jone Tavua will meet ⟦his counterpart from Samoa|WSM defence-minister⟧ on Friday.',
  'Fijian Defence Minister Jone Tavua will meet ⟦his Samoan and Tongan counterparts|WSM defence-minister + TON defence-minister⟧ on Friday.',
  'The engineer wrote to ⟦her Samoan counterpart|WSM⟧.',
  'The Fijian foreign and defence ministers met ⟦their Samoan counterparts|WSM foreign-minister + WSM defence-minister⟧.',
  'His ⟦counterpart|-⟧ smiled.',
  'Chilean Foreign Minister Ana Soto visited Lima. ⟦The minister|CHL foreign-minister Ana Soto⟧ said talks would go on.',
  'Chilean President Pedro Lagos spoke for an hour. ⟦The president|CHL head-of-state Pedro Lagos⟧ ruled out a tax.',
  'Polish Defence Minister Jan Nowak and Latvian Defence Minister Ilze Kalns inspected the base. Asked about costs, ⟦the minister|-⟧ gave no figure.',
  'Polish Prime Minister Jan Nowak thanked Latvian Foreign Minister Ilze Kalns. ⟦The prime minister|POL head-of-government Jan Nowak⟧ then left.',
  'Polish Prime Minister Jan Nowak thanked Latvian Foreign Minister Ilze Kalns. ⟦The foreign minister|LVA foreign-minister Ilze Kalns⟧ stayed for dinner.',
  'The president of the company resigned. ⟦The president|-⟧ gave no reason.',
  // former and latter
  'When Estonian Prime Minister Mart Tamm met Finnish Prime Minister Aino Laine, ⟦the former|EST head-of-government Mart Tamm⟧ offered a loan and ⟦the latter|FIN head-of-government Aino Laine⟧ declined.',
  'Between Peru and Chile, ⟦the latter|CHL⟧ has more copper.',
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
  'Fijian Prime Minister Jone Tavua and Samoan Prime Minister Sina Leota met on Friday. ⟦They|FJI head-of-government Jone Tavua + WSM head-of-government Sina Leota⟧ agreed on quotas and renewed ⟦their|FJI head-of-government Jone Tavua + WSM head-of-government Sina Leota⟧ pledge.',
  'Fijian Foreign Minister Litia Ravu met with Samoan Foreign Minister Sina Leota on Friday. ⟦They|FJI foreign-minister Litia Ravu + WSM foreign-minister Sina Leota⟧ discussed tuna.',
  'Samoan officials said ⟦they|WSM GOV⟧ had seen no letter.',
  'Fiji is large. ⟦They|-⟧ say so.',
  // it, its, the country
  'Samoa warned that ⟦it|WSM⟧ would expel the ship.',
  'Samoa told Fiji that ⟦it|-⟧ would expel the ship.',
  'Samoa said it was clear that ⟦it|-⟧ is raining.',
  'Samoa has banned the ship. ⟦The country|WSM⟧ fears for its reefs.',
  'Samoa and Fiji banned the ship. ⟦The country|-⟧ fears for its reefs.',
  'A cyclone struck Samoa. ⟦The government|WSM GOV⟧ declared an emergency.',
  'A cyclone struck Samoa and Tonga. ⟦The government|-⟧ declared an emergency.',
  '⟦The government|-⟧ of a village met under a tree.',
  'Norway said ⟦it|NOR⟧ would double ⟦its|NOR⟧ aid.',
  'In Norway ⟦it|-⟧ is cold.',
  // we, our
  ['⟦We|GBR⟧ welcome the release of the prisoners.', '2023-05-02', 'UK Foreign Office'],
  ['⟦We|-⟧ welcome new readers.', '2023-05-02', 'Harbour Gazette'],
  [
    'The following is a joint statement by the governments of Fiji and Samoa.\n\n⟦We|FJI + WSM⟧ will protect the reef.',
    '2023-05-02',
  ],
  [
    'We, the leaders of Fiji, Samoa and Tonga, met in Suva. ⟦We|FJI + WSM + TON⟧ will protect ⟦our|FJI + WSM + TON⟧ reefs.',
    '2023-05-02',
  ],
  ['PRESIDENT SALO: Thank you. ⟦We|-⟧ are glad.', '2023-05-02'],
  ['FIJIAN PRIME MINISTER TAVUA: ⟦We|FJI⟧ are glad to be here.', '2023-05-02'],
  'Tongan Prime Minister Sione Moala visited Nuku Island. ⟦The prime minister|TON head-of-government Sione Moala⟧ opened a clinic and thanked ⟦his|TON head-of-government Sione Moala⟧ hosts.',
  'Tongan Prime Minister Sione Moala and Fijian Prime Minister Jone Tavua met. ⟦Both prime ministers|TON head-of-government Sione Moala + FJI head-of-government Jone Tavua⟧ praised the fleet.',
  'Tonga and Fiji signed a pact. ⟦Both nations|TON + FJI⟧ will build boats.',
  'Tongan Trade Minister Sione Moala will brief ⟦his Fijian counterpart|FJI trade-minister⟧ in June.',
  'Tonga said ⟦it|TON⟧ had received the letter.',
  'Tonga lost two boats. ⟦The nation|TON⟧ mourned.',
  // surnames
  'Fijian Prime Minister Jone Tavua spoke. Later ⟦Tavua|FJI head-of-government Jone Tavua⟧ danced.',
  'Mr Jone Tavua and Mrs Mere Tavua arrived. ⟦Mrs Tavua|Mere Tavua⟧ waved.',
  'Finnish Prime Minister Aino Laine and Finnish striker Mika Laine met. ⟦Prime Minister Laine|FIN head-of-government Aino Laine⟧ asked for a ball.',
  'Tavua Flies to Apia\n\nFijian Prime Minister Jone Tavua flew to Apia. ⟦Tavua|FJI head-of-government Jone Tavua⟧ will stay a week.',
  'Japanese Foreign Minister Tanabe Keiko spoke. ⟦Tanabe|JPN foreign-minister Keiko Tanabe⟧ left at once, posting: “Thanks, ⟦@Tanabe_Keiko|JPN foreign-minister Keiko Tanabe⟧and friends.”',
  'Kenyan President William Ruto arrived. ⟦Ruto|KEN head-of-state William Ruto⟧ waved.',
  'President Kim Min-seo of South Korea wrote to President Kim Jong Un of North Korea. The letter surprised diplomats.',
  // host, guest
  'Peruvian Foreign Minister Rosa Quispe met Chilean Foreign Minister Ana Soto in Lima. ⟦The host|PER foreign-minister Rosa Quispe⟧ proposed a ferry line, and ⟦her guest|CHL foreign-minister Ana Soto⟧ agreed.',
  'Peruvian Foreign Minister Rosa Quispe met Chilean Foreign Minister Ana Soto in Oslo. ⟦The host|-⟧ proposed a ferry line.',
  'Peruvian Foreign Minister Rosa Quispe received Chilean Foreign Minister Ana Soto in Lima. ⟦The host|PER foreign-minister Rosa Quispe⟧ proposed a new ferry line.',
  'Chilean Foreign Minister Ana Soto flew to Lima for talks with Peruvian Foreign Minister Rosa Quispe. Soto thanked ⟦her host|PER foreign-minister Rosa Quispe⟧.',
  'Tongan Prime Minister Sione Moala hosted Fijian Prime Minister Jone Tavua. ⟦The guest|FJI head-of-government Jone Tavua⟧ stayed two nights.',
  // ways to say top diplomat, leader
  'Latvian Foreign Minister Ilze Kalns toured the depot. ⟦The top diplomat|LVA foreign-minister Ilze Kalns⟧ praised the crews.',
  'Latvian Prime Minister Ilze Kalns toured the depot. ⟦The premier|LVA head-of-government Ilze Kalns⟧ praised the crews.',
  ['⟦Norway’s top diplomat|NOR foreign-minister Espen Barth Eide⟧ cancelled the trip.', '2024-05-02'],
  'Zambia’s envoy, Peter Banda, left early. ⟦The envoy|ZMB envoy Peter Banda⟧ cited illness.',
  'King Tupou of Tonga opened parliament. ⟦The king|TON head-of-state Tupou VI⟧ spoke for an hour.',
  'Slovenian President Maja Kos signed the treaty. The ⟦Slovenian leader|SVN head-of-state Maja Kos⟧ called it fair.',
  'Latvian Prime Minister Ilze Kalns met Slovenian President Maja Kos. The ⟦Latvian leader|LVA head-of-government Ilze Kalns⟧ spoke of gas.',
  'Latvian Prime Minister Ilze Kalns met Slovenian President Maja Kos. The ⟦Slovenian president|SVN head-of-state Maja Kos⟧ spoke of gas.',
  // pair, duo, trio, men
  'Latvian Prime Minister Ilze Kalns met Slovenian President Maja Kos in Riga. ⟦The pair|LVA head-of-government Ilze Kalns + SVN head-of-state Maja Kos⟧ toured the port.',
  'Latvian Prime Minister Jan Kalns met Slovenian President Matej Kos in Riga. ⟦Both men|LVA head-of-government Jan Kalns + SVN head-of-state Matej Kos⟧ praised the port.',
  'Latvian Prime Minister Jan Kalns met Slovenian President Matej Kos in Riga. ⟦The two men|LVA head-of-government Jan Kalns + SVN head-of-state Matej Kos⟧ praised the port.',
  'Latvian Prime Minister Jan Kalns met Slovenian President Matej Kos in Riga. ⟦The two|LVA head-of-government Jan Kalns + SVN head-of-state Matej Kos⟧ also discussed rail.',
  // opposite numbers
  'Slovenian Defence Minister Maja Kos rang ⟦her Latvian opposite number|LVA defence-minister⟧ on Sunday.',
  'Slovenian Defence Minister Maja Kos rang ⟦Latvian counterpart Jan Kalns|LVA defence-minister Jan Kalns⟧ on Sunday.',
  'Slovenian Defence Minister Maja Kos met with ⟦her counterparts from Latvia and Estonia|LVA defence-minister + EST defence-minister⟧.',
  // bodies by role
  'Zambia recalled its ambassador. ⟦The foreign ministry|ZMB GOV⟧ gave no reason.',
  'Zambia recalled its ambassador. ⟦The ministry|-⟧ of a neighbour gave no reason.',
  'Zambia voted on Sunday. ⟦Parliament|ZMB LEG⟧ will meet in May.',
  'Zambia closed the camp. ⟦The authorities|ZMB GOV⟧ cited floods.',
  'Zambia closed the camp. ⟦Officials|ZMB GOV⟧ said the floods had reached it.',
  'The camp was closed. ⟦Officials|-⟧ said the floods had reached it.',
  'The European Union fined the firm. ⟦The bloc|EU⟧ has fined it before.',
  'NATO will send ships. ⟦The alliance|NATO⟧ has sent them before.',
  'ASEAN adopted a plan. ⟦The bloc|ASEAN⟧ had debated it for years.',
  'The IAEA sent inspectors. ⟦The agency|IAEA⟧ had asked for access.',
  // common nouns for states
  'Samoa raised its tariffs. ⟦The island nation|WSM⟧ imports most of its food.',
  'Tonga cut its debt. ⟦The kingdom|TON⟧ owes half of it abroad.',
  'Norway and Sweden signed. ⟦The two neighbours|NOR + SWE⟧ share a long border.',
  'Norway and Sweden signed a pact. ⟦Each side|NOR + SWE⟧ will pay half.',
  'Norway and Sweden signed a pact. ⟦Neither side|NOR + SWE⟧ gave figures.',
  // its leader
  'Samoa is choosing a new parliament, and ⟦its prime minister|WSM head-of-government⟧ may lose.',
  [
    'Norway is choosing a new parliament, and ⟦its prime minister|NOR head-of-government Jonas Gahr Støre⟧ may lose.',
    '2025-08-30',
  ],
  'Slovenian President Maja Kos and ⟦her foreign minister|SVN foreign-minister⟧ will fly to Riga.',
  'Slovenian President Maja Kos and her ⟦foreign minister, Luka Zajc|SVN foreign-minister Luka Zajc⟧, will fly to Riga.',
  'Slovenian President Maja Kos dismissed her ⟦Defence Minister Luka Zajc|SVN defence-minister Luka Zajc⟧.',
  // chiefs of organisations
  ['The ⟦UN chief|UN secretary-general António Guterres⟧ appealed for calm.', '2023-05-02'],
  ['The ⟦NATO chief|NATO secretary-general Jens Stoltenberg⟧ flew to Oslo.', '2023-05-02'],
  ['⟦EU foreign policy chief Josep Borrell|EU high-representative Josep Borrell⟧ flew to Oslo.', '2023-05-02'],
  ['The ⟦EU’s foreign policy chief|EU high-representative Josep Borrell⟧ flew to Oslo.', '2023-05-02'],
  ['⟦Pope Francis|VAT head-of-state Francis⟧ prayed. ⟦The pope|VAT head-of-state Francis⟧ then rested.', '2023-05-02'],
  // pronouns
  'Latvian Prime Minister Ilze Kalns spoke to Slovenian President Maja Kos and thanked ⟦her|SVN head-of-state Maja Kos⟧ for the gift.',
  'Latvian Prime Minister Ilze Kalns praised ⟦her|LVA head-of-government Ilze Kalns⟧ own ministers.',
  'Zambian President Peter Banda said that ⟦he|ZMB head-of-state Peter Banda⟧ himself and his wife would pay.',
  'Zambian Trade Minister Tola Mwansa resigned, saying ⟦she|ZMB trade-minister Tola Mwansa⟧ was tired.',
  'When ⟦she|-⟧ arrived, nobody was there. Zambian Trade Minister Tola Mwansa had left.',
  '“I am tired,” said Zambian Trade Minister Tola Mwansa, adding that ⟦she|ZMB trade-minister Tola Mwansa⟧ would resign.',
  // past holders do not count
  [
    'President Joe Biden met Prime Minister Jonas Gahr Støre of Norway. President Barack Obama had begun the talks. ⟦The two leaders|USA head-of-state Joe Biden + NOR head-of-government Jonas Gahr Støre⟧ agreed on a fund.',
    '2022-03-03',
  ],
  [
    'President Joe Biden met Prime Minister Jonas Gahr Støre of Norway. Former President Barack Obama had begun the talks. ⟦The President|USA head-of-state Joe Biden⟧ promised a fund.',
    '2022-03-03',
    'The White House',
  ],
  // sides apart from who speaks
  ['The United States urged Serbia and Kosovo to talk. The United States expects ⟦both sides|SRB + XKX⟧ to come.', '2022-03-03'],
  'Malta kept the Panamanian ship. On Sunday Panama complained to Malta. In 2019, when Rita Vella led Malta, a Spanish ship was let go. Perhaps Panama should wait. ⟦The two sides|MLT + PAN⟧ will meet in May.',
  'Norway brought Eritrea and Ethiopia to the table. Norway urged ⟦the two sides|ERI + ETH⟧ to sign.',
  // titles of others are not the home's
  [
    'The IAEA will report on Iran. ⟦The Director General|IAEA agency-head Rafael*⟧ will travel to Tehran.',
    '2022-06-09',
    'U.S. Department of State',
  ],
  [
    'In Vientiane, Deputy Secretary Wendy Sherman will meet with ⟦Vice Foreign Minister Kham Sisouk|LAO deputy-foreign-minister Kham Sisouk⟧.',
    '2022-06-03',
    'U.S. Department of State',
  ],
  [
    'The following is a joint statement by the leaders of Chile, Peru and Bolivia.\n\nThe three of ⟦us|CHL + PER + BOL⟧ met in Arica.',
    '2023-05-02',
  ],
  // the former + name
  'Former Zambian President Peter Banda sued the paper. ⟦The former president|ZMB Peter Banda⟧ denies all.',
  // demonym as noun
  // delegation
  // European
  'The ⟦European|EU⟧ foreign ministers agreed on sanctions against Belarus.',
  '⟦European officials|EU GOV⟧ said the tariff would be answered.',
  'Two ⟦European|-⟧ cities flooded.',
  // list
  'Foreign Ministers Nils Berg of Norway, Tola Mwansa of Zambia and Maja Kos of Slovenia met. ⟦The three ministers|NOR foreign-minister Nils Berg + ZMB foreign-minister Tola Mwansa + SVN foreign-minister Maja Kos⟧ signed.',
  'Foreign Ministers Nils Berg of Norway, Tola Mwansa of Zambia and Maja Kos of Slovenia met. ⟦They|NOR foreign-minister Nils Berg + ZMB foreign-minister Tola Mwansa + SVN foreign-minister Maja Kos⟧ signed.',
  'Nils Berg, Norway’s foreign minister, wrote to his deputy. ⟦Berg|NOR foreign-minister Nils Berg⟧ asked for help.',
  'Prime Minister Nils Berg and his Zambian counterpart, Tola Mwansa, met in Oslo. ⟦Prime Minister Mwansa|ZMB head-of-government Tola Mwansa⟧ left on Friday.',
  'Norwegian Prime Minister Nils Berg thanked ⟦President Banda|head-of-state Banda⟧.',
  'The Slovenian and Latvian presidents met. ⟦The presidents|SVN head-of-state + LVA head-of-state⟧ signed a letter.',
  'Latvian Prime Minister Ilze Kalns called Slovenian President Maja Kos and congratulated ⟦her|SVN head-of-state Maja Kos⟧ on ⟦her|SVN head-of-state Maja Kos⟧ victory.',
  'Latvian Prime Minister Jan Kalns thanked Slovenian President Matej Kos for ⟦his|SVN head-of-state Matej Kos⟧ letter.',
  'Latvian Prime Minister Jan Kalns thanked the people of Slovenia for ⟦their|SVN CVL⟧ letters.',
  'Latvian Prime Minister Jan Kalns wrote to Slovenian President Matej Kos. He thanked ⟦the President|SVN head-of-state Matej Kos⟧ for the letter.',
  'Latvian Prime Minister Jan Kalns wrote to Slovenian President Matej Kos. He asked ⟦the President|SVN head-of-state Matej Kos⟧ to reply.',
  ['The United States spoke of the ⟦regime|-⟧ and its prisons.', '2023-03-28', 'The White House'],
  [
    'Homeland Security Adviser Ann Lee met ⟦German Chancellery Security Adviser Karl Moser|DEU adviser Karl Moser⟧.',
    '2023-03-28',
    'The White House',
  ],
  'Latvian Prime Minister Jan Kalns met Slovenian President Matej Kos after the raid on a rebel leader. ⟦The two leaders|LVA head-of-government Jan Kalns + SVN head-of-state Matej Kos⟧ agreed.',
  'Bulgarian Energy Minister Ivan Petkov flew to Baku on Monday. ⟦The energy minister|BGR energy-minister Ivan Petkov⟧ will sign a gas deal.',
  'Bulgarian Energy Minister Ivan Petkov flew to Baku, where ⟦he|BGR energy-minister Ivan Petkov⟧ met his Azerbaijani counterpart.',
  'In Baku, Bulgarian Energy Minister Ivan Petkov met ⟦Deputy Minister Elnur Aliyev|AZE deputy-minister Elnur Aliyev⟧.',
  'Ghanaian President Kofi Mensah and Togolese President Ama Agbeko opened a bridge. ⟦The two presidents|GHA head-of-state Kofi Mensah + TGO head-of-state Ama Agbeko⟧ cut a ribbon.',
  'Ghanaian President Kofi Mensah congratulated Togolese President Ama Agbeko on ⟦her|TGO head-of-state Ama Agbeko⟧ re-election.',
  'Ghana and Togo have agreed on a border. ⟦The neighbours|-⟧ had quarrelled over it.',
  'Ghana accused Togo of smuggling. ⟦Both governments|GHA + TGO⟧ later played it down.',
  'The Czech Senate rejected the treaty. ⟦The chamber|-⟧ will vote again.',
  'Ama Agbeko, Togo’s defence minister, said ⟦her country|TGO⟧ would pay.',
  'Togo will host the summit. ⟦The West African nation|TGO⟧ has built a hall.',
  'The African Union sent observers. ⟦The bloc|AU⟧ expects a calm vote.',
  'Ivorian Foreign Minister Awa Kone met her Ghanaian counterpart Kofi Mensah. Mensah praised ⟦his Ivorian counterpart|CIV foreign-minister Awa Kone⟧.',
  ['The ⟦Ivorian president|CIV head-of-state Alassane Ouattara⟧ left.', '2022-05-02'],
  'Officials from Ghana met officials from Togo. ⟦They|-⟧ spoke for an hour.',
  'The prime minister of Togo resigned. ⟦The prime minister|TGO head-of-government⟧ cited health.',
  'Togolese soldiers fired first, ⟦the army|TGO MIL⟧ admitted.',
  [
    'The Secretary met Ivorian President Awa Kone. ⟦The President|CIV head-of-state Awa Kone⟧ thanked him.',
    '2021-05-02',
    'U.S. Department of State',
  ],
  [
    'Secretary Blinken spoke with Ivorian Prime Minister Awa Kone. ⟦The Prime Minister|CIV head-of-government Awa Kone⟧ and ⟦the Secretary|USA foreign-minister Antony Blinken⟧ discussed cocoa.',
    '2021-05-02',
    'U.S. Department of State',
  ],
  [
    'Secretary Blinken and Prime Minister Awa Kone of Côte d’Ivoire met. ⟦They|USA foreign-minister Antony Blinken + CIV head-of-government Awa Kone⟧ discussed cocoa.',
    '2021-05-02',
    'U.S. Department of State',
  ],
  'Togo and Ghana each sent two boats. ⟦The sides|TGO + GHA⟧ had promised four.',
  // both, alone
  'Latvian Prime Minister Ilze Kalns dined with Slovenian President Maja Kos. ⟦Both|LVA head-of-government Ilze Kalns + SVN head-of-state Maja Kos⟧ praised the cook.',
  'By Pia Storm\n\nLatvian Prime Minister Ilze Kalns dined with Slovenian President Maja Kos. ⟦Both|LVA head-of-government Ilze Kalns + SVN head-of-state Maja Kos⟧ praised the cook.',
  'He bought a hat and a coat. ⟦Both|-⟧ fitted him well.',
  // counterparts once more
  'Zambian Defence Minister Peter Banda met ⟦his counterparts|MWI defence-minister Grace Phiri + NAM defence-minister Jan Shikongo⟧, Malawian Defence Minister Grace Phiri and Namibian Defence Minister Jan Shikongo. Banda briefed ⟦his counterparts|MWI defence-minister Grace Phiri + NAM defence-minister Jan Shikongo⟧ on the flood.',
  'Zambian Defence Minister Peter Banda met his Malawian counterpart Grace Phiri in Lusaka. Banda showed ⟦his counterpart|MWI defence-minister Grace Phiri⟧ the hangar.',
  'The actor and ⟦his counterparts|-⟧ rehearsed.',
  // titles that are not the publisher's own
  ['In Suva, the Fijian side was led by the police and ⟦the Prime Minister|-⟧.', '2022-05-02', 'U.S. Department of State'],
  ['In Suva ⟦the Foreign Minister|-⟧ spoke of tuna.', '2022-05-02', 'U.S. Department of State'],
  // the country among others
  'Ghana will buy grain from Togo, and Trade Minister Kofi Mensah of Ghana says that ⟦the country|GHA⟧ is negotiating a pact with Togo.',
  'On Sudan, Kenyan President William Ruto asked donors to press ⟦the army|SDN MIL⟧ to withdraw.',
  'A Libyan national was held in Turin. ⟦Police|-⟧ said he had been armed.',
  'Togo told Ghana that ⟦the country|-⟧ was in danger.',
  // two offices, two people
  [
    '⟦The Secretary|USA foreign-minister Antony Blinken⟧ and ⟦Foreign Minister Litia Ravu of Fiji|FJI foreign-minister Litia Ravu⟧ spoke of tuna.',
    '2022-05-02',
    'U.S. Department of State',
  ],
  'Ghanaian President Kofi Mensah received Togolese Prime Minister Ama Agbeko. ⟦The President|GHA head-of-state Kofi Mensah⟧ and ⟦Prime Minister Agbeko|TGO head-of-government Ama Agbeko⟧ opened a bridge.',
  'The ⟦Deputy Prime Minister and Foreign Minister, Litia Ravu|deputy-head-of-government Litia Ravu⟧, spoke of tuna.',
  'Fijian Foreign Minister Litia Ravu and ⟦the foreign minister|-⟧ dined.',
  ['⟦The Minister|IND foreign-minister S. Jaishankar⟧ arrived in Suva.', '2022-05-02', 'Ministry of External Affairs, India'],
  // a title said short, and like ones of others
  [
    'Deputy Secretary of State Wendy Sherman landed in Suva. ⟦Deputy Secretary Sherman|USA deputy-foreign-minister Wendy Sherman⟧ is to dive.',
    '2021-07-05',
  ],
  ['The ⟦Spanish president|ESP head-of-government Pedro Sanchez⟧ dined with King Felipe of Spain.', '2021-07-05'],
  // forms of address
  '⟦His|-⟧ Highness ⟦Prime Minister Saud Karim of Qatar|QAT head-of-government Saud Karim⟧ hosted the dinner.',
  '⟦Her|-⟧ Excellency ⟦Foreign Minister Litia Ravu of Fiji|FJI foreign-minister Litia Ravu⟧ spoke of tuna.',
  // councils that many states have
  'They heard ⟦National Security Council Secretary Ivan Petkov of Bulgaria|BGR national-security-adviser Ivan Petkov⟧.',
  ['They heard ⟦Security Council Secretary Nikolai Patrushev|RUS national-security-adviser Nikolai Patrushev⟧.', '2022-05-02'],
  // like offices are of different states
  'Deputy Foreign Minister Litia Ravu of Fiji and ⟦Deputy Foreign Minister Sina Leota|deputy-foreign-minister Sina Leota⟧ spoke of tuna.',
  'Foreign Minister Litia Ravu of Fiji and ⟦Defence Minister Jone Tavua|FJI defence-minister Jone Tavua⟧ spoke of tuna.',
  // men and women by their given names
  'President Ama Agbeko of Togo invited President Kofi Mensah of Ghana to Lomé. ⟦He|GHA head-of-state Kofi Mensah⟧ accepted.',
  'Slovenian President Maja Kos met the widow of Jan Kalns. ⟦He|Jan Kalns⟧ died in March.',
  'Ghanaian President Kofi Mensah thanked the Prime Minister of Togo, Ama Agbeko, for ⟦her|TGO head-of-government Ama Agbeko⟧ hospitality.',
  'Finnish Foreign Minister Henrik Aalto met Estonian counterpart Anna Kask. ⟦She|EST foreign-minister Anna Kask⟧ spoke of ferries; ⟦he|FIN foreign-minister Henrik Aalto⟧ agreed.',
  'Foreign Minister Anna Berg of Sweden met Finance Minister Jonas Berg. ⟦Ms. Berg|SWE foreign-minister Anna Berg⟧ thanked ⟦Mr. Berg|SWE finance-minister Jonas Berg⟧.',
  // owned within a list
  'Togo thanked the refugees and ⟦their|-⟧ hosts.',
  'Togo blacklisted parts of the army, ⟦its|-⟧ suppliers and a bank.',
  'Togo reaffirmed its support for the truce and ⟦its|TGO⟧ commitment to free trade.',
  'Chile expels reporters of a Malian agency from ⟦the country|CHL⟧.',
  'Kenya detains a Ugandan singer in ⟦the country|KEN⟧.',
  [
    'Antony Blinken, Secretary of State\n\nWe deplore the arrest of writer Anton Weiss. We demand ⟦his|Anton Weiss⟧ release.',
    '2022-05-02',
    'U.S. Department of State',
  ],
  [
    'Secretary of State Antony Blinken will be joined by Secretary of Agriculture Tom Vilsack. ⟦The Secretary|USA foreign-minister Antony Blinken⟧ will speak.',
    '2022-05-02',
    'U.S. Department of State',
  ],
  [
    'The United States and Peru agreed. The envoy praised ⟦the administration|USA GOV⟧ and Peru.',
    '2022-05-02',
    'The White House',
  ],
  'President Ama Agbeko of Togo met the President of Ghana, Kofi Mensah, and ⟦his|GHA head-of-state Kofi Mensah⟧ aides.',
  'President Ama Agbeko of Togo met President Kofi Mensah of Ghana. She thanked him. ⟦They|TGO head-of-state Ama Agbeko + GHA head-of-state Kofi Mensah⟧ agreed.',
  'President Ama Agbeko of Togo met President Kofi Mensah of Ghana. The traders cheered. ⟦They|-⟧ sang.',
  'Mayor of Osaka Ana Lund came. ⟦The|-⟧ mayor of Kyiv, Oleh Kos, did not.',
  'Chad asked the Senate for a vote. ⟦The Justice|-⟧ Minister spoke.',
  // an article for two, and who speaks in a transcript
  'Fijian Foreign Minister Litia Ravu met Samoan Prime Minister Sina Leota. The Foreign Minister and ⟦Prime Minister|WSM head-of-government Sina Leota⟧ signed.',
  'ESTONIAN FOREIGN MINISTER LAINE: I thank Foreign Minister Litia Ravu of Fiji.\n\nESTONIAN FOREIGN MINISTER LAINE: I ask ⟦the Foreign Minister|FJI foreign-minister Litia Ravu⟧ to speak.',
  'Fijian Prime Minister Jone Tavua blamed Eero Salo and ⟦his|Eero Salo⟧ allies.',
  'Fijian Ambassador Jone Tavua met Samoan Ambassador Sina Leota. ⟦The two leaders|FJI ambassador Jone Tavua + WSM ambassador Sina Leota⟧ agreed.',
];

/** Known to come out wrong: the text leaves too much to sense. */
const open: typeof rows = [
  'Norway and Sweden signed. ⟦The Nordic neighbours|NOR + SWE⟧ share a long border.',
  'A Zambian delegation reached Oslo. ⟦The delegation|ZMB GOV⟧ will stay a week.',
  'Ghana’s foreign ministry summoned the Togolese ambassador. ⟦The ministry|GHA GOV⟧ said nothing more.',
  'The defence ministers of Ghana and Togo, Kofi Mensah and Ama Agbeko, met. ⟦The ministers|GHA defence-minister Kofi Mensah + TGO defence-minister Ama Agbeko⟧ agreed on patrols.',
];

const unrow = (row: (typeof rows)[number]): [string, string?, string?] => (typeof row === 'string' ? [row] : [...row]);

describe('references', () => {
  const check = (marked: string, day?: string, publisher?: string): void => {
    const { text, marks } = unmark(marked);
    const found = whoIn(text, day, publisher);
    for (const { start, end, expected } of marks)
      expect(foundAt(found, start, end, expected), text.slice(start, end)).toBe(expected);
  };
  it.each(rows.map(unrow))('%s', check);
  it.fails.each(open.map(unrow))('still wrong: %s', check);
});
