import { type InitiativeWords, type Reading, type WhoMention, whoAtToken } from '../../model/index.ts';
import { timeAt } from '../lookup.ts';
import { sentenceEnd } from '../sides.ts';

export const isCapital = (form: string): boolean => /^(?:\p{Lu}|\d)/u.test(form);
export const HYPHEN = /^[-–—/]$/;

/** Leftwards over capitals, hyphens, states and joining words between capitals. */
export function nameStart(reading: Reading, words: InitiativeWords, head: number): number {
  const { syntax, mentions } = reading;
  const sentence = syntax.sentences[syntax.sentenceOf[head]!]!;
  let first = head;
  for (let p = head - 1; p >= sentence.first && p > head - 16; p--) {
    const form = syntax.form[p]!;
    const who = whoAtToken(mentions, p);
    if (who && (who.form === 'titled-person' || who.form === 'person' || who.form === 'pronoun' || who.form === 'office')) break;
    // "United | States-Chile Compact": a state stands whole
    if (who && who.first < p && isState(who) && isCapital(syntax.form[who.first]!)) {
      first = who.first;
      p = first;
      continue;
    }
    if (isCapital(form) && isNamePart(reading, p)) {
      if (/^['’]s?$/.test(syntax.form[p + 1] ?? '')) break;
      first = p;
    } else if (
      HYPHEN.test(form) ||
      ((words.joints.has(syntax.lower[p]!) || form === ',') &&
        p > sentence.first &&
        isCapital(syntax.form[p - 1]!) &&
        !(who && who.first > p))
    ) {
      // "Later the Lithium Partnership": another phrase begins
      const begins = form === ',' || syntax.lower[p] === 'to' || syntax.lower[p] === 'in' || syntax.lower[p] === 'the';
      if (begins || joinsNames(reading, words, p)) break;
    } else break;
  }
  // "the New Lithium Partnership", "the 2014 Chile-Peru Agreement": when it was made is no part of its name
  const youth = syntax.lower[first] === 'new' && !whoAtToken(mentions, first);
  return first + 1 < head && (youth || YEAR.test(syntax.form[first]!)) ? first + 1 : first;
}

const isState = ({ form }: WhoMention): boolean =>
  form === 'country' || form === 'demonym' || form === 'group' || form === 'capital';

/** A capital inside a sentence is part of a name, even a verb's (`the Build Bridges initiative`); not a determiner's, nor that of a first word. */
function isNamePart({ syntax }: Reading, p: number): boolean {
  const tag = syntax.upos[p];
  // not "Renewed Lithium Partnership", "Implement the Lithium Partnership"
  if (tag === 'VERB')
    return (
      p > 0 &&
      syntax.sentenceOf[p - 1] === syntax.sentenceOf[p] &&
      SMALL.test(syntax.form[p - 1]!) &&
      syntax.xpos[p] !== 'VBN' &&
      syntax.upos[p + 1] !== 'DET'
    );
  return tag !== 'DET' && tag !== 'PRON' && tag !== 'ADP';
}
const SMALL = /^\p{Ll}/u;

const YEAR = /^(?:19|20)\d\d$/;

/** `the Lithium Partnership and | the Strategic Water Partnership`, `Council and | Chile-Peru Alliance`: an `and` between two names. */
function joinsNames({ syntax, mentions }: Reading, words: InitiativeWords, and: number): boolean {
  if (syntax.lower[and] !== 'and' && syntax.lower[and] !== '&') return false;
  const states = whoAtToken(mentions, and + 1);
  const pair = states !== undefined && states.form !== 'pronoun' && HYPHEN.test(syntax.form[states.last + 1] ?? '');
  const group = states?.form === 'group' && syntax.upos[and + 1] === 'PROPN';
  return words.heads.has(syntax.lower[and - 1]!) || pair || group;
}

/** Rightwards over "for the Indo-Pacific", "on Critical Minerals". */
export function nameEnd(reading: Reading, words: InitiativeWords, head: number): number {
  const { syntax } = reading;
  const limit = Math.min(sentenceEnd(syntax, head), head + 14);
  let end = head + 1;
  if (end < limit && (syntax.lower[end] === 'for' || syntax.lower[end] === 'on' || syntax.lower[end] === 'of')) {
    for (let p = end + 1; p < limit; p++) {
      const form = syntax.form[p]!;
      // "on the Protection of Rivers in May 2021"
      if (timeAt(reading, p) !== undefined) break;
      if (isCapital(form) && whoAtToken(reading.mentions, p)?.form !== 'titled-person') end = p + 1;
      else if (!words.joints.has(syntax.lower[p]!) && !HYPHEN.test(form) && !(POSSESSIVE.test(form) && end === p)) break;
    }
  }
  return end;
}

/** `for Workers’ Rights`, `on Women's Health` */
const POSSESSIVE = /^['’]s?$/;
