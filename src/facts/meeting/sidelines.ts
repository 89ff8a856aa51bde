import { isUnder, type Reading, stated } from '../../model/index.ts';
import { actorsOf } from '../sides.ts';
import { nameOf } from './names.ts';
import type { NounPhrase } from './noun-phrases.ts';
import type { Nucleus } from './nucleus.ts';

/** "met B on the sidelines of the summit": the meeting gets its occasion, and the occasion those who met there. */
export function besideOthers(
  { syntax }: Reading,
  sidelines: ReadonlySet<string>,
  phrases: readonly NounPhrase[],
  nuclei: readonly Nucleus[],
): Nucleus[] {
  const out = [...nuclei];
  const bySentence = new Map<number, number[]>();
  for (let k = 0; k < out.length; k++) {
    const sentence = syntax.sentenceOf[out[k]!.token]!;
    const group = bySentence.get(sentence);
    if (group) group.push(k);
    else bySentence.set(sentence, [k]);
  }
  for (const phrase of phrases) {
    const start = phrase.wrapper?.first ?? phrase.first;
    const beside = phrase.preposition === 'of' && sidelines.has(syntax.lower[start - 2] ?? '');
    if (!beside && phrase.preposition !== 'at' && phrase.preposition !== 'during') continue;
    const near = (bySentence.get(syntax.sentenceOf[phrase.token]!) ?? []).slice(0, 12);
    const k = near.find((i) => out[i]!.token === phrase.token);
    const occasion = k === undefined ? undefined : out[k];
    if (k === undefined || !occasion || !(beside || isBig(occasion))) continue;
    const before = near.filter((i) => out[i]!.token < phrase.token);
    const j =
      before.find((i) => isUnder(syntax, phrase.token, out[i]!.token)) ?? (beside ? before[before.length - 1] : undefined);
    if (j === undefined) continue;
    const meeting = out[j]!;
    const name = occasion.gathering?.name;
    out[j] = {
      ...meeting,
      places: meeting.places.length > 0 ? meeting.places : occasion.places,
      ...(name ? { sidelinesOf: stated(nameOf(occasion.gathering!)!, ...name.at) } : {}),
    };
    const time = occasion.time ?? meeting.time;
    const guests =
      actorsOf(occasion.sides).length < 2
        ? meeting.sides.map((s) => ({ ...s, part: 'participant' as const, inferred: true }))
        : [];
    out[k] = {
      ...occasion,
      sides: [...occasion.sides, ...guests],
      ...(time ? { time } : {}),
      whole: occasion.whole || name !== undefined,
    };
  }
  return out;
}

/** An occasion that draws many, at which two can meet. */
const isBig = ({ gathering, form }: Nucleus): boolean =>
  gathering?.dialogue?.members !== undefined || form === 'summit' || form === 'conference';
