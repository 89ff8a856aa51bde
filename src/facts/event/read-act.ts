import { type Span, spanOfTokens } from '../../model/index.ts';
import { type Act, isHostile } from './act.ts';
import { isJoint, isWithOther, sidesFor } from './act-sides.ts';
import type { Draft, Step, Told } from './draft.ts';
import { isIdle } from './idle.ts';
import type { Match } from './match.ts';
import { complains, drillsAlone, joinsForces, leaves, obstructs, searches } from './recast.ts';
import { others } from './recipients.ts';
import { readLabel, readReport } from './reports.ts';
import type { Scene, Side } from './scene.ts';
import { holdsAct, type Reader, settingOf } from './setting.ts';
import { shape } from './shape.ts';
import { asked, claimed, weighed } from './spoken.ts';
import { modalityOf } from './status.ts';
import { helpThanked } from './thanked.ts';
import { atHome, blamers, bySpeaker, doersBefore, eased, groupAbove, makersOfRelative } from './unsaid.ts';

/** What the frame of a predicate says once tense, negation and the verbs above it are counted in; nothing where nobody acts. */
export function readAct(reader: Reader, match: Match): Act[] {
  const { scene, clauses, matches } = reader;
  const { frame, clause } = match;
  const spoken = modalityOf(scene, clauses, clause.verb);
  if (frame.plover === '@say') return readReport(reader, match, spoken) ?? [];
  if (frame.plover === '@label') return readLabel(reader, match, spoken) ?? [];
  if (frame.plover.startsWith('@') || isIdle(scene, match)) return [];
  const setting = settingOf(reader, clause.verb);
  const modality = setting.future ? { ...spoken, future: true } : spoken;
  const inner = holdsAct(match) ? innerOf(matches, match) : undefined;
  const shaped = shape(scene, match, inner, modality, setting);
  if (!shaped) return [];
  const told: Told = { scene, reader, match, inner, setting, modality };
  const first: Draft = { ...shaped, ...sidesFor(scene, match, inner), claimedBy: [] };
  const draft = through(first, told, [
    pointsBack,
    complains,
    obstructs,
    drillsAlone,
    joinsForces,
    searches,
    asked,
    weighed,
    claimed,
    aside,
  ]);
  if (setting.side && !isPlain(draft, match)) return [];
  const act = through(draft, told, [saidBy, home, leaves]);
  const thanked =
    frame.plover === 'SUPPORT' && act.status === 'happened' ? helpThanked(scene, clause, act.actors, act.recipients) : undefined;
  return [actOf(act, told), ...(thanked ? [thanked] : [])];
}

const through = (draft: Draft, told: Told, steps: readonly Step[]): Draft =>
  steps.reduce((before, step) => step(before, told), draft);

/** Sides that only the sentence before or the clause above names. */
const pointsBack: Step = (draft, { scene, reader, match }) => {
  const { plover, actors, recipients } = draft;
  const judged =
    actors.length > 0 && recipients.length === 0 && judging.has(plover)
      ? others(doersBefore(scene, match.object, reader.earlier), actors)
      : recipients;
  const doers = actors.some((a) => a.actor) ? actors : (groupAbove(scene, match.clause) ?? actors);
  return { ...draft, actors: doers, recipients: judged };
};

/** Whom an act in a subordinate clause is done to, where only the clause above tells it. */
const aside: Step = (draft, { scene, match: { clause }, setting }) => {
  const { plover, actors, recipients } = draft;
  if (!setting.side || recipients.some((r) => r.actor)) return draft;
  const untold = recipients.length === 0;
  const wronged = isHostile(plover) && (untold || plover === 'REJECT') ? blamers(scene, clause.verb, actors) : [];
  const makers = wronged.length === 0 && answering.has(plover) ? makersOfRelative(scene, clause.verb, actors) : [];
  const helped = wronged.length + makers.length === 0 && plover === 'CONCEDE' && untold ? eased(scene, clause.verb, actors) : [];
  const found = [...wronged, ...makers, ...helped];
  return found.length > 0 ? { ...draft, recipients: found } : draft;
};

/** An aside is told only when it is plain who did it to whom. */
const isPlain = ({ actors, recipients }: Draft, { frame }: Match): boolean =>
  (frame.direction === '=' && new Set(actors.map((a) => a.actor)).size > 1) ||
  (actors.some((a) => a.actor) && recipients.some((r) => r.actor));

const saidBy: Step = (draft, { scene, match, setting }) =>
  setting.reported ? { ...draft, ...bySpeaker(scene, setting.reported, match, draft.actors, draft.recipients) } : draft;

const home: Step = (draft, { scene, match: { clause, frame } }) =>
  isUnnamedState(scene, clause.subject) || frame.group === 'seekrefuge'
    ? draft
    : { ...draft, ...atHome(draft.plover, draft.actors, draft.recipients, frame.noun) };

/** `a dozen governments condemned Togo`: of other countries than the one they judge. */
const isUnnamedState = ({ syntax, words }: Scene, noun: number): boolean =>
  noun >= 0 && syntax.xpos[noun] === 'NNS' && words.states.has(syntax.lemma[noun]!);

const judging = new Set(['ACCUSE', 'SUPPORT', 'REJECT']);

/** How one may answer what another has put forward. */
const answering = new Set(['AGREE', 'REJECT', 'CONCEDE', 'SUPPORT', 'ACCUSE']);

function actOf({ claimedBy, ...draft }: Draft, told: Told): Act {
  const { scene, match, inner } = told;
  const { frame, clause } = match;
  const { actors, recipients } = draft;
  return {
    ...draft,
    mutual:
      (frame.direction === '=' && draft.plover !== 'MOBILIZE' && !isTowardsOthers(told, actors, recipients)) ||
      isJoint(scene, match, inner, actors) ||
      (draft.plover === 'COOPERATE' && frame.plover === 'ASSAULT'),
    confidence: confidenceOf(told, recipients),
    rule: `event.${frame.group}`,
    token: clause.verb,
    at: actSpan(scene, match),
    ...(claimedBy.length > 0 && draft.status === 'claimed' ? { claimedBy } : {}),
  };
}

const isTowardsOthers = ({ scene, match }: Told, actors: readonly Side[], recipients: readonly Side[]): boolean =>
  actors.length > 1 && recipients.length === 0 && isWithOther(scene, match, actors);

function confidenceOf({ match: { frame }, setting }: Told, recipients: readonly Side[]): number {
  const direct = frame.rank <= 1 ? 0.85 : frame.rank <= 3 ? 0.8 : 0.7;
  const far = recipients.some((s) => s.distance > 1);
  return direct - (setting.side ? 0.15 : 0) - (setting.purpose ? 0.1 : 0) - (far ? 0.1 : 0);
}

function actSpan({ syntax }: Scene, { clause: { verb }, object, frame }: Match): Span {
  const near = object >= 0 && Math.abs(object - verb) <= 8 && frame.object === 'class';
  return spanOfTokens(
    syntax,
    near ? { first: Math.min(verb, object), end: Math.max(verb, object) + 1 } : { first: verb, end: verb + 1 },
  );
}

/** The act inside another, past the verbs that only begin it. */
function innerOf(matches: ReadonlyMap<number, Match>, match: Match): Match | undefined {
  let at = match.clause.infinitive >= 0 ? match.clause.infinitive : match.clause.content;
  for (let step = 0; step < 4; step++) {
    const inner = matches.get(at);
    if (!inner) return undefined;
    if (inner.frame.plover !== '@pass') return inner;
    at = inner.clause.infinitive;
  }
  return undefined;
}
