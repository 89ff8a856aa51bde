import {
  type ActorCode,
  best,
  type Fact,
  type MeetingFields,
  type Participant,
  type Say,
  type Span,
  type Wording,
} from '../../model/index.ts';
import { capital } from '../../text/capital.ts';
import { dayBounds, dayNumber } from '../days.ts';
import { datesDiffer, differing, peopleDiffer, placesDiffer } from '../differ.ts';
import { actorsOf, clip, firstPublished, lineOf, mergeParties, namesOf } from '../say.ts';
import { someOf } from '../some-of.ts';

const FORMS: Readonly<Record<string, string>> = {
  call: 'telephone call',
  'courtesy-call': 'courtesy call',
  talks: 'talks',
  summit: 'summit',
  dialogue: 'dialogue',
  signing: 'signing ceremony',
  '2+2': '2+2 meeting',
  visit: 'meeting',
};
const LEVEL_WEIGHT = { leader: 2, minister: 1.2, official: 0.4 } as const;

/** Names of places among the topics: they keep their capital. */
const PLACE = /^(?:Kashmir|Sahel|Caucasus|Balkans|Western|Quad)\b|^\p{Lu}\P{Lu}*\p{Lu}/u;
const inSentence = (topic: string): string => (PLACE.test(topic) ? topic : topic.charAt(0).toLowerCase() + topic.slice(1));

type Meeting = Fact<'meeting'>;
const field =
  <F extends keyof MeetingFields>(name: F) =>
  (fact: Fact) =>
    (fact as Meeting).fields[name] as never;

/** `20 August 2024, New Delhi: third India–Japan 2+2 … For Japan Foreign Minister Yoko Kamikawa …`. */
export const sayMeeting: Say<'meeting'> = (entry, words) => {
  const get = <T>(name: keyof MeetingFields): T | undefined => best(entry, field(name)) as T | undefined;
  const parties = mergeParties(entry.facts.flatMap((f) => f.fields.participants.map((p) => p.value))) as Participant[];
  const actors = actorsOf(parties);
  const status = settledStatus(entry.facts);
  const date = get<string>('date');
  const place = [get<string>('venue'), get<string>('place')].filter((p, i, all): p is string => !!p && all.indexOf(p) === i);
  const name = get<string>('series') ?? get<string>('name');
  const round = get<number>('round');
  const form = get<string>('form') ?? 'talks';
  const sidelines = get<string>('sidelinesOf');
  const topics = [...new Set(entry.facts.flatMap((f) => (f.fields.topics ?? []).map((t) => t.value)))];
  const mode = get<string>('mode');
  const setting = sidelines && name && name.toLowerCase() === sidelines.toLowerCase();
  const title =
    name && !setting ? `${round ? (round < 1900 ? `${words.ordinal(round)} ` : `${round} `) : ''}${trimRound(name)}` : undefined;
  // A title may name the sides by itself: `Chile–Norway Dialogue`.
  const named =
    parties.some((p) => p.name || p.office) || !actors.every((a) => title?.includes(words.actor(a).replace(/^the /, '')));
  const sides = named ? sidesText(parties, words) : '';
  const published = firstPublished(entry, words);
  const where = place.length > 0 ? `, ${place.join(', ')}` : '';
  const head = title
    ? `${capital(title)}${where}${sides ? `. ${sides}` : ''}`
    : met(FORMS[form] ?? form.replaceAll('-', ' '), status, parties, words, where, isPast(status, date, published, words.asOf));
  const extras = [
    sidelines && !head.includes(sidelines) ? `on the sidelines of the ${sidelines.replace(/^the /i, '')}` : '',
    mode === 'virtual' && form !== 'call' && !/virtual/i.test(head) ? (status === 'held' ? 'held virtually' : 'virtually') : '',
    topics.length > 0 ? `on ${words.list(topics.slice(0, 4).map((t) => inSentence(words.topic(t))))}` : '',
    title && (status === 'postponed' || status === 'cancelled') ? status : '',
  ].filter(Boolean);
  const text = clip(`${head}${extras.length > 0 ? `; ${extras.join('; ')}` : ''}`, 340);
  const differs = [
    datesDiffer(entry, field('date'), words),
    placesDiffer(
      entry,
      field('place'),
      actors.map((a) => words.actor(a).replace(/^the /, '')),
      words,
    ),
    peopleDiffer(entry, words),
  ]
    .map((values) => differing(values, words))
    .filter(Boolean);
  const lead = leadOf(status, date, published, words);
  const weight =
    5 +
    LEVEL_WEIGHT[get<keyof typeof LEVEL_WEIGHT>('level') ?? 'official'] +
    (title ? 1 : 0) +
    (parties.some((p) => p.name) ? 0.5 : 0) +
    Math.min(1, 0.25 * (new Set(entry.facts.map((f) => f.doc)).size - 1));
  return lineOf(
    entry,
    {
      group: 'meetings',
      actors,
      lead,
      names: namesOf(parties, words),
      text: differs.length > 0 ? `${text} (${differs.join('; ')})` : text,
      weight: date ? weight : weight - 1.2,
      date: (date ?? published) as never,
    },
    words,
    anchors,
  );
};

