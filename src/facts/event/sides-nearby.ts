import { children, relation, whoAtToken } from '../../model/index.ts';
import { partiesOf, roleOf } from './parties.ts';
import { isFormer, prepositionOf } from './phrase.ts';
import type { Scene, Side } from './scene.ts';
import { sidesOf } from './sides.ts';

/** Head of the who-mention under a verb that a preposition stands right before, wherever the tree hangs it. */
export function behind({ syntax, mentions, words }: Scene, verb: number, preposition: string, reach = 14): number | undefined {
  const end = Math.min(syntax.sentences[syntax.sentenceOf[verb]!]!.end, verb + reach);
  for (let i = verb + 1; i < end; i++) {
    if (syntax.upos[i] === 'VERB' || syntax.lower[i] === ';') return undefined;
    if (words.excluding.has(syntax.lower[i]!)) return undefined;
    if (syntax.lower[i] !== preposition || syntax.upos[i] !== 'ADP' || words.reasoning.has(syntax.lower[i - 1]!)) continue;
    let next = i + 1;
    while (next < end && (syntax.upos[next] === 'DET' || syntax.upos[next] === 'ADJ')) next++;
    const mention = whoAtToken(mentions, next) ?? whoAtToken(mentions, i + 1);
    return mention?.head;
  }
  return undefined;
}

/** Actors under a phrase or clause: the nearest to its head, with those joined to it; then the next nearest. What `past` holds for is passed by. */
export function sidesUnder(scene: Scene, head: number, skip: readonly Side[] = [], past?: (clause: number) => boolean): Side[] {
  const { syntax, mentions } = scene;
  const limit = 30;
  const out: Side[] = [];
  const queue = [head];
  for (let k = 0; k < queue.length && k < limit; k++) {
    const i = queue[k]!;
    const mention = whoAtToken(mentions, i);
    // "in line with our policies": whoever speaks is not whom it is for.
    if (mention && !(mention.form === 'pronoun' && syntax.xpos[i] === 'PRP$')) {
      const here = partiesOf(scene, mention, undefined, 2).filter((s) => s.actor && !skip.some((o) => o.actor === s.actor));
      if (here.length > 0) {
        const all = [
          ...here,
          ...sidesOf(scene, mention.head)
            .filter((s) => s.actor && !skip.some((o) => o.actor === s.actor))
            .map((s) => ({ ...s, distance: 2 })),
        ];
        for (const side of all) if (!out.some((o) => o.actor === side.actor)) out.push(side);
        if (out.length > 0) return out;
      }
    }
    for (const c of children(syntax, i))
      if (
        relation(syntax, c) !== 'punct' &&
        syntax.deprel[c] !== 'acl:relcl' &&
        !isFormer(scene, c) &&
        !isExcluded(scene, c) &&
        !past?.(c)
      )
        queue.push(c);
  }
  return out;
}

/** `all aid except arms for Togo`: what is left out. */
const isExcluded = ({ syntax, words }: Scene, head: number): boolean =>
  words.excluding.has(prepositionOf(syntax, head)) ||
  (relation(syntax, head) === 'obl' && words.reasoning.has(syntax.lower[head]!));

const pronouns = new Set(['it', 'he', 'she', 'they', 'its', 'his', 'her', 'their']);

/** Whether a phrase is only a pronoun that nothing before has been found for. */
export const isLoosePronoun = ({ syntax, mentions }: Scene, i: number): boolean =>
  i >= 0 && pronouns.has(syntax.lower[i]!) && whoAtToken(mentions, i) === undefined;

/** The nearest actor before a verb that the tree left without subject: not behind a preposition, no other verb between. */
export function sidesBefore(scene: Scene, verb: number): Side[] {
  const { syntax, mentions } = scene;
  const first = syntax.sentences[syntax.sentenceOf[verb]!]!.first;
  for (let i = verb - 1; i >= first && verb - i < 25; i--) {
    if (syntax.upos[i] === 'VERB' || syntax.upos[i] === 'SCONJ' || (syntax.upos[i] === 'PUNCT' && syntax.lower[i] === ';'))
      return [];
    const mention = whoAtToken(mentions, i);
    const role = mention ? undefined : roleOf(scene, i);
    if (!mention && !role) continue;
    const start = mention ? mention.first : i;
    if (isBehindPreposition(scene, start)) {
      i = start;
      continue;
    }
    return mention ? partiesOf(scene, mention, undefined, 1) : sidesOf(scene, i);
  }
  return [];
}

function isBehindPreposition({ syntax }: Scene, start: number): boolean {
  for (let k = start - 1; k >= 0 && start - k < 5; k--) {
    if (syntax.upos[k] === 'ADP') return true;
    if (syntax.upos[k] !== 'DET' && syntax.upos[k] !== 'ADJ' && syntax.upos[k] !== 'NUM') return false;
  }
  return false;
}

/** Prepositions of where an act falls. */
export const places: ReadonlySet<string> = new Set(['in', 'on', 'at', 'near', 'across', 'outside', 'of']);
const turning = new Set(['advcl', 'ccomp', 'parataxis', 'xcomp']);

/** The first country behind a word of violence that a preposition of place opens, wherever the tree hangs it. */
export function nextCountry({ syntax, mentions }: Scene, word: number): Side[] {
  const end = Math.min(syntax.sentences[syntax.sentenceOf[word]!]!.end, word + 60);
  let placed = false;
  for (let i = word + 1; i < end; i++) {
    if (syntax.upos[i] === 'VERB' && turning.has(relation(syntax, i))) return [];
    if (places.has(syntax.lower[i]!)) placed = true;
    const mention = whoAtToken(mentions, i);
    if (!placed || !mention || (mention.form !== 'country' && mention.form !== 'capital')) continue;
    const [party] = mention.parties;
    if (party?.actor)
      return [{ actor: party.actor, at: { start: mention.start, end: mention.end }, resolved: true, distance: 2 }];
  }
  return [];
}
