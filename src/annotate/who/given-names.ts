import type { ActorCode } from '../../model/index.ts';
import { fold } from '../../text/fold.ts';
import type { Lexicon } from './lexicon.ts';

/** Countries whose people are also written with the family name first. */
const familyFirst: ReadonlySet<string | undefined> = new Set(['JPN', 'KOR', 'HUN']);

/**
 * Whether somebody is a man or a woman by a given name that nearly always is one or the other: of "Anna Berg" f. Takes the parts of a name as they
 * were written; a surname alone tells nothing, nor does a name that the table does not have.
 */
export function likelyGender(
  { givenNames }: Lexicon,
  written: readonly string[],
  actor: ActorCode | undefined,
): 'm' | 'f' | undefined {
  if (written.length < 2) return undefined;
  const first = givenNames.get(fold(written[0]!));
  return first ?? (familyFirst.has(actor) ? givenNames.get(fold(written[written.length - 1]!)) : undefined);
}
