import { type ActorCode, type Citation, type Line, overlaps, type Wording } from '../model/index.ts';

import { telling } from './telling.ts';

type Group = 'meetings' | 'statements' | 'promises' | 'projects' | 'friction' | 'cooperation';
/** Words of a default brief, two pages. */
const TWO_PAGES = 1396;
/** The most lines a section takes, and the least it is offered before others are filled up. */
const ROOM: Readonly<Record<Group, { most: number; least: number }>> = {
  meetings: { most: 20, least: 6 },
  statements: { most: 24, least: 6 },
  promises: { most: 18, least: 5 },
  projects: { most: 8, least: 2 },
  friction: { most: 24, least: 4 },
  cooperation: { most: 9, least: 1 },
};
/** What each side said alone and is told before others are heard more often. */
const OWN_WORDS = 3;
/** What a line loses for each line already taken from the same doc: one long fact sheet must not fill the brief. */
const SAME_DOC = 0.12;
/** What weighs less is not worth a line of two pages. */
const LEAST = 2.8;
/** What each word of a line costs it: of two that weigh the same the shorter leaves room for another. */
const LONG = 0.025;
/** Candidates looked at beyond what could ever fit. */
const CANDIDATES = 500;

export interface Chosen extends Record<Group, Line[]> {
  left: number;
}

/** The weightiest lines that fit two pages beside `taken` words already told, every section and every side's own words served; all of them when `full`. */
export function choose(
  groups: Readonly<Record<Group, readonly Line[]>>,
  { full, taken, sides = [] }: { readonly full: boolean; readonly taken: number; readonly sides?: readonly ActorCode[] },
): Chosen {
  const chosen: Chosen = { meetings: [], statements: [], promises: [], projects: [], friction: [], cooperation: [], left: 0 };
  const names = Object.keys(ROOM) as Group[];
  const all = names.flatMap((group) =>
    [...groups[group]].sort(heavier).map((line) => ({ group, line, weight: line.weight + telling(line) })),
  );
  if (full) {
    for (const { group, line } of all) chosen[group].push(line);
    return chosen;
  }
  const open = all
    .filter((one) => one.weight >= LEAST)
    .sort((a, b) => b.weight - a.weight || (a.line.id < b.line.id ? -1 : 1))
    .slice(0, CANDIDATES)
    .map((one) => ({ ...one, docs: [...new Set(one.line.citations.map((c) => c.doc as string))], size: countWords(one.line) }));
  const perDoc = new Map<string, number>();
  let words = taken;
  // What one voice says on one day is told behind one lead.
  const leads = new Set<string>();
  const sizeOf = ({ group, line, size }: (typeof open)[number]): number =>
    group === 'statements' && leads.has(`${group}|${line.lead}`) ? countWords({ lead: '', text: line.text }) : size;
  const worth = ({ docs, weight, size }: (typeof open)[number]): number => {
    let least = Number.POSITIVE_INFINITY;
    for (const doc of docs) least = Math.min(least, perDoc.get(doc) ?? 0);
    return weight - SAME_DOC * least - LONG * size;
  };
  const pick = (may: (group: Group, line: Line) => boolean): (typeof open)[number] | undefined => {
    let top: (typeof open)[number] | undefined;
    let most = Number.NEGATIVE_INFINITY;
    for (const one of open) {
      if (one.weight <= most || !may(one.group, one.line)) continue;
      const value = worth(one);
      if (value > most) [top, most] = [one, value];
    }
    return top;
  };
  const take = (one: (typeof open)[number]): void => {
    open.splice(open.indexOf(one), 1);
    const size = sizeOf(one);
    if (words + size > TWO_PAGES) return;
    words += size;
    leads.add(`${one.group}|${one.line.lead}`);
    chosen[one.group].push(one.line);
    for (const doc of one.docs) perDoc.set(doc, (perDoc.get(doc) ?? 0) + 1);
  };
  for (const side of sides) {
    for (let n = 0; n < OWN_WORDS; n++) {
      const one = pick((g, { actors }) => g === 'statements' && actors.length === 1 && actors[0] === side);
      if (one) take(one);
    }
  }
  for (const group of names) {
    for (let n = 0; n < ROOM[group].least; n++) {
      const one = pick((g) => g === group);
      if (one) take(one);
    }
  }
  const roomy = (group: Group): boolean => chosen[group].length < ROOM[group].most;
  for (let one = pick(roomy); one; one = pick(roomy)) take(one);
  chosen.left = all.length - names.reduce((n, group) => n + chosen[group].length, 0);
  return chosen;
}

const heavier = (a: Line, b: Line): number => b.weight - a.weight || (a.id < b.id ? -1 : 1);
export const countWords = (line: { readonly lead: string; readonly text: string }): number =>
  `${line.lead} ${line.text}`.split(/\s+/).length;

/** Which group tells a sentence best when several would: what was met, promised or said before the coded act. */
const RANK: Readonly<Record<Line['group'], number>> = {
  meetings: 0,
  promises: 1,
  statements: 2,
  projects: 3,
  friction: 4,
  cooperation: 5,
  people: 6,
};

/**
 * One line for one thing: coded acts whose sentence a meeting, promise or statement already tells are dropped (their citations go with it),
 * lines of one group that cite the same words or say nearly the same are joined.
 */
