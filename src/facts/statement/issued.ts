import {
  childBy,
  childrenBy,
  relation,
  type Span,
  type SpeechLanguage,
  type Syntax,
  type TokenRange,
} from '../../model/index.ts';

/** A sentence by which whoever issued the document speaks: its cue, and the stance that shows. */
export interface Stand {
  readonly cue: TokenRange;
  readonly stance?: string;
  readonly confidence: number;
  /** `we` and `I`, the same left out in speech, the issuer's own name, `our`, a demand on others, or a judgement without either. */
  readonly voice: 'first' | 'spoken' | 'issuer' | 'our' | 'demand' | 'judgement';
}

/** How the issuer speaks in a sentence ("We urge …", "Peru stands with …", "The attacks are unacceptable"); undefined for narration. */
export function standOf(
  syntax: Syntax,
  words: SpeechLanguage,
  sentence: TokenRange,
  isIssuer: (token: number) => boolean,
): Stand | undefined {
  const root = rootOf(syntax, sentence);
  if (root < 0) return undefined;
  const subject = childBy(syntax, root, 'nsubj') ?? letBy(syntax, words, root);
  if (subject === undefined) return spoken(syntax, words, root);
  const lower = syntax.lower[subject]!;
  const cue = cueOf(syntax, words, root, subject);
  if (subject === root + 1 && childBy(syntax, root, 'nsubj') === undefined && !cue) return undefined;
  if (words.firstPerson.has(lower)) {
    return cue
      ? { cue: cue.range, voice: 'first', confidence: 0.85, ...(cue.stance && { stance: cue.stance }) }
      : { cue: { first: root, end: root + 1 }, voice: 'first', confidence: 0.5 };
  }
  if (cue && isIssuer(subject) && isPresent(syntax, root)) {
    return { cue: cue.range, voice: 'issuer', confidence: 0.8, ...(cue.stance && { stance: cue.stance }) };
  }
  // "The members of the group extend our warm wishes"
  const object = childBy(syntax, root, 'obj', 'xcomp');
  if (cue && object !== undefined && isPresent(syntax, root) && isOurs(syntax, object)) {
    return { cue: cue.range, voice: 'our', confidence: 0.8, ...(cue.stance && { stance: cue.stance }) };
  }
  if (
    childrenBy(syntax, subject, 'nmod:poss', 'nmod', 'det').some((c) => syntax.lower[c] === 'our' || syntax.lower[c] === 'my')
  ) {
    return { cue: { first: root, end: root + 1 }, voice: 'our', confidence: 0.55 };
  }
  const ours = besideRoot(syntax, words, root);
  if (ours) return ours;
  const demand = childrenBy(syntax, root, 'aux').find((a) => words.demands.has(syntax.lower[a]!));
  if (demand !== undefined) return { cue: { first: demand, end: demand + 1 }, voice: 'demand', confidence: 0.6, stance: 'urge' };
  const copula = childBy(syntax, root, 'cop');
  if (copula !== undefined && isPresent(syntax, root) && judges(syntax, words, root)) {
    return { cue: { first: copula, end: copula + 1 }, voice: 'judgement', confidence: 0.55 };
  }
  return undefined;
}

/** `Very much looking forward to working with you`, `Glad to have signed the treaty`, as one speaks: the first person is left out. */
function spoken(syntax: Syntax, words: SpeechLanguage, root: number): Stand | undefined {
  const participle = syntax.xpos[root] === 'VBG' && childBy(syntax, root, 'aux', 'cop', 'mark') === undefined;
  const cue = participle ? words.cues.get(syntax.lower[root]!)?.find(({ particle }) => particle === FORWARD) : undefined;
  if (cue && syntax.lower[root + 1] === 'forward')
    return { cue: { first: root, end: root + 1 }, voice: 'spoken', confidence: 0.6, ...(cue.stance && { stance: cue.stance }) };
  const adjective =
    syntax.upos[root] === 'ADJ' && words.stands.has(syntax.lower[root]!) && childBy(syntax, root, 'cop', 'aux') === undefined;
  if (!adjective || childBy(syntax, root, 'xcomp', 'ccomp', 'advcl') === undefined) return undefined;
  const stance = words.stands.get(syntax.lower[root]!);
  return { cue: { first: root, end: root + 1 }, voice: 'spoken', confidence: 0.6, ...(stance && { stance }) };
}

const FORWARD = 'forward to';

/** `Aid alone will not do; we urge the parties to talk`: the issuer speaks in a clause beside the main one. */
function besideRoot(syntax: Syntax, words: SpeechLanguage, root: number): Stand | undefined {
  for (const clause of childrenBy(syntax, root, 'conj', 'parataxis')) {
    const subject = childBy(syntax, clause, 'nsubj');
    if (subject === undefined || !words.firstPerson.has(syntax.lower[subject]!)) continue;
    const cue = cueOf(syntax, words, clause, subject);
    if (cue) return { cue: cue.range, voice: 'first', confidence: 0.8, ...(cue.stance && { stance: cue.stance }) };
  }
  return undefined;
}

