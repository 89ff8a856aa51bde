interface Span {
  readonly start: number;
  readonly end: number;
}

/** Lines of a block this long on average are paragraphs of their own; shorter ones are one paragraph, broken to fit a width. */
const unwrappedLine = 120;

/** The paragraphs of a text as trimmed spans: blocks between blank lines, or single lines where lines are not wrapped. */
export function paragraphsOf(text: string): Span[] {
  const out: Span[] = [];
  let block: Span[] = [];
  const flush = (): void => {
    if (block.length === 0) return;
    const length = block.reduce((sum, line) => sum + line.end - line.start, 0);
    if (length / block.length > unwrappedLine) out.push(...block);
    else out.push({ start: block[0]!.start, end: block[block.length - 1]!.end });
    block = [];
  };
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const line = trimmed(text, at, newline < 0 ? text.length : newline);
    if (line.end > line.start) block.push(line);
    else flush();
    at = newline < 0 ? text.length : newline + 1;
  }
  flush();
  return out;
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

const isSpace = (unit: number): boolean =>
  unit <= 0x20 || unit === 0xa0 || unit === 0xfeff || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200b);
