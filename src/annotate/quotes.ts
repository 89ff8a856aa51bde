import { type Doc, headOf, type QuoteMention, type Span, type Syntax, type TokenRange } from '../model/index.ts';
import { lowerBound } from '../text/lower-bound.ts';

/** Depth beyond which a further opening mark is only a character: keeps a text of nothing but marks linear. */
const DEEPEST = 3;
/** How many paragraphs an unclosed quotation may reach across when a closing mark is still to come. */
const FARTHEST = 6;

const DOUBLE_OPEN = '“„«「『‟';
const DOUBLE_CLOSE = '”»」』';
const LETTER = /[\p{L}\p{N}]/u;
const SPACE = /[\s\u00a0\u200b]/;
/** What may stand before an opening mark: nothing, space, a bracket, a dash, another mark. */
const BEFORE_OPEN = /[\s([{—–\-/:“‘"'«]/;
/** Words that begin with an apostrophe: 's, 're, '90s, 'em. */
const ELISION = /^(?:s|re|ve|ll|d|m|t|em|n|cause|til|tis|twas|\d0s)(?![\p{L}\p{N}])/iu;

/** Characters before « other than " ' and `: no marks, and nearly all of a text. */
const isPlain = (c: number): boolean => c < 0xab && c !== 0x22 && c !== 0x27 && c !== 0x60;

type Sort = 'double' | 'straight' | 'single';
interface Open {
  readonly sort: Sort;
  /** Index of the mark, and of the first character after it. */
  readonly at: number;
  readonly inside: number;
}
interface Found extends Open {
  readonly end: number;
  readonly outerEnd: number;
  readonly closed: boolean;
  depth: number;
}

/**
 * All marked words of a doc, in text order: “ ”, " ", ‘ ’, ' ', « », „ “ and 「 」, nested up to three deep. Apostrophes and
 * inch marks are no quotations. A mark that is never closed ends with its paragraph, or where the next one of its sort opens.
 */
export function findQuotes(doc: Doc, syntax: Syntax): QuoteMention[] {
  const { text, paragraphs } = doc;
  const found: Found[] = [];
  let stack: Open[] = [];
  const blocks = paragraphs.length > 0 ? paragraphs : [{ start: 0, end: text.length }];
  for (let p = 0; p < blocks.length; p++) {
    const block = blocks[p]!;
    stack = scan(text, block, stack, found);
    const kept: Open[] = [];
    for (const open of stack) {
      if (open.sort !== 'single' && closesLater(text, blocks, p, open)) kept.push(open);
      else if (open.sort !== 'single') {
        found.push({ ...open, end: block.end, outerEnd: block.end, closed: false, depth: kept.length });
      }
    }
    stack = kept;
  }
  return mentions(text, syntax, settle(found));
}

/** Reads one paragraph; pushes what closes in it and gives what is still open. */
function scan(text: string, block: Span, open: readonly Open[], found: Found[]): Open[] {
  const stack = [...open];
  const push = (sort: Sort, at: number, width: number) => {
    if (stack.length < DEEPEST) stack.push({ sort, at, inside: at + width });
  };
  const close = (sort: Sort, at: number, width: number): boolean => {
    let k = stack.length - 1;
    while (k >= 0 && stack[k]!.sort !== sort) k--;
    if (k < 0) return false;
    for (let over = stack.length - 1; over > k; over--) {
      const lost = stack[over]!;
      if (lost.sort !== 'single') found.push({ ...lost, end: at, outerEnd: at, closed: false, depth: over });
    }
    found.push({ ...stack[k]!, end: at, outerEnd: at + width, closed: true, depth: k });
    stack.length = k;
    return true;
  };
  const isOpen = (sort: Sort) => stack.some((x) => x.sort === sort);
  const singles = closingSingles(text, block);

  for (let i = block.start; i < block.end; i++) {
    if (isPlain(text.charCodeAt(i))) continue;
    const c = text[i]!;
    const before = i > block.start ? text[i - 1]! : ' ';
    const after = i + 1 < block.end ? text[i + 1]! : ' ';
    if (DOUBLE_OPEN.includes(c)) {
      if (c === '“' && stack.some((x) => text[x.at] === '„')) close('double', i, 1);
      else push('double', i, 1);
    } else if (DOUBLE_CLOSE.includes(c)) {
      if (!close('double', i, 1) && c === '”' && BEFORE_OPEN.test(before) && LETTER.test(after)) push('double', i, 1);
    } else if ((c === "'" && after === "'") || (c === '`' && after === '`')) {
      if (c === '`') push('double', i, 2);
      else close('double', i, 2);
      i++;
    } else if (c === '"') {
      if (opensStraight(before, after, isOpen('straight'))) push('straight', i, 1);
      else close('straight', i, 1);
    } else if (c === '‘' || c === "'" || c === '’') {
      if (c !== '’' && opensSingle(text, i, before, after)) push('single', i, 1);
      else if (c !== '‘' && isOpen('single') && singles.has(i)) close('single', i, 1);
    }
  }
  return stack;
}

/** Straight marks look alike: what stands on either side tells, and where nothing does, whether one is open. */
function opensStraight(before: string, after: string, isOpen: boolean): boolean {
  const left = BEFORE_OPEN.test(before);
  const right = !SPACE.test(after);
  if (left && right && !/[.,;:!?)\]]/.test(after)) return true;
  if (!left && !right) return false;
  if (!isOpen && /\d/.test(before)) return false;
  return !isOpen;
}

function opensSingle(text: string, at: number, before: string, after: string): boolean {
  return BEFORE_OPEN.test(before) && before !== "'" && LETTER.test(after) && !ELISION.test(text.slice(at + 1, at + 7));
}

/**
 * Places in a paragraph where a single mark may close: not before a letter, and not the apostrophe of a plural (`the leaders’ text`)
 * when a better place follows before the next opening.
 */
function closingSingles(text: string, block: Span): ReadonlySet<number> {
  const places = new Set<number>();
  let better = false;
  for (let i = block.end - 1; i >= block.start; i--) {
    if (isPlain(text.charCodeAt(i))) continue;
    const c = text[i]!;
    if (c === '‘') better = false;
    if (c !== '’' && c !== "'") continue;
    const after = i + 1 < block.end ? text[i + 1]! : ' ';
    const before = i > block.start ? text[i - 1]! : ' ';
    if (c === "'" && opensSingle(text, i, before, after)) better = false;
    if (LETTER.test(after) || SPACE.test(before)) continue;
    const plural = /s/i.test(before) && SPACE.test(after);
    if (plural && better) continue;
    places.add(i);
    if (!plural) better = true;
  }
  return places;
}

/** Whether an open quotation goes on: the next paragraphs hold its closing mark before any opening one. */
function closesLater(text: string, blocks: readonly Span[], p: number, open: Open): boolean {
  for (let k = p + 1; k < blocks.length && k <= p + FARTHEST; k++) {
    if (open.at < blocks[Math.max(0, k - FARTHEST)]!.start) return false;
    const { start, end } = blocks[k]!;
    for (let i = start; i < end; i++) {
      const c = text[i]!;
      if (open.sort === 'straight') {
        if (c === '"') return !opensStraight(i > start ? text[i - 1]! : ' ', i + 1 < end ? text[i + 1]! : ' ', true);
        continue;
      }
      const twice = text[i + 1] === c;
      if (DOUBLE_OPEN.includes(c) || (c === '`' && twice)) return false;
      if (DOUBLE_CLOSE.includes(c) || (c === "'" && twice)) return true;
    }
  }
  return false;
}

/** Text order; an unclosed one ends where the next of its sort opens, and what it then no longer holds comes up. */
function settle(found: Found[]): Found[] {
  found.sort((a, b) => a.at - b.at || b.outerEnd - a.outerEnd);
  const out: Found[] = [];
  for (let i = 0; i < found.length; i++) {
    const quote = found[i]!;
    const next = found[i + 1];
    if (quote.closed || !next || next.at >= quote.outerEnd || next.sort !== quote.sort) {
      out.push(quote);
      continue;
    }
    out.push({ ...quote, end: next.at, outerEnd: next.at });
    for (let k = i + 1; k < found.length && found[k]!.at < quote.outerEnd; k++)
      found[k]!.depth = Math.max(0, found[k]!.depth - 1);
  }
  return out;
}

function mentions(text: string, syntax: Syntax, found: readonly Found[]): QuoteMention[] {
  const out: QuoteMention[] = [];
  for (const { at, inside, end: rawEnd, outerEnd, closed, depth } of found) {
    let start = inside;
    let end = rawEnd;
    while (start < end && SPACE.test(text[start]!)) start++;
    while (end > start && SPACE.test(text[end - 1]!)) end--;
    const range = tokensWithin(syntax, start, end);
    if (end <= start || !range) continue;
    out.push({
      kind: 'quote',
      start,
      end,
      outer: { start: at, end: Math.max(outerEnd, end) },
      closed,
      depth,
      first: range.first,
      last: range.end - 1,
      head: headOf(syntax, range),
      confidence: closed ? 1 : 0.6,
      rule: closed ? 'marks' : 'unclosed',
    });
  }
  return out;
}

/** Tokens that lie in the span, by binary search; undefined when there is none. */
function tokensWithin(syntax: Syntax, start: number, end: number): TokenRange | undefined {
  const first = lowerBound(syntax.length, (i) => syntax.start[i]! < start);
  const last = lowerBound(syntax.length, (i) => syntax.start[i]! < end);
  return last > first ? { first, end: last } : undefined;
}
