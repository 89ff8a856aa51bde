import {
  childBy,
  childrenBy,
  type Mentions,
  relation,
  type SpeechLanguage,
  type SpeechShape,
  type Syntax,
  type TimeMention,
  type TokenRange,
  whoAtToken,
} from '../../model/index.ts';
import { timeAt } from '../lookup.ts';
import { appositionBefore, type CueAt, hasSubject, leftEdge, ownSubject } from './cues.ts';

/** What a cue says, as tokens, and how it takes it. */
export interface Content {
  readonly range: TokenRange;
  readonly shape: SpeechShape;
  /** Tokens of the one spoken to, outside or at the head of the content. */
  readonly hearer?: TokenRange;
}

/** Everything needed to cut a sentence into what each of its cues says. */
export interface Scene {
  readonly syntax: Syntax;
  readonly mentions: Mentions;
  readonly words: SpeechLanguage;
  readonly sentence: TokenRange;
  readonly cues: readonly CueAt[];
  /** End of the quotation that token i opens or lies in (past its closing mark), or -1. */
  quoteEnd(i: number): number;
  /** Whether a day lies so far before the story that it belongs to what is said. */
  longPast(day: string | undefined): boolean;
  /** Whether token i is an opening mark of a quotation that holds words. */
  opensQuote(i: number): boolean;
}

const PAUSE = new Set([',', ':', '—', '–', '-', '--']);
const STOP = new Set(['.', '!', '?', ';', ',', ':', '—', '–', '-', '--', '...', '…']);

/** What stands right of a cue, up to the next cue of the same speaker or the end of the clause. Undefined when nothing said stands there. */
export function contentAfter(scene: Scene, at: CueAt): Content | undefined {
  const { syntax } = scene;
  // "The boat sank, said Lee, and was left there": the speaker stands inside what is said.
  if (at.resume !== undefined && syntax.lower[at.resume] === ',' && !scene.opensQuote(at.resume + 1)) return undefined;
  const limit = clauseEnd(scene, at);
  let p = skipAsides(scene, at, at.resume ?? at.last + 1, limit);
  if (p >= limit) return undefined;
  if (scene.words.asides.has(syntax.lower[p]!) && trailing(scene, at) > scene.sentence.first + 2) return undefined;
  const { shapes } = at.cue;
  let hearer: TokenRange | undefined;
  if (shapes.has('hearer')) {
    const end = hearerEnd(scene, at, p, limit);
    if (end > p) {
      hearer = { first: p, end };
      p = skipAsides(scene, at, end, limit);
      if (p >= limit) return undefined;
    }
  }
  let that = false;
  if (scene.words.that.has(syntax.lower[p]!) && p + 1 < limit) {
    that = true;
    p++;
    if (syntax.lower[p] === ',' && p + 1 < limit) p++;
  }
  const end = trimEnd(scene, at, p, limit);
  if (end <= p) return undefined;
  const quote = quoteBehindAdjunct(scene, at, p, end);
  const range = { first: quote < 0 ? p : quote, end };
  const shape = shapeOf(scene, at, range, that, hearer !== undefined);
  if (!shape || (shape === 'thing' && receives(scene, at, range))) return undefined;
  const cut = NOUN_SHAPES.has(shape) ? beforeNewClause(scene, beforeNarrator(scene, at, range)) : range;
  return { range: cut, shape, ...(hearer && { hearer }) };
}

const NOUN_SHAPES: ReadonlySet<SpeechShape> = new Set(['thing', 'word', 'whom', 'as']);

/** `posted at noon on Telegram, “…”`: between the cue and the quotation stands only where and when. Gives the opening mark, or -1. */
function quoteBehindAdjunct(scene: Scene, at: CueAt, first: number, end: number): number {
  const { syntax } = scene;
  if (!at.cue.shapes.has('quote') || scene.opensQuote(first)) return -1;
  for (let i = first; i < end && i < first + 16; i++) {
    if (scene.opensQuote(i)) {
      const mark = syntax.lower[i - 1];
      return (mark === ',' || mark === ':') && scene.quoteEnd(i) >= end ? i : -1;
    }
    if (isVerbTag(syntax, i) || syntax.xpos[i] === 'MD' || scene.words.that.has(syntax.lower[i]!)) return -1;
    if (i === first && syntax.upos[i] !== 'ADP' && syntax.upos[i] !== 'PUNCT' && syntax.upos[i] !== 'ADV') return -1;
  }
  return -1;
}

