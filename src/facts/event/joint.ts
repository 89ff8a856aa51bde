import { type ClauseWords, children, relation } from '../../model/index.ts';
import { type Act, actAt } from './act.ts';
import { clauseOf } from './clause.ts';
import { others } from './recipients.ts';
import { type Scene, sidesOf } from './sides.ts';
import { sidesUnder } from './sides-nearby.ts';
import { modalityOf } from './status.ts';

/**
 * What several do together, whatever it is: `Togo and Benin jointly built a dam`, `began building a joint station`; what they make up their minds to do or announce is agreed,
 * `the ministers decided to draw up a plan`. Only for verbs that the lexicon knows nothing of.
 */
export function readJoint(scene: Scene, clauses: ClauseWords, verb: number, together: boolean): Act | undefined {
  const { syntax, words } = scene;
  const known = words.deciding.has(syntax.lemma[verb]!) || words.unveiling.has(syntax.lemma[verb]!);
  if (!known && !together) return undefined;
  const clause = clauseOf(syntax, verb, words);
  if (clause.passive || clause.subject < 0) return undefined;
  const settled = words.deciding.has(syntax.lemma[verb]!) && children(syntax, verb).some((c) => relation(syntax, c) === 'xcomp');
  if (!settled && clause.object < 0) return undefined;
  const unveiled = clause.object >= 0 && words.unveiling.has(syntax.lemma[verb]!);
  const agreed = settled || unveiled;
  const told =
    settled ||
    [verb, clause.object].some((head) =>
      children(syntax, head).some((c) => words.together.has(syntax.lower[c]!) && relation(syntax, c) !== 'obj'),
    );
  if (!told && !unveiled) return undefined;
  const actors = sidesOf(scene, clause.subject).filter((s) => s.actor);
  if (new Set(actors.map((s) => s.actor)).size < 2) return undefined;
  // "announced aid for Mali": it is somebody else's.
  if (!told && others(sidesUnder(scene, clause.object), actors, false).length > 0) return undefined;
  const { negated, future, possible, conditional } = modalityOf(scene, clauses, verb);
  if (negated || possible || conditional) return undefined;
  return actAt(scene, verb, {
    plover: future || agreed ? 'AGREE' : 'COOPERATE',
    cameo: future || agreed ? '030' : '060',
    actors,
    recipients: [],
    mutual: true,
    status: future ? 'planned' : 'happened',
    confidence: 0.55,
    rule: 'event.joint',
  });
}
