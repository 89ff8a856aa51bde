import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../knowledge/index.ts';
import { english } from '../../languages/index.ts';
import type { TimeMention } from '../../model/index.ts';
import { loadEngine } from '../../parse/index.ts';
import { dayOf, daysOf } from './calendar.ts';
import { feastsOf } from './feasts.ts';
import { findTimes, resolveTimes } from './find.ts';
import { cutPieces } from './pieces.ts';

const engine = loadEngine();
const feasts = feastsOf(loadKnowledge());

/** All expressions of a text, dated against a day (`2023-03-15`), bounds of it, or nothing. */
function timesOf(text: string, day?: string): TimeMention[] {
  const syntax = engine.parse(text);
  const pieces = cutPieces(text, syntax, english.times, english.numbers);
  const days = day === undefined ? undefined : daysOf(day);
  return resolveTimes(findTimes(syntax, pieces, english, feasts), syntax, pieces, days ? { days } : {});
}

/** The text with its expressions marked: `⟦yesterday|2023-03-14⟧`; `?` where nothing dates one, `!` before the value of a limit. */
function marked(text: string, day?: string): string {
  let out = '';
  let at = 0;
  for (const t of timesOf(text, day)) {
    const value = t.value ?? t.timex ?? '?';
    out += `${text.slice(at, t.start)}⟦${text.slice(t.start, t.end)}|${t.deadline ? '!' : ''}${value}${t.time ? ` ${t.time}` : ''}⟧`;
    at = t.end;
  }
  return out + text.slice(at);
}
const MARKS = /⟦([^|⟧]*)\|[^⟧]*⟧/g; // ⟦yesterday|2023-03-14⟧
const plain = (row: string): string => row.replace(MARKS, '$1');

/** Wednesday, in the first quarter. */
const DAY = '2023-03-15';

describe('dates that name themselves', () => {
  test.each([
    'They met on ⟦7 June 2019|2019-06-07⟧ in Oslo.',
    '⟦June 2019|2019-06⟧: They met in Oslo.',
    '⟦June 7, 2019|2019-06-07⟧: They met in Oslo.',
    '⟦2019|2019⟧: They met in Oslo.',
    'They met on ⟦June 7, 2019|2019-06-07⟧, in Oslo.',
    'They met on ⟦Sept. 7, 2019|2019-09-07⟧.',
    'They met on ⟦7th of June, 2019|2019-06-07⟧.',
    'They met on ⟦the 7th of June 2019|2019-06-07⟧.',
    'They met on ⟦Friday, June 7, 2019|2019-06-07⟧.',
    'They met on ⟦Friday, 7 June 2019|2019-06-07⟧.',
    'Signed ⟦2019-06-07|2019-06-07⟧ at Oslo.',
    'Signed on ⟦27/6/2019|2019-06-27⟧ at Oslo.',
    'Signed on ⟦6/27/2019|2019-06-27⟧ at Oslo.',
    'Signed on ⟦27.06.2019|2019-06-27⟧ at Oslo.',
    'Signed on ⟦3/10/2023|2023-03-10⟧ at Oslo.',
    'Signed on ⟦7/6/2019|2019⟧ at Oslo.',
    'The pact of ⟦June 2019|2019-06⟧ holds.',
    'The pact of ⟦June, 2019|2019-06⟧ holds.',
    'The treaty was signed in ⟦1998|1998⟧.',
    'The ⟦1998|1998⟧ agreement between the two firms ended.',
    'Catches fell below ⟦2000|2000⟧ levels.',
    'The pass stays shut until ⟦Friday|!2023-03-17⟧\n⟦March 15, 2023|2023-03-15⟧\nNobody crossed.',
    'The ⟦2015|2015⟧ accord was the first between them.',
    'He served as envoy (⟦2011|2011⟧).',
    'Trade grew in ⟦the third quarter of 2021|2021-35⟧.',
    'Trade grew in ⟦Q3 2021|2021-35⟧.',
    'Output fell in ⟦the first half of 2021|2021-40⟧.',
    'They wed in ⟦the summer of 2018|2018-22⟧.',
    'Borders opened in ⟦the 1990s|199X⟧ and in ⟦the early 1980s|198X⟧.',
    'A port of ⟦the 19th century|18XX⟧.',
    'They met in ⟦May|2021-05⟧ and ⟦September 2021|2021-09⟧.',
    'They met on ⟦December 30|2020-12-30⟧ and ⟦January 4, 2021|2021-01-04⟧.',
    'Peace came in ⟦May|2022-05⟧.',
    'The budget for ⟦fiscal year 2024|2024⟧ passed.',
    'The budget for ⟦FY2024-25|2024/2025⟧ passed.',
  ])('%s', (row) => {
    expect(marked(plain(row), DAY)).toBe(row);
  });
});

