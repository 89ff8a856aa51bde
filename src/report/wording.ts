import {
  type ActorCode,
  type Chain,
  type DocId,
  type Knowledge,
  type OfficeCode,
  type Party,
  type Span,
  type StoredDoc,
  stateOn,
  type Wording,
} from '../model/index.ts';
import { fold } from '../text/fold.ts';
import { ordinalWords } from '../text/ordinal-words.ts';
import { sentenceAt } from '../text/sentence-at.ts';
import { wordDate } from './dates.ts';

/** Countries whose people English news names family name first. */
const FAMILY_FIRST: ReadonlySet<string> = new Set(['CHN', 'KOR', 'PRK', 'KHM']);
/** Countries whose people are called by their given name, which stands first. */
const BY_GIVEN_NAME: ReadonlySet<string> = new Set(['THA', 'LAO', 'ETH', 'ERI', 'ISL', 'MYS']);
/** Given names of two parts stand behind the family name, wherever they come from: `Lai Ching-te`. */
const HYPHENATED = /\p{L}-\p{Ll}+$/u;
/** Countries that take an article in a sentence. */
const WITH_ARTICLE = new Set([
  'USA',
  'GBR',
  'ARE',
  'NLD',
  'PHL',
  'BHS',
  'GMB',
  'MDV',
  'SYC',
  'SLB',
  'MHL',
  'COM',
  'DOM',
  'CAF',
  'COD',
  'COG',
  'CZE',
  'VAT',
]);
const CURRENCY: Readonly<Record<string, { sign?: string; word?: string }>> = {
  USD: { sign: '$' },
  EUR: { sign: '€' },
  GBP: { sign: '£' },
  JPY: { word: 'yen' },
  INR: { word: 'rupees' },
  CNY: { word: 'yuan' },
  KRW: { word: 'won' },
  AUD: { sign: 'A$' },
  CAD: { sign: 'C$' },
  RUB: { word: 'roubles' },
  CHF: { word: 'Swiss francs' },
  SAR: { word: 'riyals' },
  AED: { word: 'dirhams' },
};
const SCALES: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];

/** `5 trillion yen`, `$2.5 billion`, `200 aircraft`, `12 percent`. */
function wordAmount(value: number, unit: string): string {
  const scale = SCALES.find(([size]) => Math.abs(value) >= size);
  const number = scale ? `${trim(value / scale[0])} ${scale[1]}` : group(value);
  const currency = CURRENCY[unit];
  if (currency?.sign) return `${currency.sign}${number}`;
  if (unit === 'percent' || unit === '%') return `${number} percent`;
  return `${number} ${currency?.word ?? unit}`;
}

const trim = (n: number): string => String(Math.round(n * 1000) / 1000);
const group = (n: number): string => {
  const [whole, part] = String(Math.round(n * 1000) / 1000).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  return part ? `${grouped}.${part}` : grouped;
};

const wordList = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

