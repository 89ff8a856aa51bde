import { type Reading, type TokenRange, whoAtToken } from '../../model/index.ts';
import type { Scene } from './content.ts';
import { type CueAt, leftEdge } from './cues.ts';
import type { Work } from './work.ts';

/** Index of the quotation that ends right before the subject and cue (`“…,” he said`), in this sentence or as the one before; else -1. */
export function quotedBefore(work: Work, scene: Scene, at: CueAt, subject: number): number {
  const { quotedAt, reading } = work;
  const { syntax } = reading;
  if (!at.cue.shapes.has('quote') && !at.cue.shapes.has('clause') && !at.cue.shapes.has('thing')) return -1;
  const named = subject < 0 ? undefined : whoAtToken(reading.mentions, subject);
  let start =
    subject < 0 || subject > at.token ? at.token : Math.min(at.token, leftEdge(syntax, subject), named?.first ?? at.token);
  // The quotation may hang under the subject's phrase in a poor tree; then only that phrase stands behind it.
  for (let i = at.token; i >= start; i--) {
    if (quotedAt[i]! < 0) continue;
    if (subject <= i) return -1;
    start = i + 1;
    break;
  }
  let p = start - 1;
  while (
    p >= 0 &&
    (syntax.lower[p] === ',' || syntax.upos[p] === 'ADV' || syntax.lower[p] === '—' || syntax.lower[p] === '–') &&
    quotedAt[p] === -1
  )
    p--;
  const k = p >= 0 ? quotedAt[p]! : -1;
  if (k < 0 || work.spent[k] || !endsLikeSpeech(work, k)) return -1;
  if (!scene.sentence || !sameParagraph(reading, p, at.token)) return -1;
  return k;
}

export const sameParagraph = ({ doc, syntax }: Reading, a: number, b: number): boolean => {
  const from = syntax.end[a]!;
  const to = syntax.start[b]!;
  return to - from < 400 && !doc.text.slice(from, to).includes('\n\n');
};

/** The quotation stops without a full stop: what follows its cue goes on with it. */
export function interrupted({ quoted, reading }: Work, k: number): boolean {
  const parts = quoted[k]!.parts;
  const part = parts[parts.length - 1]!;
  const after = reading.doc.text.slice(part.end - 1, part.outer.end + 1);
  return !/[.!?]/.test(after[0] ?? '');
}

/** A quotation of some length, or one that ends in a mark of its own: not a name or a word in marks. */
function endsLikeSpeech({ quoted, reading }: Work, k: number): boolean {
  const { parts, first, end } = quoted[k]!;
  const last = parts[parts.length - 1]!;
  const { text } = reading.doc;
  return (
    end - first > 6 || /[.,!?…]/.test(text[last.end - 1] ?? '') || /[.,!?…]/.test(text.slice(last.outer.end, last.outer.end + 2))
  );
}

/** The quotations that a range touches, as indices. */
export function quotedIn({ quotedAt }: Work, { first, end }: TokenRange): number[] {
  const out: number[] = [];
  for (let i = first; i < end; i++) {
    const k = quotedAt[i]!;
    if (k >= 0 && out[out.length - 1] !== k) out.push(k);
  }
  return out;
}

/** The range holds the quotation and nothing else but marks. */
export function covers({ quoted, reading }: Work, k: number, { first, end }: TokenRange): boolean {
  const q = quoted[k]!;
  for (let i = first; i < end; i++) if ((i < q.first || i >= q.end) && reading.syntax.upos[i] !== 'PUNCT') return false;
  return true;
}
