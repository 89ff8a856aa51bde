import type { Language, OrdinalMention, Syntax } from '../model/index.ts';
import { readOrdinal } from './time/numbers.ts';
import type { Pieces } from './time/pieces.ts';

/** Ordinals that may number a round: `third`, `3rd`, `twenty-first`. Those inside a date or an amount are not reported (`August 3rd`, `third quarter`, `one third`). */
export function findOrdinals(syntax: Syntax, pieces: Pieces, language: Language, taken: Uint8Array): OrdinalMention[] {
  const out: OrdinalMention[] = [];
  for (let i = 0; i < pieces.length; ) {
    const read =
      pieces.digits[i]! >= 0 || pieces.ordinal[i]! > 0 || pieces.cardinal[i]! >= 20
        ? readOrdinal(pieces, i, language.numbers.ordinalEndings)
        : undefined;
    if (!read) {
      i++;
      continue;
    }
    const first = pieces.token[i]!;
    const last = pieces.token[read.to - 1]!;
    if (!taken[first] && !isUnitOfTime(syntax, first) && !isFraction(pieces, i)) {
      out.push({
        kind: 'ordinal',
        start: pieces.start[i]!,
        end: pieces.end[read.to - 1]!,
        first,
        last,
        head: last,
        value: read.n,
        confidence: 0.95,
        rule: pieces.digits[i]! >= 0 ? 'digits' : 'word',
      });
    }
    i = read.to;
  }
  return out;
}

/** `a second`, `ten seconds` are no ordinals. */
const isUnitOfTime = (syntax: Syntax, token: number): boolean =>
  syntax.lower[token] === 'second' &&
  syntax.upos[token] === 'NOUN' &&
  syntax.xpos[token] !== 'JJ' &&
  syntax.lower[token - 1] === 'a';
/** `two third`, `one-third`. */
const isFraction = (p: Pieces, i: number): boolean =>
  p.ordinal[i]! > 2 && ((p.cardinal[i - 1] ?? -1) > 0 || (p.text[i - 1] === '-' && (p.cardinal[i - 2] ?? -1) > 0));
