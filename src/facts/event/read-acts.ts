import {
  type ClauseWords,
  children,
  childrenBy,
  type EventStatus,
  relation,
  type Syntax,
  spanOfTokens,
  type TokenRange,
} from '../../model/index.ts';
import { type Act, isHostile, stateRoles } from './act.ts';
import { type Clause, caseOf, clauseOf, isInfinitive, isSingledOut, type Oblique, obliquesOf } from './clause.ts';
import { readDeed } from './deeds.ts';
import { readJoint } from './joint.ts';
import { classesOf, type Match, matchAt } from './match.ts';
import { readNoun, readPresence } from './nouns.ts';
import { readPromises } from './promise-nouns.ts';
import { others, recipientsOf, withIncluded } from './recipients.ts';
import { isLoosePronoun, landOf, nextCountry, places, type Scene, type Side, sidesBefore, sidesOf, sidesUnder } from './sides.ts';
import { type Modality, modalityOf } from './status.ts';

/** All acts of a sentence, main line first in text order; those that only stand inside another act carry its status. */
export function readActs(scene: Scene, sentence: TokenRange, clauses: ClauseWords): Act[] {
  const matches = new Map<number, Match>();
  for (let i = sentence.first; i < sentence.end; i++) {
    const match = matchAt(scene, i);
    if (match) matches.set(i, match);
  }
  const reader = { scene, clauses, matches };
  const out: Act[] = [];
  for (const match of matches.values()) {
    const act = readAct(reader, match);
    if (act) out.push(...act);
  }
  for (let i = sentence.first; i < sentence.end; i++) {
    const act = readNoun(scene, i, matches) ?? readPresence(scene, i);
    if (act) out.push(act);
    else out.push(...readPromises(scene, i, matches));
  }
  for (const i of verbsOf(scene, sentence)) {
    const act = matches.get(i)?.frame.plover.startsWith('@') === false ? undefined : readJoint(scene, clauses, i);
    if (act) out.push(act);
  }
  fromSiblings(out);
  // A verb tells more than a noun: beside a whole act, deeds are told only of those the noun itself names.
  const whole = out.some(isWhole);
  for (let i = sentence.first; i < sentence.end; i++) {
    const act = readDeed(scene, clauses, i, matches, whole);
    if (!act || out.some((o) => isWhole(o) && o.plover === act.plover && sameSides(o, act))) continue;
    out.push(act);
    if (!whole) break;
  }
  return out;
}

const sameSides = (a: Act, b: Act): boolean => codesOf(a) === codesOf(b);
const codesOf = ({ actors, recipients }: Act): string =>
  [...new Set([...actors, ...recipients].map((s) => s.actor ?? ''))].sort().join('+');

const verbsOf = ({ syntax }: Scene, { first, end }: TokenRange): number[] => {
  const out: number[] = [];
  for (let i = first; i < end; i++) if (syntax.upos[i] === 'VERB') out.push(i);
  return out;
};

/** `Togo pledged 3 million to Benin, while Ghana pledged five`: the second act is to the same side as the first. */
function fromSiblings(acts: Act[]): void {
  acts.forEach((act, k) => {
    if (act.recipients.length > 0 || act.mutual || !act.actors.some((s) => s.actor) || !shared.has(act.plover)) return;
    const twin = acts.find(
      (o) => o !== act && o.token < act.token && o.rule === act.rule && o.plover === act.plover && o.status === act.status,
    );
    const recipients = twin ? others(twin.recipients, act.actors, false).filter((s) => s.actor) : [];
    if (recipients.length > 0)
      acts[k] = { ...act, recipients: recipients.map((s) => ({ ...s, resolved: true })), confidence: act.confidence - 0.2 };
  });
}
const shared = new Set(['AGREE', 'AID', 'SUPPORT', 'SANCTION', 'ACCUSE']);

const isWhole = (act: Act): boolean =>
  (act.actors.some((s) => s.actor) && act.recipients.some((s) => s.actor)) || (act.mutual && act.actors.length > 1);

interface Reader {
  readonly scene: Scene;
  readonly clauses: ClauseWords;
  readonly matches: ReadonlyMap<number, Match>;
}

const holders = new Set(['AGREE', 'THREATEN', 'REQUEST', 'REJECT', 'CONCEDE', 'ACCUSE', '@fail']);

/** Whether the verb of a match tells of an act still to come or not to come, which stands inside it. */
const holdsAct = ({ frame, clause }: Match): boolean =>
  holders.has(frame.plover) && frame.object !== 'class' && (clause.infinitive >= 0 || clause.content >= 0);

