import { type Citation, type Line, overlaps, type StoredDoc } from '../model/index.ts';
import { sentenceAt } from '../text/sentence-at.ts';

type Group = 'meetings' | 'statements' | 'promises' | 'projects' | 'friction' | 'cooperation';
/** Words of a default brief: about two pages (sections that are put together take the rest of 1,400). */
const BUDGET = 1050;
/** The most lines a section takes, and the least it is offered before others are filled up. */
const ROOM: Readonly<Record<Group, { most: number; least: number }>> = {
  meetings: { most: 18, least: 4 },
  statements: { most: 20, least: 5 },
  promises: { most: 16, least: 4 },
  projects: { most: 8, least: 2 },
  friction: { most: 24, least: 5 },
  cooperation: { most: 9, least: 2 },
};

export interface Chosen extends Record<Group, Line[]> {
  left: number;
}

/** The weightiest lines that fit two pages, every section served; all of them when `full`. */
export function choose(groups: Readonly<Record<Group, readonly Line[]>>, full: boolean): Chosen {
  const chosen: Chosen = { meetings: [], statements: [], promises: [], projects: [], friction: [], cooperation: [], left: 0 };
  const names = Object.keys(ROOM) as Group[];
  const ranked = names.flatMap((group) => [...groups[group]].sort(heavier).map((line, place) => ({ group, line, place })));
  if (full) {
    for (const { group, line } of ranked) chosen[group].push(line);
    return chosen;
  }
  const first = ranked.filter((r) => r.place < ROOM[r.group].least);
  const rest = ranked.filter((r) => r.place >= ROOM[r.group].least).sort((a, b) => heavier(a.line, b.line));
  let words = 0;
  for (const { group, line } of [...first, ...rest]) {
    const size = countWords(line);
    if (words + size > BUDGET || chosen[group].length >= ROOM[group].most) chosen.left++;
    else {
      words += size;
      chosen[group].push(line);
    }
  }
  return chosen;
}

const heavier = (a: Line, b: Line): number => b.weight - a.weight || (a.id < b.id ? -1 : 1);
const countWords = (line: { lead: string; text: string }): number => `${line.lead} ${line.text}`.split(/\s+/).length;

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
export function mergeAlike(lines: readonly Line[], docs: ReadonlyMap<string, StoredDoc>): Line[] {
  const sentences = (line: Line): Citation[] =>
    line.citations.map((c) => {
      const doc = docs.get(c.doc);
      return doc ? { doc: c.doc, ...sentenceAt(doc.text, c.start) } : c;
    });
  const order = [...lines].sort((a, b) => RANK[a.group] - RANK[b.group] || heavier(a, b));
  const kept: { line: Line; bag: ReadonlySet<string>; told: Citation[] }[] = [];
  const bySentence = new Map<string, number[]>();
  for (const line of order) {
    const told = sentences(line);
    const keys = told.map((t) => `${t.doc}:${t.start}`);
    const near = [...new Set(keys.flatMap((k) => bySentence.get(k) ?? []))].sort((a, b) => a - b);
    const bag = bagOf(line.text);
    const event = line.kind === 'event' || line.kind === 'visit' || line.kind === 'initiative';
    const twin =
      near.find((k) => {
        const other = kept[k]!;
        if (other.line.group === line.group && line.kind !== 'commitment')
          return event || likeness(bag, other.bag) > 0.5 || sameWords(line.citations, other.line.citations);
        return event && (line.kind !== 'initiative' || likeness(bagOf(line.lead), other.bag) > 0.8) && covers(other.told, told);
      }) ??
      kept.findIndex(
        (o) =>
          o.line.group === line.group && o.line.kind === line.kind && o.line.lead === line.lead && likeness(bag, o.bag) > 0.8,
      );
    if (twin !== undefined && twin >= 0) {
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
    for (const key of keys) bySentence.set(key, [...(bySentence.get(key) ?? []), kept.length]);
    kept.push({ line, bag, told });
  }
  return kept.map((k) => k.line);
}

const bagOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
/** Shared words over the smaller bag. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let n = 0;
  for (const w of a) if (b.has(w)) n++;
  return n / Math.max(1, Math.min(a.size, b.size));
}
const sameWords = (a: readonly Citation[], b: readonly Citation[]): boolean =>
  a.some((x) => b.some((y) => x.doc === y.doc && overlaps(x, y)));
const covers = (a: readonly Citation[], b: readonly Citation[]): boolean =>
  b.every((y) => a.some((x) => x.doc === y.doc && x.start <= y.start && y.end <= x.end + 1));
const join = (a: readonly Citation[], b: readonly Citation[]): Citation[] => [
  ...a,
  ...b.filter((y) => !a.some((x) => x.doc === y.doc && x.start === y.start && x.end === y.end)),
];
