import { type Context, childBy, type Reading, relation } from '../../model/index.ts';
import { standingOf } from '../clause.ts';
import type { CueAt } from './cues.ts';
import { deniedBefore } from './denied.ts';
import type { Work } from './work.ts';

/** Said in fact: not planned, wished, denied or supposed; but the purpose of a meeting that took place is said there. */
export function isTold({ reading, context }: Work, { token }: CueAt): boolean {
  const { syntax } = reading;
  const { clauses, speech } = context.language;
  const standing = deniedBefore(syntax, clauses, token) ? 'denied' : standingOf(syntax, token, clauses);
  if (standing === 'done' && isMeans(reading, token)) return means(reading, context, token);
  if (standing === 'done')
    return (
      syntax.xpos[token] !== 'VB' ||
      aimOfMeeting(reading, context, token) ||
      goesOnToSay(reading, context, token) ||
      gladToSay(reading, context, token)
    );
  if (standing === 'denied') return false;
  if (goesOnToSay(reading, context, token) || gladToSay(reading, context, token)) return true;
  const up = syntax.head[token]!;
  if (up >= 0 && speech.prefaces.has(syntax.lower[up]!)) {
    const subject = childBy(syntax, up, 'nsubj');
    return subject !== undefined && speech.firstPerson.has(syntax.lower[subject]!);
  }
  return aimOfMeeting(reading, context, token);
}

/** A participle after a preposition: `by supporting`, `for backing`. */
const isMeans = ({ syntax }: Reading, token: number): boolean =>
  syntax.xpos[token] === 'VBG' &&
  token > 0 &&
  (syntax.upos[token - 1] === 'ADP' || syntax.upos[token - 1] === 'SCONJ') &&
  !['while', 'when', 'after', 'before'].includes(syntax.lower[token - 1]!);

/** `by saying “…”` is said; `by supporting efforts` is not. */
function means({ syntax }: Reading, { language }: Context, token: number): boolean {
  const before = syntax.lower[token - 1];
  const cues = language.speech.cues.get(syntax.lower[token]!) ?? [];
  return (
    (before === 'by' || before === 'in') &&
    cues.some((c) => c.shapes.has('clause') || c.shapes.has('quote') || c.shapes.has('as')) &&
    !cues.some((c) => c.stance === 'support')
  );
}

/** `are pleased to announce`, `is proud to support`. */
function gladToSay({ syntax }: Reading, { language }: Context, token: number): boolean {
  const up = syntax.head[token]!;
  if (up < 0 || up > token || syntax.xpos[token] !== 'VB' || !language.speech.stands.has(syntax.lower[up]!)) return false;
  return standingOf(syntax, up, language.clauses) === 'done';
}

/** `went on to say`. */
function goesOnToSay({ syntax }: Reading, { language }: Context, token: number): boolean {
  const up = syntax.head[token]!;
  if (up < 0 || syntax.xpos[token] !== 'VB' || !language.speech.continues.has(syntax.lower[up]!)) return false;
  return standingOf(syntax, up, language.clauses) === 'done' && syntax.xpos[up] !== 'VB';
}

/** `spoke with her to thank …`, `met him to express …`. */
function aimOfMeeting({ syntax }: Reading, { language }: Context, token: number): boolean {
  const up = syntax.head[token]!;
  if (up < 0 || syntax.xpos[token] !== 'VB') return false;
  if (relation(syntax, token) === 'conj' && syntax.xpos[up] === 'VB')
    return aimOfMeeting({ syntax } as Reading, { language } as Context, up);
  return (
    language.speech.encounters.has(syntax.lower[up]!) &&
    syntax.xpos[up] === 'VBD' &&
    standingOf(syntax, up, language.clauses) === 'done'
  );
}
