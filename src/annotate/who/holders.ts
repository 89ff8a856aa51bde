import type { ActorCode, Office } from '../../model/index.ts';
import type { Somebody } from './people.ts';
import type { Scene } from './scene.ts';
import type { Found } from './titled.ts';

/** Who holds an office: the one person the doc gives it to, else the one the knowledge has for the story's day. */
export function holderOf(
  scene: Scene,
  people: ReadonlyMap<Found, Somebody>,
  actor: ActorCode,
  office: Office,
): { who: { id: Somebody['id']; name: string }; rule: string; confidence: number } | undefined {
  const inDoc = new Map<string, Somebody>();
  for (const who of people.values()) if (who.actor === actor && who.office === office.code) inDoc.set(who.id, who);
  if (inDoc.size === 1) return { who: [...inDoc.values()][0]!, rule: 'office-in-doc', confidence: 0.85 };
  if (inDoc.size > 1 || !scene.date) return undefined;
  const { knowledge } = scene.lexicon;
  const holders = new Set(knowledge.holders(actor, office.code, scene.date).map((t) => t.person));
  if (holders.size !== 1) return undefined;
  const person = knowledge.person([...holders][0]!);
  return person && { who: { id: person.id, name: person.name }, rule: 'office-holder', confidence: 0.7 };
}
