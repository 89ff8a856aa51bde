import { expect, test } from 'vitest';
import type { DocMetadata } from '../../model/index.ts';
import { context, readingOf } from '../reading.fixture.ts';
import { findCommitment } from './find.ts';

const read = (text: string, metadata?: DocMetadata) => findCommitment(readingOf(text, metadata), context);

/** `PARTIES | status | content | amount unit | due`, one for each commitment. */
const told = (text: string, metadata?: DocMetadata): string[] =>
  read(text, metadata).map(({ fields }) =>
    [
      fields.parties.map((p) => p.value).join('+'),
      fields.status.value,
      fields.content.value,
      ...(fields.amount ? [`${fields.amount.value} ${fields.unit?.value}`] : []),
      ...(fields.period ? [`for ${fields.period.value}`] : fields.deadline ? [`due ${fields.deadline.value}`] : []),
    ].join(' | '),
  );

type Row = [text: string, ...commitments: string[]];

const made: Row[] = [
  ['Kenya committed to building a new port.', 'KEN | announced | building a new port'],
  ['Kenya committed to build a new port.', 'KEN | announced | build a new port'],
  ['Kenya pledged to build a new port.', 'KEN | announced | build a new port'],
  ['Kenya promised to open two schools.', 'KEN | announced | open two schools | 2 schools'],
  ['Kenya vowed to rebuild the bridge.', 'KEN | announced | rebuild the bridge'],
  ['Kenya agreed to share data on floods.', 'KEN | agreed | share data on floods'],
  ['Kenya and Uganda agreed to share data on floods.', 'KEN+UGA | agreed | share data on floods'],
  ['Kenya decided to join the pact.', 'KEN | agreed | join the pact'],
  ['Kenya plans to host the next round in Mombasa.', 'KEN | announced | host the next round in Mombasa'],
  ['Kenya intends to ban plastic bags.', 'KEN | announced | ban plastic bags'],
  [
    'Kenya set itself a target on Friday of $3 billion of exports by 2030.',
    'KEN | announced | $3 billion of exports by 2030 | 3000000000 USD | due 2030',
  ],
  [
    'They discussed the $3 billion of Kenyan aid to Uganda pledged for 2025–2027.',
    'KEN+UGA | in-progress | $3 billion of Kenyan aid to Uganda pledged for 2025–2027 | 3000000000 USD | for 2025/2027',
  ],
  ['Kenya aims to plant five million trees.', 'KEN | announced | plant five million trees'],
  ['Kenya is committed to protecting the reef.', 'KEN | announced | protecting the reef'],
  ['Kenya is determined to protect the reef.', 'KEN | announced | protect the reef'],
  ['Kenya will provide $20 million for the clinic.', 'KEN | announced | provide $20 million for the clinic | 20000000 USD'],
  ['Kenya will continue to support the clinic.', 'KEN | announced | continue to support the clinic'],
  ['Kenya will also send 300 police officers.', 'KEN | announced | send 300 police officers'],
  [
    'Kenya committed $20 million over five years to the clinic.',
    'KEN | announced | $20 million over five years to the clinic | 20000000 USD',
  ],
  ['Kenya announced $20 million for the clinic.', 'KEN | announced | $20 million for the clinic | 20000000 USD'],
  ['Kenya announced a new programme for farmers.', 'KEN | announced | new programme for farmers'],
  ['Kenya signed an agreement to export gas.', 'KEN | signed | agreement to export gas'],
  [
    'Kenya and Uganda signed a memorandum of understanding on fishing.',
    'KEN+UGA | signed | memorandum of understanding on fishing',
  ],
  ['Kenya reaffirmed its commitment to building the port.', 'KEN | announced | building the port'],
  ['Kenya underscored its determination to build the port.', 'KEN | announced | build the port'],
  ['Kenya said it will build a new port.', 'KEN | announced | build a new port'],
  ['Kenya will complete the railway by 2030.', 'KEN | announced | complete the railway by 2030 | due 2030'],
  ['Kenya aims to double its exports by 2030.', 'KEN | announced | double its exports by 2030 | due 2030'],
  ['Kenya will fund the clinic if the council agrees.', 'KEN | announced | fund the clinic if the council agrees'],
  ['“We will build a new port,” Kenya said.', 'KEN | announced | build a new port'],
  ['Kenya pledged to build a port and Uganda agreed to fund it.', 'KEN | announced | build a port', 'UGA | agreed | fund it'],
  [
    'In a statement, Kenya undertook to pay 40 million euros by June 2024.',
    'KEN | announced | pay 40 million euros by June 2024 | 40000000 EUR | due 2024-06',
  ],
  // readiness and resolve
  ['Kenya stands ready to send engineers to the dam.', 'KEN | announced | send engineers to the dam'],
  ['Kenya stood ready to fund the clinic.', 'KEN | announced | fund the clinic'],
  ['Kenya remains committed to building the port.', 'KEN | announced | building the port'],
  [
    'Kenya is committed to the completion of the railway by 2027.',
    'KEN | announced | completion of the railway by 2027 | due 2027',
  ],
  ['Kenya is committed to the early release of the crew.', 'KEN | announced | early release of the crew'],
  // reported and dealt with
  ['Kenyan President William Ruto said he would build a new port.', 'KEN | announced | build a new port'],
  ['Kenyan President William Ruto said he would continue to fund the clinic.', 'KEN | announced | continue to fund the clinic'],
  ['Kenya said it would lower its tariffs.', 'KEN | announced | lower its tariffs'],
  ['Kenya told reporters that it would scrap the levy.', 'KEN | announced | scrap the levy'],
  [
    'Kenya and Uganda confirmed that they would advance the Mara Bridge project.',
    'KEN+UGA | announced | advance the Mara Bridge project',
  ],
  ['Kenya will tackle smuggling on the border.', 'KEN | announced | tackle smuggling on the border'],
  ['Kenya will address the shortage of water in the camps.', 'KEN | announced | address the shortage of water in the camps'],
  ['Kenya will pursue a treaty with Uganda.', 'KEN | announced | pursue a treaty with Uganda'],
  ['Kenya will build a new port, its trade ministry said on Monday.', 'KEN | announced | build a new port'],
  [
    'Kenya will fund a new port in Lamu, the government said on Monday after ministers had met in Nairobi.',
    'KEN | announced | fund a new port in Lamu',
  ],
  // gerunds, and nouns of promise
  ['Kenya pledged turning the old fort into a museum.', 'KEN | announced | turning the old fort into a museum'],
  ['Kenya promised building a new port.', 'KEN | announced | building a new port'],
  ['Kenya reaffirmed its commitment at the highest level to ensuring free transit.', 'KEN | announced | ensuring free transit'],
  ['Kenya renewed its pledge before the council to reopen the road.', 'KEN | announced | reopen the road'],
  [
    'Kenya welcomed commitments from neighbouring countries, including Uganda and Tanzania, to support the clinic.',
    'UGA+TZA | announced | support the clinic',
  ],
  [
    "Kenya will lift the duties in recognition of Uganda's commitment to stop buying charcoal.",
    'KEN | announced | lift the duties',
    'UGA | announced | stop buying charcoal',
  ],
  ["Kenya welcomed Uganda's pledge to reopen the road.", 'UGA | announced | reopen the road'],
  ['Kenya announced its intention to double the fleet.', 'KEN | announced | double the fleet'],
  ['Kenya and Uganda announced plans to buy ten ferries.', 'KEN+UGA | announced | buy ten ferries'],
  ['The talks were a chance to reaffirm the Kenyan commitment to defend Uganda.', 'KEN | announced | defend Uganda'],
  ['Kenya will name a new envoy.', 'KEN | announced | name a new envoy'],
  // datelines and marks
  [
    'NAIROBI, May 9, 2023 (Wire) — Kenya and Uganda on Tuesday signed an agreement on fishing.',
    'KEN+UGA | signed | agreement on fishing',
  ],
  [
    'Kenya set itself a target of $3 billion of exports by 2030, as its ministers met in Mombasa.',
    'KEN | announced | $3 billion of exports by 2030 | 3000000000 USD | due 2030',
  ],
  ['Kenya planned to build a port.', 'KEN | announced | build a port'],
  ['Kenya agreed on Monday to lend Uganda $3 million.', 'KEN | agreed | lend Uganda $3 million | 3000000 USD'],
  [
    'Kenya and Uganda agreed to open the border within two months.',
    'KEN+UGA | agreed | open the border within two months | due 2023-07',
  ],
  ['Kenya will withdraw its troops from Uganda, the minister said.', 'KEN | announced | withdraw its troops from Uganda'],
  ['Kenya and Uganda signed a letter of intent on fishing on Tuesday.', 'KEN+UGA | signed | letter of intent on fishing'],
  ['Kenya agreed to move the talks to a “more suitable place”.', 'KEN | agreed | move the talks to a “more suitable place”'],
  ['Kenya agreed to move the talks to a "more suitable place".', 'KEN | agreed | move the talks to a "more suitable place"'],
  ['Kenya and Uganda met in Nairobi. The two navies will conduct joint drills off Lamu.'],
  [
    'Kenya and Uganda met in Nairobi. The central banks will conclude a swap of up to $2 billion.',
    'KEN+UGA | announced | conclude a swap of up to $2 billion | 2000000000 USD',
  ],
  // deeds announced, begun and ended
  ['Kenya announced it was sending 300 tents to Malawi.', 'KEN | announced | it was sending 300 tents to Malawi'],
  [
    'The presidents of Kenya and Uganda issued a statement announcing they will ban plastic bags.',
    'KEN+UGA | announced | they will ban plastic bags',
  ],
  [
    'Kenya announced it will start selling tea to Peru, while Chad will buy rice.',
    'KEN | announced | it will start selling tea to Peru',
  ],
  ['Kenya will stop buying coal.', 'KEN | announced | stop buying coal'],
  ['Kenya will close its embassy in Lima.', 'KEN | announced | close its embassy in Lima'],
  ['Kenya and Uganda agreed to a 48-hour ceasefire.', 'KEN+UGA | agreed | 48-hour ceasefire'],
  [
    'Kenya will cut its levy on tea, and will stop its payments.',
    'KEN | announced | cut its levy on tea',
    'KEN | announced | stop its payments',
  ],
  // papers
  [
    'Kenya and Uganda announced a memorandum of understanding on fish.',
    'KEN+UGA | announced | memorandum of understanding on fish',
  ],
  ['Kenya announced an exchange of letters with Uganda.', 'KEN | announced | exchange of letters with Uganda'],
  [
    'Kenyan President William Ruto signed an agreement on trade with Uganda and Rwanda.',
    'KEN+UGA+RWA | signed | agreement on trade with Uganda and Rwanda',
  ],
  // meant for something
  [
    'Kenya sent tents to Malawi. A further $20 million is also planned to support the clinics.',
    'KEN | announced | further $20 million is also planned to support the clinics | 20000000 USD',
  ],
  [
    'Kenya paid. Some 40 million euros in Kenyan funds have been set aside to train pilots.',
    'KEN | announced | 40 million euros in Kenyan funds have been set aside to train pilots | 40000000 EUR',
  ],
  // papers of several, promises told by nouns and light verbs
  ['Chad and Togo signed a joint plan on fisheries.', 'TCD+TGO | signed | joint plan on fisheries'],
  ['Kenya and Uganda reached an agreement to open the border.', 'KEN+UGA | agreed | open the border'],
  ['An agreement was reached by Kenya and Uganda to open the border.', 'KEN+UGA | agreed | open the border'],
  ['It was agreed that Kenya and Uganda would open the border.', 'KEN+UGA | agreed | Kenya and Uganda would open the border'],
  ['Kenya made a pledge of $5 million to Uganda.', 'KEN | announced | $5 million to Uganda | 5000000 USD'],
  [
    'Uganda welcomed a Kenyan grant of $5 million for schools.',
    'KEN | announced | Kenyan grant of $5 million for schools | 5000000 USD',
  ],
  [
    'They welcomed a loan of $5 million from Japan for the bridge.',
    'JPN | announced | loan of $5 million from Japan for the bridge | 5000000 USD',
  ],
  ['Kenya welcomed Rwanda’s decision to join the pact.', 'RWA | announced | join the pact'],
  [
    'We have seen the promise by Colonel Diallo of Mali that the junta will hold a vote by 2024.',
    'MLI | announced | junta will hold a vote by 2024 | due 2024',
  ],
  [
    'Kenyan foreign minister Alfred Mutua reaffirmed Kenya would keep up its help to Uganda.',
    'KEN | announced | keep up its help to Uganda',
  ],
  [
    'The agreement between Kenya and Uganda remains in effect until 2026.',
    'KEN+UGA | agreed | agreement between Kenya and Uganda remains in effect until 2026 | due 2026',
  ],
  ['Kenya and Uganda set up a task force. It will train forty pilots.', 'KEN+UGA | announced | train forty pilots'],
  ['The pact commits Kenya and Uganda to sharing data on floods.', 'KEN+UGA | agreed | sharing data on floods'],
  ['Kenya welcomed Uganda’s commitment to fully reopen the road.', 'UGA | announced | reopen the road'],
  ['Kenya announced a trade agreement with Uganda.', 'KEN+UGA | announced | trade agreement with Uganda'],
];

