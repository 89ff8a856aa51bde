import { type Context, childBy, childrenBy, relation, type TokenRange, whoAtToken } from '../../model/index.ts';
import { standingOf } from '../clause.ts';
import type { Speakers } from './cited-speakers.ts';
import { type Content, contentAfter, type Scene, trailing } from './content.ts';
import { appositionBefore, behindDateline, type CueAt, hasSubject, leftEdge, ownSubject } from './cues.ts';
import { rootOf } from './issued.ts';
import { covers, interrupted, quotedBefore, quotedIn } from './quotations.ts';
import { saysNothing } from './says-nothing.ts';
import { speakerToken } from './speaker-token.ts';
import { speakersAt } from './speakers.ts';
import { isTold } from './told.ts';
import type { Said, Work } from './work.ts';
import { sayQuoted, sayWords } from './write.ts';

/** `supports the plan` takes a stand; `supported the hospitals` tells of a deed. */
const DEEDS_WHEN_PAST = new Set(['support', 'back', 'defend', 'recognize', 'recognise']);

/** `recognized Peru as a leader in fishing` says what it is; `recognized Peru` is a deed. */
function saysWhatItIs({ reading: { syntax } }: Work, { cue, token }: CueAt): boolean {
  const object = cue.shapes.has('as') ? childBy(syntax, token, 'obj') : undefined;
  if (object === undefined) return false;
  const { end } = syntax.sentences[syntax.sentenceOf[token]!]!;
  for (let i = object + 1; i < end && i < object + 8; i++) {
    if (syntax.lower[i] === 'as') return syntax.lower[i + 1] !== 'well';
    if (syntax.upos[i] === 'VERB' || syntax.upos[i] === 'PUNCT') return false;
  }
  return false;
}

/** `a device that supports maps`: what takes no stand, since neither the mentions nor the words know it as one who speaks. */
function takesNoStand({ reading, context }: Work, { cue }: CueAt, subject: number, speakers: Speakers): boolean {
  if (!DEEDS_WHEN_PAST.has(cue.lemma) || subject < 0) return false;
  if (speakers.some(({ value }) => value.actor !== undefined || value.person !== undefined)) return false;
  return !context.language.speech.speakers.has(reading.syntax.lemma[subject]!.toLowerCase());
}

/** `recalled its ambassador` brings somebody home, `dismissed the minister` sends one there; to recall a round, to dismiss a claim is to speak of it. */
function callsHome({ reading, context }: Work, { cue, token }: CueAt): boolean {
  const { syntax, mentions } = reading;
  const object = cue.lemma === 'recall' || cue.lemma === 'dismiss' ? childBy(syntax, token, 'obj') : undefined;
  return object !== undefined && (whoAtToken(mentions, object) !== undefined || isPerson(syntax.lemma[object]!, context));
}

/** `Recalling their last round, the sides agreed …`: what came before, told by the text. */
function leadsUp({ reading: { syntax } }: Work, { cue, token }: CueAt): boolean {
  return cue.lemma === 'recall' && syntax.xpos[token] === 'VBG' && syntax.head[token]! > token;
}

/** `citing two officials`: whence it is known, no words of their own. */
function citesSource({ reading: { syntax }, context }: Work, { cue, token }: CueAt): boolean {
  const object = cue.lemma === 'cite' ? childBy(syntax, token, 'obj') : undefined;
  const { speakers, texts } = context.language.speech;
  return object !== undefined && (speakers.has(syntax.lower[object]!) || texts.has(syntax.lemma[object]!));
}

const isPerson = (lemma: string, { language }: Context): boolean =>
  language.meetings.people.has(lemma) || language.meetings.people.has(`${lemma}s`);

