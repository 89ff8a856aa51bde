import {
  childBy,
  childrenBy,
  extent,
  type Reading,
  relation,
  type Syntax,
  type WhoMention,
  whoAtToken,
} from '../../model/index.ts';
import { leadInSubject } from '../lead-in.ts';
import { appositionBefore, behindDateline, ownSubject } from './cues.ts';
import { surnamed } from './named-before.ts';

const FREE = new Set(['of', 'for', 'with', 'to', 'by', 'from', 'and', 'about', 'on', 'against', 'than', '&', 'between', 'after']);

export const standsFree = ({ syntax }: Pick<Reading, 'syntax'>, mention: WhoMention): boolean =>
  !FREE.has(syntax.lower[mention.first - 1] ?? '');

/** The subject of a speech verb, looking past coordination, participles and infinitives of speaking; -1 when none is named. */
export function speakerToken(reading: Reading, verb: number): number {
  if (verb < 0) return -1;
  const subject = subjectInTree(reading, verb);
  if (subject < 0 || subject > verb || subject === leadInSubject(reading.syntax, verb)) return subject;
  return behindHeading(reading, subject, verb);
}

/** `Clean water: Kenya will build …`, `LIMA, 4 May (Agency) — Kenya will …`: the subject stands behind the heading or dateline, not in it. */
function behindHeading({ syntax, mentions }: Reading, subject: number, verb: number): number {
  const body = behindDateline(syntax, syntax.sentences[syntax.sentenceOf[verb]!]!);
  let colon = subject < body && body < verb ? body - 1 : -1;
  for (let i = Math.max(subject, colon) + 1; i < verb; i++) if (syntax.lower[i] === ':') colon = i;
  if (colon < 0) return subject;
  for (let i = colon + 1; i < verb; i++) {
    const who = whoAtToken(mentions, i);
    if (who) return who.head > colon && who.head < verb ? who.head : i;
    const tag = syntax.upos[i]!;
    if ((tag === 'NOUN' || tag === 'PROPN' || tag === 'PRON') && syntax.upos[i + 1] !== 'NOUN' && syntax.upos[i + 1] !== 'PROPN')
      return i;
  }
  return subject;
}

function subjectInTree(reading: Reading, verb: number): number {
  const { syntax } = reading;
  const near = subjectLost(reading, verb);
  if (near >= 0) return near;
  for (let k = verb, depth = 0; depth < 10; depth++) {
    const own = ownSubject(syntax, k);
    if (own !== undefined) {
      const tag = syntax.xpos[own]!;
      const rel = syntax.deprel[k]!;
      if ((tag === 'WP' || tag === 'WDT' || (rel === 'acl:relcl' && syntax.lower[own] === 'that')) && rel.startsWith('acl'))
        return namedBefore(syntax, syntax.head[k]!, own);
      return own;
    }
    const up = syntax.head[k]!;
    if (up < 0) return -1;
    const rel = relation(syntax, k);
    if (rel === 'acl') return up;
    if (rel === 'xcomp' && childBy(syntax, up, 'obj') !== undefined && k !== verb) return childBy(syntax, up, 'obj')!;
    k = up;
    for (let steps = 0; k >= 0 && !isVerbal(syntax.upos[k]!) && childBy(syntax, k, 'nsubj') === undefined && steps < 8; steps++)
      k = syntax.head[k]!;
    if (k < 0) return -1;
  }
  return -1;
}

/** `an insurer, Kilima Life Company, which said`: whose name stands in apposition right before the relative pronoun; else the noun itself. */
function namedBefore(syntax: Syntax, noun: number, pronoun: number): number {
  const name = childrenBy(syntax, noun, 'appos').find((a) => a > noun && a < pronoun && syntax.upos[a] === 'PROPN');
  return name !== undefined && syntax.lower[pronoun - 1] === ',' && extent(syntax, name).end >= pronoun - 1 ? name : noun;
}

/** A finite verb without a subject in the tree, right behind somebody: that is its subject. */
function subjectLost(reading: Reading, verb: number): number {
  const { syntax, mentions } = reading;
  const apposed = appositionBefore({ syntax, mentions }, verb);
  if (apposed) return apposed.head;
  const tag = syntax.xpos[verb];
  if ((tag !== 'VBD' && tag !== 'VBZ') || childBy(syntax, verb, 'nsubj', 'csubj', 'nsubj:pass') !== undefined) return -1;
  let p = verb - 1;
  // "Kelly says", behind "Ana Kelly": a name that a tagger takes for an adverb
  if (p >= 0 && syntax.upos[p] === 'ADV' && surnamed(reading, p).length > 0) return p;
  while (p > 0 && syntax.upos[p] === 'ADV') p--;
  const who = p < 0 || syntax.sentenceOf[p] !== syntax.sentenceOf[verb] ? undefined : whoAtToken(mentions, p);
  const before = who ? syntax.lower[who.first - 1] : undefined;
  return who && who.form !== 'demonym' && (before === 'and' || standsFree({ syntax }, who)) ? p : -1;
}

export const isVerbal = (upos: string): boolean => upos === 'VERB' || upos === 'AUX';