const silent: string[] = [
  'Kenyan President William Ruto announced he would stand down.',
  'Kenyan President William Ruto signed a plan on fish.',
  'Kenya reached the coast to open the port.',
  'Kenya sought a grant of $5 million.',
  'Kenya discussed a Japanese loan of $5 million.',
  "Kenya discussed Uganda's decision to join the pact.",
  'The agreement between Kenya and Uganda remains in effect.',
  'Kenya set up a camera. It will film forty pilots.',
  'Kenyan President William Ruto will engage reporters.',
  'Kenya announced it was watching the storm.',
  'Kenyan President William Ruto will close the session.',
  'Kenyan President William Ruto will deliver a speech.',
  'Kenyan President William Ruto will hear from farmers.',
  'Ana Kamau will serve as the Kenyan envoy to Peru.',
  'A protest is planned in Kenya to mark the day.',
  'Kenya set the table.',
  'Kenya aims to be a hub of trade.',
  'Kenya planned to stay away from the party.',
  'Kenya decided to wait.',
  'The teacher is to be honoured in Kenya.',
  'Kenya launched the first meeting of the group in Nairobi.',
  'Kenya will continue.',
  'Kenya said it would launch three missiles on Monday.',
  'The deal will ensure that Kenya can export more.',
  'In line with the decision of Kenya to open a port, the ministers met.',
  'Kenyan scientists signed a letter on bees.',
  'Kenya and Uganda are committed to peace.',
  'Kenya said that Uganda would build a port.',
  'Kenya said that it would not build a port.',
  'Kenya said it would rain.',
  'Kenyan President William Ruto said he would build on what was begun.',
  'Kenya would build a port if it had the money.',
  'Kenyan President William Ruto will address the council.',
  'Kenyan President William Ruto will address the nation.',
  'What Kenya is interested in is to build a port.',
  'This meeting will open the way to a treaty between Kenya and Uganda.',
  'The talks will advance the treaty between Kenya and Uganda.',
  "Kenya discussed Uganda's commitment.",
  'Kenya did not agree to share data.',
  'Kenya refused to share data.',
  'Kenya will not share data.',
  'Kenya could share data.',
  'Kenya may build a port.',
  'If Kenya agreed to share data, talks would end.',
  'Kenya built a new port.',
  'Kenya attaches importance to open seas.',
  'Kenya discussed building a new port.',
  'Kenya has not announced any plan to build a port.',
  'The sun will rise.',
  'Money for the coast that will be provided in May.',
  'A new port will bring jobs.',
  'Kenya will face Uganda in the final.',
  'The president will travel to Kenya on Monday.',
  'Kenya and Uganda will meet in June.',
  'Kenya hopes to build a port.',
  'It is not known what Kenya will build.',
  'Kenya urged Uganda to build a port.',
];