describe('periods', () => {
  test.each([
    'She will visit Lima from ⟦May 3 to 5|2023-05-03/2023-05-05⟧.',
    'She visited Lima ⟦February 7-13|2023-02-07/2023-02-13⟧.',
    'The talks ran on ⟦9 and 10 January 2020|2020-01-09/2020-01-10⟧.',
    'The fair is open from ⟦30 August to 2 September 2021|2021-08-30/2021-09-02⟧.',
    'They fought between ⟦2014 and 2019|2014/2019⟧.',
    'Aid for ⟦2022-2027|2022/2027⟧ was agreed.',
    'Aid for the ⟦2022-27|2022/2027⟧ period was agreed.',
    'From ⟦July to September 2021|2021-07/2021-09⟧ nothing moved.',
    'From ⟦December to February|2022-12/2023-02⟧ nothing moved.',
    'Over ⟦the next five years|2023/2028⟧ they will build ports.',
    'He governed from ⟦2009 to 2017|2009/2017⟧.',
  ])('%s', (row) => {
    expect(marked(plain(row), DAY)).toBe(row);
  });

  test('name both ends where each stands in words of its own', () => {
    expect(timesOf('They fought between 2014 and 2019.')[0]!.parts?.map((p) => p.value)).toEqual(['2014', '2019']);
    expect(timesOf('She visited Lima February 7-13, 2021.')[0]!.parts).toBeUndefined();
  });
});

describe('days by the tense of their clause', () => {
  test.each([
    'The ministers met in Oslo on ⟦Monday|2023-03-13⟧.',
    'The ministers met in Oslo on ⟦Wednesday|2023-03-15⟧.',
    'The ministers will meet in Oslo on ⟦Monday|2023-03-20⟧.',
    'The ministers are scheduled to meet in Oslo on ⟦Friday|2023-03-17⟧.',
    'The envoy plans to visit Accra next week, on ⟦Tuesday|2023-03-21⟧.',
    'The minister said on ⟦Monday|2023-03-13⟧ that talks would resume on ⟦Friday|2023-03-17⟧.',
    'Parliament looks forward to welcoming her on ⟦Tuesday|2023-03-21⟧.',
    'A fair due to be held on ⟦Saturday|2023-03-18⟧ was called off.',
    'The border remains closed until ⟦Saturday|!2023-03-18⟧.',
    'Quito has kept the pass shut until ⟦Friday|!2023-03-17⟧.',
    'Quito had kept the pass shut until ⟦Friday|2023-03-10⟧.',
    'Quito kept the pass shut until ⟦Friday|2023-03-10⟧.',
    'At a ⟦Tuesday|2023-03-14⟧ briefing she spoke of fish.',
    'The pact was signed on ⟦October 5|2022-10-05⟧.',
    'The pact will be signed on ⟦October 5|2023-10-05⟧.',
    'The pact was signed on ⟦February 28|2023-02-28⟧.',
    'A vote is due on ⟦Thursday, 6 April|2023-04-06⟧.',
    'They last met in ⟦November|2022-11⟧.',
    'They will next meet in ⟦November|2023-11⟧.',
    'On ⟦Tuesday|2023-03-21⟧ the envoy leaves for Accra.',
    '⟦Tuesday|2023-03-14⟧’s statement opens the way.',
    'The talks were postponed to ⟦20 March|2023-03-20⟧.',
  ])('%s', (row) => {
    expect(marked(plain(row).replace('next week, ', ''), DAY)).toBe(row.replace('next week, ', ''));
  });
});