/** A report that it took place outweighs one that it was planned. */
function settledStatus(facts: readonly Meeting[]): 'held' | 'planned' | 'postponed' | 'cancelled' {
  const all = new Set(facts.map((f) => f.fields.status.value));
  return all.has('held') ? 'held' : all.has('cancelled') ? 'cancelled' : all.has('postponed') ? 'postponed' : 'planned';
}

/** Days after which a plan without a day is over. */
const STALE = 200;

/** Whether what was planned would be over by now. */
function isPast(status: string, date: string | undefined, published: string | undefined, asOf: string): boolean {
  if (status !== 'planned') return false;
  if (date) {
    const end = date.split('/').at(-1)!;
    return end < asOf.slice(0, end.length);
  }
  const told = dayBounds(published)?.last;
  return told !== undefined && dayNumber(asOf) - dayNumber(told) > STALE;
}

function leadOf(status: string, date: string | undefined, published: string | undefined, words: Wording): string {
  if (!date)
    return status === 'planned'
      ? `Planned${published ? `, reported ${words.date(published as never)}` : ''}`
      : published
        ? `By ${words.date(published as never)}`
        : 'No day given';
  const day = words.date(date as never);
  const end = date.split('/').at(-1)!;
  if (status === 'planned') return end >= words.asOf.slice(0, end.length) ? `Coming, ${day}` : `${capital(day)}, as planned`;
  return capital(day);
}

/** `3rd India-Japan 2+2` without its number, since the number is worded in front. */
const trimRound = (name: string): string =>
  name
    .replace(
      /^(?:the\s+)?(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|inaugural)\s+(?:round of the\s+)?/i,
      '',
    )
    .replace(/^the\s+/i, '');

/** `For India External Affairs Minister S. Jaishankar; for Japan …; also Australia and 4 others`; countries alone where nobody is named. */
function sidesText(parties: readonly Participant[], words: Wording): string {
  const actors = actorsOf(parties);
  const peopleOf = (code: ActorCode) => parties.filter((p) => p.actor === code && (p.name || p.office));
  const [named, bare] = [
    actors.filter((code) => peopleOf(code).length > 0),
    actors.filter((code) => peopleOf(code).length === 0),
  ];
  const name = (code: ActorCode): string => words.actor(code);
  // Of a crowd only its first are told, who are those asked for.
  const crowd = actors.length > CROWD;
  if (named.length === 0) return bare.length > 1 ? capital(someOf(bare.map(name), crowd ? 3 : 8, words)) : '';
  const first = named.slice(0, 6).map((code) => {
    const people = peopleOf(code).map((p) => words.party(p));
    return `for ${name(code)} ${someOf(people, 4, words)}`;
  });
  const also = [...bare, ...named.slice(6)].map(name);
  return capital(`${first.join('; ')}${also.length > 0 ? `; also ${someOf(also, crowd ? 3 : 6, words)}` : ''}`);
}

