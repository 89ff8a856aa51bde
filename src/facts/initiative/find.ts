import {
  type ActorCode,
  type Cited,
  type Context,
  childBy,
  type Edtf,
  edtf,
  type Finding,
  type InitiativeFields,
  type InitiativeWords,
  inferred,
  type Reading,
  type Span,
  spanOfTokens,
  stated,
  whoAtToken,
} from '../../model/index.ts';
import { isVerb } from '../clause.ts';
import { dayBounds } from '../days.ts';
import { listAt, phraseStart, sentenceEnd } from '../sides.ts';
import { dateField, timesIn } from '../when.ts';
import { HYPHEN, isCapital, nameEnd, nameStart } from './name-bounds.ts';
import { nameStem } from './name-stem.ts';

/** One place where an undertaking is named. */
interface Named {
  readonly name: string;
  readonly at: Span;
  readonly type: InitiativeFields['type']['value'];
  readonly parties: readonly Cited<ActorCode>[];
  readonly since?: Cited<Edtf>;
  readonly content?: Cited<string>;
}

/** Finds partnerships, agreements, corridors, projects and funds by name ("the Chile-Peru Lithium Partnership"), with their parties. */
export function findInitiative(reading: Reading, context: Context): Finding<'initiative'>[] {
  const { syntax } = reading;
  const words = context.language.initiatives;
  const found: Named[] = [];
  for (let i = 0; i < syntax.length; i++) {
    const type = words.heads.get(syntax.lower[i]!);
    if (!type || !(isCapital(syntax.form[i]!) || isBehindName(reading, i))) continue;
    const one = namedAt(reading, context, words, i, type);
    if (one) found.push(one);
  }
  return joined(found).map(findingOf);
}

/** "the Lima-Cusco High Speed Rail project": a small head behind at least two capitals that are no state's. */
function isBehindName({ syntax, mentions }: Reading, head: number): boolean {
  let capitals = 0;
  for (let p = head - 1; p >= 0 && p > head - 8; p--) {
    const who = whoAtToken(mentions, p);
    if (who && who.form !== 'capital' && who.form !== 'organisation') break;
    if (isCapital(syntax.form[p]!)) capitals++;
    else if (!HYPHEN.test(syntax.lower[p]!)) break;
  }
  return capitals >= 2;
}

function namedAt(
  reading: Reading,
  context: Context,
  words: InitiativeWords,
  head: number,
  type: Named['type'],
): Named | undefined {
  const { syntax, doc, mentions } = reading;
  const next = syntax.form[head + 1] ?? '';
  // A longer name goes on: "Partnership Agreement", "Project Finance".
  if (
    isCapital(next) &&
    syntax.start[head + 1]! - syntax.end[head]! === 1 &&
    /^\p{Lu}\p{Ll}/u.test(next) &&
    syntax.upos[head + 1] === 'PROPN'
  )
    return undefined;
  const first = nameStart(reading, words, head);
  const end = nameEnd(reading, words, head);
  const core: number[] = [];
  const parties: Cited<ActorCode>[] = [];
  for (let p = first; p < head; p++) {
    const who = whoAtToken(mentions, p);
    const states = who && (who.form === 'country' || who.form === 'demonym' || who.form === 'group' || who.form === 'capital');
    if (who && states) {
      for (const { actor } of who.parties) if (actor) parties.push(stated(actor, who));
      p = who.last;
      continue;
    }
    if (!HYPHEN.test(syntax.lower[p]!) && !words.joints.has(syntax.lower[p]!)) core.push(p);
  }
  // "the Agreement", "India-Chile Agreement" name nothing by themselves.
  if (core.filter((p) => isCapital(syntax.form[p]!)).length === 0 && end === head + 1) return undefined;
  if (titleLine(reading, head) || isOrganisation(reading, head)) return undefined;
  // "Interim Agreement", "Memorandum of Cooperation": any two states have one.
  if (parties.length === 0 && isPlain(reading, words, first, end)) return undefined;
  const span = spanOfTokens(syntax, { first, end });
  if (span.end - span.start > 160) return undefined;
  if (distinctActors(parties).length < 2)
    parties.push(...between(reading, context, end), ...doers(reading, context, words, head));
  const sides = firstOfEach(parties);
  if (sides.length < 2) return undefined;
  const since = sinceOf(reading, words, head, end);
  const content = contentOf(reading, words, end);
  return {
    name: doc.text.slice(span.start, span.end),
    at: span,
    type,
    parties: sides,
    ...(since ? { since } : {}),
    ...(content ? { content } : {}),
  };
}

/** `the International Lake Fund`, `the NATO Alliance`: a body that acts, and no undertaking of those who speak of it. */
function isOrganisation({ syntax, mentions }: Reading, head: number): boolean {
  const own = whoAtToken(mentions, head);
  if (own && (own.form === 'organisation' || own.form === 'body')) return true;
  const before = whoAtToken(mentions, head - 1);
  return before?.form === 'organisation' && before.last === head - 1 && ALLIANCE.has(syntax.lower[head]!);
}
const ALLIANCE = new Set(['alliance']);

/** Whether a name has only words that many such names have. */
function isPlain({ syntax }: Reading, words: InitiativeWords, first: number, end: number): boolean {
  for (let p = first; p < end; p++) {
    const lower = syntax.lower[p]!;
    if (!words.plain.has(lower) && !words.heads.has(lower) && !words.joints.has(lower)) return false;
  }
  return true;
}

