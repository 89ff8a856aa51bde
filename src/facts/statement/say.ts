import { type ActorCode, best, type Fact, type Say, type StatementFields, type Wording } from '../../model/index.ts';
import { actorsOf, capital, clip, dayOf, dayWords, lineOf, mergeParties, namesOf, withoutDateline } from '../say.ts';

const field =
  <F extends keyof StatementFields>(name: F) =>
  (fact: Fact) =>
    (fact as Fact<'statement'>).fields[name] as never;
/** Cues that add nothing to what was said; all others stay in the line ("condemned …", "urged …"). */
const PLAIN =
  /^(?:adding|noting|said|says|say|saying|told|tells|stated|states|added|adds|wrote|writes|according to|announced|explained|noted|posted|tweeted|remarked|:)$/i;
/** Courtesies: they fill statements and tell little. */
const COURTESY =
  /^(?:welcom|congratulat|thank|commend|applaud|appreciat|express(?:ed|es|ing)? (?:his|her|their)? ?(?:gratitude|thanks|appreciation)|look(?:ed|s)? forward|acknowledg|honou?r|recall|celebrat)/i;
const LEVELS: Readonly<Record<string, number>> = {
  'head-of-government': 2,
  'head-of-state': 2,
  'foreign-minister': 1.5,
  'defence-minister': 1.5,
  'national-security-adviser': 1.2,
  'deputy-head-of-government': 1.5,
};

/** `Japan, Foreign Minister Yoko Kamikawa (7 March 2024): the two countries shared concerns …`. */
export const sayStatement: Say<'statement'> = (entry, words) => {
  const fact = clearest(entry.facts);
  const speakers = mergeParties(entry.facts.flatMap((f) => f.fields.speakers.map((s) => s.value)));
  if (speakers.length === 0) return undefined;
  const actors = actorsOf(speakers);
  const date = dayOf(entry, field('date'), words);
  const platform = best<string>(entry, field('platform'));
  const channel = best<string>(entry, field('channel'));
  const how = [
    platform ? `post on ${platform}` : channel === 'post' ? 'post' : channel === 'joint-statement' ? 'joint statement' : '',
    dayWords(date, words),
  ]
    .filter(Boolean)
    .join(', ');
  const people = speakers.filter((s) => s.name || s.office).slice(0, 2);
  const lead = leadOf(
    actors,
    people.map((s) => (s.name ? words.party(s) : words.office(s.office!, s.actor))),
    how,
    words,
  );
  const weight =
    3.2 +
    Math.max(0.3, ...speakers.map((s) => LEVELS[s.office ?? ''] ?? (s.name ? 0.6 : 0.5))) +
    (fact.fields.mode.value === 'indirect' ? 0 : 0.4) +
    (platform ? 0.8 : 0) -
    (COURTESY.test(fact.fields.cue?.value ?? '') ? 0.9 : 0);
  return lineOf(
    entry,
    {
      group: 'statements',
      actors,
      lead,
      names: namesOf(people, words),
      text: clip(withoutDateline(worded(fact, words)), 150),
      weight,
      date,
    },
    words,
    (f) => f.fields.content.at,
  );
};

/** Country, office and name of one speaker; of a joint voice the countries alone. */
function leadOf(actors: readonly ActorCode[], people: readonly string[], how: string, words: Wording): string {
  const countries = words.list(actors.slice(0, 5).map((a) => words.actor(a)));
  const who = actors.length > 1 ? countries : [countries, words.list(people)].filter(Boolean).join(', ');
  return `${capital(who)}${how ? ` (${how})` : ''}`;
}

/** The fact whose words tell most at a readable length. */
function clearest(facts: readonly Fact<'statement'>[]): Fact<'statement'> {
  const value = (f: Fact<'statement'>): number =>
    f.confidence + (f.fields.mode.value === 'indirect' ? 0 : 0.2) - Math.max(0, f.fields.content.value.length - 240) / 1000;
  return [...facts].sort((a, b) => value(b) - value(a) || (a.id < b.id ? -1 : 1))[0]!;
}

function worded(fact: Fact<'statement'>, words: Wording): string {
  const { content, cue, mode } = fact.fields;
  const said = content.value.replace(/^[“"']|[”"'],?$/g, '').trim();
  if (mode.value === 'direct') return `“${clip(said, 150)}”`;
  const text = words.doc(fact.doc)?.text;
  const [from, to] = [cue?.at[0], content.at[0]];
  const between = text && from && to && from.end <= to.start && to.start - from.end <= 24 ? text.slice(from.end, to.start) : ' ';
  if (!cue || PLAIN.test(cue.value)) return said;
  return from && to && from.end <= to.start
    ? `${cue.value}${/^[\s\w]*$/.test(between) ? between : ' '}${said}`.replace(/\s+/g, ' ')
    : said;
}
