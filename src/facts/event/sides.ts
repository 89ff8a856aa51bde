import {
  type ActorCode,
  type ActWords,
  children,
  type Mentions,
  relation,
  type Span,
  type Syntax,
  spanOfTokens,
  type WhoMention,
  whoAtToken,
} from '../../model/index.ts';
import { lowerBound } from '../../text/lower-bound.ts';
import type { Lexicon } from './lexicon.ts';

/** One who acts or suffers, as far as the text tells. */
export interface Side {
  readonly actor?: ActorCode;
  readonly role?: string;
  readonly at: Span;
  /** Only by a pronoun or another reference. */
  readonly resolved: boolean;
  /** How far from the phrase's head the name stood: 0 it is the head, 1 it modifies it, more it stands deeper. */
  readonly distance: number;
}

export interface Scene {
  readonly syntax: Syntax;
  readonly mentions: Mentions;
  readonly lexicon: Lexicon;
  readonly words: ActWords;
}

/** Everybody a noun phrase stands for: its head, those joined to it, or the country it belongs to. Empty when nobody is named. */
export function sidesOf(scene: Scene, head: number, deep = true): Side[] {
  if (head < 0) return [];
  const out: Side[] = [];
  const heads = [head, ...joined(scene.syntax, head), ...listed(scene, head)];
  for (const h of heads) for (const side of sidesOfOne(scene, h, deep)) if (!out.some((o) => same(o, side))) out.push(side);
  return out;
}

const same = (a: Side, b: Side): boolean => a.actor === b.actor && (a.role ?? '') === (b.role ?? '');

function joined(syntax: Syntax, head: number): number[] {
  const out: number[] = [];
  const queue = [head];
  for (let k = 0; k < queue.length && out.length < 40; k++) {
    for (const c of children(syntax, queue[k]!)) {
      const label = relation(syntax, c);
      if (label === 'conj' && syntax.upos[c] !== 'VERB') {
        out.push(c);
        queue.push(c);
      }
    }
  }
  return out;
}

const connectors = new Set([',', 'and', '&', 'or', 'plus', 'the', 'as', 'well', 'along', 'together', 'alongside', 'with']);
/** Adverbs that make a `with` join names: `Togo, together with Benin`. */
const joining = new Set(['along', 'together']);

/** Names that follow in a list, whatever the tree makes of it: `Togo, the Gambia and Benin`. */
function listed({ syntax, mentions }: Scene, head: number): number[] {
  const out: number[] = [];
  let mention = whoAtToken(mentions, head);
  while (mention && out.length < 40) {
    if (mention.form === 'pronoun' || mention.form === 'demonym') break;
    let next = mention.last + 1;
    let comma = false;
    while (next < syntax.length && next - mention.last <= 4 && connectors.has(syntax.lower[next]!)) {
      const word = syntax.lower[next]!;
      if (word === 'with' ? !joining.has(syntax.lower[next - 1]!) : (joining.has(word) || word === 'alongside') && !comma) break;
      if (word !== 'the') comma = true;
      next++;
    }
    const follower: WhoMention | undefined = comma ? whoAtToken(mentions, next) : undefined;
    if (
      !follower ||
      follower === mention ||
      syntax.lower[follower.last + 1] === '-' ||
      follower.first !== next ||
      follower.form === 'pronoun' ||
      follower.form === 'demonym'
    )
      break;
    // "struck Togo, and Benin answered": the next name is the subject of its own verb.
    const label = relation(syntax, follower.head);
    const above = syntax.head[follower.head]!;
    if (label === 'nsubj' && above >= 0 && above > follower.head && relation(syntax, mention.head) !== 'nsubj') break;
    if (label === 'nsubj' && above >= 0 && syntax.head[mention.head] !== above) break;
    out.push(follower.head);
    mention = follower;
  }
  return out;
}

/** Whom one head stands for, without those joined to it or what hangs on it: `Togolese raids`. */
export const sidesAt = (scene: Scene, head: number): Side[] => sidesOfOne(scene, head, false);