test.each(made)('%s', (text, ...commitments) => {
  expect(told(text)).toEqual(commitments);
});

test.each(silent)('silent: %s', (text) => {
  expect(told(text)).toEqual([]);
});

const JOINT = 'The text of the following statement was released by the Governments of Chile and Peru.\n\nBegin text:\n\n';
test.each([
  ['We will open a joint office in Arica.', 'CHL+PER | announced | open a joint office in Arica'],
  ['We commit to ending illegal fishing by 2027.', 'CHL+PER | announced | ending illegal fishing by 2027 | due 2027'],
  ['The two sides agreed to open a joint office.', 'CHL+PER | agreed | open a joint office'],
  ['The Ministers will advance the railway to Arica.', 'CHL+PER | announced | advance the railway to Arica'],
  ['We will continue our support for the clinic.', 'CHL+PER | announced | continue our support for the clinic'],
  ['Both sides will ensure the release of the crew.', 'CHL+PER | announced | ensure the release of the crew'],
  [
    'We remain committed to the “one river” policy, guided by the treaty.',
    'CHL+PER | announced | “one river” policy, guided by the treaty',
  ],
  ['We remain committed to peace.'],
  ['They committed to closer work with their partners.', 'CHL+PER | announced | closer work with their partners'],
  ['They committed to peace.'],
  ['The two sides will convene a panel of pilots.', 'CHL+PER | announced | convene a panel of pilots'],
  ['The Commission will meet annually.', 'CHL+PER | announced | meet annually'],
  ['Chile will begin deliveries of wheat in 2024.', 'CHL | announced | begin deliveries of wheat in 2024 | due 2024'],
  [
    'A joint committee will be established to watch the fleets.',
    'CHL+PER | announced | joint committee will be established to watch the fleets',
  ],
  ['Agreement was reached to open the pass by 2024.', 'CHL+PER | agreed | open the pass by 2024 | due 2024'],
  ['Chile and Peru will consult traders on the pass.', 'CHL+PER | announced | consult traders on the pass'],
  ['It is our commitment to protect the reef.', 'CHL+PER | announced | protect the reef'],
  ['Our plan is to open two schools.', 'CHL+PER | announced | open two schools | 2 schools'],
  ['It is our hope to see you.'],
  ['It was our plan to open two schools.'],
  ['We stand ready to open a joint office.', 'CHL+PER | announced | open a joint office'],
  ['The Ministers will advance ongoing conversations.'],
  ['This meeting will precede the joint exercise.'],
  [
    'The parties plan to hold the next meeting in Lima in early 2024.',
    'CHL+PER | announced | hold the next meeting in Lima in early 2024 | due 2024',
  ],
] as Row[])('joint statement: %s', (text, ...commitments) => {
  expect(
    told(JOINT + text, { title: 'Joint Statement on the Border' }).map((line) => line.replace(/due 2024.*$/, 'due 2024')),
  ).toEqual(commitments);
});

