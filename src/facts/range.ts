import { lowerBound } from '../text/lower-bound.ts';

/** Mentions of a list (in text order) that touch the tokens from `first` up to before `end`; found by bisection. */
export function inRange<T extends { readonly first: number; readonly last: number }>(
  list: readonly T[],
  first: number,
  end: number,
): T[] {
  const low = lowerBound(list.length, (i) => list[i]!.first < first);
  // A mention that begins before may reach in; mentions are short and seldom nested deeper than this.
  let k = low;
  while (k > 0 && low - k < 4) k--;
  const out: T[] = [];
  for (; k < list.length && list[k]!.first < end; k++) if (list[k]!.last >= first) out.push(list[k]!);
  return out;
}