function sidesOfOne(scene: Scene, head: number, deep: boolean): Side[] {
  const { syntax, mentions } = scene;
  const mention = whoAtToken(mentions, head);
  const role = roleOf(scene, head);
  if (mention && (mention.head === head || isNamePart(scene, mention, head) || !role)) {
    const named = partiesOf(scene, mention, role, 0);
    if (named.length > 0 && named.some((s) => s.actor)) return [...joinedOwners(scene, mention, head, role), ...named];
  }
  const owners = ownersOf(scene, head, deep);
  if (owners.length > 0) return owners.map((o) => (role ? { ...o, role } : o));
  if (mention) {
    const named = partiesOf(scene, mention, role, 0);
    if (named.length > 0) return named;
  }
  const town = role && deep ? townOf(scene, head, role) : undefined;
  if (town) return [{ ...town, role: role! }];
  const known = role && isDefinite(scene, head) ? (lastOf(scene, head, role) ?? commandedBy(scene, head, role)) : undefined;
  if (known) return known;
  if (role && isFromElsewhere(scene, head)) return [];
  if (role) return [{ role, at: spanOfTokens(syntax, { first: head, end: head + 1 }), resolved: false, distance: 0 }];
  return [];
}

/** `foreign forces`: of no country that the sentence tells. */
const isFromElsewhere = ({ syntax, words }: Scene, head: number): boolean =>
  children(syntax, head).some((c) => relation(syntax, c) === 'amod' && words.abroad.has(syntax.lower[c]!));

const determiners = new Set(['the', 'this', 'that', 'its', 'their']);

const isDefinite = ({ syntax }: Scene, head: number): boolean =>
  children(syntax, head).every(
    (c) => relation(syntax, c) !== 'nmod' && relation(syntax, c) !== 'amod' && relation(syntax, c) !== 'compound',
  ) && children(syntax, head).some((c) => relation(syntax, c) === 'det' && determiners.has(syntax.lower[c]!));

/** How many mentions back a body is remembered. */
const memory = 60;

/** Index of the last mention that starts before a token. */
const lastBefore = ({ who }: Mentions, token: number): number => lowerBound(who.length, (i) => who[i]!.first < token) - 1;

/** `Togo ordered the army to leave`: a body that a state sets to work is its own. */
function commandedBy(scene: Scene, head: number, role: string): Side[] | undefined {
  const { syntax, words } = scene;
  const verb = syntax.head[head]!;
  if (verb < 0 || relation(syntax, head) !== 'obj' || !words.commanding.has(syntax.lemma[verb]!)) return undefined;
  const subject = children(syntax, verb).find((c) => syntax.deprel[c] === 'nsubj');
  const own = subject === undefined || subject === head ? [] : sidesOf(scene, subject, false).filter((s) => s.actor);
  return own.length === 1 ? [{ ...own[0]!, role, resolved: true }] : undefined;
}

/** `the regime` after `the Togolese regime`: the last body of the same noun. */
function lastOf(scene: Scene, head: number, role: string): Side[] | undefined {
  const { syntax, mentions } = scene;
  const from = lastBefore(mentions, head);
  for (let k = from; k >= 0 && from - k < memory; k--) {
    const mention = mentions.who[k]!;
    if (mention.first >= head || !isBodyOf(scene, mention, syntax.lemma[head]!)) continue;
    const at = { start: syntax.start[head]!, end: syntax.end[head]! };
    return mention.parties.filter((p) => p.actor).map((p) => ({ actor: p.actor!, role, at, resolved: true, distance: 0 }));
  }
  return undefined;
}

/** `the Togolese regime`, `the Gnassingbé regime`: a mention that names a body of the noun, or whose body it is. */
function isBodyOf({ syntax }: Scene, { form, head }: WhoMention, noun: string): boolean {
  if (form === 'body') return syntax.lemma[head] === noun;
  const above = syntax.head[head]!;
  return form === 'person' && above >= 0 && relation(syntax, head) === 'compound' && syntax.lemma[above] === noun;
}

