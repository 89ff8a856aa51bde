import type { Doc, DocDate, Edtf, KnownName, NameChunk, Syntax, TokenRange } from '../../model/index.ts';
import { type Atoms, atomsOf, caseOf, glue } from '../../text/atoms.ts';
import type { Lexicon } from './lexicon.ts';

/** A known name found in the text, as a run of atoms. */
export interface Hit {
  readonly first: number;
  readonly end: number;
  /** What the name may stand for, likeliest first. */
  readonly name: KnownName;
  /** The text speaks about the actor rather than of it as acting: "pro-Russian", "Russian-backed", "in Japanese". */
  readonly about: boolean;
}

/** One doc as the who-finders see it: its atoms beside its tokens, and what is known about each atom. */
export interface Scene {
  readonly doc: Doc;
  readonly text: string;
  readonly syntax: Syntax;
  readonly lexicon: Lexicon;
  readonly date: Edtf | undefined;
  readonly atoms: Atoms;
  /** Token that holds the first and the last character of each atom. */
  readonly firstToken: Int32Array;
  readonly lastToken: Int32Array;
  /** The engine's name chunk that covers each token, as an index into syntax.names, or -1. */
  readonly chunkAt: Int32Array;
  /** The hit that covers each atom, or undefined. */
  readonly hitAt: (Hit | undefined)[];
}

export function sceneOf(doc: Doc, syntax: Syntax, lexicon: Lexicon, date: DocDate | undefined): Scene {
  const atoms = atomsOf(doc.text);
  const firstToken = new Int32Array(atoms.length);
  const lastToken = new Int32Array(atoms.length);
  for (let i = 0, t = 0; i < atoms.length; i++) {
    while (t + 1 < syntax.length && syntax.end[t]! <= atoms.start[i]!) t++;
    firstToken[i] = t;
    let last = t;
    while (last + 1 < syntax.length && syntax.end[last]! < atoms.end[i]!) last++;
    lastToken[i] = last;
  }
  const chunkAt = new Int32Array(syntax.length).fill(-1);
  syntax.names.forEach((chunk, k) => {
    chunkAt.fill(k, chunk.first, chunk.end);
  });
  return {
    doc,
    text: doc.text,
    syntax,
    lexicon,
    date: date?.value,
    atoms,
    chunkAt,
    firstToken,
    lastToken,
    hitAt: new Array(atoms.length),
  };
}

export const rangeOf = (scene: Scene, first: number, end: number): TokenRange => ({
  first: scene.firstToken[first]!,
  end: scene.lastToken[end - 1]! + 1,
});

/** Key of atom i; empty outside the text. */
export const keyAt = (scene: Scene, i: number): string => scene.atoms.key[i] ?? '';

/** Whether atom i follows its neighbour in running text: same paragraph, no hyphen between. */
export const follows = (scene: Scene, i: number): boolean => {
  const g = scene.atoms.glue[i];
  return g === glue.space || g === glue.none;
};

export const isCapitalised = (scene: Scene, i: number): boolean => {
  const c = scene.atoms.case[i];
  return c === caseOf.title || c === caseOf.upper;
};

export const uposAt = (scene: Scene, i: number): string => scene.syntax.upos[scene.firstToken[i]!] ?? 'X';

/** Whether atom i opens its sentence (quotation marks before it do not count). */
export function opensSentence(scene: Scene, i: number): boolean {
  const t = scene.firstToken[i]!;
  const s = scene.syntax.sentences[scene.syntax.sentenceOf[t]!];
  if (!s) return i === 0;
  for (let k = s.first; k < t; k++) if (scene.syntax.upos[k] !== 'PUNCT') return false;
  return true;
}

export const sameSentence = (scene: Scene, i: number, j: number): boolean =>
  scene.syntax.sentenceOf[scene.firstToken[i]!] === scene.syntax.sentenceOf[scene.firstToken[j]!];

/** The engine's name chunk at atom i. */
export const chunkOf = (scene: Scene, i: number): NameChunk | undefined =>
  scene.syntax.names[scene.chunkAt[scene.firstToken[i]!]!];