/** What a verb of speech says and who says it: the words behind it, a quotation before it, or the sentence that it closes. */
export function readCue(work: Work, scene: Scene, at: CueAt): void {
  const { reading, context, document, memory } = work;
  const { syntax } = reading;
  if (at.passive) {
    readPassive(work, scene, at);
    return;
  }
  const going = goingOn(work, at);
  // "…, adding that …" is told as what stands before it, wherever the tree hangs it.
  if (!(going && syntax.xpos[at.token] === 'VBG') && !isTold(work, at)) return;
  const present = syntax.xpos[at.token] === 'VBZ' || syntax.xpos[at.token] === 'VBP';
  if (DEEDS_WHEN_PAST.has(at.cue.lemma) && !present && !saysWhatItIs(work, at)) return;
  if (callsHome(work, at) || leadsUp(work, at) || citesSource(work, at)) return;
  const behind = speakerBehind(work, at);
  const found = behind < 0 ? speakerToken(reading, at.token) : behind;
  // A subject inside a quotation is a slip of the tree.
  const subject = found >= 0 && work.quotedAt[found]! >= 0 && found > at.token - 1 ? -1 : found;
  if ((subject < 0 && !going) || (subject >= 0 && isImpersonal(work, at, subject))) return;
  const speakers = going ?? speakersAt(reading, context, document, subject, at.token, memory);
  if (speakers.length === 0 || nested(work, at, speakers) || takesNoStand(work, at, subject, speakers)) return;
  const said: Said = { speakers, cue: at, sentence: scene.sentence };
  const before = quotedBefore(work, scene, at, subject);
  const placed = behind < 0 ? at : { ...at, resume: (whoAtToken(reading.mentions, behind)?.last ?? behind) + 1 };
  const content = contentAfter(scene, placed);
  if (content && isCourtesy(work, at, content)) return;
  if (content && behind < 0 && contains(content.range, subject) && subject < at.token) return;
  if (content) {
    work.before = { speakers, end: content.range.end };
    if (before >= 0 && interrupted(work, before)) {
      sayQuoted(work, said, [before, ...quotedIn(work, content.range)]);
      return;
    }
    const own = quotedIn(work, content.range);
    if (own.length === 0 && saysNothing(reading, at, content.range)) return;
    const wholly = own.length === 1 && covers(work, own[0]!, content.range);
    memory.last = speakers;
    if (wholly) {
      sayQuoted(work, said, own, content);
      return;
    }
    sayWords(work, said, content, own);
    return;
  }
  if (before >= 0) {
    sayQuoted(work, said, [before]);
    return;
  }
  const comma = trailing(scene, placed);
  if (comma > scene.sentence.first + 2) {
    const range = { first: behindDateline(syntax, scene.sentence), end: comma };
    if (
      scene.cues.some((c) => c.token < comma && c !== at && c.token >= range.first && rootOf(syntax, scene.sentence) === c.token)
    ) {
      // The source of a whole report: "A said that …, the paper reported".
      if (!at.cue.shapes.has('clause')) return;
    }
    sayWords(work, said, { range, shape: 'clause' }, quotedIn(work, range));
    memory.last = speakers;
  }
}

/** `Thank you very much, Minister`: nothing is said by it, unless for what; in a transcript the whole sentence has been weighed before. */
function isCourtesy({ reading: { syntax }, context, document }: Work, { cue }: CueAt, { range }: Content): boolean {
  if (cue.stance !== 'thank' && cue.stance !== 'congratulate') return false;
  if (!context.language.speech.secondPerson.has(syntax.lower[range.first]!)) return false;
  if (document.kind === 'transcript') return true;
  for (let i = range.first; i < range.end; i++) if (syntax.upos[i] === 'ADP' || syntax.upos[i] === 'VERB') return false;
  return true;
}

/** `it is clear that`: an adjective of speech without anybody to say it. */
const isImpersonal = ({ reading: { syntax } }: Work, { token }: CueAt, subject: number): boolean =>
  syntax.upos[token] === 'ADJ' && syntax.upos[subject] === 'PRON' && IMPERSONAL.has(syntax.lower[subject]!);
const IMPERSONAL = new Set(['it', 'this', 'that', 'what']);

/** `…, adding that …`, `… and thanked …`: right behind what somebody said comes a further cue without a subject: the same speaker. */
function goingOn({ before, reading, context }: Work, at: CueAt): Speakers | undefined {
  const { syntax } = reading;
  if (!before || at.token < before.end || hasSubject(syntax, at.token) || appositionBefore(reading, at.token)) return undefined;
  for (let i = before.end; i < at.token; i++) {
    const tag = syntax.upos[i]!;
    if (context.language.speech.means.has(syntax.lower[i]!)) continue;
    if (tag !== 'CCONJ' && tag !== 'PUNCT' && tag !== 'ADV' && tag !== 'SCONJ' && tag !== 'PART' && tag !== 'AUX')
      return undefined;
  }
  return before.speakers;
}

