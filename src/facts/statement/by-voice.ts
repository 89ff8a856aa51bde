import { type Party, type Reading, stated, type TokenRange, whoAtToken } from '../../model/index.ts';
import type { Voice } from '../document.ts';
import { channelOf } from './channel.ts';
import { dateOf } from './dates.ts';
import { rootOf, type Stand, standOf } from './issued.ts';
import { isPrepared } from './prepared.ts';
import { NO_CUE, type Work } from './work.ts';
import { push } from './write.ts';

/** Words a sentence of a transcript needs to be worth keeping: not `I’m sorry.` */
const SHORTEST_TURN = 9;

/** A sentence that whoever issued the document says in the first person or in their own name: the whole of it is what is said. */
export function issued(work: Work, sentence: TokenRange, voice: Voice): boolean {
  const { reading, context, document } = work;
  const { syntax, mentions } = reading;
  const issuers = new Set(voice.speakers.map(({ value }) => value.actor));
  const stand = standOf(syntax, context.language.speech, sentence, (token) => {
    const who = whoAtToken(mentions, token);
    return (
      !!who &&
      who.parties.length > 0 &&
      who.parties.every((party) => party.actor !== undefined && issuers.has(party.actor) && !isAnother(party, voice))
    );
  });
  if (document.kind === 'transcript') {
    const stands =
      (stand?.voice === 'first' || stand?.voice === 'spoken') &&
      stand.confidence >= 0.6 &&
      sentence.end - sentence.first >= SHORTEST_TURN;
    if (!stands && !isPrepared(work, sentence, voice)) return false;
    sayWhole(work, sentence, voice, stands ? stand : undefined);
    return true;
  }
  if (!stand || stand.voice === 'spoken') return false;
  if (stand.voice === 'issuer' && document.kind !== 'statement') return false;
  if ((document.kind === 'fact-sheet' || document.kind === 'readout') && stand.voice !== 'first') return false;
  sayWhole(work, sentence, voice, stand);
  return true;
}

/** A spokesman's text tells what the president wishes; that is the president's word. */
const isAnother = ({ name }: Party, { speakers }: Voice): boolean =>
  name !== undefined && speakers.every(({ value }) => value.name !== undefined && value.name !== name);

/** The whole of a sentence is what is said. */
function sayWhole(work: Work, sentence: TokenRange, voice: Voice, stand: Stand | undefined): void {
  const { reading, context, document } = work;
  const { syntax, doc } = reading;
  const range = withoutBullet(reading, sentence);
  const span = { start: syntax.start[range.first]!, end: syntax.end[range.end - 1]! };
  const cueSpan = stand && { start: syntax.start[stand.cue.first]!, end: syntax.end[stand.cue.end - 1]! };
  const cue = stand?.cue.first ?? rootOf(syntax, sentence);
  work.memory.last = voice.speakers;
  push(work, {
    rule: stand ? `statement.issued-${stand.voice}@1` : 'statement.prepared@1',
    confidence: stand?.confidence ?? 0.5,
    speakers: voice.speakers,
    mode: 'direct',
    channel: channelOf(
      reading,
      context,
      document.kind,
      sentence,
      { token: cue, last: cue, cue: NO_CUE, passive: false },
      () => true,
    ),
    cue: cueSpan && stated(doc.text.slice(cueSpan.start, cueSpan.end), cueSpan),
    content: stated(doc.text.slice(span.start, span.end), span),
    quotes: [],
    addressees: [],
    stance: stand?.stance && cueSpan ? stated(stand.stance, cueSpan) : undefined,
    date: dateOf(work, sentence, span, voice.speakers),
  });
}

function withoutBullet({ syntax }: Reading, { first, end }: TokenRange): TokenRange {
  let p = first;
  // "12." and "3)" number a paragraph
  if (p + 2 < end && /^\d{1,3}$/.test(syntax.form[p]!) && /^[.)]$/.test(syntax.form[p + 1]!)) p += 2;
  else if (p + 1 < end && /^\d{1,3}[.)]$/.test(syntax.form[p]!)) p++;
  while (p < end - 1 && (syntax.upos[p] === 'PUNCT' || syntax.upos[p] === 'SYM') && !/["“'‘([]/.test(syntax.form[p]!)) p++;
  return { first: p, end };
}
