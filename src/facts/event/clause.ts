import { type ActWords, childBy, childrenBy, relation, type Syntax } from '../../model/index.ts';
import { leadInSubject } from '../lead-in.ts';

/** An oblique or noun phrase behind a preposition: `on Togo`. */
export interface Oblique {
  readonly preposition: string;
  readonly head: number;
}

/** One predicate with what stands around it. Heads of phrases, -1 where there is none. */
export interface Clause {
  readonly verb: number;
  readonly passive: boolean;
  /** Who does it, by grammar: subject, `by` phrase, or the one who controls it. */
  readonly subject: number;
  readonly object: number;
  readonly indirect: number;
  readonly obliques: readonly Oblique[];
  /** Verb of the infinitive inside: `to leave`. */
  readonly infinitive: number;
  /** Verb of the clause inside: `that Togo left`. */
  readonly content: number;
  /** Another predicate complement: `guilty`, `responsible`. */
  readonly complement: number;
}

const depth = 6;

/** What was read before, by token: a clause is asked for by every finder. */
const known = new WeakMap<Syntax, Clause[]>();

/** Reads the clause of a predicate out of the tree. Takes any token; steps up and down are bounded. */
export function clauseOf(syntax: Syntax, verb: number, words: ActWords): Clause {
  const clauses = known.get(syntax) ?? new Array(syntax.length);
  known.set(syntax, clauses);
  clauses[verb] ??= readClause(syntax, verb, words);
  return clauses[verb];
}

function readClause(syntax: Syntax, verb: number, words: ActWords): Clause {
  if (syntax.upos[verb] === 'NOUN') return headline(syntax, verb);
  const passive = isPassive(syntax, verb);
  const obliques = [...obliquesOf(syntax, verb), ...sharedObliques(syntax, verb)];
  const by = agentOf(syntax, verb, words) ?? (passive ? sharedAgent(syntax, verb, words) : undefined) ?? -1;
  const own = ownSubject(syntax, verb, words);
  const objects = childrenBy(syntax, verb, 'obj');
  let object = objects.at(-1) ?? bareObject(syntax, verb);
  // "gave Togo a loan", where the tree makes objects of both
  let indirect = childBy(syntax, verb, 'iobj') ?? (objects.length > 1 ? objects[0]! : -1);
  let subject = own;
  if (passive) {
    if (object >= 0 && indirect < 0) indirect = own;
    else object = own;
    subject = by;
  }
  if (object < 0 && !passive) object = sharedObject(syntax, verb);
  if (object < 0 && !passive) object = raisedObject(syntax, verb);
  if (!passive && (object < 0 || isRelative(syntax, object))) object = relativeObject(syntax, verb, own);
  if (indirect >= 0 && object < 0 && !passive) {
    object = indirect;
    indirect = -1;
  }
  return {
    verb,
    passive,
    subject,
    object,
    indirect,
    obliques,
    infinitive: infinitiveOf(syntax, verb),
    content: contentOf(syntax, verb),
    complement: complementOf(syntax, verb),
  };
}

/** `Togo bombs ten bridges`, where the verb was taken for a noun: the subject stands right before it, the object hangs on it. */
function headline(syntax: Syntax, verb: number): Clause {
  const after = childrenBy(syntax, verb, 'obj', 'appos', 'nmod', 'dep', 'obl').find((c) => c > verb);
  const obliques = obliquesOf(syntax, verb).filter((o) => o.head !== after);
  return {
    verb,
    passive: false,
    subject: verb - 1,
    object: after ?? -1,
    indirect: -1,
    obliques,
    infinitive: infinitiveOf(syntax, verb),
    content: -1,
    complement: -1,
  };
}

const agentOf = (syntax: Syntax, verb: number, words: ActWords): number | undefined =>
  obliquesOf(syntax, verb).find((o) => words.agents.has(o.preposition))?.head ?? childBy(syntax, verb, 'obl:agent');

/** `two were killed and ten wounded by gunmen`: the doer of the last passive serves all. */
function sharedAgent(syntax: Syntax, verb: number, words: ActWords): number | undefined {
  for (const c of childrenBy(syntax, verb, 'conj'))
    if (isPassive(syntax, c) || syntax.xpos[c] === 'VBN') return agentOf(syntax, c, words);
  return undefined;
}

