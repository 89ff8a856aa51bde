/** A point, mark or end of paragraph that may close a sentence, with the space after it: `. `, `?” `, a blank line. */
const STOP = /[.!?…]["'”’»)\]]*(?=\s)|\n\s*\n|\n(?=\s*(?:[-*•#]|\d+\.\s))/g;
/** Short words that keep their point: `Mr.`, `Sept.`, `U.S.`, `No.`; single capitals are initials. */
const ABBREVIATION =
  /(?:^|[\s("“–-])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sgt|Capt|Adm|Sen|Rep|Gov|St|Jr|Sr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Ltd|Co|Corp|No|Nos|vs|Rs|(?:[A-Z]\.)+[A-Z])\.$/;

/** The sentence of a text that holds an offset, as a half-open span without outer white space. Looks at most 2,000 characters to either side. */
export function sentenceAt(text: string, offset: number): { start: number; end: number } {
  const low = Math.max(0, offset - 2000);
  const high = Math.min(text.length, offset + 2000);
  const window = text.slice(low, high);
  let start = 0;
  let end = window.length;
  for (const stop of window.matchAll(STOP)) {
    const at = stop.index + stop[0].length;
    if (
      !stop[0].includes('\n') &&
      stop[0].startsWith('.') &&
      ABBREVIATION.test(window.slice(Math.max(0, stop.index - 12), stop.index + 1))
    )
      continue;
    if (low + at <= offset) start = at;
    else {
      end = stop[0].includes('\n') ? stop.index : at;
      break;
    }
  }
  while (start < end && /\s/.test(window[start]!)) start++;
  while (end > start && /\s/.test(window[end - 1]!)) end--;
  return { start: low + start, end: low + end };
}
