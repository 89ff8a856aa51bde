import { type MeetingNoun, type MeetingWords, type Reading, type Syntax, whoAtToken } from '../../model/index.ts';
import { clauseVerb } from '../clause.ts';
import { inRange } from '../range.ts';
import { phraseStart, sentenceEnd } from '../sides.ts';
import { timesIn } from '../when.ts';

/** A meeting noun in its place: `the third round of the 2+2 dialogue` with the verb that holds it. */
export interface NounPhrase {
  readonly token: number;
  readonly noun: MeetingNoun;
  readonly first: number;
  /** "the third round of" before it. */
  readonly wrapper?: { readonly first: number; readonly head: number };
  /** Word before the whole phrase: `during`, `of`. */
  readonly preposition: string;
  /** Verb whose clause holds it, or -1. */
  readonly verb: number;
}

/** Every noun for a meeting that heads its phrase; `meeting room` and `press conference` do not. */
export function meetingNouns(reading: Reading, words: MeetingWords): NounPhrase[] {
  const { syntax } = reading;
  const out: NounPhrase[] = [];
  for (let i = 0; i < syntax.length; i++) {
    const noun = words.nouns.get(syntax.lower[i]!);
    if (!noun || !isNoun(syntax, i, noun) || !isHead(reading, words, i)) continue;
    const first = phraseStart(reading, i);
    if (isOther(syntax, words, first, i)) continue;
    if (noun.counted && !countsAlone(reading, first, i)) continue;
    const wrapper = wrapperOf(reading, words, first);
    const start = wrapper?.first ?? first;
    const top = wrapper?.head ?? i;
    const above = syntax.head[top]!;
    out.push({
      token: i,
      noun,
      first,
      ...(wrapper ? { wrapper } : {}),
      preposition: start > 0 && syntax.sentenceOf[start - 1] === syntax.sentenceOf[i] ? syntax.lower[start - 1]! : '',
      verb: above < 0 ? -1 : clauseVerb(syntax, above),
    });
  }
  return out;
}

function isNoun(syntax: Syntax, i: number, noun: MeetingNoun): boolean {
  const tag = syntax.upos[i];
  if (tag === 'NOUN' || tag === 'PROPN') return true;
  return (noun.form === '2+2' || noun.form === '3+3' || noun.form === 'ministerial') && tag !== 'VERB' && tag !== 'ADJ';
}

/** The last noun of its compound: not `summit` in "summit declaration", not `2+2` in "2+2 Dialogue". */
function isHead(reading: Reading, words: MeetingWords, i: number): boolean {
  const { syntax, mentions } = reading;
  const limit = Math.min(sentenceEnd(syntax, i), i + 8);
  const figure = syntax.lower[i] === '2+2' || syntax.lower[i] === '3+3';
  for (let p = i + 1; p < limit; p++) {
    const tag = syntax.upos[p]!;
    const lower = syntax.lower[p]!;
    if (
      figure &&
      (tag === 'ADJ' ||
        lower === 'and' ||
        lower === '"' ||
        lower === '”' ||
        lower === '-' ||
        lower === "'" ||
        lower === '’' ||
        lower === "'s" ||
        lower === '’s')
    )
      continue;
    if (whoAtToken(mentions, p) && !figure) return true;
    if (tag === 'ADJ' && words.nouns.has(lower)) return false;
    if (tag !== 'NOUN' && tag !== 'PROPN') return true;
    if (timesIn(reading, i).some((t) => t.first <= p && p <= t.last)) return true;
    if (figure) {
      if (words.nouns.has(lower)) return false;
      continue;
    }
    return false;
  }
  return true;
}

/** "the fourth round", with nothing behind it that says of what. */
const countsAlone = ({ syntax, mentions }: Reading, first: number, i: number): boolean =>
  syntax.lower[i + 1] !== 'of' &&
  syntax.lower[first] === 'the' &&
  inRange(mentions.ordinals, first, i).some((o) => o.last === i - 1);

function isOther(syntax: Syntax, words: MeetingWords, first: number, i: number): boolean {
  for (let p = first; p < i; p++) {
    const lower = syntax.lower[p]!;
    if (words.supposed.has(lower) || (p === i - 1 && words.others.has(lower))) return true;
  }
  return false;
}

function wrapperOf(reading: Reading, words: MeetingWords, first: number): NounPhrase['wrapper'] {
  const { syntax } = reading;
  const of = first - 1;
  if (of < 1 || syntax.lower[of] !== 'of') return undefined;
  const head = of - 1;
  if (!words.rounds.has(syntax.lower[head]!)) return undefined;
  return { first: phraseStart(reading, head), head };
}
