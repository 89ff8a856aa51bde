import { children, relation, whoAtToken } from '../../model/index.ts';
import { stateRoles } from './act.ts';
import { type Clause, clauseOf, type Oblique, obliquesOf } from './clause.ts';
import type { Frame, VerbEntry } from './lexicon.ts';
import { type Scene, sidesOf } from './sides.ts';
import { behind } from './sides-nearby.ts';

/** A predicate with the frame it fills and the phrase that serves as its object. */
export interface Match {
  readonly clause: Clause;
  readonly frame: Frame;
  /** Verb with its particles, as the lexicon has it. */
  readonly verb: string;
  /** Head of the object, or of the phrase behind the verb's own preposition. */
  readonly object: number;
}

/** The best frame of the predicate at a token; undefined when the lexicon knows none that fits. */
export function matchAt(scene: Scene, token: number): Match | undefined {
  const { verbs, verbForms } = scene.lexicon;
  if (!predicates.has(scene.syntax.upos[token]!)) return undefined;
  const entries = verbs.get(scene.syntax.lemma[token]!) ?? verbs.get(verbForms.get(scene.syntax.lower[token]!) ?? '');
  if (!entries || !isPredicate(scene, token)) return undefined;
  const clause = clauseOf(scene.syntax, token, scene.words);
  let best: Match | undefined;
  for (const entry of entries) {
    const object = objectOf(scene, clause, entry);
    if (object === undefined) continue;
    for (const frame of entry.frames) {
      if (frame.object === 'class' && isCalled(scene, clause, entry)) continue;
      // "to defend itself against Togo"
      if (frame.plover === 'SUPPORT' && object >= 0 && scene.words.reflexive.has(scene.syntax.lower[object]!)) continue;
      if (best && frame.rank >= best.frame.rank) break;
      if (fits(scene, clause, frame, object)) {
        best = { clause, frame, verb: entry.verb, object };
        break;
      }
    }
    // The longer verb is the more telling one: "call off" is not "call".
    if (best && entry.satellites.length > 0) return best;
  }
  return best;
}

/** `ordered Togo's troops to leave`: one moves one's own troops, another's are asked to do something. */
function isToldAway(scene: Scene, { verb, subject, infinitive }: Clause, object: number): boolean {
  if (infinitive < 0 || !scene.words.objectControl.has(scene.syntax.lemma[verb]!)) return false;
  const own = new Set(sidesOf(scene, subject).map((s) => s.actor));
  return sidesOf(scene, object).some((s) => s.actor !== undefined && !own.has(s.actor));
}

/** `called the lawsuit a stunt`: what is said of a thing is not what is done with it. */
const isCalled = ({ syntax }: Scene, { object, complement }: Clause, entry: VerbEntry): boolean =>
  object >= 0 &&
  complement > object &&
  entry.satellites.length === 0 &&
  syntax.upos[complement] === 'NOUN' &&
  entry.frames.some((f) => f.plover === '@label');

const officials = new Set(['GOV', 'MIL', 'LEG', 'REB', 'OPP', 'JUD', 'SPY']);

const attributive = new Set(['amod', 'compound', 'case', 'mark', 'fixed', 'det', 'cc']);

/** What may be a predicate at all. */
const predicates = new Set(['VERB', 'ADJ', 'NOUN', 'AUX']);

/** A verb that heads a clause, or an adjective that does so with a copula: `is willing to`. */
function isPredicate(scene: Scene, token: number): boolean {
  const { syntax } = scene;
  const label = relation(syntax, token);
  if (attributive.has(label)) return false;
  const upos = syntax.upos[token];
  if (upos === 'VERB') return true;
  if (upos === 'ADJ') return children(syntax, token).some((c) => relation(syntax, c) === 'cop');
  if (upos === 'NOUN') return isHeadline(scene, token);
  if (upos === 'AUX') return label !== 'aux' && label !== 'cop';
  return false;
}

/** `China arrests three …`: a plural noun at the root right behind an actor, that may be a verb and has something behind it. */
function isHeadline({ syntax, mentions }: Scene, token: number): boolean {
  if (syntax.xpos[token] !== 'NNS' || relation(syntax, token) !== 'root' || token === 0) return false;
  const before = whoAtToken(mentions, token - 1);
  return before !== undefined || syntax.upos[token - 1] === 'PROPN';
}

