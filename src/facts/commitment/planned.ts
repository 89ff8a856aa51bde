import {
  type ActorCode,
  type Cited,
  childBy,
  childrenBy,
  inferred,
  type Reading,
  stated,
  type TokenRange,
  whoAtToken,
} from '../../model/index.ts';
import { leftEdge } from '../statement/cues.ts';
import { add } from './add.ts';
import { clauseLimit } from './limits.ts';
import { actorsAt, partiesOf } from './parties.ts';
import { amountsIn } from './terms.ts';
import type { Work } from './work.ts';

/**
 * `A further $20 million is planned to support the clinics`, `three boats have been set aside for Peru`: a sum or a thing that is meant for something.
 * Takes a participle of planning; says whether it is one that tells so.
 */
export function planned(work: Work, sentence: TokenRange, v: number): boolean {
  const { reading, words, document } = work;
  const { syntax } = reading;
  if (!words.meant.has(syntax.lower[v]!) || document.kind === 'transcript') return false;
  if (syntax.lemma[v] === 'set' && syntax.lower[v + 1] !== 'aside') return false;
  const subject = childBy(syntax, v, 'nsubj:pass', 'nsubj');
  if (subject === undefined || subject > v || !childrenBy(syntax, v, 'aux').some((a) => syntax.lemma[a] === 'be')) return false;
  const first = Math.max(sentence.first, leftEdge(syntax, subject));
  const sum = amountsIn(reading, { first, end: v }).some((amount) => amount.money);
  if (!sum && (document.kind === 'news' || !words.things.has(syntax.lower[subject]!))) return false;
  add(work, {
    rule: 'commitment.planned@1',
    cue: v,
    range: { first, end: clauseLimit(work, v, sentence) },
    parties: whoPlans(work, sentence, { first, end: v }, v),
    status: 'announced',
    confidence: 0.5,
  });
  return true;
}

/** Who plans: named after `by`, else as the owner of the thing, else whoever acts in the sentence before, else the issuers of the text. */
function whoPlans(work: Work, sentence: TokenRange, thing: TokenRange, v: number): readonly Cited<ActorCode>[] {
  const { reading, document } = work;
  const { syntax } = reading;
  const by = childrenBy(syntax, v, 'obl').find((o) => childrenBy(syntax, o, 'case').some((c) => syntax.lower[c] === 'by'));
  const named = by === undefined ? [] : actorsAt(work, by);
  if (named.length > 0) return named;
  const owners = ownersIn(reading, thing);
  if (owners.length > 0) return owners;
  const before = syntax.sentences[syntax.sentenceOf[sentence.first]! - 1];
  const near = before && !reading.doc.text.slice(syntax.end[before.end - 1]!, syntax.start[sentence.first]!).includes('\n\n');
  const acting = near ? partiesOf(work, rootOf(reading, before)) : [];
  const at = { start: syntax.start[v]!, end: syntax.end[v]! };
  const found = acting.length > 0 ? acting.map(({ value }) => value) : document.issuers.flatMap(({ value }) => value.actor ?? []);
  return found.map((actor) => inferred(actor, at));
}

/** Those a thing belongs to: `Peruvian funding`, `funds of Peru`; not those it is for. */
function ownersIn({ syntax, mentions }: Reading, { first, end }: TokenRange): Cited<ActorCode>[] {
  for (let i = first; i < end; i++) {
    if (syntax.upos[i] === 'ADP' && syntax.lower[i] !== 'of' && syntax.lower[i] !== 'in') return [];
    const who = whoAtToken(mentions, i);
    // "schools in Peru": a place
    if (!who || (syntax.lower[who.first - 1] === 'in' && who.form === 'country')) continue;
    const actors = who.parties.flatMap(({ actor }) => actor ?? []);
    if (actors.length > 0) return actors.map((actor) => stated(actor, who));
  }
  return [];
}

function rootOf({ syntax }: Reading, { first, end }: TokenRange): number {
  for (let i = first; i < end; i++) if (syntax.head[i]! < 0) return i;
  return first;
}
