import { type ActorCode, type Cited, childBy, type Syntax, type TokenRange } from '../../model/index.ts';
import { standingOf } from '../clause.ts';
import { markerAt } from '../lead-in.ts';
import { add, LONGEST } from './add.ts';
import { ownerOf } from './by-noun.ts';
import { actorsAt, partiesOf } from './parties.ts';
import type { Promised, Status, Work } from './work.ts';

/** `-`, `•`, `*`, `–`, `3.`, `(a)`, `iv)` at the start of a paragraph. */
const BULLET = /^(?:[-•*–—·▪◦‣]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)])\s/;
/** A point without a mark, below a colon: `to train forty pilots; and`. */
const INFINITIVE_POINT = /^to \p{Ll}/u;
/** A paragraph that says anything: one without a letter or digit (`***`) stands between points as nothing; nor does a mark of the page (`<!-- -->`). */
const SAYS = /[\p{L}\p{N}]/u;

/** Tags of the verb that a point begins with. */
const INFINITIVE: ReadonlySet<string> = new Set(['VB', 'VBP']);
const DEED: ReadonlySet<string> = new Set(['VB', 'VBP', 'VBG']);

/** What the points below a line undertake. */
interface Lead {
  readonly parties: readonly Cited<ActorCode>[];
  readonly cue: number;
  readonly status: Status;
  /** Below `These include:` only deeds are part of it, below a full stop only infinitives; else points of any form. */
  readonly only?: ReadonlySet<string>;
}

/**
 * `The two sides intend to cooperate by:`, `Kenya will:` or a promise that ends in `including:`, and the points below: each is an undertaking of
 * theirs. So are infinitives below a promise without a colon (`- Train 40 pilots`).
 */
export function readBullets(work: Work): void {
  const { reading } = work;
  const { syntax, doc } = reading;
  const promises = bySentence(work);
  let lead: Lead | undefined;
  let s = 0;
  for (const paragraph of doc.paragraphs) {
    const here: TokenRange[] = [];
    while (s < syntax.sentences.length && syntax.start[syntax.sentences[s]!.first]! < paragraph.end) {
      const sentence = syntax.sentences[s++]!;
      if (sentence.end > sentence.first && syntax.start[sentence.first]! >= paragraph.start) here.push(sentence);
    }
    const last = here[here.length - 1];
    if (!last || !SAYS.test(doc.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 400)))) continue;
    const opening = doc.text.slice(paragraph.start, paragraph.start + 8);
    const bullet = BULLET.test(opening) || (lead !== undefined && !lead.only && INFINITIVE_POINT.test(opening));
    // "3. The two sides agreed to:" is a point of the text and leads its own; "• Launch a cyber group:" is one that goes on.
    const colon = syntax.lower[last.end - 1] === ':';
    const own = colon || !bullet ? leadOf(work, promises, last, colon) : undefined;
    if (own || !bullet || (colon && !(lead && opensWith(work, here[0]!, DEED)))) lead = own;
    else if (lead) {
      for (const sentence of here)
        if (sentence === here[0] || markerAt(syntax, sentence.first, sentence.end).kind !== '') readPoint(work, sentence, lead);
    }
  }
}

/** What was found so far, by the sentence of its cue. */
function bySentence({ reading, found }: Work): ReadonlyMap<number, readonly Promised[]> {
  const out = new Map<number, Promised[]>();
  for (const promised of found) {
    const sentence = reading.syntax.sentenceOf[promised.cue]!;
    const list = out.get(sentence);
    if (list) list.push(promised);
    else out.set(sentence, [promised]);
  }
  return out;
}

/** Who undertakes what stands below a line; undefined when the line promises nothing. */
function leadOf(
  work: Work,
  promises: ReadonlyMap<number, readonly Promised[]>,
  sentence: TokenRange,
  colon: boolean,
): Lead | undefined {
  const { syntax } = work.reading;
  const here = syntax.sentenceOf[sentence.first]!;
  if (!colon) return leadBy(promises.get(here), INFINITIVE);
  const worded = leadByNoun(work, sentence) ?? leadByWords(work, sentence) ?? leadByWill(work, sentence);
  if (worded) return worded;
  const told = leadBy(promises.get(here));
  if (told) return told;
  // "… committed to share data. These include:"
  return sentence.end - sentence.first <= TELLS_AGAIN ? leadBy(promises.get(here - 1), DEED) : undefined;
}

/** `These include:`, `This includes the following measures:` */
const TELLS_AGAIN = 8;

/** The last of a sentence's promises leads the points below. */
function leadBy(promises: readonly Promised[] | undefined, only?: ReadonlySet<string>): Lead | undefined {
  const last = promises?.reduce((a, b) => (b.cue >= a.cue ? b : a));
  return last && { parties: last.parties, cue: last.cue, status: last.status, ...(only && { only }) };
}

