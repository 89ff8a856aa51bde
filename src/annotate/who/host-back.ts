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

/** "A flew to Lima for talks with B" of Peru: B is at home there. */
function visiting(d: Discourse, people: readonly Anchor[], sentence: number): Pair | undefined {
  const { scene } = d;
  const [guest, host] = people;
  if (!guest || !host || people.length > 2 || guest.place !== 'subject') return undefined;
  const home = host.parties[0]!.actor;
  if (!home || home === guest.parties[0]!.actor) return undefined;
  const there = recent(d).some(
    (a) =>
      a.sentence === sentence &&
      !isPerson(a) &&
      a.parties[0]!.actor === home &&
      /^(?:to|in|visited|visit|at)$/.test(keyAt(scene, a.first - 1)),
  );
  return there ? { host, guest } : undefined;
}
