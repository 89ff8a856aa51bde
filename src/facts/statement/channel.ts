import {
  type Cited,
  type Context,
  type DocumentKind,
  inferred,
  type Reading,
  type Syntax,
  stated,
  type TokenRange,
} from '../../model/index.ts';
import type { CueAt } from './cues.ts';

export interface Channel {
  readonly channel?: Cited<string>;
  readonly platform?: Cited<string>;
}

const BY_KIND: Readonly<Partial<Record<DocumentKind, string>>> = {
  readout: 'press-release',
  'joint-statement': 'joint-statement',
  statement: 'press-release',
  'fact-sheet': 'press-release',
  transcript: 'speech',
};

/** Where something was said: by the verb (`tweeted`), a phrase beside it (`in a post on X`, `told reporters`), or the kind of document. */
export function channelOf(
  { syntax }: Reading,
  { language }: Context,
  kind: DocumentKind,
  sentence: TokenRange,
  at: CueAt,
  masked: (i: number) => boolean,
): Channel {
  const { channels, channelVerbs, platforms } = language.speech;
  let channel: Cited<string> | undefined;
  let platform: Cited<string> | undefined;
  const verb = channelVerbs.get(at.cue.lemma);
  if (verb) channel = stated(verb, { start: syntax.start[at.token]!, end: syntax.end[at.token]! });
  for (let i = sentence.first; i < sentence.end; i++) {
    if (masked(i) || Math.abs(i - at.token) > 25) continue;
    const lower = syntax.lower[i]!;
    const span = { start: syntax.start[i]!, end: syntax.end[i]! };
    const before = syntax.lower[i - 1];
    if (!platform && (before === 'on' || before === 'via' || before === 'to')) {
      const two = i + 1 < sentence.end ? `${lower} ${syntax.lower[i + 1]}` : '';
      const name = platforms.get(two) ?? (syntax.form[i] !== lower ? platforms.get(lower) : undefined);
      if (name) platform = stated(name, platforms.has(two) ? { start: span.start, end: syntax.end[i + 1]! } : span);
    }
    const named = channels.get(lower);
    if (
      !channel &&
      named &&
      ((syntax.upos[i] === 'NOUN' && syntax.form[i] === lower && underPreposition(syntax.lower, i)) ||
        (named === 'press-conference' && isHearer(syntax, at, i)))
    )
      channel = stated(named, span);
  }
  if (!platform && at.cue.lemma === 'tweet' && channel) platform = inferred('Twitter', ...channel.at);
  if (platform && !channel) channel = inferred('post', ...platform.at);
  const byKind = BY_KIND[kind];
  if (!channel && byKind) channel = inferred(byKind);
  return { ...(channel && { channel }), ...(platform && { platform }) };
}

/** `told reporters`, `said to the journalists`; not those that what is said is about. */
function isHearer({ lower, upos }: Syntax, { last }: CueAt, i: number): boolean {
  let p = i - 1;
  while (p > last && (upos[p] === 'DET' || upos[p] === 'ADJ')) p--;
  return p === last || (p > last && lower[p] === 'to');
}

/** `in a joint statement`, `during an interview`: a preposition within three words before. */
function underPreposition(lower: readonly string[], i: number): boolean {
  for (let p = i - 1; p >= Math.max(0, i - 4); p--) {
    const word = lower[p];
    if (word === 'in' || word === 'at' || word === 'during' || word === 'via' || word === 'by' || word === 'through') return true;
  }
  return false;
}
