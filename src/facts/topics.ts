import { type Cited, type Knowledge, type Span, stated } from '../model/index.ts';

/** A word of a topic phrase: letters and digits of any script. `people-to-people` gives three. */
const WORD = /[\p{L}\p{N}]+/gu;

interface Node {
  readonly next: Map<string, Node>;
  /** Codes of the topics whose phrase ends here. */
  codes?: string[];
}

const tries = new WeakMap<Knowledge, Node>();

/**
 * The topics a piece of text names, each cited at its first phrase, in text order. The longest phrase wins where phrases overlap
 * (`critical minerals supply chain` is not also `minerals`); plural and singular are the same.
 */
export function topicsIn(text: string, span: Span, knowledge: Knowledge): Cited<string>[] {
  const root = trieOf(knowledge);
  const words: { word: string; start: number; end: number }[] = [];
  for (const found of text.slice(span.start, span.end).matchAll(WORD)) {
    const start = span.start + found.index;
    words.push({ word: singular(found[0].toLowerCase()), start, end: start + found[0].length });
  }
  const seen = new Map<string, Cited<string>>();
  for (let i = 0; i < words.length; i++) {
    let node: Node | undefined = root;
    let last = -1;
    let codes: readonly string[] = [];
    for (let k = i; k < words.length; k++) {
      node = node.next.get(words[k]!.word);
      if (!node) break;
      if (node.codes) {
        last = k;
        codes = node.codes;
      }
    }
    if (last < 0) continue;
    for (const code of codes) {
      if (!seen.has(code)) seen.set(code, stated(code, { start: words[i]!.start, end: words[last]!.end }));
    }
    i = last;
  }
  return [...seen.values()];
}

function trieOf(knowledge: Knowledge): Node {
  const known = tries.get(knowledge);
  if (known) return known;
  const root: Node = { next: new Map() };
  for (const { code, words } of knowledge.topics) {
    for (const phrase of words) {
      let node = root;
      for (const word of phrase.toLowerCase().match(WORD) ?? []) {
        const key = singular(word);
        let next = node.next.get(key);
        if (!next) {
          next = { next: new Map() };
          node.next.set(key, next);
        }
        node = next;
      }
      if (node === root) continue;
      node.codes ??= [];
      if (!node.codes.includes(code)) node.codes.push(code);
    }
  }
  tries.set(knowledge, root);
  return root;
}

/** `tariffs` and `tariff`, `strategies` and `strategy` are one word here; `gas` and `process` stay. */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us') && !word.endsWith('is'))
    return word.slice(0, -1);
  return word;
}
