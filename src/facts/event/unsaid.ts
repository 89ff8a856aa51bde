import { children, childrenBy, relation, type TokenRange } from '../../model/index.ts';
import { type Act, isHostile, stateRoles } from './act.ts';
import type { Sides } from './act-sides.ts';
import { type Clause, clauseOf } from './clause.ts';
import type { Match } from './match.ts';
import { others } from './recipients.ts';
import { type Scene, type Side, sidesOf } from './sides.ts';
import { isLoosePronoun } from './sides-nearby.ts';

/** `Togo closed the border. Benin criticised the move`: who did it, by the acts told in the sentence before or by its main verb. */
export function doersBefore(scene: Scene, noun: number, earlier: readonly Act[]): Side[] {
  const { syntax, words } = scene;
  if (noun < 0 || !words.references.has(syntax.lemma[noun]!)) return [];
  const around = children(syntax, noun).filter((c) => relation(syntax, c) !== 'punct');
  if (around.length !== 1 || relation(syntax, around[0]!) !== 'det' || !pointing.has(syntax.lower[around[0]!]!)) return [];
  const told = earlier.find((act) => isHostile(act.plover) || act.plover === 'REQUEST' || act.plover === 'AGREE');
  const doers = told ? told.actors.filter((s) => s.actor) : mainDoers(scene, syntax.sentences[syntax.sentenceOf[noun]! - 1]);
  return doers.map((s) => ({ ...s, resolved: true }));
}

function mainDoers(scene: Scene, sentence: TokenRange | undefined): Side[] {
  const { syntax, words } = scene;
  if (!sentence) return [];
  for (let i = sentence.first; i < sentence.end; i++)
    if (relation(syntax, i) === 'root') return sidesOf(scene, clauseOf(syntax, i, words).subject).filter((s) => s.actor);
  return [];
}

const pointing = new Set(['the', 'this', 'that']);

/** `held a call in which the leaders agreed`: those named by the clause above. */
export function groupAbove(scene: Scene, { verb, subject }: Clause): Side[] | undefined {
  const { syntax, words } = scene;
  if (subject < 0 || !words.jointly.has(syntax.lower[subject]!) || syntax.deprel[verb] !== 'acl:relcl') return undefined;
  const above = syntax.head[syntax.head[verb]!] ?? -1;
  if (above < 0 || syntax.upos[above] !== 'VERB') return undefined;
  const sides = sidesOf(scene, clauseOf(syntax, above, words).subject).filter((s) => s.actor);
  return sides.length > 1 ? sides.map((s) => ({ ...s, resolved: true })) : undefined;
}

/** `left because Togo has refused to pay`: who acts for that reason is the one wronged. */
export function blamers(scene: Scene, verb: number, actors: readonly Side[]): Side[] {
  const { syntax, words } = scene;
  const above = syntax.head[verb]!;
  const mark = childrenBy(syntax, verb, 'mark')[0];
  if (above < 0 || mark === undefined || !words.reasons.has(syntax.lower[mark]!)) return [];
  const wronged = sidesOf(scene, clauseOf(syntax, above, words).subject).filter((s) => s.actor);
  return others(wronged, actors).map((s) => ({ ...s, resolved: true }));
}

/** `Togo proposed a truce, to which Benin agreed`: who put forward what the relative clause tells of. */
export function makersOfRelative(scene: Scene, verb: number, actors: readonly Side[]): Side[] {
  const { syntax, words } = scene;
  const noun = syntax.head[verb]!;
  if (syntax.deprel[verb] !== 'acl:relcl' || noun < 0) return [];
  const above = syntax.head[noun]!;
  if (above < 0 || relation(syntax, noun) !== 'obj' || syntax.upos[above] !== 'VERB') return [];
  const makers = sidesOf(scene, clauseOf(syntax, above, words).subject).filter((s) => s.actor);
  return others(makers, actors, false).map((s) => ({ ...s, resolved: true }));
}

/** `freed ten men after Togo lifted its sanctions`: what another eases without a word for whom is eased for the one who acts then. */
export function eased(scene: Scene, verb: number, actors: readonly Side[]): Side[] {
  const { syntax, words } = scene;
  const above = syntax.head[verb]!;
  const mark = childrenBy(syntax, verb, 'mark')[0];
  if (above < 0 || mark === undefined || !words.before.has(syntax.lower[mark]!)) return [];
  const free = sidesOf(scene, clauseOf(syntax, above, words).subject).filter((s) => s.actor);
  return others(free, actors, false).map((s) => ({ ...s, resolved: true }));
}

const hasPronounOwner = (scene: Scene, noun: number): boolean =>
  noun >= 0 && children(scene.syntax, noun).some((c) => scene.syntax.deprel[c] === 'nmod:poss' && isLoosePronoun(scene, c));

/** What a state that announces it does itself, where nobody else is named: `announced that the tariffs would be delayed`. */
const done = new Set(['COERCE', 'RETREAT', 'MOBILIZE']);

