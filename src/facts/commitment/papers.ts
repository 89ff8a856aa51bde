import { type ActorCode, type Cited, type Reading, stated, type TokenRange, whoAtToken } from '../../model/index.ts';
import { mentionsIn } from '../lookup.ts';
import { partiesOf } from './parties.ts';
import type { Work } from './work.ts';

/** `announced a trade agreement with Peru`, `a truce with the rebels`: what two sides have made. */
export const isPact = (work: Work, noun: number): boolean => isPaper(work, noun) || TRUCES.has(work.reading.syntax.lemma[noun]!);
const TRUCES = new Set(['ceasefire', 'truce', 'partnership', 'coalition']);

/** A paper signed `with Peru and Chile` binds them too. */
export function withOthers(
  { syntax, mentions }: Reading,
  parties: readonly Cited<ActorCode>[],
  { first, end }: TokenRange,
): readonly Cited<ActorCode>[] {
  if (parties.length === 0) return parties;
  const out = [...parties];
  let at = first + 1;
  while (at < end && at < first + 12 && syntax.lower[at] !== 'with') at++;
  if (at >= end || syntax.lower[at] !== 'with') return parties;
  for (let i = at + 1; i < end; i++) {
    const who = whoAtToken(mentions, i);
    if (who) {
      for (const { actor } of who.parties) if (actor && !out.some(({ value }) => value === actor)) out.push(stated(actor, who));
      i = who.last;
    } else if (syntax.lower[i] !== 'and' && syntax.lower[i] !== ',' && syntax.upos[i] !== 'DET') break;
  }
  return out;
}

/** `signed a joint plan`: several sides put their names to it; a law or order that one signs binds no other. */
export function isSignable(work: Work, v: number, noun: number): boolean {
  const { syntax } = work.reading;
  return syntax.lemma[v] === 'sign' && work.words.signable.has(syntax.lower[noun]!) && partiesOf(work, v).length > 1;
}

/** Whether a paper that binds stands among tokens. */
export function papersIn({ reading, words }: Work, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (isPaper({ reading, words }, i)) return true;
  return false;
}

/** A paper that binds: letters do only as `a letter of intent` and `an exchange of letters`. */
export function isPaper({ reading: { syntax }, words }: Pick<Work, 'reading' | 'words'>, i: number): boolean {
  if (!words.papers.has(syntax.lower[i]!)) return false;
  return syntax.lemma[i] !== 'letter' || syntax.lower[i + 1] === 'of' || syntax.lower[i - 2] === 'exchange';
}

/** A sum, a noun of something that can be promised, or a paper. */
export function promisesThing({ reading, words }: Work, from: number, noun: number, limit: number): boolean {
  const { syntax } = reading;
  for (let i = from; i < Math.min(noun + 3, limit); i++)
    if ((i <= noun && words.things.has(syntax.lower[i]!)) || isPaper({ reading, words }, i)) return true;
  return mentionsIn(reading.mentions.amounts, from, noun + 9).some((a) => a.money && a.first <= noun + 3);
}
