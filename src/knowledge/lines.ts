/** A table kept as text, of which a line is cut into cells only when it is asked for. */
export interface Lines {
  readonly length: number;
  /** Cells `from` to `to` (from 0, half-open) as they stand, with the tabs between them: cheaper than cutting the whole line. */
  between(line: number, from: number, to: number): string;
  cells(line: number): string[];
  /** The line that holds a place of the text; -1 between lines. */
  at(place: number): number;
  /** Where a cell stands in the text, without cutting it out. */
  bounds(line: number, cell: number): readonly [start: number, end: number];
}

const TAB = 9;
const RETURN = 13;
const HASH = 35;

/** Lines of a table without its header, its comments and its empty lines. Carriage returns at the ends of lines belong to no cell. */
export function linesOf(text: string): Lines {
  const starts: number[] = [];
  const ends: number[] = [];
  let header = true;
  for (let start = 0; start < text.length; ) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const next = end + 1;
    if (text.charCodeAt(end - 1) === RETURN && end > start) end--;
    if (end > start && text.charCodeAt(start) !== HASH) {
      if (!header) {
        starts.push(start);
        ends.push(end);
      }
      header = false;
    }
    start = next;
  }
  return {
    length: starts.length,
    between(line, from, to) {
      const last = ends[line]!;
      let start = starts[line]!;
      let cell = 0;
      for (let i = start; i < last; i++) {
        if (text.charCodeAt(i) !== TAB) continue;
        cell++;
        if (cell === to) return text.slice(start, i);
        if (cell === from) start = i + 1;
      }
      return cell < from ? '' : text.slice(start, last);
    },
    at(place) {
      let low = 0;
      let high = starts.length - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        if (ends[middle]! <= place) low = middle + 1;
        else if (starts[middle]! > place) high = middle - 1;
        else return middle;
      }
      return -1;
    },
    bounds(line, cell) {
      let start = starts[line]!;
      const last = ends[line]!;
      for (let k = 0; k <= cell; k++) {
        const tab = text.indexOf('\t', start);
        const end = tab < 0 || tab > last ? last : tab;
        if (k === cell) return [start, end];
        start = Math.min(end + 1, last);
      }
      return [last, last];
    },
    cells: (line) => text.slice(starts[line]!, ends[line]!).split('\t'),
  };
}

/**
 * Finds the lines of a table by what their cells `from` to `to` hold, in order. Only the first line of each key is kept by it; behind every line
 * stands the next with the same key.
 */
export function linesBy(lines: Lines, from: number, to: number): (key: string) => number[] {
  const first = new Map<string, number>();
  const next = new Int32Array(lines.length).fill(-1);
  for (let line = lines.length - 1; line >= 0; line--) {
    const key = lines.between(line, from, to);
    next[line] = first.get(key) ?? -1;
    first.set(key, line);
  }
  return (key) => {
    const found: number[] = [];
    for (let line = first.get(key) ?? -1; line >= 0; line = next[line]!) found.push(line);
    return found;
  };
}
