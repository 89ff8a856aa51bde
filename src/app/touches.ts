import { type ActorCode, type Cited, type Finding, type Party, type Reading, type Span, spanOfTokens } from '../model/index.ts';
import { lowerBound } from '../text/lower-bound.ts';

/** What a fact is about. */
export interface Touches {
  /** Actors that its fields name. */
  readonly named: readonly ActorCode[];
  /** Other actors that are mentioned in the sentences it rests on. */
  readonly mentioned: readonly ActorCode[];
}

/** Tells of facts of one doc which actors they are about, each list sorted. */
export function touchesOf({ syntax, mentions }: Reading): (finding: Finding) => Touches {
  const sentences = syntax.sentences.map((range) => spanOfTokens(syntax, range));
  const inSentence = sentences.map(() => new Set<ActorCode>());
  for (const { start, parties } of mentions.who) {
    const set = inSentence[sentenceAt(sentences, start)];
    for (const { actor } of parties) if (actor !== undefined) set?.add(actor);
  }
  return ({ fields }) => {
    const named = new Set<ActorCode>();
    const mentioned = new Set<ActorCode>();
    for (const [name, field] of Object.entries(fields) as [string, Cited<unknown> | readonly Cited<unknown>[] | undefined][]) {
      if (field === undefined) continue;
      for (const { value, at } of Array.isArray(field) ? (field as readonly Cited<unknown>[]) : [field as Cited<unknown>]) {
        const actor = isParty(value) ? value.actor : actorFields.has(name) ? (value as ActorCode) : undefined;
        if (actor !== undefined) named.add(actor);
        for (const span of at) for (const other of inSentence[sentenceAt(sentences, span.start)] ?? []) mentioned.add(other);
      }
    }
    return { named: [...named].sort(), mentioned: [...mentioned].filter((actor) => !named.has(actor)).sort() };
  };
}

/** Fields whose values are codes of actors. */
const actorFields = new Set(['host', 'actor', 'actors', 'recipients', 'parties', 'beneficiaries']);

const isParty = (value: unknown): value is Party => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Index of the last sentence that begins at or before an offset. */
function sentenceAt(sentences: readonly Span[], offset: number): number {
  return Math.max(0, lowerBound(sentences.length, (i) => sentences[i]!.start <= offset) - 1);
}
