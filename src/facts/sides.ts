import {
  type ActorCode,
  childBy,
  childrenBy,
  type Knowledge,
  type MeetingWords,
  type Participant,
  type Party,
  type Reading,
  relation,
  type Span,
  type Syntax,
  spanOfTokens,
  type WhoMention,
  whoAtToken,
} from '../model/index.ts';
import { isVerb } from './clause.ts';
import { leadInSubject } from './lead-in.ts';
import { withOwnOffice } from './office-words.ts';

/** Somebody who takes part, with the words that say so. */
export interface Side {
  readonly party: Party;
  readonly at: Span;
  readonly part: NonNullable<Participant['part']>;
  /** Worked out rather than named here: a pronoun, "the two leaders". */
  readonly inferred?: boolean;
}

interface List {
  readonly sides: readonly Side[];
  /** Token after the list. */
  readonly end: number;
}

const COMMA = /^[,&/–-]$/;
const MAX_ITEMS = 40;

/**
 * Reads a list of people and states from token `first` on: "Foreign Minister A, Defence Minister B and other Chilean officials",
 * "the leaders of X, Y and Z". Ends before `limit`, before a new clause, and where the list does. Gives no sides when none stands there.
 */
export function listAt(
  reading: Reading,
  words: MeetingWords,
  first: number,
  limit: number,
  part: Side['part'] = 'participant',
): List {
  const { syntax } = reading;
  const sides: Side[] = [];
  let end = first;
  let p = first;
  for (let n = 0; n < MAX_ITEMS && p < limit; n++) {
    const item = itemAt(reading, words, p, limit, part);
    if (n > 0 && item && opensClause(syntax, item, limit)) break;
    if (!item) {
      p = behindSemicolon(syntax, words, end, limit);
      if (n === 0 || p < 0) break;
      continue;
    }
    if (sides.length > 0 && (item.appositive || (syntax.lower[p - 1] === ',' && describes(sides, item))))
      absorb(sides, item.sides);
    else sides.push(...item.sides);
    end = item.end;
    const next = separatorAt(syntax, words, end, limit);
    p = next === end ? behindSemicolon(syntax, words, end, limit) : next;
    if (p < 0) break;
  }
  return { sides, end };
}

/** "A, director for trade at the ministry; B, …": the next of a list whose items say at length who each is; -1 where there is none. */
function behindSemicolon(syntax: Syntax, words: MeetingWords, from: number, limit: number): number {
  for (let p = from; p < limit && p < from + LONGEST_ITEM; p++) {
    const tag = syntax.xpos[p]!;
    if (tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'MD') return -1;
    if (syntax.lower[p] === ';') return separatorAt(syntax, words, p + 1, limit);
  }
  return -1;
}
const LONGEST_ITEM = 30;

interface Item extends List {
  /** Token by which the item hangs in the tree. */
  readonly head: number;
  /** The item tells more of the one before: "X, the Danish prime minister". */
  readonly appositive: boolean;
}

const skippable = (syntax: Syntax, i: number): boolean => {
  const tag = syntax.upos[i];
  return tag === 'DET' || tag === 'ADJ' || tag === 'ADV' || tag === 'NUM' || (tag === 'PRON' && syntax.xpos[i] === 'PRP$');
};

