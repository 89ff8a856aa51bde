import {
  inferred,
  type Mentions,
  type Reading,
  type Syntax,
  spanOfTokens,
  type TokenRange,
  type WhoMention,
  whoAtToken,
} from '../../model/index.ts';
import { isPerson, sidesOf } from '../sides.ts';
import { again, cite, type Speakers, spanOf } from './cited-speakers.ts';

/** `Waters said`, behind `Ana Waters`: a family name that a tagger takes for a common noun; nobody when no person of that name stands before. */
export function surnamed(reading: Reading, subject: number): Speakers {
  const form = reading.syntax.form[subject]!;
  if (!/^\p{Lu}\p{Ll}/u.test(form)) return [];
  let named: WhoMention | undefined;
  for (const who of bearers(reading).get(form) ?? []) if (who.first < subject) named = who;
  return named ? again(cite(reading, sidesOf(named)), spanOf(reading, subject)) : [];
}

const bearersOf = new WeakMap<Mentions, ReadonlyMap<string, readonly WhoMention[]>>();

/** The people of a doc that are named in full, by their last name. */
function bearers({ syntax, mentions }: Reading): ReadonlyMap<string, readonly WhoMention[]> {
  const known = bearersOf.get(mentions);
  if (known) return known;
  const found = new Map<string, WhoMention[]>();
  for (const who of mentions.who) {
    if (!isPerson(who) || who.last === who.first) continue;
    const form = syntax.form[who.last]!;
    const list = found.get(form);
    if (list) list.push(who);
    else found.set(form, [who]);
  }
  bearersOf.set(mentions, found);
  return found;
}

/** `the company said`, behind `Lakeside Shipping Company`: the last body named by that noun before. */
export function namesakeOf(reading: Reading, subject: number): Speakers {
  const { syntax } = reading;
  const definite = syntax.lower[subject - 1] === 'the' && syntax.form[subject] === syntax.lower[subject];
  if (!definite || syntax.upos[subject] !== 'NOUN') return [];
  let last: TokenRange | undefined;
  for (const range of bodies(reading).get(syntax.lower[subject]!) ?? []) if (range.end <= subject) last = range;
  if (!last) return [];
  const at = spanOf(reading, subject);
  const known = whoAtToken(reading.mentions, last.end - 1);
  if (known) return again(cite(reading, sidesOf(known)), at);
  const name = spanOfTokens(syntax, last);
  return [inferred({ name: reading.doc.text.slice(name.start, name.end).replace(/\s+/g, ' ') }, at)];
}

const bodiesOf = new WeakMap<Syntax, ReadonlyMap<string, readonly TokenRange[]>>();

/** The names of bodies in a doc by their last word, in lower case: `company`, `agency`. */
function bodies({ syntax }: Reading): ReadonlyMap<string, readonly TokenRange[]> {
  const known = bodiesOf.get(syntax);
  if (known) return known;
  const found = new Map<string, TokenRange[]>();
  for (const { type, first, end } of syntax.names) {
    if (type !== 'ORG' || end - first < 2) continue;
    const noun = syntax.lower[end - 1]!;
    const list = found.get(noun);
    if (list) list.push({ first, end });
    else found.set(noun, [{ first, end }]);
  }
  bodiesOf.set(syntax, found);
  return found;
}