/** `will end or reduce`: the auxiliary of the first verb serves the second. */
const hasAuxiliary = (syntax: Syntax, verb: number): boolean =>
  children(syntax, verb).some((c) => relation(syntax, c) === 'aux') ||
  (relation(syntax, verb) === 'conj' && children(syntax, syntax.head[verb]!).some((c) => relation(syntax, c) === 'aux'));

/** `Troops enter and seize the town`: a plural present joined to another, both with the form of an infinitive. */
function isFinitePair(syntax: Syntax, verb: number): boolean {
  const head = syntax.head[verb]!;
  return (
    relation(syntax, verb) === 'conj' &&
    !isInfinitive(syntax, head) &&
    children(syntax, head).some((c) => relation(syntax, c) === 'nsubj' && c < head)
  );
}

interface Setting {
  /** The verb that governs the act, past those that only begin or continue it. */
  readonly governor: Match | undefined;
  readonly reported: Match | undefined;
  /** Inside a subordinate clause that tells what came before or why. */
  readonly side: boolean;
  readonly purpose: boolean;
  /** Under a verb that only puts it in the future: `is set to`. */
  readonly future: boolean;
  /** Told as what a meeting was for: `met to thank`. */
  readonly met: boolean;
}

function settingOf({ scene, matches }: Reader, verb: number): Setting {
  const { syntax } = scene;
  let reported: Match | undefined;
  let side = false;
  let purpose = false;
  let future = false;
  let met = false;
  // A bare form without auxiliary tells nothing as done: the end of a list of infinitives, or an order.
  if (syntax.xpos[verb] === 'VB' && !hasAuxiliary(syntax, verb) && !isInfinitive(syntax, verb) && !isFinitePair(syntax, verb))
    purpose = true;
  for (let v = verb, step = 0; step < 12; step++) {
    const head = syntax.head[v]!;
    if (head < 0) break;
    const label = relation(syntax, v);
    const above = matches.get(head);
    if (label === 'xcomp' || label === 'ccomp' || ((label === 'advcl' || label === 'acl') && isInfinitive(syntax, v))) {
      const owner = above ?? (label === 'acl' ? matches.get(syntax.head[head]!) : undefined);
      if (owner?.frame.plover === '@future') future = true;
      else if (owner && owner.frame.plover === '@say' && label === 'ccomp') reported ??= owner;
      else if (
        owner &&
        holdsAct(owner) &&
        (owner.clause.infinitive === v || owner.clause.content === v || label === 'xcomp' || label === 'ccomp')
      ) {
        return { governor: owner, reported, side, purpose, future, met };
      } else if (label === 'advcl' || label === 'acl') {
        if (owner?.frame.plover !== '@pass' && !isSingledOut(syntax, head) && syntax.lemma[head] !== 'become') purpose = true;
        if (owner?.frame.plover === 'CONSULT') met = true;
      }
    } else if (
      (label === 'advcl' || label === 'acl') &&
      above?.frame.plover === 'ACCUSE' &&
      syntax.xpos[v] === 'VBG' &&
      caseOf(syntax, v) !== ''
    ) {
      return { governor: above, reported, side, purpose, future, met };
    } else if (label === 'acl' && syntax.xpos[v] === 'VBG' && scene.words.aims.has(syntax.lemma[head]!)) {
      // "the aim of defeating Togo"
      purpose = true;
    } else if (label === 'advcl' && isContrast(scene, v)) {
      // told beside the main clause, not under it
    } else if (label === 'advcl' || label === 'acl') side = true;
    else if (label === 'parataxis') {
      const mine = matches.get(v);
      if (mine?.frame.plover === '@say') reported ??= undefined;
    } else if (label !== 'conj') side = side || (label !== 'root' && syntax.upos[v] === 'VERB' && label !== 'csubj');
    v = head;
  }
  return { governor: undefined, reported, side, purpose, future, met };
}

/** `while Benin pledged three`: a clause as good as a main one. */
const isContrast = ({ syntax, words }: Scene, verb: number): boolean =>
  syntax.xpos[verb] !== 'VBG' &&
  childrenBy(syntax, verb, 'mark').some((c) => words.contrast.has(syntax.lower[c]!)) &&
  children(syntax, verb).some((c) => relation(syntax, c) === 'nsubj');

