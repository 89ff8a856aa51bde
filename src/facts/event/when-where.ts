import { type Cited, type Edtf, inferred, isUnder, type Reading, stated, type TokenRange } from '../../model/index.ts';

/** When the act at a token was: a dated time that hangs on it, else the only one of the sentence. */
export function timeOf({ syntax, mentions }: Reading, sentence: TokenRange, token: number): Cited<Edtf> | undefined {
  const here = within(mentions.times, sentence).filter((t) => t.value !== undefined && t.type === 'point' && !t.deadline);
  const own =
    here.find((t) => syntax.head[t.head] === token) ??
    here.find((t) => isUnder(syntax, t.head, token)) ??
    (here.length === 1 ? here[0] : undefined);
  if (!own?.value) return undefined;
  return own.basis === 'stated' ? stated(own.value, own) : inferred(own.value, own);
}

/** Where it was: the nearest place that hangs on the act. */
export function placeOf({ syntax, mentions }: Reading, sentence: TokenRange, token: number): Cited<string> | undefined {
  const here = within(mentions.places, sentence);
  const own = here.find((p) => isUnder(syntax, p.head, token));
  return own ? stated(own.name, own) : undefined;
}

const within = <T extends { readonly first: number; readonly last: number }>(
  list: readonly T[],
  { first, end }: TokenRange,
): T[] => list.filter((m) => m.first >= first && m.last < end);
