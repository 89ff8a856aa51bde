import type { ActorCode, Cited, Finding, Mentions, Party, Span } from '../model/index.ts';

/** The actors a fact is about: those its fields name, and those that only the words it cites mention. Sorted. */
export function touches({ fields }: Finding, { who }: Mentions): { named: ActorCode[]; mentioned: ActorCode[] } {
  const named = new Set<ActorCode>();
  const spans: Span[] = [];
  for (const [name, field] of Object.entries(fields) as [string, Cited<unknown> | readonly Cited<unknown>[] | undefined][]) {
    if (field === undefined) continue;
    for (const cited of Array.isArray(field) ? (field as readonly Cited<unknown>[]) : [field as Cited<unknown>]) {
      const actor = isParty(cited.value) ? cited.value.actor : actorFields.has(name) ? (cited.value as ActorCode) : undefined;
      if (actor !== undefined) named.add(actor);
      spans.push(...cited.at);
    }
  }
  const mentioned = new Set<ActorCode>();
  for (const mention of who) {
    if (!spans.some((span) => span.start <= mention.start && mention.end <= span.end)) continue;
    for (const { actor } of mention.parties) if (actor !== undefined && !named.has(actor)) mentioned.add(actor);
  }
  return { named: [...named].sort(), mentioned: [...mentioned].sort() };
}

/** Fields whose values are codes of actors. */
const actorFields = new Set(['host', 'actor', 'actors', 'recipients', 'parties', 'beneficiaries']);

const isParty = (value: unknown): value is Party => typeof value === 'object' && value !== null && !Array.isArray(value);