test('headings in capitals with a colon make no transcript of a fact sheet', () => {
  const sheet =
    'A NEW DAY FOR TRADE: Chile signed the pact today.\n\n- Chile will expedite inspections of Peruvian fruit.\n\nSECURING THE FUTURE OF FISHING: Peru was thanked.\n\n- Peru will recognize Chilean standards.';
  expect(told(sheet, { title: 'Fact Sheet: Chile and Peru Open a New Chapter' }).map((line) => line.split(' | ')[2])).toEqual(
    expect.arrayContaining(['expedite inspections of Peruvian fruit', 'recognize Chilean standards']),
  );
});

test.each([
  ['We will train forty pilots.', 'CHL | train forty pilots'],
  ['We agreed to train forty pilots.', 'CHL+PER | train forty pilots'],
  ['The ministers underscored our commitment to train pilots.', 'CHL+PER | train pilots'],
])('what a ministry publishes is its own word: %s', (text, expected) => {
  const opening = 'Foreign Minister Marta Quiroga of Chile met Foreign Minister Luis Rojas of Peru in Lima. ';
  const metadata = { title: 'Advancing the Pact with Peru', publisher: 'Ministry of Foreign Affairs of Chile' };
  expect(
    read(opening + text, metadata).map(
      ({ fields }) => `${fields.parties.map((p) => p.value).join('+')} | ${fields.content.value}`,
    ),
  ).toEqual([expected]);
});

