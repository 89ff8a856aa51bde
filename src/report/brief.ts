import type { ActorCode, Citation, Edtf, Entry, FactKind, Knowledge, Ledger, Line, StoredDoc, Wording } from '../model/index.ts';
import { capital } from '../text/capital.ts';
import { compare } from '../text/compare.ts';
import { choose, countWords, mergeAlike } from './choose.ts';
import { firstDay, lastDay } from './dates.ts';
import { dialogueLines } from './dialogues.ts';
import { peopleLines } from './office-holders.ts';
import { openLines } from './open.ts';
import { withoutOvertaken } from './overtaken.ts';
import { promiseLines } from './promises.ts';
import { pairOf } from './relevance.ts';
import { lastMet, standing } from './standing.ts';
import { mattering } from './telling.ts';
import { theirsFirst } from './theirs-first.ts';
import { onTheSame, sideBySide } from './topics.ts';
import { wording } from './wording.ts';

/** A line as a brief shows it: the line of an entry, or one put together from several. */
export interface BriefLine {
  readonly id: string;
  readonly lead: string;
  readonly text: string;
  readonly citations: readonly Citation[];
}

export interface BriefSection {
  readonly title: string;
  readonly lines: readonly BriefLine[];
}

/** A relation taken stock of: what a desk officer would want before the next round. */
export interface Brief {
  readonly title: string;
  readonly actors: readonly ActorCode[];
  readonly asOf: string;
  /** What it rests on, in a sentence. */
  readonly basis: string;
  readonly sections: readonly BriefSection[];
  /** Cited docs in order of first citation; a citation's number is its doc's place here, from 1. */
  readonly sources: readonly StoredDoc[];
  /** Lines that did not fit. */
  readonly left: number;
}

export interface BriefOptions {
  /** One, two or three countries or organisations. */
  readonly actors: readonly ActorCode[];
  /** ISO day: decides what is past, due and overdue. */
  readonly asOf: string;
  /** Only what happened from this ISO day on. */
  readonly since?: string;
  /** All lines instead of two pages. */
  readonly full?: boolean;
  /** Older stories of these actors that the ledger was not asked for. */
  readonly passedOver?: number;
  readonly knowledge: Knowledge;
  /** Words one entry (each kind answers for itself). */
  readonly say: (entry: Entry, words: Wording) => Line | undefined;
}

/** What it adds to words that all of them, and nobody else, hold together. */
const TOGETHER = 1.2;
const isJoint = (line: Line, actors: readonly ActorCode[]): boolean =>
  line.kind === 'statement' &&
  actors.length > 1 &&
  line.actors.length === actors.length &&
  actors.every((a) => line.actors.includes(a));
/** What it takes from what was over for more than a year when first told. */
const OLD = 2;
const isHistory = ({ date, citations }: Line, words: Wording): boolean => {
  const told = citations[0] && firstDay(words.doc(citations[0].doc)?.date?.value);
  return date !== undefined && told !== undefined && Date.parse(told) - Date.parse(lastDay(date)) > 400 * 86_400_000;
};
/** What is left of the weight of words that, as told, show nothing of the others. */
const UNSHOWN = 0.85;

/** What being the last of them adds to the weight of a meeting. */
const LAST = 3;

const KINDS: readonly FactKind[] = ['meeting', 'visit', 'statement', 'commitment', 'initiative', 'event'];

