import { type ActorCode, type Cited, childBy, type TokenRange } from '../../model/index.ts';
import { standingOf } from '../clause.ts';
import { partiesOf } from './parties.ts';
import type { Work } from './work.ts';

/** `Kenya and Uganda set up an Office for Fish. It will train inspectors.`: whoever founded, in the sentence before, the body that is to act. */
export function foundersOf(work: Work, sentence: TokenRange, subject: number): Cited<ActorCode>[] {
  const { reading, context, words } = work;
  const { syntax, doc } = reading;
  const alone = syntax.lower[subject] === 'it';
  if (!alone && !words.founded.has(syntax.lower[subject]!)) return [];
  const before = syntax.sentences[syntax.sentenceOf[subject]! - 1];
  if (!before || doc.text.slice(syntax.end[before.end - 1]!, syntax.start[sentence.first]!).includes('\n\n')) return [];
  for (let v = before.first; v < before.end; v++) {
    if (!context.language.promises.founds.has(syntax.lower[v]!) || syntax.upos[v] !== 'VERB') continue;
    const body = childBy(syntax, v, 'obj');
    if (
      body === undefined ||
      !names(work, body) ||
      (!alone && syntax.lower[body] !== syntax.lower[subject] && !holds(work, body, subject))
    )
      continue;
    const standing = standingOf(syntax, v, context.language.clauses);
    if (standing === 'done' || standing === 'planned') return partiesOf(work, v);
  }
  return [];
}

/** The object is a body of people: `a joint Office for Fish`, `the Fish Task Force`. */
const names = ({ reading: { syntax }, words }: Work, body: number): boolean => words.founded.has(syntax.lower[body]!);

/** `the Force`, of `a task force`. */
const holds = ({ reading: { syntax } }: Work, body: number, subject: number): boolean =>
  syntax.lower[body - 1] === syntax.lower[subject] || syntax.lemma[body] === syntax.lemma[subject];
