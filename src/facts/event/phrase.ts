import { children, relation, type Syntax } from '../../model/index.ts';
import type { Scene } from './scene.ts';

/** The preposition that opens a phrase, lower case; empty where there is none. */
export function prepositionOf(syntax: Syntax, head: number): string {
  for (const c of children(syntax, head)) if (relation(syntax, c) === 'case') return syntax.lower[c]!;
  return '';
}

/** `formerly a Togolese bank`: what something once was is no side. */
export const isFormer = ({ syntax, words }: Scene, head: number): boolean =>
  words.former.has(syntax.lower[head]!) ||
  children(syntax, head).some((c) => c < head && relation(syntax, c) === 'advmod' && words.former.has(syntax.lower[c]!));
