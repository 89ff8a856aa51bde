import { relation, type Syntax } from '../../model/index.ts';
import { monthAt, skipPoint, yearAt } from './absolute.ts';
import { dash, glued, is, isDigits, isOneOf, width, wordAt } from './cursor.ts';
import type { Expression, Found, Read } from './expression.ts';
import type { Pieces, Scene } from './pieces.ts';
import { secondYear } from './spans.ts';
import { readWeekday } from './which.ts';

/** A weekday, not the name of a paper or a day of history: `Black Monday`, `Bloody Sunday`, `Sunday Times`. */
export function readWeekdayAlone(scene: Scene, i: number): Read | undefined {
  const { pieces: p, times } = scene;
  const word = p.word[i];
  if (word?.weekday === undefined) return undefined;
  const led = times.before.has(p.text[i - 1] ?? '');
  if (word.doubtful && !led) return undefined;
  if (!p.capital[i] && !led) return undefined;
  if (p.capital[i - 1] && !led && times.famous.has(p.text[i - 1]!)) return undefined;
  if (p.capital[i + 1] && times.papers.has(p.text[i + 1]!)) return undefined;
  // "on a Monday" is any; "at a Monday briefing" the last.
  if (isOneOf(p, i - 1, 'a', 'any') && relation(scene.syntax, p.token[i]!) !== 'compound')
    return { expression: { kind: 'set', n: 1, unit: 'week', weekday: word.weekday }, to: i + 1 };
  return readWeekday(p, i);
}

/** A month without day or year, where it is not a name, a verb or a beginning of something else. */
export function readMonthAlone(scene: Scene, i: number, inRange: boolean): Read | undefined {
  const { pieces: p, times, syntax } = scene;
  const month = monthAt(p, i);
  if (month === undefined || !p.capital[i]) return undefined;
  const read: Read = { expression: { kind: 'date', month }, to: skipPoint(p, i + 1) };
  if (isDigits(p, i + 1) && !glued(p, i + 1) && p.digits[i + 1]! > 31) return undefined;
  if (glued(p, i + 1) && is(p, i + 1, '-') && !isDigits(p, i + 2) && monthAt(p, i + 2) === undefined) return undefined;
  const led = times.before.has(p.text[i - 1] ?? '') || inRange;
  const tag = syntax.xpos[p.token[i]!];
  const given = times.givenNames.has(p.text[i]!) || p.text[i]!.length <= 4;
  if (given && isOneOf(p, i - 1, 'and', 'or') && p.capital[i + 1]) return undefined;
  if (led || aloneInSentence(scene, i, i + 1)) return read;
  if (is(p, i, 'may') && (tag === 'MD' || syntax.upos[p.token[i]!] === 'AUX')) return undefined;
  const before = syntax.upos[p.token[i - 1] ?? -1];
  if (given)
    return (before === 'DET' || before === 'PRON' || isPossessive(p, i)) && !p.capital[i + 1] && isLowerWord(p, i + 1)
      ? read
      : undefined;
  return before === 'PROPN' && p.capital[i - 1] && !isOneOf(p, i - 1, ',') && monthAt(p, i - 1) === undefined ? undefined : read;
}

const isPossessive = (p: Pieces, i: number): boolean => is(p, i - 1, 's') && is(p, i - 2, "'");
const isLowerWord = (p: Pieces, i: number): boolean => !p.capital[i] && (p.text[i]?.charCodeAt(0) ?? 0) >= 97;

/** Whether the pieces from i to end are all the words their sentence has. */
function aloneInSentence({ pieces: p, syntax }: Scene, i: number, end: number): boolean {
  const sentence = syntax.sentenceOf[p.token[i]!];
  const other = (k: number): boolean =>
    k >= 0 && k < p.length && syntax.sentenceOf[p.token[k]!] === sentence && /[a-z\d]/.test(p.text[k]!);
  return !other(i - 1) && !other(end) && !other(end + 1) && !other(i - 2);
}

/** `2024`, `2022-2027`, `2024-25`: years among words, not counts, codes or numbers of things. */
export function readYears(scene: Scene, i: number, inRange: boolean): Read | undefined {
  const { pieces: p } = scene;
  const year = yearAt(p, i);
  if (year === undefined) return undefined;
  const until = secondYear(p, i, year);
  const to = until?.to ?? i + 1;
  if (!plainlyYear(scene, i, to, year, inRange)) return undefined;
  if (until && until.year <= 2200) {
    const range: Expression = { kind: 'range', from: { kind: 'date', year }, to: { kind: 'date', year: until.year } };
    const parts = width(p, i + 2) === 4 ? { parts: [yearFound(i, year), yearFound(i + 2, until.year)] } : {};
    return { expression: range, to, ...parts };
  }
  const era = p.capital[to] && isOneOf(p, to, 'ad', 'ce') ? 1 : 0;
  return { expression: { kind: 'date', year }, to: to + era };
}

const yearFound = (i: number, year: number): Found => ({ from: i, to: i + 1, expression: { kind: 'date', year } });

function plainlyYear(scene: Scene, i: number, to: number, year: number, inRange: boolean): boolean {
  const { pieces: p, syntax, times, amounts } = scene;
  const before = p.text[i - 1] ?? '';
  if (aloneInSentence(scene, i, to)) return false;
  if ((isDigits(p, to) && !glued(p, to)) || (isDigits(p, i - 1) && !is(p, i - 1, ','))) return false;
  if (glued(p, to) && is(p, to, '-') && isDigits(p, to + 1)) return false;
  if (times.numbered.has(before) || amounts.currencies.has(before) || amounts.currencies.has(p.text[to] ?? '')) return false;
  const after = p.text[to] ?? '';
  if (isAge(p, to)) return false;
  if (isInName(scene, i, to, year)) return false;
  // One agreement has no number before it: of "the 1987 agreement" the year is meant.
  if (amounts.units.has(after) && syntax.xpos[p.token[to]!] === 'NN' && is(p, i - 1, 'the')) return true;
  if (amounts.units.has(after) || after === '%' || after === 'hours')
    return (
      times.before.has(before) && year > 1980 && year < 2060 && isOneOf(p, to, 'members', 'countries', 'projects', 'agreements')
    );
  const led = times.before.has(before) || inRange;
  if (year < 1900 || year > 2060)
    return led && !pluralNoun(syntax, p.token[to]) && (year <= 2100 || isOneOf(p, i - 1, 'by', 'until', 'in'));
  if (year % 100 === 0 && pluralNoun(syntax, p.token[to]) && !times.ofYears.has(after) && !is(p, i - 1, 'the')) return false;
  return true;
}

/** `2000 year old`. */
const isAge = (p: Pieces, i: number): boolean => {
  const at = dash(p, i);
  return wordAt(p, at).unit === 'year' && isOneOf(p, dash(p, at + 1), 'old', 'olds');
};

/** `the Nikkei 1500 Index`: a round number inside a name is no year. */
const isInName = ({ pieces: p, times }: Scene, i: number, to: number, year: number): boolean =>
  year % 100 === 0 && p.capital[i - 1] === 1 && !times.before.has(p.text[i - 1]!) && p.capital[to] === 1;

const pluralNoun = (syntax: Syntax, token: number | undefined): boolean => token !== undefined && syntax.xpos[token] === 'NNS';
