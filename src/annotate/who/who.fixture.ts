import { loadKnowledge } from '../../knowledge/index.ts';
import { english } from '../../languages/index.ts';
import type { Context, Doc, DocId, Edtf, PlaceMention, WhoMention } from '../../model/index.ts';
import { loadEngine } from '../../parse/index.ts';
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
export function prepared(text: string, published?: string, publisher?: string): () => ReturnType<typeof findWho> {
  const doc: Doc = {
    id: 'test' as DocId,
    text,
    metadata: publisher === undefined ? {} : { publisher },
    source: 'test',
    paragraphs: [],
  };
  const date = published === undefined ? undefined : ({ value: published as Edtf, basis: 'metadata', reasons: [] } as const);
  const syntax = engine.parse(text);
  return () => findWho(doc, syntax, context, date);
}

/** What a who-mention says, as the marks write it: actor, role, office and name of each party. */
export const said = (m: WhoMention): string =>
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
  return exact.find((v) => v === expected) ?? (exact.length > 0 ? exact.join('; ') : 'nothing');
}