function itemAt(reading: Reading, words: MeetingWords, first: number, limit: number, part: Side['part']): Item | undefined {
  const { syntax, mentions } = reading;
  const sides: Side[] = [];
  let p = first;
  let head = -1;
  let seen = false;
  let appositive = false;
  /** Only names of states so far, and a noun behind them that is no people: "Chilean copper". */
  let bare = true;
  let thing = false;
  let owned = false;
  /** A possessive pronoun stands before. */
  let hers = false;
  while (p < limit) {
    const mention = whoAtToken(mentions, p);
    if (mention && mention.last >= p) {
      if (head < 0) {
        head = mention.head;
        appositive = syntax.deprel[mention.head] === 'appos' && (mention.form === 'office' || mention.form === 'reference');
      }
      if (
        seen &&
        !owned &&
        (isPerson(mention) || mention.form === 'pronoun') &&
        sides.length > 0 &&
        sides.some((s) => s.party.person || s.party.name)
      )
        break;
      // "A's envoy B" is B.
      if (owned && isPerson(mention)) sides.length = 0;
      // "South Korean officials Kim and Lee": a bare demonym gives way to the people it is said of.
      sides.push(...sidesOf(mention, part));
      hers = mention.form === 'pronoun' && syntax.xpos[mention.last] === 'PRP$';
      if (mention.form !== 'demonym' && mention.form !== 'country') bare = false;
      p = mention.last + 1;
      seen = true;
      thing = false;
      continue;
    }
    const lower = syntax.lower[p]!;
    if (syntax.upos[p] === 'NOUN' || syntax.upos[p] === 'PROPN') {
      if (head < 0) head = p;
      if (words.nouns.has(lower) && lower !== 'visit') return undefined;
      if (words.people.has(lower)) {
        // "their ministers" are of the states of those before, and not they.
        // "A's envoy" is of A's state, and not A
        if (hers || owned) sides.splice(0, sides.length, ...statesOf(sides));
        hers = false;
        seen = true;
        bare = false;
      } else if (seen) {
        thing = true;
        // "A's proposal" is no person.
        if (owned) bare = true;
      }
      p++;
      continue;
    }
    if (words.owned.has(lower) && seen) {
      const inner = listAt(reading, words, p + 1, limit, part);
      if (inner.sides.length === 0) break;
      // "an envoy of President A" is of A's state, and not A
      addOwners(sides, sides.length === 0 ? inner.sides.flatMap((s) => (isSomebody(s) ? statesOf([s]) : [s])) : inner.sides);
      p = inner.end;
      continue;
    }
    if (lower === '(') {
      const close = closing(syntax, p, limit);
      if (close < 0) break;
      p = close + 1;
      continue;
    }
    if (sides.length > 0 && (lower === "'s" || lower === '’s' || ((lower === "'" || lower === '’') && syntax.upos[p] === 'PART')))
      owned = true;
    if (skippable(syntax, p) || lower === "'s" || lower === '’s' || lower === "'" || lower === '’') {
      p++;
      continue;
    }
    break;
  }
  if (!seen) return undefined;
  return { sides: bare && thing ? [] : withoutOwners(sides), end: p, head, appositive };
}

/** The same sides without their people. */
export const statesOf = (sides: readonly Side[]): Side[] =>
  sides.flatMap(({ party, at, part }) => (party.actor ? [{ party: { actor: party.actor }, at, part, inferred: true }] : []));

/** "Prime Minister A of B": the state joins the person; "leaders of B and C" are the states. */
function addOwners(sides: Side[], owners: readonly Side[]): void {
  const last = sides[sides.length - 1];
  const actor = owners[0]?.party.actor;
  if (last && owners.length === 1 && actor && (last.party.person || last.party.name || last.party.office)) {
    if (!last.party.actor) sides[sides.length - 1] = { ...last, party: { ...last.party, actor } };
    return;
  }
  if (last && owners.every((o) => o.party.actor === last.party.actor)) return;
  sides.push(...owners);
}

/** Of one item, drops states that are named only to say whose the people are. */
function withoutOwners(sides: readonly Side[]): Side[] {
  const people = sides.filter((s) => s.party.person || s.party.name);
  if (people.length === 0) return [...sides];
  const [owner, more] = actorsOf(sides);
  // "Peruvian Ministry of Trade Director Ana Ruiz"
  if (owner && !more && people.every((s) => !s.party.actor))
    return people.map((s) => ({ ...s, party: { ...s.party, actor: owner as ActorCode }, inferred: true }));
  return sides.filter(
    (s) => s.party.person || s.party.name || !people.some((q) => !q.party.actor || q.party.actor === s.party.actor),
  );
}

