import type { TitledName, TokenRange } from '../model/index.ts';

/** What a tree consists of, changed in place. */
interface Trees {
  readonly form: readonly string[];
  readonly upos: readonly string[];
  readonly head: Int32Array;
  readonly deprel: string[];
}

/** Relations that say little of what a phrase does in its sentence: another token's is preferred. */
const loose = /^(?:flat|appos|parataxis|dep|list|dislocated|nmod:desc|compound|advcl)/;

/** Relations of words inside a title that may stay as they are when they move to another head. */
const kept = /^(?:amod|compound|det|case|cc|punct|nmod|nummod|flat)/;

const small = /^\p{Ll}/u;

/**
 * Makes every titled name that the tree has torn one phrase: what only its title or only its name was to the sentence the whole becomes, and what hung on a part
 * from outside hangs on its head. That is the name ("President Ana Ruiz"), or a title written small, whose apposition the name is ("the candidate Ana Ruiz"), as
 * the treebanks have it. Trees stay trees. Changes `head` and `deprel` in place.
 */
export function bindTitles(titled: readonly TitledName[], sentenceAt: (i: number) => TokenRange, trees: Trees): void {
  for (const chunk of titled) bind(chunk, sentenceAt(chunk.first), trees);
}

function bind({ first, end, name }: TitledName, sentence: TokenRange, trees: Trees): void {
  const { form, upos, head, deprel } = trees;
  const inside = (i: number): boolean => i >= first && i < end;
  const outer: number[] = [];
  for (let i = first; i < end; i++) if (!inside(head[i]!)) outer.push(i);
  if (outer.length < 2) return;
  const top = outer.find((i) => i < name && upos[i] === 'NOUN' && small.test(form[i]!)) ?? name;
  const [above, relation] = place(outer, top, inside, trees);
  for (const i of outer) {
    if (i > name) [head[i], deprel[i]] = [name, 'flat'];
    else {
      head[i] = top;
      if (i === name) deprel[i] = 'appos';
      else if (!kept.test(deprel[i]!)) deprel[i] = upos[i] === 'ADJ' || upos[i] === 'VERB' ? 'amod' : 'nmod:desc';
    }
  }
  for (let i = sentence.first; i < sentence.end; i++) {
    // What follows the name is the name's own: "the governor Ana of Cusco".
    const own = head[i] === name && i >= end;
    if (!inside(i) && inside(head[i]!) && !own) head[i] = top;
  }
  head[top] = above;
  deprel[top] = relation;
}

/** Where the whole phrase hangs: as its head does if that says something, else as another part. The way to the root must not lead back into the phrase. */
function place(outer: readonly number[], top: number, inside: (i: number) => boolean, { head, deprel }: Trees): [number, string] {
  const free = outer.filter((i) => {
    for (let up = head[i]!; up >= 0; up = head[up]!) if (inside(up)) return false;
    return true;
  });
  const telling = free.filter((i) => !loose.test(deprel[i]!));
  const best = telling.find((i) => i === top) ?? telling.findLast((i) => i >= top) ?? telling[0] ?? free[0]!;
  return [head[best]!, deprel[best]!];
}
