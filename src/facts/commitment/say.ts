import { best, type CommitmentFields, type Fact, type Say, type Wording } from '../../model/index.ts';
import { capital } from '../../text/capital.ts';
import { dayBounds, dayNumber } from '../days.ts';
import { amountsDiffer, differing } from '../differ.ts';
import { actorsOf, clip, dayOf, dayWords, lineOf } from '../say.ts';
import { someOf } from '../some-of.ts';

const field =
  <F extends keyof CommitmentFields>(name: F) =>
  (fact: Fact) =>
    (fact as Fact<'commitment'>).fields[name] as never;
/** How a state is worded. */
export const STATUS_WORDS: Readonly<Record<string, string>> = {
  announced: 'announced',
  agreed: 'agreed',
  signed: 'signed',
  'in-progress': 'under way',
  extended: 'extended',
  fulfilled: 'fulfilled',
  delayed: 'delayed',
  broken: 'not kept',
};

/** `5 trillion yen: … (Japan; announced 19 March 2022, for 2022–2027)`. */
export const sayCommitment: Say<'commitment'> = (entry, words) => {
  const get = <T>(name: keyof CommitmentFields): T | undefined => best(entry, field(name)) as T | undefined;
  const fact = [...entry.facts].sort(
    (a, b) =>
      b.confidence - a.confidence || a.fields.content.value.length - b.fields.content.value.length || (a.id < b.id ? -1 : 1),
  )[0]!;
  const parties = [...new Set(entry.facts.flatMap((f) => f.fields.parties.map((p) => p.value)))];
  const unit = get<string>('unit');
  const amountOf = (f: Fact) => {
    const { fields } = f as Fact<'commitment'>;
    return fields.unit?.value === unit ? fields.amount : undefined;
  };
  const amount = best(entry, amountOf);
  const stands = words.standing?.(entry.id);
  // A day put off by a later telling takes the place of the one first given, which else keeps its own words: `due 2032`.
  const given = get<string>('deadline');
  const due = stands?.due as string | undefined;
  const deadline = due === undefined || dayBounds(given)?.last === due ? given : due;
  const period = get<string>('period');
  const date = dayOf(entry, field('date'), words);
  const status = stands?.status ?? get<string>('status') ?? 'announced';
  const whose = someOf(
    parties.map((p) => words.actor(p)),
    4,
    words,
  );
  const content = toldByOthers(undertaking(fact, words), parties.length);
  const sum = amount !== undefined && unit && isTelling(amount, unit) ? words.amount(amount, unit) : '';
  const lead = capital([tellsSum(clip(content, 120), sum) ? '' : sum, whose].filter(Boolean).join(', '));
  if (HOSTILE.test(content) || PUT_OFF.test(content)) return undefined;
  const barrier = BARRIER.test(content) && !EASED.test(content);
  // What is held up against another is kept by standing; nobody is late with it.
  const stays = barrier || (amount === undefined && STANDING.test(content));
  const when = [
    [STATUS_WORDS[status] ?? status, dayWords(stands?.bounded ? date : (stands?.from as typeof date) || date, words)]
      .filter(Boolean)
      .join(' '),
    period
      ? `for ${words.date(period as never)}`
      : deadline && barrier
        ? `from ${words.date(deadline as never)}`
        : deadline && !stays
          ? `due ${words.date(deadline as never)}`
          : '',
    !stays && (!stands || stands.overdue) ? overdue(deadline ?? period, status, words.asOf) : '',
    amount !== undefined && unit ? differing(amountsDiffer(entry, amountOf, unit, words), words) : '',
  ].filter(Boolean);
  const text = `${clip(content, 120)} (${when.join('; ')})`;
  const weight =
    4 +
    2 * fact.confidence * 0.8 +
    (amount !== undefined && unit ? sumWeight(amount, unit) : 0) +
    (deadline || period ? 0.6 : 0) +
    (parties.length > 1 ? 0.5 : 0) -
    (amount === undefined && !deadline && VAGUE.test(content) ? 1 : 0) -
    (LEANING.test(content) ? 3 : 0) -
    (ITINERARY.test(content) ? 2.5 : 0) -
    (amount === undefined && BARE_PLAN.test(content) ? 1.5 : 0);
  const topics = [...new Set(entry.facts.flatMap((f) => (f.fields.topics ?? []).map((t) => t.value)))];
  return lineOf(
    entry,
    {
      group: barrier ? 'friction' : 'promises',
      actors: actorsOf(parties.map((actor) => ({ actor }))),
      lead,
      text,
      weight,
      date,
      topics,
    },
    words,
    (f) => f.fields.content.at,
  );
};

