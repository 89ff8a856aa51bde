import type { Fact, Span } from '../../model/index.ts';
import { plain } from './print.ts';

/** How marked words are shown: in colour on a terminal, between brackets elsewhere. */
export interface Marks {
  readonly on: string;
  readonly off: string;
}

export const marksFor = (out: NodeJS.WriteStream): Marks =>
  out.isTTY && process.env.NO_COLOR === undefined ? { on: '\x1b[1;36m', off: '\x1b[0m' } : { on: '[', off: ']' };

/** A piece of a text with some of its spans marked; what comes from the text itself can mark nothing. Spans that touch or overlap are marked as one. */
export function lit(text: string, within: Span, spans: readonly Span[], { on, off }: Marks): string {
  let out = '';
  let at = within.start;
  for (const { start, end } of joined(spans, within)) {
    out += `${plain(text.slice(at, start))}${on}${plain(text.slice(start, end))}${off}`;
    at = end;
  }
  return out + plain(text.slice(at, within.end));
}

function joined(spans: readonly Span[], within: Span): Span[] {
  const out: { start: number; end: number }[] = [];
  const inside = spans
    .map(({ start, end }) => ({ start: Math.max(start, within.start), end: Math.min(end, within.end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  for (const span of inside) {
    const last = out[out.length - 1];
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else out.push(span);
  }
  return out;
}

/** The short of a fact, for people: kind, id and the rule that found it. */
export const factHead = ({ kind, id, rule, confidence }: Fact): string =>
  `${kind} ${id.slice(0, 8)}  (${rule}, confidence ${confidence.toFixed(2)})`;