/** What the frame of a predicate says once tense, negation and the verbs above it are counted in. */
function readAct(reader: Reader, match: Match): Act[] | undefined {
  const { scene, clauses, matches } = reader;
  const { frame, clause } = match;
  const spoken = modalityOf(scene, clauses, clause.verb);
  if (frame.plover.startsWith('@'))
    return frame.plover === '@say'
      ? readReport(reader, match, spoken)
      : frame.plover === '@label'
        ? readLabel(reader, match, spoken)
        : undefined;
  if (isAccident(scene, match)) return undefined;
  const setting = settingOf(reader, clause.verb);
  const modality = setting.future ? { ...spoken, future: true } : spoken;
  const inner = holdsAct(match) ? innerOf(matches, match) : undefined;
  const sides = sidesFor(scene, match, inner);
  const shaped = shape(scene, match, inner, modality, setting);
  if (!shaped) return undefined;
  let { plover, cameo, mode } = shaped;
  let { status } = shaped;
  let { actors, recipients } = sides;
  let claimedBy: readonly Side[] = [];
  if (actors.length > 0 && recipients.length === 0 && isJudging(plover))
    recipients = others(doersBefore(scene, match.object), actors);
  if (!actors.some((a) => a.actor)) actors = groupAbove(scene, clause) ?? actors;
  if (
    plover === 'PROTEST' &&
    actors.length > 0 &&
    !actors.some(isCrowd) &&
    !isPlural(scene, clause.subject) &&
    frame.group === 'demonstrate'
  ) {
    // A state that protests complains.
    plover = 'ACCUSE';
    cameo = '111';
    mode = 'disapprove';
  }
  if (modality.obliged && setting.reported && !isHostile(plover)) {
    // "said Togo must leave" asks it of Togo.
    const speaker = sidesOf(scene, setting.reported.clause.subject);
    if (speaker.length > 0) {
      recipients = actors;
      actors = speaker;
      plover = 'REQUEST';
      cameo = '100';
      mode = 'change';
      status = 'happened';
    }
  }
  if (setting.reported && status === 'happened') {
    const speaker = sidesOf(scene, setting.reported.clause.subject).filter((s) => s.actor);
    if (speaker.length > 0 && !speaker.some((s) => actors.some((a) => a.actor === s.actor))) {
      status = 'claimed';
      claimedBy = speaker;
    }
  }
  if (setting.side && isHostile(plover) && !recipients.some((r) => r.actor) && (recipients.length === 0 || plover === 'REJECT')) {
    const wronged = blamers(scene, clause.verb, actors);
    if (wronged.length > 0) recipients = wronged;
  }
  // An aside is told only when it is plain who did it to whom.
  const several = frame.direction === '=' && new Set(actors.map((a) => a.actor)).size > 1;
  if (setting.side && !several && !(actors.some((a) => a.actor) && recipients.some((r) => r.actor))) return undefined;
  if (setting.reported) ({ actors, recipients } = bySpeaker(scene, setting.reported, match, actors, recipients));
  ({ actors, recipients } = atHome(plover, actors, recipients, frame.noun));
  const thanked =
    frame.plover === 'SUPPORT' && status === 'happened' ? helpThanked(scene, clause, actors, recipients) : undefined;
  const direct = frame.rank <= 1 ? 0.85 : frame.rank <= 3 ? 0.8 : 0.7;
  const confidence =
    direct - (setting.side ? 0.15 : 0) - (setting.purpose ? 0.1 : 0) - (recipients.some((s) => s.distance > 1) ? 0.1 : 0);
  return [
    {
      plover,
      mode,
      cameo,
      actors,
      recipients,
      mutual:
        (frame.direction === '=' && !(actors.length > 1 && recipients.length === 0 && isWithOther(scene, match, actors))) ||
        isJoint(scene, match, inner, actors),
      status,
      confidence,
      rule: `event.${frame.group}`,
      token: clause.verb,
      at: actSpan(scene, match),
      ...(claimedBy.length > 0 && status === 'claimed' ? { claimedBy } : {}),
    },
    ...(thanked ? [thanked] : []),
  ];
}

/** `Ten were killed when a bus overturned`: nobody does it and the sentence names no blow. */
function isAccident(scene: Scene, { clause, frame }: Match): boolean {
  const { syntax, words } = scene;
  if (!words.harming.has(syntax.lemma[clause.verb]!) || frame.object === 'oblique') return false;
  if (clause.subject >= 0 && sidesOf(scene, clause.subject).length > 0) return false;
  const sentence = syntax.sentences[syntax.sentenceOf[clause.verb]!]!;
  const end = Math.min(sentence.end, clause.verb + 60);
  for (let i = Math.max(sentence.first, clause.verb - 60); i < end; i++)
    if (syntax.upos[i] === 'NOUN' && !words.accidents.has(syntax.lemma[i]!) && isBlow(scene, i)) return false;
  return true;
}

