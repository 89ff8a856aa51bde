import { childrenBy, type EventStatus } from '../../model/index.ts';
import { isHostile } from './act.ts';
import { isInfinitive, obliquesOf } from './clause.ts';
import type { Match } from './match.ts';
import type { Setting } from './setting.ts';
import type { Scene } from './sides.ts';
import type { Modality } from './status.ts';

/** What is said at a meeting that was held to say it: `met to thank the Togolese envoy`. */
const isSpoken = (plover: string): boolean => plover === 'SUPPORT' || plover === 'ACCUSE' || plover === 'REQUEST';

/** `is committed to Togo's security`, `a commitment to Togo`: standing by somebody, with nothing undertaken. */
function isStandingBy({ syntax }: Scene, { frame, object, verb }: Match): boolean {
  if (frame.group === 'vow')
    return frame.object === 'any' && verb === 'commit to' && object >= 0 && syntax.upos[object] !== 'VERB';
  if (frame.noun !== 'openness' || object < 0 || syntax.lemma[object] !== 'commitment') return false;
  const held = obliquesOf(syntax, object).find((o) => o.preposition === 'to');
  return held !== undefined && syntax.upos[held.head] !== 'VERB';
}

/** `vowed to support Togo`, `I want to thank Togo`: to say so is to do it. */
const isSaidToSupport = ({ words, syntax }: Scene, { frame }: Match, inner: Match | undefined): boolean =>
  inner?.frame.plover === 'SUPPORT' &&
  (frame.group === 'vow' || (frame.group === 'intend' && words.thanking.has(syntax.lemma[inner.clause.verb]!)));

interface Shaped {
  readonly plover: string;
  readonly cameo: string;
  readonly mode: string;
  readonly status: EventStatus;
}

const harms = new Set(['THREATEN', 'SANCTION', 'COERCE', 'ASSAULT', 'MOBILIZE', 'PROTEST']);

const isSentTo = ({ clause }: Match): boolean => clause.obliques.some((o) => o.preposition === 'to' || o.preposition === 'in');

/** What is a threat to promise; troops promised to somebody are help. */
export const isHarm = ({ frame, clause }: Match): boolean =>
  harms.has(frame.plover) && !(frame.plover === 'MOBILIZE' && clause.obliques.some((o) => o.preposition === 'to'));

/** Type and status of an act: a promise of harm is a threat, a refusal to cooperate a rejection, cooperation to come an agreement. */
export function shape(
  scene: Scene,
  match: Match,
  inner: Match | undefined,
  modality: Modality,
  setting: Setting,
): Shaped | undefined {
  const { frame } = match;
  let { plover, cameo, mode } = frame;
  if (plover === 'AGREE' && (isStandingBy(scene, match) || isSaidToSupport(scene, match, inner))) {
    // To say that one will support is to support.
    plover = 'SUPPORT';
    cameo = '051';
  }
  if (
    plover === 'MOBILIZE' &&
    childrenBy(scene.syntax, match.clause.verb, 'advcl', 'xcomp').some(
      (c) => isInfinitive(scene.syntax, c) && scene.words.assisting.has(scene.syntax.lemma[c]!),
    ) &&
    isSentTo(match)
  ) {
    // "sent soldiers to Togo to help guard its ports"
    plover = 'AID';
    cameo = '074';
    mode = '';
  }
  if (inner && plover === 'AGREE') {
    const harm = inner.frame.plover;
    if (isHarm(inner)) {
      plover = 'THREATEN';
      cameo = '130';
      mode = '';
    } else if (harm === 'REJECT' && match.clause.infinitive >= 0) {
      plover = harm;
      cameo = inner.frame.cameo;
      mode = inner.frame.mode;
    }
  }
  if (inner && plover === 'REJECT' && inner.frame.plover === 'REJECT') {
    // "refuses to rule out force": what is not ruled out is held over somebody.
    plover = 'THREATEN';
    cameo = '130';
    mode = '';
  }
  if (inner && plover === 'REQUEST' && ['SANCTION', 'COERCE', 'ASSAULT'].includes(inner.frame.plover)) mode = 'change';
  const { governor } = setting;
  if (governor) {
    if (governor.frame.plover === 'ACCUSE' || governor.frame.plover === 'SANCTION' || governor.frame.plover === 'COERCE')
      return undefined;
    if (governor.frame.plover === 'REJECT' || governor.frame.plover === '@fail') return { plover, cameo, mode, status: 'denied' };
    return { plover, cameo, mode, status: governor.frame.plover === 'REQUEST' ? 'called-for' : 'hypothetical' };
  }
  if (modality.conditional || setting.imagined) return { plover, cameo, mode, status: 'hypothetical' };
  if (modality.negated) {
    if (modality.future && !isHostile(plover)) return { plover: 'REJECT', cameo: '120', mode: '', status: 'happened' };
    if (plover === 'AGREE' || plover === 'SUPPORT' || (plover === 'CONCEDE' && frame.object !== 'class'))
      return { plover: 'REJECT', cameo: '120', mode: '', status: 'happened' };
    return { plover, cameo, mode, status: 'denied' };
  }
  if (modality.possible) return { plover, cameo, mode, status: 'hypothetical' };
  if (modality.obliged) return { plover, cameo, mode, status: setting.reported ? 'happened' : 'called-for' };
  if (modality.future) {
    if (setting.side) return { plover, cameo, mode, status: 'hypothetical' };
    if (plover === 'REJECT' || plover === 'THREATEN' || plover === 'AGREE' || (plover === 'RETREAT' && frame.group === 'resign'))
      return { plover, cameo, mode, status: 'happened' };
    // A meeting that is set stays a meeting, still to come.
    if (plover === 'CONSULT' && setting.future) return { plover, cameo, mode, status: 'planned' };
    if (plover === 'REQUEST' || plover === 'ACCUSE') return { plover, cameo, mode, status: 'planned' };
    // Troops that are to be sent to somebody threaten nobody.
    if (plover === 'MOBILIZE' && !isHarm(match)) return { plover, cameo, mode, status: 'planned' };
    return isHostile(plover)
      ? { plover: 'THREATEN', cameo: '130', mode: '', status: 'planned' }
      : { plover: 'AGREE', cameo: '030', mode: '', status: 'planned' };
  }
  if (setting.purpose && frame.group !== 'ratify' && !(setting.met && isSpoken(plover)))
    return { plover, cameo, mode, status: 'hypothetical' };
  return { plover, cameo, mode, status: 'happened' };
}
