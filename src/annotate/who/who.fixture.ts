import { loadKnowledge } from '../../knowledge/index.ts';
import { english } from '../../languages/index.ts';
import type { Context, Doc, DocId, Edtf, PlaceMention, Syntax, WhoMention } from '../../model/index.ts';
import { loadEngine } from '../../parse/index.ts';
import { fold } from '../../text/fold.ts';
import { findWho } from './index.ts';

/** A text with its expected mentions marked: `⟦India|IND⟧ and ⟦Tbilisi|place Tbilisi GEO⟧`; `-` expects that nothing is found there. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number; readonly expected: string }[];
}

const mark = /⟦([^|⟧]*)\|([^⟧]*)⟧/g;

export function unmark(marked: string): Marked {
  const marks: { start: number; end: number; expected: string }[] = [];
  let text = '';
  let from = 0;
  for (const m of marked.matchAll(mark)) {
    text += marked.slice(from, m.index);
    marks.push({ start: text.length, end: text.length + m[1]!.length, expected: m[2]! });
    text += m[1]!;
    from = m.index + m[0].length;
  }
  return { text: text + marked.slice(from), marks };
}

const engine = loadEngine();
const context: Context = { language: english, knowledge: loadKnowledge() };

export const whoIn = (text: string, published?: string, publisher?: string): ReturnType<typeof findWho> =>
  prepared(text, published, publisher)();

/** A text parsed once, to be read as often as wanted. */
export function prepared(
  text: string,
  published?: string,
  publisher?: string,
  parse = engine.parse.bind(engine),
): () => ReturnType<typeof findWho> {
  const doc: Doc = {
    id: 'test' as DocId,
    text,
    metadata: publisher === undefined ? {} : { publisher },
    source: 'test',
    paragraphs: [],
  };
  const date = published === undefined ? undefined : ({ value: published as Edtf, basis: 'metadata', reasons: [] } as const);
  const syntax = parse(text);
  return () => findWho(doc, syntax, context, date);
}

/** The whole text as one sentence under its first word: no grammar worth the name, but quick, and the worst case for what looks back in a sentence. */
export function flat(text: string): Syntax {
  const found = [...text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)];
  const n = found.length;
  const form = found.map((m) => m[0]);
  const range = { first: 0, end: n };
  return {
    length: n,
    start: Int32Array.from(found, (m) => m.index),
    end: Int32Array.from(found, (m) => m.index + m[0].length),
    form,
    lower: form.map((f) => f.toLowerCase()),
    lemma: form,
    upos: form.map((f) =>
      /^\p{Lu}/u.test(f) ? 'PROPN' : /^(?:he|she|them|his)$/i.test(f) ? 'PRON' : /^\p{L}/u.test(f) ? 'NOUN' : 'PUNCT',
    ),
    xpos: form.map(() => 'NN'),
    head: Int32Array.from({ length: n }, (_, i) => (i === 0 ? -1 : 0)),
    deprel: form.map((_, i) => (i === 0 ? 'root' : 'nsubj')),
    sentences: [range],
    sentenceOf: new Int32Array(n),
    childStart: Int32Array.from({ length: n + 1 }, (_, i) => (i === 0 ? 0 : n - 1)),
    childList: Int32Array.from({ length: n - 1 }, (_, i) => i + 1),
    names: [],
    titled: [],
  };
}

/** What a who-mention says, as the marks write it: actor, role, office and name of each party. */
const said = (m: WhoMention): string =>
  m.parties.map((p) => [p.actor, p.role, p.office, p.name].filter((v) => v !== undefined).join(' ')).join(' + ');

const placed = (m: PlaceMention): string => ['place', m.name, m.actor].filter((v) => v !== undefined).join(' ');

/** What was found where a mark stands: every mention with just that span; `-` where nothing touches it with confidence. */
export function foundAt({ who, places }: ReturnType<typeof findWho>, start: number, end: number, expected: string): string {
  if (expected === '-') {
    const touching = who.filter((m) => m.start < end && start < m.end && m.confidence >= 0.5).map(said);
    return touching.length === 0 ? '-' : touching.join('; ');
  }
  const exact = [
    ...who.filter((m) => m.start === start && m.end === end).map(said),
    ...places.filter((m) => m.start === start && m.end === end).map(placed),
  ];
  // How the table spells a known person is its own affair: names are compared folded, and `*` leaves the rest open.
  const wanted = fold(expected.replace(/\*$/, ''));
  const found = exact.find((v) => (expected.endsWith('*') ? fold(v).startsWith(wanted) : fold(v) === wanted));
  return found ? expected : exact.length > 0 ? exact.join('; ') : 'nothing';
}