/** `welcomed Minister Diallo to the palace`: a guest is received, nothing is said. */
function receives({ syntax, mentions }: Scene, at: CueAt, { first, end }: TokenRange): boolean {
  if (at.cue.stance !== 'welcome') return false;
  const who = whoAtToken(mentions, first) ?? whoAtToken(mentions, first + 1);
  if (!who || who.form === 'demonym') return false;
  const next = who.last + 1;
  if (next >= end) return true;
  return syntax.upos[next] === 'ADP' || syntax.lower[next] === 'and' || syntax.lower[next] === ',';
}

/** A noun phrase that is said ends where a clause of its own begins: `asked for time, but the council declined`. */
function beforeNewClause({ syntax, words }: Scene, { first, end }: TokenRange): TokenRange {
  for (let i = first + 1; i + 2 < end; i++) {
    if (syntax.lower[i] === ',' && opensAdjunct(syntax, words, i + 1, end)) return { first, end: i };
    const conjunction = syntax.lower[i] === ',' && syntax.upos[i + 1] === 'CCONJ' ? i + 2 : -1;
    if (conjunction < 0) continue;
    for (let k = conjunction; k < end && k < conjunction + 12; k++) {
      const tag = syntax.xpos[k]!;
      if (tag === 'WDT' || tag === 'WP' || tag === 'WRB' || tag === 'VB' || tag === 'VBG' || syntax.upos[k] === 'SCONJ') break;
      if ((tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'MD') && k > conjunction) return { first, end: i };
    }
  }
  return { first, end };
}

/** `called him a friend when he left`, `rejects the plan, being keen on another`: a clause that the tree hangs on the cue tells when or why it was said. */
function beforeNarrator(scene: Scene, at: CueAt, { first, end }: TokenRange): TokenRange {
  const { syntax, words } = scene;
  for (const clause of childrenBy(syntax, at.token, 'advcl')) {
    if (clause <= first + 1 || clause >= end) continue;
    let edge = leftEdge(syntax, clause);
    while (edge < clause && PAUSE.has(syntax.lower[edge]!)) edge++;
    if (edge <= first + 1) continue;
    // "…, a day after they left"
    if (timeAt(scene, edge - 1)) continue;
    const opens = words.asides.has(syntax.lower[edge]!) && hasSubject(syntax, clause);
    // not "welcomed the deal, calling it fair": that goes on
    const being = syntax.xpos[edge] === 'VBG' && edge !== clause && syntax.lower[edge - 1] === ',';
    if (opens || being) return { first, end: backOver(syntax, edge, first + 1) };
  }
  return { first, end };
}

/** `, despite its ties`, `, while the talks went on`, `, a day after the vote`: behind a noun phrase that is said, this belongs to the saying. */
function opensAdjunct(syntax: Syntax, words: SpeechLanguage, p: number, end: number): boolean {
  if (words.concessions.has(syntax.lower[p]!) || syntax.lower[p] === 'while') return true;
  if (syntax.lower[p] === 'even') return words.concessions.has(syntax.lower[p + 1] ?? '');
  let i = p;
  while (i < end && i < p + 3 && (syntax.upos[i] === 'DET' || syntax.upos[i] === 'NUM' || syntax.upos[i] === 'NOUN')) i++;
  return i > p && i < end && (syntax.lower[i] === 'after' || syntax.lower[i] === 'before');
}

