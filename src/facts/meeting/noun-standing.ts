import { type Context, childrenBy, type Reading, relation, type Syntax } from '../../model/index.ts';
import { type Standing, standingOf } from '../clause.ts';
import type { NounPhrase } from './noun-phrases.ts';
import type { Nucleus } from './nucleus.ts';

/** Whether the meeting took place, by the verb that holds it, participles behind it and prepositions before it. */
export function standingAt(
  reading: Reading,
  context: Context,
  phrase: NounPhrase & { readonly end: number },
  absorbs: Nucleus | undefined,
): Standing {
  const { syntax } = reading;
  const { clauses, meetings } = context.language;
  const { token, wrapper, verb, preposition } = phrase;
  const top = wrapper?.head ?? token;
  // "the summit scheduled for June"
  const next = syntax.lower[phrase.end] ?? '';
  if (clauses.plans.has(next) && syntax.xpos[phrase.end] === 'VBN') return 'planned';
  for (const c of childrenBy(syntax, token, 'acl')) {
    if (clauses.plans.has(syntax.lemma[c]!) || clauses.plans.has(syntax.lower[c]!)) return 'planned';
    if (childrenBy(syntax, c, 'mark').some((m) => syntax.lower[m] === 'to') && meetings.holders.has(syntax.lemma[c]!))
      return 'planned';
    if (meetings.holders.has(syntax.lemma[c]!)) return standingOf(syntax, c, clauses) === 'planned' ? 'planned' : 'done';
  }
  if (absorbs) return absorbs.status.value === 'planned' ? 'planned' : 'done';
  // "is ready for talks", "a call for talks"
  const above = syntax.head[top]!;
  if (above >= 0 && above !== verb && meetings.asked.has(preposition) && clauses.wishes.has(syntax.lemma[above]!)) return 'open';
  if (verb < 0 && (preposition === 'for' || isAhead(syntax, preposition, wrapper?.first ?? phrase.first))) return 'planned';
  if (verb < 0) {
    const root = rootOf(syntax, token);
    return clauses.plans.has(syntax.lower[root]!) ? 'planned' : 'done';
  }
  const rel = relation(syntax, top);
  const direct = syntax.head[top] === verb && (rel === 'obj' || rel === 'nsubj' || rel === 'xcomp');
  const standing = standingOf(syntax, verb, clauses);
  const lemma = syntax.lemma[verb]!;
  if (direct && (rel === 'nsubj' || rel === 'xcomp') && (clauses.plans.has(lemma) || clauses.plans.has(syntax.lower[verb]!)))
    return standing === 'denied' ? 'denied' : 'planned';
  // "look forward to a meeting in June"
  if (syntax.head[top] === verb && meetings.agrees.has(`${lemma} ${syntax.lower[verb + 1] ?? ''}`))
    return standing === 'denied' ? 'denied' : 'planned';
  if (direct && rel === 'obj' && (clauses.plans.has(lemma) || lemma === 'announce')) return 'planned';
  if (
    syntax.head[top] === verb &&
    (rel === 'obj' || (rel === 'obl' && meetings.asked.has(preposition))) &&
    clauses.wishes.has(lemma) &&
    lemma !== 'discuss' &&
    !meetings.holders.has(lemma)
  )
    return 'open';
  if (direct) return standing;
  if (isAhead(syntax, preposition, wrapper?.first ?? phrase.first)) return 'planned';
  if (preposition === 'for') return standing === 'done' ? 'planned' : standing;
  return standing === 'planned' ? 'planned' : 'done';
}

/** "before the summit", "ahead of the talks", "prior to". */
export function isAhead(syntax: Syntax, preposition: string, first: number): boolean {
  const before = syntax.lower[first - 2];
  return (
    preposition === 'before' ||
    preposition === 'until' ||
    (preposition === 'of' && (before === 'ahead' || before === 'eve')) ||
    (preposition === 'to' && before === 'prior')
  );
}

function rootOf(syntax: Syntax, i: number): number {
  let k = i;
  for (let steps = 0; syntax.head[k]! >= 0 && steps < 60; steps++) k = syntax.head[k]!;
  return k;
}
