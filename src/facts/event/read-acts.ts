import { type ClauseWords, spanOfTokens, type TokenRange, type Upos } from '../../model/index.ts';
import { type Act, isHostile, isLeaving, stateRoles } from './act.ts';
import { isJoint, isWithOther, sidesFor } from './act-sides.ts';
import { readDeed } from './deeds.ts';
import { isIdle } from './idle.ts';
import { drilledAt } from './in-place.ts';
import { readJoint } from './joint.ts';
import { type Match, matchAt } from './match.ts';
import { readNoun, readPresence } from './nouns.ts';
import { readPromises } from './promise-nouns.ts';
import { sidesByPronoun } from './pronoun-sides.ts';
import { others } from './recipients.ts';
import { readLabel, readReport } from './reports.ts';
import { holdsAct, type Reader, settingOf } from './setting.ts';
import { isHarm, shape } from './shape.ts';
import { type Scene, type Side, sidesOf } from './sides.ts';
import { modalityOf } from './status.ts';
import { helpThanked } from './thanked.ts';
import { atHome, blamers, bySpeaker, doersBefore, eased, groupAbove, makersOfRelative } from './unsaid.ts';

/** All acts of a sentence, main line first in text order; those that only stand inside another act carry its status. Takes the acts of the sentence before for what points back to them. */
export function readActs(scene: Scene, sentence: TokenRange, clauses: ClauseWords, earlier: readonly Act[] = []): Act[] {
  const matches = new Map<number, Match>();
  for (let i = sentence.first; i < sentence.end; i++) {
    const match = matchAt(scene, i);
    if (match) matches.set(i, match);
  }
  const reader = { scene, clauses, matches, earlier };
  const out: Act[] = [];
  for (const match of matches.values()) {
    const [act, ...more] = readAct(reader, match) ?? [];
    if (!act) continue;
    const recipients = sidesByPronoun(scene, match, act, out);
    out.push(recipients.length > 0 ? { ...act, recipients } : act, ...more);
  }
  for (const i of tokensOf(scene, sentence, 'NOUN', 'PROPN')) {
    const act = readNoun(scene, i, matches) ?? readPresence(scene, i);
    if (act) out.push(act);
    else out.push(...readPromises(scene, i, matches));
  }
  for (const i of tokensOf(scene, sentence, 'VERB')) {
    const act = matches.get(i)?.frame.plover.startsWith('@') === false ? undefined : readJoint(scene, clauses, i);
    if (act) out.push(act);
  }
  fromSiblings(out);
  // A verb tells more than a noun: beside a whole act, deeds are told only of those the noun itself names.
  const whole = out.some(isWhole);
  for (const i of tokensOf(scene, sentence, 'NOUN')) {
    const act = readDeed(scene, clauses, i, matches, whole);
    if (!act || out.some((o) => isWhole(o) && o.plover === act.plover && sameSides(o, act))) continue;
    out.push(act);
    if (!whole) break;
  }
  return out;
}

/** The same on the same side, either way round where one of the acts is mutual. */
const sameSides = (a: Act, b: Act): boolean =>
  codesOf(a) === codesOf(b) && (a.mutual || b.mutual || !a.actors.some((s) => b.recipients.some((r) => r.actor === s.actor)));

const codesOf = ({ actors, recipients }: Act): string =>
  [...new Set([...actors, ...recipients].map((s) => s.actor ?? ''))].sort().join('+');

/** The tokens of a sentence that are of one of two kinds. */
function tokensOf({ syntax }: Scene, { first, end }: TokenRange, kind: Upos, other = kind): number[] {
  const out: number[] = [];
  for (let i = first; i < end; i++) if (syntax.upos[i] === kind || syntax.upos[i] === other) out.push(i);
  return out;
}

/** `Togo pledged 3 million to Benin, while Ghana pledged five`, `Togo pledged three and Ghana five million to Benin`: both are to the same side. */
function fromSiblings(acts: Act[]): void {
  acts.forEach((act, k) => {
    if (act.recipients.length > 0 || act.mutual || !act.actors.some((s) => s.actor) || !shared.has(act.plover)) return;
    const twin = acts.find(
      (o) => o !== act && o.rule === act.rule && o.plover === act.plover && o.status === act.status && o.recipients.length > 0,
    );
    const recipients = twin ? others(twin.recipients, act.actors, false).filter((s) => s.actor) : [];
    if (recipients.length > 0)
      acts[k] = { ...act, recipients: recipients.map((s) => ({ ...s, resolved: true })), confidence: act.confidence - 0.2 };
  });
}

const shared = new Set(['AGREE', 'AID', 'SUPPORT', 'SANCTION', 'ACCUSE']);