/** "A, the prime minister of B": an office alone behind a bare name. */
function describes(sides: readonly Side[], { sides: more }: Item): boolean {
  const last = sides[sides.length - 1]!.party;
  const [only] = more;
  return (
    more.length === 1 &&
    !!only &&
    !only.party.person &&
    !only.party.name &&
    !!only.party.office &&
    !last.office &&
    !!(last.person || last.name)
  );
}

/** "met Peru's minister A and director B": whoever holds an office that is not said to be of another state is of the one named before. */
export function ofOneState(sides: readonly Side[]): Side[] {
  let actor: ActorCode | undefined;
  return sides.map((side) => {
    const { party } = side;
    if (party.actor || !party.office || !actor || side.inferred) {
      actor = party.person || party.name ? party.actor : undefined;
      return side;
    }
    return { ...side, party: { ...party, actor }, inferred: true };
  });
}

/** Fills in what an apposition says of the side before it. */
function absorb(sides: Side[], more: readonly Side[]): void {
  const last = sides[sides.length - 1]!;
  const { party } = more[0] ?? last;
  if (last.party.actor && party.actor && last.party.actor !== party.actor) {
    sides.push(...more);
    return;
  }
  sides[sides.length - 1] = { ...last, party: { ...party, ...last.party } };
}

/** An item that is the subject of a verb behind it begins a clause, unless the list is itself the subject of that verb. */
function opensClause(syntax: Syntax, item: Item, limit: number): boolean {
  const { head } = item;
  if (head < 0 || relation(syntax, head) !== 'nsubj') return false;
  return syntax.head[head]! >= item.end && syntax.head[head] !== limit;
}

function closing(syntax: Syntax, open: number, limit: number): number {
  for (let p = open + 1; p < limit && p < open + 12; p++) if (syntax.lower[p] === ')') return p;
  return -1;
}

/** Skips commas and joining words; gives the same token when none stands there. */
function separatorAt(syntax: Syntax, words: MeetingWords, first: number, limit: number): number {
  let p = first;
  while (p < limit && COMMA.test(syntax.lower[p]!)) p++;
  for (const joiner of words.joiners) {
    if (p + joiner.length < limit && joiner.every((w, k) => syntax.lower[p + k] === w)) return p + joiner.length;
  }
  return p;
}

export const isPerson = (mention: WhoMention): boolean =>
  mention.form === 'person' || mention.form === 'titled-person' || mention.form === 'handle';

/** Roles of those who speak for no state: citizens, firms, the press, schools. */
const PRIVATE: ReadonlySet<string> = new Set(['CVL', 'BUS', 'MED', 'EDU', 'REF', 'CRM', 'HLH', 'LAB', 'REL']);

/** The parties of a mention as sides; those without a state or name of their own are left out. */
export function sidesOf(mention: WhoMention, part: Side['part'] = 'participant'): Side[] {
  const at = { start: mention.start, end: mention.end };
  const inferred = mention.form === 'pronoun' || mention.form === 'reference' || mention.form === 'group';
  const out: Side[] = [];
  for (const stated of mention.parties) {
    const party = withOwnOffice(stated);
    if (!party.actor && !party.person && !party.name) continue;
    if (party.role && PRIVATE.has(party.role) && !party.person && !party.name) continue;
    out.push(inferred ? { party, at, part, inferred } : { party, at, part });
  }
  return out;
}

/** The subject nearest before a verb: trees take a dateline ("LIMA, 4 May (Agency) —") for a subject as well. */
function nearestSubject(syntax: Syntax, v: number): number | undefined {
  const subjects = childrenBy(syntax, v, 'nsubj').filter((s) => s < v);
  let nearest = subjects.pop();
  // "A, B and C met" may hang each of them on the verb: the list begins with the first.
  for (let before = subjects.pop(); nearest !== undefined && before !== undefined; before = subjects.pop()) {
    if (!isListed(syntax, before, nearest)) break;
    nearest = before;
  }
  return nearest ?? childBy(syntax, v, 'nsubj');
}

