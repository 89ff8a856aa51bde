import { fold } from '../text/fold.ts';

/** Articles before Arabic names, written apart, with a hyphen or not at all: `al-Sisi`, `El Sisi`, `Sisi`. */
const articles = new Set(['al', 'el', 'as', 'ash', 'ad', 'an', 'ar', 'az', 'at', 'ul']);
/** Words between names that some write and some leave out. */
const particles = new Set(['bin', 'bint', 'ibn', 'ben']);
const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
/** One name in several romanisations or languages; what they are compared as. */
const variants: ReadonlyMap<string, string> = new Map(
  [
    'mohamed mohammed muhammad mohammad mohamad muhammed mohamud',
    'ahmed ahmad',
    'hussein hussain husain husayn hossein',
    'hassan hasan',
    'abdullah abdallah abdulla',
    'khaled khalid',
    'yousef youssef yusuf yousuf yusef joseph josef joe',
    'zayed zaid zayd',
    'salman salmaan',
    'faisal faysal feisal',
    'saud saoud',
    'ibrahim ebrahim',
    'ismail ismael',
    'mahmoud mahmud mehmood mahmood',
    'sergei sergey sergej',
    'alexander aleksandr aleksander alexandr oleksandr alexandre',
    'dmitry dmitri dmitriy dmytro',
    'vladimir wladimir volodymyr',
    'andrei andrey andrej',
    'yevgeny evgeny yevgeni',
    'mikhail mykhailo',
    'nikolai nikolay',
    'yuri yury yuriy iurii',
    'zelensky zelenskyy zelenskiy zelenskyi',
    'lukashenko lukashenka',
    'netanyahu netanyahoo',
    'gaddafi qaddafi kadhafi gadhafi qadhafi',
    'sisi sissi',
    'assad asad',
    'erdogan erdoan',
    'bill william',
    'tony antony anthony',
    'bob robert',
    'jim james jimmy',
    'mike michael',
    'dick richard',
    'ted edward ed',
    'tom thomas',
    'tim timothy',
    'ken kenneth',
    'dan daniel',
    'ben benjamin',
    'steve steven stephen',
    'liz elizabeth',
    'jake jacob',
    'chuck charles',
    'dave david',
    'chris christopher',
    'nick nicholas',
    'matt matthew',
    'phil philip phillip',
    'pete peter',
    'jeff jeffrey geoffrey',
    'greg gregory',
    'ron ronald',
    'don donald',
    'sam samuel',
    'andy andrew',
    'kim kimberly',
    'marty martin',
    'jon jonathan',
    'cathy catherine katherine',
    'sandy samuel',
  ].flatMap((row) => {
    const [first, ...rest] = row.split(' ');
    return rest.map((name) => [name, first!] as const);
  }),
);

const separators = /[\s.,_"“”()]+/;
const apostrophes = /['`]/g;
/** `el-` of `el-Sisi`, at the beginning of a word. */
const articleBefore = new RegExp(`(?<=^|[\\s.,_"“”()|])(?:${[...articles].join('|')})-`, 'g');

/** A text of names as names are compared: folded, articles before a hyphen gone, hyphens closed. Works on a whole table as on one name, and quicker. */
export const closed = (text: string): string =>
  fold(text).replace(apostrophes, '').replace(articleBefore, '').replaceAll('-', '');

/**
 * The parts of a name as they are compared, in the order written: folded, hyphens closed, articles and suffixes gone.
 * `Abdel Fattah el-Sisi` gives `abdel fattah sisi`, `Kang Kyung-wha` gives `kang kyungwha`, `J.D. Vance` gives `j d vance`.
 */
export const nameParts = (name: string): string[] => closedParts(closed(name));

/** The parts of a name that is closed already. */
function closedParts(name: string): string[] {
  const parts = name.split(separators).filter((p) => p !== '');
  return parts.some(droppable) ? kept(parts) : parts;
}

/** Calls back for each part of the names in a stretch of closed text that tells people apart: no articles, suffixes or single letters. Cuts out nothing else. */
export function eachPart(text: string, from: number, to: number, visit: (part: string) => void): void {
  let start = from;
  for (let i = from; i <= to; i++) {
    if (i < to && !isSeparator(text.charCodeAt(i))) continue;
    if (i - start > 1) {
      const part = text.slice(start, i);
      if (!droppable(part)) visit(part);
    }
    start = i + 1;
  }
}

/** The characters of `separators`, and the sign between names of a list. */
const isSeparator = (c: number): boolean =>
  c === 32 ||
  c === 46 ||
  c === 44 ||
  c === 95 ||
  c === 124 ||
  c === 34 ||
  c === 40 ||
  c === 41 ||
  c === 8220 ||
  c === 8221 ||
  c === 160;

/** Parts without suffixes, articles and particles, unless nothing else is left. */
function kept(parts: string[]): string[] {
  const left = parts.filter(
    (p, i) => !suffixes.has(p) && !(particles.has(p) || (articles.has(p) && (i > 0 || parts.length > 2))),
  );
  return left.length > 0 ? left : parts;
}

const droppable = (part: string): boolean => part.length < 5 && (suffixes.has(part) || particles.has(part) || articles.has(part));

/** A part of a name as compared with others: romanisations and short forms of one name are one. */
export const samePart = (part: string): string => variants.get(part) ?? part;

const spellings = new Map<string, string[]>();
for (const [name, same] of variants) spellings.set(same, [...(spellings.get(same) ?? [same]), name]);

/** All spellings of a part that are compared as one. */
export const spellingsOf = (part: string): readonly string[] => spellings.get(samePart(part)) ?? [part];

/** Key of a full name in any order of its parts; initials do not count where full parts are left. */
export function nameKey(parts: readonly string[]): string {
  const long = parts.filter((p) => p.length > 1);
  return (long.length > 1 ? long : [...parts]).map(samePart).sort().join(' ');
}