/** Words of those who promise, told of them: `our ports` are theirs. What stands in marks stays. */
const toldByOthers = (content: string, sides: number): string =>
  MARKED.test(content) ? content : content.replace(OUR, sides > 1 ? 'their' : 'its');
const OUR = /\bour\b/g;
const MARKED = /["“”]/;

/** Money, or a number that is worth a look: of two boats the words tell. */
const isTelling = (amount: number, unit: string): boolean => /^[A-Z]{3}$/.test(unit) || amount >= 10;

/** Whether words give a sum themselves, as `$40 million`, `40 million dollars` or `forty-million-dollar`: it need not stand before them as well. */
function tellsSum(content: string, sum: string): boolean {
  const figure = sum.replace(SIGN, '').replace(COUNTED, '');
  return (
    figure !== '' &&
    content
      .toLowerCase()
      .replace(NUMBER_WORD, (word) => NUMBERS[word]!)
      .replaceAll('-', ' ')
      .includes(figure)
  );
}
/** The sign of a currency; what is counted behind a figure. */
const SIGN = /^[A-Z]{0,3}[$€£]/;
const COUNTED = /(?<=\d(?: (?:thousand|million|billion|trillion))?) (?!million|billion|trillion).*$/;
const NUMBERS: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  twelve: '12',
  fifteen: '15',
  twenty: '20',
  thirty: '30',
  forty: '40',
  fifty: '50',
};
const NUMBER_WORD = new RegExp(`\\b(?:${Object.keys(NUMBERS).join('|')})\\b`, 'g');

/** Units of a currency that come to about a dollar, where it is far from one: only the order of magnitude matters. */
const TO_THE_DOLLAR: Readonly<Record<string, number>> = {
  JPY: 150,
  INR: 85,
  KRW: 1300,
  RUB: 90,
  IDR: 16_000,
  VND: 25_000,
  PKR: 280,
  CNY: 7,
};

/** Between 0.2 and 1.2: a billion says more of a relation than a million; what is counted otherwise (doses, aircraft) stands between. */
function sumWeight(amount: number, unit: string): number {
  if (!/^[A-Z]{3}$/.test(unit)) return 0.6;
  return Math.min(1.2, Math.max(0.2, 0.3 * (Math.log10(Math.max(1, amount / (TO_THE_DOLLAR[unit] ?? 1))) - 6)));
}

/** Blows that are threatened: no promise, whoever announces them. */
const HOSTILE =
  /^(?:to |will )?(?:assassinate|attack|invade|bomb|kill|strike(?! an? (?:deal|balance|bargain|agreement))|destroy|annex|retaliate|annihilate|crush|execute|eliminate|seize|shell)\b|\b(?:launch|mount|carry out|declare) (?:an? )?(?:\p{Ll}+ )?(?:strikes?|attacks?|wars?|offensives?|invasions?|raids?)\b|\bmeasures (?:targeting|against)\b/iu;
/** What is held up against another: `a 30% tariff on steel`; and what takes it down again. */
const BARRIER =
  /\b(?:tariffs? (?:increase|hike|on|of)|\d+(?:\.\d+)?(?:%| percent) (?:\p{Ll}+ )?tariffs?|(?:impos|slap|rais)\p{Ll}* (?:\p{L}+ ){0,4}(?:tariff|sanction|dut)|export ban|embargo)/iu;
const EASED = /\b(?:reduc|remov|lift|lower|eas|exclu|exempt|suspend|waiv|eliminat|cut|drop|invest|purchas|deal|agreement)/i;
/** What is not to be, or later: meetings tell that. */
const PUT_OFF = /^(?:to |will )?(?:defer|postpone|put off|cancel|call off|delay|suspend|reschedule)\b/i;
/** A plan by its name alone, of which nobody can say whether it was kept. */
const BARE_PLAN =
  /^(?:an? |the |its |their )?(?:\p{L}[\p{L}-]* ){0,4}(?:plan|vision|strategy|roadmap|approach|policy)(?: in \p{Lu}[\p{L} ]*)?$/u;
