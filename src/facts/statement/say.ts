import { type ActorCode, best, type Fact, type Say, type StatementFields, type Wording } from '../../model/index.ts';
import { capital } from '../../text/capital.ts';
import { sentenceAt } from '../../text/sentence-at.ts';
import { actorsOf, clip, dayOf, dayWords, lineOf, mergeParties, namesOf, withoutDateline } from '../say.ts';
import { inThePast } from './cue-past.ts';

const field =
  <F extends keyof StatementFields>(name: F) =>
  (fact: Fact) =>
    (fact as Fact<'statement'>).fields[name] as never;
/** Cues that add nothing to what was said; all others stay in the line ("condemned …", "urged …"). */
const PLAIN =
  /^(?:adding|noting|said|says|say|saying|told|tells|stated|states|added|adds|wrote|writes|according to|explained|noted|posted|tweeted|remarked|:)$/i;
/** Courtesies: they fill statements and tell little. */
const COURTESY =
  /^(?:welcom|congratulat|thank|commend|applaud|appreciat|express(?:ed|es|ing)? (?:his|her|their)? ?(?:gratitude|thanks|appreciation)|look(?:ed|s)? forward|acknowledg|honou?r|recall|celebrat)/i;
/** What doubt costs words that are somebody's only by the paper they stand in: prepared remarks, sentence after sentence. */
const UNSURE = 1;
/** How a joint text begins, which says only who speaks. */
const CHORUS = /^[“"]?(?:Today, )?[Ww]e(?:, | ?[—–-] ?| )(?:the|as) /;
/** Offices that say nothing beside a country. */
const GENERAL: ReadonlySet<string> = new Set(['leader', 'official', 'minister', 'ministers']);
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
  if (speakers.length === 0 || isRemnant(fact.fields.content.value)) return undefined;
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
  const people = speakers.filter((s) => s.name || (s.office && !GENERAL.has(s.office))).slice(0, 2);
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
    (platform ? 1.1 : 0) -
    UNSURE * Math.max(0, 0.8 - fact.confidence) -
    (COURTESY.test(fact.fields.cue?.value ?? '') ? 0.9 : 0) -
    (CHORUS.test(fact.fields.content.value) ? 2 : 0);
  return lineOf(
    entry,
    {
      group: 'statements',
      actors,
      lead,
      names: namesOf(people, words),
      text: worded(fact, words),
      weight,
      date,
      topics: [...new Set(entry.facts.flatMap((f) => (f.fields.topics ?? []).map((t) => t.value)))],
    },
    words,
    (f) => f.fields.content.at,
  );
};

/** Country, office and name of one speaker; of a joint voice the countries alone. */
function leadOf(actors: readonly ActorCode[], people: readonly string[], how: string, words: Wording): string {
  const countries = words.list(
    actors.length < 6
      ? [...actors].sort().map((a) => words.actor(a))
      : [...actors.slice(0, 3).map((a) => words.actor(a)), `${actors.length - 3} others`],
  );
  const voices = people.flatMap((voice) => ofHome(voice, actors[0], words) ?? []);
  const who = actors.length > 1 ? countries : [countries, words.list(voices)].filter(Boolean).join(', ');
  return `${capital(who)}${how ? ` (${how})` : ''}`;
}

/** A voice behind its country: `Peru’s Grain Board` of Peru is the Grain Board; `sailors of two countries` are nobody. */
function ofHome(voice: string, country: ActorCode | undefined, words: Wording): string | undefined {
  if (NOBODY.test(voice)) return undefined;
  if (country === undefined) return voice;
  const name = words.actor(country).replace(/^the /, '');
  for (const own of [`${name}'s `, `${name}’s `, `${words.adjective(country)} `])
    if (voice.startsWith(own)) return capital(voice.slice(own.length));
  return voice.replace(` of ${name} `, ' ');
}
/** A voice without a name. */
const NOBODY = /^\p{Ll}/u;

/** The fact whose words tell most at a readable length. */
function clearest(facts: readonly Fact<'statement'>[]): Fact<'statement'> {
  const value = (f: Fact<'statement'>): number =>
    f.confidence + (f.fields.mode.value === 'indirect' ? 0 : 0.2) - Math.max(0, f.fields.content.value.length - 240) / 1000;
  return [...facts].sort((a, b) => value(b) - value(a) || (a.id < b.id ? -1 : 1))[0]!;
}

