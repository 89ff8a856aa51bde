import type { DocumentKind, DocumentWords } from '../../model/index.ts';

const title = (kind: DocumentKind, ...phrases: string[]) => phrases.map((phrase) => ({ words: phrase.split(' '), kind }));

/** How English texts open: titles, bylines, labels of speakers. */
export const documents: DocumentWords = {
  titles: [
    ...title('fact-sheet', 'fact sheet', 'factsheet'),
    ...title('readout', 'readout', 'joint readout', 'summary of'),
    ...title(
      'transcript',
      'remarks',
      'briefing',
      'press conference',
      'press availability',
      'statements to the press',
      'interview',
      'transcript',
    ),
    ...title(
      'joint-statement',
      'joint statement',
      'joint leaders',
      'joint declaration',
      'joint communique',
      'joint communiqué',
      'leaders statement',
      'leaders level statement',
      'statement of intent',
      'ministerial statement',
      'communiqué',
      'communique',
      'declaration',
      'compact',
      'joint vision',
      'joint press statement',
    ),
    ...title('statement', 'statement by', 'statement from', 'statement of', 'press statement', 'statement on'),
  ],
  // `SECRETARY BLINKEN:`, `MR. PRICE:`, `Q:`; `Foreign Minister Payne:` is left to the who-mentions
  turn: /^([A-Z][A-Z.'’\- ]{0,60}?)(?: \([^()]{0,60}\))?:(?:\s{1,3}\([^()]{0,60}\))?(?=\s)/,
  // White House transcripts: `Q    Mr. President, …`
  question: /^Q\s{1,8}(?=\S)/,
  // `joint Chile–Ghana statement`
  jointApart: /\bjoint (?:\S{1,30} ){1,5}(?:statement|declaration|communiqu[eé])\b/,
  // a spokesperson's "statement on the call of …" tells of the call as a readout does
  readout: /\b(?:call|meeting|meetings|travel|trip) (?:with|to|of)\b/,
  // `Ana Silva, Minister for Foreign Affairs`: a name, a comma, an office, and nothing more
  byline: /^((?:\p{Lu}[\p{L}.'’-]*\s){1,4}\p{Lu}[\p{L}.'’-]+(?: (?:Jr|Sr|II|III)\.?)?),\s(\S.{2,90})$/u,
  shortForm: /\b(?:Jr|Sr|Dr|Mr|Ms|Mrs|H\.E)\.$/,
  begins: /^(?:begin|start of)? ?text\b.{0,12}$/i,
  attributed: /\b(?:attributable|attributed) to\b.{0,80}:$/s,
  bureau: /^office of\b/i,
  statement: /\bstatement\b/i,
  pointer: /\b(?:following|below|text)\b/i,
  // `released by the Governments of`, `joint statement by …`, `on behalf of`
  released: /\b(?:released|issued|agreed|made|adopted) by\b|\bstatement (?:by|of|from)\b|\bon behalf of\b/i,
  // `…, condemning the attack`, `on the occasion of`
  makersEnd:
    /\b(?:on the occasion|on the margins|regarding|concerning|following|during|after|at the|on (?=[A-Z]))\b|,\s+\w+ing\b|:/,
  text: /\b(?:statement|declaration|communiqu\w*|release|readout)\b/i,
  // `Joint Statement of Chile and Peru on …`, `… Calling for …`
  matter:
    /\s(?:on|regarding|about|following|after|concerning|condemning|commending|announcing|calling|marking|welcoming|in|at|during)\b|:/i,
  wordsOf:
    /\b(?:statement (?:by|from|of)|remarks (?:as prepared for delivery )?by) (.{3,120}?)(?: (?:on|regarding|about|after|marking|following|to|for|at|in|before)\b|$)/i,
  // `Statement by the Leaders of Chile, Peru and Bolivia`
  several: /\b(?:leaders|presidents|ministers|governments|heads|members) of\b/i,
  house:
    /\b(?:ministry|ministries|department|government|white house|kremlin|embassy|presidency|cabinet|chancellery|prime minister|commission|secretariat|mission)\b/i,
  ofState: /^\s?of\s/i,
  nextPerson: /\sand\s|\swith\s|,\s/i,
  article: /^the /,
};
