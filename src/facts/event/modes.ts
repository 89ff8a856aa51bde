import type { TokenRange } from '../../model/index.ts';
import type { Act } from './act.ts';
import type { Scene } from './sides.ts';

const reach = 14;

/** Mode and closest CAMEO code of an act: its frame's, or what a word near it settles (`by drone`, `by phone`). */
export function modeOf({ syntax, lexicon }: Scene, sentence: TokenRange, act: Act): { mode: string; cameo: string } {
  const first = Math.max(sentence.first, act.token - reach);
  const end = Math.min(sentence.end, act.token + reach);
  for (const row of lexicon.modes.get(act.plover) ?? []) {
    for (let i = first; i < end; i++) {
      if (syntax.lemma[i] === row.word || syntax.lower[i] === row.word)
        return { mode: row.mode || act.mode, cameo: row.cameo || act.cameo };
    }
  }
  return { mode: act.mode, cameo: act.cameo };
}
