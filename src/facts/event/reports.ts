import { childBy, children, childrenBy, relation } from '../../model/index.ts';
import { type Act, actAt, isHostile } from './act.ts';
import { sidesFor } from './act-sides.ts';
import { caseOf, clauseOf, isPassive } from './clause.ts';
import type { Match } from './match.ts';
import { others, recipientsOf } from './recipients.ts';
import type { Reader } from './setting.ts';
import { type Scene, type Side, sidesOf } from './sides.ts';
import { isLoosePronoun, sidesUnder } from './sides-nearby.ts';
import { type Modality, modalityOf } from './status.ts';

/** `said Togo had shelled the town`: a report of another's harm to oneself accuses. */
export function readReport(reader: Reader, match: Match, modality: Modality): Act[] | undefined {
  const { scene, matches } = reader;
  if (modality.negated || modality.conditional || modality.possible) return undefined;
  const speakers = sidesOf(scene, match.clause.subject).filter((s) => s.actor);
  if (speakers.length === 0) return undefined;
  const inner = matches.get(match.clause.content);
  if (!inner || inner.frame.plover.startsWith('@')) {
    const asked = readAsked(reader, match, speakers);
    if (asked) return asked;
  }
  if (!inner || inner.frame.plover.startsWith('@')) {
    const blamed = readBlame(scene, match, speakers);
    if (blamed) return blamed;
  }
  if (!inner) return readVerdict(scene, match, speakers);
  if (!isHostile(inner.frame.plover) || modalityOf(scene, reader.clauses, inner.clause.verb).negated) return undefined;
  const { actors, recipients } = sidesFor(scene, inner, undefined);
  const blamed = others(actors, speakers).filter((s) => s.actor);
  const own = recipients.length === 0 || recipients.some((r) => speakers.some((s) => s.actor === r.actor));
  if (blamed.length === 0 || !own || inner.frame.plover === 'ACCUSE' || inner.frame.plover === 'REJECT') return undefined;
  return [
    actAt(scene, match.clause.verb, {
      plover: 'ACCUSE',
      mode: 'allege',
      cameo: '112',
      actors: speakers,
      recipients: blamed,
      confidence: 0.7,
      rule: 'event.report',
    }),
  ];
}

/** `said Togo must ensure safety`: what another is said to have to do is asked of them. */
function readAsked({ scene, clauses }: Reader, match: Match, speakers: readonly Side[]): Act[] | undefined {
  const { content, verb } = match.clause;
  if (content < 0 || !modalityOf(scene, clauses, content).obliged) return undefined;
  const { passive, subject } = clauseOf(scene.syntax, content, scene.words);
  if (passive) return undefined;
  const asked = sidesOf(scene, subject).filter((s) => s.actor);
  const recipients = others(asked, speakers, false);
  // "said that Togo and his own country must": what both have to do is asked of nobody.
  if (recipients.length === 0 || recipients.length < asked.length) return undefined;
  return [
    actAt(scene, verb, {
      plover: 'REQUEST',
      mode: 'change',
      cameo: '100',
      actors: speakers,
      recipients,
      confidence: 0.65,
      rule: 'event.asked',
    }),
  ];
}

/** `said Togo instigated the unrest`, `was behind the ban`: a deed that is only told of somebody to blame them. */
function readBlame(scene: Scene, match: Match, speakers: readonly Side[]): Act[] | undefined {
  const { syntax, words } = scene;
  const { content, verb } = match.clause;
  if (content < 0) return undefined;
  const behind = caseOf(syntax, content) === 'behind' && children(syntax, content).some((c) => relation(syntax, c) === 'cop');
  if (!behind && !words.blaming.has(syntax.lemma[content]!)) return undefined;
  const subject = childBy(syntax, content, 'nsubj');
  if (subject === undefined || isPassive(syntax, content)) return undefined;
  const blamed = others(sidesOf(scene, subject), speakers).filter((s) => s.actor);
  return blamed.length === 0 ? undefined : [verdict(scene, 'ACCUSE', speakers, blamed, verb)];
}

/** `said the Togolese visit was "provocative"`: a verdict on what another does. */
function readVerdict(scene: Scene, match: Match, speakers: readonly Side[]): Act[] | undefined {
  const { syntax, lexicon } = scene;
  const { content, verb } = match.clause;
  if (content < 0 || !children(syntax, content).some((c) => relation(syntax, c) === 'cop')) return undefined;
  const subject = childrenBy(syntax, content, 'nsubj', 'csubj')[0];
  const plover =
    lexicon.labels.get(syntax.lower.slice(Math.max(0, content - 3), content + 1).join(' ')) ??
    lexicon.labels.get(syntax.lower[content]!);
  if ((plover !== 'ACCUSE' && plover !== 'REJECT') || subject === undefined) return undefined;
  const judged = others(sidesOf(scene, subject), speakers).filter((s) => s.actor);
  const recipients = judged.length > 0 ? judged : sidesUnder(scene, subject, speakers);
  if (recipients.length === 0) return undefined;
  return [verdict(scene, plover, speakers, recipients, verb)];
}

function verdict(scene: Scene, plover: string, actors: readonly Side[], recipients: readonly Side[], token: number): Act {
  return actAt(scene, token, {
    plover,
    mode: plover === 'ACCUSE' ? 'disapprove' : '',
    cameo: plover === 'ACCUSE' ? '111' : plover === 'REJECT' ? '120' : '051',
    actors,
    recipients,
    confidence: 0.65,
    rule: 'event.label',
  });
}

/** `called Togo's claim "illegal"`: praise or blame by the word that is put on somebody. */
export function readLabel(reader: Reader, match: Match, modality: Modality): Act[] | undefined {
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
