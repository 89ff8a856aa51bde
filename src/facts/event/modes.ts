import type { TokenRange } from '../../model/index.ts';
import type { Act } from './act.ts';
import type { ModeRow } from './lexicon.ts';
import type { Scene } from './sides.ts';

const reach = 14;

/** Mode and closest CAMEO code of an act: its frame's, or what a word near it settles (`by drone`, `by phone`). */
export function modeOf({ syntax, lexicon }: Scene, sentence: TokenRange, act: Act): { mode: string; cameo: string } {
  const first = Math.max(sentence.first, act.token - reach);
  const end = Math.min(sentence.end, act.token + reach);
  const rows = lexicon.modes.get(act.plover);
  let best: ModeRow | undefined;
  const weigh = (row: ModeRow | undefined): void => {
    if (row && (!best || row.rank < best.rank)) best = row;
  };
  for (let i = first; rows && i < end; i++) {
    weigh(rows.get(syntax.lemma[i]!));
    weigh(rows.get(syntax.lower[i]!));
  }
  return { mode: best?.mode || act.mode, cameo: best?.cameo || act.cameo };
}
