import { childrenBy, type MeetingStatus, type MeetingWords, type Reading, relation, type Syntax } from '../../model/index.ts';
import { actorsOf, listAt, type Side, sentenceEnd, subjectSides } from '../sides.ts';
import type { NounPhrase } from './noun-phrases.ts';
import { plannersOf } from './verb-clause.ts';

interface Holder {
  readonly sides: readonly Side[];
  readonly stopped?: MeetingStatus;
  /** The verb founds it or keeps it going: `launch`, `continue`. */
  readonly goesOn?: boolean;
  /** The verb's own meeting is this one. */
  readonly absorbs?: number;
  /** The verb whose subject would be a side. */
  readonly verb?: number;
  /** The verb makes the meeting happen. */
  readonly holds: boolean;
}

/** What the verb over the phrase adds: its subject holds, hosts or attends; it plans, puts off or ends. */
export function holderOf(
  reading: Reading,
  words: MeetingWords,
  plans: ReadonlySet<string>,
  { token, wrapper, preposition, verb: clause, first }: NounPhrase,
): Holder {
  const { syntax } = reading;
  const top = wrapper?.head ?? token;
  if (happening(syntax, words, top) !== undefined) return { sides: [], holds: true };
  let rel = relation(syntax, top);
  let verb = syntax.head[top]!;
  if (rel === 'conj' && verb >= 0 && clause >= 0) {
    rel = relation(syntax, verb);
    verb = syntax.head[verb]!;
  }
  if (verb < 0 || clause !== verb) return { sides: [], holds: false };
  const lemma = syntax.lemma[verb]!;
  const particle = `${lemma} ${syntax.lower[verb + 1] ?? ''}`;
  const stopped = words.stops.get(lemma) ?? words.stops.get(particle);
  const part = words.holders.get(lemma);
  const passive = syntax.deprel[top] === 'nsubj:pass';
  // "the ministers look forward to meeting in Lima"
  if ((rel === 'obl' || rel === 'advcl') && words.agrees.has(particle)) {
    const sides = subjectSides(reading, words, verb);
    if (actorsOf(sides).length > 1) return { sides, verb, holds: true };
  }
  if (rel === 'obj' || rel === 'nsubj' || rel === 'obl' || rel === 'xcomp') {
    if (stopped && rel !== 'obl') return { sides: passive ? [] : subjectSides(reading, words, verb), stopped, holds: true };
    if (rel === 'obj' && part)
      return { sides: subjectSides(reading, words, verb, part), verb, holds: true, goesOn: words.founders.has(lemma) };
    // "agreed to a further meeting"
    if ((rel === 'obl' || rel === 'obj') && words.agrees.has(lemma) && !passive)
      return { sides: subjectSides(reading, words, verb), verb, holds: true };
    if (rel === 'obl' && part && first > verb && (words.attends.has(preposition) || words.attends.has(`${lemma} ${preposition}`)))
      return { sides: subjectSides(reading, words, verb, part), verb, holds: true };
    if (passive && part) return { sides: agentsOf(reading, words, verb, part), holds: true };
    if (rel === 'nsubj')
      return {
        sides: [],
        holds: words.happens.has(lemma) || (passive && part !== undefined) || plans.has(lemma) || plans.has(syntax.lower[verb]!),
      };
  }
  if (rel === 'obl' || rel === 'nmod' || rel === 'advcl') {
    const frame = words.verbs.get(lemma)?.frame;
    if (frame && gathers(frame) && (preposition === 'for' || (preposition === 'in' && frame !== 'host')))
      return { sides: [], absorbs: verb, holds: true };
  }
  return { sides: [], holds: false };
}

/** The verb of "the assembly which took place this week". */
export const happening = (syntax: Syntax, words: MeetingWords, noun: number): number | undefined =>
  childrenBy(syntax, noun, 'acl').find(
    (c) =>
      words.happens.has(syntax.lemma[c]!) &&
      childrenBy(syntax, c, 'nsubj').some((s) => s > noun && (syntax.xpos[s] === 'WDT' || syntax.lower[s] === 'that')),
  );

/** "met for the summit" is at the summit; "spoke for the summit" is not. */
const gathers = (frame: string): boolean => frame === 'meet' || frame === 'gather' || frame === 'host';

/** "was attended by A and B": those behind "by". */
function agentsOf(reading: Reading, words: MeetingWords, verb: number, part: Side['part']): readonly Side[] {
  const { syntax } = reading;
  const limit = sentenceEnd(syntax, verb);
  for (let p = verb + 1; p < limit && p < verb + 4; p++) {
    if (syntax.lower[p] === 'by') return listAt(reading, words, p + 1, limit, part).sides;
  }
  return [];
}

/** `sidelines` in "on the sidelines of the summit in Bali", which the tree may give the place. */
export function besideNoun(syntax: Syntax, words: MeetingWords, first: number): number[] {
  const noun = first - 2;
  return noun >= 0 && words.sidelines.has(syntax.lower[noun]!) ? [noun] : [];
}

/** The verbs whose times and places are those of the meeting too. */
export function holdersAbove(syntax: Syntax, verb: number, held: Holder): number[] {
  if (verb < 0 || !held.holds) return [];
  return [verb, ...childrenBy(syntax, verb, 'xcomp'), ...plannersOf(syntax, verb)];
}
