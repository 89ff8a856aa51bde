import type { ActorCode, Office, Party, PersonId, Tenure } from '../../model/index.ts';
import type { Found } from './found.ts';
import type { Somebody } from './people.ts';
import type { Scene } from './scene.ts';

/** Of these a state has many, of whom the knowledge may have one. */
const sentByMany: ReadonlySet<string> = new Set(['ambassador', 'envoy', 'adviser', 'diplomat']);

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
  if (inDoc.size > 1 || !scene.date || sentByMany.has(office.code)) return undefined;
  const { knowledge } = scene.lexicon;
  const holders = new Set(knowledge.holders(actor, office.code, scene.date).map((t) => t.person));
  if (holders.size !== 1) return undefined;
  const person = knowledge.person([...holders][0]!);
  return person && { who: { id: person.id, name: person.name }, rule: 'office-holder', confidence: 0.7 };
}

/** The office that "the Peruvian leader" means: that of the one leader of the state in the doc, else the one who leads there. */
export function leadingOffice(scene: Scene, people: ReadonlyMap<Found, Somebody>, actor: ActorCode, office: Office): Office {
  if (office.code !== 'leader') return office;
  const { knowledge } = scene.lexicon;
  const inDoc = new Set<Office>();
  for (const who of people.values()) {
    const held = who.actor === actor && who.office ? knowledge.office(who.office) : undefined;
    if (held?.level === 'leader' && held.code !== 'leader') inDoc.add(held);
  }
  const [one, two] = inDoc;
  const usual = knowledge.actor(actor)?.leader;
  return (one && !two ? one : usual && knowledge.office(usual)) ?? office;
}

/** Whether a party's office was another's on the story's day, as far as the knowledge tells: Obama in a text of 2023. */
export const heldBefore = (scene: Scene, { person, office }: Party): boolean =>
  person !== undefined && office !== undefined && isOver(scene, person, (t) => t.office === office);

/** Whether somebody led a state once and leads none now. */
export const hasLed = (scene: Scene, person: PersonId): boolean =>
  isOver(scene, person, (t) => scene.lexicon.knowledge.office(t.office)?.level === 'leader');

/** Whether such tenures of a person had ended before the story's day, and none had begun again. */
function isOver({ lexicon, date }: Scene, person: PersonId, isMeant: (t: Tenure) => boolean): boolean {
  const day = date?.split('/')[0];
  if (day === undefined) return false;
  const isBehind = (t: Tenure): boolean => t.until !== undefined && t.until < day.slice(0, t.until.length);
  const held = lexicon.knowledge.tenuresOf(person).filter(isMeant);
  return held.some(isBehind) && held.every((t) => isBehind(t) || (t.from !== undefined && t.from > day));
}
