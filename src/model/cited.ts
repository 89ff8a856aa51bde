import type { Span } from './span.ts';

/** A value read from a text: `stated` in it or `inferred` from it, and the spans it rests on. */
export interface Cited<T> {
  readonly value: T;
  readonly basis: 'stated' | 'inferred';
  readonly at: readonly Span[];
}

const bare = ({ start, end }: Span): Span => ({ start, end });

/** A stated value with its spans. Throws a RangeError without a span or with an empty or reversed one. */
export function stated<T>(value: T, ...at: readonly Span[]): Cited<T> {
  if (at.length === 0) throw new RangeError('a stated value needs the span it was read from');
  return { value, basis: 'stated', at: checked(at) };
}

/** A value worked out from the text, with the spans it was worked out from (perhaps none). */
export const inferred = <T>(value: T, ...at: readonly Span[]): Cited<T> => ({ value, basis: 'inferred', at: checked(at) });

function checked(at: readonly Span[]): readonly Span[] {
  for (const { start, end } of at) {
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start) {
      throw new RangeError(`a citation needs 0 <= start < end, got ${start}..${end}`);
    }
  }
  return at.map(bare);
}