/** `were killed and three wounded in a raid`, `condemned and imposed sanctions on Togo`: what the tree hangs on the first of two verbs although it stands behind both. */
function sharedObliques(syntax: Syntax, verb: number): Oblique[] {
  const head = syntax.head[verb]!;
  if (relation(syntax, verb) !== 'conj' || head < 0 || syntax.upos[head] !== 'VERB') return [];
  const both = isPassive(syntax, verb);
  return obliquesOf(syntax, head).filter(
    (o) => o.head > verb && (both || shared.has(o.preposition)) && childrenBy(syntax, o.head, 'case').every((c) => c > verb),
  );
}

/** Prepositions of whom an act is aimed at. */
const shared = new Set(['on', 'against', 'to', 'from', 'over', 'at', 'toward', 'towards']);

/** `imposed sanctions on and banned two firms`: the object of the second verb hangs on the first, behind its preposition. */
function raisedObject(syntax: Syntax, verb: number): number {
  const head = syntax.head[verb]!;
  if (relation(syntax, verb) !== 'conj' || head < 0) return -1;
  const raised = childrenBy(syntax, head, 'obl').find((c) => c > verb && childrenBy(syntax, c, 'case').some((k) => k < verb));
  return raised ?? -1;
}

/** A noun phrase right behind the verb that the tree calls an oblique although no preposition opens it. */
function bareObject(syntax: Syntax, verb: number): number {
  const bare = childrenBy(syntax, verb, 'obl').find(
    (c) =>
      c > verb &&
      syntax.deprel[c] !== 'obl:unmarked' &&
      syntax.deprel[c] !== 'obl:tmod' &&
      caseOf(syntax, c) === '' &&
      c - verb <= 6,
  );
  const sum =
    bare ??
    childrenBy(syntax, verb, 'xcomp').find(
      (c) => syntax.upos[c] === 'SYM' || syntax.upos[c] === 'NUM' || quality(syntax, c) !== undefined,
    );
  return sum ?? -1;
}

/** `called the ruling illegal`: the adjective behind a noun, which the tree gives to the noun and the sense to the verb. */
const quality = (syntax: Syntax, noun: number): number | undefined =>
  syntax.upos[noun] === 'NOUN' ? childrenBy(syntax, noun, 'amod').find((c) => c === noun + 1) : undefined;

function complementOf(syntax: Syntax, verb: number): number {
  const inside = childrenBy(syntax, verb, 'xcomp').find((c) => syntax.upos[c] !== 'VERB');
  return inside === undefined ? -1 : (quality(syntax, inside) ?? inside);
}

/** Whether the subject of the verb suffers the act: `was shot`, `shot by police`. */
export function isPassive(syntax: Syntax, verb: number): boolean {
  for (let k = syntax.childStart[verb]!; k < syntax.childStart[verb + 1]!; k++) {
    const label = syntax.deprel[syntax.childList[k]!]!;
    if (label === 'nsubj:pass' || label === 'aux:pass' || label === 'csubj:pass') return true;
  }
  if (syntax.xpos[verb] !== 'VBN') return false;
  const label = syntax.deprel[verb]!;
  if (label === 'acl') return true;
  if (label === 'conj') return hasNoSubject(syntax, verb) && syntax.head[verb]! >= 0 && isPassive(syntax, syntax.head[verb]!);
  return label === 'advcl' && hasNoSubject(syntax, verb) && childBy(syntax, verb, 'aux') === undefined;
}

const hasNoSubject = (syntax: Syntax, verb: number): boolean => childBy(syntax, verb, 'nsubj') === undefined;

