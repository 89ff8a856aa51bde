import {
  childrenBy,
  extent,
  type PromiseLanguage,
  type Reading,
  relation,
  type Syntax,
  type TokenRange,
} from '../../model/index.ts';
import { mentionsIn } from '../lookup.ts';
import { leftEdge } from '../statement/cues.ts';

const LONGEST = 40;

/** Something that can be undertaken: a project, a paper, a fund, a sum aimed at, the doing of something; or a capitalised name that ends in such a word. */
export function isThing(reading: Reading, words: PromiseLanguage, head: number): boolean {
  const { syntax } = reading;
  const lower = syntax.lower[head]!;
  if (words.things.has(lower) || words.papers.has(lower) || words.projectNouns.has(lower)) return true;
  if (isSumAimedAt(reading, words, head) || isDoing(reading, words, head) || isPromised(reading, words, head)) return true;
  return childrenBy(syntax, head, 'compound', 'flat', 'nmod').some((c) => {
    const w = syntax.lower[c]!;
    return Math.abs(c - head) < 6 && (words.papers.has(w) || words.projectNouns.has(w));
  });
}

/** `the withdrawal of its troops`, `deliveries of grain`. */
export const isDoing = ({ syntax }: Reading, words: PromiseLanguage, head: number): boolean =>
  words.acts.has(syntax.lemma[head]!) && syntax.lower[head + 1] === 'of';

/** `the shells it promised`, `the vessels that Chile offered`. */
const isPromised = ({ syntax }: Reading, words: PromiseLanguage, head: number): boolean =>
  childrenBy(syntax, head, 'acl').some((c) => words.cues.get(syntax.lower[c]!)?.takes === 'both' || syntax.lemma[c] === 'offer');

/** A target or pledge of a sum: `the goal of 3 billion euros`, `the $2 billion pledge`. */
export function isSumAimedAt({ syntax, mentions }: Reading, words: PromiseLanguage, head: number): boolean {
  const lower = syntax.lower[head]!;
  if (!words.aims.has(lower) && !words.firm.has(lower)) return false;
  return mentionsIn(mentions.amounts, Math.max(0, head - 5), head + 8).some(
    (a) => a.last === head - 1 || (a.first === head + 2 && syntax.lower[head + 1] === 'of'),
  );
}

/** A name of its own (`the Volta Bridge`) or of its makers (`pledges made by Volta`), not any `project`. */
export function isNamed({ syntax }: Reading, head: number): boolean {
  if (/^\p{Lu}/u.test(syntax.form[head]!)) return true;
  const { first, end } = extent(syntax, head);
  for (let i = first; i < end && i < head + 25; i++) if (syntax.upos[i] === 'PROPN') return true;
  return false;
}

/** The noun phrase around its head, without relative clauses, cut before the verb. */
export function phraseOf({ syntax }: Reading, head: number, verb: number): TokenRange {
  let first = leftEdge(syntax, head);
  let { end } = extent(syntax, head);
  for (let k = syntax.childStart[head]!; k < syntax.childStart[head + 1]!; k++) {
    const c = syntax.childList[k]!;
    if (c > head && (syntax.deprel[c] === 'acl:relcl' || relation(syntax, c) === 'appos'))
      end = Math.min(end, Math.max(head + 1, leftEdge(syntax, c)));
  }
  // ", which …" wherever the tree hangs it
  for (let i = head + 2; i < end; i++) if (syntax.xpos[i] === 'WDT' && syntax.lower[i - 1] === ',') end = i - 1;
  if (verb > head) end = Math.min(Math.max(end, wordsBehind(syntax, head, verb)), verb);
  if (verb >= 0 && verb < head) first = Math.max(first, verb + 1);
  while (first < head && (syntax.upos[first] === 'DET' || syntax.upos[first] === 'ADP' || syntax.upos[first] === 'PUNCT'))
    first++;
  while (
    end > head + 1 &&
    (syntax.upos[end - 1] === 'PUNCT' ||
      syntax.upos[end - 1] === 'AUX' ||
      syntax.upos[end - 1] === 'ADV' ||
      syntax.xpos[end - 1] === 'WDT')
  )
    end--;
  return { first, end: Math.min(end, first + LONGEST) };
}

/** Where the phrases behind a subject end that the tree has hung on its verb: `the treaty between the two` `on the return of art` `entered …`. */
function wordsBehind(syntax: Syntax, head: number, verb: number): number {
  let i = head + 1;
  while (
    i < verb &&
    syntax.upos[i] !== 'VERB' &&
    syntax.upos[i] !== 'AUX' &&
    syntax.upos[i] !== 'PUNCT' &&
    syntax.xpos[i] !== 'WDT'
  )
    i++;
  return i;
}

/** Only a part of a thing: `two of the five ships`, `the first section of the line`, `half the sum`; not `the last section`. */
export function isPart({ syntax }: Reading, words: PromiseLanguage, { first, end }: TokenRange): boolean {
  for (let i = first; i < end && i < first + 8; i++) {
    if (words.rests.has(syntax.lower[i]!)) return false;
    if (words.parts.has(syntax.lower[i]!)) return true;
    if (i > first && syntax.lower[i] === 'of' && (syntax.upos[i - 1] === 'NUM' || syntax.lower[i - 1] === 'percent')) return true;
    // "30 million euros of the 90 million"
    if (i > first + 1 && syntax.lower[i] === 'of' && syntax.lower[i + 1] === 'the' && syntax.upos[i + 2] === 'NUM') return true;
  }
  return false;
}
