import { isHostile } from './act.ts';
import type { Draft, Step, Told } from './draft.ts';
import type { Match } from './match.ts';
import type { Scene, Side } from './scene.ts';
import { isHarm } from './shape.ts';
import { sidesOf } from './sides.ts';

/** Steps by which an act is another, or only claimed, because somebody says it. */

const speakersOf = ({ scene, setting }: Told): Side[] =>
  setting.reported ? sidesOf(scene, setting.reported.clause.subject) : [];

/** `said Togo must leave` asks it of Togo. */
export const asked: Step = (draft, told) => {
  if (!told.modality.obliged || isHostile(draft.plover)) return draft;
  const actors = speakersOf(told);
  if (actors.length === 0) return draft;
  return { ...draft, plover: 'REQUEST', cameo: '100', mode: 'change', status: 'happened', actors, recipients: draft.actors };
};

/** `said Togo may close the border`, by Togo itself: who weighs harm aloud threatens it. */
export const weighed: Step = (draft, told) => {
  const { modality, match } = told;
  if (draft.status !== 'hypothetical' || !modality.possible || modality.negated) return draft;
  if (!isHarm(match) && draft.plover !== 'THREATEN') return draft;
  return isAmong(draft, speakersOf(told)) ? { ...draft, plover: 'THREATEN', cameo: '130', mode: '', status: 'happened' } : draft;
};

/** What others say of somebody is claimed. */
export const claimed: Step = (draft, told) => {
  if (draft.status !== 'happened') return draft;
  const claimedBy = told.setting.reported ? speakersOf(told).filter((s) => s.actor) : sourcesOf(told.scene, told.match.clause);
  return claimedBy.length === 0 || isAmong(draft, claimedBy) ? draft : { ...draft, status: 'claimed', claimedBy };
};

const isAmong = ({ actors }: Draft, speakers: readonly Side[]): boolean =>
  actors.some((a) => speakers.some((s) => s.actor !== undefined && s.actor === a.actor));

/** `according to the Togolese army`: whose word it is that an act happened; what papers write is told by all. */
const sourcesOf = (scene: Scene, { obliques }: Match['clause']): Side[] =>
  obliques
    .filter((o) => scene.words.sources.has(o.preposition))
    .flatMap((o) => sidesOf(scene, o.head))
    .filter((s) => s.actor && s.role !== 'MED');
