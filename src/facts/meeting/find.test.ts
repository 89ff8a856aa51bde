import { expect, test } from 'vitest';
import { context, readingOf } from '../reading.fixture.ts';
import { findMeeting } from './find.ts';

const published = '2023-05-17';

/** One line a meeting: form, status, day, place, then sides (`person/state` or `state`), then whatever else a row asks for. */
function told(text: string, ...extra: readonly string[]): string[] {
  return findMeeting(readingOf(text, { published }), context).map(({ fields }) => {
    const sides = fields.participants.map(({ value }) => [value.name, value.actor].filter(Boolean).join('/')).sort();
    const rest = extra.map((name) => {
      const cited = fields[name as 'series'];
      return `${name}=${cited?.value ?? '-'}`;
    });
    return [
      fields.form.value,
      fields.status.value,
      fields.date?.value ?? '-',
      fields.place?.value ?? '-',
      sides.join(', '),
      ...rest,
    ].join(' | ');
  });
}

const CASES: readonly (readonly [text: string, expected: readonly string[], extra: readonly string[]])[] = [
  [
    'President Carlos Aguirre of Chile held a video call with Andean leaders today. They spoke of trade.\n\nParticipants in the call included President Rosa Quispe of Peru and President Luis Mamani of Bolivia.',
    ['call | held | 2023-05-17 | - | Carlos Aguirre/CHL, Luis Mamani/BOL, Rosa Quispe/PER'],
    [],
  ],
  [
    'The leaders of Chile and Peru spoke by telephone on Monday.',
    ['call | held | 2023-05-15 | - | CHL, PER | mode=phone'],
    ['mode'],
  ],
  [
    'Norwegian foreign minister Ingrid Solheim had useful meetings with President Carlos Aguirre of Chile.',
    ['meeting | held | - | - | Carlos Aguirre/CHL, Ingrid Solheim/NOR'],
    [],
  ],
  ['Kenya and Uganda look forward to a ministerial meeting later in 2023.', ['meeting | planned | 2023 | - | KEN, UGA'], []],
  [
    'Norwegian foreign minister Ingrid Solheim met with Ana Rojas, the Kenyan president’s envoy for fisheries, in Oslo on Monday.',
    ['meeting | held | 2023-05-15 | Oslo | Ana Rojas/KEN, Ingrid Solheim/NOR'],
    [],
  ],
  [
    'Kenya requested help after a meeting between President Carlos Aguirre of Chile and an envoy of President Rosa Quispe of Peru.',
    ['meeting | held | - | - | Carlos Aguirre/CHL, PER'],
    [],
  ],
  [
    'President Carlos Aguirre of Chile announced the suspension of the trade talks with Peru.',
    ['talks | cancelled | - | - | Carlos Aguirre/CHL, PER'],
    [],
  ],
  [
    'Chile and Peru held trade talks in Lima on 4 May 2023. The Chilean side was co-led by Deputy Minister Ana Silva and Undersecretary Luis Soto.',
    ['talks | held | 2023-05-04 | Lima | Ana Silva/CHL, Luis Soto/CHL, PER'],
    [],
  ],
  [
    'Chile and Peru held trade talks in Lima on 4 May 2023. Chile was represented by Foreign Minister Ana Silva, and Peru by Foreign Minister Luis Soto.',
    ['talks | held | 2023-05-04 | Lima | Ana Silva/CHL, Luis Soto/PER'],
    [],
  ],
  ['Kenya and Uganda will work with partners to meet their needs for roads.', [], []],
  [
    'Norwegian foreign minister Ingrid Solheim hosted Kenyan foreign minister Peter Otieno in Oslo to launch the Kenya-Norway Strategic Dialogue on 15 May 2023.',
    ['dialogue | held | 2023-05-15 | Oslo | Ingrid Solheim/NOR, Peter Otieno/KEN'],
    [],
  ],
  [
    'President Carlos Aguirre of Chile will speak at the Ninth Summit of the Fjords the Kingdom of Norway will host in Bergen June 6-10.',
    ['summit | planned | 2023-06-06/2023-06-10 | Bergen | '],
    [],
  ],
  [
    'President Carlos Aguirre of Chile met President Rosa Quispe of Peru in Lima today. President Aguirre also took part in a trade conference with Peruvian officials in Lima.',
    [
      'meeting | held | 2023-05-17 | Lima | Carlos Aguirre/CHL, Rosa Quispe/PER',
      'conference | held | - | Lima | Carlos Aguirre/CHL, PER',
    ],
    [],
  ],
  [
    'President Carlos Aguirre of Chile met President Rosa Quispe of Peru in Lima today. The two held a frank conversation about trade.',
    ['talks | held | 2023-05-17 | Lima | Carlos Aguirre/CHL, Rosa Quispe/PER'],
    [],
  ],
  [
    'Norwegian foreign minister Ingrid Solheim met her Kenyan counterpart Peter Otieno in Nairobi on Monday.',
    ['meeting | held | 2023-05-15 | Nairobi | Ingrid Solheim/NOR, Peter Otieno/KEN'],
    [],
  ],
  [
    'President Rosa Quispe of Peru will meet with President Carlos Aguirre of Chile in Lima on May 20.',
    ['meeting | planned | 2023-05-20 | Lima | Carlos Aguirre/CHL, Rosa Quispe/PER'],
    [],
  ],
  [
    'Defence Minister Lars Holm of Denmark held talks with Estonian Defence Minister Kadri Tamm in Tallinn last Friday.',
    ['talks | held | 2023-05-12 | Tallinn | Kadri Tamm/EST, Lars Holm/DNK'],
    [],
  ],
  [
    'Kenyan Prime Minister Peter Otieno spoke by phone today with Prime Minister Tom Reed of New Zealand.',
    ['call | held | 2023-05-17 | - | Peter Otieno/KEN, Tom Reed/NZL'],
    [],
  ],
  [
    'Chile and Peru held the fourth round of the Chile-Peru 2+2 Ministerial Dialogue in Santiago on 11 May 2023.',
    ['2+2 | held | 2023-05-11 | Santiago | CHL, PER | series=Chile–Peru 2+2 Ministerial Dialogue | round=4'],
    ['series', 'round'],
  ],
  [
    'The leaders of Kenya, Uganda and Rwanda met in Kampala on Tuesday for their third trilateral summit.',
    ['summit | held | 2023-05-16 | Kampala | KEN, RWA, UGA | round=3 | format=trilateral'],
    ['round', 'format'],
  ],
  [
    'It was the third in-person meeting between President Carlos Aguirre of Chile and President Rosa Quispe of Peru.',
    ['meeting | held | - | - | Carlos Aguirre/CHL, Rosa Quispe/PER | round=-'],
    ['round'],
  ],
  [
    'Greek Prime Minister Nikos Laskaris met with Prime Minister Ingrid Solheim of Norway on the sidelines of the NATO Summit in Vilnius on Tuesday.',
    [
      'meeting | held | 2023-05-16 | Vilnius | Ingrid Solheim/NOR, Nikos Laskaris/GRC | sidelinesOf=NATO Summit',
      'summit | held | 2023-05-16 | Vilnius | Ingrid Solheim/NOR, Nikos Laskaris/GRC | sidelinesOf=-',
    ],
    ['sidelinesOf'],
  ],
  ['Chile, Peru and Kenya meet in Tallinn, Estonia, to discuss fishing.', ['meeting | held | - | Tallinn | CHL, KEN, PER'], []],
  [
    'Chilean minister Ana Rojas and Peruvian minister Rosa Quispe convened a meeting on May 11 of the Chile-Peru Fisheries Advisory Group. The next meeting will take place later this year in Lima.',
    [
      'meeting | held | 2023-05-11 | - | Ana Rojas/CHL, Rosa Quispe/PER | series=Chile–Peru Fisheries Advisory Group',
      'meeting | planned | 2023 | Lima | CHL, PER | series=Chile–Peru Fisheries Advisory Group',
    ],
    ['series'],
  ],
  [
    'President Rosa Quispe of Peru took part in a scheduled summit of the African Union in Addis Ababa on May 11.',
    ['summit | held | 2023-05-11 | Addis Ababa | AU, Rosa Quispe/PER'],
    [],
  ],
  [
    'Kenyan foreign minister Peter Otieno met Danish minister Lars Holm in Nairobi on Monday, the first talks between Kenya and Denmark since 2011.',
    ['talks | held | 2023-05-15 | Nairobi | Lars Holm/DNK, Peter Otieno/KEN'],
    [],
  ],
  [
    'Peru’s government states that talks with Chile in Tallinn, Estonia, have failed.',
    ['talks | held | - | Tallinn | CHL, PER'],
    [],
  ],
  [
    'Nothing was agreed at talks in Oslo, Norway, involving Peruvian foreign minister Rosa Quispe and Chilean foreign minister Ana Rojas.',
    ['talks | held | - | Oslo | Ana Rojas/CHL, Rosa Quispe/PER'],
    [],
  ],
  [
    'Norwegian foreign minister Ingrid Solheim met with Peru’s trade minister Rosa Quispe and fisheries minister Juan Vega on Monday.',
    ['meeting | held | 2023-05-15 | - | Ingrid Solheim/NOR, Juan Vega/PER, Rosa Quispe/PER'],
    [],
  ],
  [
    'The second session of the Chile-Peru Fisheries Commission, held in Lima on 11 May, was chaired by Ana Rojas, vice minister of Chile; Rosa Quispe, director for fisheries at the Peruvian Ministry of Trade; and Juan Vega, ambassador of Peru.',
    ['session | held | 2023-05-11 | Lima | Ana Rojas/CHL, Juan Vega/PER, Rosa Quispe/PER | round=2'],
    ['round'],
  ],
  [
    'Chile and Peru held talks in Lima on Monday. The Chilean delegation, led by Ambassador Ana Rojas, and Peruvian officials spoke of fish.',
    ['talks | held | 2023-05-15 | Lima | Ana Rojas/CHL, PER'],
    [],
  ],
  [
    'President Rosa Quispe of Peru will travel to Tallinn, Estonia, on 20 May to attend the third NATO Summit.',
    ['summit | planned | 2023-05-20 | Tallinn | NATO, Rosa Quispe/PER'],
    [],
  ],
  [
    'At the Harbour Partnership Event in Oslo on Monday, Kenyan foreign minister Peter Otieno announced new aid for Peru.',
    ['event | held | 2023-05-15 | Oslo | Peter Otieno/KEN'],
    [],
  ],
  [
    'On 20 May Norwegian foreign minister Ingrid Solheim will meet in Paris with Ana Rojas, foreign minister of Chile, Peter Otieno, foreign minister of Kenya, and Rosa Quispe, foreign minister of Peru.',
    ['meeting | planned | 2023-05-20 | Paris | Ana Rojas/CHL, Ingrid Solheim/NOR, Peter Otieno/KEN, Rosa Quispe/PER'],
    [],
  ],
  [
    'The third Foreign Office Consultations between Norway and Chile took place in Oslo on 11 May 2023.',
    ['consultations | held | 2023-05-11 | Oslo | CHL, NOR | series=Chile–Norway Foreign Office Consultations | round=3'],
    ['series', 'round'],
  ],
  [
    'LIMA, May 16 (Example Wire) — Chilean President Carlos Aguirre received Kenyan foreign minister Peter Otieno in Santiago on Monday, a day before the talks.',
    ['meeting | held | 2023-05-15 | Santiago | Carlos Aguirre/CHL, Peter Otieno/KEN'],
    [],
  ],
  [
    'The summit between Chile and Peru, scheduled for June 3, was postponed.',
    ['summit | postponed | 2023-06-03 | - | CHL, PER'],
    [],
  ],
  [
    'During talks with Kenyan President Peter Otieno in Oslo, Norwegian Prime Minister Ingrid Solheim promised more aid.',
    ['talks | held | - | Oslo | Ingrid Solheim/NOR, Peter Otieno/KEN'],
    [],
  ],
  [
    'The Chile-Peru Joint Commission on Fisheries met in Lima on 3 May.',
    ['meeting | held | 2023-05-03 | Lima | CHL, PER | series=Chile–Peru Joint Commission on Fisheries'],
    ['series'],
  ],
  [
    'Norwegian foreign minister Ingrid Solheim met Kenyan foreign minister Peter Otieno on Monday. The two ministers agreed to hold the next meeting in Oslo in September.',
    [
      'meeting | held | 2023-05-15 | - | Ingrid Solheim/NOR, Peter Otieno/KEN',
      'meeting | planned | 2023-09 | Oslo | Ingrid Solheim/NOR, Peter Otieno/KEN',
    ],
    [],
  ],
  [
    'Danish Prime Minister Lars Holm received Estonian President Kadri Tamm in Copenhagen. The meeting was attended by Danish foreign minister Mette Krag.',
    ['meeting | held | - | Copenhagen | Kadri Tamm/EST, Lars Holm/DNK, Mette Krag/DNK'],
    [],
  ],
  [
    'Norwegian Prime Minister Ingrid Solheim met Kenyan President Peter Otieno in Oslo on Monday. The two leaders instructed their ministers to hold the second 2+2 in Nairobi.',
    [
      'meeting | held | 2023-05-15 | Oslo | Ingrid Solheim/NOR, Peter Otieno/KEN | round=-',
      '2+2 | planned | - | Nairobi | KEN, NOR | round=2',
    ],
    ['round'],
  ],
  [
    'President Rosa Quispe of Peru and President Carlos Aguirre of Chile agreed on Monday to open a new border post. The two leaders met at a hotel in Lima.',
    ['meeting | held | 2023-05-15 | Lima | Carlos Aguirre/CHL, Rosa Quispe/PER'],
    [],
  ],
  [
    'Chile and Peru will build a bridge, the two presidents announced on Monday at the end of their annual summit in Lima.',
    ['summit | held | 2023-05-15 | Lima | CHL, PER'],
    [],
  ],
  [
    'Kenya and Norway held the third round of the Kenya-Norway Energy Dialogue in Oslo on Monday. The fourth round will be held in Nairobi next year.',
    [
      'dialogue | held | 2023-05-15 | Oslo | KEN, NOR | series=Kenya–Norway Energy Dialogue | round=3',
      'dialogue | planned | 2024 | Nairobi | KEN, NOR | series=Kenya–Norway Energy Dialogue | round=4',
    ],
    ['series', 'round'],
  ],
  [
    'Chile and Peru agreed on Tuesday to patrol together, as their foreign and defence ministers met for the third time in the "2+2" format. Chilean foreign minister Carlos Aguirre hosted Peruvian foreign minister Rosa Quispe for the third round of the Chile-Peru 2+2 Ministerial Meeting in Santiago.',
    ['2+2 | held | 2023-05-16 | Santiago | Carlos Aguirre/CHL, Rosa Quispe/PER | round=3'],
    ['round'],
  ],
  [
    'Norwegian foreign minister Ingrid Solheim and Norwegian defence minister Lars Holm met Kenyan foreign minister Peter Otieno in Oslo on Monday. The Norwegian ministers called on Kenyan President Tom Mutua before the talks.',
    [
      'talks | held | 2023-05-15 | Oslo | Ingrid Solheim/NOR, Lars Holm/NOR, Peter Otieno/KEN',
      'courtesy-call | held | 2023-05-15 | - | Ingrid Solheim/NOR, Lars Holm/NOR, Tom Mutua/KEN',
    ],
    [],
  ],
  [
    'Norwegian foreign minister Ingrid Solheim met Kenyan foreign minister Peter Otieno on Monday. The Kenyan delegation was led by Defence Minister Joy Wanjiru.',
    ['meeting | held | 2023-05-15 | - | Ingrid Solheim/NOR, Joy Wanjiru/KEN, Peter Otieno/KEN'],
    [],
  ],
  [
    'The 2+2 talks between Chile and Peru on May 15 were preceded by a virtual meeting between President Carlos Aguirre of Chile and President Rosa Quispe of Peru. The October 2021 meeting between President Carlos Aguirre and President Rosa Quispe took place in Lima.',
    [
      '2+2 | held | 2023-05-15 | - | CHL, PER',
      'meeting | held | 2023-05-15 | - | Carlos Aguirre/CHL, Rosa Quispe/PER',
      'meeting | held | 2021-10 | Lima | Carlos Aguirre/CHL, Rosa Quispe/PER',
    ],
    [],
  ],
  [
    'We, the leaders of Japan, South Korea and the United States, welcome what was done in the year since our first summit.',
    ['summit | held | 2022-05 | - | JPN, KOR, USA'],
    [],
  ],
];

