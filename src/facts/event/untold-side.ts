import type { ActorCode, Span } from '../../model/index.ts';
import { type Act, isHostile } from './act.ts';
import type { Scene, Side } from './sides.ts';
import type { TextSides } from './text-sides.ts';

const between = new Set(['CONSULT', 'COOPERATE']);
const towards = new Set(['SUPPORT', 'REQUEST', 'AGREE']);

/**
 * What an official text leaves unsaid of whom an act is for: in a text about two the other of them (`We discussed trade`, `expressed appreciation for
 * the cooperation`), in one about somebody else that one (`urge the army to hold back`), and of several that commit themselves each other.
 */
export function withUntoldSide(scene: Scene, told: Act, { own, joint, two, theme }: TextSides, speaker?: ActorCode): Act {
  const act = speaker === undefined ? told : thankedBy(scene, told, speaker);
  if (act.recipients.some((s) => s.actor)) return act;
  const actors = [...new Set(act.actors.flatMap((s) => s.actor ?? []))];
  const [actor] = actors;
  if (!actor) return act;
  const nobody = act.recipients.every((s) => !s.role);
  const bound = nobody && isCommitment(scene, act) ? { ...act, plover: 'AGREE', cameo: '030', mode: '' } : undefined;
  if (actors.length > 1 && bound) return { ...bound, mutual: true };
  if (actors.length === 1 && two?.includes(actor)) {
    const other = two.find((side) => side !== actor)!;
    // What one of two undertakes in their common text it undertakes towards the other.
    if (joint && nobody && (bound || act.plover === 'AGREE')) return towardsOne(bound ?? act, other);
    return nobody && isForOther(scene, act) ? towardsOne(act, other) : act;
  }
  if (!theme || !actors.every((a) => own.includes(a))) return act;
  const meant = nobody
    ? act.plover === 'REQUEST' || (joint && act.plover === 'SUPPORT')
    : towards.has(act.plover) || isHostile(act.plover);
  return meant ? towardsOne(act, theme) : act;
}

/** Talks and common work take two; praise is for the other, where nothing is only weighed or undertaken. */
const isForOther = (scene: Scene, act: Act): boolean =>
  (act.mutual && between.has(act.plover)) ||
  (act.plover === 'SUPPORT' && !holds(scene, act, scene.words.committing) && !holds(scene, act, scene.words.weighing));

/** `Minister Silva, thank you`: who speaks thanks, and nobody whose name stands before. */
function thankedBy({ syntax, words }: Scene, act: Act, speaker: ActorCode): Act {
  if (act.plover !== 'SUPPORT' || !words.addressing.has(syntax.lower[act.token + 1] ?? '')) return act;
  if (act.actors.some((s) => s.actor === speaker)) return act;
  const at: Span = { start: syntax.start[act.token]!, end: syntax.end[act.token]! };
  return { ...act, actors: [{ actor: speaker, role: 'GOV', at, resolved: true, distance: 0 }], recipients: [] };
}

/** The act with a recipient that the text has elsewhere, in the role in which it is told. */
function towardsOne(act: Act, actor: ActorCode): Act {
  const [told] = act.recipients;
  const at: Span = told?.at ?? act.at;
  const side: Side = { ...(told?.role && { role: told.role }), actor, at, resolved: true, distance: 3 };
  return { ...act, recipients: [side], confidence: act.confidence - 0.1 };
}

/** `restated their commitment to closer trade`, `committed to the exchange of data`. */
const isCommitment = (scene: Scene, act: Act): boolean =>
  (act.plover === 'SUPPORT' || act.plover === 'AGREE') && holds(scene, act, scene.words.committing);

/** Whether the words of an act, or those right behind, hold one of a list. */
function holds({ syntax }: Scene, { at, token }: Act, lemmas: ReadonlySet<string>): boolean {
  for (let i = token; i < syntax.length && (syntax.start[i]! < at.end || i <= token + near); i++) {
    if (lemmas.has(syntax.lemma[i]!)) return true;
    if (i > token && syntax.upos[i] === 'VERB') return false;
  }
  return false;
}
const near = 3;