/** `thanked Togo for its aid to Benin`: the help that is thanked for was given, to whom it names or to the one who thanks. */
function helpThanked(scene: Scene, clause: Clause, thankers: readonly Side[], helpers: readonly Side[]): Act | undefined {
  const { syntax } = scene;
  const given = clause.obliques.find((o) => o.preposition === 'for')?.head;
  if (given === undefined || clause.object < 0 || !helpers.some((s) => s.actor)) return undefined;
  if (!children(syntax, given).some((c) => syntax.deprel[c] === 'nmod:poss' && syntax.xpos[c] === 'PRP$')) return undefined;
  const classes = classesOf(scene, given);
  if (!classes.has('aid') && !classes.has('support')) return undefined;
  const named = obliquesOf(syntax, given).filter(
    (o) => o.preposition === 'to' || o.preposition === 'for' || o.preposition === 'of',
  );
  const helped = others(
    named.flatMap((o) => sidesOf(scene, o.head)),
    helpers,
    false,
  ).filter((s) => s.actor);
  const recipients = named.length > 0 ? helped : thankers.filter((s) => s.actor).map((s) => ({ ...s, resolved: true }));
  if (recipients.length === 0) return undefined;
  const support = classes.has('support');
  return {
    plover: support ? 'SUPPORT' : 'AID',
    mode: '',
    cameo: support ? '051' : '070',
    actors: helpers,
    recipients,
    mutual: false,
    status: 'happened',
    confidence: 0.6,
    rule: 'event.thanked',
    token: given,
    at: spanOfTokens(syntax, { first: given, end: given + 1 }),
  };
}

const isJudging = (plover: string): boolean => plover === 'ACCUSE' || plover === 'SUPPORT' || plover === 'REJECT';

/** `Togo closed the border. Benin criticised the move`: who did it, by the main verb of the sentence before. */
function doersBefore(scene: Scene, noun: number): Side[] {
  const { syntax, words } = scene;
  if (noun < 0 || !words.references.has(syntax.lemma[noun]!)) return [];
  const around = children(syntax, noun).filter((c) => relation(syntax, c) !== 'punct');
  if (around.length !== 1 || relation(syntax, around[0]!) !== 'det' || !pointing.has(syntax.lower[around[0]!]!)) return [];
  const before = syntax.sentences[syntax.sentenceOf[noun]! - 1];
  if (!before) return [];
  for (let i = before.first; i < before.end; i++) {
    if (relation(syntax, i) !== 'root') continue;
    const doers = sidesOf(scene, clauseOf(syntax, i, words).subject).filter((s) => s.actor);
    return doers.map((s) => ({ ...s, resolved: true }));
  }
  return [];
}
const pointing = new Set(['the', 'this', 'that']);

/** `held a call in which the leaders agreed`: those named by the clause above. */
function groupAbove(scene: Scene, { verb, subject }: Clause): Side[] | undefined {
  const { syntax, words } = scene;
  if (subject < 0 || !words.jointly.has(syntax.lower[subject]!) || syntax.deprel[verb] !== 'acl:relcl') return undefined;
  const above = syntax.head[syntax.head[verb]!] ?? -1;
  if (above < 0 || syntax.upos[above] !== 'VERB') return undefined;
  const sides = sidesOf(scene, clauseOf(syntax, above, words).subject).filter((s) => s.actor);
  return sides.length > 1 ? sides.map((s) => ({ ...s, resolved: true })) : undefined;
}

/** `left because Togo has refused to pay`: who acts for that reason is the one wronged. */
function blamers(scene: Scene, verb: number, actors: readonly Side[]): Side[] {
  const { syntax, words } = scene;
  const above = syntax.head[verb]!;
  const mark = childrenBy(syntax, verb, 'mark')[0];
  if (above < 0 || mark === undefined || !words.reasons.has(syntax.lower[mark]!)) return [];
  const wronged = sidesOf(scene, clauseOf(syntax, above, words).subject).filter((s) => s.actor);
  return others(wronged, actors).map((s) => ({ ...s, resolved: true }));
}

const hasPronounOwner = (scene: Scene, noun: number): boolean =>
  noun >= 0 && children(scene.syntax, noun).some((c) => scene.syntax.deprel[c] === 'nmod:poss' && isLoosePronoun(scene, c));

/** What a state that announces it does itself, where nobody else is named: `announced that the tariffs would be delayed`. */
const done = new Set(['COERCE', 'RETREAT']);
const isForceful = (plover: string): boolean => plover === 'ASSAULT' || plover === 'COERCE' || plover === 'MOBILIZE';
const announced = new Set(['SANCTION', 'CONCEDE', 'AID', 'SUPPORT']);