const isForceful = (plover: string): boolean => plover === 'ASSAULT' || plover === 'COERCE' || plover === 'MOBILIZE';

const announced = new Set(['SANCTION', 'CONCEDE', 'AID', 'SUPPORT']);

/** What a report leaves unsaid is the speaker's: its own soldiers who were killed, the deal that was reached. */
export function bySpeaker(
  scene: Scene,
  report: Match,
  { frame, object, clause }: Match,
  actors: readonly Side[],
  recipients: readonly Side[],
): Sides {
  const speakers = sidesOf(scene, report.clause.subject).filter((s) => s.actor);
  const own = speakers[0];
  if (!own) return { actors, recipients };
  const doer = actors.find((a) => a.actor);
  const untoldVictim = !recipients.some((r) => r.actor) && (recipients.length > 0 || own.role === 'MIL');
  if (frame.plover === 'ASSAULT' && doer && doer.actor !== own.actor && untoldVictim) {
    const struck = recipients.length > 0 ? recipients : [own];
    return { actors, recipients: struck.map((r) => ({ ...r, actor: own.actor!, resolved: true })) };
  }
  if (doer && doer.actor !== own.actor && recipients.length === 0 && hasPronounOwner(scene, object))
    return { actors, recipients: speakers.map((s) => ({ ...s, resolved: true })) };
  // "the army said troops shot two": its own.
  const role = doer ? undefined : actors.find((a) => a.role && stateRoles.has(a.role))?.role;
  if (role && isForceful(frame.plover) && stateRoles.has(own.role ?? '')) {
    const theirs = others(recipients, speakers, false).filter((r) => r.actor);
    if (theirs.length > 0) return { actors: [{ ...own, role, resolved: true }], recipients: theirs };
  }
  const untold = frame.plover === 'AGREE' || frame.direction === '=' || (clause.passive && announced.has(frame.plover));
  if (untold && actors.length === 0) return { actors: speakers, recipients: others(recipients, speakers) };
  const foreign = others(recipients, speakers, false).filter((r) => r.actor);
  if (
    clause.passive &&
    actors.length === 0 &&
    done.has(frame.plover) &&
    foreign.length > 0 &&
    !scene.lexicon.organisations.has(own.actor!)
  )
    return { actors: speakers, recipients: foreign };
  return { actors, recipients };
}

const domestic = new Set([
  'PROTEST',
  'CONCEDE',
  'COERCE',
  'REQUEST',
  'REJECT',
  'ACCUSE',
  'ASSAULT',
  'AGREE',
  'SUPPORT',
  'RETREAT',
  'THREATEN',
]);

const ownState = new Set(['PROTEST', 'COERCE']);
/** Nouns of what comes from another: a missile that is shot down. */
const incoming = new Set(['weapon', 'arms']);

/** What a state eases for its own people. */
const atHomeOnly = new Set(['emergency', 'curfew', 'protest']);

/** What one country does to its own: harm and force, and giving in. */
const within = new Set(['PROTEST', 'COERCE', 'CONCEDE', 'REJECT', 'ACCUSE', 'ASSAULT', 'RETREAT', 'THREATEN', 'SANCTION']);

/** Who need not be of the place they act on. */
const unbound = new Set(['MED', 'BUS', 'NGO']);

/** People who come from elsewhere. */
const foreign = new Set(['REF']);

/** A side told by its role alone ("the rebels", "protesters") is of the other side's country; a crowd protests against its own government. */
export function atHome(
  plover: string,
  actors: readonly Side[],
  recipients: readonly Side[],
  noun: string,
): { actors: readonly Side[]; recipients: readonly Side[] } {
  if (!domestic.has(plover)) return { actors, recipients };
  const doer = actors.find((a) => a.actor);
  const other = recipients.find((r) => r.actor);
  if (doer && !other && within.has(plover) && recipients.some((r) => r.role && !foreign.has(r.role)))
    return { actors, recipients: recipients.map((r) => ({ ...r, actor: doer.actor!, resolved: true })) };
  if (doer?.role && !other && plover === 'REQUEST' && recipients.some((r) => r.role === 'GOV' || r.role === 'OPP'))
    return { actors, recipients: recipients.map((r) => ({ ...r, actor: doer.actor!, resolved: true })) };
  if (
    !doer &&
    other &&
    plover !== 'AGREE' &&
    plover !== 'SUPPORT' &&
    actors.some((a) => a.role && !unbound.has(a.role) && !(a.role === 'JUD' && plover !== 'COERCE'))
  )
    return { actors: actors.map((a) => ({ ...a, actor: other.actor!, resolved: true })), recipients };
  if (
    doer &&
    recipients.length === 0 &&
    !incoming.has(noun) &&
    (ownState.has(plover) || (plover === 'CONCEDE' && atHomeOnly.has(noun)))
  ) {
    const { role: _role, ...state } = doer;
    return { actors, recipients: [{ ...state, ...(plover === 'PROTEST' ? { role: 'GOV' } : {}), resolved: true }] };
  }
  return { actors, recipients };
}
