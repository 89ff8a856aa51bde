import type { NameChunk, Syntax, TitledName, TokenRange, Upos } from '../model/index.ts';

/** What the stages of the engine found, before it becomes one Syntax: parallel arrays over the tokens of a doc. */
export interface Parts {
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly form: readonly string[];
  readonly lower: readonly string[];
  readonly lemma: readonly string[];
  readonly upos: readonly Upos[];
  readonly xpos: readonly string[];
  readonly head: Int32Array;
  readonly deprel: readonly string[];
  readonly sentences: readonly TokenRange[];
  readonly sentenceOf: Int32Array;
  readonly names: readonly NameChunk[];
  readonly titled: readonly TitledName[];
}

/** Takes parallel arrays and gives a Syntax with the views that follow from them: children. */
export function assemble(parts: Parts): Syntax {
  const length = parts.form.length;
  const { childStart, childList } = childrenOf(parts.head);
  return { ...parts, length, childStart, childList };
}

/** Dependents of every token by counting sort, so that each token's come in text order. */
function childrenOf(head: Int32Array): { childStart: Int32Array; childList: Int32Array } {
  const length = head.length;
  const childStart = new Int32Array(length + 1);
  for (const h of head) if (h >= 0) childStart[h + 1]!++;
  for (let i = 0; i < length; i++) childStart[i + 1]! += childStart[i]!;
  const childList = new Int32Array(childStart[length]!);
  const next = childStart.slice();
  head.forEach((h, i) => {
    if (h >= 0) childList[next[h]!++] = i;
  });
  return { childStart, childList };
}