/** What a report leaves unsaid is the speaker's: its own soldiers who were killed, the deal that was reached. */
function bySpeaker(
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
  if (
    frame.plover === 'ASSAULT' &&
    doer &&
    doer.actor !== own.actor &&
    recipients.length > 0 &&
    !recipients.some((r) => r.actor)
  ) {
    return { actors, recipients: recipients.map((r) => ({ ...r, actor: own.actor!, resolved: true })) };
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
/** What a state eases for its own people. */
const atHomeOnly = new Set(['emergency', 'curfew', 'protest']);
/** What one country does to its own: harm and force, and giving in. */
const within = new Set(['PROTEST', 'COERCE', 'CONCEDE', 'REJECT', 'ACCUSE', 'ASSAULT', 'RETREAT', 'THREATEN', 'SANCTION']);

/** A side told by its role alone ("the rebels", "protesters") is of the other side's country; a crowd protests against its own government. */
function atHome(
  plover: string,
  actors: readonly Side[],
  recipients: readonly Side[],
  noun: string,
): { actors: readonly Side[]; recipients: readonly Side[] } {
  if (!domestic.has(plover)) return { actors, recipients };
  const doer = actors.find((a) => a.actor);
  const other = recipients.find((r) => r.actor);
  if (doer && !other && within.has(plover) && recipients.some((r) => r.role))
    return { actors, recipients: recipients.map((r) => ({ ...r, actor: doer.actor!, resolved: true })) };
  if (!doer && other && plover !== 'AGREE' && plover !== 'SUPPORT' && actors.some((a) => a.role))
    return { actors: actors.map((a) => ({ ...a, actor: other.actor!, resolved: true })), recipients };
  if (doer && recipients.length === 0 && (ownState.has(plover) || (plover === 'CONCEDE' && atHomeOnly.has(noun)))) {
    const { role: _role, ...state } = doer;
    return { actors, recipients: [{ ...state, ...(plover === 'PROTEST' ? { role: 'GOV' } : {}), resolved: true }] };
  }
  return { actors, recipients };
}

/** `Greeks`, `thousands of Greeks`: many people, unless they are a state's. */
const isPlural = ({ syntax }: Scene, noun: number): boolean => noun >= 0 && /^NNP?S$/.test(syntax.xpos[noun]!);

/** Ordinary people, or a noun of people without a state's role. */
const isCrowd = (side: Side): boolean => side.role !== undefined && !stateRoles.has(side.role);

function actSpan(scene: Scene, match: Match): { start: number; end: number } {
  const { syntax } = scene;
  const { verb } = match.clause;
  const object = match.object;
  const near = object >= 0 && Math.abs(object - verb) <= 8 && match.frame.object === 'class';
  return spanOfTokens(
    syntax,
    near ? { first: Math.min(verb, object), end: Math.max(verb, object) + 1 } : { first: verb, end: verb + 1 },
  );
}

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

interface Shaped {
  readonly plover: string;
  readonly cameo: string;
  readonly mode: string;
  readonly status: EventStatus;
}

const harms = new Set(['THREATEN', 'SANCTION', 'COERCE', 'ASSAULT', 'MOBILIZE', 'PROTEST']);

/** What is a threat to promise; troops promised to somebody are help. */
const isHarm = ({ frame, clause }: Match): boolean =>
  harms.has(frame.plover) && !(frame.plover === 'MOBILIZE' && clause.obliques.some((o) => o.preposition === 'to'));

/** Type and status of an act: a promise of harm is a threat, a refusal to cooperate a rejection, cooperation to come an agreement. */
function shape(scene: Scene, match: Match, inner: Match | undefined, modality: Modality, setting: Setting): Shaped | undefined {
  const { frame } = match;
  let { plover, cameo, mode } = frame;
  if (plover === 'AGREE' && (isStandingBy(scene, match) || (frame.group === 'vow' && inner?.frame.plover === 'SUPPORT'))) {
    // To say that one will support is to support.
    plover = 'SUPPORT';
    cameo = '051';
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
    if (governor.frame.plover === 'ACCUSE') return undefined;
    if (governor.frame.plover === 'REJECT' || governor.frame.plover === '@fail') return { plover, cameo, mode, status: 'denied' };
    return { plover, cameo, mode, status: governor.frame.plover === 'REQUEST' ? 'called-for' : 'hypothetical' };
  }
  if (modality.conditional) return { plover, cameo, mode, status: 'hypothetical' };
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
    return isHostile(plover)
      ? { plover: 'THREATEN', cameo: '130', mode: '', status: 'planned' }
      : { plover: 'AGREE', cameo: '030', mode: '', status: 'planned' };
  }
  if (setting.purpose && frame.group !== 'ratify' && !(setting.met && isSpoken(plover)))
    return { plover, cameo, mode, status: 'hypothetical' };
  return { plover, cameo, mode, status: 'happened' };
}

interface Sides {
  readonly actors: readonly Side[];
  readonly recipients: readonly Side[];
}

function sidesFor(scene: Scene, match: Match, inner: Match | undefined): Sides {
  const { clause, frame } = match;
  const { direction } = frame;
  if (direction === '^') {
    const blow = clause.obliques.find((o) => frame.recipient.includes(o.preposition) && classesOf(scene, o.head).has(frame.noun));
    const victims = sidesOf(scene, clause.passive ? clause.object : clause.subject);
    return { actors: blow ? sidesOf(scene, blow.head) : [], recipients: victims };
  }
  if (frame.object === 'subject') {
    const subject = clause.passive ? clause.object : clause.subject;
    const owners = sidesOf(scene, subject, frame.group === 'arrive');
    const about = recipientsOf(scene, match, owners);
    // "the truce between Togo and Benin": both sides are in one phrase.
    if (direction === '=' && owners.length === 0 && about.length > 1) return { actors: about, recipients: [] };
    return { actors: owners, recipients: about };
  }
  let actors = isStance(match) ? sidesOf(scene, clause.object) : doersOf(scene, clause);
  if (actors.length === 0 && clause.passive) actors = doerInPlace(scene, match);
  if (clause.passive && frame.plover === 'CONSULT' && direction === '=' && actors.length === 0 && frame.object === 'who')
    return { actors: [], recipients: [] };
  const joint = isJoint(scene, match, inner, actors);
  const recipients = joint ? [] : recipientsOf(scene, match, actors, inner);
  if (direction === '=' && actors.length === 0 && recipients.length > 1) return { actors: recipients, recipients: [] };
  if (direction === '<') return { actors: recipients, recipients: actors };
  if ((frame.plover === 'ASSAULT' || frame.plover === 'MOBILIZE') && !recipients.some((r) => r.actor))
    return { actors, recipients: withIncluded(scene, match, struckInPlace(scene, match, actors, recipients), actors) };
  if (frame.plover === 'ASSAULT' && !actors.some((a) => a.actor))
    return { actors: attackersInPlace(scene, match, actors), recipients };
  if (frame.plover === 'PROTEST' && !actors.some((a) => a.actor))
    return { actors: crowdInPlace(scene, match, actors), recipients };
  return { actors, recipients };
}

const stances = new Set(['vow', 'intend', 'feelbad', 'feelgood', 'agree']);

/** `is committed to`, `was appalled by`: passive in form only, the subject is the one who feels or means it. */
const isStance = ({ clause, frame }: Match): boolean => clause.passive && stances.has(frame.group) && clause.object >= 0;

const oneWay = new Set(['AID', 'CONCEDE', 'RETREAT', 'SANCTION', 'COERCE', 'ASSAULT', 'MOBILIZE', 'ACCUSE', 'REQUEST']);

/** Several who agree or commit themselves do so to each other, unless what they agree on is done to somebody. */
function isJoint(scene: Scene, { frame, clause }: Match, inner: Match | undefined, actors: readonly Side[]): boolean {
  if (new Set(actors.map((a) => a.actor)).size < 2) return false;
  if (frame.plover === 'CONSULT')
    return frame.direction === '=' && !clause.obliques.some((o) => o.preposition === 'with') && frame.object !== 'who';
  if (frame.plover !== 'AGREE') return false;
  if (clause.infinitive < 0 && clause.content < 0) return false;
  if (inner?.frame.direction === '=' && isWithOther(scene, inner, actors)) return false;
  // What several want or prepare they do to each other only where that takes two: meeting, trading, a treaty.
  if (frame.group === 'intend') return inner?.frame.direction === '=';
  if (inner === undefined) return true;
  if (inner.frame.direction !== '=' && others(recipientsOf(scene, inner, actors), actors, false).some((s) => s.actor))
    return false;
  return !oneWay.has(inner.frame.plover);
}

/** `deepen their ties with the region`: somebody else is the partner, known or not. */
function isWithOther(scene: Scene, match: Match, actors: readonly Side[]): boolean {
  const heads = match.object < 0 ? match.clause.obliques : [...match.clause.obliques, ...obliquesOf(scene.syntax, match.object)];
  return heads.some(
    (o) =>
      o.preposition === 'with' &&
      scene.syntax.upos[o.head] !== 'PRON' &&
      !sidesOf(scene, o.head).some((s) => actors.some((a) => a.actor === s.actor)),
  );
}

/** Countries named by phrases of place under a verb: `in the Togolese port`. */
function countriesAt(scene: Scene, match: Match): Side[] {
  const { verb, obliques } = match.clause;
  const heads = [...obliques, ...joinedObliques(scene, verb)].flatMap((o) => [o, ...obliquesOf(scene.syntax, o.head)]);
  if (match.object >= 0) {
    heads.push(...obliquesOf(scene.syntax, match.object));
    const land = landOf(scene, match.object);
    if (land) return [land];
  }
  for (const o of heads) {
    if (!places.has(o.preposition)) continue;
    const here = sidesOf(scene, o.head).filter((s) => s.actor);
    if (here.length > 0) return here.slice(0, 1).map(({ role: _role, ...s }) => ({ ...s, distance: 2 }));
    const land = landOf(scene, o.head);
    if (land) return [land];
  }
  return match.frame.plover === 'ASSAULT' ? nextCountry(scene, match.clause.verb) : [];
}

/** Victims without a country are of the country where the blow fell. */
function struckInPlace(scene: Scene, match: Match, actors: readonly Side[], victims: readonly Side[]): Side[] {
  const role = victims.find((v) => v.role)?.role;
  return others(countriesAt(scene, match), actors).map((s) => (role ? { ...s, role } : s));
}

/** Gunmen without a country are of the country where they strike, not of their victims'. */
function attackersInPlace(scene: Scene, match: Match, attackers: readonly Side[]): readonly Side[] {
  const role = attackers.find((a) => a.role && !stateRoles.has(a.role))?.role;
  const here = role ? countriesAt(scene, match) : [];
  return here.length > 0 ? here.map((s) => ({ ...s, role: role! })) : attackers;
}

/** Protesters without a country are of the country where they gather. */
function crowdInPlace(scene: Scene, match: Match, crowd: readonly Side[]): Side[] {
  const role = crowd.find((c) => c.role)?.role ?? 'CVL';
  const here = countriesAt(scene, match).map((s) => ({ ...s, role }));
  return here.length > 0 ? here : [...crowd];
}

/** Who does it: the subject; whoever says so for a pronoun; the nearest actor before a verb whose subject the tree has lost. */
function doersOf(scene: Scene, clause: Clause): Side[] {
  const { syntax } = scene;
  const named = sidesOf(scene, clause.subject);
  if (named.length > 0 || clause.passive) return named;
  if (isLoosePronoun(scene, clause.subject)) {
    const head = syntax.head[clause.verb]!;
    return head >= 0 && relation(syntax, clause.verb) === 'ccomp'
      ? sidesOf(scene, clauseOf(syntax, head, scene.words).subject)
      : [];
  }
  if (relation(syntax, clause.verb) === 'acl' && clause.subject >= 0) {
    // "signed an order imposing tariffs": who signs it imposes them.
    const above = syntax.head[clause.subject]!;
    if (
      above >= 0 &&
      syntax.upos[above] === 'VERB' &&
      relation(syntax, clause.subject) === 'obj' &&
      isDocument(classesOf(scene, clause.subject))
    )
      return sidesOf(scene, clauseOf(syntax, above, scene.words).subject);
  }
  const lost = clause.subject < 0 || syntax.upos[clause.subject] === 'DET' || weekdayLike(scene, clause.subject);
  return lost && syntax.xpos[clause.verb] !== 'VBG' && syntax.xpos[clause.verb] !== 'VB'
    ? sidesBefore(scene, clause.verb)
    : named;
}

const written = new Set(['proposal', 'reform', 'utterance', 'permission']);
/** An order, a statement, a bill, or a thing of no class: whoever makes it does what it says. */
const isDocument = (classes: ReadonlySet<string>): boolean => classes.size === 0 || [...classes].every((c) => written.has(c));

/** A name right before the verb that is nobody: `on Tuesday defended`. */
const weekdayLike = ({ syntax, mentions }: Scene, i: number): boolean =>
  mentions.times.some((t) => t.first <= i && i <= t.last) && syntax.upos[i] !== 'PRON';

/** Phrases with those that hang on them: the tree may put `after Togo's strikes` under `in Benin`. */
const withNested = (scene: Scene, phrases: readonly Oblique[]): Oblique[] =>
  phrases.flatMap((o) => [o, ...obliquesOf(scene.syntax, o.head)]);

/** Phrases of the verbs joined to this one: `three were killed and ten hurt in the raid`. */
const joinedObliques = ({ syntax }: Scene, verb: number): Oblique[] =>
  childrenBy(syntax, verb, 'conj').flatMap((c) => (syntax.upos[c] === 'VERB' ? obliquesOf(syntax, c) : []));

const isBlow = (scene: Scene, noun: number): boolean => {
  const classes = classesOf(scene, noun);
  return classes.has('attack') || classes.has('weapon');
};

/** A passive without `by`: who struck is named by the blow (`killed in Togolese strikes`), who arrests by the place (`held in Togo`). */
function doerInPlace(scene: Scene, match: Match): Side[] {
  const { clause, frame } = match;
  for (const o of withNested(scene, [...clause.obliques, ...joinedObliques(scene, clause.verb)])) {
    const blow = frame.plover === 'ASSAULT' && isBlow(scene, o.head);
    if (blow) {
      const owners = sidesOf(scene, o.head, false);
      if (owners.length > 0) return owners;
    }
  }
  for (const o of clause.obliques) {
    // "condemned in a statement by Togo"
    const by = obliquesOf(scene.syntax, o.head).find((b) => scene.words.agents.has(b.preposition));
    const owners = by ? sidesOf(scene, by.head).filter((s) => s.actor) : [];
    if (owners.length > 0) return owners;
  }
  if (frame.plover !== 'COERCE' && frame.plover !== 'RETREAT' && frame.plover !== 'SANCTION') return [];
  const held =
    clause.object < 0 ? [] : childrenBy(scene.syntax, clause.object, 'acl').flatMap((c) => obliquesOf(scene.syntax, c));
  for (const o of withNested(scene, [...held, ...clause.obliques]))
    if (o.preposition === 'in' || o.preposition === 'from') {
      const place = sidesOf(scene, o.head).filter((s) => s.actor);
      if (place.length > 0) return place.slice(0, 1);
    }
  return [];
}

/** `said Togo had shelled the town`: a report of another's harm to oneself accuses. */
function readReport(reader: Reader, match: Match, modality: Modality): Act[] | undefined {
  const { scene, matches } = reader;
  if (modality.negated || modality.conditional || modality.possible) return undefined;
  const speakers = sidesOf(scene, match.clause.subject).filter((s) => s.actor);
  if (speakers.length === 0) return undefined;
  const inner = matches.get(match.clause.content);
  if (!inner) return readVerdict(scene, match, speakers);
  if (!isHostile(inner.frame.plover)) return undefined;
  const { actors, recipients } = sidesFor(scene, inner, undefined);
  const blamed = others(actors, speakers).filter((s) => s.actor);
  const own = recipients.length === 0 || recipients.some((r) => speakers.some((s) => s.actor === r.actor));
  if (blamed.length === 0 || !own || inner.frame.plover === 'ACCUSE' || inner.frame.plover === 'REJECT') return undefined;
  return [
    {
      plover: 'ACCUSE',
      mode: 'allege',
      cameo: '112',
      actors: speakers,
      recipients: blamed,
      mutual: false,
      status: 'happened',
      confidence: 0.7,
      rule: 'event.report',
      token: match.clause.verb,
      at: spanOfTokens(scene.syntax, { first: match.clause.verb, end: match.clause.verb + 1 }),
    },
  ];
}

/** `said the Togolese visit was "provocative"`: a verdict on what another does. */
function readVerdict(scene: Scene, match: Match, speakers: readonly Side[]): Act[] | undefined {
  const { syntax, lexicon } = scene;
  const { content, verb } = match.clause;
  if (content < 0 || !children(syntax, content).some((c) => relation(syntax, c) === 'cop')) return undefined;
  const subject = childrenBy(syntax, content, 'nsubj')[0];
  const plover = lexicon.labels.get(syntax.lower[content]!);
  if (plover !== 'ACCUSE' || subject === undefined) return undefined;
  const judged = others(sidesOf(scene, subject), speakers).filter((s) => s.actor);
  const recipients = judged.length > 0 ? judged : sidesUnder(scene, subject, speakers);
  if (recipients.length === 0) return undefined;
  return [verdict(scene, plover, speakers, recipients, verb)];
}

function verdict(scene: Scene, plover: string, actors: readonly Side[], recipients: readonly Side[], token: number): Act {
  return {
    plover,
    mode: plover === 'ACCUSE' ? 'disapprove' : '',
    cameo: plover === 'ACCUSE' ? '111' : '051',
    actors,
    recipients,
    mutual: false,
    status: 'happened',
    confidence: 0.65,
    rule: 'event.label',
    token,
    at: spanOfTokens(scene.syntax, { first: token, end: token + 1 }),
  };
}

/** `called Togo's claim "illegal"`: praise or blame by the word that is put on somebody. */
function readLabel(reader: Reader, match: Match, modality: Modality): Act[] | undefined {
  const { scene } = reader;
  const { syntax, lexicon } = scene;
  if (modality.negated || modality.conditional || modality.possible) return undefined;
  const { verb } = match.clause;
  let plover: string | undefined;
  for (const c of children(syntax, verb)) {
    if (c < verb || relation(syntax, c) === 'obj' || relation(syntax, c) === 'nsubj') continue;
    for (let k = c; k < Math.min(c + 6, syntax.length) && !plover; k++) plover = lexicon.labels.get(syntax.lower[k]!);
    for (let k = Math.max(verb + 1, c - 6); k < c && !plover; k++) plover = lexicon.labels.get(syntax.lower[k]!);
    if (plover) break;
  }
  if (!plover) return undefined;
  const actors = sidesOf(scene, match.clause.subject);
  let recipients = recipientsOf(scene, match, actors);
  const governor = syntax.head[verb]!;
  if (recipients.length === 0 && isLoosePronoun(scene, match.object) && governor >= 0)
    recipients = sidesUnder(scene, governor, actors);
  return actors.length === 0 || recipients.length === 0 ? undefined : [verdict(scene, plover, actors, recipients, verb)];
}