/** Takes stock of the relation between the given actors from a ledger. Same ledger and options, same brief. */
export function writeBrief(ledger: Ledger, options: BriefOptions): Brief {
  const { actors, asOf, since, passedOver = 0, knowledge, say } = options;
  const plain = wording(knowledge, ledger.docs, asOf, ledger.chains);
  const pair = pairOf(ledger, actors, knowledge, plain);
  const words: Wording = { ...plain, shows: pair.shows };
  const matter = mattering(knowledge);
  const said: Line[] = [];
  for (const entry of ledger.entries) {
    if (!KINDS.includes(entry.kind)) continue;
    const share = pair.concern(entry);
    if (share <= 0) continue;
    const line = say(theirsFirst(entry, actors), words);
    if (!line || (since && line.date && firstDay(line.date) < since) || firstDay(line.date) > `${asOf}~`) continue;
    const weight =
      (line.weight + matter(line) + (isJoint(line, actors) ? TOGETHER : 0) - (isHistory(line, words) ? OLD : 0)) * share;
    said.push({
      ...line,
      weight:
        weight * (line.kind !== 'statement' || pair.shows(line.text, line.actors) ? 1 : UNSHOWN) +
        recency(line.date, pair.newest),
    });
  }
  const lines = withoutOvertaken(mergeAlike(said, words));
  const by = (group: Line['group']): Line[] => lines.filter((l) => l.group === group);
  const promises = promiseLines(by('promises'), ledger, say, words, actors);
  const people = peopleLines(ledger, actors, words, knowledge);
  const dialogues = dialogueLines(ledger, actors, words);
  const stands = standing(lines, words, actors);
  const last = lastMet(lines, words);
  const open = openLines(lines, promises, words, actors);
  const toldAbove = ({ id, text }: Line): boolean => stands.some((s) => s.id.endsWith(`:${id}`) && s.text.includes(text));
  const taken = [...stands, ...dialogues, ...people, ...open].reduce((n, l) => n + countWords(l), 0);
  const picked = choose(
    {
      meetings: by('meetings').map((l) => (l.id === last?.id ? { ...l, weight: l.weight + LAST } : l)),
      statements: by('statements').filter((l) => !toldAbove(l)),
      promises: promises.filter((l) => !toldAbove(l)),
      projects: by('projects'),
      friction: by('friction').filter((l) => !toldAbove(l)),
      cooperation: by('cooperation').filter((l) => !toldAbove(l)),
    },
    { full: options.full === true, taken, sides: actors.length > 1 ? actors : [] },
  );
  const { twins, rest } = onTheSame(bySpeaker(picked.statements, actors), actors, words, knowledge.topics);
  const statements = introduced([...twins.flatMap(({ one, other }) => [one, other]), ...rest]);
  const sections: BriefSection[] = [
    { title: 'Where things stand', lines: stands },
    { title: 'Dialogues and their rounds', lines: dialogues },
    { title: 'Meetings', lines: introduced(newestFirst(picked.meetings)) },
    {
      title: 'Both sides on the same matter',
      lines: twins.map((t, k) => sideBySide({ ...t, one: statements[2 * k]!, other: statements[2 * k + 1]! }, words)),
    },
    { title: 'What each side said', lines: oneVoice(statements.slice(2 * twins.length)) },
    { title: 'Promises and their state', lines: newestFirst(picked.promises) },
    { title: 'Joint projects', lines: heaviestFirst(picked.projects) },
    { title: 'Friction', lines: newestFirst(picked.friction) },
    { title: 'Cooperation', lines: newestFirst(picked.cooperation) },
    { title: 'Who holds which office', lines: people },
    { title: 'Open', lines: open },
  ]
    .map(({ title, lines: all }) => ({
      title,
      lines: all.map(({ id, lead, text, citations }) => ({ id, lead, text, citations: fewest(citations, words) })),
    }))
    .filter((s) => s.lines.length > 0);
  const sources = cited(sections, ledger.docs);
  return {
    title: titleOf(actors, words),
    actors,
    asOf,
    basis: basisOf(
      pair.docs.filter((d) => firstDay(d.date?.value) <= asOf),
      actors,
      passedOver,
      words,
    ),
    sections,
    sources,
    left: picked.left,
  };
}

/** Up to 1.5 for what is new, by age against the newest doc. */
function recency(date: Edtf | undefined, newest: string): number {
  if (!date || !newest) return 0;
  const days = (Date.parse(newest) - Date.parse(firstDay(date))) / 86_400_000;
  return Number.isFinite(days) ? 1.5 * Math.exp(-Math.max(0, days) / 500) : 0;
}

const titleOf = (actors: readonly ActorCode[], words: Wording): string => {
  const names = words.list(actors.map((a) => words.actor(a)));
  return `${capital(names)}: where things stand on ${words.date(words.asOf as Edtf)}`;
};

function basisOf(docs: readonly StoredDoc[], actors: readonly ActorCode[], passedOver: number, words: Wording): string {
  if (docs.length === 0) return `Nothing in this ledger speaks of ${words.list(actors.map((a) => words.actor(a)))}.`;
  const publishers = new Set(docs.flatMap((d) => d.metadata.publisher ?? []));
  const dated = docs.flatMap((d) => (d.date && d.date.basis !== 'inferred' ? d.date.value : [])).sort();
  const bounded = docs.find((d) => d.date?.basis === 'inferred')?.date;
  const undated = docs.length - dated.length;
  const stories = docs.length === 1 ? 'one story' : `${grouped(docs.length)} stories`;
  const from =
    publishers.size > 1 ? ` of ${publishers.size} publishers` : publishers.size === 1 ? ` of ${[...publishers][0]}` : '';
  const [first, last] = [dated[0] as Edtf | undefined, dated.at(-1) as Edtf | undefined];
  const span =
    first && last
      ? `, ${words.date(first)}${first === last ? '' : ` to ${words.date(last)}`}`
      : bounded && docs.length === 1
        ? `, undated, by its contents ${words.date(bounded.value)}`
        : ', undated';
  return `From ${stories}${from}${span}${undated > 0 && first ? ` (${undated} undated)` : ''}, and nothing else${passedOver > 0 ? `; ${grouped(passedOver)} older ones are in the ledger` : ''}.`;
}

