import { relation, type Syntax, type TokenRange } from '../model/index.ts';

const known = new WeakMap<Syntax, Int32Array>();

/**
 * The head of the subject that an item of a list has from the words over the list: `The two sides: (a) agreed …; (b) welcomed …`, in one
 * sentence or in paragraphs of their own. Takes any token of the item; gives -1 where no such list stands.
 */
export function leadInSubject(syntax: Syntax, token: number): number {
  let subjects = known.get(syntax);
  if (!subjects) {
    subjects = read(syntax);
    known.set(syntax, subjects);
  }
  return subjects[token] ?? -1;
}

/** Unmarked sentences that may stand inside the items of one list. */
const PATIENCE = 6;

function read(syntax: Syntax): Int32Array {
  const out = new Int32Array(syntax.length).fill(-1);
  let lead = -1;
  let kind = '';
  let plain = 0;
  for (const sentence of syntax.sentences) {
    if (sentence.end <= sentence.first) continue;
    const marker = markerAt(syntax, sentence.first, sentence.end);
    const inline = inlineLead(syntax, sentence, marker.end);
    if (inline) {
      out.fill(inline.subject, inline.colon + 1, sentence.end);
      lead = -1;
    } else if (syntax.lower[sentence.end - 1] === ':') {
      lead = bareSubject(syntax, marker.end, sentence.end - 1);
      kind = '';
      plain = 0;
    } else if (lead >= 0) {
      const item = marker.kind !== '' && (kind === '' || kind === marker.kind);
      plain = item ? 0 : plain + 1;
      if (marker.kind !== '' && !item) lead = -1;
      else if (plain > PATIENCE) lead = -1;
      else if ((item || kind === '') && opensWithVerb(syntax, marker.end, sentence)) {
        out.fill(lead, sentence.first, sentence.end);
        kind ||= marker.kind;
        plain = 0;
      }
    }
  }
  return out;
}

const ENUMERATOR = /^(?:\d{1,3}|\p{L}|[ivx]{1,5}|[IVX]{1,5})$/u;
const BULLET = /^[-–—•*·▪◦‣]$/;

/** `(a)`, `b)`, `3.`, `-` at a token: its kind, and the token behind it. */
export function markerAt({ form }: Syntax, i: number, limit: number): { kind: string; end: number } {
  if (BULLET.test(form[i]!)) return { kind: '-', end: i + 1 };
  const open = form[i] === '(' ? i + 1 : i;
  if (
    open + 1 < limit &&
    ENUMERATOR.test(form[open]!) &&
    /^[.)]$/.test(form[open + 1]!) &&
    (open === i || form[open + 1] === ')')
  )
    return { kind: `${open > i ? '(' : ''}${/\d/.test(form[open]!) ? '1' : 'a'}${form[open + 1]}`, end: open + 2 };
  return { kind: '', end: i };
}

/** `The Ministers: (a) agreed …; (b) condemned …` in one sentence. */
function inlineLead(syntax: Syntax, { first, end }: TokenRange, from: number): { subject: number; colon: number } | undefined {
  for (let i = from; i < end - 3 && i < first + LONGEST; i++) {
    if (syntax.lower[i] !== ':') continue;
    const marker = markerAt(syntax, i + 1, end);
    const subject = marker.kind === '' ? -1 : bareSubject(syntax, from, i);
    return subject >= 0 && opensWithVerb(syntax, marker.end, { first: i + 1, end }) ? { subject, colon: i } : undefined;
  }
  return undefined;
}
const LONGEST = 40;

/** The head of a noun phrase that is all that stands between two tokens; -1 where a verb stands there too. */
function bareSubject(syntax: Syntax, first: number, end: number): number {
  if (end <= first || end - first > LONGEST) return -1;
  let head = -1;
  for (let i = first; i < end; i++) {
    const tag = syntax.xpos[i]!;
    if (tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'MD' || (tag === 'VB' && syntax.upos[i] === 'VERB')) return -1;
    const above = syntax.head[i]!;
    const noun = syntax.upos[i] === 'NOUN' || syntax.upos[i] === 'PROPN' || syntax.upos[i] === 'PRON';
    if (head < 0 && noun && (above < first || above >= end) && relation(syntax, i) !== 'punct') head = i;
  }
  return head;
}

/** Whether an item begins with what was done: `agreed to`, `also welcomed`, `will open`. */
function opensWithVerb(syntax: Syntax, from: number, { end }: TokenRange): boolean {
  for (let i = from; i < end && i < from + 4; i++) {
    const tag = syntax.xpos[i]!;
    if (tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'VBN' || tag === 'MD') return true;
    if (syntax.upos[i] !== 'ADV' && syntax.lower[i] !== 'also' && syntax.upos[i] !== 'PUNCT') return false;
  }
  return false;
}
