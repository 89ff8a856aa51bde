import { sentenceAt } from '../text/sentence-at.ts';

/** The first sentence without its point: of a meeting what, when and where, without the sides. */
export const firstSentence = (text: string): string => {
  // What is left out inside a sentence does not end it.
  const { start, end } = sentenceAt(text.replaceAll('…', ' '), 0);
  return /[^\s…]/.test(text.slice(end)) ? text.slice(start, end).replace(/\.$/, '') : text;
};

/** The first clauses of a text, for a mention beside something else. */
export const shortened = (text: string, limit = 110): string =>
  text.length <= limit ? text : `${text.slice(0, text.lastIndexOf(' ', limit)).replace(/[\s,;:]+$/, '')} …`;

/** As `shortened`, but a list of people or countries (`A (X), B (Y), C (Z) … met`) ends behind one of them. */
export function shortenedSides(text: string, limit: number): string {
  const short = shortened(text, limit);
  const end = short.length < text.length && MANY_SIDES.test(short) ? short.lastIndexOf(', ') : -1;
  return end < 0 ? short : `${short.slice(0, end)} and others`;
}

/** `Foreign Minister Ana Rojas (Chile), `. */
const MANY_SIDES = /\p{L}\), (?=\p{Lu})/u;