export function mergeAlike(lines: readonly Line[], words: Pick<Wording, 'sentence'>): Line[] {
  const sentences = (line: Line): Citation[] =>
    line.citations.map((c) => {
      const sentence = words.sentence(c.doc, c.start);
      return sentence ? { doc: c.doc, ...sentence } : c;
    });
  const order = [...lines].sort((a, b) => RANK[a.group] - RANK[b.group] || heavier(a, b));
  const kept: { line: Line; bag: ReadonlySet<string>; told: Citation[] }[] = [];
  const bySentence = new Map<string, number[]>();
  const byLead = new Map<string, number[]>();
  for (const line of order) {
    const told = sentences(line);
    const keys = told.map((t) => `${t.doc}:${t.start}`);
    const near = [...new Set(keys.flatMap((k) => bySentence.get(k) ?? []))].sort((a, b) => a - b);
    const bag = bagOf(line.text);
    const event = line.kind === 'event' || line.kind === 'visit' || line.kind === 'initiative';
    // An act is told in the same words on another day when a paper prints it again; a voice is held against itself only.
    const voice = line.kind === 'event' ? `${line.group}|${longestTwo(bag)}` : `${line.group}|${line.kind}|${line.lead}`;
    // What a side announced to have done is told as its deed.
    const announced =
      line.kind === 'event' && line.group === 'friction' ? near.find((k) => isAnnounced(kept[k]!, bag)) : undefined;
    if (announced !== undefined) {
      kept[announced] = { line: { ...line, citations: join(line.citations, kept[announced]!.line.citations) }, bag, told };
      continue;
    }
    const twin =
      near.find((k) => {
        const other = kept[k]!;
        // A promise that is announced is told among the promises.
        if (line.kind === 'statement' && other.line.kind === 'commitment') return share(bag, other.bag) > MOSTLY;
        if (line.kind === 'meeting') return sameMeeting(line, other.line);
        if (other.line.group === line.group && line.kind !== 'commitment')
          return event || likeness(bag, other.bag) > 0.5 || sameWords(line.citations, other.line.citations);
        if (line.kind === 'initiative') return likeness(bagOf(line.lead), other.bag) > 0.8 && covers(other.told, told);
        return event && (covers(other.told, told) || (isPlan(other.line) && share(bag, other.bag) > MOSTLY));
      }) ??
      byLead
        .get(voice)
        ?.slice(-MOST_COMPARED)
        .find((k) => (line.kind === 'meeting' ? sameMeeting(line, kept[k]!.line) : likeness(bag, kept[k]!.bag) > 0.8));
    if (twin !== undefined) {
      const other = kept[twin]!;
      kept[twin] = {
        ...other,
        line: {
          ...other.line,
          citations: join(other.line.citations, line.group === other.line.group ? line.citations : []),
          weight: Math.max(other.line.weight, line.group === other.line.group ? line.weight : 0),
        },
      };
      continue;
    }
    for (const key of keys) push(bySentence, key, kept.length);
    push(byLead, voice, kept.length);
    kept.push({ line, bag, told });
  }
  return kept.map((k) => k.line);
}

const isPlan = ({ group }: Line): boolean => group === 'promises' || group === 'projects';
/** How much of the words of an act or statement a promise of the same sentence must tell, so that they need not be told as well. */
const MOSTLY = 0.6;
const share = (of: ReadonlySet<string>, by: ReadonlySet<string>): number => [...of].filter((w) => by.has(w)).length / of.size;

/** Words of one side of which an act of the same sentence tells nearly all. */
const isAnnounced = (other: { readonly line: Line; readonly bag: ReadonlySet<string> }, act: ReadonlySet<string>): boolean =>
  other.line.kind === 'statement' && OWN_DEED.test(other.line.text) && share(other.bag, act) > ANNOUNCED;
const OWN_DEED = /^(?:announced|claimed (?:to have|that (?:it|they)|it|they)|confirmed (?:it|they|that (?:it|they))) /;
const ANNOUNCED = 0.8;

/** Told for one day with the same people in all but the same words. */
const sameMeeting = (a: Line, b: Line): boolean =>
  a.lead === b.lead &&
  (a.text === b.text ||
    ((a.names?.length ?? 0) > 0 && namesKey(a) === namesKey(b) && likeness(bagOf(a.text), bagOf(b.text)) === 1));
const namesKey = (line: Line): string =>
  (line.names ?? [])
    .map((n) => n.full)
    .sort()
    .join('|');

/** The two longest words, of equals the first by code units. */
function longestTwo(words: ReadonlySet<string>): string {
  let [first, second] = ['', ''];
  for (const word of words) {
    if (isLonger(word, first)) [first, second] = [word, first];
    else if (isLonger(word, second)) second = word;
  }
  return `${first} ${second}`;
}
const isLonger = (a: string, b: string): boolean => a.length > b.length || (a.length === b.length && a < b);

/** Lines of one voice and day that a line is held against. */
const MOST_COMPARED = 100;

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

export const bagOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
/** Shared words over the smaller bag. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [less, more] = a.size < b.size ? [a, b] : [b, a];
  let n = 0;
  for (const w of less) if (more.has(w)) n++;
  return n / Math.max(1, less.size);
}
const sameWords = (a: readonly Citation[], b: readonly Citation[]): boolean =>
  a.some((x) => b.some((y) => x.doc === y.doc && overlaps(x, y)));
const covers = (a: readonly Citation[], b: readonly Citation[]): boolean =>
  b.every((y) => a.some((x) => x.doc === y.doc && x.start <= y.start && y.end <= x.end + 1));
const join = (a: readonly Citation[], b: readonly Citation[]): Citation[] => [
  ...a,
  ...b.filter((y) => !a.some((x) => x.doc === y.doc && x.start === y.start && x.end === y.end)),
];
