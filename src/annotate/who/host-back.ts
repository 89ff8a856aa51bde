import type { Anchor } from './anchors.ts';
import { isPerson } from './anchors.ts';
import type { Draft } from './draft.ts';
import { type Discourse, recent } from './references.ts';
import { keyAt } from './scene.ts';

const farthest = 3;

/** "the host", "her host", "the guest": one of two people of whom one was said to receive the other. */
export function hostAt(d: Discourse, i: number): Draft | undefined {
  const { scene } = d;
  if (!/^(?:the|his|her|their)$/.test(keyAt(scene, i))) return undefined;
  const word = keyAt(scene, i + 1);
  if (word !== 'host' && word !== 'guest' && word !== 'visitor') return undefined;
  // "the host country", "the guest of honour"
  if (scene.atoms.glue[i + 2] === 1 || /^(?:of|NOUN)$/.test(keyAt(scene, i + 2))) return undefined;
  if (scene.syntax.upos[scene.firstToken[i + 2] ?? 0] === 'NOUN' && scene.atoms.glue[i + 2] === 0) return undefined;
  const sentence = scene.syntax.sentenceOf[scene.firstToken[i]!]!;
  for (let back = 0; back <= farthest; back++) {
    const people = recent(d).filter((a) => a.sentence === sentence - back && isPerson(a) && a.parties.length === 1);
    const pair = receiving(d, people) ?? visiting(d, people, sentence - back);
    if (!pair) continue;
    const chosen = word === 'host' ? pair.host : pair.guest;
    const [party] = chosen.parties;
    const { officeText: _, ...rest } = party!;
    return { first: i, end: i + 2, form: 'reference', parties: [rest], confidence: 0.7, rule: word, antecedent: chosen.first };
  }
  return undefined;
}

interface Pair {
  readonly host: Anchor;
  readonly guest: Anchor;
}

/** "A received B": subject and object of a verb of hosting. */
function receiving(d: Discourse, people: readonly Anchor[]): Pair | undefined {
  const { syntax, lexicon } = d.scene;
  for (const guest of people) {
    const verb = syntax.head[guest.head]!;
    if (guest.place !== 'object' || verb < 0 || !lexicon.words.hosting.has(syntax.lemma[verb]!)) continue;
    const host = people.find((a) => syntax.head[a.head] === verb && (syntax.deprel[a.head] ?? '').startsWith('nsubj'));
    if (host) return { host, guest };
  }
  return undefined;
}

/** "A flew to Lima for talks with B" of Peru, "B met A in Lima": of two people from two countries, one is at home where they meet. */
function visiting(d: Discourse, people: readonly Anchor[], sentence: number): Pair | undefined {
  const { scene } = d;
  const [first, second] = people;
  if (!first || !second || people.length > 2 || first.place !== 'subject') return undefined;
  const homes = new Set(
    recent(d)
      .filter((a) => a.sentence === sentence && !isPerson(a) && isWhere.test(keyAt(scene, a.first - 1)))
      .map((a) => a.parties[0]!.actor),
  );
  const isHome = ({ parties: [party] }: Anchor): boolean => party?.actor !== undefined && homes.has(party.actor);
  if (isHome(first) === isHome(second)) return undefined;
  return isHome(second) ? { host: second, guest: first } : { host: first, guest: second };
}

const isWhere = /^(?:to|in|visited|visit|at)$/;
