import type { Party, PlaceMention, Syntax, TokenRange, WhoForm, WhoMention } from '../../model/index.ts';
import { rangeOf, type Scene } from './scene.ts';

/** A who-mention on the way: atoms instead of characters and tokens. */
export interface Draft {
  readonly first: number;
  readonly end: number;
  readonly form: WhoForm;
  readonly parties: readonly Party[];
  readonly confidence: number;
  readonly rule: string;
  /** Atoms of the bare name. */
  readonly name?: { readonly first: number; readonly end: number };
  /** Cuts a handle that has letters glued on. */
  readonly endChar?: number;
  /** First atom of the mention referred back to. */
  readonly antecedent?: number;
}

export function whoMention(scene: Scene, d: Draft): WhoMention {
  const { atoms, syntax } = scene;
  const range = rangeOf(scene, d.first, d.end);
  const mention: { -readonly [K in keyof WhoMention]: WhoMention[K] } = {
    kind: 'who',
    form: d.form,
    start: atoms.start[d.first]!,
    end: d.endChar ?? atoms.end[d.end - 1]!,
    first: range.first,
    last: range.end - 1,
    head: headIn(syntax, range),
    parties: d.parties,
    confidence: d.confidence,
    rule: d.rule,
  };
  if (d.name) mention.nameSpan = { start: atoms.start[d.name.first]!, end: d.endChar ?? atoms.end[d.name.end - 1]! };
  if (d.antecedent !== undefined) mention.antecedent = atoms.start[d.antecedent]!;
  return mention;
}

export function placeMention(
  scene: Scene,
  first: number,
  end: number,
  place: Omit<PlaceMention, 'start' | 'end' | 'first' | 'last' | 'head' | 'kind'>,
): PlaceMention {
  const range = rangeOf(scene, first, end);
  return {
    kind: 'place',
    ...place,
    start: scene.atoms.start[first]!,
    end: scene.atoms.end[end - 1]!,
    first: range.first,
    last: range.end - 1,
    head: headIn(scene.syntax, range),
  };
}

/**
 * The token that heads a mention: the one attached outside it. Where a parser attaches several outside, the noun that is no modifier wins,
 * so that "Japanese" never heads "Japanese foreign minister Kamikawa".
 */
export function headIn(syntax: Syntax, { first, end }: TokenRange): number {
  let best = end - 1;
  let bestScore = -1;
  for (let i = first; i < end; i++) {
    const h = syntax.head[i]!;
    if (h >= first && h < end) continue;
    const upos = syntax.upos[i]!;
    const label = syntax.deprel[i]!;
    let score = upos === 'PROPN' || upos === 'NOUN' || upos === 'PRON' ? 2 : 0;
    if (/^(?:nsubj|obj|iobj|obl|root|conj|nmod|appos|parataxis)/.test(label)) score += 2;
    if (score > bestScore) {
      best = i;
      bestScore = score;
    }
  }
  return best;
}