/** How the words after a cue are taken; undefined when the cue cannot take them so. */
function shapeOf(scene: Scene, at: CueAt, range: TokenRange, that: boolean, hearer: boolean): SpeechShape | undefined {
  const { syntax, words } = scene;
  const { shapes } = at.cue;
  const { first, end } = range;
  if (scene.opensQuote(first) && (shapes.has('quote') || shapes.has('thing') || shapes.has('clause') || shapes.has('as')))
    return 'quote';
  if (at.cue.shapes.has('to') && syntax.upos[first] === 'ADP') {
    // "demanded from the company to repay", "recommended to the board to wait"
    const to = toVerb(syntax, first + 1, Math.min(end, first + 8));
    if (to > 0) return 'to';
  }
  const infinitive = syntax.lower[first] === 'to' && first + 1 < end && isVerbTag(syntax, first + 1);
  if (infinitive && !that) {
    if (shapes.has('to')) return 'to';
    return undefined;
  }
  const clause = that || clauseUnder(scene, at, range);
  if (clause && (shapes.has('clause') || (hearer && shapes.has('hearer')))) return 'clause';
  if (shapes.has('whom') && (toldTo(scene, range) || (at.cue.lemma === 'ask' && askedFor(scene, range)))) return 'whom';
  if (
    shapes.has('as') &&
    (childBy(syntax, at.token, 'xcomp') !== undefined || hasWord(syntax, range, 'as') || quoteInside(scene, range))
  )
    return 'as';
  const head = objectOf(scene, at, range);
  if (head < 0) return undefined;
  // "hails from Lima"
  if (shapes.has('thing')) return syntax.lower[first] === 'from' ? undefined : 'thing';
  // "attacked the decision" is said, "attacked the village" is not
  if (shapes.has('decided')) return words.decided.has(syntax.lemma[head]!) ? 'thing' : undefined;
  if (shapes.has('word')) {
    for (let i = first; i <= head; i++) {
      if (syntax.upos[i] === 'ADP' || (syntax.upos[i] === 'VERB' && relation(syntax, i) !== 'amod')) break;
      if (words.said.has(syntax.lower[i]!) && (i === head || syntax.upos[i] === 'NOUN')) return 'word';
    }
  }
  return undefined;
}

/** The `to` of an infinitive in a stretch of tokens; -1 when there is none. */
function toVerb(syntax: Syntax, first: number, end: number): number {
  for (let i = first; i + 1 < end; i++) if (syntax.lower[i] === 'to' && syntax.xpos[i + 1] === 'VB') return i;
  return -1;
}

/** A finite clause stands in the range: by the tree, or by a finite verb that no relative pronoun opens. */
function clauseUnder({ syntax }: Scene, at: CueAt, { first, end }: TokenRange): boolean {
  for (let k = syntax.childStart[at.token]!; k < syntax.childStart[at.token + 1]!; k++) {
    const c = syntax.childList[k]!;
    if (c < first || c >= end) continue;
    const rel = relation(syntax, c);
    if (rel === 'ccomp') return true;
    if ((rel === 'obj' && at.cue.shapes.has('thing')) || rel === 'xcomp') return false;
  }
  for (let i = first; i < end; i++) {
    const tag = syntax.xpos[i]!;
    if (tag === 'WDT' || tag === 'WP' || tag === 'WRB') return false;
    if (tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'MD') return i > first;
  }
  return false;
}

/** `Peru to sign`, `on Peru to sign`: somebody, then an infinitive. */
function toldTo({ syntax, mentions }: Scene, { first, end }: TokenRange): boolean {
  let who = false;
  for (let i = first; i + 1 < end && i < first + 30; i++) {
    if (whoAtToken(mentions, i) || syntax.upos[i] === 'NOUN' || syntax.upos[i] === 'PROPN' || syntax.upos[i] === 'PRON')
      who = true;
    if (
      syntax.lower[i] === 'to' &&
      (syntax.upos[i + 1] === 'VERB' || syntax.upos[i + 1] === 'AUX' || syntax.upos[i + 1] === 'ADV')
    )
      return who;
    const tag = syntax.xpos[i]!;
    if (tag === 'VBD' || tag === 'VBZ' || tag === 'MD') return false;
  }
  return false;
}

