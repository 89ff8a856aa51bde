import {
  type Cited,
  childrenBy,
  type Party,
  type Reading,
  relation,
  type SpeechLanguage,
  stated,
  type TokenRange,
  whoAtToken,
} from '../../model/index.ts';
import { sidesOf } from '../sides.ts';
import type { Speakers } from './cited-speakers.ts';
import type { Content } from './content.ts';
import type { CueAt } from './cues.ts';
import type { Work } from './work.ts';

/** Who is spoken to: after `told`, before the infinitive of `urged … to`, after `thanked`. */
export function addresseesOf(
  { reading, context }: Work,
  cue: CueAt,
  content: Content | undefined,
  speakers: Speakers,
): Cited<Party>[] {
  if (!content) return [];
  const { syntax, mentions } = reading;
  const { speech } = context.language;
  const met = metBy(reading, speech, cue.token, speakers);
  if (met.length > 0) return met;
  if (cue.cue.lemma === 'request' || cue.cue.lemma === 'demand' || cue.cue.lemma === 'seek')
    return askedOf(reading, speech, content.range);
  const range =
    content.hearer ??
    (content.shape === 'whom' || cue.cue.lemma === 'thank' || cue.cue.lemma === 'congratulate' ? content.range : undefined);
  if (!range) return [];
  const out: Cited<Party>[] = [];
  for (let i = range.first; i < range.end && i < range.first + 20; i++) {
    if (!content.hearer && (syntax.lower[i] === 'to' || syntax.lower[i] === 'for' || syntax.lower[i] === 'on')) break;
    const who = whoAtToken(mentions, i);
    if (!who) continue;
    for (const { party, at } of sidesOf(who)) {
      if (!speakers.some((s) => s.value.actor === party.actor && s.value.name === party.name)) out.push(stated(party, at));
    }
    i = who.last;
  }
  return out;
}

/** `spoke with her, expressing …`, `met him to thank …`: whom the speaker met. */
function metBy({ syntax, mentions }: Reading, words: SpeechLanguage, cue: number, speakers: Speakers): Cited<Party>[] {
  const up = syntax.head[cue]!;
  if (up < 0 || !words.encounters.has(syntax.lower[up]!) || relation(syntax, cue) !== 'advcl') return [];
  for (const c of childrenBy(syntax, up, 'obl', 'obj')) {
    const who = whoAtToken(mentions, c);
    if (!who || who.start < syntax.start[up]!) continue;
    if (relation(syntax, c) === 'obl' && !childrenBy(syntax, c, 'case').some((p) => words.metWith.has(syntax.lower[p]!)))
      continue;
    return sidesOf(who)
      .filter(({ party }) => !speakers.some((s) => s.value.name === party.name && s.value.actor === party.actor))
      .map(({ party, at }) => stated(party, at));
  }
  return [];
}

/** `requested help from Peru`. */
function askedOf({ syntax, mentions }: Reading, words: SpeechLanguage, { first, end }: TokenRange): Cited<Party>[] {
  for (let i = first; i + 1 < end; i++) {
    if (!words.askedOf.has(syntax.lower[i]!) || syntax.lower[i] === 'of') continue;
    const who = whoAtToken(mentions, i + 1) ?? whoAtToken(mentions, i + 2);
    if (who) return sidesOf(who).map(({ party, at }) => stated(party, at));
  }
  return [];
}