/** `Togolese and Beninese officials`, where the mention holds the second country only. */
function joinedOwners(scene: Scene, mention: WhoMention, head: number, role: string | undefined): Side[] {
  const { syntax, mentions } = scene;
  if (mention.form !== 'body' && mention.form !== 'office') return [];
  const out: Side[] = [];
  for (const c of children(syntax, head)) {
    if (c >= mention.first && c <= mention.last) continue;
    const kind = relation(syntax, c);
    if (kind !== 'amod' && kind !== 'compound' && syntax.deprel[c] !== 'nmod:poss') continue;
    const other = whoAtToken(mentions, c);
    if (other && other !== mention && joined(syntax, c).some((k) => k >= mention.first && k <= mention.last)) {
      out.push(...partiesOf(scene, other, role ?? mention.parties[0]?.role, 1));
    }
  }
  return out;
}

/** `Ministry` in a mention headed by `Togo`: the mention is about this very phrase. */
const isNamePart = (scene: Scene, mention: WhoMention, head: number): boolean =>
  mention.form !== 'demonym' || scene.syntax.head[mention.head] === head;

const roleless: ReadonlySet<string> = new Set(['group', 'pronoun']);
/** What an organisation may be by its last noun: the Union of `European Union` is no trade union. */
const organs: ReadonlySet<string> = new Set(['JUD', 'LEG', 'COP']);

function partiesOf({ syntax, words }: Scene, mention: WhoMention, role: string | undefined, distance: number): Side[] {
  // "US$30 million" is money.
  if (syntax.form[mention.last]?.endsWith('$') || syntax.form[mention.last + 1] === '$') return [];
  // "a pro-Togo march" is not Togo's.
  if (words.siding.test(syntax.lower[mention.first]!)) return [];
  const at = { start: mention.start, end: mention.end };
  if (mention.form === 'demonym') {
    if (words.tongues.has(syntax.lower[mention.last + 1] ?? '')) return [];
    // "ethnic Togolese in Benin": people of where they live.
    if (words.descent.has(syntax.lower[mention.first - 1] ?? '')) return [{ role: role ?? 'CVL', at, resolved: false, distance }];
  }
  const resolved = mention.antecedent !== undefined || mention.form === 'pronoun';
  const noun = roleless.has(mention.form) || (mention.form === 'organisation' && !organs.has(role ?? '')) ? undefined : role;
  return mention.parties.map((party) => {
    const side: { -readonly [K in keyof Side]: Side[K] } = { at, resolved, distance };
    const own = party.role ?? noun ?? (party.office ? 'GOV' : undefined);
    if (party.actor) side.actor = party.actor;
    if (own) side.role = own;
    return side;
  });
}

/** Role of the noun by itself or with the word before it: `police`, `opposition leader`. */
function roleOf({ syntax, lexicon }: Scene, head: number): string | undefined {
  if (syntax.upos[head] !== 'NOUN' && syntax.upos[head] !== 'PROPN') return undefined;
  const own = syntax.lemma[head]!.toLowerCase();
  const form = syntax.lower[head]!;
  if (head > 0 && (lexicon.roleEnds.has(own) || lexicon.roleEnds.has(form))) {
    const before = syntax.lower[head - 1];
    const two = lexicon.roles.get(`${before} ${own}`) ?? lexicon.roles.get(`${before} ${form}`);
    if (two) return two;
  }
  return lexicon.roles.get(own) ?? lexicon.roles.get(form);
}