/** A verb of promising, or a deed to come, in a line that ends in a colon. What leads up to the colon is told by the points. */
function leadByWords(work: Work, sentence: TokenRange): Lead | undefined {
  const { reading, words, context } = work;
  const { syntax } = reading;
  for (let v = sentence.first; v < sentence.end; v++) {
    if (!syntax.xpos[v]!.startsWith('VB') && !words.resolved.has(syntax.lower[v]!)) continue;
    const lower = syntax.lower[v]!;
    const promises = words.cues.has(lower) || words.resolved.has(lower);
    const acts = words.deeds.has(lower) && (syntax.xpos[v] === 'VBG' || syntax.lower[v - 1] === 'will');
    if (!promises && !acts) continue;
    const standing = standingOf(syntax, v, context.language.clauses);
    if (standing !== 'done' && standing !== 'planned') continue;
    const parties = partiesOf(work, v);
    if (parties.length === 0) continue;
    for (let k = work.found.length - 1; k >= 0; k--)
      if (work.found[k]!.cue === v && work.found[k]!.range.end >= sentence.end - 2) work.found.splice(k, 1);
    return { parties, cue: v, status: words.cues.get(lower)?.status ?? 'announced' };
  }
  return undefined;
}

/** `The deal includes Kenyan commitments to:`, `our pledges:` */
function leadByNoun(work: Work, sentence: TokenRange): Lead | undefined {
  const { reading, words } = work;
  const { lower } = reading.syntax;
  const colon = sentence.end - 1;
  const noun = lower[colon - 1] === 'to' ? colon - 2 : colon - 1;
  if (noun <= sentence.first || !words.firm.has(lower[noun]!)) return undefined;
  const owner = ownerOf(reading, noun);
  const parties = owner === undefined ? [] : actorsAt(work, owner);
  return parties.length === 0 ? undefined : { parties, cue: noun, status: 'announced' };
}

/** `Kenya and Uganda will:` */
function leadByWill(work: Work, sentence: TokenRange): Lead | undefined {
  const { syntax } = work.reading;
  let v = sentence.end - 2;
  while (v > sentence.first && syntax.upos[v] === 'ADV') v--;
  if (v <= sentence.first || !work.context.language.clauses.future.has(syntax.lower[v]!)) return undefined;
  const parties = partiesOf(work, v);
  return parties.length === 0 ? undefined : { parties, cue: v, status: 'announced', only: DEED };
}

/** A point begins with a deed: `Building a port`, `Build a port`. */
function opensWith({ reading: { syntax } }: Work, sentence: TokenRange, tags: ReadonlySet<string>): boolean {
  let first = markerAt(syntax, sentence.first, sentence.end).end;
  while (first < sentence.end && (syntax.upos[first] === 'PUNCT' || syntax.upos[first] === 'ADV')) first++;
  return first < sentence.end && tags.has(syntax.xpos[first]!) && syntax.upos[first] !== 'AUX';
}

/** `Launch a cyber group: Experts will meet …`: behind the colon a sentence tells of it. */
const goesOn = ({ lower, form }: Syntax, i: number): boolean => lower[i] === ':' && /^\p{Lu}/u.test(form[i + 1] ?? '');

/** A point of a list: a participle, an infinitive or a thing, up to its first semicolon; whole sentences speak for themselves. */
function readPoint(work: Work, sentence: TokenRange, lead: Lead): void {
  const { syntax } = work.reading;
  if (lead.only && !opensWith(work, sentence, lead.only)) return;
  let first = markerAt(syntax, sentence.first, sentence.end).end;
  while (
    first < sentence.end &&
    (syntax.upos[first] === 'PUNCT' || (syntax.lower[first] === 'to' && syntax.upos[first] === 'PART'))
  )
    first++;
  const tag = syntax.xpos[first];
  // "We have opened an office"
  if (syntax.upos[first] === 'PRON') return;
  // "set up a committee" may be taken for what was done.
  if (first >= sentence.end || ((tag === 'VBD' || tag === 'VBN') && syntax.lemma[first] !== syntax.lower[first])) return;
  let end = first;
  while (end < sentence.end && syntax.lower[end] !== ';' && !(end > first + 2 && goesOn(syntax, end))) end++;
  for (let i = first; i < end; i++) {
    const t = syntax.xpos[i];
    if (
      (t === 'VBD' || t === 'VBZ' || t === 'VBP' || t === 'MD') &&
      (childBy(syntax, i, 'nsubj') ?? -1) >= first &&
      syntax.head[i]! < 0
    )
      return;
  }
  add(work, {
    rule: INFINITIVE.has(tag!) ? 'commitment.point-to@1' : 'commitment.point@1',
    cue: lead.cue,
    range: { first, end: Math.min(end, first + LONGEST) },
    parties: lead.parties,
    status: lead.status,
    confidence: lead.only ? 0.5 : 0.55,
  });
}