/** The object of the verb with its particles; -1 without one, undefined when a particle is missing. */
function objectOf(scene: Scene, clause: Clause, entry: VerbEntry): number | undefined {
  let object = clause.object;
  for (const word of entry.satellites) {
    const found = satellite(scene, clause, word);
    if (found === undefined) return undefined;
    if (found >= 0) object = found;
    // "declared the envoy persona non grata", where the tree makes objects of both
    else if (object >= 0 && scene.syntax.lower[object] === word && clause.indirect >= 0) object = clause.indirect;
  }
  return object;
}

const particles = new Set(['compound', 'advmod', 'obj', 'obl', 'xcomp', 'iobj', 'nmod', 'fixed', 'amod']);

const named = new Set(['flat', 'appos']);

/** Where a particle of the verb stands: the head of the phrase it opens, -1 for a bare particle. */
function satellite(scene: Scene, clause: Clause, word: string): number | undefined {
  const { syntax } = scene;
  const { verb } = clause;
  // "On the call, Togo agreed": what stands before the verb is not what is agreed on.
  const phrase = clause.obliques.find(
    (o: Oblique) => o.preposition === word && o.head > verb && !(word === 'with' && hasOwnSubject(scene, o.head)),
  );
  if (phrase) return phrase.head;
  if (syntax.lower[verb + 1] === word && syntax.upos[verb + 1] !== 'DET') return -1;
  for (const c of children(syntax, verb)) {
    if (syntax.lower[c] === word || syntax.lemma[c] === word) {
      const label = relation(syntax, c);
      if (particles.has(label)) return -1;
    }
  }
  // "declared the envoy Ama Mensah persona non grata": the tree may take it for more of the name.
  if (
    clause.object > verb &&
    children(syntax, clause.object).some(
      (c) =>
        syntax.lower[c] === word &&
        (named.has(relation(syntax, c)) ||
          syntax.deprel[c] === 'nmod:desc' ||
          (c > clause.object && relation(syntax, c) === 'amod')),
    )
  )
    return -1;
  // "called the support for Togo a mistake": the phrase is the object's own
  if (clause.object > verb && clause.complement > clause.object) return undefined;
  // "took action against Togo": the phrase may hang on the noun of the verb.
  const nested =
    clause.object > verb ? obliquesOf(syntax, clause.object).find((o) => o.preposition === word && o.head > verb) : undefined;
  return nested ? nested.head : behind(scene, verb, word, 9);
}

function fits(scene: Scene, clause: Clause, frame: Frame, object: number): boolean {
  switch (frame.object) {
    case 'class':
      return (
        object >= 0 &&
        classesOf(scene, object).has(frame.noun) &&
        !(frame.plover === 'PROTEST' && isArmed(scene, clause, object)) &&
        !(frame.plover === 'MOBILIZE' && isToldAway(scene, clause, object))
      );
    case 'subject':
      return subjectFits(scene, clause, frame.noun);
    case 'oblique':
      return clause.obliques.some((o) => frame.recipient.includes(o.preposition) && classesOf(scene, o.head).has(frame.noun));
    case 'complement': {
      if (clause.infinitive < 0) return false;
      const inner = clauseOf(scene.syntax, clause.infinitive, scene.words);
      if (inner.object >= 0 && classesOf(scene, inner.object).has(frame.noun)) return true;
      return (
        inner.obliques.some((o) => classesOf(scene, o.head).has(frame.noun)) ||
        scene.lexicon.nouns.get(scene.syntax.lemma[clause.infinitive]!)?.has(frame.noun) === true
      );
    }
    case 'organisation':
      return (
        object >= 0 &&
        sidesOf(scene, object, false).some(
          (s) => s.actor !== undefined && s.distance === 0 && scene.lexicon.organisations.has(s.actor),
        )
      );
    case 'official':
      return (
        object >= 0 && sidesOf(scene, object).some((s) => s.actor !== undefined && s.role !== undefined && officials.has(s.role))
      );
    case 'place':
      // Whoever takes something somewhere does not visit.
      return object >= 0 && (clause.object < 0 || clause.object === object) && sidesOf(scene, object).length > 0;
    case 'who':
      return object >= 0 && sidesOf(scene, object).length > 0;
    case 'infinitive':
      return clause.infinitive >= 0;
    case 'asked':
      return clause.infinitive >= 0 && (object >= 0 || hasOwnSubject(scene, clause.infinitive));
    case 'clause':
      return clause.content >= 0;
    case 'none':
      return object < 0;
    case 'any':
      return object >= 0 || clause.infinitive >= 0 || clause.content >= 0;
  }
}