/** Whether only names, commas and joining words stand between two tokens. */
function isListed(syntax: Syntax, from: number, to: number): boolean {
  if (to - from > 30) return false;
  for (let p = from + 1; p < to; p++) {
    const tag = syntax.upos[p]!;
    if (tag === 'NUM' || tag === 'VERB' || tag === 'SYM' || (tag === 'PUNCT' && syntax.lower[p] !== ',') || tag === 'X')
      return false;
  }
  return true;
}

/** The token that does the act of verb v, looking past "who", infinitives, participles and coordination; -1 when nobody is named. */
export function subjectOf(syntax: Syntax, v: number, controls: ReadonlySet<string>): number {
  for (let k = v, depth = 0; depth < 10; depth++) {
    const own = nearestSubject(syntax, k);
    const rel = syntax.deprel[k]!;
    if (own !== undefined) {
      const relative =
        syntax.xpos[own] === 'WP' || syntax.xpos[own] === 'WDT' || (syntax.lower[own] === 'that' && rel === 'acl:relcl');
      return relative && rel.startsWith('acl') ? syntax.head[k]! : own;
    }
    const up = syntax.head[k]!;
    if (up < 0) return leadInSubject(syntax, k);
    if (isVerb(syntax, up)) {
      // "sent A to join the talks": A joins them.
      const sent =
        controls.has(syntax.lemma[up]!) && rel !== 'conj'
          ? (childBy(syntax, up, 'obj') ?? childBy(syntax, up, 'iobj'))
          : undefined;
      if (sent !== undefined && sent > up && sent < k) return sent;
      k = up;
      continue;
    }
    if (rel === 'acl' && (syntax.xpos[k] === 'VBG' || syntax.xpos[k] === 'VBN')) return up;
    // "A's offer to host": A hosts.
    const owner = childBy(syntax, up, 'nmod:poss');
    if (rel === 'acl' && owner !== undefined) return owner;
    if (rel === 'acl:relcl') return up;
    // "his plan to visit": whoever acts in the clause above
    let above = syntax.head[up]!;
    for (let steps = 0; above >= 0 && !isVerb(syntax, above) && steps < 20; steps++) above = syntax.head[above]!;
    if (above < 0) return -1;
    k = above;
  }
  return -1;
}

/** Everybody named as the subject of verb v. */
export function subjectSides(reading: Reading, words: MeetingWords, v: number, part: Side['part'] = 'participant'): Side[] {
  const { syntax } = reading;
  const subject = subjectOf(syntax, v, words.controls);
  if (subject >= 0) {
    const first = phraseStart(reading, subject);
    const limit = subject < v ? v : sentenceEnd(syntax, subject);
    const { sides } = listAt(reading, words, first, limit, part);
    if (sides.length > 0) return [...sides];
    // "A leads a delegation that will hold talks": A is among them.
    const over = syntax.head[subject]!;
    if (
      syntax.deprel[subject] === 'obj' &&
      over >= 0 &&
      over !== v &&
      isVerb(syntax, over) &&
      words.people.has(syntax.lower[subject]!)
    ) {
      const leader = subjectOf(syntax, over, words.controls);
      if (leader >= 0 && leader < over) return [...listAt(reading, words, phraseStart(reading, leader), over, part).sides];
    }
  }
  return relation(syntax, v) === 'appos' || subject < 0 ? listBefore(reading, words, v, part) : [];
}

