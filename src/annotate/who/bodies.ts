import type { ActorCode } from '../../model/index.ts';
import { caseOf, glue } from '../../text/atoms.ts';
import { moreOwners } from './complements.ts';
import type { Draft } from './draft.ts';
import { type Hit, keyAt, type Scene, sameSentence, uposAt } from './scene.ts';

/** Roles that a more general noun after them does not undo: a "rebel commander" is a rebel. */
const strong: ReadonlySet<string> = new Set(['REB', 'OPP', 'CRM', 'REF']);

/** Bodies and groups of people of an actor: "Chinese navy", "officials from Japan", "the government of Peru". */
export function findBodies(scene: Scene, hits: readonly Hit[], taken: Uint8Array): Draft[] {
  const out: Draft[] = [];
  for (const hit of hits) {
    const actor = hit.name.actor;
    if (!actor || hit.about || taken[hit.first]) continue;
    const { kind } = hit.name;
    if (kind === 'city' || kind === 'venue' || kind === 'region') continue;
    // A British Airways jet is no force of the British.
    const owns = hit.name.role !== 'BUS' && hit.name.role !== 'MED';
    const after = owns ? nounsAfter(scene, hit, taken) : undefined;
    if (after) {
      out.push(body(hit.first, after.end, actor, after.role));
      taken.fill(1, hit.first, after.end);
      continue;
    }
    if (kind !== 'country' && kind !== 'organisation') continue;
    const before = nounBefore(scene, hit, taken);
    if (before) {
      const owners = ownersFrom(scene, hit);
      const parties = owners.actors.map((code) => ({ actor: code, role: before.role }));
      out.push({
        ...body(before.first, owners.end, actor, before.role),
        ...(parties.length > 1 ? { form: 'group', parties } : {}),
      });
      taken.fill(1, before.first, owners.end);
    }
  }
  return out;
}

const body = (first: number, end: number, actor: ActorCode, role: string): Draft => ({
  first,
  end,
  form: 'body',
  parties: [{ actor, role }],
  confidence: 0.85,
  rule: 'agent-noun',
});

/** The run of nouns after "Japanese" or "Japan's", when it ends in a noun of people or a body. */
function nounsAfter(scene: Scene, hit: Hit, taken: Uint8Array): { end: number; role: string } | undefined {
  const { atoms, lexicon } = scene;
  let p = hit.end;
  const possessive = keyAt(scene, p) === "'s";
  if (possessive) p++;
  else if (hit.name.kind === 'capital' && atoms.case[p] !== caseOf.lower) return undefined;
  let role: string | undefined;
  let end = p;
  for (let k = p; k < p + 5 && k < atoms.length; ) {
    const g = atoms.glue[k];
    if (
      g === glue.paragraph ||
      (g === glue.hyphen && k === hit.end) ||
      taken[k] ||
      scene.hitAt[k] ||
      !sameSentence(scene, hit.first, k)
    )
      break;
    const agent = lexicon.agents.longest(atoms, k);
    if (agent && isNoun(scene, agent.end - 1)) {
      const next = agent.values[0]!;
      role = role !== undefined && strong.has(role) ? role : next;
      k = agent.end;
      end = k;
      continue;
    }
    const upos = uposAt(scene, k);
    // After the noun of people its phrase is over: "Turkish police detained forty people".
    if (role !== undefined && upos !== 'NOUN') break;
    const participle = upos === 'VERB' && /(?:ed|ing)$/.test(keyAt(scene, k));
    if (upos !== 'ADJ' && upos !== 'NOUN' && upos !== 'NUM' && !participle && g !== glue.hyphen && keyAt(scene, k) !== 'own')
      break;
    // A plain noun that ends the phrase is its head: "Russian oil exports" is nobody.
    if (upos === 'NOUN' && role !== undefined) return undefined;
    k++;
  }
  return role === undefined ? undefined : { end, role };
}

/** Japan, Peru and Chile in "the governments of Japan, Peru and Chile". */
function ownersFrom(scene: Scene, hit: Hit): { end: number; actors: ActorCode[] } {
  const actors = [hit.name.actor!];
  const end = moreOwners(scene, hit.end, actors);
  return { end, actors };
}

const isNoun = (scene: Scene, i: number): boolean => {
  const upos = uposAt(scene, i);
  return upos === 'NOUN' || upos === 'PROPN' || (upos === 'ADJ' && keyAt(scene, i) === 'military');
};

/** "officials from Japan", "the government of Peru". */
function nounBefore(scene: Scene, hit: Hit, taken: Uint8Array): { first: number; role: string } | undefined {
  if (keyAt(scene, hit.end) === "'s") return undefined;
  let p = hit.first - 1;
  if (keyAt(scene, p) === 'the') p--;
  const prep = keyAt(scene, p);
  if (prep !== 'of' && prep !== 'from') return undefined;
  for (let length = 3; length >= 1; length--) {
    const first = p - length;
    if (first < 0 || scene.atoms.glue[p] === glue.paragraph || taken[first] || scene.hitAt[first]) continue;
    const agent = scene.lexicon.agents.longest(scene.atoms, first, (end) => end === p);
    if (agent && isNoun(scene, p - 1) && sameSentence(scene, first, hit.first)) {
      const role = agent.values[0]!;
      // "people of Japan" are its citizens; "side of Japan" and "missiles of Japan" are no bodies of their own.
      if (prep === 'of' && weakOf.has(keyAt(scene, p - 1))) return undefined;
      return { first, role };
    }
  }
  return undefined;
}

const weakOf: ReadonlySet<string> = new Set(
  'capital side strike strikes missile missiles drone drones national community mission'.split(' '),
);

/** Role of the people that words name, if any: the last noun decides, unless a rebel or opponent came before. */
export function roleIn(scene: Scene, first: number, end: number): string | undefined {
  let role: string | undefined;
  for (let k = first; k < end; ) {
    const agent = scene.lexicon.agents.longest(scene.atoms, k, (e) => e <= end);
    if (!agent) {
      k++;
      continue;
    }
    if (role === undefined || !strong.has(role)) role = agent.values[0]!;
    k = agent.end;
  }
  return role;
}
