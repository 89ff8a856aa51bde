import { childBy, relation, type TokenRange } from '../../model/index.ts';
import { standingOf } from '../clause.ts';
import { add } from './add.ts';
import { clauseLimit } from './limits.ts';
import { partiesOf } from './parties.ts';
import { verbAfter } from './verbs.ts';
import type { Work } from './work.ts';

/** `is committed to helping`, `are determined to build`, `is committed to the completion of the port`; not `is committed to peace`. */
export function resolvedTo(work: Work, sentence: TokenRange, at: number): void {
  const { reading, words } = work;
  const { syntax } = reading;
  const limit = clauseLimit(work, at, sentence);
  let p = at + 1;
  while (p < limit && syntax.upos[p] === 'ADV') p++;
  if (syntax.lower[p] !== 'to') return;
  if (verbAfter(reading, p, limit) < 0) {
    let noun = p + 1;
    while (noun < limit && (syntax.upos[noun] === 'DET' || syntax.upos[noun] === 'ADJ' || syntax.xpos[noun] === 'PRP$')) noun++;
    if (!words.acts.has(syntax.lower[noun]!) || (syntax.lower[noun + 1] !== 'of' && noun === p + 1)) {
      standsBy(work, at, p, limit);
      return;
    }
  }
  const ready = syntax.lower[at] === 'ready' || syntax.lower[at] === 'prepared';
  const verb = verbAfter(reading, p, limit);
  if (verb >= 0 && words.idleVerbs.has(syntax.lower[verb]!)) return;
  // Talk is full of what people are ready for.
  if (ready && work.document.kind === 'transcript' && !(verb >= 0 && words.deeds.has(syntax.lower[verb]!))) return;
  add(work, {
    rule: 'commitment.resolved@1',
    cue: at,
    range: { first: p + 1, end: limit },
    parties: partiesOf(work, at),
    status: 'announced',
    confidence: ready ? 0.5 : 0.7,
  });
}

/** `is ready to build`, `stands prepared to help`. */
export function readAdjective(work: Work, sentence: TokenRange, at: number): void {
  const { reading, words, context } = work;
  const { syntax } = reading;
  if (!words.resolved.has(syntax.lower[at]!) || relation(syntax, at) === 'amod') return;
  const up = syntax.head[at]!;
  const stands = up >= 0 && up < at && words.stances.has(syntax.lower[up]!) && relation(syntax, at) !== 'amod';
  if (childBy(syntax, at, 'nsubj') === undefined && relation(syntax, at) !== 'conj' && !stands) return;
  if (standingOf(syntax, at, context.language.clauses) !== 'done') return;
  resolvedTo(work, sentence, at);
}

/** `remains committed to the “two ports” policy`, `is committed to its alliance with Peru`: vague, and told only of one certain thing, not of `peace`. */
function standsBy(work: Work, at: number, to: number, limit: number): void {
  const { reading, words } = work;
  const { syntax } = reading;
  if (syntax.lower[at] !== 'committed' || work.document.kind === 'news') return;
  const certain = syntax.upos[to + 1] === 'DET' || syntax.xpos[to + 1] === 'PRP$' || syntax.upos[to + 1] === 'PROPN';
  if (!certain) return;
  const isSuch = (i: number): boolean => {
    const lower = syntax.lower[i]!;
    return words.things.has(lower) || words.papers.has(lower) || words.upheld.has(lower);
  };
  let noun = to + 2;
  while (noun < limit && !isSuch(noun) && !ENDS_PHRASE.has(syntax.upos[noun]!) && syntax.lower[noun] !== ',') noun++;
  if (noun >= limit || !isSuch(noun)) return;
  add(work, {
    rule: 'commitment.upheld@1',
    cue: at,
    range: { first: to + 1, end: limit },
    parties: partiesOf(work, at),
    status: 'announced',
    confidence: 0.4,
  });
}

const ENDS_PHRASE = new Set(['ADP', 'VERB', 'AUX', 'SCONJ']);
