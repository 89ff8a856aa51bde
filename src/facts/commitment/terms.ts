import {
  type ActorCode,
  type AmountMention,
  type Cited,
  type Context,
  inferred,
  type Reading,
  stated,
  type TokenRange,
  type WhoMention,
  whoAtToken,
} from '../../model/index.ts';
import { mentionsIn } from '../lookup.ts';
import { topicsIn } from '../topics.ts';
import { dueOf } from './due.ts';
import type { Commitment, Promised, Work } from './work.ts';

/** Counts that tell of the world more often than of what is promised. */
const LOOSE_UNITS = new Set([
  'degrees',
  'degree',
  'hours',
  'hour',
  'people',
  'persons',
  'percent',
  'years',
  'months',
  'days',
  'weeks',
  'times',
  'countries',
  'jobs',
]);

/** An undertaking with its sum, its times, its condition, those it is for and its topics. */
export function fill(
  { reading, context }: Work,
  { rule, range, times: shared, parties, status, confidence }: Promised,
): Commitment {
  const { syntax, doc, mentions, date } = reading;
  const span = { start: syntax.start[range.first]!, end: syntax.end[range.end - 1]! };
  const content = stated(doc.text.slice(span.start, span.end), span);
  const amount = chosenAmount(amountsIn(reading, range));
  const own = mentionsIn(mentions.times, range.first, range.end);
  const times = shared && own.length === 0 ? mentionsIn(mentions.times, shared.first, shared.end) : own;
  const { deadline, period } = dueOf(reading, times);
  const beneficiaries = beneficiariesOf(reading, range, parties);
  const condition = conditionOf(reading, context, range);
  const topics = topicsIn(doc.text, span, context.knowledge);
  const sure = confidence + (amount ? 0.1 : 0) + (deadline || period ? 0.1 : 0);
  return {
    kind: 'commitment',
    rule,
    confidence: Math.min(0.95, Math.round(sure * 100) / 100),
    fields: {
      parties,
      content,
      status: stated(status, span),
      ...(beneficiaries.length > 0 && { beneficiaries }),
      ...(amount && { amount: stated(amount.value, amount), unit: stated(amount.unit, amount) }),
      ...(deadline && { deadline }),
      ...(period && { period }),
      ...(condition && { condition }),
      ...(topics.length > 0 && { topics }),
      ...(date && { date: inferred(date.value) }),
    },
  };
}

/** The sums in a range. */
export function amountsIn({ mentions }: Reading, { first, end }: TokenRange): AmountMention[] {
  return mentionsIn(mentions.amounts, first, end);
}

/** Money before things, the first before later ones; shares and spans of time are no sums. */
function chosenAmount(amounts: readonly AmountMention[]): AmountMention | undefined {
  return amounts.find((a) => a.money) ?? amounts.find((a) => !LOOSE_UNITS.has(a.unit));
}

/** Whom it is for: states named after `to` and `for`. */
function beneficiariesOf(
  { syntax, mentions }: Reading,
  { first, end }: TokenRange,
  parties: readonly Cited<ActorCode>[],
): Cited<ActorCode>[] {
  const out: Cited<ActorCode>[] = [];
  for (let i = first; i < end; i++) {
    const who = whoAtToken(mentions, i);
    if (!who) continue;
    const before = syntax.lower[who.first - 1];
    const twoBefore = syntax.lower[who.first - 2];
    const toward = (w: string | undefined) =>
      w === 'to' || w === 'for' || w === 'help' || w === 'helping' || w === 'support' || w === 'supporting';
    if (toward(before) || (before === 'the' && toward(twoBefore)) || isHearer(syntax, who)) {
      for (const { actor } of who.parties) {
        if (actor && !parties.some((p) => p.value === actor) && !out.some((o) => o.value === actor)) out.push(stated(actor, who));
      }
    }
    i = who.last;
  }
  return out;
}

/** `lend Peru $5 million`, `give the Peruvians a ship`, `supply Peru with grain`: right behind the verb, with a thing or `with` behind it. */
function isHearer(syntax: Reading['syntax'], who: WhoMention): boolean {
  const verb = who.first - 1;
  if (verb < 0 || syntax.upos[verb] !== 'VERB' || who.form === 'body') return false;
  const next = who.last + 1;
  return syntax.lower[next] === 'with' || syntax.upos[next] === 'DET' || syntax.upos[next] === 'NUM' || syntax.xpos[next] === '$';
}

function conditionOf({ syntax, doc }: Reading, { language }: Context, { first, end }: TokenRange): Cited<string> | undefined {
  for (let i = first + 1; i < end - 1; i++) {
    for (const phrase of language.promises.conditions) {
      if (!phrase.every((word, k) => i + k < end && syntax.lower[i + k] === word)) continue;
      const span = { start: syntax.start[i]!, end: syntax.end[end - 1]! };
      return stated(doc.text.slice(span.start, span.end), span);
    }
  }
  return undefined;
}