/** `asked the council for time`. */
function askedFor({ syntax, mentions }: Scene, { first, end }: TokenRange): boolean {
  const who = whoAtToken(mentions, first) ?? whoAtToken(mentions, first + 1);
  return who !== undefined && who.last + 2 < end && syntax.lower[who.last + 1] === 'for';
}

/** The noun that heads the object of the cue; -1 when none stands in the range. */
function objectOf({ syntax }: Scene, at: CueAt, { first, end }: TokenRange): number {
  const object = childBy(syntax, at.token, 'obj');
  if (object !== undefined && object >= first && object < end) return object;
  for (let i = first; i < end && i < first + 25; i++) {
    const tag = syntax.upos[i]!;
    if (tag === 'VERB' && syntax.xpos[i] !== 'VBG' && relation(syntax, i) !== 'amod') return -1;
    if (tag === 'ADP' && i === first && !at.cue.particle) return -1;
    if (
      (tag === 'NOUN' || tag === 'PROPN') &&
      !(i + 1 < end && (syntax.upos[i + 1] === 'NOUN' || syntax.upos[i + 1] === 'PROPN'))
    )
      return i;
    if (tag === 'PRON') return i;
  }
  return -1;
}

const hasWord = (syntax: Syntax, { first, end }: TokenRange, word: string): boolean => {
  for (let i = first; i < end; i++) if (syntax.lower[i] === word) return true;
  return false;
};

function quoteInside(scene: Scene, { first, end }: TokenRange): boolean {
  for (let i = first; i < end; i++) if (scene.opensQuote(i)) return true;
  return false;
}

/**
 * Where the clause of a cue ends: before the next verb of the same speaker ("… and expressed", ", adding", "; affirmed"), before a new
 * clause on its own, at the end of the sentence, or of the quotation that opens right after the cue.
 */
function clauseEnd(scene: Scene, at: CueAt): number {
  const { syntax, sentence, cues } = scene;
  let limit = beforeMainClause(scene, at) ?? sentence.end;
  for (let i = at.last + 1; i < limit; i++) {
    const past = scene.quoteEnd(i);
    // "… was disappointed: “We will wait”": behind a colon the speaker's own words begin.
    if (past > i && i > at.last + 3 && syntax.lower[i - 1] === ':' && scene.opensQuote(i)) return i - 1;
    if (past > i) {
      if (past > sentence.end) limit = past;
      i = past - 1;
      continue;
    }
    if (syntax.lower[i] === ';' && newClauseAfter(scene, at, i, limit)) return i;
    if (i <= at.last + 1) continue;
    // "reported the boat lost citing sources": whence it is known
    if (syntax.xpos[i] === 'VBG' && cues.some((c) => c.token === i && c.cue.lemma === 'cite'))
      return backOver(syntax, i, at.last + 1);
    if (syntax.lower[i] === ',' && opensContrast(scene, i, limit)) return i;
    if (opensNextCue(scene, at, i) || opensOtherSpeaker(scene, i)) return i;
    if (
      scene.words.concessions.has(syntax.lower[i]!) &&
      i > at.last + 3 &&
      syntax.lower[i - 1] === ',' &&
      syntax.head[syntax.head[i]!] === at.token
    )
      return i - 1;
    if (isVerbTag(syntax, i) && syntax.head[i] === at.token) {
      const rel = relation(syntax, i);
      const edge = leftEdge(syntax, i);
      if (edge <= at.last) continue;
      if (rel === 'conj' && partsFrom(scene, at, i, edge)) return backOver(syntax, edge, at.last + 1);
      if (rel === 'parataxis' && hasSubject(syntax, i) && edge > at.last + 3 && syntax.lower[edge - 1] === ',')
        return backOver(syntax, edge, at.last + 1);
      if (
        rel === 'advcl' &&
        (scene.words.asides.has(syntax.lower[edge]!) || syntax.xpos[i] === 'VBG') &&
        (syntax.lower[edge - 1] === ',' || syntax.lower[edge] === ',')
      )
        return backOver(syntax, edge, at.last + 1);
    }
  }
  for (const next of cues) {
    if (next.token <= at.last) continue;
    const start = trailing(scene, next);
    if (start > at.last + 2 && start < limit) return start;
  }
  return limit;
}

