import { type ActorCode, type AmountMention, type Cited, childBy, stated, type TokenRange } from '../../model/index.ts';
import { standingOf } from '../clause.ts';
import { mentionsIn, whoIn } from '../lookup.ts';
import { deniedBefore } from '../statement/denied.ts';
import { add } from './add.ts';
import { beforeAside, clauseLimit } from './limits.ts';
import { partiesOf } from './parties.ts';
import type { Work } from './work.ts';

/** `set itself a target of $2 billion`, `adopted the goal of 40 percent by 2030`; `the 3 billion euros of aid pledged for 2025–2027`: a sum that is aimed at. */
export function readTargets(work: Work, sentence: TokenRange): void {
  const { reading, context } = work;
  const { syntax } = reading;
  for (const amount of mentionsIn(reading.mentions.amounts, sentence.first, sentence.end)) {
    const set = setterOf(work, sentence, amount);
    if (
      set >= 0 &&
      standingOf(syntax, set, context.language.clauses) === 'done' &&
      !deniedBefore(syntax, context.language.clauses, set)
    ) {
      const limit = clauseLimit(work, set, sentence);
      add(work, {
        rule: 'commitment.target@1',
        cue: set,
        range: { first: amount.first, end: Math.max(beforeAside(work, amount.last + 1, limit), amount.last + 1) },
        parties: partiesOf(work, set),
        status: 'announced',
        confidence: 0.7,
      });
      continue;
    }
    const aimed = amount.money ? participleOf(work, amount) : -1;
    if (aimed < 0) continue;
    const named: Cited<ActorCode>[] = [];
    for (const who of whoIn(reading.mentions, amount.start, syntax.end[aimed]!)) {
      for (const { actor } of who.parties) if (actor && !named.some((n) => n.value === actor)) named.push(stated(actor, who));
    }
    const period = mentionsIn(reading.mentions.times, aimed + 1, Math.min(sentence.end, aimed + 8))[0];
    add(work, {
      rule: 'commitment.targeted@1',
      cue: aimed,
      range: { first: amount.first, end: period ? period.last + 1 : aimed + 1 },
      parties: named,
      status: 'in-progress',
      confidence: 0.6,
    });
  }
}

/** The verb that sets a target whose sum this is: `set itself a target on Friday of $2 billion`; -1 when none does. */
function setterOf({ reading, words }: Work, sentence: TokenRange, amount: AmountMention): number {
  const { syntax } = reading;
  let aim = amount.first - 1;
  while (aim > sentence.first && aim > amount.first - 7 && !words.aims.has(syntax.lower[aim]!)) aim--;
  if (!words.aims.has(syntax.lower[aim]!) || syntax.lower[amount.first - 1] !== 'of') return -1;
  for (let v = aim - 1; v >= sentence.first && v > aim - 8; v--) {
    if (words.setters.has(syntax.lower[v]!) && syntax.xpos[v]!.startsWith('VB')) return v;
    if (syntax.upos[v] === 'VERB') return -1;
  }
  return -1;
}

/** The participle that says a sum is only intended: `… targeted for 2022–2027`; not behind a verb of its own. */
function participleOf({ reading, words }: Work, amount: AmountMention): number {
  const { syntax } = reading;
  for (let i = amount.last + 1; i < syntax.length && i < amount.last + 9; i++) {
    if (words.intended.has(syntax.lower[i]!) && syntax.xpos[i]!.startsWith('VB') && childBy(syntax, i, 'nsubj') === undefined)
      return i;
    if (syntax.upos[i] === 'VERB' || syntax.upos[i] === 'AUX' || syntax.upos[i] === 'PUNCT') return -1;
  }
  return -1;
}