/** The subject by grammar: its own, or of the verb it is joined to or hangs on. */
function ownSubject(syntax: Syntax, verb: number, words: ActWords): number {
  for (let v = verb, step = 0; step < depth; step++) {
    const own = subjectChild(syntax, v);
    const head = syntax.head[v]!;
    if (own !== undefined) {
      if (isRelative(syntax, own) && relation(syntax, v) === 'acl' && head >= 0) return head;
      return own;
    }
    if (head < 0) return leadInSubject(syntax, v);
    const label = relation(syntax, v);
    if (label === 'ccomp' && head > v) {
      // "Two men were freed, an officer said": the tree may hang both subjects on the last verb.
      const stray = childrenBy(syntax, head, 'nsubj').find((c) => c < v);
      if (stray !== undefined) return stray;
    }
    if (label === 'acl') {
      // "the first country to recognise …": who is that country does it.
      if (!isInfinitive(syntax, v) || !(isSingledOut(syntax, head) || isUndertaking(syntax, head, words))) return head;
      const governor = syntax.head[head]!;
      v = governor >= 0 && subjectChild(syntax, head) === undefined && syntax.upos[governor] === 'VERB' ? governor : head;
      continue;
    }
    if (label === 'xcomp' || label === 'ccomp' || (label === 'advcl' && !hasMarker(syntax, v))) {
      const object = childBy(syntax, head, 'obj', 'iobj');
      if (label !== 'advcl' && object !== undefined && words.objectControl.has(syntax.lemma[head]!)) return object;
      if (label !== 'advcl' && isPassive(syntax, head)) return childBy(syntax, head, 'nsubj') ?? -1;
      if (label === 'ccomp' && !isInfinitive(syntax, v) && syntax.xpos[v] !== 'VBG') return -1;
      if (label !== 'advcl') {
        const person = childrenBy(syntax, head, 'obl').find(
          (o) => words.objectControl.has(syntax.lemma[head]!) && caseOf(syntax, o) !== 'for',
        );
        if (person !== undefined) return person;
      }
    } else if (label !== 'conj' && label !== 'parataxis' && label !== 'advcl') return -1;
    v = head;
  }
  return -1;
}

const singling = new Set(['first', 'last', 'latest', 'only', 'next', 'second', 'third']);

/** `the first country`, `the 12th state`: a noun that an infinitive behind it tells the deed of. */
export function isSingledOut(syntax: Syntax, noun: number): boolean {
  return childrenBy(syntax, noun, 'amod', 'nummod').some(
    (c) => singling.has(syntax.lower[c]!) || /^\d+(?:st|nd|rd|th)$/.test(syntax.lower[c]!),
  );
}

/** `took steps to leave`: who takes them leaves. */
function isUndertaking(syntax: Syntax, noun: number, words: ActWords): boolean {
  const above = syntax.head[noun]!;
  return above >= 0 && relation(syntax, noun) === 'obj' && words.undertakings.has(syntax.lemma[noun]!);
}

/** The subject among the dependents, a name or noun before a number or a weekday taken for one. */
function subjectChild(syntax: Syntax, verb: number): number | undefined {
  const all = childrenBy(syntax, verb, 'nsubj', 'csubj');
  const fit = all.filter((c) => syntax.upos[c] !== 'NUM' && syntax.upos[c] !== 'DET');
  const [first, second] = fit.filter((c) => c < verb);
  // "watchdog Amnesty International": of a common noun and a name the name is meant.
  if (first !== undefined && second !== undefined && syntax.upos[first] === 'NOUN' && syntax.upos[second] === 'PROPN')
    return second;
  return first ?? fit[0] ?? all[0];
}

const relatives = new Set(['who', 'which', 'that', 'whom', 'whose']);
const isRelative = (syntax: Syntax, i: number): boolean => relatives.has(syntax.lower[i]!);

function hasMarker(syntax: Syntax, verb: number): boolean {
  const mark = childBy(syntax, verb, 'mark');
  return mark !== undefined && syntax.lower[mark] !== 'to' && syntax.xpos[verb] !== 'VBG' && syntax.xpos[verb] !== 'VBN';
}

/** `attacked and killed two men`: the object of the last serves all. */
function sharedObject(syntax: Syntax, verb: number): number {
  for (const c of childrenBy(syntax, verb, 'conj')) {
    if (c === undefined || syntax.upos[c] !== 'VERB' || !hasNoSubject(syntax, c)) continue;
    const object = childBy(syntax, c, 'obj');
    if (object !== undefined && c - verb <= 3) return object;
  }
  return -1;
}