/** A heading written in capitals tells nothing of what is a name. */
function titleLine({ syntax }: Reading, token: number): boolean {
  const { first, end } = syntax.sentences[syntax.sentenceOf[token]!]!;
  let long = 0;
  let capital = 0;
  for (let i = first; i < end && i < first + 60; i++) {
    const form = syntax.form[i]!;
    if (form.length < 4) continue;
    long++;
    if (isCapital(form)) capital++;
  }
  return long > 2 && capital >= 0.85 * long;
}

/** "between A and B" behind the name. */
function between(reading: Reading, context: Context, end: number): Cited<ActorCode>[] {
  const { syntax } = reading;
  const lower = syntax.lower[end] ?? '';
  if (lower !== 'between' && lower !== 'with' && lower !== 'among') return [];
  const list = listAt(reading, context.language.meetings, end + 1, sentenceEnd(syntax, end - 1));
  return list.sides.flatMap(({ party, at }) => (party.actor ? [stated(party.actor, at)] : []));
}

/** Those who act in the sentence: "A and B launched", "the two countries are working on". */
function doers(reading: Reading, context: Context, words: InitiativeWords, token: number): Cited<ActorCode>[] {
  const { syntax } = reading;
  const out: Cited<ActorCode>[] = [];
  for (let k = token, steps = 0; k >= 0 && steps < 40; k = syntax.head[k]!, steps++) {
    const subject = childBy(syntax, k, 'nsubj');
    if (subject === undefined || !isVerb(syntax, k) || subject > k) continue;
    if (!words.starts.has(syntax.lemma[k]!) && !words.does.has(syntax.lemma[k]!)) break;
    const list = listAt(reading, context.language.meetings, phraseStart(reading, subject), k);
    for (const { party, at } of list.sides) if (party.actor) out.push(inferred(party.actor, at));
    if (out.length > 0) break;
  }
  return out;
}

const distinctActors = (parties: readonly Cited<ActorCode>[]): string[] => [...new Set(parties.map((p) => p.value))];

function firstOfEach(parties: readonly Cited<ActorCode>[]): Cited<ActorCode>[] {
  const seen = new Set<string>();
  return parties.filter((p) => !seen.has(p.value) && seen.add(p.value));
}

/** "is in its tenth year" told in 2024, "since 2014", "launched in 2021". */
function sinceOf(reading: Reading, words: InitiativeWords, head: number, end: number): Cited<Edtf> | undefined {
  const { syntax, mentions } = reading;
  const limit = sentenceEnd(syntax, head);
  for (const ordinal of mentions.ordinals) {
    if (ordinal.first < end || ordinal.first >= Math.min(limit, end + 8)) continue;
    if (!words.years.has(syntax.lower[ordinal.last + 1] ?? '') || ordinal.value > 150) continue;
    const story = dayBounds(reading.date?.value);
    if (!story || story.first.slice(0, 4) !== story.last.slice(0, 4)) return undefined;
    const year = Number(story.first.slice(0, 4)) - ordinal.value;
    return inferred(edtf(String(year).padStart(4, '0')), { start: ordinal.start, end: syntax.end[ordinal.last + 1]! });
  }
  for (const time of timesIn(reading, head)) {
    if (time.first < end || time.first > end + 8 || !time.value) continue;
    for (let p = end; p < time.first; p++) {
      if (words.since.has(syntax.lower[p]!) || (words.starts.has(syntax.lemma[p]!) && syntax.xpos[p] === 'VBN'))
        return dateField(time);
    }
    if (words.since.has(syntax.lower[time.first]!)) return dateField(time);
  }
  return undefined;
}

/** What it is for: the clause "which aims to …" or "to …" right behind the name. */
function contentOf(reading: Reading, words: InitiativeWords, end: number): Cited<string> | undefined {
  const { syntax, doc } = reading;
  const limit = sentenceEnd(syntax, end - 1);
  for (let p = end; p < limit && p < end + 5; p++) {
    const relative = syntax.lower[p] === 'which' || syntax.lower[p] === 'that' || syntax.lower[p] === 'aimed';
    if (!relative && !words.aims.has(syntax.lemma[p]!)) continue;
    let last = p + 1;
    while (last < limit && last < p + 40 && !/^[.;:]$/.test(syntax.form[last]!)) last++;
    const first = relative && syntax.lower[p] !== 'aimed' ? p + 1 : p;
    if (last - first < 3) return undefined;
    const span = spanOfTokens(syntax, { first, end: last });
    return stated(doc.text.slice(span.start, span.end), span);
  }
  return undefined;
}

/** One name of the same states is one undertaking, in whatever order these stand in it. */
function joined(found: readonly Named[]): Named[][] {
  const groups = new Map<string, Named[]>();
  for (const one of found) {
    const key = `${nameStem(one.name)} ${distinctActors(one.parties).sort().join()}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

function findingOf(group: readonly Named[]): Finding<'initiative'> {
  const lead = group[0]!;
  const since = group.find((n) => n.since)?.since;
  const content = group.find((n) => n.content)?.content;
  return {
    kind: 'initiative',
    rule: 'initiative.name@1',
    confidence: lead.parties.every((p) => p.basis === 'stated') ? 0.85 : 0.65,
    fields: {
      name: stated(lead.name, ...group.slice(0, 8).map((n) => n.at)),
      type: stated(lead.type, lead.at),
      parties: firstOfEach(group.flatMap((n) => n.parties)),
      ...(since ? { since } : {}),
      ...(content ? { content } : {}),
    },
  };
}
