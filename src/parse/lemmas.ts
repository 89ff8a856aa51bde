import { readFileSync } from 'node:fs';
import type { Upos } from '../model/index.ts';

/** Lemmas by rules of English spelling and a list of exceptions: lower-case form and word class to lemma. */
export class Lemmatizer {
  private readonly exceptions: ReadonlyMap<string, string>;
  private readonly known = new Map<string, string>();

  constructor(exceptions: ReadonlyMap<string, string>) {
    this.exceptions = exceptions;
  }

  lemma(form: string, upos: Upos, xpos: string): string {
    if (upos === 'PROPN' || upos === 'PUNCT' || upos === 'SYM' || upos === 'NUM' || upos === 'X') return form;
    const word = form.toLowerCase();
    const key = `${word}\t${classOf(upos, xpos)}`;
    let lemma = this.known.get(key);
    if (lemma === undefined) {
      lemma = this.exceptions.get(key) ?? byRule(word, upos, xpos);
      if (this.known.size >= cached) this.known.clear();
      this.known.set(key, lemma);
    }
    return lemma;
  }
}

const cached = 20000;

/** The tags that lemmas differ by: "left" as VBD is "leave", as JJ "left". */
export const classOf = (upos: Upos, xpos: string): string =>
  upos === 'VERB' || upos === 'AUX' || upos === 'NOUN' || upos === 'ADJ' || upos === 'ADV' ? xpos : upos;

const doubled = /([bdgmnprt])\1$/;
const vowel = /[aeiouy]/;
/** Stems that lost an "e" before -ed or -ing: "creat-", "manag-", "involv-", "charg-", "produc-", "believ-", "settl-". */
const lostE =
  /(?:[^aeiou][aiu][tvz]|[aeiou]g|[lnr]g|[aeiouln]c|[rn]c|v|iz|yz|[aeiou]s|[lnr]s|[^aeiou]l|[^aeo]ur|u|ir|[^aeiou]or|ud|id|ad|[^eo]in|um|om|[aiu]k|op|ap|yp|ip)$/;
/** … and those that look like it and did not: "visit-", "limit-", "focus-", "open-", "train-". */
const keptAsIs =
  /(?:[^aeiou][ei][ln]|[aeiou]{2}[dnkrlp]|[aeiou][^aeiou]it|hibit|posit|[^aeiou]it|ain|ein|oin|ss|us|ew|ow|aw|ay|oy|al|el|ol|or|er|ar|[bw]in|om|op|ip|ap|id)$/;

/** The lemma of a lower-case form by spelling alone. */
export function byRule(word: string, upos: Upos, xpos: string): string {
  if (xpos === 'NNS' || xpos === 'VBZ') return withoutS(word);
  if (upos === 'VERB' || upos === 'AUX') {
    if (xpos === 'VBG' && word.length > 4 && word.endsWith('ing')) return stem(word.slice(0, -3));
    if ((xpos === 'VBD' || xpos === 'VBN') && word.length > 3 && word.endsWith('ed'))
      return word.endsWith('ied') ? `${word.slice(0, -3)}y` : stem(word.slice(0, -2));
    return word;
  }
  if ((xpos === 'JJR' || xpos === 'RBR') && word.endsWith('er')) return degree(word.slice(0, -2));
  if ((xpos === 'JJS' || xpos === 'RBS') && word.endsWith('est')) return degree(word.slice(0, -3));
  return word;
}

function withoutS(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ss|sh|ch|x|zz|o)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function stem(base: string): string {
  if (!vowel.test(base)) return `${base}e`;
  if (doubled.test(base)) return base.slice(0, -1);
  return lostE.test(base) && !keptAsIs.test(base) ? `${base}e` : base;
}

function degree(base: string): string {
  if (base.endsWith('i')) return `${base.slice(0, -1)}y`;
  if (doubled.test(base)) return base.slice(0, -1);
  return /(?:[gcvs]|[^aeiou][aiou][tbdmn]|bl|mpl|pl)$/.test(base) ? `${base}e` : base;
}

/** Reads the list that training wrote: form, class, lemma. */
export function readExceptions(url: URL): Map<string, string> {
  const out = new Map<string, string>();
  for (const line of readFileSync(url, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [form, wordClass, lemma] = line.split('\t');
    out.set(`${form}\t${wordClass}`, lemma!);
  }
  return out;
}
