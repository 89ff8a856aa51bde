import { type Cited, type Party, type StatementFields, stated } from '../../model/index.ts';
import { topicsIn } from '../topics.ts';
import { addresseesOf } from './addressees.ts';
import { type Channel, channelOf } from './channel.ts';
import type { Speakers } from './cited-speakers.ts';
import type { Content } from './content.ts';
import type { CueAt } from './cues.ts';
import { dateOf } from './dates.ts';
import type { Said, Work } from './work.ts';

/** Writes down a quotation, perhaps in several pieces, as said. */
export function sayQuoted(work: Work, said: Said, ks: readonly number[], content?: Content, confidence = 0.9): void {
  const { reading, quoted } = work;
  const parts = ks.flatMap((k) => quoted[k]!.parts);
  for (const k of ks) work.spent[k] = said;
  work.memory.last = said.speakers;
  const spans = parts.map(({ start, end }) => ({ start, end }));
  const texts = spans.map(({ start, end }) => reading.doc.text.slice(start, end));
  finish(work, said, {
    rule: 'statement.quoted@1',
    confidence,
    mode: 'direct',
    content: stated(texts.join(' '), ...spans),
    quotes: spans.map((span, i) => stated(texts[i]!, span)),
    content0: content,
  });
}

/** Writes down words that are reported, with the quotations in them. */
export function sayWords(work: Work, said: Said, content: Content, own: readonly number[], confidence = 0.85): void {
  const { reading, quoted } = work;
  const { syntax, doc } = reading;
  for (const k of own) work.spent[k] = said;
  const range = content.range;
  const span = { start: syntax.start[range.first]!, end: syntax.end[range.end - 1]! };
  const quotes = own.flatMap((k) => quoted[k]!.parts.map(({ start, end }) => stated(doc.text.slice(start, end), { start, end })));
  const value = doc.text.slice(span.start, span.end);
  if (value.trim().length < 3) return;
  finish(work, said, {
    rule: `statement.${content.shape}@1`,
    confidence,
    mode: own.length > 0 ? 'mixed' : 'indirect',
    content: stated(value, span),
    quotes,
    content0: content,
  });
}

interface Draft {
  readonly rule: string;
  readonly confidence: number;
  readonly mode: 'direct' | 'mixed' | 'indirect';
  readonly content: Cited<string>;
  readonly quotes: readonly Cited<string>[];
  readonly content0: Content | undefined;
}

function finish(work: Work, { speakers, cue, sentence }: Said, draft: Draft): void {
  const { reading, context, document } = work;
  const { syntax, doc } = reading;
  const cueSpan = { start: syntax.start[cue.token]!, end: syntax.end[cue.last]! };
  const stance = stanceOf(work, cue, draft.content0);
  push(work, {
    rule: draft.rule,
    confidence: Math.min(draft.confidence, 0.4 + 0.6 * confidenceIn(speakers)),
    speakers,
    mode: draft.mode,
    channel: channelOf(reading, context, document.kind, sentence, cue, (i) => work.quotedAt[i]! >= 0),
    cue: stated(doc.text.slice(cueSpan.start, cueSpan.end), cueSpan),
    content: draft.content,
    quotes: draft.quotes,
    addressees: addresseesOf(work, cue, draft.content0, speakers),
    stance: stance ? stated(stance, cueSpan) : undefined,
    date: dateOf(work, sentence, draft.content.at[0]!, speakers),
  });
}

const confidenceIn = (speakers: Speakers): number => (speakers.every((s) => s.basis === 'stated') ? 1 : 0.8);

function stanceOf({ reading, context }: Work, cue: CueAt, content: Content | undefined): string | undefined {
  if (content?.shape === 'word') {
    const { said } = context.language.speech;
    for (let i = content.range.first; i < content.range.end; i++) {
      const lower = reading.syntax.lower[i]!;
      if (said.has(lower)) return said.get(lower) ?? cue.cue.stance;
    }
  }
  return cue.cue.stance;
}

interface Ready {
  readonly rule: string;
  readonly confidence: number;
  readonly speakers: Speakers;
  readonly mode: 'direct' | 'mixed' | 'indirect';
  readonly channel: Channel;
  /** Absent where no word tells that something is said, as in remarks. */
  readonly cue: Cited<string> | undefined;
  readonly content: Cited<string>;
  readonly quotes: readonly Cited<string>[];
  readonly addressees: readonly Cited<Party>[];
  readonly stance: Cited<string> | undefined;
  readonly date: StatementFields['date'] | undefined;
}

/** Adds a statement with the topics of its words. */
export function push({ out, reading, context }: Work, ready: Ready): void {
  const { channel, stance, date, quotes, addressees } = ready;
  const topics = ready.content.at.flatMap((span) => topicsIn(reading.doc.text, span, context.knowledge));
  out.push({
    kind: 'statement',
    rule: ready.rule,
    confidence: ready.confidence,
    fields: {
      speakers: ready.speakers,
      mode: stated(ready.mode, ...ready.content.at),
      ...channel,
      ...(ready.cue && { cue: ready.cue }),
      content: ready.content,
      ...(quotes.length > 0 && { quotes }),
      ...(addressees.length > 0 && { addressees }),
      ...(date && { date }),
      ...(stance && { stance }),
      ...(topics.length > 0 && { topics: distinctTopics(topics) }),
    },
  });
}

const distinctTopics = (topics: readonly Cited<string>[]): Cited<string>[] => {
  const found = new Map<string, Cited<string>>();
  for (const topic of topics) if (!found.has(topic.value)) found.set(topic.value, topic);
  return [...found.values()];
};