test('a promise names its condition and whom it is for', () => {
  const [commitment] = read('Kenya will provide 40 million euros to Uganda if the council agrees.');
  expect(commitment?.fields.condition?.value).toBe('if the council agrees');
  expect(commitment?.fields.beneficiaries?.map((b) => b.value)).toEqual(['UGA']);
});

test('no sum without a unit, no party missing, no due day before the story that it does not name', () => {
  for (const [text] of made) {
    for (const { fields } of read(text)) {
      expect(fields.parties.length).toBeGreaterThan(0);
      expect(fields.amount === undefined).toBe(fields.unit === undefined);
      if (fields.deadline) expect(fields.deadline.value >= '2023').toBe(true);
    }
  }
});

test.each([
  ['one promise after the other', `Kenya ${'will build a port and will fund a road, '.repeat(1500)}it said.`],
  ['commitments in commitments', `Kenya ${'agreed that Uganda pledged to '.repeat(1500)}go.`],
  ['a list without end', `Kenya and Uganda are working on many things, including ${'the Mara Bridge project, '.repeat(1500)}.`],
])('%s take linear time', (_, text) => {
  const reading = readingOf(text);
  const from = performance.now();
  findCommitment(reading, context);
  expect(performance.now() - from).toBeLessThan(3000);
});
