import { children } from '../../model/index.ts';
import { isLeaving, stateRoles } from './act.ts';
import type { Step } from './draft.ts';
import { drilledAt } from './in-place.ts';
import type { Scene, Side } from './scene.ts';

/** Steps by which an act is another for who does it to whom. */

/** A state that protests complains. */
export const complains: Step = (draft, { scene, match: { frame, clause } }) => {
  const { plover, actors } = draft;
  if (plover !== 'PROTEST' || frame.group !== 'demonstrate' || actors.length === 0) return draft;
  if (actors.some(isCrowd) || isPlural(scene, clause.subject)) return draft;
  return { ...draft, plover: 'ACCUSE', cameo: '111', mode: 'disapprove' };
};

/** `farmers blocked the border`: people who close a way protest. */
export const obstructs: Step = (draft, { match: { frame } }) => {
  const { plover, actors } = draft;
  if (plover !== 'COERCE' || frame.noun !== 'border' || actors.length === 0) return draft;
  return actors.every((a) => people.has(a.role ?? '')) ? { ...draft, plover: 'PROTEST', cameo: '144', mode: 'obstruct' } : draft;
};

const people = new Set(['CVL', 'AGR', 'EDU', 'REF']);

/** Who drills alone around somebody shows force. */
export const drillsAlone: Step = (draft, { scene, match }) => {
  if (draft.plover !== 'COOPERATE' || match.frame.noun !== 'drill') return draft;
  const recipients = drilledAt(scene, match, draft.actors, draft.recipients);
  return recipients ? { ...draft, plover: 'MOBILIZE', cameo: '150', recipients } : draft;
};

/** `police raided the house`: no assault, as long as nobody else is with them. */
export const searches: Step = (draft, { scene: { syntax, words }, match: { clause, object } }) => {
  const { plover, actors } = draft;
  if (plover !== 'ASSAULT' || actors.length === 0 || !actors.every((a) => a.role === 'COP' || a.role === 'JUD')) return draft;
  const searching = [clause.verb, object].some((i) => i >= 0 && words.searching.has(syntax.lemma[i]!));
  return searching ? { ...draft, plover: 'COERCE', cameo: '171', mode: 'seize' } : draft;
};

/** `announced a joint operation`: several who strike together and at nobody that is named. */
export const joinsForces: Step = (draft, { scene: { syntax, words }, match: { frame, object } }) => {
  const { plover, actors, recipients } = draft;
  if (plover !== 'ASSAULT' || frame.noun !== 'attack' || recipients.length > 0) return draft;
  if (new Set(actors.flatMap((a) => a.actor ?? [])).size < 2) return draft;
  const jointly = object >= 0 && children(syntax, object).some((c) => words.together.has(syntax.lower[c]!));
  return jointly ? { ...draft, plover: 'COOPERATE', cameo: '062', mode: '' } : draft;
};

/** `its withdrawal from the Union`. */
export const leaves: Step = (draft, { scene, match: { frame } }) =>
  frame.noun === 'withdrawal' && isLeaving(draft.plover, draft.mode, draft.recipients, scene.lexicon.organisations)
    ? { ...draft, plover: 'SANCTION', cameo: '160' }
    : draft;

/** `Greeks`, `thousands of Greeks`: many people, unless they are a state's. */
const isPlural = ({ syntax }: Scene, noun: number): boolean => noun >= 0 && /^NNP?S$/.test(syntax.xpos[noun]!);

/** Ordinary people, or a noun of people without a state's role. */
const isCrowd = (side: Side): boolean => side.role !== undefined && !stateRoles.has(side.role);