/** `Recognising the need, India agrees …`: a cue that leads up to the main clause ends where that begins. */
function beforeMainClause({ syntax, sentence }: Scene, at: CueAt): number | undefined {
  const up = syntax.head[at.token]!;
  if (syntax.xpos[at.token] !== 'VBG' || up <= at.token || up >= sentence.end) return undefined;
  const subject = childBy(syntax, up, 'nsubj', 'nsubj:pass');
  if (subject === undefined || subject < at.token) return undefined;
  const edge = leftEdge(syntax, subject);
  for (let p = edge - 1; p > at.last + 1 && p > edge - 4; p--) if (syntax.lower[p] === ',') return p;
  return undefined;
}

/** Whether a verb in row with the cue is another act, and not the second half of what is said (`…, and that …`, `…, and the rest is ours`). */
function partsFrom({ syntax, words, cues }: Scene, at: CueAt, verb: number, edge: number): boolean {
  let p = edge;
  while (p < verb && (syntax.upos[p] === 'CCONJ' || syntax.lower[p] === ',')) p++;
  if (words.that.has(syntax.lower[p]!)) return false;
  if (cues.some((c) => c.token === verb)) return true;
  // "their respect for the law and for promoting trade": a participle beside a finite cue is part of what is said
  if (!hasSubject(syntax, verb)) return syntax.xpos[verb] !== 'VBG' || syntax.xpos[at.token] === 'VBG';
  const inner = childBy(syntax, at.token, 'ccomp');
  return syntax.xpos[verb] === syntax.xpos[at.token] && (inner === undefined || syntax.xpos[inner] !== syntax.xpos[at.token]);
}

const isVerbTag = (syntax: Syntax, i: number): boolean => syntax.upos[i] === 'VERB' || syntax.upos[i] === 'AUX';

/** From the first token of a clause back over its conjunction and comma. */
function backOver(syntax: Syntax, edge: number, least: number): number {
  let p = edge;
  while (p > least && (syntax.upos[p - 1] === 'CCONJ' || PAUSE.has(syntax.lower[p - 1]!) || syntax.lower[p - 1] === 'also')) p--;
  return p;
}

/** After a semicolon: a finite clause that is not part of what the cue's own clause lists. */
function newClauseAfter(scene: Scene, at: CueAt, semicolon: number, limit: number): boolean {
  const { syntax, cues } = scene;
  let p = semicolon + 1;
  while (p < limit && (syntax.upos[p] === 'CCONJ' || syntax.upos[p] === 'ADV' || syntax.lower[p] === ',')) p++;
  if (p >= limit) return false;
  if (cues.some((c) => c.token === p)) return true;
  if (isVerbTag(syntax, p) && syntax.xpos[p] === syntax.xpos[at.token] && syntax.xpos[p] !== 'VB') return true;
  for (let i = p; i < limit && syntax.lower[i] !== ';'; i++) {
    const tag = syntax.xpos[i]!;
    if (tag === 'WDT' || tag === 'WP' || scene.words.that.has(syntax.lower[i]!)) return false;
    if ((tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'MD') && hasSubject(syntax, i)) {
      let k = i;
      for (let steps = 0; k >= 0 && steps < 30; steps++) {
        if (relation(syntax, k) === 'ccomp' && syntax.head[k] === at.token) return false;
        k = syntax.head[k]!;
      }
      return true;
    }
  }
  return false;
}

/** `denied the report, however, a court found it true`: behind the word a clause of its own begins. */
function opensContrast({ syntax, words }: Scene, comma: number, limit: number): boolean {
  if (!words.contrasts.has(syntax.lower[comma + 1] ?? '')) return false;
  for (let i = comma + 2; i < limit && i < comma + 20; i++) {
    const tag = syntax.xpos[i]!;
    if (tag !== 'VBD' && tag !== 'VBZ' && tag !== 'VBP' && tag !== 'MD') continue;
    const subject = childBy(syntax, tag === 'MD' ? Math.max(syntax.head[i]!, i) : i, 'nsubj', 'nsubj:pass');
    return subject !== undefined && subject > comma && subject < i;
  }
  return false;
}