/** Countries that a common noun belongs to: `Togolese soldiers`, `the government of Togo`, `fishermen from Togo`. */
function ownersOf(scene: Scene, head: number, deep: boolean): Side[] {
  const { syntax, mentions, words } = scene;
  const close: Side[] = [];
  const behind: Side[] = [];
  for (const c of children(syntax, head)) {
    const label = syntax.deprel[c]!;
    const kind = relation(syntax, c);
    if (kind === 'appos' && isFormer(scene, c)) continue;
    if (
      label === 'nmod:poss' ||
      label === 'nmod:unmarked' ||
      kind === 'amod' ||
      kind === 'compound' ||
      kind === 'appos' ||
      kind === 'flat' ||
      kind === 'nummod' ||
      kind === 'det'
    ) {
      const mention = whoAtToken(mentions, c);
      if (mention) close.push(...partiesOf(scene, mention, undefined, 1));
      else if (label === 'nmod:poss' || kind === 'appos' || kind === 'amod' || kind === 'compound')
        close.push(...(words.flagged.has(syntax.lower[c]!) ? flagOf(scene, c) : ownersOf(scene, c, false)));
      for (const more of joined(syntax, c)) {
        const other = whoAtToken(mentions, more);
        if (other) close.push(...partiesOf(scene, other, undefined, 1));
      }
    } else if (kind === 'acl' && words.launching.has(syntax.lower[c]!)) {
      // "a rocket fired from Togo"
      for (const o of children(syntax, c)) if (prepositionOf(syntax, o) === 'from') close.push(...sidesOf(scene, o, false));
    } else if (deep && kind === 'nmod') {
      const preposition = prepositionOf(syntax, c);
      if (words.members.has(preposition)) close.push(...(roleOf(scene, head) ? sidesOf(scene, c) : []));
      else if (words.belonging.has(preposition)) {
        const there = sidesOf(scene, c, preposition === 'of' || preposition === 'in');
        // "goods from Mendoza": of the country that the town lies in
        const land = there.length === 0 && preposition === 'from' ? landOf(scene, c) : undefined;
        behind.push(...there, ...(land ? [land] : []));
      }
    }
  }
  const named = close.filter((s) => s.actor);
  if (named.length > 0) return unique(named);
  return unique(behind.filter((s) => s.actor)).map((s) => ({ ...s, distance: s.distance + 1 }));
}

/** `the Togo-flagged tanker`. */
const flagOf = (scene: Scene, participle: number): Side[] =>
  children(scene.syntax, participle).flatMap((c) => {
    const mention = whoAtToken(scene.mentions, c);
    return mention ? partiesOf(scene, mention, undefined, 1) : [];
  });

function prepositionOf(syntax: Syntax, head: number): string {
  for (const c of children(syntax, head)) if (relation(syntax, c) === 'case') return syntax.lower[c]!;
  return '';
}

function unique(sides: readonly Side[]): Side[] {
  const out: Side[] = [];
  for (const side of sides) if (!out.some((o) => o.actor === side.actor)) out.push(side);
  return out;
}

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
    if (mention) {
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

/** `formerly a Togolese bank`: what something once was is no side. */
const isFormer = ({ syntax, words }: Scene, head: number): boolean =>
  words.former.has(syntax.lower[head]!) ||
  children(syntax, head).some((c) => c < head && relation(syntax, c) === 'advmod' && words.former.has(syntax.lower[c]!));

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

/** `a court in Lomé`, `protesters in Benin's north`: the country of the town that a body belongs to. Soldiers may stand in another's. */
function townOf(scene: Scene, head: number, role: string): Side | undefined {
  const { syntax, words } = scene;
  for (const c of children(syntax, head)) {
    if (relation(syntax, c) !== 'nmod') continue;
    const preposition = prepositionOf(syntax, c);
    if (!words.belonging.has(preposition) || (role === 'MIL' && preposition !== 'of' && preposition !== 'from')) continue;
    const land = landOf(scene, c);
    if (land) return land;
  }
  return undefined;
}

/** The country that a town or region lies in. */
export function landOf({ mentions: { places } }: Scene, head: number): Side | undefined {
  let k = lowerBound(places.length, (i) => places[i]!.first <= head) - 1;
  for (let step = 0; step < 3 && k > 0 && places[k]!.last < head; step++) k--;
  const place = places[k];
  return place?.actor !== undefined && place.first <= head && head <= place.last
    ? { actor: place.actor, at: { start: place.start, end: place.end }, resolved: true, distance: 2 }
    : undefined;
}
