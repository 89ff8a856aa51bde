import { best, type Fact, type Say, type VisitFields } from '../../model/index.ts';
import { capital } from '../../text/capital.ts';
import { actorsOf, clip, firstPublished, lineOf, mergeParties, namesOf } from '../say.ts';
import { someOf } from '../some-of.ts';

const field =
  <F extends keyof VisitFields>(name: F) =>
  (fact: Fact) =>
    (fact as Fact<'visit'>).fields[name] as never;
const DONE = {
  held: 'visited',
  planned: 'to visit',
  postponed: 'put off a visit to',
  cancelled: 'cancelled a visit to',
} as const;

const ARTICLE = /^the /;
/** Purposes that go on the sentence: `to meet the king`, `for talks`. */
const GOES_ON = /^(?:to|for|on|in|at|as|with)\b/;

/** `Berlin, Germany, for talks`, `Germany for talks`, `Germany: talks on fish`. */
function whither(host: string, place: string | undefined, purpose: string | undefined): string {
  const town = place && !host.endsWith(place) && !host.replace(ARTICLE, '').startsWith(place) ? place : undefined;
  const where = town ? `${town}, ${host.replace(ARTICLE, '')}` : host;
  if (!purpose) return where;
  const short = clip(purpose, 120);
  return GOES_ON.test(short) ? `${where}${town ? ',' : ''} ${short}` : `${where}: ${short}`;
}

/** `13–14 June 2023: National Security Advisor Jake Sullivan (United States) visited New Delhi, India`. */
export const sayVisit: Say<'visit'> = (entry, words) => {
  const get = <T>(name: keyof VisitFields): T | undefined => best(entry, field(name)) as T | undefined;
  const visitors = mergeParties(entry.facts.flatMap((f) => f.fields.visitors.map((v) => v.value)));
  const host = get<string>('host');
  if (visitors.length === 0 || !host) return undefined;
  const statuses = new Set(entry.facts.map((f) => f.fields.status.value));
  const status = statuses.has('held')
    ? 'held'
    : statuses.has('cancelled')
      ? 'cancelled'
      : statuses.has('postponed')
        ? 'postponed'
        : 'planned';
  const date = get<string>('date');
  const place = get<string>('place');
  const purpose = get<string>('purpose');
  const guests = visitors.map(
    (p) => `${words.party(p)}${p.actor && p.name ? ` (${words.actor(p.actor).replace(ARTICLE, '')})` : ''}`,
  );
  const was = guests.length > 1 ? 'were to visit' : 'was to visit';
  const did = status === 'planned' && date && date < words.asOf ? was : DONE[status];
  const text = clip(`${capital(someOf(guests, 4, words))} ${did} ${whither(words.actor(host as never), place, purpose)}`, 300);
  const published = firstPublished(entry, words);
  const lead = date
    ? status === 'planned' && date >= words.asOf
      ? `Coming, ${words.date(date as never)}`
      : `${words.date(date as never)}${status === 'planned' ? ', as planned' : ''}`
    : `${status === 'planned' ? 'Planned, reported' : 'Reported'}${published ? ` ${words.date(published)}` : ''}`;
  const weight = 4.5 + (visitors.some((v) => v.office === 'head-of-government' || v.office === 'head-of-state') ? 1.5 : 0.5);
  return lineOf(
    entry,
    {
      group: 'meetings',
      actors: [...actorsOf(visitors), host as never],
      names: namesOf(visitors, words),
      lead,
      text,
      weight: date ? weight : weight - 1,
      date: (date ?? published) as never,
    },
    words,
    (f) => [...f.fields.status.at, ...f.fields.host.at],
  );
};