describe('counted from the day of the story', () => {
  test.each([
    'They spoke ⟦today|2023-03-15⟧ and ⟦yesterday|2023-03-14⟧.',
    'They meet again ⟦tomorrow morning|2023-03-16 morning⟧.',
    'They spoke ⟦this morning|2023-03-15 morning⟧.',
    'They dined ⟦last night|2023-03-14 night⟧.',
    'The lease expires in ⟦two years|2025⟧, and the mission ends in ⟦six months|2023-09⟧.',
    'They built it in ⟦two years|P2Y⟧.',
    'The envoy left ⟦last week|2023-03-06/2023-03-12⟧.',
    'He arrives ⟦next month|2023-04⟧.',
    'Exports rose ⟦this year|2023⟧.',
    'It was decided ⟦last month|2023-02⟧.',
    'It was decided ⟦earlier this month|2023-03⟧.',
    'It was decided ⟦earlier in February|2023-02⟧.',
    'It was decided ⟦two days ago|2023-03-13⟧.',
    'It was decided ⟦three years ago|2020⟧.',
    'It will be decided in ⟦three weeks|2023-04-05⟧.',
    'They left ⟦the day before yesterday|2023-03-13⟧.',
    'She came ⟦last Friday|2023-03-10⟧.',
    'She will come ⟦next Friday|2023-03-24⟧.',
    'She came ⟦last Tuesday|2023-03-07⟧.',
    'The trade talks of ⟦last September|2022-09⟧ failed.',
    'On ⟦20 March last year|2022-03-20⟧ the envoy resigned.',
    'The vote is set for ⟦October of next year|2024-10⟧.',
    'The leaders will gather ⟦this weekend|2023-03-18/2023-03-19⟧.',
    'The leaders gathered over ⟦the weekend|2023-03-11/2023-03-12⟧.',
    'They clashed in ⟦the past decade|2013/2023⟧.',
    'It has grown since ⟦July|2022-07⟧.',
    'It was the worst harvest in ⟦a decade|P10Y⟧.',
    'They left ⟦early yesterday morning|2023-03-14 morning⟧.',
    'Growth slowed in ⟦the fourth quarter of last year|2022-36⟧.',
    'The firm made a profit for ⟦the last year|2022⟧ of US$2 million.',
  ])('%s', (row) => {
    expect(marked(plain(row), DAY)).toBe(row);
  });
});

describe('days with a name', () => {
  test.each([
    'They met on ⟦Christmas Day|2022-12-25⟧ in Oslo.',
    'They will meet on ⟦Christmas Eve|2023-12-24⟧.',
    'The truce began on ⟦Boxing Day|2022-12-26⟧ and ended on ⟦Ash Wednesday|2023-02-22⟧.',
    'The truce will begin on ⟦Good Friday|2023-04-07⟧.',
    'Services were held on ⟦Orthodox Easter 2021|2021-05-02⟧.',
    'He will speak on ⟦Thanksgiving|2023-11-23⟧.',
    'He will speak on Canadian ⟦Thanksgiving|2023-10-09⟧.',
    'He spoke on ⟦Memorial Day 2019|2019-05-27⟧.',
    'The guns fell silent for ⟦Eid al-Fitr 2022|2022-05-02⟧.',
    'She sent greetings on ⟦Diwali|2022-10-24⟧.',
    'The shops close during ⟦Ramadan|2023-03-23/2023-04-20⟧.',
    'Crowds gathered for ⟦Lunar New Year|2023-01-22⟧.',
    'He paraded on India’s ⟦Independence Day|2022-08-15⟧.',
    'Ukrainian ⟦Independence Day|2022-08-24⟧ was marked in Kyiv.',
    'They marked ⟦Independence Day|2022-10-24⟧ of Zambia.',
    'The pact was signed on ⟦New Year’s Eve|2022-12-31⟧.',
    'They met ⟦last Christmas|2022-12-25⟧ and will meet ⟦next Easter|2023-04-09⟧.',
    'It has changed since the ⟦September 11|2001-09-11⟧ attacks, he said on ⟦September 11|2022-09-11⟧.',
    'They paraded on ⟦Bastille Day|2022-07-14⟧.',
    'The South African president spoke on ⟦Mandela Day|2022-07-18⟧.',
  ])('%s', (row) => {
    expect(marked(plain(row), DAY)).toBe(row);
  });

  test.each(['They marked Independence Day.', 'The easter of life came late.', 'He sang of Unity Day.'])(
    'none in: %s',
    (text) => {
      expect(timesOf(text, DAY)).toEqual([]);
    },
  );

  test('fall where the calendars have them', () => {
    const easters = ['2000-04-23', '2008-03-23', '2011-04-24', '2024-03-31', '2038-04-25'];
    for (const day of easters) expect(timesOf(`Easter ${day.slice(0, 4)} was wet.`, DAY)[0]!.value).toBe(day);
    for (const day of ['2023-04-16', '2024-05-05', '2025-04-20', '2027-05-02'])
      expect(timesOf(`Orthodox Easter ${day.slice(0, 4)} was wet.`, DAY)[0]!.value).toBe(day);
  });
});

