import {
  type ActorCode,
  type Context,
  children,
  type Reading,
  relation,
  type WhoMention,
  whoAtToken,
} from '../../model/index.ts';
import type { Document } from '../document.ts';
import { quoteAt } from '../lookup.ts';
import type { TextSides } from './text-sides.ts';

/**
 * Nouns by which an official text speaks of all its sides: `the two leaders`, `both sides` and `the participants` as those who act,
 * `our countries` anywhere. Nobody in a text that has no sides of its own.
 */
export function togetherIn(reading: Reading, { language }: Context, document: Document, sides: TextSides): WhoMention[] {
  const { syntax, mentions } = reading;
  const { speech, acts } = language;
  const all = sides.two ?? (sides.joint ? sides.own : undefined);
  if (!all) return [];
  const out: WhoMention[] = [];
  const isSide = (word: string): boolean => speech.sides.has(word) || acts.jointly.has(word);
  for (let i = 0; i < syntax.length; i++) {
    if (!isSide(syntax.lower[i]!) || quoteAt(reading, i)) continue;
    const known = whoAtToken(mentions, i);
    if (known && known.form !== 'group' && known.form !== 'reference' && known.form !== 'office') continue;
    if (!(isOurs(reading, i, acts.lands) || (document.kind !== 'transcript' && isAll(reading, i, all.length, acts.everyone))))
      continue;
    out.push(mentionOf(reading, i, all));
  }
  return out;
}

/** `our two countries`, `both of our nations`. */
const isOurs = ({ syntax }: Reading, noun: number, lands: ReadonlySet<string>): boolean =>
  lands.has(syntax.lower[noun]!) &&
  children(syntax, noun).some((c) => syntax.deprel[c] === 'nmod:poss' && syntax.lower[c] === 'our');

const articles = new Set(['the', 'both', 'these']);

/** `The two ministers agreed`: a subject with nothing but an article and the number of them. */
function isAll({ syntax }: Reading, noun: number, count: number, everyone: ReadonlySet<string>): boolean {
  if (relation(syntax, noun) !== 'nsubj') return false;
  let told = false;
  let counted = false;
  for (const c of children(syntax, noun)) {
    const word = syntax.lower[c]!;
    if (c > noun) return false;
    if (articles.has(word) || word === 'two') {
      told = true;
      if (word !== 'the') counted = true;
    } else if (relation(syntax, c) !== 'advmod') return false;
  }
  return told && (counted ? count === 2 : everyone.has(syntax.lower[noun]!));
}

const mentionOf = ({ syntax }: Reading, i: number, all: readonly ActorCode[]): WhoMention => ({
  kind: 'who',
  form: 'group',
  parties: all.map((actor) => ({ actor, role: 'GOV' })),
  start: syntax.start[i]!,
  end: syntax.end[i]!,
  first: i,
  last: i,
  head: i,
  confidence: 0.7,
  rule: 'sides-of-text',
  antecedent: 0,
});