/** Whether another cue of the same speaker opens at token i: `, adding`, `and expressed`, `, while requesting`, `; affirmed`. */
function opensNextCue(scene: Scene, at: CueAt, i: number): boolean {
  const { syntax, cues, words } = scene;
  const lower = syntax.lower[i]!;
  const comma = lower === ',' || lower === ';';
  const joiner = words.conjunctions.has(lower);
  if (words.means.has(lower) && saysBy(scene, i + 1)) return true;
  if (!comma && !joiner) return false;
  let p = i + 1;
  while (p < i + 7 && p < syntax.length && (words.conjunctions.has(syntax.lower[p]!) || isLight(syntax, p))) p++;
  const next = cues.find((c) => c.token === p);
  if (!next || next.passive || appositionBefore(scene, p)) return false;
  const tag = syntax.xpos[p]!;
  const own = syntax.xpos[at.token]!;
  if (tag === 'VBG') {
    if (!comma && !words.asides.has(lower) && own !== 'VBG') return false;
    if (own === 'VBG' && !comma) return syntax.head[p] === at.token || syntax.head[p] === syntax.head[at.token];
    const strong = next.cue.shapes.has('clause') || next.cue.shapes.has('quote') || next.cue.shapes.has('as');
    return strong || under(syntax, p, at.token);
  }
  if (hasSubject(syntax, p)) return false;
  if (tag === 'VBD' || (tag === 'VBN' && own !== 'VBN') || tag === own) {
    if (syntax.head[p] === at.token) return true;
    if (own !== 'VBD' && own !== 'VBN' && tag !== own) return false;
    // The tree may hang it on a verb of what is said; a past tense beside a past cue is the speaker's when that verb is not past.
    const up = syntax.head[p]!;
    return up < 0 || up <= at.token || (syntax.xpos[up] !== 'VBD' && syntax.xpos[up] !== tag) || !comma;
  }
  return false;
}

/** `underlined the call by saying “…”`: the second verb brings the words. */
const saysBy = ({ syntax, cues }: Scene, p: number): boolean =>
  syntax.xpos[p] === 'VBG' && cues.some((c) => c.token === p && c.cue.shapes.has('clause') && c.cue.shapes.has('quote'));

/** Words that may stand between a comma and the next cue: `, this time not only implying`, `, further stressing`. */
const isLight = (syntax: Syntax, p: number): boolean =>
  syntax.upos[p] === 'ADV' ||
  syntax.upos[p] === 'PART' ||
  syntax.lower[p] === ',' ||
  syntax.upos[p] === 'DET' ||
  syntax.deprel[p]!.startsWith('obl:') ||
  syntax.lower[p] === 'time';

/** `…, and its critics blame …`: a comma, a conjunction, and somebody else who speaks. */
function opensOtherSpeaker({ syntax, cues, words }: Scene, i: number): boolean {
  if (syntax.lower[i] !== ',' || (syntax.upos[i + 1] !== 'CCONJ' && !words.asides.has(syntax.lower[i + 1]!))) return false;
  // "…, and that Uganda opposes …" goes on with what is said.
  if (words.that.has(syntax.lower[i + 2] ?? '')) return false;
  const next = cues.find((c) => c.token > i + 1);
  if (!next || next.passive || next.token > i + 25) return false;
  const tag = syntax.xpos[next.token];
  if (tag !== 'VBD' && tag !== 'VBZ' && tag !== 'VBP') return false;
  const subject = childBy(syntax, next.token, 'nsubj');
  if (subject !== undefined) return subject > i && subject < next.token && leftEdge(syntax, subject) <= i + 3;
  // The tree has lost the subject: a noun phrase with at most a relative clause stands between.
  let relative = false;
  for (let p = i + 2; p < next.token; p++) {
    const t = syntax.xpos[p]!;
    if (t === 'WDT' || t === 'WP') relative = true;
    else if ((t === 'VBD' || t === 'VBZ' || t === 'VBP' || t === 'MD') && !relative) return false;
  }
  return (
    next.token > i + 2 &&
    (syntax.lower[next.token - 1] === ',' || syntax.upos[next.token - 1] === 'NOUN' || syntax.upos[next.token - 1] === 'PROPN')
  );
}