/** `the tankers it seized`: what a relative clause with a subject of its own is said of. */
function relativeObject(syntax: Syntax, verb: number, subject: number): number {
  const head = syntax.head[verb]!;
  if (syntax.deprel[verb] !== 'acl:relcl' || head < 0 || subject < 0 || subject === head || isRelative(syntax, subject))
    return -1;
  const asked = childrenBy(syntax, verb, 'obl', 'advmod', 'xcomp', 'ccomp').some(
    (c) => c < verb || relation(syntax, c).endsWith('comp'),
  );
  return asked ? -1 : head;
}

export const isInfinitive = (syntax: Syntax, verb: number): boolean => {
  const mark = childBy(syntax, verb, 'mark');
  return (
    (mark !== undefined && syntax.lower[mark] === 'to') ||
    (verb > 0 && syntax.lower[verb - 1] === 'to' && syntax.upos[verb] === 'VERB')
  );
};

function infinitiveOf(syntax: Syntax, verb: number): number {
  const inside = childrenBy(syntax, verb, 'xcomp', 'ccomp', 'advcl', 'csubj');
  const plain = inside.find((c) => relation(syntax, c) === 'xcomp' && (syntax.upos[c] === 'VERB' || isInfinitive(syntax, c)));
  if (plain !== undefined) return plain;
  const to = inside.find((c) => c > verb && isInfinitive(syntax, c));
  if (to !== undefined) return to;
  // "ruled out sending troops"
  const bare = inside.find(
    (c) => syntax.xpos[c] === 'VBG' && c > verb && c - verb <= 2 && childBy(syntax, c, 'mark', 'nsubj') === undefined,
  );
  if (bare !== undefined) return bare;
  const object = childBy(syntax, verb, 'obj', 'obl');
  return object === undefined ? -1 : (childrenBy(syntax, object, 'acl').find((c) => c > object && isInfinitive(syntax, c)) ?? -1);
}

function contentOf(syntax: Syntax, verb: number): number {
  const inside = childrenBy(syntax, verb, 'ccomp').find((c) => !isInfinitive(syntax, c));
  if (inside !== undefined) return inside;
  const loose = childrenBy(syntax, verb, 'parataxis', 'advcl').find((c) => {
    const mark = childBy(syntax, c, 'mark');
    return mark !== undefined && syntax.lower[mark] === 'that';
  });
  return loose ?? -1;
}

/** First preposition of a phrase, lower case; empty where there is none. */
export function caseOf(syntax: Syntax, head: number): string {
  const mark = childBy(syntax, head, 'case', 'mark');
  return mark === undefined || countsOnly(syntax, mark) ? '' : syntax.lower[mark]!;
}

const extremes = new Set(['least', 'most']);
const roughly = new Set(['over', 'around', 'about', 'up', 'under']);

/** `at least 70`, `around 300`, `up to ten`: a preposition that only measures the number behind it. */
function countsOnly(syntax: Syntax, mark: number): boolean {
  const next = syntax.lower[mark + 1];
  if (next === undefined) return false;
  if (syntax.lower[mark] === 'at') return extremes.has(next);
  if (!roughly.has(syntax.lower[mark]!)) return false;
  return syntax.upos[mark + 1] === 'NUM' || (next === 'to' && syntax.upos[mark + 2] === 'NUM');
}

/** Prepositional phrases of a verb or noun, in text order, with those joined by `and`. */
export function obliquesOf(syntax: Syntax, head: number): Oblique[] {
  const out: Oblique[] = [];
  for (let k = syntax.childStart[head]!; k < syntax.childStart[head + 1]!; k++) {
    const c = syntax.childList[k]!;
    const label = relation(syntax, c);
    if (label === 'obl' || label === 'nmod' || label === 'advcl' || label === 'acl' || label === 'xcomp') {
      const preposition = syntax.deprel[c] === 'nmod:poss' ? '' : caseOf(syntax, c);
      if (preposition && !(preposition === 'to' && syntax.xpos[c] === 'VB')) out.push({ preposition, head: c });
    }
  }
  return out;
}
