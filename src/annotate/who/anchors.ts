import type { Party } from '../../model/index.ts';
import { caseOf, glue } from '../../text/atoms.ts';
import { type Draft, headIn } from './draft.ts';
import { keyAt, rangeOf, type Scene } from './scene.ts';

/** Something already mentioned, as later words may refer to it. */
export interface Anchor {
  readonly first: number;
  readonly end: number;
  readonly parties: readonly Party[];
  readonly form: Draft['form'];
  readonly rule: string;
  readonly head: number;
  readonly sentence: number;
  readonly paragraph: number;
  readonly place: GrammaticalPlace;
  readonly quoted: boolean;
}

export type GrammaticalPlace = 'subject' | 'object' | 'other' | 'modifier';

/** Where each atom stands: its paragraph, and whether it is inside quotation marks. */
export interface Layout {
  readonly paragraph: Int32Array;
  readonly quoted: Uint8Array;
  /** In a transcript, where the label of whoever speaks stands ("PRESIDENT SOLIS:"), for each paragraph; -1 elsewhere. */
  readonly label: Int32Array;
}

export function layoutOf(scene: Scene): Layout {
  const n = scene.atoms.length;
  const paragraph = new Int32Array(n);
  const quoted = new Uint8Array(n);
  const label = new Int32Array(n + 1).fill(-1);
  let p = 0;
  let inside = 0;
  let speaking = -1;
  for (let i = 0; i < n; i++) {
    if (scene.atoms.glue[i] === glue.paragraph && i > 0) {
      p++;
      inside = 0;
    }
    if (i === 0 || scene.atoms.glue[i] === glue.paragraph) {
      const end = labelEnd(scene, i);
      if (end > i) speaking = i;
      label[p] = speaking;
    }
    paragraph[i] = p;
    const key = keyAt(scene, i);
    if (key === '“') inside = 1;
    else if (key === '”') inside = 0;
    else if (key === '"') inside = inside ? 0 : 1;
    quoted[i] = inside;
  }
  return { paragraph, quoted, label };
}

/** End of a speaker's label at the start of a paragraph: words in capitals and a colon. */
function labelEnd(scene: Scene, i: number): number {
  let k = i;
  while (k < i + 8 && (scene.atoms.case[k] === caseOf.upper || (k > i && /^[.'&-]$/.test(keyAt(scene, k))))) k++;
  return k > i && keyAt(scene, k) === ':' ? k : i;
}

/** Drafts as anchors, in text order, without those that lie inside another. */
export function anchorsOf(scene: Scene, layout: Layout, drafts: readonly Draft[]): Anchor[] {
  const sorted = [...drafts].sort((a, b) => a.first - b.first || b.end - a.end);
  const out: Anchor[] = [];
  let covered = 0;
  for (const d of sorted) {
    if (d.end <= covered) continue;
    covered = Math.max(covered, d.end);
    out.push(anchorOf(scene, layout, d));
  }
  return out;
}

export function anchorOf(scene: Scene, layout: Layout, d: Draft): Anchor {
  const head = headIn(scene.syntax, rangeOf(scene, d.first, d.end));
  return {
    first: d.first,
    end: d.end,
    parties: d.parties,
    form: d.form,
    rule: d.rule,
    head,
    sentence: scene.syntax.sentenceOf[scene.firstToken[d.first]!]!,
    paragraph: layout.paragraph[d.first]!,
    place: placeOf(scene, head),
    quoted: layout.quoted[d.first] === 1,
  };
}

/** What part a token plays in its clause; members of a coordination play the part of the first. */
function placeOf(scene: Scene, token: number): GrammaticalPlace {
  const { syntax } = scene;
  let t = token;
  for (let steps = 0; steps < 50 && /^(?:conj|appos|flat)/.test(syntax.deprel[t] ?? '') && syntax.head[t]! >= 0; steps++)
    t = syntax.head[t]!;
  const label = syntax.deprel[t] ?? '';
  if (label.startsWith('nsubj') || label === 'root') return 'subject';
  if (label === 'obj' || label === 'iobj') return 'object';
  if (label.startsWith('nmod') || label === 'amod' || label.startsWith('compound')) return 'modifier';
  return 'other';
}

export const isPerson = (a: Anchor): boolean => a.parties.some((p) => p.person !== undefined);