describe('plans told in the past', () => {
  test.each([
    'He said on Monday that the ship would sail on ⟦Tuesday|2023-03-14⟧.',
    'The ship was expected to sail on ⟦Tuesday|2023-03-14⟧.',
    'The ship was expected to sail on ⟦Friday|2023-03-17⟧.',
    'The ship will sail on ⟦Tuesday|2023-03-21⟧.',
    'In October, 14 states signed it.',
    'During ⟦the week of March 6|2023-03-06/2023-03-12⟧ she was in Suva.',
  ])('%s', (row) => {
    const text = plain(row);
    const wanted = row.replace(' on Monday', ' on ⟦Monday|2023-03-13⟧').replace('In October,', 'In ⟦October|2022-10⟧,');
    expect(marked(text, DAY)).toBe(wanted);
  });
});

describe('counted from the date before', () => {
  test.each([
    'They met on ⟦4 May 2020|2020-05-04⟧ and signed ⟦the following day|2020-05-05⟧.',
    'They met on ⟦4 May 2020|2020-05-04⟧ and parted ⟦two days later|2020-05-06⟧.',
    'The vote was on ⟦4 May 2020|2020-05-04⟧. ⟦Two days|2020-05-06⟧ after the vote, he fled.',
    'The vote was on ⟦4 May 2020|2020-05-04⟧. ⟦A week|2020-04-27⟧ before the first free vote, he fled.',
    'The vote was on ⟦4 May 2020|2020-05-04⟧. ⟦A day|P1D⟧ after the storm, he fled.',
    'The vote was on ⟦4 May 2020|2020-05-04⟧, ⟦three days|P3D⟧ later than planned.',
    'The bridge broke following ⟦Monday|2023-03-13⟧’s quake.',
    'It opened in ⟦2011|2011⟧ and closed ⟦a year later|2012⟧.',
    'It rose in ⟦2011|2011⟧ after falling ⟦the year before|2010⟧.',
    'It rose in ⟦2011|2011⟧, more than in ⟦the year previous|2010⟧.',
    'It rose in ⟦the second quarter of 2011|2011-34⟧, and fell over ⟦the entire year|2011⟧.',
    'They spoke on ⟦4 May 2020|2020-05-04⟧. ⟦Earlier that day|2020-05-04⟧ he had resigned.',
    'They spoke on ⟦4 May 2020|2020-05-04⟧. The call began at ⟦22:30|2020-05-04 22:30⟧.',
    'He left on ⟦4 May 2020|2020-05-04⟧, ⟦two weeks after|2020-05-18⟧.',
  ])('%s', (row) => {
    expect(marked(plain(row), DAY)).toBe(row);
  });
});

describe('times of day', () => {
  test.each([
    ['The call began at ⟦5:01 P.M. EDT|2023-03-15 17:01⟧.'],
    ['The call began at ⟦18:00 UTC|2023-03-15 18:00⟧.'],
    ['The call began at ⟦9 a.m.|2023-03-15 09:00⟧.'],
    ['The call began at ⟦1100 GMT|2023-03-15 11:00⟧.'],
    ['The call began at ⟦noon|2023-03-15 12:00⟧.'],
    ['They spoke on ⟦Monday evening|2023-03-13 evening⟧.'],
    ['They spoke ⟦late Monday|2023-03-13 late⟧.'],
    ['It was signed on ⟦June 7, 2019 at 3:30 pm|2019-06-07 15:30⟧.'],
  ])('%s', (row) => {
    expect(marked(plain(row), DAY)).toBe(row);
  });
});

describe('limits', () => {
  test.each([
    'They will build the port by ⟦2030|!2030⟧.',
    'They will build the port by ⟦the end of 2026|!2026-12-31⟧.',
    'They will build it before ⟦the end of the year|!2023-12-31⟧.',
    'They promised to build it within ⟦five years|!2028⟧.',
    'They agreed to report no later than ⟦30 June|!2023-06-30⟧.',
    'They committed to finishing the plan by ⟦early 2024|!2024⟧.',
    'The mission was extended until ⟦December 2024|!2024-12⟧.',
    'By ⟦2019|2019⟧ the port had silted up.',
    'They said it would be done by ⟦the end of last month|2023-02⟧.',
  ])('%s', (row) => {
    expect(marked(plain(row), DAY)).toBe(row);
  });
});

describe('stretches, things that recur, words that only point', () => {
  test.each([
    ['The talks lasted ⟦70 minutes|PT70M⟧.'],
    ['They argued for ⟦two and a half years|P2.5Y⟧.'],
    ['A ⟦five-year|P5Y⟧ plan was drawn up.'],
    ['They hold ⟦annual|P1Y⟧ talks and meet ⟦every two years|P2Y⟧.'],
    ['The ship sails ⟦every Monday|XXXX-WXX-1⟧.'],
    ['It ships 12 tons ⟦per month|P1M⟧.'],
    ['She is ⟦currently|PRESENT_REF⟧ in Quito.'],
    ['They ⟦recently|PAST_REF⟧ met.'],
    ['They sail on a ⟦Monday|XXXX-WXX-1⟧.'],
    ['The dangers that we face ⟦today|PRESENT_REF⟧ are not those of old.'],
    ['In ⟦today|PRESENT_REF⟧’s world nobody is alone.'],
  ])('%s', (row) => {
    expect(marked(plain(row), DAY)).toBe(row);
  });
});

