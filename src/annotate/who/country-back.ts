import type { ActorCode, Party } from '../../model/index.ts';
import { type Anchor, isPerson } from './anchors.ts';
import type { Draft } from './draft.ts';
import { officeAt } from './offices.ts';
import { ahead, type Discourse, memory, recent } from './references.ts';
import { keyAt, uposAt } from './scene.ts';

const states: ReadonlySet<string> = new Set(['country', 'nation', 'kingdom', 'republic', 'sultanate', 'emirate']);
const roles: ReadonlySet<string> = new Set(['GOV', 'MIL', 'LEG', 'COP', 'JUD', 'OPP']);

/** "the country", "the government", "the army": of the one country that was just spoken of. */
export function countryBackAt(d: Discourse, i: number): Draft | undefined {
  const { scene } = d;
  if (keyAt(scene, i) !== 'the') return undefined;
  const noun = stateNounAt(scene, i + 1);
  const state = noun > 0;
  const agent = state ? undefined : scene.lexicon.agents.longest(scene.atoms, i + 1);
  const role = agent?.values[0];
  // "the Knesset" has a name of its own.
  if (!state && scene.hitAt[i + 1]?.name.kind === 'body') return undefined;
  if (!state && (!role || !roles.has(role) || uposAt(scene, agent!.end - 1) === 'ADJ')) return undefined;
  const end = state ? noun + 1 : agent!.end;
  // "The Justice Minister" is no court.
  if (!state && (officeAt(scene, i + 1)?.end ?? 0) > end) return undefined;
  if (/[^s]s$/.test(keyAt(scene, end - 1)) && keyAt(scene, end - 1) !== 'authorities') return undefined;
  // "the government of Peru", "the army base", "the country that" are told otherwise or more narrowly.
  const next = keyAt(scene, end);
  // "pressed the regime to stop" says what it is to do.
  const urged = next === 'to' && scene.syntax.deprel[scene.firstToken[end]!] === 'mark';
  if (!urged && /^(?:of|in|from|that|which|who|where|to)$/.test(next)) return undefined;
  if (scene.atoms.glue[end] === 1 || (scene.atoms.glue[end] === 0 && uposAt(scene, end) === 'NOUN')) return undefined;
  const found = (state ? groundOf(d, i, noun) : administrationOf(d, i)) ?? onlyCountry(d, i);
  // "Niger asked the regime to leave": who asks is not the one asked.
  if (found && urged && isSubjectOf(d, found.at.head, scene.firstToken[end - 1]!)) return undefined;
  // Nobody calls their own government a regime.
  if (!found || (keyAt(scene, i + 1) === 'regime' && found.actor === d.home)) return undefined;
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

/** Whose "the administration" is in what a government publishes: its own. */
function administrationOf({ scene, home, past }: Discourse, i: number): { actor: ActorCode; at: Anchor } | undefined {
  if (home === undefined || keyAt(scene, i + 1) !== 'administration') return undefined;
  const at = past.find((a) => a.parties.some((p) => p.actor === home));
  return at && { actor: home, at };
}

/** Chile of "Chile expels a Malian reporter from the country". */
function groundOf(d: Discourse, i: number, noun: number): { actor: ActorCode; at: Anchor } | undefined {
  const { syntax, firstToken, lexicon } = d.scene;
  if (!/^(?:from|in|into)$/.test(keyAt(d.scene, i - 1))) return undefined;
  const token = firstToken[noun]!;
  let verb = syntax.head[token]!;
  for (let steps = 0; steps < 3 && verb >= 0 && syntax.upos[verb] !== 'VERB'; steps++) verb = syntax.head[verb]!;
  if (verb < 0 || !lexicon.words.homeActs.has(syntax.lemma[verb]!)) return undefined;
  const at = recent(d).find((a) => syntax.head[a.head] === verb && syntax.deprel[a.head] === 'nsubj');
  const actor = at?.parties.length === 1 ? at.parties[0]!.actor : undefined;
  return at && actor ? { actor, at } : undefined;
}

const isSubjectOf = ({ scene: { syntax } }: Discourse, subject: number, object: number): boolean =>
  syntax.head[subject] === syntax.head[object] && syntax.deprel[subject]!.startsWith('nsubj');

const others =
  /^(?:other|another|third|first|second|last|next|host|same|whole|entire|only|neighbou?ring|every|home|new|old|two|three|(?!west$).+est)$/;

/** The atom of "nation" in "nation", "island nation", "West African nation"; 0 where there is none. */
function stateNounAt(scene: Discourse['scene'], i: number): number {
  for (let k = i; k < i + 4; k++) {
    if (states.has(keyAt(scene, k))) return k;
    if (others.test(keyAt(scene, k)) || !/^(?:ADJ|NOUN|PROPN)$/.test(uposAt(scene, k)) || scene.hitAt[k]?.name.actor) return 0;
  }
  return 0;
}

const bare: ReadonlySet<string> = new Set(['officials', 'authorities', 'parliament', 'police', 'prosecutors', 'lawmakers']);

/** "Officials said", "Parliament will meet" without an article: of the one country that was just spoken of. */
export function bareBodyAt(d: Discourse, i: number): Draft | undefined {
  const { scene } = d;
  if (!bare.has(keyAt(scene, i)) || scene.hitAt[i]) return undefined;
  const token = scene.firstToken[i]!;
  const { syntax } = scene;
  if (!(syntax.deprel[token] ?? '').startsWith('nsubj')) return undefined;
  // Nothing may say whose they are, neither before nor after.
  for (let k = syntax.childStart[token]!; k < syntax.childStart[token + 1]!; k++)
    if (syntax.upos[syntax.childList[k]!] !== 'PUNCT') return undefined;
  const role = scene.lexicon.agents.longest(scene.atoms, i)?.values[0];
  const found = role && roles.has(role) ? onlyCountry(d, i) : undefined;
  return (
    found && {
      first: i,
      end: i + 1,
      form: 'reference',
      parties: [{ actor: found.actor, role: role! }],
      confidence: 0.6,
      rule: 'bare-body',
      antecedent: found.at.first,
    }
  );
}

const unions: ReadonlySet<string> = new Set([
  'bloc',
  'alliance',
  'agency',
  'organisation',
  'organization',
  'grouping',
  'watchdog',
  'body',
]);

/** "the bloc", "the alliance", "the agency": the one organisation of the sentence or of the one before. */
export function unionBackAt(d: Discourse, i: number): Draft | undefined {
  const { scene, past } = d;
  if (keyAt(scene, i) !== 'the' || !unions.has(keyAt(scene, i + 1))) return undefined;
  if (/^(?:of|for|that|which|between|with)$/.test(keyAt(scene, i + 2)) || uposAt(scene, i + 2) === 'NOUN') return undefined;
  const sentence = scene.syntax.sentenceOf[scene.firstToken[i]!]!;
  for (const back of [0, 1, 2]) {
    const found = new Map<ActorCode, Anchor>();
    for (let k = past.length - 1; k >= Math.max(0, past.length - memory) && past[k]!.sentence >= sentence - back; k--) {
      const a = past[k]!;
      if (a.sentence !== sentence - back || isPerson(a)) continue;
      for (const { actor } of a.parties) if (actor && isUnion(d, actor)) found.set(actor, a);
    }
    const [first, second] = found;
    if (second) return undefined;
    if (!first) continue;
    const [actor, at] = first;
    const parties = [{ actor }];
    return { first: i, end: i + 2, form: 'reference', parties, confidence: 0.65, rule: 'the-union', antecedent: at.first };
  }
  return undefined;
}

const isUnion = (d: Discourse, actor: ActorCode): boolean => {
  const kind = d.scene.lexicon.knowledge.actor(actor)?.kind;
  return kind === 'organisation' || kind === 'group';
};

/** Libya of "a Libyan national": where a man comes from is not yet the country that the text is about. */
const isNationality = ({ scene }: Discourse, a: Anchor): boolean =>
  (a.form === 'demonym' || a.rule === 'agent-noun') &&
  scene.lexicon.words.privatePeople.has(keyAt(scene, a.form === 'demonym' ? a.end : a.end - 1));

const highest = 8;

/**
 * Who has another part in what happens to the country at atom i, and so is not it: of "Ghana says the country is in talks with Mali"
 * Mali, of "Ghana pressed the regime of Mali's neighbour" Ghana.
 */
function actorsBeside(d: Discourse, i: number): ActorCode[] {
  const { syntax, firstToken } = d.scene;
  const out: ActorCode[] = [];
  let token = firstToken[i + 1]!;
  const isSubject = (syntax.deprel[token] ?? '').startsWith('nsubj');
  const near = [...recent(d), ...ahead(d)].filter((a) => a.sentence === syntax.sentenceOf[token]);
  for (let steps = 0; steps < highest && syntax.head[token]! >= 0; steps++) {
    token = syntax.head[token]!;
    const beside = near.filter(
      (a) =>
        (a.first > i || isSubject ? isObject(d, a.head, token) : syntax.head[a.head] === token) &&
        (a.first > i || isSubject || (syntax.deprel[a.head] ?? '').startsWith('nsubj')),
    );
    for (const a of beside) for (const { actor } of a.parties) if (actor) out.push(actor);
    // The subject of the country's own clause ends the search; an act done to it has its doer further up.
    if (isSubject || beside.length > 0) break;
  }
  return out;
}

/** Object or adjunct of the verb, also inside its object: Togo of "sign a treaty with Togo". */
function isObject({ scene: { syntax } }: Discourse, token: number, verb: number): boolean {
  const label = syntax.deprel[token] ?? '';
  const head = syntax.head[token]!;
  if (/^(?:obj|iobj|obl)/.test(label)) return head === verb;
  return label === 'nmod' && head >= 0 && syntax.deprel[head] === 'obj' && syntax.head[head] === verb;
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
      if (isNationality(d, a)) continue;
      for (const { actor } of a.parties)
        if (actor && scene.lexicon.knowledge.actor(actor)?.kind === 'country') actors.set(actor, a);
    }
    if (actors.size > 1) for (const actor of actorsBeside(d, i)) actors.delete(actor);
    if (actors.size > 1) return undefined;
    for (const [actor, at] of actors) return { actor, at };
  }
  return undefined;
}
