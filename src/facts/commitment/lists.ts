import { type ActorCode, type Cited, childBy, type Reading, type TokenRange } from '../../model/index.ts';
import { standingOf } from '../clause.ts';
import { markerAt } from '../lead-in.ts';
import { mentionsIn } from '../lookup.ts';
import { add, LONGEST } from './add.ts';
import { partiesOf } from './parties.ts';
import { amountsIn } from './terms.ts';
import type { Status, Work } from './work.ts';

/** `are working together in several fields, including the X Railway project, the targeted 3 trillion won of investment and …`. */
export function readList(work: Work, sentence: TokenRange): void {
  const { reading } = work;
  const { syntax } = reading;
  for (let i = sentence.first + 2; i < sentence.end - 2; i++) {
    if (syntax.lower[i] !== 'including') continue;
    const verb = verbAbove(reading, i, sentence);
    if (verb < 0) continue;
    const lemma = syntax.lemma[verb]!;
    if (
      lemma !== 'collaborate' &&
      lemma !== 'cooperate' &&
      lemma !== 'work' &&
      lemma !== 'partner' &&
      lemma !== 'implement' &&
      lemma !== 'advance'
    )
      continue;
    const parties = partiesOf(work, verb);
    for (const range of items(reading, i + 1, sentence.end)) {
      const named = isNamedProject(work, range);
      const amount = amountsIn(reading, range).length > 0 && isIntended(work, range);
      if (!named && !amount) continue;
      add(work, {
        rule: 'commitment.listed@1',
        cue: range.first,
        range,
        parties,
        status: 'in-progress',
        confidence: amount ? 0.7 : 0.55,
      });
    }
    return;
  }
}

/** `-`, `•`, `*`, `–`, `3.`, `(a)`, `iv)` at the start of a paragraph. */
const BULLET = /^(?:[-•*–—·▪◦]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)])\s/;

/** `The two sides intend to cooperate by:` and the points below it: each is an undertaking of theirs. */
export function readBullets(work: Work): void {
  const { reading } = work;
  const { syntax, doc } = reading;
  let lead: { parties: readonly Cited<ActorCode>[]; cue: number; status: Status } | undefined;
  let s = 0;
  for (const paragraph of doc.paragraphs) {
    const here: TokenRange[] = [];
    while (s < syntax.sentences.length && syntax.start[syntax.sentences[s]!.first]! < paragraph.end) {
      const sentence = syntax.sentences[s++]!;
      if (sentence.end > sentence.first && syntax.start[sentence.first]! >= paragraph.start) here.push(sentence);
    }
    const last = here[here.length - 1];
    if (!last) continue;
    const bullet = BULLET.test(doc.text.slice(paragraph.start, paragraph.start + 8));
    // "3. The two sides agreed to:" is a point of the text and leads its own.
    const leads = syntax.lower[last.end - 1] === ':';
    if (leads) lead = leadOf(work, last);
    else if (bullet && lead) {
      for (const sentence of here)
        if (sentence === here[0] || markerAt(syntax, sentence.first, sentence.end).kind !== '') readPoint(work, sentence, lead);
    } else if (!bullet) lead = undefined;
  }
}

/** Who undertakes what stands below a line that ends in a colon; undefined when the line promises nothing. */
function leadOf(
  work: Work,
  sentence: TokenRange,
): { parties: readonly Cited<ActorCode>[]; cue: number; status: Status } | undefined {
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
    // What leads up to the colon is told by the points.
    for (let k = work.found.length - 1; k >= 0; k--)
      if (work.found[k]!.cue === v && work.found[k]!.range.end >= sentence.end - 2) work.found.splice(k, 1);
    return { parties, cue: v, status: words.cues.get(lower)?.status ?? 'announced' };
  }
  return undefined;
}

/** A point of a list: a participle, an infinitive or a thing, up to its first semicolon; whole sentences speak for themselves. */
function readPoint(
  work: Work,
  sentence: TokenRange,
  lead: { parties: readonly Cited<ActorCode>[]; cue: number; status: Status },
): void {
  const { syntax } = work.reading;
  let first = markerAt(syntax, sentence.first, sentence.end).end;
  while (first < sentence.end && syntax.upos[first] === 'PUNCT') first++;
  const tag = syntax.xpos[first];
  // "set up a committee" may be taken for what was done.
  if (first >= sentence.end || ((tag === 'VBD' || tag === 'VBN') && syntax.lemma[first] !== syntax.lower[first])) return;
  let end = first;
  while (end < sentence.end && syntax.lower[end] !== ';') end++;
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
    rule: 'commitment.point@1',
    cue: lead.cue,
    range: { first, end: Math.min(end, first + LONGEST) },
    parties: lead.parties,
    status: lead.status,
    confidence: 0.55,
  });
}

function verbAbove({ syntax }: Reading, i: number, sentence: TokenRange): number {
  for (let k = i, steps = 0; k >= 0 && steps < 12; k = syntax.head[k]!, steps++) {
    if (syntax.upos[k] === 'VERB' && k < i && k >= sentence.first && syntax.lower[k] !== 'including') return k;
  }
  return -1;
}

/** The parts of a list, cut at commas and `and` outside brackets; a part that only goes on about the one before (`which will …`) joins it. */
function items({ syntax }: Reading, first: number, end: number): TokenRange[] {
  const out: TokenRange[] = [];
  let from = first;
  const close = (to: number) => {
    while (from < to && (syntax.upos[from] === 'DET' || syntax.upos[from] === 'CCONJ' || syntax.lower[from] === ',')) from++;
    if (to > from) {
      const tag = syntax.xpos[from]!;
      const last = out[out.length - 1];
      if ((tag === 'WDT' || tag === 'WP' || tag === 'VBG' || tag === 'VBN') && last && tag !== 'VBN')
        out[out.length - 1] = { first: last.first, end: to };
      else out.push({ first: from, end: to });
    }
  };
  for (let i = first; i < end; i++) {
    if (syntax.lower[i] === ',' || syntax.lower[i] === ';' || syntax.lower[i] === '.') {
      close(i);
      from = i + 1;
    }
  }
  close(end);
  return out;
}

/** A part of a list that names an undertaking: a proper name with a project noun (`the Volta Corridor project`). */
function isNamedProject({ reading, words }: Work, { first, end }: TokenRange): boolean {
  const { syntax } = reading;
  let proper = 0;
  let noun = false;
  for (let i = first; i < end && i < first + 14; i++) {
    const tag = syntax.xpos[i]!;
    if (tag === 'WDT' || tag === 'MD') break;
    if (/^\p{Lu}/u.test(syntax.form[i]!)) proper++;
    if (words.projectNouns.has(syntax.lower[i]!)) noun = true;
  }
  return noun && proper >= 2;
}

/** `the targeted …`, or a sum for a period: not one already spent. */
function isIntended({ reading, words }: Work, { first, end }: TokenRange): boolean {
  for (let i = first; i < end; i++) if (words.intended.has(reading.syntax.lower[i]!)) return true;
  return mentionsIn(reading.mentions.times, first, end).some((t) => t.type === 'period' && t.value?.includes('/'));
}
