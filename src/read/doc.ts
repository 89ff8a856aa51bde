import { createHash } from 'node:crypto';
import type { Doc, DocId, DocMetadata } from '../model/index.ts';
import { paragraphsOf } from '../text/paragraphs.ts';
import { detectLanguage } from './language.ts';

const loneSurrogate = /\p{Surrogate}/gu;

/**
 * A doc of one story's text. The text is kept as it is; only a lone surrogate, which no file can hold, becomes U+FFFD (one unit for one,
 * so offsets stay). The language is what the letters say, else what the metadata say, else what the words say.
 */
export async function makeDoc(raw: string, source: string, metadata: DocMetadata = {}): Promise<Doc> {
  const text = raw.replace(loneSurrogate, '\uFFFD');
  const language = await detectLanguage(text, metadata.language);
  return {
    id: docId(text),
    text,
    source: source.replaceAll('\0', '\uFFFD'),
    metadata: { ...metadata, language },
    paragraphs: paragraphsOf(text),
  };
}

/** First 20 hex digits of the SHA-256 of the text: the same words are the same doc, whatever file they came in. */
export const docId = (text: string): DocId => createHash('sha256').update(text).digest('hex').slice(0, 20) as DocId;