/** The list right before a verb, where the tree has lost that it is the subject: "A of X, B of Y – convene". */
function listBefore(reading: Reading, words: MeetingWords, v: number, part: Side['part']): Side[] {
  const { syntax, mentions } = reading;
  const start = syntax.sentences[syntax.sentenceOf[v]!]!.first;
  let first = -1;
  for (let p = v - 1, gap = 0; p >= start && gap < 4; ) {
    const who = whoAtToken(mentions, p);
    if (who) {
      first = who.first;
      p = who.first - 1;
      gap = 0;
      continue;
    }
    const tag = syntax.upos[p];
    if (tag !== 'PUNCT' && tag !== 'CCONJ' && tag !== 'ADV' && tag !== 'AUX' && tag !== 'DET' && tag !== 'SYM') break;
    p--;
    gap++;
  }
  return first < 0 ? [] : [...listAt(reading, words, first, v, part).sides];
}

/** First token of the noun phrase that ends in `head`, read leftwards over names, adjectives, numbers, hyphens and possessors. */
export function phraseStart(reading: Reading, head: number): number {
  const { syntax, mentions } = reading;
  const sentence = syntax.sentences[syntax.sentenceOf[head]!]!;
  let first = whoAtToken(mentions, head)?.first ?? head;
  // "From Peru the President will …": what stands before an article is another phrase.
  while (first > sentence.first && (syntax.upos[first] !== 'DET' || first === head)) {
    const p = first - 1;
    const mention = whoAtToken(mentions, p);
    const tag = syntax.upos[p]!;
    const lower = syntax.lower[p]!;
    if (mention) {
      // A person right before a common noun is another phrase, unless a possessive or hyphen joins them.
      if (isPerson(mention) && !JOINED.test(syntax.lower[first]!)) break;
      first = mention.first;
    } else if (DASH.test(lower) && isBreak(reading, p)) {
      break;
    } else if (isGlued(syntax, p, first)) {
      // "in-person" in three tokens: what a hyphen ties on belongs to the phrase, whatever its tag.
      first = p;
    } else if (FIGURE.test(lower)) {
      first = p;
    } else if (tag === 'NOUN' || tag === 'PROPN' || tag === 'ADJ' || tag === 'NUM' || tag === 'SYM' || JOINED.test(lower)) {
      first = p;
    } else if (tag === 'VERB' && relation(syntax, p) === 'amod' && lower !== 'following') {
      first = p;
    } else if (lower === '"' || lower === '“' || lower === '”') {
      first = p;
    } else if (lower === ')' && p - 2 > sentence.first && syntax.lower[p - 2] === '(') {
      // "Joint Working-Level Committee (JWLC) Meeting"
      first = p - 2;
    } else if ((lower === 'and' || lower === '&') && p > sentence.first && joinsModifiers(syntax, p, head)) {
      first = p;
    } else if (tag === 'DET' || syntax.xpos[p] === 'PRP$') {
      first = p;
      break;
    } else break;
  }
  return first;
}

/** A dash that parts clauses or closes a dateline: an em dash, or one with spaces that joins no two states. */
function isBreak({ syntax, mentions }: Reading, p: number): boolean {
  if (syntax.lower[p] === '—') return true;
  const spaced = syntax.end[p - 1] !== syntax.start[p] && syntax.end[p] !== syntax.start[p + 1];
  return spaced && !(whoAtToken(mentions, p - 1)?.form === 'country' && whoAtToken(mentions, p + 1)?.form === 'country');
}
const DASH = /^[-–—]$/;

/** Whether token p stands right before a hyphen that begins the phrase so far. */
const isGlued = (syntax: Syntax, p: number, first: number): boolean =>
  /^[-–]$/.test(syntax.lower[first]!) &&
  syntax.end[p] === syntax.start[first] &&
  syntax.end[first] === syntax.start[first + 1] &&
  /^\p{L}+$/u.test(syntax.lower[p]!);

/** A word with what hyphens tie to it: `in-person`. */
export function hyphened(syntax: Syntax, i: number): string {
  let word = syntax.lower[i]!;
  for (
    let p = i;
    p + 2 < syntax.length &&
    p < i + 6 &&
    /^[-–]$/.test(syntax.lower[p + 1]!) &&
    syntax.end[p] === syntax.start[p + 1] &&
    syntax.end[p + 1] === syntax.start[p + 2];
    p += 2
  )
    word += `-${syntax.lower[p + 2]!}`;
  return word;
}

