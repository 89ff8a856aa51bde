import { linesOf } from './lines.ts';
import { closed, eachPart, samePart, spellingsOf } from './names.ts';

/** Which lines of `people.tsv` have a part of a name, or a handle. */
export interface Parts {
  /** Lines in order; a part is compared with its other spellings. */
  having(part: string): readonly number[];
  handled(handle: string): readonly number[];
}

/** Questions that are answered by looking through the text; more of them are worth an index. */
const LOOKED_UP = 200;
const NAME = 1;
const ALIASES = 3;

/** The parts of the names in a table of people. Most runs ask for a few dozen: these are sought in the text itself, and only then is all of it indexed. */
export function partsOf(table: string): Parts {
  // Closing moves no tab and no end of line, so the lines are the same ones.
  const text = closed(table);
  const lines = linesOf(text);
  const found = new Map<string, readonly number[]>();
  let index: Map<string, number[]> | undefined;

  const lookFor = (word: string, isThere: (line: number, at: number) => boolean): number[] => {
    const out: number[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const line = lines.at(at);
      if (line >= 0 && out[out.length - 1] !== line && isThere(line, at)) out.push(line);
    }
    return out;
  };
  const look = (word: string): number[] =>
    lookFor(word, (line, at) => [NAME, ALIASES].some((cell) => isPartOf(text, lines.bounds(line, cell), at, word.length)));

  return {
    having(part) {
      const same = samePart(part);
      if (index) return index.get(same) ?? [];
      let lists = found.get(same);
      if (!lists) {
        if (found.size >= LOOKED_UP) index = indexOf(text);
        if (index) return index.get(same) ?? [];
        lists = [...new Set(spellingsOf(same).flatMap(look))].sort((a, b) => a - b);
        found.set(same, lists);
      }
      return lists;
    },
    handled: (handle) =>
      lookFor(handle, (line) =>
        text
          .slice(...lines.bounds(line, ALIASES))
          .split('|')
          .includes(handle),
      ),
  };
}

/** Whether a word found at a place is a whole part of the names in a cell. */
function isPartOf(text: string, [start, end]: readonly [number, number], at: number, length: number): boolean {
  if (at < start || at + length > end) return false;
  let whole = false;
  // Only what touches the word is cut out: from the separator before it to the one behind.
  eachPart(text, Math.max(start, at - 1), Math.min(end, at + length + 1), (part) => {
    whole ||= part === text.slice(at, at + length);
  });
  return whole;
}

function indexOf(text: string): Map<string, number[]> {
  const lines = linesOf(text);
  const index = new Map<string, number[]>();
  for (let line = 0; line < lines.length; line++)
    for (const cell of [NAME, ALIASES])
      eachPart(text, ...lines.bounds(line, cell), (part) => {
        const same = samePart(part);
        const list = index.get(same);
        if (!list) index.set(same, [line]);
        else if (list[list.length - 1] !== line) list.push(line);
      });
  return index;
}
