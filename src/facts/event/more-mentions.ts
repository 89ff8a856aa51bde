import type { Mentions, WhoMention } from '../../model/index.ts';

/** The mentions with some more, each of which takes the tokens it stands on from what stood there; text order is kept. Costs one pass. */
export function withMore(mentions: Mentions, more: readonly WhoMention[]): Mentions {
  if (more.length === 0) return mentions;
  const who = [...mentions.who, ...more].sort((a, b) => a.start - b.start || b.end - a.end);
  const at = new Map(who.map((mention, k) => [mention, k]));
  const moved = mentions.who.map((mention) => at.get(mention)!);
  const whoAt = mentions.whoAt.map((k) => (k < 0 ? k : moved[k]!));
  for (const mention of more) whoAt.fill(at.get(mention)!, mention.first, mention.last + 1);
  return { ...mentions, who, whoAt };
}