describe('an undated story', () => {
  test.each([
    ['They met on ⟦Monday|XXXX-WXX-1⟧ and on ⟦June 14|XXXX-06-14⟧.', undefined],
    ['They met ⟦yesterday|?⟧ and ⟦last week|?⟧.', undefined],
    ['They met on ⟦June 14, 2017|2017-06-14⟧.', undefined],
    ['The gathering in ⟦June|2019-06⟧ went well and ended on ⟦Monday|2019-07-29/2019-09-30⟧.', '2019-08-02/2019-09-30'],
    ['They met ⟦this year|2019⟧ and ⟦yesterday|2019-08-01/2019-09-29⟧.', '2019-08-02/2019-09-30'],
    ['They will report by ⟦Monday|!2019-08-05/2019-09-30⟧.', '2019-08-02/2019-09-30'],
    ['They met ⟦this year|?⟧ and ⟦yesterday|?⟧.', '2018-08-02/2019-09-30'],
  ])('%s', (row, bounds) => {
    expect(marked(plain(row), bounds)).toBe(row);
  });
});

describe('stays silent', () => {
  test.each([
    'On the last day of the visit it rained.',
    'Malta Today and Peru Today reported it.',
    'You may march on Rome, and it may rain.',
    'She sat down; the sun fell on the mar.',
    'Some 2,024 people and 1500 villages were struck.',
    'Version 1.1.30 of the 2+2 format, score 3-2.',
    'Call +91 11 2301 2024 or fax 555-1998.',
    'Resolution 1973 and Flight 1549 were named.',
    'It cost $2019 and 2020 yen.',
    'On 31 June 2019 nothing happened.',
    'February 29, 2021 never was.',
    'The 12-year-old boy and the 45-year-old envoy spoke.',
    'April Jones and June Carter met Jan Novak.',
    'He was second to none and asked for a second chance.',
    'The Sunday Times wrote of Bloody Sunday.',
    'The 3d Division saw the midnight sun.',
    'The clock read 25:12, or 14PM.',
    'The cellist Johnny Easter played.',
    'They ate Easter eggs under a Christmas tree.',
    'The bell rang in the middle of the night.',
    'A 2000 year old custom, and a 1900-year-old well.',
    'The Oslo 1500 Index fell.',
    'He came in his 80s.',
    '2012',
    '20-30-12',
  ])('%s', (text) => {
    expect(timesOf(text, DAY).filter((t) => t.value !== undefined)).toEqual([]);
  });
});

describe('hostile text', () => {
  test.each([
    ['early ', 20_000],
    ['first half of ', 8_000],
    ['2024-', 20_000],
    ['from Monday to ', 8_000],
    ['1,', 20_000],
    ['\u0000\ud800 ', 5_000],
    ['Monday, May 3 at 5 pm ', 3_000],
  ])('%j many times is read in time', (unit, count) => {
    const text = unit.repeat(count);
    const words = text.split(' ').length;
    const start = Int32Array.from({ length: words }, (_, i) => Math.min(i * unit.length, text.length - 1));
    const end = start.map((s) => Math.min(s + unit.length, text.length));
    const form = Array.from(start, (s, i) => text.slice(s, end[i]));
    const syntax = {
      ...engine.parse('x'),
      length: words,
      start,
      end,
      form,
      lower: form.map((f) => f.toLowerCase()),
      lemma: form,
      upos: form.map(() => 'X' as const),
      xpos: form.map(() => 'NN'),
      head: new Int32Array(words).fill(-1),
      deprel: form.map(() => 'dep'),
      sentences: [{ first: 0, end: words }],
      sentenceOf: new Int32Array(words),
      childStart: new Int32Array(words + 1),
      childList: new Int32Array(0),
    };
    const began = performance.now();
    const pieces = cutPieces(text, syntax, english.times, english.numbers);
    const found = resolveTimes(findTimes(syntax, pieces, english), syntax, pieces, {
      days: { first: dayOf(2023, 3, 15), last: dayOf(2023, 3, 15) },
    });
    expect(found.every((t) => t.end > t.start)).toBe(true);
    expect(performance.now() - began).toBeLessThan(4000);
  });
});
