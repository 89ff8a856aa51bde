import { is, isLetters, isOneOf, wordAt } from './cursor.ts';
import type { Read } from './expression.ts';
import type { Pieces } from './pieces.ts';

/** `now`, `currently`, `recently`, `the future`: they point and name no date. */
export function readRef(p: Pieces, i: number): Read | undefined {
  const ref = wordAt(p, i).ref;
  if (ref === undefined) return is(p, i, 'the') ? readFuture(p, i) : undefined;
  if (ref === 'FUTURE_REF' || (is(p, i, 'present') && (!is(p, i - 1, 'at') || isLetters(p, i + 1)))) return undefined;
  const stretch = is(p, i, 'recent') && wordAt(p, i + 1).unit !== undefined && p.text[i + 1]!.endsWith('s');
  return { expression: { kind: 'ref', value: ref }, to: stretch ? i + 2 : i + 1 };
}

/** `in the future`, `in the near future`. */
function readFuture(p: Pieces, i: number): Read | undefined {
  const at = isOneOf(p, i + 1, 'near', 'distant', 'foreseeable', 'immediate') ? i + 2 : i + 1;
  const isFuture = wordAt(p, at).ref === 'FUTURE_REF' || (at > i + 1 && is(p, at, 'term'));
  return isFuture && isOneOf(p, i - 1, 'in', 'for', 'over')
    ? { expression: { kind: 'ref', value: 'FUTURE_REF' }, to: at + 1 }
    : undefined;
}
