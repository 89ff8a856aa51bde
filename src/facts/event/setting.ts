import { type ClauseWords, childBy, children, childrenBy, relation, type Syntax } from '../../model/index.ts';
import type { Act } from './act.ts';
import { caseOf, isInfinitive, isSingledOut } from './clause.ts';
import type { Match } from './match.ts';
import type { Scene } from './sides.ts';
import { modalityOf } from './status.ts';

export interface Reader {
  readonly scene: Scene;
  readonly clauses: ClauseWords;
  readonly matches: ReadonlyMap<number, Match>;
  /** Acts of the sentence before. */
  readonly earlier: readonly Act[];
}

/** What is done to somebody for a deed: the deed is the reason given. */
const faulting = new Set(['ACCUSE', 'SANCTION', 'COERCE']);
const faults = new Set(['of', 'for', 'over', 'with', 'about', 'by']);

/** Prepositions of what is talked about or aimed at. */
const topics = new Set(['on', 'about', 'at', 'toward', 'towards', 'regarding', 'concerning', 'without', 'instead', 'against']);

const holders = new Set(['AGREE', 'THREATEN', 'REQUEST', 'REJECT', 'CONCEDE', 'ACCUSE', '@fail']);

/** Whether the verb of a match tells of an act still to come or not to come, which stands inside it. */
export const holdsAct = ({ frame, clause }: Match): boolean =>
  holders.has(frame.plover) &&
  (frame.object !== 'class' || frame.noun === 'openness' || frame.noun === 'intent') &&
  (clause.infinitive >= 0 || clause.content >= 0);

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

export interface Setting {
  /** The verb that governs the act, past those that only begin or continue it. */
  readonly governor: Match | undefined;
  readonly reported: Match | undefined;
  /** Inside a subordinate clause that tells what came before or why. */
  readonly side: boolean;
  readonly purpose: boolean;
  /** Under a verb that only puts it in the future: `is set to`. */
  readonly future: boolean;
  /** Only dreaded or hoped for: `feared that Togo would attack`. */
  readonly imagined: boolean;
  /** Told as what a meeting was for: `met to thank`. */
  readonly met: boolean;
}

export function settingOf({ scene, clauses, matches }: Reader, verb: number): Setting {
  const { syntax } = scene;
  let reported: Match | undefined;
  let side = false;
  let purpose = false;
  let future = false;
  let met = false;
  let imagined = false;
  // A bare form without auxiliary tells nothing as done: the end of a list of infinitives, or an order.
  if (syntax.xpos[verb] === 'VB' && !hasAuxiliary(syntax, verb) && !isInfinitive(syntax, verb) && !isFinitePair(syntax, verb))
    purpose = true;
  /** Whether the verb looked at is the act's own, or one it is joined to. */
  let own = true;
  for (let v = verb, step = 0; step < 12; step++) {
    const head = syntax.head[v]!;
    if (head < 0) break;
    const label = relation(syntax, v);
    const above = matches.get(head);
    // "…, whom Benin accuses of treason": what is added behind a comma is the writer's word, whatever the clause above denies.
    if (isAdded(syntax, v)) return { governor: undefined, reported, side: true, purpose, future, imagined, met };
    if (label === 'ccomp' && scene.words.imagining.has(syntax.lemma[head]!)) imagined = true;
    if (label === 'xcomp' || label === 'ccomp' || ((label === 'advcl' || label === 'acl') && isInfinitive(syntax, v))) {
      const owner = above ?? (label === 'acl' ? matches.get(syntax.head[head]!) : undefined);
      if (owner?.frame.plover === '@future' || (owner?.frame.plover === '@pass' && modalityOf(scene, clauses, head).future))
        future = true;
      else if (owner && owner.frame.plover === '@say' && label === 'ccomp') reported ??= owner;
      else if (
        owner &&
        holdsAct(owner) &&
        (owner.clause.infinitive === v || owner.clause.content === v || label === 'xcomp' || label === 'ccomp')
      ) {
        return { governor: owner, reported, side, purpose, future, imagined, met };
      } else if (label === 'xcomp' && owner && scene.words.commanding.has(syntax.lemma[head]!)) {
        // "ordered the army to leave": it has not left yet.
        purpose = true;
      } else if (label === 'advcl' || label === 'acl') {
        if (owner?.frame.plover !== '@pass' && !isSingledOut(syntax, head) && syntax.lemma[head] !== 'become') purpose = true;
        if (owner?.frame.plover === 'CONSULT' && label === 'advcl') met = true;
      }
    } else if (
      (label === 'advcl' || label === 'acl') &&
      above !== undefined &&
      faulting.has(above.frame.plover) &&
      syntax.xpos[v] === 'VBG' &&
      faults.has(caseOf(syntax, v))
    ) {
      return { governor: above, reported, side, purpose, future, imagined, met };
    } else if (
      label === 'advcl' &&
      syntax.xpos[v] === 'VBG' &&
      caseOf(syntax, v) === 'before' &&
      above &&
      (holders.has(above.frame.plover) || modalityOf(scene, clauses, head).obliged)
    ) {
      // "demands a truce before allowing the convoys": neither is there yet.
      purpose = true;
    } else if (label === 'acl' && scene.words.doubts.has(syntax.lemma[head]!) && childBy(syntax, v, 'mark') !== undefined) {
      // "the claim that Togo shelled Benin"
      purpose = true;
    } else if ((label === 'acl' || label === 'advcl') && syntax.xpos[v] === 'VBG' && own && topics.has(caseOf(syntax, v))) {
      // "talks on ending the war"
      purpose = true;
    } else if (label === 'acl' && syntax.xpos[v] === 'VBG' && scene.words.aims.has(syntax.lemma[head]!)) {
      // "the aim of defeating Togo"
      purpose = true;
    } else if (label === 'acl' && syntax.xpos[v] === 'VBG' && matches.get(v)?.frame.plover === '@say') {
      // "a statement announcing they will leave": what it says is as good as said
    } else if (label === 'advcl' && isContrast(scene, v)) {
      // told beside the main clause, not under it
    } else if (label === 'advcl' || label === 'acl') side = true;
    else if (label === 'parataxis') {
      const mine = matches.get(v);
      if (mine?.frame.plover === '@say') reported ??= undefined;
    } else if (label !== 'conj') side = side || (label !== 'root' && syntax.upos[v] === 'VERB' && label !== 'csubj');
    if (label !== 'conj' && scene.words.citing.has(syntax.lemma[head]!)) purpose = true;
    own &&= label === 'conj';
    v = head;
  }
  return { governor: undefined, reported, side, purpose, future, imagined, met };
}

/** A relative clause behind a comma. */
function isAdded(syntax: Syntax, verb: number): boolean {
  if (syntax.deprel[verb] !== 'acl:relcl') return false;
  const opening = Math.min(verb, ...children(syntax, verb).filter((c) => relation(syntax, c) !== 'punct'));
  return opening > 0 && syntax.lower[opening - 1] === ',';
}

/** `while Benin pledged three`: a clause as good as a main one. */
const isContrast = ({ syntax, words }: Scene, verb: number): boolean =>
  syntax.xpos[verb] !== 'VBG' &&
  childrenBy(syntax, verb, 'mark').some((c) => words.contrast.has(syntax.lower[c]!)) &&
  children(syntax, verb).some((c) => relation(syntax, c) === 'nsubj');
