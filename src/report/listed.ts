/** Names in a row that make a mere list: `Peru, Chile, Bolivia, Ecuador and Brazil`. */
const LIST = 5;
/** What parts the names of a list. */
const PARTED = /[,;]\s*(?:and |or )?|\s(?:and|or)\s/g;
/** A name alone: `the Marshall Islands`. */
const NAME = /^\s*(?:the )?\p{Lu}[\p{L}\p{M}.’'-]*(?: (?:of |and )?\p{Lu}[\p{L}\p{M}.’'-]*){0,4}\s*$/u;
/** Names at the end of a piece, and at its beginning. */
const TAIL = /(?:\p{Lu}[\p{L}\p{M}.’'-]*\s?){1,4}$/u;
const HEAD = /^\s*(?:the )?(?:\p{Lu}[\p{L}\p{M}.’'-]*\s?){1,4}/u;
/** Longer pieces are no names, whatever they hold. */
const LONGEST = 60;

/** A text without its lists of five names and more: who is named in one of them only is named by the way. */
export function withoutLists(text: string): string {
  const pieces = text.split(PARTED);
  if (pieces.length < LIST - 1) return text;
  const alone = pieces.map((piece) => piece.length <= LONGEST && NAME.test(piece));
  const kept = [...pieces];
  for (let k = 0; k < pieces.length; k++) {
    if (!alone[k]) continue;
    let end = k;
    while (alone[end + 1]) end++;
    const before = pieces[k - 1]?.slice(-LONGEST);
    const after = pieces[end + 1]?.slice(0, LONGEST);
    const [tail, head] = [before && TAIL.exec(before)?.[0], after && HEAD.exec(after)?.[0]];
    if (end - k + 1 + (tail ? 1 : 0) + (head ? 1 : 0) >= LIST) {
      for (let i = k; i <= end; i++) kept[i] = '';
      if (tail) kept[k - 1] = pieces[k - 1]!.slice(0, -tail.length);
      if (head) kept[end + 1] = pieces[end + 1]!.slice(head.length);
    }
    k = end;
  }
  return kept.join(', ');
}
