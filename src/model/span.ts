/** A piece of a doc's text: half-open, `start <= i < end`, in UTF-16 code units of `doc.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The words a span stands for: the only proof of a fact. Takes anything with a text and a span in it. */
export const textOf = (doc: { readonly text: string }, span: Span): string => doc.text.slice(span.start, span.end);