function worded(fact: Fact<'statement'>, words: Wording): string {
  const { content, cue, mode } = fact.fields;
  // Marks round the whole go; those round a part of it stay: it was "a gift".
  const whole = mode.value === 'direct' || WHOLE.test(content.value);
  const said = (whole ? content.value.replace(/^[“"']|[”"'],?$/g, '') : content.value).trim();
  if (mode.value === 'direct')
    return `“${excerpt(pastGreeting(withoutDateline(said)), fact, words, true).replace(/["“”]/g, '’')}”`;
  const theirs = (line: string): string =>
    MARKED.test(line) ? line : line.replace(OUR, fact.fields.speakers.length > 1 ? 'their' : 'its');
  const text = words.doc(fact.doc)?.text;
  const [from, to] = [cue?.at[0], content.at[0]];
  const between = text && from && to && from.end <= to.start && to.start - from.end <= 24 ? text.slice(from.end, to.start) : ' ';
  if (!cue || PLAIN.test(cue.value)) return told(excerpt(said, fact, words));
  if (REASON.test(cue.value)) return reasoned(fact, words) ?? told(`${inThePast(cue.value)} ${said}`);
  return from && to && from.end <= to.start
    ? told(theirs(`${inThePast(cue.value)}${/^[\s\w]*$/.test(between) ? between : ' '}${excerpt(said, fact, words)}`))
    : told(theirs(excerpt(said, fact, words)));
}

/** What is quoted without the sentences of greeting or talk before those that tell something: `… Took stock of the fisheries.` */
function pastGreeting(said: string): string {
  let rest = said;
  for (let k = 0; k < 3 && GREETING.test(rest); k++) {
    const { end } = sentenceAt(rest, 0);
    const after = rest.slice(end).trim();
    if (after.split(/\s+/).length < FEWEST) break;
    rest = after;
  }
  return rest === said ? said : `… ${rest}`;
}
/** How a sentence begins that greets, thanks or leads over. */
const GREETING =
  /^(?:(?:I[’']m |I am |We[’']re |We are |It[’']s |It is |It was )?(?:so |very |truly |really |always |just )?(?:delighted|honou?red|pleased|happy|glad|great|wonderful|good|a pleasure|an honou?r|thrilled|grateful)\b|(?:And |So |Well,? |Let me )?(?:thanks?|thank you|welcome|congratulations|good (?:morning|afternoon|evening))\b|(?:well|so|okay|yes|no|look|now),? )/i;

/** Cues that give a reason, which says nothing without what it is the reason of: `closed the port, citing the cost`. */
const REASON = /^citing$/i;

/** The whole sentence of a reason, as long as it can be read. */
function reasoned({ doc: id, fields }: Fact<'statement'>, words: Wording): string | undefined {
  const text = words.doc(id)?.text;
  const sentence = fields.content.at[0] && words.sentence(id, fields.content.at[0].start);
  if (!text || !sentence || sentence.end - sentence.start > WHOLE_SENTENCE) return undefined;
  return clip(withoutDateline(text.slice(sentence.start, sentence.end)));
}
const WHOLE_SENTENCE = 240;

/** Whose it is, as they said it; told of them it is theirs. What stands in marks stays. */
const OUR = /\bour\b/g;
const MARKED = /["“”]/;

/** What was said at a readable length; from the clause that tells of those asked about, where its beginning does not. */
function excerpt(said: string, { fields }: Fact<'statement'>, words: Wording, quoted = false): string {
  const short = clip(said, LONGEST, quoted);
  const shows = (text: string): boolean => words.shows?.(text, actorsOf(fields.speakers.map((s) => s.value))) ?? true;
  if (short.length >= said.length - 1 || shows(short) || !shows(said)) return quoted ? short : said;
  for (const { index, 0: mark } of said.matchAll(CLAUSE)) {
    const rest = clip(said.slice(index + mark.length).replace(JOINED, ''), LONGEST, quoted);
    if (ITEM.test(rest)) continue;
    if (shows(rest)) return rest.split(/\s+/).length >= ENOUGH ? `… ${rest}` : quoted ? short : said;
  }
  return quoted ? short : said;
}
/** The middle of a list: `Chile; Norway and …`. */
const ITEM = /^\p{Lu}[\p{L}. ’'-]{0,40}[,;]/u;
/** Words of a part that can be understood without the rest. */
const ENOUGH = 7;
const JOINED = /^(?:as well as|including|along with|together with) /;
/** Between clauses and the members of a list. */
const CLAUSE = /[,;] (?:and |or |but )?|(?<=[.!?]) /g;

/** Too short to say anything, or a day and nothing before it: `on Monday after the talks`. */
const isRemnant = (content: string): boolean => content.split(/\s+/).length < FEWEST || WHEN.test(content);
const WHEN = /^(?:on|since|until) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?:after|before|when|as|during|in|at)\b/i;

/** Words with which something can be said: `after the attack` is a remnant. */
const FEWEST = 4;
/** Characters of what was said that a line shows. */
const LONGEST = 135;
const OPENING = /“/g;
const CLOSING = /”/g;

/** `"a grave error"`: one quotation and nothing else. */
const WHOLE = /^[“"'][^“”"]*[”"'],?$/;
const STRAIGHT = /"/g;

/** At a readable length, no quotation left open or closed where none was opened. */
function told(text: string): string {
  const short = clip(withoutDateline(text), LONGEST);
  const open = (short.match(OPENING)?.length ?? 0) - (short.match(CLOSING)?.length ?? 0);
  if ((short.match(STRAIGHT)?.length ?? 0) % 2 === 1) return `${short}"`;
  return open > 0 ? `${short}”` : open < 0 ? short.replace(/”$/, '') : short;
}
