import type { TimeUnit, TimeWord, TimeWords } from '../../model/index.ts';

const words = new Map<string, TimeWord>();
/** Adds what a word does to what is known of it. */
function say(list: string, word: TimeWord): void {
  for (const w of list.split(' ')) words.set(w, { ...words.get(w), ...word });
}

const inOrder = (list: string, word: (n: number) => TimeWord): void => {
  for (const [i, w] of list.split(' ').entries()) say(w, word(i));
};
inOrder('january february march april may june july august september october november december', (i) => ({ month: i + 1 }));
inOrder('jan feb mar apr may jun jul aug sep oct nov dec', (i) => ({ month: i + 1 }));
say('sept', { month: 9 });
say('may march mar august', { doubtful: true }); // the verb, "March on", an adjective: only with a capital

inOrder('sunday monday tuesday wednesday thursday friday saturday', (i) => ({ weekday: i }));
inOrder('sun mon tue wed thu fri sat', (i) => ({ weekday: i, doubtful: true }));
say('tues', { weekday: 2, doubtful: true });
say('thur thurs', { weekday: 4, doubtful: true });

const units: readonly [TimeUnit, string][] = [
  ['second', 'second seconds sec secs'],
  ['minute', 'minute minutes min mins'],
  ['hour', 'hour hours hr hrs'],
  ['day', 'day days'],
  ['weekend', 'weekend weekends'],
  ['week', 'week weeks'],
  ['fortnight', 'fortnight fortnights'],
  ['month', 'month months'],
  ['quarter', 'quarter quarters qtr'],
  ['half', 'half'],
  ['year', 'year years yr yrs'],
  ['decade', 'decade decades'],
  ['century', 'century centuries'],
  ['millennium', 'millennium millennia'],
];
for (const [unit, list] of units) say(list, { unit });

say('daily', { every: [1, 'day'] });
say('weekly', { every: [1, 'week'] });
say('fortnightly biweekly', { every: [2, 'week'] });
say('monthly', { every: [1, 'month'] });
say('quarterly', { every: [3, 'month'] });
say('biannual biannually semiannual semiannually', { every: [6, 'month'] });
say('annual annually yearly', { every: [1, 'year'] });
say('biennial biennially', { every: [2, 'year'] });

say('today', { dayShift: 0 });
say('yesterday', { dayShift: -1 });
say('tomorrow', { dayShift: 1 });
say('tonight', { dayShift: 0, dayPart: ['NI', 'night'] });

say('morning mornings', { dayPart: ['MO', 'morning'] });
say('noon midday lunchtime', { dayPart: ['MI', 'noon'] });
say('afternoon afternoons', { dayPart: ['AF', 'afternoon'] });
say('evening evenings', { dayPart: ['EV', 'evening'] });
say('night nights midnight overnight', { dayPart: ['NI', 'night'] });

say('spring', { season: 1 });
say('summer', { season: 2 });
say('autumn fall', { season: 3 });
say('winter', { season: 4 });

say('last past', { which: -1 });
say('this current', { which: 0 });
say('next coming upcoming', { which: 1 });
say('previous preceding prior', { whichInText: -1 });
say('same that', { whichInText: 0 });
say('following ensuing subsequent', { whichInText: 1 });

say('early beginning start', { part: 'start' });
say('mid middle', { part: 'mid' });
say('late end close', { part: 'end' });

say('now currently presently nowadays', { ref: 'PRESENT_REF' });
say('current present', { ref: 'PRESENT_REF' });
say('recently recent formerly lately', { ref: 'PAST_REF' });
say('future', { ref: 'FUTURE_REF' });

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words of time in English. */
export const englishTimes: TimeWords = {
  words,
  zones: set(
    'ast adt akst akdt hst gmt utc est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest eet eest msk ist jst kst hkt sgt aest aedt acst awst nzst nzdt pkt idt wib wat cat eat sast trt gst z',
  ),
  openers: set('several few couple every each once twice per times fiscal financial fy q h sometime earlier later final new'),
  leaders: set("the a an half from between '"),
  afterLeaders: set('the a an half entire whole full few couple fiscal financial final near distant foreseeable immediate'),
  shifts: new Map([
    ['ago', { sign: -1, from: 'now' }],
    ['back', { sign: -1, from: 'now', alone: true }],
    ['earlier', { sign: -1, from: 'text' }],
    ['before', { sign: -1, from: 'text' }],
    ['previously', { sign: -1, from: 'text' }],
    ['prior', { sign: -1, from: 'text' }],
    ['later', { sign: 1, from: 'text' }],
    ['afterwards', { sign: 1, from: 'text' }],
    ['after', { sign: 1, from: 'text', alone: true }],
    ['on', { sign: 1, from: 'text', alone: true }],
    ['hence', { sign: 1, from: 'now' }],
    ['out', { sign: 1, from: 'now', alone: true }],
  ]),
  numbered: set(
    'resolution resolutions flight page pages article section route highway room number no convoy unit boeing airbus level paragraph case docket bill act pub pl eo order rs usd eur code zip box street avenue road extension ext tel phone fax vol volume issue version model',
  ),
  ofYears: set(
    'levels prices terms elections figures estimates standards games olympics accords protests attacks talks guidelines rules',
  ),
  ofOurAge: set('world generation youth society economy technology children challenges standards'),
  states: set('be have face know see live enjoy share confront exist need'),
  famous: set('black bloody super red cyber'),
  papers: set('times telegraph mirror mail express world'),
  givenNames: set('may march mar august april june jan'),
  before: set(
    'in on of since until till by before after from to through during for around about at between throughout and or late early mid last next this beyond circa till',
  ),
  limits: set('by before until till'),
  futureAux: set("will would shall 'll wo ’ll should may might could can must"),
  pastFutureAux: set('would might could'),
  aheadWords: set(
    'plan schedule expect due set slate aim intend hope hold-off propose invite prepare agree promise pledge commit vow decide want seek',
  ),
  turning: set('expire lapse end begin start open close reopen resume mature retire depart'),
  aheadParticles: new Set(['look forward', 'look ahead']),
  announces: set('announce name appoint designate nominate select choose call authorize assign'),
};
