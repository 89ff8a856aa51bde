import { expect, it } from 'vitest';
import type { ActorCode, Edtf, OfficeCode } from '../model/index.ts';
import { loadKnowledge } from './index.ts';

const knowledge = loadKnowledge();

/** Day, office, actor, and who held it then; `-` where nobody is known. */
const rows = `
2003-04-01 head-of-state USA George W. Bush
2005-06-01 foreign-minister USA Condoleezza Rice
2012-05-01 foreign-minister USA Hillary Clinton
2016-05-01 foreign-minister USA John Kerry
2022-03-01 foreign-minister USA Antony Blinken
2025-06-01 foreign-minister USA Marco Rubio
2024-06-01 defence-minister USA Lloyd Austin
2025-06-01 defence-minister USA Pete Hegseth
2024-06-01 national-security-adviser USA Jake Sullivan
2014-03-01 head-of-state USA Barack Obama
2019-03-01 head-of-state USA Donald Trump
2023-03-01 head-of-state USA Joe Biden
2025-03-01 vice-president USA JD Vance
2010-12-01 foreign-minister JPN Seiji Maehara
2015-12-28 foreign-minister JPN Fumio Kishida
2018-10-30 foreign-minister JPN Taro Kono
2022-09-08 foreign-minister JPN Yoshimasa Hayashi
2024-08-20 foreign-minister JPN Yoko Kamikawa
2025-05-01 foreign-minister JPN Takeshi Iwaya
2018-07-01 head-of-government JPN Shinzo Abe
2021-03-01 head-of-government JPN Yoshihide Suga
2025-01-15 head-of-government JPN Shigeru Ishiba
2024-08-20 defence-minister JPN Minoru Kihara
2013-07-01 foreign-minister IND Salman Khurshid
2017-07-01 foreign-minister IND Sushma Swaraj
2021-07-01 foreign-minister IND S. Jaishankar
2016-07-01 foreign-secretary IND S. Jaishankar
2023-07-01 foreign-secretary IND Vinay Mohan Kwatra
2025-02-01 foreign-secretary IND Vikram Misri
2023-05-01 foreign-minister CHN Qin Gang
2024-05-01 foreign-minister CHN Wang Yi
2016-05-01 head-of-government CHN Li Keqiang
2024-05-01 head-of-government CHN Li Qiang
2021-05-01 head-of-government PAK Imran Khan
2023-10-01 head-of-government PAK Anwaar ul Haq Kakar
2022-12-01 foreign-minister PAK Bilawal Bhutto Zardari
2025-04-19 foreign-minister PAK Ishaq Dar
2023-05-06 foreign-minister AFG Amir Khan Muttaqi
2015-05-06 head-of-state AFG Ashraf Ghani
2005-05-01 foreign-minister RUS Sergei Lavrov
2024-11-01 foreign-minister RUS Sergei Lavrov
2024-11-01 defence-minister RUS Andrei Belousov
2010-05-01 head-of-state RUS Dmitry Medvedev
2023-05-01 foreign-minister UKR Dmytro Kuleba
2025-05-01 foreign-minister UKR Andrii Sybiha
2022-08-01 head-of-government ISR Yair Lapid
2024-03-01 foreign-minister ISR Israel Katz
2025-03-01 defence-minister ISR Israel Katz
2023-03-01 foreign-minister IRN Hossein Amir-Abdollahian
2024-10-01 head-of-state IRN Masoud Pezeshkian
2024-10-01 foreign-minister TUR Hakan Fidan
2014-10-01 foreign-minister GBR Philip Hammond
2023-12-01 foreign-minister GBR David Cameron
2022-09-30 head-of-government GBR Liz Truss
2016-01-01 head-of-government GBR David Cameron
2019-01-01 head-of-government DEU Angela Merkel
2023-01-01 foreign-minister DEU Annalena Baerbock
2025-07-01 head-of-government DEU Friedrich Merz
2010-01-01 head-of-state FRA Nicolas Sarkozy
2013-01-01 head-of-state FRA Francois Hollande
2024-10-15 foreign-minister FRA Jean-Noel Barrot
2024-05-01 head-of-state KOR Yoon Suk-yeol
2023-01-01 foreign-minister KOR Park Jin
2023-01-01 foreign-minister IDN Retno Marsudi
2025-01-01 head-of-state IDN Prabowo Subianto
2024-07-01 head-of-government AUS Anthony Albanese
2024-07-01 foreign-minister AUS Penny Wong
2024-07-01 head-of-state MEX Andres Manuel Lopez Obrador
2025-01-01 head-of-state UKR Volodymyr Zelenskyy
2024-01-01 secretary-general UN Antonio Guterres
2010-01-01 secretary-general UN Ban Ki-moon
2025-01-01 secretary-general NATO Mark Rutte
2023-01-01 high-representative EU Josep Borrell
2025-01-01 commission-president EU Ursula von der Leyen
2024-12-20 head-of-state SYR -
2999-01-01 foreign-minister NOR -
`
  .trim()
  .split('\n')
  .map((line) => {
    const [day, office, actor, ...name] = line.split(' ');
    return { day: day!, office: office!, actor: actor!, name: name.join(' ') };
  });

it.each(rows)('on $day the $office of $actor is $name', ({ day, office, actor, name }) => {
  const held = knowledge.holders(actor as ActorCode, office as OfficeCode, day as Edtf);
  const names = [...new Set(held.map((t) => knowledge.person(t.person)!.name.normalize('NFD').replace(/\p{M}/gu, '')))];
  expect(names).toEqual(name === '-' ? [] : [name]);
});

it.each([
  ['S. Jaishankar', 'S. Jaishankar'],
  ['Subrahmanyam Jaishankar', 'S. Jaishankar'],
  ['KAMIKAWA Yoko', 'Yoko Kamikawa'],
  ['Kamikawa', 'Yoko Kamikawa'],
  ['@kihara_minoru', 'Minoru Kihara'],
  ['Volodymyr Zelensky', 'Volodymyr Zelenskyy'],
  ['Abdel-Fattah El Sisi', 'Abdel Fattah el-Sisi'],
  ['Mohamed bin Zayed Al Nahyan', 'Mohamed bin Zayed'],
  ['Sergey Lavrov', 'Sergei Lavrov'],
  ['Mélanie Joly', 'Melanie Joly'],
])('%s is %s', (text, name) => {
  expect(knowledge.peopleNamed(text)[0]?.name).toBe(name);
});

it.each(['', ' ', '@', '-', '\0', '\ud800', 'constructor', '__proto__', 'a'.repeat(100_000), 'bin '.repeat(50_000)])(
  'names nobody, quickly: %#',
  (text) => {
    expect(knowledge.peopleNamed(text)).toEqual([]);
  },
);
