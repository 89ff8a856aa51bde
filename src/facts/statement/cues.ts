import {
  childBy,
  childrenBy,
  type Mentions,
  relation,
  type SpeechCue,
  type SpeechLanguage,
  type Syntax,
  type TokenRange,
  type WhoMention,
  whoAtToken,
} from '../../model/index.ts';
import { leadInSubject } from '../lead-in.ts';

/** A speech verb at its place, with its particle. */
export interface CueAt {
  readonly token: number;
  /** Last token of the cue: the particle, or the verb. */
  readonly last: number;
  /** Token from which what is said is looked for, when the speaker stands between (`said Mr Lee`); else the one after the cue. */
  readonly resume?: number;
  readonly cue: SpeechCue;
  readonly passive: boolean;
}

/** All speech verbs of a sentence in text order, left of `mask`ed tokens (inside quotations). */
export function cuesOf(syntax: Syntax, words: SpeechLanguage, sentence: TokenRange, masked: (i: number) => boolean): CueAt[] {
  const out: CueAt[] = [];
  for (let i = sentence.first; i < sentence.end; i++) {
    if (masked(i)) continue;
    const cues = cuesAt(syntax, words, i);
    if (!cues) continue;
    for (const cue of cues) {
      const last = particleEnd(syntax, cue, i, sentence.end);
      if (last < 0) continue;
      out.push({ token: i, last, cue, passive: isPassive(syntax, i) });
      break;
    }
  }
  return out;
}

/** The cues a token may be: a verb of speech, or what somebody `was clear` about. */
function cuesAt(syntax: Syntax, words: SpeechLanguage, i: number): readonly SpeechCue[] | undefined {
  if (syntax.upos[i] === 'ADJ') {
    const cues = words.adjectives.get(syntax.lower[i]!);
    return cues && childBy(syntax, i, 'cop') !== undefined ? cues : undefined;
  }
  const cues = words.cues.get(syntax.lower[i]!) ?? words.cues.get(syntax.lemma[i]!);
  return cues && standsAsVerb(syntax, i) ? cues : undefined;
}

/** A verb of its own clause: not `the stated aim`, not `said Mr Lee` read as an adjective of a name. */
function standsAsVerb(syntax: Syntax, i: number): boolean {
  const tag = syntax.xpos[i]!;
  if (!tag.startsWith('VB')) return false;
  const rel = relation(syntax, i);
  if (rel === 'aux' || rel === 'cop' || rel === 'case') return false;
  if ((rel === 'amod' && tag !== 'VBD') || rel === 'compound') return false;
  // A capital inside a sentence belongs to a name: "Omar bin Said"
  if (
    i > 0 &&
    /^\p{Lu}\p{Ll}/u.test(syntax.form[i]!) &&
    /^\p{L}/u.test(syntax.form[i - 1]!) &&
    syntax.sentenceOf[i - 1] === syntax.sentenceOf[i]
  )
    return false;
  // "the agreed text", "their stated aim": a participle read as a verb
  if ((tag === 'VBN' || tag === 'VBD') && i > 0 && (syntax.upos[i - 1] === 'DET' || syntax.xpos[i - 1] === 'PRP$')) return false;
  return true;
}

/** Last token of the cue when its particle follows (an adverb may stand between); -1 when it has one that does not. */
function particleEnd(syntax: Syntax, cue: SpeechCue, i: number, limit: number): number {
  if (!cue.particle) return i;
  const parts = cue.particle.split(' ');
  let at = i + 1;
  if (at < limit && syntax.upos[at] === 'ADV' && syntax.lower[at] !== parts[0]) at++;
  for (const part of parts) {
    if (at >= limit || syntax.lower[at] !== part) return -1;
    at++;
  }
  return at - 1;
}

function isPassive(syntax: Syntax, i: number): boolean {
  if (syntax.xpos[i] !== 'VBN') return false;
  if (childBy(syntax, i, 'aux:pass', 'nsubj:pass') !== undefined) return true;
  for (let k = syntax.childStart[i]!; k < syntax.childStart[i + 1]!; k++) {
    const c = syntax.childList[k]!;
    if (relation(syntax, c) === 'aux' && c < i) return syntax.lemma[c] === 'be';
  }
  const rel = relation(syntax, i);
  if (rel === 'conj') {
    const up = syntax.head[i]!;
    return up >= 0 && up < i && isPassive(syntax, up);
  }
  return rel === 'acl';
}

/** The first token behind a dateline (`LIMA, 4 May (Agency) — `) that opens a sentence; the sentence's first token when none does. */
export function behindDateline(syntax: Syntax, { first, end }: TokenRange): number {
  for (let i = first; i < end && i < first + 24; i++) {
    if (i > first && syntax.form[i] === '-' && syntax.lower[i - 1] === ')' && isApart(syntax, i)) return i + 1;
    if (i > first && LONG_DASH.has(syntax.form[i]!))
      return syntax.lower[i - 1] === ')' || /^\p{Lu}{3,}$|^\d+$/u.test(syntax.form[i - 1]!) ? i + 1 : first;
    if (syntax.upos[i] === 'VERB' || syntax.upos[i] === 'AUX') break;
  }
  return first;
}

const LONG_DASH = new Set(['—', '–', '--']);
/** `(Agency) - `: a short dash closes a dateline where blanks stand round it. */
const isApart = ({ start, end, length }: Syntax, i: number): boolean =>
  i + 1 < length && start[i]! > end[i - 1]! && start[i + 1]! > end[i]!;

/** Leftmost token of the words under i. */
export function leftEdge(syntax: Syntax, i: number): number {
  let first = i;
  const queue = [i];
  for (let q = 0; q < queue.length && q < 400; q++) {
    const t = queue[q]!;
    if (t < first) first = t;
    for (let k = syntax.childStart[t]!; k < syntax.childStart[t + 1]!; k++) queue.push(syntax.childList[k]!);
  }
  return first;
}

/** The subject that hangs on a verb itself; one behind `that` belongs to what is said, whatever the tree makes of it. */
export function ownSubject(syntax: Syntax, verb: number): number | undefined {
  // Of two before the verb the nearer is its own; the other belongs to a clause in front.
  const subjects = childrenBy(syntax, verb, 'nsubj', 'csubj');
  const before = subjects.filter((s) => s < verb);
  if (before.length > 0) return before[before.length - 1];
  const subject = subjects[0];
  if (subject === undefined) {
    const lead = syntax.head[verb]! < 0 ? leadInSubject(syntax, verb) : -1;
    return lead < 0 ? undefined : lead;
  }
  for (let i = verb + 1; i < subject; i++) if (syntax.lower[i] === 'that' && syntax.upos[i] === 'SCONJ') return undefined;
  return subject;
}

/** Whether the verb has a subject of its own. */
export const hasSubject = (syntax: Syntax, i: number): boolean => ownSubject(syntax, i) !== undefined;

/** `Ana Silva, the acting minister, recommended`: the person whose apposition ends in a comma right before the verb. */
export function appositionBefore(
  { syntax, mentions }: { readonly syntax: Syntax; readonly mentions: Mentions },
  verb: number,
): WhoMention | undefined {
  if (verb < 3 || syntax.lower[verb - 1] !== ',') return undefined;
  const who = whoAtToken(mentions, verb - 2);
  if (!who || (who.form !== 'person' && who.form !== 'titled-person')) return undefined;
  for (let i = who.first; i <= who.last; i++) if (syntax.lower[i] === ',') return who;
  return undefined;
}
