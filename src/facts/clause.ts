import { type ClauseWords, childBy, relation, type Syntax } from '../model/index.ts';

/** Whether the act of a verb took place (`done`), is to come (`planned`), is denied, or is only wished, asked for or supposed (`open`). */
export type Standing = 'done' | 'planned' | 'denied' | 'open';

const MAX_DEPTH = 12;

/** A verb that heads a clause; participles before a noun (`a planned summit`) do not. */
export function isVerb(syntax: Syntax, i: number): boolean {
  if (syntax.upos[i] !== 'VERB' && syntax.upos[i] !== 'AUX') return false;
  const rel = relation(syntax, i);
  return rel !== 'amod' && rel !== 'aux' && rel !== 'cop' && rel !== 'compound' && rel !== 'case';
}

/** The verb whose clause holds token i: i itself when it is a verb, else the nearest above; -1 when there is none. */
export function clauseVerb(syntax: Syntax, i: number): number {
  for (let k = i, steps = 0; k >= 0 && steps < 60; k = syntax.head[k]!, steps++) if (isVerb(syntax, k)) return k;
  return -1;
}

/**
 * How the act of verb v stands: `will visit` planned, `did not meet` denied, `could talk` and `urged them to meet` open,
 * `is scheduled to travel` planned, `met` done. A verb without finite words of its own (`to sign`, `after meeting`) follows the one it
 * hangs on.
 */
export function standingOf(syntax: Syntax, v: number, words: ClauseWords): Standing {
  for (let k = v, depth = 0; depth < MAX_DEPTH; depth++) {
    const own = auxiliaries(syntax, k, words);
    const up = syntax.head[k]!;
    const rel = relation(syntax, k);
    if (own.denied) return 'denied';
    if (own.conditional) return 'open';
    if (own.future || own.possible || own.finite) {
      // "agreed that they would meet"
      if (own.later && up >= 0 && rel === 'ccomp' && has(words.plans, syntax, up)) return 'planned';
      if (own.possible) return 'open';
      // "hopes that they will meet" leaves it open; "said that they will meet" does not.
      if (up >= 0 && rel === 'ccomp' && has(words.wishes, syntax, up)) return 'open';
      return own.future ? 'planned' : 'done';
    }
    if (up < 0) {
      if (own.infinitive) return own.subject ? 'planned' : 'open';
      // Taggers take the present of "we convene" for an infinitive; without a subject it commands.
      return syntax.xpos[k] === 'VB' && !own.subject ? 'open' : 'done';
    }
    if (own.infinitive && rel !== 'conj') {
      const asked = has(words.wishes, syntax, up);
      if (has(words.refusals, syntax, up)) return 'denied';
      if (has(words.plans, syntax, up) || (syntax.lemma[up] === 'be' && rel !== 'advcl')) {
        const above = isVerb(syntax, up) ? auxiliaries(syntax, up, words) : undefined;
        return above?.denied ? 'denied' : above?.possible || above?.conditional ? 'open' : 'planned';
      }
      if (asked && rel !== 'advcl') return 'open';
    }
    // "Peru will pay, the ministers announced": a participle with a subject of its own is a past tense that the tagger took for one.
    if (syntax.xpos[k] === 'VBN' && rel === 'acl' && own.subject) return 'done';
    // "was barred from entering"
    if (syntax.xpos[k] === 'VBG' && words.bars.has(syntax.lemma[up]!) && childBy(syntax, k, 'mark') !== undefined)
      return 'denied';
    // "looks forward to welcoming"
    if (syntax.xpos[k] === 'VBG' && syntax.lemma[up] === 'look') return 'planned';
    k = isVerb(syntax, up) ? up : clauseVerb(syntax, up);
    if (k < 0) return own.infinitive ? 'planned' : 'done';
  }
  return 'open';
}

/** A sentence that asks tells nothing. */
export function isQuestion(syntax: Syntax, i: number): boolean {
  const { end } = syntax.sentences[syntax.sentenceOf[i]!]!;
  return syntax.form[end - 1] === '?' || syntax.form[end - 2] === '?';
}

const has = (set: ReadonlySet<string>, syntax: Syntax, i: number): boolean =>
  set.has(syntax.lemma[i]!) || set.has(syntax.lower[i]!);

interface Own {
  readonly denied: boolean;
  readonly possible: boolean;
  readonly future: boolean;
  readonly later: boolean;
  readonly finite: boolean;
  readonly infinitive: boolean;
  readonly conditional: boolean;
  readonly subject: boolean;
}

/** What the auxiliaries, markers and negations right under a verb say. */
function auxiliaries(syntax: Syntax, v: number, words: ClauseWords): Own {
  const tag = syntax.xpos[v];
  let finite = tag === 'VBD' || tag === 'VBZ' || tag === 'VBP';
  let denied = false;
  let possible = false;
  let future = false;
  let later = false;
  let infinitive = false;
  let conditional = false;
  let subject = false;
  for (let c = syntax.childStart[v]!; c < syntax.childStart[v + 1]!; c++) {
    const t = syntax.childList[c]!;
    const lower = syntax.lower[t]!;
    const rel = relation(syntax, t);
    if (rel === 'nsubj' || rel === 'csubj') subject = true;
    if ((rel === 'aux' || rel === 'cop') && t < v) {
      if (words.future.has(lower)) future = true;
      else if (words.possible.has(lower)) possible = true;
      if (words.later.has(lower)) later = true;
      if (lower !== 'to' && lower !== 'be' && lower !== 'been' && lower !== 'being') finite = true;
    } else if (rel === 'mark') {
      if (lower === 'to') infinitive = true;
      else if (words.conditional.has(lower)) conditional = true;
    }
    if (t < v && t + 1 < syntax.length && words.negation.has(lower) && syntax.lower[t + 1] !== 'only') denied = true;
    // "will no longer travel"
    if (t < v && rel === 'advmod' && t > 0 && syntax.head[t - 1] === t && words.negation.has(syntax.lower[t - 1]!))
      denied = lower !== 'only' || denied;
  }
  return { denied, possible, future, later, finite, infinitive, conditional, subject };
}
