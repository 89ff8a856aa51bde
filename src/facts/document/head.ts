import { type Cited, type Context, type Party, type Reading, type Span, stated } from '../../model/index.ts';
import { publisherOf } from './publisher.ts';
import { isNamed } from './turns.ts';

const BYLINE_WORDS = 16;
const HEAD_PARAGRAPHS = 6;
const WORD = /[\p{L}\p{N}]+/gu;

/** What the lines before the text proper tell. */
export interface Head {
  /** A line that is only a name with an office. */
  readonly byline?: Cited<Party>;
  /** The paragraph that says who issued a joint statement, from the word that does. */
  readonly joint?: Span;
  readonly office: boolean;
  readonly end: number;
}

/** Reads the lines before the text proper: bylines, "Office of the Spokesperson", "released by the Governments of …", "Begin text". */
export function headOfDocument(reading: Reading, context: Context): Head {
  const { doc } = reading;
  const { documents: words, speech } = context.language;
  let byline: Cited<Party> | undefined;
  let joint: Span | undefined;
  let spokesperson = false;
  let end = 0;
  for (let p = 0; p < Math.min(HEAD_PARAGRAPHS, doc.paragraphs.length); p++) {
    const span = doc.paragraphs[p]!;
    if (span.end - span.start > 1200) break;
    const text = doc.text.slice(span.start, span.end).trim();
    const count = text.split(/\s+/).length;
    if (words.begins.test(text)) end = span.end;
    else if (words.attributed.test(text)) end = span.end;
    else if (words.statement.test(text) && words.released.test(text) && count < 150 && words.pointer.test(text)) {
      const at = words.released.exec(text)!;
      const from = span.start + doc.text.slice(span.start, span.end).indexOf(text[0]!) + at.index;
      const stop = words.makersEnd.exec(doc.text.slice(from + at[0].length, span.end));
      joint = { start: from, end: stop ? from + at[0].length + stop.index : span.end };
      end = span.end;
    } else if (count <= BYLINE_WORDS && !/[.!?]$/.test(text.replace(words.shortForm, ''))) {
      const named = words.byline.exec(text);
      const office = named ? (named[2]!.toLowerCase().match(WORD) ?? []) : [];
      if (named && !byline && office.some((word) => speech.speakers.has(word))) {
        const at = { start: doc.text.indexOf(named[1]!, span.start), end: 0 };
        byline = bylineOf(reading, context, { start: at.start, end: at.start + named[1]!.length });
        end = span.end;
      } else if (words.bureau.test(text)) {
        spokesperson = true;
        end = span.end;
      }
    }
  }
  return { office: spokesperson, end, ...(byline && { byline }), ...(joint && { joint }) };
}

/** The person of a byline: as the mentions know them, else by the name alone, with the state whose house published it. */
function bylineOf(reading: Reading, context: Context, at: Span): Cited<Party> {
  const mention = reading.mentions.who.find((m) => m.start < at.end && m.end > at.start && isNamed(m));
  const [publisher] = publisherOf(reading, context);
  const party: Party = mention?.parties.find((p) => p.name !== undefined) ?? { name: reading.doc.text.slice(at.start, at.end) };
  const actor = party.actor ?? publisher?.value.actor;
  return stated({ ...party, ...(actor && { actor }) }, at);
}
