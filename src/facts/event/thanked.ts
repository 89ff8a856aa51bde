import { children } from '../../model/index.ts';
import { type Act, actAt } from './act.ts';
import { type Clause, obliquesOf } from './clause.ts';
import { classesOf } from './match.ts';
import { others } from './recipients.ts';
import { type Scene, type Side, sidesOf } from './sides.ts';

/** `thanked Togo for its aid to Benin`: the help that is thanked for was given, to whom it names or to the one who thanks. */
export function helpThanked(scene: Scene, clause: Clause, thankers: readonly Side[], helpers: readonly Side[]): Act | undefined {
  const { syntax } = scene;
  const given = clause.obliques.find((o) => o.preposition === 'for')?.head;
  if (given === undefined || clause.object < 0 || !helpers.some((s) => s.actor)) return undefined;
  if (!children(syntax, given).some((c) => syntax.deprel[c] === 'nmod:poss' && syntax.xpos[c] === 'PRP$')) return undefined;
  const classes = classesOf(scene, given);
  if (!classes.has('aid') && !classes.has('support')) return undefined;
  // "thanked her for her partnership", "for her leadership of the club": no help was given.
  if (classes.has('tie') || classes.has('power')) return undefined;
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
  return actAt(scene, given, {
    plover: support ? 'SUPPORT' : 'AID',
    cameo: support ? '051' : '070',
    actors: helpers,
    recipients,
    confidence: 0.6,
    rule: 'event.thanked',
  });
}
