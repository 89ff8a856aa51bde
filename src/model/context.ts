import type { Doc, DocDate } from './doc.ts';
import type { Knowledge } from './knowledge.ts';
import type { Language } from './language.ts';
import type { Mentions } from './mention.ts';
import type { Syntax } from './syntax.ts';

/** What a stage is handed beside the doc. */
export interface Context {
  readonly language: Language;
  readonly knowledge: Knowledge;
}

/** Everything the stages before `facts` have worked out for one doc. */
export interface Reading {
  readonly doc: Doc;
  readonly syntax: Syntax;
  readonly mentions: Mentions;
  /** The story's day or bounds; absent when nothing bounds it. */
  readonly date?: DocDate;
}