/** `the army carried out a strike`: a state does not walk out from work. */
const isArmed = (scene: Scene, clause: Clause, object: number): boolean =>
  (classesOf(scene, object).has('attack') || classesOf(scene, object).has('blockade')) &&
  sidesOf(scene, clause.subject).some((s) => s.actor !== undefined && (s.role === undefined || stateRoles.has(s.role)));

function subjectFits(scene: Scene, clause: Clause, noun: string): boolean {
  const subject = clause.passive ? clause.object : clause.subject;
  return subject >= 0 && classesOf(scene, subject).has(noun);
}

const hasOwnSubject = ({ syntax }: Scene, verb: number): boolean =>
  children(syntax, verb).some((c) => relation(syntax, c) === 'nsubj');

const none: ReadonlySet<string> = new Set();

/** Classes of a noun phrase by its head, the words before it, or the noun it counts (`a wave of strikes`). */
export function classesOf(scene: Scene, head: number): ReadonlySet<string> {
  const { classes } = scene;
  classes[head] ??= readClasses(scene, head, 0);
  return classes[head];
}

function readClasses(scene: Scene, head: number, steps: number): ReadonlySet<string> {
  const { syntax, lexicon, words } = scene;
  const lemma = syntax.lemma[head]!.toLowerCase();
  const one = syntax.lower[head - 1];
  const two = syntax.lower[head - 2];
  const ends = lexicon.nounEnds.has(lemma) || lexicon.nounEnds.has(syntax.lower[head]!);
  const own =
    (head > 1 && one === '-' && (lexicon.nouns.get(`${two}-${lemma}`) ?? lexicon.nouns.get(`${two}${lemma}`))) ||
    (ends &&
      head > 1 &&
      (lexicon.nouns.get(`${two} ${one} ${lemma}`) ?? lexicon.nouns.get(`${two} ${one} ${syntax.lower[head]}`))) ||
    (ends && head > 0 && (lexicon.nouns.get(`${one} ${lemma}`) ?? lexicon.nouns.get(`${one} ${syntax.lower[head]}`))) ||
    ofPhrase(scene, head, lemma) ||
    lexicon.nouns.get(syntax.lower[head]!) ||
    lexicon.nouns.get(lemma);
  if (steps > 3) return own ?? none;
  const inside =
    words.containers.has(lemma) || syntax.upos[head] === 'NUM' || syntax.upos[head] === 'SYM' ? heldNoun(scene, head) : undefined;
  if (inside !== undefined) {
    const held = readClasses(scene, inside, steps + 1);
    if (held.size > 0) return own ? new Set([...held, ...own]) : held;
  }
  if (own) return own;
  if (syntax.xpos[head] === 'CD' && counted.has(relation(syntax, head))) return people;
  for (const c of children(syntax, head))
    if (relation(syntax, c) === 'conj' && syntax.upos[c] !== 'VERB') return readClasses(scene, c, steps + 1);
  return none;
}

/** `killed four`: a number that stands for people. */
const counted = new Set(['obj', 'nsubj']);
const people: ReadonlySet<string> = new Set(['person']);

/** `state of emergency`, `memorandum of understanding`: names of one thing in three words. */
function ofPhrase({ syntax, lexicon }: Scene, head: number, lemma: string): ReadonlySet<string> | undefined {
  if (syntax.lower[head + 1] !== 'of' || head + 2 >= syntax.length) return undefined;
  return lexicon.nouns.get(`${lemma} of ${syntax.lower[head + 2]}`);
}

function heldNoun({ syntax }: Scene, head: number): number | undefined {
  return children(syntax, head).find((c) => {
    if (relation(syntax, c) !== 'nmod') return false;
    const first = children(syntax, c).find((k) => relation(syntax, k) === 'case');
    return first !== undefined && (syntax.lower[first] === 'of' || (syntax.lower[first] === 'in' && syntax.upos[head] === 'SYM'));
  });
}
