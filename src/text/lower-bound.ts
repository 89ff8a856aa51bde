/** The first of the indices 0 … `length` for which `before` no longer holds, by bisection; `before` must hold up to there and nowhere behind. */
export function lowerBound(length: number, before: (i: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