/** `1,334` */
const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

const newestFirst = (lines: readonly Line[]): Line[] =>
  [...lines].sort((a, b) => compare(firstDay(b.date), firstDay(a.date)) || b.weight - a.weight || compare(a.id, b.id));
const heaviestFirst = (lines: readonly Line[]): Line[] => [...lines].sort((a, b) => b.weight - a.weight || compare(a.id, b.id));

/** The asked actors in their order, then both together, one beside others, and other voices; inside each the newest first. */
function bySpeaker(lines: readonly Line[], actors: readonly ActorCode[]): Line[] {
  const place = (l: Line): number => {
    const own = l.actors.filter((a) => actors.includes(a));
    if (own.length > 1) return actors.length;
    if (own.length === 0) return actors.length + 2;
    return l.actors.length > 1 ? actors.length + 1 : actors.indexOf(own[0]!);
  };
  return newestFirst(lines).sort((a, b) => place(a) - place(b));
}

/** Office and full name where somebody is first named, the surname after that. */
function introduced(lines: readonly Line[]): Line[] {
  const known = new Set<string>();
  return lines.map((line) => {
    let { lead, text } = line;
    for (const { full, short } of line.names ?? []) {
      const key = full.slice(full.lastIndexOf(' ') + 1) + short;
      if (known.has(key) && full !== short) {
        lead = lead.replace(full, () => short);
        text = text.replace(full, () => short);
      }
      known.add(key);
    }
    return { ...line, lead, text };
  });
}

/** What one voice said on one day as one line, as long as it can be read in one go. */
function oneVoice(lines: readonly Line[]): Line[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const home = groups.find((g) => g[0]!.lead === line.lead && [...g, line].reduce((n, l) => n + countWords(l), 0) < READABLE);
    if (home) home.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => {
    const inOrder = [...group].sort((a, b) => asTold(a, b) || compare(a.id, b.id));
    const text = inOrder.map((l) => l.text.replace(/\.$/, '')).join('; ');
    return { ...group[0]!, text, citations: inOrder.flatMap((l) => l.citations) };
  });
}

/** In the order of one text. */
const asTold = ({ citations: [a] }: Line, { citations: [b] }: Line): number =>
  a && b && a.doc === b.doc ? a.start - b.start : 0;

/** Words of a line that is still read in one go. */
const READABLE = 90;

/** Docs that a line cites, sentences of one doc, and places in one sentence: enough to check, short enough to read. */
const DOCS = 6;
const SENTENCES = 3;
const PLACES = 2;

/** The citations of the earliest docs, in each of the sentences that tell most of it. */
function fewest(citations: readonly Citation[], words: Pick<Wording, 'sentence'>): Citation[] {
  const docs = new Map<string, Map<number, Citation[]>>();
  for (const citation of citations) {
    const sentences = docs.get(citation.doc) ?? new Map<number, Citation[]>();
    docs.set(citation.doc, sentences);
    const start = words.sentence(citation.doc, citation.start)?.start ?? 0;
    sentences.set(start, [...(sentences.get(start) ?? []), citation]);
  }
  return [...docs.values()].slice(0, DOCS).flatMap((sentences) =>
    [...sentences]
      .sort(([x, a], [y, b]) => b.length - a.length || x - y)
      .slice(0, SENTENCES)
      .flatMap(([, places]) =>
        [...places].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start).slice(0, PLACES),
      )
      .sort((a, b) => a.start - b.start || a.end - b.end),
  );
}

function cited(sections: readonly BriefSection[], docs: ReadonlyMap<string, StoredDoc>): StoredDoc[] {
  const found = new Map<string, StoredDoc>();
  for (const section of sections)
    for (const line of section.lines) for (const { doc } of line.citations) if (!found.has(doc)) found.set(doc, docs.get(doc)!);
  return [...found.values()];
}