/** Where somebody will be and speak: meetings and visits tell that. */
const ITINERARY =
  /^(?:to |(?:\p{L}+ ){0,4}will )?(?:be )?(?:deliver(?:ing)? (?:\p{Ll}+ )?remarks|speak(?:ing)? (?:at|to|with)|travel|depart|attend|tak(?:e|ing) part|participat|lay(?:ing)? a wreath|brief(?:ing)? (?:the )?(?:press|reporters)|meet(?:ing)? |visit|join (?:the )?(?:leaders|president|minister)|award(?:ing)? the)/iu;
/** What can be said of any relation: `continue to work together`, `strengthening our alliance`. */
const VAGUE =
  /^(?:[^,]{0,50} (?:will|would) |to |will )?(?:continu|work|support|consult|coordinat|strengthen|deepen|help|maintain|enhanc|advanc|promot|cooperat|collaborat|remain|uphold|engag|stand|stay|be |discuss|shar|exchang|expand|build on|further|revitali|address|sustain|keep|respect|foster|reaffirm|reiterat|recogni|affirm|agree to|demonstrat|institutionali|forge|increase coordination|commitment to|steadfast)/i;
/** An aim that nobody can be late with: `protecting the reefs`, `to remain in contact`. */
const STANDING =
  /^(?:to )?(?:continu|maintain|remain|protect|defend|safeguard|preserv|uphold|sustain|support|strengthen|deepen|promot|foster|advanc|enhanc|respect|stay |stand )/i;
/** Who promises, as a pronoun, before the verb: `it will raise`, `that they would consult`. The sides are named before the line. */
const BY_PRONOUN = /^(?:that )?(?:he|she|it|they|we|i) (?:will|would|shall) (?=\p{Ll})/iu;
/** Words that lean on a sentence before: `counter these threats`, `which aims at it`. */
const LEANING = /^(?:that|which|who|join,|do so|so)\b|\b(?:these|those|this|them|it|such) ?(?:\p{Ll}+ ?){0,2}$/u;
/** What makes the words that follow an infinitive: `will provide`, `agreed to hold`. */
const BEFORE_VERB = /\b(?:will|to|shall|would)(?: (?:also|further|now|\p{Ll}+ly))?\s+$/iu;

/** A word in small letters that is no participle. */
const VERB = /^(?![\p{Ll}-]+ing\b)\p{Ll}/u;

/** A gerund or an infinitive that begins a point of a list: `Building a port`. */
const OPENS_POINT = /^\p{Lu}(?=\p{Ll}+)/u;
const GERUND = /^\p{Lu}\p{Ll}+ing\b/u;

/** The words of the undertaking; a verb is given as an infinitive, so that it reads on behind the sides: `Peru and Chile: to provide two boats`. */
function undertaking(fact: Fact<'commitment'>, words: Wording): string {
  const text = fact.fields.content.value;
  if (BY_PRONOUN.test(text)) return infinitive(text.replace(BY_PRONOUN, ''));
  if (fact.rule.startsWith(BY_INFINITIVE)) return `to ${small(text)}`;
  if (fact.rule.startsWith(BY_POINT) && GERUND.test(text)) return small(text);
  const at = fact.fields.content.at[0];
  const before = at && words.doc(fact.doc)?.text.slice(Math.max(0, at.start - 20), at.start);
  return before && VERB.test(text) && BEFORE_VERB.test(before) ? `to ${text}` : text;
}

/** `to raise it`; what is not to be stays a negation: `not to take part`. */
const infinitive = (verb: string): string =>
  NO_LONGER.test(verb)
    ? `no longer to ${verb.replace(NO_LONGER, '')}`
    : NOT.test(verb)
      ? `not to ${verb.replace(NOT, '')}`
      : `to ${verb}`;
const NO_LONGER = /^no longer /;
const NOT = /^not /;

const small = (text: string): string => text.replace(OPENS_POINT, (letter) => letter.toLowerCase());

/** Rules of points below a line: those that begin with an infinitive, and all. */
const BY_INFINITIVE = 'commitment.point-to@';
const BY_POINT = 'commitment.point@';

/** `overdue`, with how long, when it is past its last day and neither kept nor extended; else nothing. */
function overdue(due: string | undefined, status: string, asOf: string): string {
  if (!due || status === 'fulfilled') return '';
  const last = dayBounds(due)?.last;
  if (last === undefined || asOf <= last) return '';
  const months = Math.round((dayNumber(asOf) - dayNumber(last)) / 30.44);
  if (months < 1) return 'overdue';
  return months < 24 ? `${months} ${months === 1 ? 'month' : 'months'} overdue` : `over ${Math.floor(months / 12)} years overdue`;
}