const wordOrdinal = (n: number): string => {
  if (ordinalWords[n]) return ordinalWords[n];
  const teen = n % 100 >= 11 && n % 100 <= 13;
  return `${n}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
};

/** What heads are called where a country has no name of its own for them. */
const USUAL: Readonly<Record<string, string>> = { 'head-of-government': 'prime minister', 'head-of-state': 'president' };
/** Whose office it is, which a line tells anyway: `Prime Minister of Japan`. */
const OF_PLACE =
  /(?<=Minister|President|Chancellor|Premier|King|Emir) of (?:the )?\p{Lu}[\p{L}.-]*(?: (?:(?:of|and)(?: the)? )?\p{Lu}[\p{L}.-]*){0,5}$/u;
/** An office told twice: `Foreign Minister, Foreign Minister`. */
const TWICE = /^(.{4,}), \1$/;
/** Words that stand for an office named before: `the leader`, `his counterpart`. */
const REFERRING = /^(?:the|his|her|their|a)\b|\b(?:counterparts?|leaders?)\b|^(?:ministers?|secretar(?:y|ies)|leaders?)$/i;
const SMALL = new Set(['of', 'for', 'and', 'the', 'to', 'in', 'on', 'at']);
/** `external affairs minister` gives `External Affairs Minister`. */
const titleCase = (words: string): string =>
  words
    .split(/\s+/)
    .map((w, i) => (i > 0 && SMALL.has(w.toLowerCase()) ? w.toLowerCase() : w.charAt(0).toUpperCase() + w.slice(1)))
    .join(' ');

/** `General Secretary Rojás of Chile` beside `Ana Rojas`: the office alone, whatever the accents. */
export function withoutName(office: string, name = ''): string {
  const names = new Set(name.split(/\s+/).map(fold));
  const words = office.split(/\s+/);
  const k = words.findIndex((word, i) => i > 0 && /^\p{Lu}/u.test(word) && names.has(fold(word)));
  return k < 0 ? office : words.slice(0, k).join(' ');
}

/** Words for actors, offices, people, dates and sums, from what the world is called; with the chains, also how promises stand. */
export function wording(
  knowledge: Knowledge,
  docs: ReadonlyMap<string, StoredDoc>,
  asOf: string,
  chains: readonly Chain[] = [],
): Wording {
  const chainOf = new Map(chains.map((chain) => [chain.of, chain.states]));
  const name = (code: ActorCode): string => knowledge.actor(code)?.name ?? code;
  const actor = (code: ActorCode): string => {
    const known = knowledge.actor(code);
    const the =
      WITH_ARTICLE.has(code) ||
      (known &&
        known.kind !== 'country' &&
        known.kind !== 'territory' &&
        / (of|for|on|Nations|Union|League|Bank|Council|Organi[sz]ation)\b/.test(` ${known.name}`));
    return the ? `the ${name(code).replace(/^The /, '')}` : name(code);
  };
  let known: ReadonlySet<string> | undefined;
  const cities = (): ReadonlySet<string> =>
    (known ??= new Set(knowledge.names.flatMap((n) => (n.kind === 'city' || n.kind === 'capital' ? [n.text] : []))));
  const local = new Map(knowledge.table('office-titles').map((row) => [`${row.actor}:${row.office}`, row.title!]));
  const office = (code: OfficeCode, of?: ActorCode): string =>
    titleCase((of && local.get(`${of}:${code}`)) ?? USUAL[code] ?? knowledge.office(code)?.name ?? code.replaceAll('-', ' '));
  const officeOf = (p: Party): string | undefined => {
    const given = withoutName(p.officeText?.trim() ?? '', p.name).replace(OF_PLACE, '');
    const text = given && given.length > 4 && given === given.toUpperCase() ? given.toLowerCase() : given;
    if (text && text.length <= 40 && !REFERRING.test(text)) {
      const one = text.replace(/(?<=Minister|Secretary|President|Chancellor|Premier|Ambassador)(?:s|ies)(?= |$)/gi, '');
      // What all countries' are called, of one that calls its own otherwise: the American foreign minister is the Secretary of State.
      const own = p.office && p.actor && local.get(`${p.actor}:${p.office}`);
      return titleCase(own && one.toLowerCase() === knowledge.office(p.office!)?.name.toLowerCase() ? own : one);
    }
    return p.office ? office(p.office, p.actor) : undefined;
  };
  const party = (p: Party): string => {
    const o = officeOf(p)?.replace(TWICE, '$1');
    if (p.name) return o ? `${o} ${p.name}` : p.name;
    if (o) return p.actor ? `${knowledge.actor(p.actor)?.demonym ?? name(p.actor)} ${o}` : o;
    return p.actor ? actor(p.actor) : 'unnamed';
  };
  const parties = new Map<string, string>();
  return {
    actor,
    adjective: (code) => knowledge.actor(code)?.demonym ?? name(code),
    office,
    party: (p) => {
      // A few people stand in thousands of lines.
      const key = `${p.name ?? ''}|${p.office ?? ''}|${p.officeText ?? ''}|${p.actor ?? ''}`;
      const worded = parties.get(key) ?? party(p);
      parties.set(key, worded);
      return worded;
    },
    surname: ({ actor: of, name: full = '' }) =>
      of && (FAMILY_FIRST.has(of) || BY_GIVEN_NAME.has(of) || (of === 'TWN' && HYPHENATED.test(full)))
        ? full.split(/\s+/)[0]!
        : of === 'VNM'
          ? full.split(/\s+/).at(-1)!
          : surname(full),
    date: (value) => wordDate(value),
    amount: wordAmount,
    list: wordList,
    ordinal: wordOrdinal,
    isCity: (place) => cities().has(place),
    topic: (code) => knowledge.topics.find((t) => t.code === code)?.name ?? code,
    doc: (id: DocId) => docs.get(id),
    sentence: sentences(docs),
    standing: (id) => stateOn(chainOf.get(id) ?? [], asOf),
    asOf,
  };
}

/** Sentences are remembered for each stretch of 32 characters, those of less than a thousand. */
const NEAR = 5;
const LONG = 1000;
const NOWHERE: Span = { start: 0, end: 0 };

/** The sentence of a doc that holds an offset, found once. */
function sentences(docs: ReadonlyMap<string, StoredDoc>): Wording['sentence'] {
  const known = new Map<string, Map<number, Span>>();
  return (id, offset) => {
    const doc = docs.get(id);
    if (doc === undefined) return undefined;
    const found = known.get(id) ?? new Map<number, Span>();
    known.set(id, found);
    const near = found.get(offset >> NEAR) ?? NOWHERE;
    if (near.start <= offset && offset < near.end) return near;
    const span = sentenceAt(doc.text, offset);
    // Of a sentence that is cut by how far one looks, each place has its own.
    if (span.end - span.start < LONG) for (let k = span.start >> NEAR; k <= (span.end - 1) >> NEAR; k++) found.set(k, span);
    return span;
  };
}

const PARTICLES = new Set(['bin', 'al', 'van', 'von', 'de', 'der', 'da', 'la', 'le', 'ben', 'abu', 'del', 'dos']);
/** Family name of a given-name-first display name, particles kept: `Ursula von der Leyen` gives `von der Leyen`. */
function surname(name: string): string {
  const parts = name.split(/\s+/);
  let k = parts.length - 1;
  if (k > 0 && /^(?:Jr|Sr|II|III|IV)\.?$/.test(parts[k]!)) k--;
  while (k > 1 && PARTICLES.has(parts[k - 1]!.toLowerCase())) k--;
  return parts.slice(k).join(' ');
}
