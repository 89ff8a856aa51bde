/** Mentions of a list (in text order) that touch the tokens from `first` up to before `end`; found by bisection. */
export function inRange<T extends { readonly first: number; readonly last: number }>(
  list: readonly T[],
  first: number,
  end: number,
): T[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (list[mid]!.first < first) low = mid + 1;
    else high = mid;
  }
  // A mention that begins before may reach in; mentions are short and seldom nested deeper than this.
  let k = low;
  while (k > 0 && low - k < 4) k--;
  const out: T[] = [];
  for (; k < list.length && list[k]!.first < end; k++) if (list[k]!.last >= first) out.push(list[k]!);
  return out;
}
