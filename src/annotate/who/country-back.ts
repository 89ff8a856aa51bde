import type { ActorCode, Party } from '../../model/index.ts';
import type { Anchor } from './anchors.ts';
import type { Draft } from './draft.ts';
import { type Discourse, memory } from './references.ts';
import { keyAt, uposAt } from './scene.ts';

const states: ReadonlySet<string> = new Set(['country', 'nation', 'kingdom', 'republic', 'sultanate', 'emirate']);
const roles: ReadonlySet<string> = new Set(['GOV', 'MIL', 'LEG', 'COP', 'JUD', 'OPP']);

/** "the country", "the government", "the army": of the one country that was just spoken of. */
export function countryBackAt(d: Discourse, i: number): Draft | undefined {
  const { scene } = d;
  if (keyAt(scene, i) !== 'the') return undefined;
  const word = keyAt(scene, i + 1);
  const state = states.has(word);
  const agent = state ? undefined : scene.lexicon.agents.longest(scene.atoms, i + 1);
  const role = agent?.values[0];
  if (!state && (!role || !roles.has(role) || uposAt(scene, agent!.end - 1) === 'ADJ')) return undefined;
  const end = state ? i + 2 : agent!.end;
  if (/[^s]s$/.test(keyAt(scene, end - 1))) return undefined;
  // "the government of Peru", "the army base", "the country that" are told otherwise or more narrowly.
  const next = keyAt(scene, end);
  if (/^(?:of|in|from|that|which|who|where|to)$/.test(next)) return undefined;
  if (scene.atoms.glue[end] === 1 || (scene.atoms.glue[end] === 0 && uposAt(scene, end) === 'NOUN')) return undefined;
  const found = onlyCountry(d, i);
  if (!found) return undefined;
  const party: Party = { actor: found.actor, ...(role ? { role } : {}) };
  return {
    first: i,
    end,
    form: 'reference',
    parties: [party],
    confidence: state ? 0.7 : 0.6,
    rule: state ? 'the-country' : 'the-body',
    antecedent: found.at.first,
  };
}

/** The one country named earlier in the sentence, or else in the sentence before it. */
function onlyCountry(d: Discourse, i: number): { actor: ActorCode; at: Anchor } | undefined {
  const { scene, past, layout } = d;
  const sentence = scene.syntax.sentenceOf[scene.firstToken[i]!]!;
  for (const back of [0, 1]) {
    const actors = new Map<ActorCode, Anchor>();
    for (let k = past.length - 1; k >= Math.max(0, past.length - memory) && past[k]!.sentence >= sentence - back; k--) {
      const a = past[k]!;
      if (a.sentence !== sentence - back || a.paragraph !== layout.paragraph[i] || a.rule === 'about') continue;
      for (const { actor } of a.parties)
        if (actor && scene.lexicon.knowledge.actor(actor)?.kind === 'country') actors.set(actor, a);
    }
    if (actors.size > 1) return undefined;
    for (const [actor, at] of actors) return { actor, at };
  }
  return undefined;
}
