import type { Reading, Span } from '../../model/index.ts';
import { rootOf } from './issued.ts';
import { sameParagraph } from './quotations.ts';
import { speakerToken } from './speaker-token.ts';
import { speakersAt } from './speakers.ts';
import { NO_CUE, type Said, type Work } from './work.ts';
import { sayQuoted } from './write.ts';

const STANDS_ALONE = 4;

/** Quotations no cue took: after a colon, or going on from the one before in the same mouth. */
export function leftovers(work: Work): void {
  const { quoted, spent, reading } = work;
  const { syntax } = reading;
  for (let k = 0; k < quoted.length; k++) {
    if (spent[k]) continue;
    const { first, end } = quoted[k]!;
    if (end - first < STANDS_ALONE + 2 || !isUtterance(work, k)) continue;
    const before = first - 1;
    if (before >= 0 && syntax.lower[before] === ':' && sameParagraph(reading, before, first)) {
      const said = saidBeforeColon(work, before);
      if (said) {
        dropLeadIn(work, before);
        sayQuoted(work, said, [k], undefined, 0.7);
        continue;
      }
    }
    const last = k > 0 ? spent[k - 1] : undefined;
    if (last && goesOn(work, k)) sayQuoted(work, last, [k], undefined, 0.65);
  }
}

/** Begins like a sentence and ends like one. */
function isUtterance({ quoted, reading }: Work, k: number): boolean {
  const { parts } = quoted[k]!;
  const { text } = reading.doc;
  const first = parts[0]!;
  const last = parts[parts.length - 1]!;
  return (
    /^[\p{Lu}\d[(]/u.test(text.slice(first.start, first.start + 2)) &&
    /[.!?…,\])]/.test(text.slice(last.end - 3, last.outer.end + 1))
  );
}

/** `rejected the minister's statement: “…”`: the few words before the colon only lead up to what is quoted. */
function dropLeadIn({ out, reading }: Work, colon: number): void {
  const { start } = spanOfToken(reading, colon);
  const k = out.findIndex(
    ({ fields, rule }) =>
      rule === 'statement.thing@1' &&
      Math.abs(fields.content.at[0]!.end - start) <= 1 &&
      fields.content.value.split(' ').length <= 6,
  );
  if (k >= 0) out.splice(k, 1);
}

const spanOfToken = ({ syntax }: Reading, i: number): Span => ({ start: syntax.start[i]!, end: syntax.end[i]! });

function saidBeforeColon(work: Work, colon: number): Said | undefined {
  const { reading, context, document, memory } = work;
  const { syntax } = reading;
  const sentence = syntax.sentences[syntax.sentenceOf[colon]!]!;
  let verb = rootOf(syntax, sentence);
  if (verb < 0 || verb >= colon) return undefined;
  for (let i = sentence.first; i < colon; i++) {
    if (context.language.speech.cues.has(syntax.lower[i]!) && syntax.xpos[i]!.startsWith('VB')) verb = i;
  }
  const subject = speakerToken(reading, verb);
  if (subject < 0) return undefined;
  const speakers = speakersAt(reading, context, document, subject, verb, memory);
  if (speakers.length === 0) return undefined;
  return { speakers, sentence, cue: { token: verb, last: verb, cue: NO_CUE, passive: false } };
}

/** Between this quotation and the last stand only its cue and marks: the same person goes on. */
function goesOn({ quoted, reading }: Work, k: number): boolean {
  const gap = reading.doc.text.slice(
    quoted[k - 1]!.parts[quoted[k - 1]!.parts.length - 1]!.outer.end,
    quoted[k]!.parts[0]!.outer.start,
  );
  return gap.length < 160 && (gap.match(/[.!?](?:\s|$)/g) ?? []).length <= 1;
}