test.each(CASES)('%s', (text, expected, extra) => {
  expect(told(text, ...extra)).toEqual(expected);
});

const SILENT: readonly string[] = [
  'The harvest of Chile will meet the needs of Peru.',
  'Norway and Kenya agreed to meet the challenges of a warming climate.',
  'Norway’s foreign minister did not meet her Kenyan counterpart.',
  'Peru called on Chile to withdraw its troops.',
  'Kenya hopes that Norway could hold talks with Uganda.',
  'Two climbers from Peru reached the summit in Nepal at dawn.',
  'Denmark met Estonia in the second round of the cup.',
  'If Chile and Peru meet, prices may fall.',
  'Will President Rosa Quispe of Peru meet President Carlos Aguirre of Chile?',
  'The press conference in Oslo was crowded.',
  'President Rosa Quispe of Peru said that she was ready for direct talks with Chilean President Carlos Aguirre.',
  'Kenya asks Norway for a ceasefire before any talks between the two countries.',
  'Danish diplomats spoke of a potential meeting between President Rosa Quispe of Peru and President Carlos Aguirre of Chile.',
  'Norwegian foreign minister Ingrid Solheim barred Kenyan officials from attending the NATO Summit in Oslo in June.',
  'Norwegian foreign minister Ingrid Solheim welcomed their support for Peru.',
  'Kenya and Peru noted their support for the Pacific Islands Forum.',
];

test.each(SILENT)('nothing in: %s', (text) => {
  expect(told(text)).toEqual([]);
});

test('cites the words it read', () => {
  const text = 'Norwegian foreign minister Ingrid Solheim met her Kenyan counterpart Peter Otieno in Nairobi on Monday.';
  const [meeting] = findMeeting(readingOf(text, { published }), context);
  const words = (at: readonly { start: number; end: number }[]) => at.map(({ start, end }) => text.slice(start, end));
  expect(words(meeting!.fields.place!.at)).toEqual(['Nairobi']);
  expect(words(meeting!.fields.date!.at)).toEqual(['Monday']);
  expect(words(meeting!.fields.form.at)[0]).toMatch(/^met/);
});

test('a long and hostile text takes linear time', () => {
  const once =
    'Chile met Peru, and Norway met Kenya at the summit of the meeting of talks with Peru on the sidelines of the talks, ';
  const small = readingOf(once.repeat(40), { published });
  const large = readingOf(once.repeat(400), { published });
  findMeeting(small, context);
  const before = process.cpuUsage();
  findMeeting(large, context);
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(4000);
});
