import type { Syntax, TimeWords, TokenRange } from '../../model/index.ts';
import { childrenBy, relation } from '../../model/index.ts';

/** Where the act a date belongs to stands: behind, ahead, ahead of something past (`would meet`, `was expected to meet`), or not said. */
export type Tense = 'past' | 'present' | 'future' | 'planned' | 'unknown';

const MAX_CLIMB = 12;

/**
 * The tense of the clause that holds a token. Climbs to the nearest verb and reads its auxiliaries; an infinitive takes its time from
 * what it depends on (`is scheduled to meet` lies ahead).
 */
export function tenseAt(syntax: Syntax, range: TokenRange, head: number, times: TimeWords): Tense {
  let at = head;
  for (let step = 0; at >= 0 && step < MAX_CLIMB; step++) {
    if (at >= range.first && at < range.end) {
      at = syntax.head[at]!;
      continue;
    }
    if (isVerb(syntax, at)) {
      const tense = tenseOfVerb(syntax, at, times);
      if (tense !== 'unknown') return tense;
    } else if (times.aheadWords.has(syntax.lemma[at]!)) return 'future';
    at = syntax.head[at]!;
  }
  return bySentence(syntax, range, times);
}

const isVerb = (syntax: Syntax, i: number): boolean => {
  // The "think" of "think tank" is no act, whatever the engine takes it for.
  if (relation(syntax, i) === 'compound' || relation(syntax, i) === 'amod') return false;
  const tag = syntax.xpos[i]!;
  return tag.charCodeAt(0) === 86 /* V */ || syntax.upos[i] === 'VERB' || (syntax.upos[i] === 'AUX' && tag !== 'MD');
};

function tenseOfVerb(syntax: Syntax, verb: number, times: TimeWords): Tense {
  let perfect: Tense = 'unknown';
  for (const aux of childrenBy(syntax, verb, 'aux', 'cop', 'mark')) {
    const word = syntax.lower[aux]!;
    if (times.futureAux.has(word))
      return followedByHave(syntax, aux, verb) ? 'past' : times.pastFutureAux.has(word) ? 'planned' : 'future';
    if (word === 'to' && syntax.upos[aux] === 'PART') return infinitive(syntax, verb, times);
    // "a fair due to be held on Saturday": trees take the two words for one mark.
    if (times.aheadWords.has(word) && syntax.lower[aux + 1] === 'to') return 'future';
    if (word === 'was' || word === 'were' || word === 'had' || word === 'did') perfect = 'past';
    else if (word === 'has' || word === 'have') perfect = perfect === 'unknown' ? 'past' : perfect;
    else if ((word === 'is' || word === 'are') && perfect === 'unknown') perfect = 'present';
  }
  if (times.aheadWords.has(syntax.lemma[verb]!) && syntax.xpos[verb] !== 'VBD') return 'future';
  if (times.aheadParticles.has(`${syntax.lemma[verb]} ${syntax.lower[verb + 1] ?? ''}`)) return 'future';
  if (perfect !== 'unknown') return perfect;
  switch (syntax.xpos[verb]) {
    case 'VBD':
      return 'past';
    case 'VBZ':
    case 'VBP':
      // Who opens something does so whenever it is; what opens or ends is still to do so.
      return times.turning.has(syntax.lemma[verb]!) && childrenBy(syntax, verb, 'obj').length === 0 ? 'future' : 'present';
    case 'VBN':
      return relation(syntax, verb) === 'acl' ? 'past' : 'unknown';
    default:
      return 'unknown';
  }
}

/** Whether a verb above the token is in the perfect of now: `has closed`, `have been held`. */
export function hasPerfect(syntax: Syntax, token: number): boolean {
  for (let at = syntax.head[token]!, step = 0; at >= 0 && step < MAX_CLIMB; at = syntax.head[at]!, step++) {
    const aux = childrenBy(syntax, at, 'aux').map((a) => syntax.lower[a]!);
    if (aux.includes('has') || aux.includes('have')) return true;
    if (syntax.xpos[at] === 'VBD' || aux.length > 0) return false;
  }
  return false;
}

const followedByHave = (syntax: Syntax, aux: number, verb: number): boolean =>
  verb > aux && syntax.lower[aux + 1] === 'have' && syntax.lower[aux] !== 'will';

/** `plans to visit` lies ahead; `travelled to attend` where its verb lies. */
function infinitive(syntax: Syntax, verb: number, times: TimeWords): Tense {
  const head = syntax.head[verb]!;
  if (head < 0) return 'future';
  const lemma = syntax.lemma[head]!;
  if (times.aheadWords.has(lemma) && isPast(syntax, head)) return 'planned';
  if (times.aheadWords.has(lemma) || times.announces.has(lemma) || lemma === 'be' || lemma === 'go' || lemma === 'have')
    return 'future';
  if (syntax.upos[head] === 'NOUN') return 'future';
  return 'unknown';
}

/** `was expected`, `planned`: a plan told in the past. */
const isPast = (syntax: Syntax, verb: number): boolean =>
  syntax.xpos[verb] === 'VBD' ||
  childrenBy(syntax, verb, 'aux', 'cop').some(
    (aux) => syntax.lower[aux] === 'was' || syntax.lower[aux] === 'were' || syntax.lower[aux] === 'had',
  );

/** Without a verb above: the only kind of tense the sentence has, if it has one. */
function bySentence(syntax: Syntax, range: TokenRange, times: TimeWords): Tense {
  const token = range.first;
  const { first, end } = syntax.sentences[syntax.sentenceOf[token]!]!;
  let nearest: Tense = 'unknown';
  let distance = Number.POSITIVE_INFINITY;
  for (let i = Math.max(first, token - 40); i < Math.min(end, token + 40); i++) {
    const tense = times.futureAux.has(syntax.lower[i]!)
      ? 'future'
      : syntax.xpos[i] === 'VBD'
        ? 'past'
        : syntax.xpos[i] === 'VBZ' || syntax.xpos[i] === 'VBP'
          ? 'present'
          : undefined;
    if (tense === undefined || (i >= range.first && i < range.end)) continue;
    const d = Math.abs(i - token);
    if (d < distance) {
      distance = d;
      nearest = tense;
    }
  }
  return nearest;
}
