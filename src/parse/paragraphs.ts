/** A line longer than this was not wrapped by hand: its end is the end of a paragraph. */
const widestPage = 120;
/** A line shorter than this is a heading or the end of a paragraph, not a line that ran full. */
const shortestFullLine = 40;

/** "• ", "- ", "* ", "1. ", "(a) ", "[Source": what begins a paragraph of its own. */
const opener = /^\s*(?:[•·‣▪■●◦*–—-]\s|\(?\d{1,3}[.)]\s|\(?[a-z][.)]\s|[[#>|])/u;
/** "MR. PRICE:", "QUESTION:", "Q:" */
const speakerTurn = /^\s*\p{Lu}[\p{Lu}.'’ -]{0,60}:\s/u;
const lowerStart = /^\s*\p{Ll}/u;

/**
 * Says after which line breaks of a text a paragraph ends. A blank line always ends one; a single break does unless the lines were
 * wrapped by hand: then the first word of the next line would not have fitted into the widest line of the block.
 * Takes the text, gives the offsets of those breaks in order.
 */
export function paragraphEnds(text: string): number[] {
  const out: number[] = [];
  if (!/[\n\r\u2028\u2029]/.test(text)) return out;
  const lines = linesOf(text);
  let first = 0;
  for (let k = 0; k <= lines.length; k++) {
    if (k < lines.length && lines[k]!.words > 0) continue;
    endsInBlock(text, lines.slice(first, k), out);
    if (k < lines.length) out.push(lines[k]!.end);
    first = k + 1;
  }
  return out;
}

interface Line {
  readonly start: number;
  readonly end: number;
  /** Length without blanks at the end, 0 for a blank line. */
  readonly words: number;
}

function linesOf(text: string): Line[] {
  const out: Line[] = [];
  let start = 0;
  const pattern = /\r\n|[\n\r\u2028\u2029]/g;
  for (let m = pattern.exec(text); m; m = pattern.exec(text)) {
    out.push({ start, end: m.index, words: width(text, start, m.index) });
    start = m.index + m[0].length;
  }
  out.push({ start, end: text.length, words: width(text, start, text.length) });
  return out;
}

/** Length without blanks at the end; 0 where there is nothing else. */
function width(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && text.charCodeAt(last - 1) <= 0xa0 && /\s/.test(text[last - 1]!)) last--;
  return last - start;
}

function endsInBlock(text: string, block: readonly Line[], out: number[]): void {
  const widest = block.reduce((most, line) => Math.max(most, line.words), 0);
  const wrapped = widest <= widestPage;
  block.forEach((line, k) => {
    const next = block[k + 1];
    if (!next) out.push(line.end);
    else if (!wrapped || line.words < shortestFullLine || !goesOn(text, line, next, widest, block.length)) out.push(line.end);
  });
}

function goesOn(text: string, line: Line, next: Line, widest: number, lines: number): boolean {
  const head = text.slice(next.start, next.start + 80);
  if (opener.test(head) || speakerTurn.test(head)) return false;
  if (lines === 2) return lowerStart.test(head);
  const word = /^\s*(\S+)/.exec(head)?.[1]?.length ?? 0;
  return line.words + 1 + word > widest;
}
