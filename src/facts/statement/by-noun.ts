import {
  type Context,
  childrenBy,
  extent,
  isUnder,
  type Reading,
  relation,
  type SpeechShape,
  type TokenRange,
} from '../../model/index.ts';
import { standingOf } from '../clause.ts';
import type { Speakers } from './cited-speakers.ts';
import type { CueAt } from './cues.ts';
import { quotedIn } from './quotations.ts';
import { speakerToken } from './speaker-token.ts';
import { speakersAt } from './speakers.ts';
import type { Work } from './work.ts';
import { sayWords } from './write.ts';

const CLAUSE: ReadonlySet<SpeechShape> = new Set(['clause']);
/** How far behind its noun the `that` may stand: `a warning by the ministry of the interior that …`. */
const REACH = 12;

/** `Kenya's claim that the road is open`, `a warning from the ministry that …`: a noun of speech, whose it is, and a clause that tells it. */
export function byNouns(work: Work, sentence: TokenRange): void {
  const { syntax } = work.reading;
  const { nouns } = work.context.language.speech;
  for (let i = sentence.first; i < sentence.end; i++) {
    if (syntax.upos[i] !== 'NOUN' || !nouns.has(syntax.lower[i]!) || work.quotedAt[i]! >= 0) continue;
    const range = clauseOf(work, i, sentence);
    const owner = range && ownerOf(work, i);
    if (!range || owner === undefined) continue;
    const { reading, context, document, memory } = work;
    const speakers = speakersAt(reading, context, document, owner, i, memory);
    if (speakers.length === 0 || isTold(work, range, speakers)) continue;
    const stance = nouns.get(syntax.lower[i]!);
    const cue: CueAt = {
      token: i,
      last: i,
      cue: { lemma: syntax.lemma[i]!, shapes: CLAUSE, ...(stance && { stance }) },
      passive: false,
    };
    sayWords(work, { speakers, cue, sentence }, { range, shape: 'clause' }, quotedIn(work, range), 0.7);
  }
}

/** The clause that a `that` opens under the noun, without the word itself. */
function clauseOf(
  { reading: { syntax }, context, quoted, quotedAt }: Work,
  noun: number,
  { end }: TokenRange,
): TokenRange | undefined {
  const clause = childrenBy(syntax, noun, 'acl', 'ccomp').find((c) => c > noun && syntax.deprel[c] !== 'acl:relcl');
  if (clause === undefined) return undefined;
  for (let i = noun + 1; i < clause && i < noun + REACH; i++) {
    // "a claim that it had made": a pronoun, and no clause that is said
    if (!context.language.speech.that.has(syntax.lower[i]!) || syntax.upos[i] !== 'SCONJ') continue;
    if (!isUnder(syntax, i, clause)) return undefined;
    let last = Math.min(extent(syntax, clause).end, end);
    while (last > i + 1 && syntax.upos[last - 1] === 'PUNCT' && quotedAt[last - 1] === -1) last--;
    const inside = quotedAt[last - 1]!;
    if (inside >= 0) last = quoted[inside]!.end;
    return last - i > 2 ? { first: i + 1, end: last } : undefined;
  }
  return undefined;
}

/** Whose words they are: `Kenya's claim`, `the claim of the ministry`, `a warning from Kenya`, `Kenya sent a message that`. */
function ownerOf({ reading, context }: Work, noun: number): number | undefined {
  const { syntax } = reading;
  const { owners } = context.language.speech;
  const verb = syntax.head[noun]!;
  if (relation(syntax, noun) === 'obj' && context.language.speech.sends.has(syntax.lower[verb]!))
    return senderOf(reading, context, verb);
  return (
    childrenBy(syntax, noun, 'nmod:poss')[0] ??
    childrenBy(syntax, noun, 'nmod').find(
      (c) => c > noun && childrenBy(syntax, c, 'case').some((p) => owners.has(syntax.lower[p]!)),
    )
  );
}

function senderOf(reading: Reading, { language }: Context, verb: number): number | undefined {
  if (reading.syntax.xpos[verb] === 'VB' || standingOf(reading.syntax, verb, language.clauses) !== 'done') return undefined;
  const sender = speakerToken(reading, verb);
  return sender < 0 ? undefined : sender;
}

/** The same people's verb has told it: `Kenya repeated its claim that …`. */
function isTold({ out, reading: { syntax } }: Work, range: TokenRange, speakers: Speakers): boolean {
  const start = syntax.start[range.first]!;
  return out
    .slice(-4)
    .some(
      ({ fields }) =>
        fields.content.at.some((span) => span.start <= start && start < span.end) &&
        speakers.some((s) => fields.speakers.some((o) => o.value.name === s.value.name && o.value.actor === s.value.actor)),
    );
}
