import { children, childrenBy, relation } from '../../model/index.ts';
import { type Act, actAt, isHostile } from './act.ts';
import { isInfinitive, obliquesOf } from './clause.ts';
import type { Match } from './match.ts';
import { recipientsOf } from './recipients.ts';
import { type Scene, type Side, sidesOf } from './sides.ts';

/** What a noun of promise holds, where it names who makes it: `commitments from Togo and Benin to help Niger`. One act for each joined infinitive with a named recipient. */
export function readPromises(scene: Scene, noun: number, matches: ReadonlyMap<number, Match>): Act[] {
  const { syntax, words } = scene;
  if (syntax.upos[noun] !== 'NOUN' || !words.promises.has(syntax.lemma[noun]!)) return [];
  const owners = ownersOf(scene, noun);
  if (owners.length === 0) return [];
  const first = contentOf(scene, noun);
  if (first === undefined) return [];
  const out: Act[] = [];
  for (const verb of [first, ...childrenBy(syntax, first, 'conj')]) {
    const inner = matches.get(verb);
    if (!inner || inner.frame.plover.startsWith('@')) continue;
    const recipients = recipientsOf(scene, inner, owners).filter((s) => s.actor);
    if (recipients.length === 0) continue;
    const harm = isHostile(inner.frame.plover);
    out.push(
      actAt(scene, noun, {
        plover: harm ? 'THREATEN' : 'AGREE',
        cameo: harm ? '130' : '030',
        actors: owners,
        recipients,
        confidence: 0.6,
        rule: 'event.promise',
      }),
    );
  }
  return out;
}

/** `Togo's pledge`, `the Togolese pledge`. */
const owning = new Set(['nmod:poss', 'amod', 'compound']);
const makers = new Set(['from', 'by', 'of', 'including']);

/** `Togo's pledge`, `commitments from Togo`, `pledges from states, including Togo`. */
function ownersOf(scene: Scene, noun: number): Side[] {
  const { syntax } = scene;
  const out: Side[] = [];
  for (const c of children(syntax, noun)) if (owning.has(syntax.deprel[c]!)) out.push(...sidesOf(scene, c));
  for (const o of obliquesOf(syntax, noun)) if (makers.has(o.preposition)) out.push(...sidesOf(scene, o.head));
  return out.filter((s) => s.actor);
}

/** The infinitive that says what is promised: of the noun, or the first behind it that the tree hangs on the verb above. */
function contentOf(scene: Scene, noun: number): number | undefined {
  const { syntax } = scene;
  const own = childrenBy(syntax, noun, 'acl').find((c) => c > noun && isInfinitive(syntax, c));
  if (own !== undefined) return own;
  const above = syntax.head[noun]!;
  if (above < 0 || relation(syntax, noun) !== 'obj') return undefined;
  return childrenBy(syntax, above, 'advcl', 'xcomp').find((c) => c > noun && isInfinitive(syntax, c));
}
