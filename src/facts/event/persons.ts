import type { Context, Reading, WhoMention } from '../../model/index.ts';
import { type Document, voiceAt } from '../document.ts';
import { quoteAt } from '../lookup.ts';
import { actorsOf, twoSpeakers } from './text-sides.ts';

/**
 * Whom `we`, `our` and `you` stand for outside quotation marks: the one whose statement or turn it is, the same as in statements and commitments;
 * and in the prepared remarks of two the other side.
 */
export function personsIn(reading: Reading, { language }: Context, document: Document): WhoMention[] {
  const { syntax } = reading;
  const { firstPerson } = language.speech;
  const { addressing } = language.acts;
  if (document.voices.length === 0) return [];
  const two = twoSpeakers(document);
  const out: WhoMention[] = [];
  for (let i = 0; i < syntax.length; i++) {
    const first = firstPerson.has(syntax.lower[i]!);
    if ((!first && !(two && addressing.has(syntax.lower[i]!))) || quoteAt(reading, i)) continue;
    const voice = voiceAt(document, syntax.start[i]!);
    if (!voice) continue;
    const own = actorsOf(voice.speakers);
    const meant = first ? own : syntax.start[i]! < document.asked ? two!.filter((actor) => !own.includes(actor)) : [];
    if (meant.length === 0 || (!first && meant.length > 1)) continue;
    out.push({
      kind: 'who',
      form: 'pronoun',
      parties: meant.map((actor) => ({ actor, role: 'GOV' })),
      start: syntax.start[i]!,
      end: syntax.end[i]!,
      first: i,
      last: i,
      head: i,
      confidence: 0.7,
      rule: first ? 'we-of-voice' : 'you-of-two',
    });
  }
  return out;
}