const under = (syntax: Syntax, i: number, top: number): boolean => {
  const up = syntax.head[i]!;
  return up === top || (up >= 0 && syntax.head[up] === top && relation(syntax, i) === 'conj');
};

/** First token of `, NAME said` at the end of a sentence; -1 when the cue has words of its own to its right. */
export function trailing(scene: Scene, at: CueAt): number {
  const { syntax, sentence } = scene;
  if (!at.cue.shapes.has('clause') && !at.cue.shapes.has('quote')) return -1;
  const rest = skipAsides(scene, at, at.resume ?? at.last + 1, sentence.end);
  if (rest < sentence.end && !onlyAdjunct(scene, at, rest)) {
    // `said NAME, the office`: the speaker stands behind.
    const subject = ownSubject(syntax, at.token);
    if (at.resume === undefined && (subject === undefined || subject < at.token)) return -1;
    const before = at.token - 1;
    return before > sentence.first && (syntax.lower[before] === ',' || scene.quoteEnd(before) > 0) ? before : -1;
  }
  const subject = at.resume === undefined ? ownSubject(syntax, at.token) : undefined;
  const start = subject === undefined ? at.token : Math.min(at.token, leftEdge(syntax, subject));
  let p = start;
  while (p > sentence.first && syntax.upos[p - 1] === 'ADV') p--;
  if (p <= sentence.first + 1) return -1;
  return syntax.lower[p - 1] === ',' || syntax.lower[p - 1] === '—' || syntax.lower[p - 1] === '–' ? p - 1 : -1;
}

/** Nothing but an adjunct of the cue is left: `on Monday`, `to reporters`, `in Lima`, `in a statement`. */
function onlyAdjunct(scene: Scene, at: CueAt, from: number): boolean {
  const { syntax, sentence } = scene;
  let end = sentence.end;
  while (end > from && STOP.has(syntax.lower[end - 1]!)) end--;
  if (end <= from) return true;
  // "…, Kenya said on Monday after the talks had ended"
  if (scene.words.asides.has(syntax.lower[from]!)) return true;
  if (end - from > 12) return false;
  const lower = syntax.lower[from]!;
  if (syntax.upos[from] !== 'ADP' && timeAt(scene, from)?.first !== from) return false;
  for (let i = from; i < end; i++) {
    const tag = syntax.xpos[i]!;
    if (tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'MD') return false;
  }
  return lower !== 'for' || !at.cue.shapes.has('thing');
}

/** Skips what stands between a cue and what it says: adverbs, times, `in a statement`, commas and colons. */
function skipAsides(scene: Scene, at: CueAt, from: number, limit: number): number {
  const { syntax } = scene;
  let p = from;
  for (let guard = 0; p < limit && guard < 12; guard++) {
    if (scene.opensQuote(p)) return p;
    const lower = syntax.lower[p]!;
    if (PAUSE.has(lower)) {
      p++;
      continue;
    }
    if (syntax.upos[p] === 'ADV' && syntax.xpos[p] !== 'WRB' && p + 1 < limit && p < from + 3 && !startsNumber(syntax, p)) {
      p++;
      continue;
    }
    const time = timeFrom(scene, p);
    // not "called Tuesday's flood the worst"
    if (
      time &&
      time.type !== 'duration' &&
      syntax.xpos[time.last + 1] !== 'POS' &&
      time.last + 1 < limit &&
      hangsOn(syntax, time.head, at.token)
    ) {
      p = time.last + 1;
      continue;
    }
    if (syntax.upos[p] === 'ADP' && lower !== 'that') {
      const end = channelPhraseEnd(scene, p, limit);
      if (end > p && end < limit) {
        p = end;
        continue;
      }
    }
    // A parenthesis of commas: ", however,".
    break;
  }
  return p;
}

