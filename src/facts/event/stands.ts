import { childBy, children, childrenBy, relation, type TokenRange } from '../../model/index.ts';
import { type Act, actAt } from './act.ts';
import { isInfinitive, isPassive } from './clause.ts';
import { others } from './recipients.ts';
import { type Scene, type Side, sidesAt, sidesOf } from './sides.ts';

/**
 * How whoever issues a text or speaks in it stands to another, where no verb says that they say so: `The raids of the Togolese army are deplorable` blames,
 * `The Togolese police must open an inquiry` and `It is essential that they do` ask, and in remarks of two `Togo has led the way` praises the other.
 */
export function readStand(scene: Scene, sentence: TokenRange, speakers: readonly Side[], remarks: boolean): Act | undefined {
  if (speakers.length === 0) return undefined;
  const root = rootOf(scene, sentence);
  if (root === undefined) return undefined;
  return judged(scene, root, speakers) ?? asked(scene, root, speakers) ?? (remarks ? praised(scene, root, speakers) : undefined);
}

function rootOf({ syntax }: Scene, { first, end }: TokenRange): number | undefined {
  for (let i = first; i < end; i++) if (syntax.head[i]! < 0) return i;
  return undefined;
}

const states = new Set(['is', 'are', '’s', "'s"]);

/** `The raids of the Togolese army are deplorable`. */
function judged(scene: Scene, root: number, speakers: readonly Side[]): Act | undefined {
  const { syntax, lexicon } = scene;
  const copula = childBy(syntax, root, 'cop');
  const subject = childBy(syntax, root, 'nsubj');
  if (copula === undefined || subject === undefined || !states.has(syntax.lower[copula]!) || isNegated(scene, root))
    return undefined;
  // "are deplorable", "are deplorable acts"
  const words = [root, ...childrenBy(syntax, root, 'amod')];
  if (!words.some((i) => lexicon.labels.get(syntax.lower[i]!) === 'ACCUSE')) return undefined;
  const recipients = others(sidesAt(scene, subject), speakers, false).filter((s) => s.actor);
  const named = recipients.length > 0 ? recipients : others(sidesOf(scene, subject), speakers, false).filter((s) => s.actor);
  if (named.length === 0) return undefined;
  return stand(scene, root, 'ACCUSE', '111', speakers, named);
}

/** `The Togolese police must open an inquiry`, `It is vital that Togo open an inquiry`. */
function asked(scene: Scene, root: number, speakers: readonly Side[]): Act | undefined {
  const { syntax, words } = scene;
  const verb = words.pressing.has(syntax.lower[root]!)
    ? childrenBy(syntax, root, 'csubj', 'ccomp', 'advcl').find((c) => c > root)
    : root;
  if (verb === undefined || syntax.upos[verb] !== 'VERB' || isPassive(syntax, verb) || isInfinitive(syntax, verb))
    return undefined;
  if (verb === root && !childrenBy(syntax, root, 'aux').some((c) => words.obligation.has(syntax.lower[c]!))) return undefined;
  if (isNegated(scene, root)) return undefined;
  const subject = childBy(syntax, verb, 'nsubj');
  if (subject === undefined || subject > verb) return undefined;
  const sides = sidesOf(scene, subject).filter((s) => s.actor);
  const recipients = others(sides, speakers, false);
  // What both have to do is asked of nobody.
  if (recipients.length === 0 || recipients.length < sides.length) return undefined;
  return stand(scene, root, 'REQUEST', '100', speakers, recipients);
}

/** `Togo has opened its doors to refugees`, `Togo is a close partner`: said by the one of two of the other. */
function praised(scene: Scene, root: number, speakers: readonly Side[]): Act | undefined {
  const { syntax, words } = scene;
  const subject = childBy(syntax, root, 'nsubj');
  if (subject === undefined || syntax.upos[subject] !== 'PROPN' || isNegated(scene, root)) return undefined;
  const recipients = others(sidesOf(scene, subject), speakers, false).filter((s) => s.actor);
  if (recipients.length === 0) return undefined;
  const copula = childBy(syntax, root, 'cop') !== undefined;
  const merit = copula
    ? words.friends.has(syntax.lemma[root]!)
    : syntax.upos[root] === 'VERB' &&
      children(syntax, root).some((c) => words.merits.has(`${syntax.lemma[root]} ${syntax.lemma[c]}`));
  return merit ? stand(scene, root, 'SUPPORT', '051', speakers, recipients) : undefined;
}

const isNegated = ({ syntax }: Scene, root: number): boolean =>
  children(syntax, root).some((c) => relation(syntax, c) === 'advmod' && negations.has(syntax.lower[c]!));
const negations = new Set(['not', 'never', "n't", 'n’t', 'no', 'hardly']);

const stand = (
  scene: Scene,
  root: number,
  plover: string,
  cameo: string,
  actors: readonly Side[],
  recipients: readonly Side[],
): Act => actAt(scene, root, { plover, cameo, actors, recipients, confidence: 0.6, rule: 'event.stand' });