/** `“…,” wrote Lee`: right behind a quotation and the cue stands its speaker, whatever the tree makes of it; -1 otherwise. */
function speakerBehind({ reading, quotedAt }: Work, at: CueAt): number {
  const { syntax, mentions } = reading;
  // A participle has its speaker before it.
  if (syntax.xpos[at.token] === 'VBG') return -1;
  let p = at.token - 1;
  while (p >= 0 && (syntax.upos[p] === 'ADV' || syntax.lower[p] === ',') && quotedAt[p] === -1) p--;
  const { first, end } = syntax.sentences[syntax.sentenceOf[at.token]!]!;
  const own = ownSubject(syntax, at.token);
  if (own !== undefined && own < at.token && quotedAt[own]! < 0) return -1;
  // "The road is open, said Lee": without marks only where nothing but the speaker is left of the sentence
  const next = at.last + 1;
  if (p < 0 || next >= syntax.length) return -1;
  const who = whoAtToken(mentions, next);
  if (quotedAt[p]! < 0) {
    if (syntax.lower[at.token - 1] !== ',' || at.token <= first + 3) return -1;
    const apart = who !== undefined && syntax.lower[who.last + 1] === ',' && at.cue.shapes.has('clause');
    if (end - at.token >= 12 && !apart) return -1;
  }
  if (who) return who.head > at.token ? who.head : next;
  if (syntax.upos[next] === 'PROPN') return next;
  // "… ,” said the firm's chief executive, Ana Lee"
  const behind = childrenBy(syntax, at.token, 'nsubj').find((s) => s > at.token);
  return behind !== undefined && quotedAt[p]! >= 0 ? behind : -1;
}

/** Said inside what the same people are reported to say: `announced that he had asked for …`. */
function nested({ out, reading }: Work, at: CueAt, speakers: Speakers): boolean {
  const start = reading.syntax.start[at.token]!;
  for (let k = out.length - 1; k >= 0 && k >= out.length - 4; k--) {
    const { content, speakers: outer } = out[k]!.fields;
    if (!content.at.some((span) => span.start <= start && start < span.end)) continue;
    return speakers.some((s) => outer.some((o) => o.value.name === s.value.name && o.value.actor === s.value.actor));
  }
  return false;
}

const contains = ({ first, end }: TokenRange, i: number): boolean => first <= i && i < end;

/** `The raid was condemned by Peru`. */
function readPassive(work: Work, scene: Scene, at: CueAt): void {
  const { reading, context, document, memory } = work;
  const { syntax } = reading;
  const rel = relation(syntax, at.token);
  if (
    DEEDS_WHEN_PAST.has(at.cue.lemma) ||
    !at.cue.shapes.has('thing') ||
    (rel !== 'root' && rel !== 'conj' && rel !== 'parataxis')
  )
    return;
  if (standingOf(syntax, at.token, context.language.clauses) !== 'done') return;
  const agent = childrenBy(syntax, at.token, 'obl').find(
    (o) => o > at.token && childrenBy(syntax, o, 'case').some((c) => syntax.lower[c] === 'by'),
  );
  // "was condemned by Peru and welcomed by Chile": of the second the same is said
  const own = childBy(syntax, at.token, 'nsubj:pass', 'nsubj');
  const verb = own === undefined && rel === 'conj' ? syntax.head[at.token]! : at.token;
  const object = own ?? childBy(syntax, verb, 'nsubj:pass');
  if (agent === undefined || object === undefined || object > at.token) return;
  const speakers = speakersAt(reading, context, document, agent, agent + 1, memory);
  const first = leftEdge(syntax, object);
  if (speakers.length === 0 || first >= object + 1 || scene.sentence.first > first) return;
  const auxiliary = childrenBy(syntax, verb, 'aux').find((a) => a > object) ?? verb;
  let end = object + 1;
  while (end < auxiliary && syntax.lower[end] !== ',') end++;
  sayWords(work, { speakers, cue: at, sentence: scene.sentence }, { range: { first, end }, shape: 'thing' }, [], 0.6);
}