/** More sides than a reader wants to be told by name. */
const CROWD = 8;

type Status = ReturnType<typeof settledStatus>;
const MET: Readonly<Record<Status, string>> = {
  held: 'met',
  planned: 'are to meet',
  postponed: 'was put off',
  cancelled: 'was called off',
};
/** Forms that are plural or stand without an article. */
const PLURAL = /s$/;
/** What people eat together and do not hold: `working lunch`. */
const MEAL = /\b(?:breakfast|lunch|luncheon|dinner|banquet)$/;
/** What others hold and people come to. */
const OCCASION = /\b(?:ceremony|reception|signing)$/;
const BY_ARTICLE = /^[aeiou]/;
const withArticle = (form: string): string => (PLURAL.test(form) ? form : `${BY_ARTICLE.test(form) ? 'an' : 'a'} ${form}`);

/** Without a name of its own: who met whom, as `Prime Ministers A (X) and B (Y) held a summit, Place`. */
function met(
  form: string,
  status: Status,
  parties: readonly Participant[],
  words: Wording,
  where: string,
  past: boolean,
): string {
  const were = past ? 'were' : 'are';
  const people = byCountry(parties.filter((p) => p.name || p.office));
  const bare = actorsOf(parties).filter((code) => !people.some((p) => p.actor === code));
  const named = people.slice(0, 6);
  const all = [...told(named, words), ...bare.map((code) => words.actor(code)), ...told(people.slice(named.length), words)];
  const host = people.find((p) => p.part === 'host');
  if (form === FORMS['courtesy-call'] && host && all.length > 1 && status === 'held') {
    const others = people.filter((p) => p !== host);
    const guests = [...told(others, words), ...bare.map((code) => words.actor(code))];
    return `${capital(someOf(guests, 5, words))} called on ${told([host], words)[0]}${where}`;
  }
  if (all.length < 2) return `${capital(form)}${all[0] ? `: ${all[0]}` : ''}${where}`;
  const who = someOf(all, named.length + Math.min(5, bare.length), words);
  if (status === 'postponed' || status === 'cancelled') {
    const what = form === 'talks' ? 'meeting' : form;
    const verb = PLURAL.test(what) ? MET[status].replace('was', 'were') : MET[status];
    return `${capital(withArticle(what))} of ${who} ${verb}${where}`;
  }
  if (form === FORMS.call) return `${capital(who)} ${status === 'held' ? 'spoke' : `${were} to speak`} by telephone`;
  const gathered = status === 'planned' ? `${were} to meet` : MET[status];
  if (form === 'talks' || form === 'meeting') return `${capital(who)} ${gathered}${where}`;
  const joined = MEAL.test(form) ? `over ${withArticle(form)}` : OCCASION.test(form) ? `at ${withArticle(form)}` : undefined;
  if (joined) return `${capital(who)} ${gathered} ${joined}${where}`;
  return `${capital(who)} ${status === 'held' ? 'held' : `${were} to hold`} ${withArticle(form)}${where}`;
}

/** People of one country beside each other, in the order in which their countries come. */
function byCountry(people: readonly Participant[]): Participant[] {
  const groups = new Map<string, Participant[]>();
  for (const [i, p] of people.entries()) {
    const key = p.actor ?? `${i}`;
    const group = groups.get(key);
    if (group) group.push(p);
    else groups.set(key, [p]);
  }
  return [...groups.values()].flat();
}

/** Each person with the country, which is told once where several of one stand together: `A and B (X)`. */
function told(people: readonly Participant[], words: Wording): string[] {
  return people.map((p, i) => {
    const next = people[i + 1];
    const again = next?.name && next.actor === p.actor;
    return `${words.party(p)}${p.actor && p.name && !again ? ` (${words.actor(p.actor).replace(/^the /, '')})` : ''}`;
  });
}

/** The words that tell of the meeting, and those that number, date and house it, wherever in the story they stand. */
function anchors(fact: Meeting): readonly Span[] {
  const { form, name, round, date, venue } = fact.fields;
  return [name, form, round, venue, date].flatMap((field) => field?.at ?? []);
}