const isWhole = (act: Act): boolean =>
  others(act.recipients, act.actors, false).some((s) => s.actor && act.actors.some((a) => a.actor)) ||
  (act.mutual && act.actors.length > 1);

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
  if (isIdle(scene, match)) return undefined;
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
    recipients = others(doersBefore(scene, match.object, reader.earlier), actors);
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
  if (plover === 'COOPERATE' && frame.noun === 'drill') {
    const watched = drilledAt(scene, match, actors, recipients);
    if (watched) {
      plover = 'MOBILIZE';
      cameo = '150';
      recipients = watched;
    }
  }
  if (plover === 'ASSAULT' && isSearch(scene, match, actors)) {
    plover = 'COERCE';
    cameo = '171';
    mode = 'seize';
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
  if (
    setting.reported &&
    status === 'hypothetical' &&
    modality.possible &&
    !modality.negated &&
    (isHarm(match) || plover === 'THREATEN')
  ) {
    // "said Togo may close the border": who weighs harm aloud threatens it.
    const speaker = sidesOf(scene, setting.reported.clause.subject);
    if (actors.some((a) => speaker.some((s) => s.actor !== undefined && s.actor === a.actor))) {
      plover = 'THREATEN';
      cameo = '130';
      mode = '';
      status = 'happened';
    }
  }
  if (status === 'happened') {
    const speaker = setting.reported
      ? sidesOf(scene, setting.reported.clause.subject).filter((s) => s.actor)
      : sourcesOf(scene, clause);
    if (speaker.length > 0 && !speaker.some((s) => actors.some((a) => a.actor === s.actor))) {
      status = 'claimed';
      claimedBy = speaker;
    }
  }
  if (setting.side && isHostile(plover) && !recipients.some((r) => r.actor) && (recipients.length === 0 || plover === 'REJECT')) {
    const wronged = blamers(scene, clause.verb, actors);
    if (wronged.length > 0) recipients = wronged;
  }
  if (setting.side && answering.has(plover) && !recipients.some((r) => r.actor)) {
    const makers = makersOfRelative(scene, clause.verb, actors);
    if (makers.length > 0) recipients = makers;
  }
  if (setting.side && plover === 'CONCEDE' && recipients.length === 0) recipients = eased(scene, clause.verb, actors);
  // An aside is told only when it is plain who did it to whom.
  const several = frame.direction === '=' && new Set(actors.map((a) => a.actor)).size > 1;
  if (setting.side && !several && !(actors.some((a) => a.actor) && recipients.some((r) => r.actor))) return undefined;
  if (setting.reported) ({ actors, recipients } = bySpeaker(scene, setting.reported, match, actors, recipients));
  if (!isUnnamedState(scene, clause.subject)) ({ actors, recipients } = atHome(plover, actors, recipients, frame.noun));
  if (frame.noun === 'withdrawal' && isLeaving(plover, mode, recipients, scene.lexicon.organisations)) {
    plover = 'SANCTION';
    cameo = '160';
  }
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
        (frame.direction === '=' &&
          plover !== 'MOBILIZE' &&
          !(actors.length > 1 && recipients.length === 0 && isWithOther(scene, match, actors))) ||
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

/** `according to the Togolese army`: whose word it is that an act happened; what papers write is told by all. */
const sourcesOf = (scene: Scene, { obliques }: Match['clause']): Side[] =>
  obliques
    .filter((o) => scene.words.sources.has(o.preposition))
    .flatMap((o) => sidesOf(scene, o.head))
    .filter((s) => s.actor && s.role !== 'MED');

/** `police raided the house`: no assault, as long as nobody else is with them. */
const isSearch = ({ syntax, words }: Scene, { clause: { verb }, object }: Match, actors: readonly Side[]): boolean =>
  (words.searching.has(syntax.lemma[verb]!) || (object >= 0 && words.searching.has(syntax.lemma[object]!))) &&
  actors.length > 0 &&
  actors.every((a) => a.role === 'COP' || a.role === 'JUD');

/** How one may answer what another has put forward. */
const answering = new Set(['AGREE', 'REJECT', 'CONCEDE', 'SUPPORT', 'ACCUSE']);

const isJudging = (plover: string): boolean => plover === 'ACCUSE' || plover === 'SUPPORT' || plover === 'REJECT';

/** `a dozen governments condemned Togo`: of other countries than the one they judge. */
const isUnnamedState = ({ syntax, words }: Scene, noun: number): boolean =>
  noun >= 0 && syntax.xpos[noun] === 'NNS' && words.states.has(syntax.lemma[noun]!);

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
