import type { Syntax, TokenRange } from './syntax.ts';

/** Dependents of token i in text order. */
export function children(syntax: Syntax, i: number): number[] {
  const out: number[] = [];
  for (let k = syntax.childStart[i]!; k < syntax.childStart[i + 1]!; k++) out.push(syntax.childList[k]!);
  return out;
}

/** The relation without its subtype: `nsubj:pass` gives `nsubj`. */
export function relation(syntax: Syntax, i: number): string {
  const label = syntax.deprel[i]!;
  const colon = label.indexOf(':');
  return colon < 0 ? label : label.slice(0, colon);
}

const COLON = 58;

/** Whether a label is one of the relations, with or without a subtype. */
function isOneOf(label: string, relations: readonly string[]): boolean {
  for (const r of relations) if (label === r || (label.charCodeAt(r.length) === COLON && label.startsWith(r))) return true;
  return false;
}

/** First dependent of i whose relation (with or without subtype) is one of the given. */
export function childBy(syntax: Syntax, i: number, ...relations: string[]): number | undefined {
  for (let k = syntax.childStart[i]!; k < syntax.childStart[i + 1]!; k++) {
    const c = syntax.childList[k]!;
    if (isOneOf(syntax.deprel[c]!, relations)) return c;
  }
  return undefined;
}

export function childrenBy(syntax: Syntax, i: number, ...relations: string[]): number[] {
  const out: number[] = [];
  for (let k = syntax.childStart[i]!; k < syntax.childStart[i + 1]!; k++) {
    const c = syntax.childList[k]!;
    if (isOneOf(syntax.deprel[c]!, relations)) out.push(c);
  }
  return out;
}

/** Whether `ancestor` is i or stands above it. */
export function isUnder(syntax: Syntax, i: number, ancestor: number): boolean {
  for (let k = i, steps = 0; k >= 0 && steps <= syntax.length; k = syntax.head[k]!, steps++) if (k === ancestor) return true;
  return false;
}

/** All tokens under i (i among them), in text order. */
export function subtree(syntax: Syntax, i: number): number[] {
  const out = [i];
  for (let k = 0; k < out.length; k++) for (const c of children(syntax, out[k]!)) out.push(c);
  return out.sort((a, b) => a - b);
}

/** Smallest token range that holds the subtree of i. */
export function extent(syntax: Syntax, i: number): TokenRange {
  let first = i;
  let last = i;
  const queue = [i];
  for (let k = 0; k < queue.length; k++) {
    const t = queue[k]!;
    if (t < first) first = t;
    if (t > last) last = t;
    for (const c of children(syntax, t)) queue.push(c);
  }
  return { first, end: last + 1 };
}

/** i and everything coordinated with it (`conj`), in text order. */
export function conjuncts(syntax: Syntax, i: number): number[] {
  const out = [i];
  for (let k = 0; k < out.length; k++) out.push(...childrenBy(syntax, out[k]!, 'conj'));
  return out.sort((a, b) => a - b);
}

/** The token of a range whose head lies outside it: the head of the phrase. */
export function headOf(syntax: Syntax, range: TokenRange): number {
  for (let i = range.first; i < range.end; i++) {
    const h = syntax.head[i]!;
    if (h < range.first || h >= range.end) return i;
  }
  return range.end - 1;
}