const isOurs = (syntax: Syntax, noun: number): boolean =>
  childrenBy(syntax, noun, 'nmod', 'det').some((c) => syntax.lower[c] === 'our' || syntax.lower[c] === 'my');

export function rootOf(syntax: Syntax, { first, end }: TokenRange): number {
  for (let i = first; i < end; i++) if (syntax.head[i]! < 0) return i;
  return -1;
}

function cueOf(
  syntax: Syntax,
  words: SpeechLanguage,
  root: number,
  subject: number,
): { range: TokenRange; stance?: string } | undefined {
  const verb = syntax.lower[root]!;
  const copula = copulaOf(syntax, root);
  const adjective = syntax.lower[root]!;
  // "is determined to act", not "has determined that"
  if (words.stands.has(adjective) && root > subject && (copula !== undefined || syntax.upos[root] === 'ADJ')) {
    const stance = words.stands.get(adjective);
    return {
      range: { first: copula !== undefined && copula > subject ? copula : root, end: root + 1 },
      ...(stance && { stance }),
    };
  }
  const cues = words.cues.get(verb);
  if (cues) {
    const stance = cues.find((c) => !c.particle || syntax.lower[root + 1] === c.particle)?.stance;
    return { range: { first: root, end: root + 1 }, ...(stance && { stance }) };
  }
  if (words.standVerbs.has(verb)) {
    const stance = words.standVerbs.get(verb);
    return { range: { first: root, end: root + 1 }, ...(stance && { stance }) };
  }
  // "I want to thank …", "We would like to express …", "Let me begin by thanking …"
  let wished: number | undefined = root;
  for (let steps = 0; steps < 4 && wished !== undefined && words.prefaces.has(syntax.lower[wished]!); steps++)
    wished = ledTo(syntax, words, wished);
  const inner = wished === undefined || wished === root ? undefined : words.cues.get(syntax.lower[wished]!);
  if (wished !== undefined && inner)
    return { range: { first: wished, end: wished + 1 }, ...(inner[0]?.stance && { stance: inner[0].stance }) };
  return undefined;
}

const copulaOf = (syntax: Syntax, root: number): number | undefined =>
  childBy(syntax, root, 'cop', 'aux:pass') ?? childrenBy(syntax, root, 'aux').find((a) => syntax.lemma[a] === 'be');

/** What a preface leads up to: `want to thank`, `begin by thanking`. */
const ledTo = (syntax: Syntax, words: SpeechLanguage, verb: number): number | undefined =>
  childBy(syntax, verb, 'xcomp', 'ccomp') ??
  childrenBy(syntax, verb, 'advcl', 'obl').find((c) => c > verb && words.means.has(syntax.lower[c - 1]!));

/** `Let me …`, `Allow us to …`: whoever is let speaks. */
function letBy(syntax: Syntax, words: SpeechLanguage, root: number): number | undefined {
  const person = root + 1;
  return words.prefaces.has(syntax.lower[root]!) && syntax.xpos[root] === 'VB' && words.firstPerson.has(syntax.lower[person]!)
    ? person
    : undefined;
}

function isPresent(syntax: Syntax, root: number): boolean {
  const tag = syntax.xpos[root];
  if (tag === 'VBZ' || tag === 'VBP') return true;
  for (const c of childrenBy(syntax, root, 'aux', 'cop')) {
    const t = syntax.xpos[c];
    if (t === 'VBZ' || t === 'VBP') return true;
    if (t === 'MD' || t === 'VBD') return false;
  }
  return false;
}

function judges(syntax: Syntax, words: SpeechLanguage, root: number): boolean {
  if (words.judgements.has(syntax.lower[root]!)) return true;
  return childrenBy(syntax, root, 'amod').some((c) => words.judgements.has(syntax.lower[c]!));
}

/** A line that is no sentence: a heading, a byline, a lone name. */
export function isSentence(text: string, syntax: Syntax, { first, end }: TokenRange): boolean {
  if (end - first < 4) return false;
  const span: Span = { start: syntax.start[first]!, end: syntax.end[end - 1]! };
  const last = text[span.end - 1]!;
  if (/[.!?…”"’)]/.test(last)) return true;
  for (let i = first; i < end; i++) {
    if (relation(syntax, i) === 'nsubj' && (syntax.xpos[syntax.head[i]!] === 'VBZ' || syntax.xpos[syntax.head[i]!] === 'VBP'))
      return end - first > 7;
  }
  return false;
}
