import { dash, glued, is, isOneOf, the, wordAt } from './cursor.ts';
import type { Read } from './expression.ts';
import type { Pieces } from './pieces.ts';

/** `early 2023`, `mid-June`, `the end of the year`, `late last month`, `earlier in June`, `earlier this week`, `year-end`. */
export function readPart(p: Pieces, i: number, whole: (i: number) => Read | undefined): Read | undefined {
  if (is(p, i, 'year') && isOneOf(p, dash(p, i + 1), 'end')) {
    return {
      expression: { kind: 'part', part: 'end', of: { kind: 'unit', unit: 'year', n: 0, anchor: 'now' } },
      to: dash(p, i + 1) + 1,
    };
  }
  const at = the(p, i);
  const earlier = isOneOf(p, at, 'earlier', 'later', 'sometime', 'elsewhere');
  const part = wordAt(p, at).part;
  if (!earlier && part === undefined) return undefined;
  let next = at + 1;
  if (is(p, next, '-') && glued(p, next)) next += 1;
  const of = is(p, next, 'of');
  if (of || is(p, next, 'in') || is(p, next, 'on')) next += 1;
  if (!of && isOneOf(p, at, 'beginning', 'start', 'end', 'close', 'middle')) return undefined;
  const inner = whole(next) ?? theUnit(p, next);
  if (!inner || inner.expression.kind === 'duration' || inner.expression.kind === 'set') return undefined;
  if (earlier || part === undefined) return { expression: inner.expression, to: inner.to };
  if (inner.expression.kind === 'weekday') return { ...inner, ...(part === 'end' && { clock: { timex: '', words: 'late' } }) };
  return { expression: { kind: 'part', part, of: inner.expression }, to: inner.to };
}

/** `the year`, `the month`, after `the end of`. */
function theUnit(p: Pieces, i: number): Read | undefined {
  if (!isOneOf(p, i, 'the', 'that', 'this')) return undefined;
  const fiscal = isOneOf(p, i + 1, 'fiscal', 'financial', 'calendar') ? 1 : 0;
  const unit = wordAt(p, i + 1 + fiscal).unit;
  if (unit === undefined || unit === 'second' || unit === 'half' || unit === 'minute' || unit === 'hour') return undefined;
  return {
    expression: {
      kind: 'unit',
      unit,
      n: 0,
      anchor: is(p, i, 'that') ? 'text' : 'now',
      ...(fiscal === 1 && !is(p, i + 1, 'calendar') && { fiscal: true }),
    },
    to: i + 2 + fiscal,
  };
}