/** `2+2`, `3+3`: taggers take them for anything. */
const FIGURE = /^\d\+\d$/;
/** `'s`, a lone apostrophe, a hyphen, a dash or a slash between words. */
const JOINED = /^(?:['’]s?|[-–—/]|[’'])$/;

/** "foreign and defence ministerial": the word before `and` hangs on the same head, or stands as an adjective. */
function joinsModifiers(syntax: Syntax, and: number, head: number): boolean {
  const before = and - 1;
  const rel = relation(syntax, before);
  if (rel !== 'amod' && rel !== 'compound' && rel !== 'nmod') return false;
  for (let k = before, steps = 0; k >= 0 && steps < 6; k = syntax.head[k]!, steps++) if (k === head) return true;
  return syntax.upos[before] === 'ADJ';
}

export const sentenceEnd = (syntax: Syntax, i: number): number => syntax.sentences[syntax.sentenceOf[i]!]!.end;
const _sentenceSpan = (syntax: Syntax, i: number): Span => spanOfTokens(syntax, syntax.sentences[syntax.sentenceOf[i]!]!);

/** One side for each person, and for each state that sends nobody by name; the fuller of two mentions stays. */
export function distinct(sides: readonly Side[]): Side[] {
  const out: Side[] = [];
  for (const side of sides) {
    const k = out.findIndex((s) => sameParty(s.party, side.party));
    if (k < 0) out.push(side);
    else out[k] = merged(out[k]!, side);
  }
  return out.filter((s) => isNamed(s.party) || !out.some((q) => q !== s && isNamed(q.party) && q.party.actor === s.party.actor));
}

const isNamed = (p: Party): boolean => p.person !== undefined || p.name !== undefined;

function sameParty(a: Party, b: Party): boolean {
  if (a.person && b.person) return a.person === b.person;
  if (a.name && b.name) return a.name === b.name;
  if (isNamed(a) !== isNamed(b)) return a.actor === b.actor && a.office !== undefined && a.office === b.office;
  return a.actor === b.actor && (a.office === b.office || !a.office || !b.office);
}

function merged(a: Side, b: Side): Side {
  const [more, less] = weight(b) > weight(a) ? [b, a] : [a, b];
  const part = a.part !== 'participant' ? a.part : b.part;
  return { ...more, party: { ...less.party, ...more.party }, part };
}

const weight = ({ party, inferred }: Side): number =>
  (party.person ? 4 : 0) + (party.name ? 2 : 0) + (party.actor ? 2 : 0) + (party.office ? 1 : 0) - (inferred ? 3 : 0);

/** Whether a side is a person or an office rather than a state. */
export const isSomebody = ({ party }: Side): boolean =>
  party.person !== undefined || party.name !== undefined || party.office !== undefined;

/** How many sides there are: states, organisations, and people in office whose state the text does not tell. */
export function countSides(sides: readonly Side[]): number {
  const homeless = new Set<string>();
  for (const { party } of sides)
    if (!party.actor && party.office && (party.person || party.name)) homeless.add(party.person ?? party.name!);
  return actorsOf(sides).length + homeless.size;
}

/** Whether a side is an organisation or group of states itself, with nobody named for it. */
export const isOrganisation = ({ party }: Side, knowledge: Knowledge): boolean => {
  const kind = party.actor && !party.person && !party.name ? knowledge.actor(party.actor)?.kind : undefined;
  return kind === 'organisation' || kind === 'group';
};

/** The states and organisations among the sides, in code order. */
export function actorsOf(sides: readonly Side[]): string[] {
  const out = new Set<string>();
  for (const { party } of sides) if (party.actor) out.add(party.actor);
  return [...out].sort();
}