/** The time that begins at a token, or right behind it when that is a preposition. */
function timeFrom(scene: Scene, p: number): TimeMention | undefined {
  const here = timeAt(scene, p);
  if (here?.first === p) return here;
  const next = scene.syntax.upos[p] === 'ADP' ? timeAt(scene, p + 1) : undefined;
  return next?.first === p + 1 ? next : undefined;
}

const startsNumber = (syntax: Syntax, p: number): boolean => syntax.upos[p + 1] === 'NUM';

function hangsOn(syntax: Syntax, i: number, verb: number): boolean {
  for (let k = i, steps = 0; k >= 0 && steps < 4; k = syntax.head[k]!, steps++) if (k === verb) return true;
  return syntax.head[i]! < 0;
}

/** `in a statement`, `via Twitter`, `to reporters in Lima`, when what is said follows: `that`, a comma, a colon or a quotation. */
function channelPhraseEnd(scene: Scene, from: number, limit: number): number {
  const { syntax, words } = scene;
  let telling = false;
  for (let i = from; i < limit && i < from + 14; i++) {
    const lower = syntax.lower[i]!;
    if (words.channels.has(lower) || words.platforms.has(lower)) telling = true;
    // "agreed to a plan that opens the road": a pronoun, not the word before what is said
    if (words.that.has(lower) && syntax.xpos[i] === 'WDT') return from;
    if (i > from && (words.that.has(lower) || lower === ',' || lower === ':' || scene.opensQuote(i))) {
      return telling || words.that.has(lower) || scene.opensQuote(i) ? i : from;
    }
    if (i > from && isVerbTag(syntax, i)) return from;
  }
  return from;
}

/** End of the one spoken to right after the cue: `Peru`, `reporters in Lima`, `the council`. */
function hearerEnd(scene: Scene, at: CueAt, from: number, limit: number): number {
  const { syntax, mentions, words } = scene;
  let p = from;
  const mention = whoAtToken(mentions, p);
  if (mention) p = mention.last + 1;
  else {
    const object = [childBy(syntax, at.token, 'iobj'), childBy(syntax, at.token, 'obj')].find(
      (o) => o !== undefined && o >= from && o < limit,
    );
    if (object === undefined || object > from + 8) {
      if (syntax.upos[p] === 'PRON' && p + 1 < limit && !words.that.has(syntax.lower[p]!)) return p + 1;
      return from;
    }
    if (childBy(syntax, object, 'nsubj') !== undefined) return from;
    p = object + 1;
  }
  // "reporters in Lima", up to `that` or a mark
  for (let i = p; i < limit && i < p + 10; i++) {
    if (words.that.has(syntax.lower[i]!) || syntax.lower[i] === ',' || syntax.lower[i] === ':' || scene.opensQuote(i)) return i;
    if (isVerbTag(syntax, i) || syntax.upos[i] === 'PRON') break;
  }
  return p;
}

/** Leaves out closing punctuation and a time that hangs on the cue. */
function trimEnd(scene: Scene, at: CueAt, first: number, limit: number): number {
  const { syntax } = scene;
  let end = limit;
  // An item of a list may end in "; and".
  if (end - 2 > first && syntax.upos[end - 1] === 'CCONJ' && syntax.lower[end - 2] === ';') end--;
  while (end > first && STOP.has(syntax.lower[end - 1]!)) end--;
  const last = timeAt(scene, end - 1);
  const time = last && last.last === end - 1 && last.first > first ? last : undefined;
  if (time && syntax.upos[at.token] === 'VERB') {
    const before = syntax.upos[time.first - 1] === 'ADP' ? time.first - 1 : time.first;
    if (before > first && syntax.head[time.head] === at.token && !scene.longPast(time.value)) end = before;
  }
  return end;
}
